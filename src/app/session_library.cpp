// The plan library: new, open, duplicate, rename, delete, import, export. Nothing here overwrites a
// stored plan with another one: a plan that comes in under a known id but with other content gets
// an id of its own.
#include <algorithm>

#include "app/field_input.h"
#include "app/session.h"
#include "i18n/catalog.h"
#include "i18n/keys_generated.h"
#include "plan/io/read.h"
#include "plan/io/write.h"

namespace dealbench::app {
namespace {

namespace keys = i18n::keys;

constexpr std::string_view plan_media_type = "application/vnd.dealbench.plan+json";

std::string shown_title(const std::string& title, Language language) {
  return title.empty() ? std::string(i18n::text(language, keys::library::untitled)) : title;
}

// A file name that every system takes.
std::string file_name(const std::string& title) {
  std::string name;
  for (const char c : title) {
    const bool is_bad =
        static_cast<unsigned char>(c) < 0x20 || std::string_view("\\/:*?\"<>|").contains(c);
    name += is_bad ? '-' : c;
  }
  return name + ".dealplan.json";
}

// Whether two plans say the same, whoever saved them and when.
bool same_content(plan::Plan a, const plan::Plan& b) {
  a.app = b.app;
  a.revision = b.revision;
  a.parents = b.parents;
  a.saved_at = b.saved_at;
  return a == b;
}

auto is_about(std::string_view plan_id) {
  return [plan_id](const platform::PlanSummary& summary) { return summary.plan_id == plan_id; };
}

const plan::FieldDef& title_field() {
  return *plan::find_field(*plan::find_collection("settings"), "title");
}

std::string title_of_copy(const std::string& title, Language language) {
  return name_of_copy(title_field(), i18n::text(language, keys::library::copy_of), "title",
                      shown_title(title, language));
}

}  // namespace

void Session::open_document(plan::Plan opened, bool is_stored) {
  run(EndGesture{});
  saver_.flush_now();
  // What could not be stored gets its last chance; what was never to be stored is gone.
  const platform::PlanSummary* left = find_summary(plan().plan_id);
  const bool is_kept = left && left->deleted_at.empty();
  if (is_kept && saver_.state() == SaveState::failed) saver_.save_again(plan());
  if (!saver_.is_stored()) std::erase_if(library_, is_about(plan().plan_id));
  document_ = Document(std::move(opened));
  saver_.open(is_stored);
  told_save_state_ = saver_.state();
  is_open_ = true;
  if (is_stored && storage_.is_available()) storage_.put_setting("last_plan_id", plan().plan_id);
  changed();
}

void Session::open_new_plan() {
  plan::Plan fresh;
  fresh.app = app_name;
  fresh.plan_id = host_.fresh_id();
  fresh.scenarios.emplace_back().id = host_.fresh_id();
  fresh.settings.selected_scenario = fresh.scenarios.front().id;
  open_document(std::move(fresh), false);
}

void Session::load(Load wanted) {
  saver_.flush_now();
  wanted.request = storage_.load(wanted.plan_id);
  loads_.push_back(std::move(wanted));
}

void Session::answer_load(Load load, const platform::Completion& completion) {
  const auto give_up = [&](const Error& error) {
    if (load.purpose == LoadPurpose::compare) return open_imported(std::move(*load.incoming), true);
    tell_error(error, i18n::text(preferences_.language, keys::library::cannot_open));
    if (load.purpose == LoadPurpose::open_at_start) open_new_plan();
  };
  if (completion.error) return give_up(*completion.error);
  if (!completion.plan) return give_up({ErrorCode::plan_missing, load.plan_id, {}});
  auto read = plan::read_plan(completion.plan->snapshot);
  if (!read) return give_up(read.error());
  const bool opens =
      load.purpose == LoadPurpose::open || load.purpose == LoadPurpose::open_at_start;
  for (const std::string& entry : completion.plan->journal) {
    const auto replayed = replay_entry(read->plan, entry);
    if (replayed) continue;
    if (load.purpose == LoadPurpose::compare) return give_up(replayed.error());
    tell_error(replayed.error(), i18n::text(preferences_.language, keys::library::cannot_replay));
    if (opens) return open_recovered(std::move(read->plan));
    if (load.purpose == LoadPurpose::rename) return;
    break;  // a copy or a file holds what could be read
  }
  use_loaded(std::move(load), std::move(read->plan));
}

void Session::use_loaded(Load load, plan::Plan loaded) {
  switch (load.purpose) {
    case LoadPurpose::open:
      screen_ = ScreenId::funnel;
      return open_stored(std::move(loaded));
    case LoadPurpose::open_at_start:
      return open_stored(std::move(loaded));
    case LoadPurpose::duplicate:
      return keep_duplicate(std::move(loaded));
    case LoadPurpose::rename:
      return rename_stored(load, std::move(loaded));
    case LoadPurpose::export_file:
      return offer_plan(loaded);
    case LoadPurpose::compare:
      if (!same_content(loaded, *load.incoming))
        return open_imported(std::move(*load.incoming), true);
      run(RestorePlan{load.plan_id});
      screen_ = ScreenId::funnel;
      return open_stored(std::move(loaded));
  }
}

// A plan that has left the library while it was loaded is no longer stored.
void Session::open_stored(plan::Plan loaded) {
  const bool is_stored = find_summary(loaded.plan_id) != nullptr;
  open_document(std::move(loaded), is_stored);
}

// The stored plan keeps its journal, which another version of the program may be able to read.
void Session::open_recovered(plan::Plan part) {
  part.plan_id = host_.fresh_id();
  part.settings.title = title_of_copy(part.settings.title, preferences_.language);
  open_and_keep(std::move(part));
  tell(MessageKind::warning,
       std::string(i18n::text(preferences_.language, keys::library::recovered_as_copy)));
}

void Session::open_imported(plan::Plan incoming, bool is_copy) {
  if (is_copy) {
    incoming.plan_id = host_.fresh_id();
    tell(MessageKind::info,
         std::string(i18n::text(preferences_.language, keys::library::imported_as_copy)));
  }
  open_and_keep(std::move(incoming));
}

// Opens a plan that the storage does not hold, and stores it at once.
void Session::open_and_keep(plan::Plan fresh) {
  open_document(std::move(fresh), false);
  saver_.save_again(plan());
  if (storage_.is_available()) storage_.put_setting("last_plan_id", plan().plan_id);
  keep_summary(summary_of(plan()));
  screen_ = ScreenId::funnel;
}

void Session::keep_duplicate(plan::Plan copy) {
  if (!storage_.is_available()) return tell_error({ErrorCode::storage_unavailable, {}, {}}, {});
  copy.plan_id = host_.fresh_id();
  copy.settings.is_sample = false;
  copy.settings.title = title_of_copy(copy.settings.title, preferences_.language);
  copy.saved_at = host_.utc_now();
  storage_.put(summary_of(copy), plan::write_plan(copy));
  keep_summary(summary_of(copy));
  tell(MessageKind::success,
       i18n::fill(i18n::text(preferences_.language, keys::library::duplicated),
                  {{"title", copy.settings.title}}));
}

void Session::rename_stored(const Load& load, plan::Plan loaded) {
  if (load.plan_id == plan().plan_id)
    return run(RenamePlan{load.plan_id, load.title});  // opened since
  const platform::PlanSummary* known = find_summary(load.plan_id);
  if (!known) return;  // purged since
  const auto title = value_from_text(title_field(), load.title);
  if (!title) return tell_error(title.error(), {});
  Document renamed(std::move(loaded));
  const auto applied =
      renamed.apply(plan::Edit{plan::SetField{"settings", {}, "title", *title, stamp()}}, {}, {},
                    host_.utc_now());
  if (!applied) return tell_error(applied.error(), {});
  if (!*applied) return;
  platform::PlanSummary summary = summary_of(renamed.plan());
  summary.deleted_at = known->deleted_at;
  storage_.append(summary, journal_entry(renamed.plan(), (*applied)->edit));
  keep_summary(summary);
  // Who has asked for this plan before gets it with its new name.
  for (Load& other : loads_) {
    if (other.plan_id == load.plan_id) other.request = storage_.load(other.plan_id);
  }
}

const platform::PlanSummary* Session::find_summary(std::string_view plan_id) const {
  const auto found = std::ranges::find_if(library_, is_about(plan_id));
  return found == library_.end() ? nullptr : &*found;
}

void Session::keep_summary(const platform::PlanSummary& summary) {
  const auto found = std::ranges::find(library_, summary.plan_id, &platform::PlanSummary::plan_id);
  if (found == library_.end()) {
    library_.push_back(summary);
  } else {
    *found = summary;
  }
  sort_library();
  changed();
}

void Session::sort_library() {
  std::ranges::stable_sort(library_, std::ranges::greater{}, &platform::PlanSummary::changed_at);
}

void Session::offer_plan(const plan::Plan& offered) {
  host_.offer_file(file_name(shown_title(offered.settings.title, preferences_.language)),
                   plan_media_type, plan::write_plan(offered));
  tell(MessageKind::success,
       std::string(i18n::text(preferences_.language, keys::library::exported)));
}

void Session::run(const NewPlan&) {
  open_new_plan();
  screen_ = ScreenId::funnel;
}

void Session::run(const OpenPlan& command) {
  if (command.plan_id == plan().plan_id) {
    run(GoTo{ScreenId::funnel});
  } else {
    load({.purpose = LoadPurpose::open, .plan_id = command.plan_id});
  }
}

void Session::run(const OpenSample&) {
  auto sample = plan::read_plan(sample_plan_text(preferences_.language));
  if (!sample) return tell_error(sample.error(), {});
  const Id& id = sample->plan.plan_id;
  const platform::PlanSummary* stored = find_summary(id);
  if (stored && stored->deleted_at.empty()) return run(OpenPlan{id});
  // Not in the library, or thrown away: a fresh one, with an id of its own if the old one lies in
  // the bin.
  if (stored) sample->plan.plan_id = host_.fresh_id();
  open_document(std::move(sample->plan), false);
  run(GoTo{ScreenId::funnel});
}

void Session::run(const DuplicatePlan& command) {
  if (command.plan_id == plan().plan_id) return keep_duplicate(plan());
  load({.purpose = LoadPurpose::duplicate, .plan_id = command.plan_id});
}

void Session::run(const RenamePlan& command) {
  if (command.plan_id == plan().plan_id)
    return run(TypeField{"settings", {}, "title", command.title});
  load({.purpose = LoadPurpose::rename, .plan_id = command.plan_id, .title = command.title});
}

void Session::run(const DeletePlan& command) {
  const platform::PlanSummary* found = find_summary(command.plan_id);
  if (!found) return;
  saver_.flush_now();
  platform::PlanSummary summary = *found;
  summary.deleted_at = host_.utc_now();
  storage_.put_summary(summary);
  keep_summary(summary);
  if (command.plan_id == plan().plan_id) open_new_plan();
  const Language language = preferences_.language;
  tell(MessageKind::info,
       i18n::fill(i18n::text(language, keys::library::deleted),
                  {{"title", shown_title(summary.title, language)}}),
       std::string(i18n::text(language, keys::shell::undo)), RestorePlan{command.plan_id});
}

void Session::run(const RestorePlan& command) {
  const platform::PlanSummary* found = find_summary(command.plan_id);
  if (!found || found->deleted_at.empty()) return;
  platform::PlanSummary summary = *found;
  summary.deleted_at.clear();
  storage_.put_summary(summary);
  keep_summary(summary);
}

void Session::run(const PurgePlan& command) {
  if (command.plan_id == plan().plan_id) return;
  storage_.remove(command.plan_id);
  std::erase_if(library_, is_about(command.plan_id));
  changed();
}

Result<void> Session::import_text(std::string_view text, double now_seconds) {
  now_seconds_ = now_seconds;
  auto read = plan::read_plan(text);
  if (!read) return std::unexpected(read.error());
  plan::Plan& incoming = read->plan;
  const bool is_open_plan = incoming.plan_id == plan().plan_id;
  if (is_open_plan && same_content(incoming, plan())) return {};
  if (!read->notes.empty()) {
    tell(MessageKind::warning,
         i18n::fill(i18n::text(preferences_.language, keys::library::imported_with_notes),
                    {{"count", std::to_string(read->notes.size())},
                     {"place", read->notes.front().place}}));
  }
  if (!is_open_plan && find_summary(incoming.plan_id)) {
    const Id plan_id = incoming.plan_id;
    load({.purpose = LoadPurpose::compare, .plan_id = plan_id, .incoming = std::move(incoming)});
  } else {
    open_imported(std::move(incoming), is_open_plan);
  }
  return {};
}

void Session::run(const ImportFile& command) {
  const auto imported = import_text(command.content, now_seconds_);
  if (!imported) return tell_error(imported.error(), command.name);
  tell(MessageKind::success, i18n::fill(i18n::text(preferences_.language, keys::library::imported),
                                        {{"name", command.name}}));
}

void Session::run(const AskForFile&) {
  host_.ask_for_file();
}

void Session::run(const ExportPlan& command) {
  if (!command.plan_id.empty() && command.plan_id != plan().plan_id) {
    return load({.purpose = LoadPurpose::export_file, .plan_id = command.plan_id});
  }
  offer_plan(plan());
}

}  // namespace dealbench::app
