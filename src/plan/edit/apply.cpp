#include <algorithm>

#include "plan/edit/edit.h"

namespace dealbench::plan {
namespace {

struct Target {
  const CollectionDef* collection = nullptr;
  std::size_t index = 0;
};

Result<Target> locate(const Plan& plan, const std::string& collection_key, const Id& id) {
  const CollectionDef* collection = find_collection(collection_key);
  if (!collection) return fail(ErrorCode::edit_unknown_record, collection_key);
  if (collection->is_single) return Target{collection, 0};
  const auto index = find_record(plan, *collection, id);
  if (!index) return fail(ErrorCode::edit_unknown_record, collection_key + "/" + id);
  return Target{collection, *index};
}

std::string field_place(const SetField& change) {
  return change.id.empty() ? change.collection + "/" + change.field
                           : change.collection + "/" + change.id + "/" + change.field;
}

Result<Edit> apply_change(Plan& plan, const SetField& change) {
  const auto target = locate(plan, change.collection, change.id);
  if (!target) return std::unexpected(target.error());
  const FieldDef* field = find_field(*target->collection, change.field);
  if (!field) return fail(ErrorCode::edit_unknown_field, field_place(change));
  if (auto ok = check_value(*field, change.value, field_place(change)); !ok)
    return std::unexpected(ok.error());
  Record& record = target->collection->at(plan, target->index);
  void* fields = target->collection->at_fields(plan, target->index);
  SetField inverse{
      change.collection, change.id, change.field, field->get(fields), {record.by, record.at}};
  field->set(fields, change.value);
  record.by = change.stamp.by;
  record.at = change.stamp.at;
  return Edit{std::move(inverse)};
}

bool id_is_taken(const Plan& plan, const Id& id) {
  return std::ranges::any_of(collections(), [&](const CollectionDef& collection) {
    return !collection.is_single && find_record(plan, collection, id).has_value();
  });
}

void attach(Plan& plan, const CollectionDef& collection, std::size_t index,
            const RecordData& data) {
  collection.insert(plan, index);
  fill_record(plan, collection, index, data);
}

Result<Edit> apply_change(Plan& plan, const AddRecord& change) {
  const CollectionDef* collection = find_collection(change.collection);
  const std::string place = change.collection + "/" + change.record.id;
  if (!collection || collection->is_single)
    return fail(ErrorCode::edit_unknown_record, change.collection);
  if (!is_valid_id(change.record.id)) return fail(ErrorCode::plan_bad_id, place);
  if (id_is_taken(plan, change.record.id)) return fail(ErrorCode::plan_duplicate_id, place);
  const auto table = collection->fields();
  if (change.record.values.size() != table.size()) return fail(ErrorCode::plan_wrong_type, place);
  for (std::size_t i = 0; i < table.size(); ++i) {
    const auto ok =
        check_value(table[i], change.record.values[i], place + "/" + std::string(table[i].key));
    if (!ok) return std::unexpected(ok.error());
  }
  attach(plan, *collection, std::min(change.index, collection->size(plan)), change.record);
  return Edit{RemoveRecord{change.collection, change.record.id}};
}

Result<Edit> apply_change(Plan& plan, const RemoveRecord& change) {
  const auto target = locate(plan, change.collection, change.id);
  if (!target) return std::unexpected(target.error());
  if (target->collection->is_single) return fail(ErrorCode::edit_unknown_record, change.collection);
  AddRecord inverse{change.collection, target->index,
                    detach_record(plan, *target->collection, target->index)};
  target->collection->erase(plan, target->index);
  return Edit{std::move(inverse)};
}

Result<Edit> apply_change(Plan& plan, const MoveRecord& change) {
  const auto target = locate(plan, change.collection, change.id);
  if (!target) return std::unexpected(target.error());
  if (target->collection->is_single) return fail(ErrorCode::edit_unknown_record, change.collection);
  const RecordData data = detach_record(plan, *target->collection, target->index);
  target->collection->erase(plan, target->index);
  attach(plan, *target->collection, std::min(change.index, target->collection->size(plan)), data);
  return Edit{MoveRecord{change.collection, change.id, target->index}};
}

Result<Edit> apply_change(Plan& plan, const Group& group) {
  std::vector<Edit> inverses;
  inverses.reserve(group.edits.size());
  for (const Edit& edit : group.edits) {
    auto inverse = apply(plan, edit);
    if (!inverse) {
      // The inverses of what already happened cannot fail: they lead back over states that existed.
      for (auto done = inverses.rbegin(); done != inverses.rend(); ++done) (void)apply(plan, *done);
      return std::unexpected(inverse.error());
    }
    inverses.push_back(std::move(*inverse));
  }
  std::ranges::reverse(inverses);
  return Edit{Group{std::move(inverses)}};
}

}  // namespace

bool operator==(const Group& a, const Group& b) {
  return a.edits == b.edits;
}

Result<Edit> apply(Plan& plan, const Edit& edit) {
  return std::visit([&plan](const auto& change) { return apply_change(plan, change); },
                    edit.change);
}

bool is_no_op(const Plan& plan, const Edit& edit) {
  if (const auto* group = std::get_if<Group>(&edit.change)) {
    return std::ranges::all_of(group->edits,
                               [&plan](const Edit& inner) { return is_no_op(plan, inner); });
  }
  if (const auto* move = std::get_if<MoveRecord>(&edit.change)) {
    const auto target = locate(plan, move->collection, move->id);
    if (!target || target->collection->is_single) return false;
    return target->index == std::min(move->index, target->collection->size(plan) - 1);
  }
  const auto* change = std::get_if<SetField>(&edit.change);
  if (!change) return false;
  const auto target = locate(plan, change->collection, change->id);
  const FieldDef* field = target ? find_field(*target->collection, change->field) : nullptr;
  return field && field->get(target->collection->peek_fields(plan, target->index)) ==
                      normalised(change->value);
}

RecordData detach_record(const Plan& plan, const CollectionDef& collection, std::size_t index) {
  const Record& record = collection.peek(plan, index);
  RecordData data{record.id, {record.by, record.at}, record.extra, {}};
  const void* fields = collection.peek_fields(plan, index);
  for (const FieldDef& field : collection.fields()) data.values.push_back(field.get(fields));
  return data;
}

void fill_record(Plan& plan, const CollectionDef& collection, std::size_t index,
                 const RecordData& data) {
  Record& record = collection.at(plan, index);
  record.id = data.id;
  record.by = data.stamp.by;
  record.at = data.stamp.at;
  record.extra = data.extra;
  void* fields = collection.at_fields(plan, index);
  const auto table = collection.fields();
  for (std::size_t i = 0; i < table.size(); ++i) table[i].set(fields, data.values[i]);
}

RecordData empty_record(const CollectionDef& collection, Id id, Stamp stamp) {
  return {std::move(id), std::move(stamp), {}, std::vector<FieldValue>(collection.fields().size())};
}

void set_value(RecordData& record, const CollectionDef& collection, std::string_view field,
               FieldValue value) {
  const auto table = collection.fields();
  const auto found = std::ranges::find(table, field, &FieldDef::key);
  record.values[static_cast<std::size_t>(found - table.begin())] = std::move(value);
}

}  // namespace dealbench::plan
