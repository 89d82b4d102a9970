#include "app/search/search_index.h"

#include <algorithm>
#include <array>

#include "app/search/initials.h"
#include "app/view_model/field_options.h"
#include "app/view_model/records/records_view.h"
#include "app/view_model/search_words.h"
#include "i18n/catalog.h"
#include "i18n/keys/palette.h"
#include "i18n/keys_generated.h"

namespace dealbench::app {
namespace {

namespace keys = i18n::keys;

class Writer {
 public:
  explicit Writer(const Session& session)
      : session_(session), language_(session.preferences().language) {}

  void add(SearchEntry entry) {
    entry.searched_title = searchable(entry.title, initials_);
    entry.searched =
        entry.searched_title + '\n' + searchable(entry.kind + ' ' + entry.note, initials_);
    entries_.push_back(std::move(entry));
  }
  void add_modules();
  void add_commands();
  void add_records();
  void add_plans();
  std::vector<SearchEntry> take() { return std::move(entries_); }

 private:
  [[nodiscard]] std::string t(i18n::Key key) const {
    return std::string(i18n::text(language_, key));
  }
  void add_command(std::string_view id, i18n::Key name, Command command) {
    add({.id = "command/" + std::string(id),
         .title = t(name),
         .kind = t(keys::palette::command),
         .note = {},
         .command = std::move(command)});
  }
  [[nodiscard]] std::string note_of(const plan::CollectionDef& collection, std::size_t index,
                                    std::string_view title) const;
  void add_collection(std::string_view collection, ScreenId screen);

  const Session& session_;
  Language language_;
  Initials initials_;
  std::vector<SearchEntry> entries_;
};

void Writer::add_modules() {
  for (const ScreenDef& def : screen_table) {
    if (def.screen == ScreenId::gallery) continue;
    const std::string key(def.key);
    add({.id = "screen/" + key,
         .title = std::string(i18n::text_or_key(language_, "nav." + key)),
         .kind = t(keys::palette::screen),
         .note = {},
         .command = GoTo{def.screen, {}}});
  }
}

void Writer::add_commands() {
  if (session_.history().next_undo() != nullptr) add_command("undo", keys::shell::undo, Undo{});
  if (session_.history().next_redo() != nullptr) add_command("redo", keys::shell::redo, Redo{});
  add_command("new_plan", keys::shell::new_plan, NewPlan{});
  add_command("open_sample", keys::shell::open_sample, OpenSample{});
  add_command("export", keys::shell::export_, ExportPlan{});
  add_command("import", keys::shell::import_, AskForFile{});
  add_command("duplicate", keys::shell::duplicate, DuplicatePlan{});
  add_command("language", keys::shell::other_language,
              ChooseLanguage{language_ == Language::zh_cn ? Language::en : Language::zh_cn});
  add_command("theme_light", keys::shell::theme_light, ChooseTheme{ThemeChoice::light});
  add_command("theme_dark", keys::shell::theme_dark, ChooseTheme{ThemeChoice::dark});
  add_command("theme_system", keys::shell::theme_system, ChooseTheme{ThemeChoice::system});
  add_command("add_scenario", keys::palette::add_scenario, AddScenario{});
  constexpr std::array<std::pair<std::string_view, ScreenId>, 6> added{
      {{"deals", ScreenId::deals},
       {"accounts", ScreenId::customers},
       {"people", ScreenId::customers},
       {"visits", ScreenId::visits},
       {"actions", ScreenId::visits},
       {"leads", ScreenId::customers}}};
  for (const auto& [collection, screen] : added) {
    const std::string word(i18n::text_or_key(language_, "record." + std::string(collection)));
    add({.id = "command/add_" + std::string(collection),
         .title = i18n::fill(t(keys::palette::add), {{"record", word}}),
         .kind = t(keys::palette::command),
         .note = {},
         .command = AddRecord{std::string(collection), {}, {}, screen}});
  }
}

// What tells it from others of its name: whose it is, and of what day.
std::string Writer::note_of(const plan::CollectionDef& collection, std::size_t index,
                            std::string_view title) const {
  constexpr std::array<std::string_view, 6> fields{"on",   "due",     "account",
                                                   "deal", "company", "title"};
  std::string note;
  for (const std::string_view field : fields) {
    const std::string text =
        field_text(session_.plan(), session_.content(), collection, index, field, language_);
    if (text.empty() || text == title) continue;
    if (!note.empty()) note += " \u00b7 ";
    note += text;
  }
  return note;
}

void Writer::add_collection(std::string_view collection, ScreenId screen) {
  const plan::CollectionDef& def = *plan::find_collection(collection);
  const std::string kind(i18n::text_or_key(language_, "record." + std::string(collection)));
  for (std::size_t i = 0; i < def.size(session_.plan()); ++i) {
    const Id& id = def.peek(session_.plan(), i).id;
    const std::string title = record_name_at(session_.plan(), def, i, language_);
    add({.id = std::string(collection) + '/' + id,
         .title = title,
         .kind = kind,
         .note = note_of(def, i, title),
         .command = GoTo{screen, id}});
  }
}

void Writer::add_records() {
  add_collection("deals", ScreenId::deals);
  for (const std::string_view collection : {"accounts", "people", "leads", "channels"})
    add_collection(collection, ScreenId::customers);
  for (const std::string_view collection : {"visits", "actions", "members"})
    add_collection(collection, ScreenId::visits);
  for (const plan::Scenario& scenario : session_.plan().scenarios) {
    add({.id = "scenarios/" + scenario.id,
         .title = record_name(session_.plan(), "scenarios", scenario.id, language_),
         .kind = std::string(i18n::text_or_key(language_, "record.scenarios")),
         .note = {},
         .command = SelectScenario{scenario.id}});
  }
}

void Writer::add_plans() {
  for (const platform::PlanSummary& plan : session_.library()) {
    if (!plan.deleted_at.empty() || plan.plan_id == session_.plan().plan_id) continue;
    add({.id = "plans/" + plan.plan_id,
         .title = plan.title.empty() ? t(keys::library::untitled) : plan.title,
         .kind = t(keys::palette::plan),
         .note = {},
         .command = OpenPlan{plan.plan_id}});
  }
}

// 0: the title begins with the search, 1: it holds every word, 2: the entry does, 3: it does not.
int rank_of(const SearchEntry& entry, std::string_view whole, std::span<const std::string> words) {
  if (!whole.empty() && entry.searched_title.starts_with(whole)) return 0;
  if (holds_all(entry.searched_title, words)) return 1;
  return holds_all(entry.searched, words) ? 2 : 3;
}

}  // namespace

std::vector<SearchEntry> make_search_entries(const Session& session) {
  Writer writer(session);
  writer.add_modules();
  writer.add_commands();
  writer.add_records();
  writer.add_plans();
  return writer.take();
}

std::vector<std::size_t> find_entries(std::span<const SearchEntry> entries, std::string_view search,
                                      std::size_t limit) {
  const std::vector<std::string> words = search_words(search);
  std::vector<std::size_t> found;
  if (words.empty()) {
    for (std::size_t i = 0; i < entries.size() && found.size() < limit; ++i) {
      if (entries[i].id.starts_with("screen/") || entries[i].id.starts_with("command/"))
        found.push_back(i);
    }
    return found;
  }
  const std::string whole = lower_case(search);
  for (int rank = 0; rank < 3; ++rank) {
    for (std::size_t i = 0; i < entries.size() && found.size() < limit; ++i) {
      if (rank_of(entries[i], whole, words) == rank) found.push_back(i);
    }
  }
  return found;
}

}  // namespace dealbench::app
