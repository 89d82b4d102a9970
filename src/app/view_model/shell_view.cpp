#include "app/view_model/shell_view.h"

#include "app/field_input.h"
#include "i18n/catalog.h"
#include "i18n/keys_generated.h"

namespace dealbench::app {
namespace {

namespace keys = i18n::keys;

std::string step_name(const plan::Step& step, Language language) {
  const std::string field =
      step.name.field.empty()
          ? std::string()
          : std::string(i18n::text_or_key(language, step.name.field.contains('.')
                                                        ? step.name.field
                                                        : "field." + step.name.field));
  return i18n::fill(i18n::text_or_key(language, step.name.key), {{"field", field}});
}

struct SaveWords {
  i18n::Key text, detail;
};

SaveWords save_words(SaveState state) {
  switch (state) {
    case SaveState::untouched:
      return {keys::save::untouched, keys::save::untouched_detail};
    case SaveState::saved:
      return {keys::save::saved, keys::save::saved_detail};
    case SaveState::saving:
      return {keys::save::saving, keys::save::saving_detail};
    case SaveState::failed:
      return {keys::save::failed, keys::save::failed_detail};
    case SaveState::unavailable:
      return {keys::save::unavailable, keys::save::unavailable_detail};
  }
  return {keys::save::untouched, keys::save::untouched_detail};
}

}  // namespace

ShellView make_shell_view(const Session& session) {
  const Language language = session.preferences().language;
  ShellView view;
  view.title = session.plan().settings.title;
  view.shown_title =
      view.title.empty() ? std::string(i18n::text(language, keys::library::untitled)) : view.title;
  view.is_sample = session.plan().settings.is_sample;
  view.save_state = session.saver().state();
  const SaveWords words = save_words(view.save_state);
  view.save_text = i18n::text(language, words.text);
  view.save_detail = i18n::text(language, words.detail);
  if (session.saver().last_error())
    view.save_detail += " " + error_text(*session.saver().last_error(), language);
  const plan::Step* undo = session.history().next_undo();
  const plan::Step* redo = session.history().next_redo();
  view.can_undo = undo != nullptr;
  view.can_redo = redo != nullptr;
  view.undo_name = i18n::text(language, keys::shell::undo);
  view.redo_name = i18n::text(language, keys::shell::redo);
  const std::string separator(i18n::text(language, keys::word::colon));
  if (undo) view.undo_name += separator + step_name(*undo, language);
  if (redo) view.redo_name += separator + step_name(*redo, language);
  return view;
}

}  // namespace dealbench::app
