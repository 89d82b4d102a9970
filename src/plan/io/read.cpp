#include "plan/io/read.h"

#include <algorithm>

#include "base/text.h"
#include "plan/io/value_text.h"

namespace dealbench::plan {
namespace {

constexpr std::size_t most_records = 1'000'000;
constexpr std::size_t longest_head = 100;

// "2026-11-23T08:15:30Z".
bool is_utc_time(std::string_view text) {
  constexpr std::string_view form = "....-..-..T00:00:00Z";
  if (text.size() != form.size() || !parse_date(text.substr(0, 10))) return false;
  for (std::size_t i = 10; i < form.size(); ++i) {
    const bool is_digit = text[i] >= '0' && text[i] <= '9';
    if (form[i] == '0' ? !is_digit : text[i] != form[i]) return false;
  }
  return text.substr(11, 2) <= "23" && text.substr(14, 2) <= "59" && text.substr(17, 2) <= "59";
}

// A short text of the envelope or of a record's head into `to`; "" when absent. Keys that end in
// "at" hold a time, those that end in "id" an id.
Result<void> read_head(const json::Value& object, std::string_view key, const std::string& place,
                       std::string& to) {
  const json::Value* found = object.find(key);
  if (!found || found->is_null()) return {};
  const std::string* text = found->string();
  if (!text) return fail(ErrorCode::plan_wrong_type, place, "text");
  if (text->empty()) return {};
  if (key.ends_with("id") && !is_valid_id(*text))
    return fail(ErrorCode::plan_bad_id, place, shown_text(*text));
  if (key.ends_with("at") && !is_utc_time(*text))
    return fail(ErrorCode::plan_bad_date, place, shown_text(*text));
  const std::size_t length = count_code_points(*text);
  if (length > longest_head)
    return fail(ErrorCode::plan_out_of_range, place, std::to_string(length) + " (0..100)");
  to = *text;
  return {};
}

Result<void> read_stamp(const json::Value& object, const std::string& place, Stamp& stamp) {
  if (auto ok = read_head(object, "by", place + "/by", stamp.by); !ok) return ok;
  return read_head(object, "at", place + "/at", stamp.at);
}

bool is_record_key(std::string_view key) {
  return key == "id" || key == "by" || key == "at";
}

// A record from its JSON object; `place` is "collection/id".
Result<RecordData> read_record(const json::Value& value, const CollectionDef& collection,
                               const std::string& place, Notes& notes) {
  const json::Object* members = value.object();
  if (!members) return fail(ErrorCode::plan_wrong_type, place, "object");
  RecordData record = empty_record(collection, {}, {});
  if (auto ok = read_head(value, "id", place + "/id", record.id); !ok)
    return std::unexpected(ok.error());
  if (auto ok = read_stamp(value, place, record.stamp); !ok) return std::unexpected(ok.error());
  for (const json::Member& member : *members) {
    if (is_record_key(member.key)) continue;
    const std::string field_place = place + "/" + member.key;
    const FieldDef* field = find_field(collection, member.key);
    if (!field) {
      record.extra.push_back(member);
      notes.push_back({"note.unknown_key_kept", field_place, {}});
      continue;
    }
    auto read = read_value(*field, member.value, field_place);
    if (!read) return std::unexpected(read.error());
    set_value(record, collection, member.key, std::move(*read));
  }
  return record;
}

std::string record_place(const json::Value& value, const CollectionDef& collection,
                         std::size_t index) {
  const json::Value* id = value.find("id");
  const bool named = id && id->string() && is_valid_id(*id->string());
  return std::string(collection.key) + "/" + (named ? *id->string() : std::to_string(index));
}

Result<void> read_list(Plan& plan, const CollectionDef& collection, const json::Value& value,
                       Notes& notes) {
  const json::Array* items = value.array();
  if (!items) return fail(ErrorCode::plan_wrong_type, std::string(collection.key), "list");
  if (items->size() > most_records) {
    return fail(ErrorCode::plan_too_many_records, std::string(collection.key),
                std::to_string(items->size()));
  }
  for (std::size_t i = 0; i < items->size(); ++i) {
    const std::string place = record_place((*items)[i], collection, i);
    auto record = read_record((*items)[i], collection, place, notes);
    if (!record) return std::unexpected(record.error());
    if (record->id.empty()) return fail(ErrorCode::plan_missing, place + "/id");
    collection.insert(plan, i);
    fill_record(plan, collection, i, *record);
  }
  return {};
}

Result<void> read_collections(Plan& plan, const json::Value& root, Notes& notes) {
  for (const CollectionDef& collection : collections()) {
    const json::Value* value = root.find(collection.key);
    if (!value) continue;
    if (collection.is_single) {
      auto record = read_record(*value, collection, std::string(collection.key), notes);
      if (!record) return std::unexpected(record.error());
      fill_record(plan, collection, 0, *record);
      continue;
    }
    if (auto ok = read_list(plan, collection, *value, notes); !ok) return ok;
  }
  return {};
}

Result<void> check_ids_are_unique(const Plan& plan) {
  std::vector<std::pair<std::string_view, std::string_view>> ids;  // id, collection
  for (const CollectionDef& collection : collections()) {
    if (collection.is_single) continue;
    for (std::size_t i = 0; i < collection.size(plan); ++i)
      ids.emplace_back(collection.peek(plan, i).id, collection.key);
  }
  std::ranges::stable_sort(ids, {}, &std::pair<std::string_view, std::string_view>::first);
  const auto twice =
      std::ranges::adjacent_find(ids, {}, &std::pair<std::string_view, std::string_view>::first);
  if (twice == ids.end()) return {};
  return fail(ErrorCode::plan_duplicate_id,
              std::string(std::next(twice)->second) + "/" + std::string(twice->first));
}

bool is_envelope_key(std::string_view key) {
  constexpr std::string_view keys[] = {"type",     "format",  "app",     "plan_id",
                                       "revision", "parents", "saved_at"};
  return std::ranges::find(keys, key) != std::end(keys);
}

Result<void> read_envelope(Plan& plan, const json::Value& root, Notes& notes) {
  for (auto [key, text] :
       {std::pair{"app", &plan.app}, {"plan_id", &plan.plan_id}, {"saved_at", &plan.saved_at}}) {
    if (auto ok = read_head(root, key, key, *text); !ok) return ok;
  }
  if (plan.plan_id.empty()) return fail(ErrorCode::plan_missing, "plan_id");
  if (const json::Value* revision = root.find("revision")) {
    const auto number = revision->integer();
    if (!number) return fail(ErrorCode::plan_wrong_type, "revision", "whole number");
    if (*number < 0)
      return fail(ErrorCode::plan_out_of_range, "revision", std::to_string(*number) + " (0..)");
    plan.revision = *number;
  }
  if (const json::Value* parents = root.find("parents")) {
    if (!parents->array()) return fail(ErrorCode::plan_wrong_type, "parents", "list");
    for (const json::Value& parent : *parents->array()) {
      const std::string place = "parents/" + std::to_string(plan.parents.size());
      if (!parent.string()) return fail(ErrorCode::plan_wrong_type, place, "text");
      plan.parents.push_back(*parent.string());
    }
  }
  for (const json::Member& member : *root.object()) {
    if (is_envelope_key(member.key) || find_collection(member.key)) continue;
    plan.extra.push_back(member);
    notes.push_back({"note.unknown_key_kept", member.key, {}});
  }
  return {};
}

Result<void> check_type_and_format(const json::Value& root) {
  const json::Value* type = root.find("type");
  if (!type || !type->string() || *type->string() != plan_type)
    return fail(ErrorCode::plan_not_a_plan);
  const json::Value* format = root.find("format");
  if (!format) return fail(ErrorCode::plan_missing, "format");
  const auto number = format->integer();
  if (!number) return fail(ErrorCode::plan_wrong_type, "format", "whole number");
  if (*number > plan_format) {
    return fail(ErrorCode::plan_newer_format, "format",
                std::to_string(*number) + " > " + std::to_string(plan_format));
  }
  if (*number < 1)
    return fail(ErrorCode::plan_out_of_range, "format", std::to_string(*number) + " (1..)");
  return {};
}

Result<std::string> required_text(const json::Value& value, std::string_view key) {
  const json::Value* found = value.find(key);
  if (!found || !found->string()) return fail(ErrorCode::plan_missing, "edit/" + std::string(key));
  return *found->string();
}

Result<Edit> read_set(const json::Value& value) {
  SetField change;
  change.collection = *value.find("set")->string();
  if (const json::Value* id = value.find("id"); id && id->string()) change.id = *id->string();
  auto field_key = required_text(value, "field");
  if (!field_key) return std::unexpected(field_key.error());
  change.field = std::move(*field_key);
  const CollectionDef* collection = find_collection(change.collection);
  const FieldDef* field = collection ? find_field(*collection, change.field) : nullptr;
  if (!field) return fail(ErrorCode::edit_unknown_field, change.collection + "/" + change.field);
  const json::Value absent;
  const json::Value* content = value.find("value");
  const std::string place =
      change.id.empty() ? change.collection : change.collection + "/" + change.id;
  auto read = read_value(*field, content ? *content : absent, place + "/" + change.field);
  if (!read) return std::unexpected(read.error());
  change.value = std::move(*read);
  if (auto ok = read_stamp(value, place, change.stamp); !ok) return std::unexpected(ok.error());
  return Edit{std::move(change)};
}

std::size_t index_of(const json::Value& value) {
  const json::Value* index = value.find("index");
  const auto number = index ? index->integer() : std::nullopt;
  return number && *number >= 0 ? static_cast<std::size_t>(*number) : most_records;
}

Result<Edit> read_add(const json::Value& value) {
  AddRecord change;
  change.collection = *value.find("add")->string();
  change.index = index_of(value);
  const CollectionDef* collection = find_collection(change.collection);
  const json::Value* content = value.find("record");
  if (!collection || !content) return fail(ErrorCode::edit_unknown_record, change.collection);
  Notes notes;
  auto record =
      read_record(*content, *collection, record_place(*content, *collection, change.index), notes);
  if (!record) return std::unexpected(record.error());
  change.record = std::move(*record);
  return Edit{std::move(change)};
}

Result<Edit> read_group(const json::Array& items) {
  Group group;
  for (const json::Value& item : items) {
    auto edit = read_edit(item);
    if (!edit) return edit;
    group.edits.push_back(std::move(*edit));
  }
  return Edit{std::move(group)};
}

}  // namespace

Result<ReadPlan> read_plan(std::string_view text) {
  auto root = json::parse(text, {max_plan_bytes, 32});
  if (!root) return std::unexpected(root.error());
  if (auto ok = check_type_and_format(*root); !ok) return std::unexpected(ok.error());
  ReadPlan result;
  if (auto ok = read_envelope(result.plan, *root, result.notes); !ok)
    return std::unexpected(ok.error());
  if (auto ok = read_collections(result.plan, *root, result.notes); !ok)
    return std::unexpected(ok.error());
  if (auto ok = check_ids_are_unique(result.plan); !ok) return std::unexpected(ok.error());
  return result;
}

Result<Edit> read_edit(const json::Value& value) {
  const auto names_collection = [&value](std::string_view key) {
    const json::Value* found = value.find(key);
    return found && found->string();
  };
  if (names_collection("set")) return read_set(value);
  if (names_collection("add")) return read_add(value);
  if (names_collection("remove")) {
    auto id = required_text(value, "id");
    if (!id) return std::unexpected(id.error());
    return Edit{RemoveRecord{*value.find("remove")->string(), std::move(*id)}};
  }
  if (names_collection("move")) {
    auto id = required_text(value, "id");
    if (!id) return std::unexpected(id.error());
    return Edit{MoveRecord{*value.find("move")->string(), std::move(*id), index_of(value)}};
  }
  const json::Value* group = value.find("group");
  if (group && group->array()) return read_group(*group->array());
  return fail(ErrorCode::plan_wrong_type, "edit");
}

}  // namespace dealbench::plan
