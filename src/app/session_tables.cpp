// A table that was pasted: its rows become records of a collection, those with a known name change,
// all in one step of undo. What was taken and what was not is said.
#include <algorithm>
#include <utility>

#include "app/session.h"
#include "app/table_input.h"
#include "app/view_model/selected_scenario.h"
#include "i18n/catalog.h"
#include "i18n/keys_generated.h"

namespace dealbench::app {
namespace {

namespace keys = i18n::keys;
using plan::CollectionDef;
using plan::Edit;
using plan::FieldValue;

constexpr std::size_t most_scenarios = 12;  // of one table; more cannot be told apart on a screen
constexpr std::size_t most_records = 5'000;
constexpr std::string_view scenarios = "scenarios";

std::string text_of(const plan::Plan& plan, const CollectionDef& collection, std::size_t index,
                    std::string_view field) {
  const plan::FieldDef* def = plan::find_field(collection, field);
  if (def == nullptr) return {};
  const FieldValue value = def->get(collection.peek_fields(plan, index));
  const auto* text = std::get_if<std::string>(&value);
  return text != nullptr ? *text : std::string();
}

std::string name_of(const plan::Plan& plan, const CollectionDef& collection, std::size_t index,
                    Language language) {
  if (collection.key == scenarios) return scenario_name(plan.scenarios[index], index, language);
  return text_of(plan, collection, index, "name");
}

// The plan's first scenario, which nobody has touched yet, is there to be filled.
bool is_blank(const plan::Plan& plan, const CollectionDef& collection) {
  if (collection.key != scenarios || plan.scenarios.size() != 1) return false;
  return std::ranges::all_of(collection.fields(), [&](const plan::FieldDef& field) {
    const FieldValue value = field.get(collection.peek_fields(plan, 0));
    return std::holds_alternative<std::monostate>(value);
  });
}

struct Pasting {
  const plan::Plan& plan;
  const CollectionDef& collection;
  Language language;
  plan::Stamp stamp;
  plan::Group group;
  std::size_t changed = 0, added = 0;

  void set(const Id& id, std::string_view field, FieldValue value) {
    Edit edit{plan::SetField{std::string(collection.key), id, std::string(field), std::move(value),
                             stamp}};
    if (!plan::is_no_op(plan, edit)) group.edits.push_back(std::move(edit));
  }
  void change(std::size_t index, const TableRecord& record) {
    const Id& id = collection.peek(plan, index).id;
    if (is_blank(plan, collection) && !record.name.empty())
      set(id, "name", FieldValue{record.name});
    for (const auto& [field, value] : record.values) set(id, field, value);
    if (collection.key == scenarios) {  // what is given is no longer assumed
      std::vector<std::string> assumed = plan.scenarios[index].assumed;
      for (const auto& [field, value] : record.values) std::erase(assumed, field);
      set(id, "assumed", plan::normalised(FieldValue{assumed}));
    }
    ++changed;
  }
  void add(Id id, const TableRecord& record) {
    plan::RecordData data = plan::empty_record(collection, std::move(id), stamp);
    if (!record.name.empty() && plan::find_field(collection, "name") != nullptr)
      plan::set_value(data, collection, "name", FieldValue{record.name});
    for (const auto& [field, value] : record.values)
      plan::set_value(data, collection, field, value);
    group.edits.push_back(Edit{plan::AddRecord{std::string(collection.key),
                                               collection.size(plan) + added, std::move(data)}});
    ++added;
  }
  // The record that this one of the table changes; nullopt: it is new.
  [[nodiscard]] std::optional<std::size_t> known(const TableRecord& record, bool is_only) const {
    if (is_blank(plan, collection) && changed == 0) return 0;
    if (record.name.empty() && is_only && collection.key == scenarios)
      return selected_scenario(plan);
    for (std::size_t i = 0; !record.name.empty() && i < collection.size(plan); ++i) {
      if (name_of(plan, collection, i, language) == record.name) return i;
    }
    return std::nullopt;
  }
  void take(const TableRecord& record, bool is_only, platform::Host& host) {
    const auto index = known(record, is_only);
    if (index) {
      change(*index, record);
    } else {
      add(host.fresh_id(), record);
    }
  }
};

// How many of the table's records are taken.
std::size_t most_of(const CollectionDef& collection) {
  return collection.key == scenarios ? most_scenarios : most_records;
}

std::string what_was_taken(const Pasting& pasting, const TableReading& reading,
                           const TableRows& rows) {
  const auto number = [](std::size_t count) { return std::to_string(count); };
  const auto say = [&](i18n::Key key, i18n::Arguments arguments) {
    return i18n::fill(i18n::text(pasting.language, key), arguments);
  };
  std::string said = say(keys::table::pasted, {{"rows", number(rows.size())},
                                               {"columns", number(column_count(rows))},
                                               {"added", number(pasting.added)},
                                               {"changed", number(pasting.changed)}});
  const std::size_t most = most_of(pasting.collection);
  if (reading.records.size() > most) {
    said += say(keys::table::left_out,
                {{"most", number(most)}, {"count", number(reading.records.size() - most)}});
  }
  if (reading.refused > 0) {
    said += say(keys::table::refused,
                {{"count", number(reading.refused)}, {"text", reading.first_refused}});
  }
  return said;
}

}  // namespace

void Session::run(const PasteTable& command) {
  const Language language = preferences_.language;
  const CollectionDef* collection = plan::find_collection(command.collection);
  const TableReading reading =
      collection != nullptr ? read_table(*collection, command.rows) : TableReading{};
  if (reading.records.empty()) {
    const i18n::Key why = collection != nullptr ? keys::table::no_headings : keys::table::no_place;
    return tell(MessageKind::warning,
                i18n::fill(i18n::text(language, why),
                           {{"rows", std::to_string(command.rows.size())},
                            {"columns", std::to_string(column_count(command.rows))}}));
  }
  Pasting pasting{plan(), *collection, language, stamp(), {}, 0, 0};
  const std::size_t taken = std::min(most_of(*collection), reading.records.size());
  for (std::size_t i = 0; i < taken; ++i) pasting.take(reading.records[i], taken == 1, host_);
  std::string said = what_was_taken(pasting, reading, command.rows);
  const bool is_whole = taken == reading.records.size() && reading.refused == 0;
  const MessageKind kind = is_whole ? MessageKind::success : MessageKind::warning;
  if (pasting.group.edits.empty()) return tell(kind, std::move(said));
  change(Edit{std::move(pasting.group)}, {"edit.paste_table", {}});
  tell(kind, std::move(said), std::string(i18n::text(language, keys::shell::undo)), Undo{});
}

}  // namespace dealbench::app
