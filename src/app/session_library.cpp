// The plan library: new, open, duplicate, rename, delete, import, export. Nothing here overwrites a
// stored plan with another one: a plan that comes in under a known id but with other content gets
// an id of its own.
#include <algorithm>

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

}  // namespace

void Session::open_document(plan::Plan opened, bool is_stored) {
  run(EndGesture{});
  saver_.flush_now();
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

void Session::load(LoadPurpose purpose, const Id& plan_id, std::string title) {
  saver_.flush_now();
  loads_.push_back({storage_.load(plan_id), purpose, plan_id, std::move(title)});
}

void Session::answer_load(const Load& load, const platform::Completion& completion) {
  const bool at_start = load.purpose == LoadPurpose::open_at_start;
  const auto give_up = [&](const Error& error) {
    tell_error(error, i18n::text(preferences_.language, keys::library::cannot_open));
    if (at_start) open_new_plan();
  };
  if (completion.error) return give_up(*completion.error);
  if (!completion.plan) return give_up({ErrorCode::plan_missing, load.plan_id, {}});
  auto read = plan::read_plan(completion.plan->snapshot);
  if (!read) return give_up(read.error());
  for (const std::string& entry : completion.plan->journal) {
    const auto replayed = replay_entry(read->plan, entry);
    if (!replayed) {
      tell_error(replayed.error(), i18n::text(preferences_.language, keys::library::cannot_replay));
      break;
    }
  }
  use_loaded(load, std::move(read->plan));
}

void Session::use_loaded(const Load& load, plan::Plan loaded) {
  switch (load.purpose) {
    case LoadPurpose::open:
    case LoadPurpose::open_at_start:
      open_document(std::move(loaded), true);
      if (load.purpose == LoadPurpose::open) screen_ = ScreenId::funnel;
      return;
    case LoadPurpose::duplicate: {
      loaded.plan_id = host_.fresh_id();
      loaded.settings.is_sample = false;
      loaded.settings.title =
          i18n::fill(i18n::text(preferences_.language, keys::library::copy_of),
                     {{"title", shown_title(loaded.settings.title, preferences_.language)}});
      loaded.saved_at = host_.utc_now();
      storage_.put(summary_of(loaded), plan::write_plan(loaded));
      keep_summary(summary_of(loaded));
      tell(MessageKind::success,
           i18n::fill(i18n::text(preferences_.language, keys::library::duplicated),
                      {{"title", loaded.settings.title}}));
      return;
    }
    case LoadPurpose::rename: {
      Document renamed(std::move(loaded));
      const auto applied =
          renamed.apply(plan::Edit{plan::SetField{
                            "settings", {}, "title", plan::FieldValue{load.title}, stamp()}},
                        {}, {}, host_.utc_now());
      if (!applied) return tell_error(applied.error(), {});
      if (!*applied) return;
      storage_.append(summary_of(renamed.plan()), journal_entry(renamed.plan(), (*applied)->edit));
      keep_summary(summary_of(renamed.plan()));
      return;
    }
    case LoadPurpose::export_file:
      return offer_plan(loaded);
  }
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
    load(LoadPurpose::open, command.plan_id);
  }
}

void Session::run(const OpenSample&) {
  auto sample = plan::read_plan(sample_plan_text(preferences_.language));
  if (!sample) return tell_error(sample.error(), {});
  const Id& id = sample->plan.plan_id;
  const auto stored = std::ranges::find(library_, id, &platform::PlanSummary::plan_id);
  if (stored != library_.end() && stored->deleted_at.empty()) return run(OpenPlan{id});
  // Not in the library, or thrown away: a fresh one, with an id of its own if the old one lies in
  // the bin.
  if (stored != library_.end()) sample->plan.plan_id = host_.fresh_id();
  open_document(std::move(sample->plan), false);
  run(GoTo{ScreenId::funnel});
}

void Session::run(const DuplicatePlan& command) {
  if (command.plan_id != plan().plan_id) return load(LoadPurpose::duplicate, command.plan_id);
  use_loaded({0, LoadPurpose::duplicate, command.plan_id, {}}, plan());
}

void Session::run(const RenamePlan& command) {
  if (command.plan_id != plan().plan_id)
    return load(LoadPurpose::rename, command.plan_id, command.title);
  run(SetFieldTo{"settings", {}, "title", plan::FieldValue{command.title}, {}});
}

void Session::run(const DeletePlan& command) {
  const auto found = std::ranges::find(library_, command.plan_id, &platform::PlanSummary::plan_id);
  if (found == library_.end()) return;
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
  const auto found = std::ranges::find(library_, command.plan_id, &platform::PlanSummary::plan_id);
  if (found == library_.end()) return;
  platform::PlanSummary summary = *found;
  summary.deleted_at.clear();
  storage_.put_summary(summary);
  keep_summary(summary);
}

void Session::run(const PurgePlan& command) {
  if (command.plan_id == plan().plan_id) return;
  storage_.remove(command.plan_id);
  std::erase_if(library_, [&](const platform::PlanSummary& summary) {
    return summary.plan_id == command.plan_id;
  });
  changed();
}

Result<void> Session::import_text(std::string_view text, double now_seconds) {
  now_seconds_ = now_seconds;
  auto read = plan::read_plan(text);
  if (!read) return std::unexpected(read.error());
  plan::Plan& incoming = read->plan;
  const bool is_open_plan = incoming.plan_id == plan().plan_id;
  if (is_open_plan && same_content(incoming, plan())) return {};
  const bool is_known =
      is_open_plan || std::ranges::any_of(library_, [&](const platform::PlanSummary& summary) {
        return summary.plan_id == incoming.plan_id;
      });
  if (is_known) {
    incoming.plan_id = host_.fresh_id();
    tell(MessageKind::info,
         std::string(i18n::text(preferences_.language, keys::library::imported_as_copy)));
  }
  if (!read->notes.empty()) {
    tell(MessageKind::warning,
         i18n::fill(i18n::text(preferences_.language, keys::library::imported_with_notes),
                    {{"count", std::to_string(read->notes.size())},
                     {"place", read->notes.front().place}}));
  }
  const platform::PlanSummary summary = summary_of(incoming);
  open_document(std::move(incoming), false);
  saver_.save_again(plan());
  if (storage_.is_available()) storage_.put_setting("last_plan_id", plan().plan_id);
  keep_summary(summary);
  screen_ = ScreenId::funnel;
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
    return load(LoadPurpose::export_file, command.plan_id);
  }
  offer_plan(plan());
}

}  // namespace dealbench::app
