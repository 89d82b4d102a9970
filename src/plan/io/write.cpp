#include "plan/io/write.h"

#include "base/json_writer.h"
#include "plan/io/value_text.h"

namespace dealbench::plan {
namespace {

void write_extra(json::Writer& out, const json::Object& extra) {
  for (const json::Member& member : extra) out.key(member.key).raw(json::text(member.value));
}

void write_text_unless_empty(json::Writer& out, std::string_view key, const std::string& text) {
  if (!text.empty()) out.field(key, text);
}

// One record on one line.
void write_record(json::Writer& out, const CollectionDef& collection, const RecordData& record) {
  out.begin_object();
  write_text_unless_empty(out, "id", record.id);
  write_text_unless_empty(out, "by", record.stamp.by);
  write_text_unless_empty(out, "at", record.stamp.at);
  const auto table = collection.fields();
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (std::holds_alternative<std::monostate>(record.values[i])) continue;
    out.key(table[i].key);
    write_value(out, table[i], record.values[i]);
  }
  write_extra(out, record.extra);
  out.end_object();
}

bool is_written(const Plan& plan, const CollectionDef& collection) {
  if (collection.is_always_written) return true;
  if (!collection.is_single) return collection.size(plan) > 0;
  const RecordData record = detach_record(plan, collection, 0);
  return record != RecordData{{}, {}, {}, std::vector<FieldValue>(record.values.size())};
}

void write_collection(json::Writer& out, const Plan& plan, const CollectionDef& collection) {
  if (!is_written(plan, collection)) return;
  out.line_break().key(collection.key);
  if (collection.is_single) {
    write_record(out, collection, detach_record(plan, collection, 0));
    return;
  }
  out.begin_array();
  const std::size_t count = collection.size(plan);
  for (std::size_t i = 0; i < count; ++i) {
    out.line_break();
    write_record(out, collection, detach_record(plan, collection, i));
  }
  if (count > 0) out.line_break();
  out.end_array();
}

void write_change(json::Writer& out, const SetField& change) {
  const CollectionDef* collection = find_collection(change.collection);
  const FieldDef* field = collection ? find_field(*collection, change.field) : nullptr;
  out.begin_object().field("set", change.collection);
  if (!change.id.empty()) out.field("id", change.id);
  out.field("field", change.field).key("value");
  if (field) {
    write_value(out, *field, change.value);
  } else {
    out.null();
  }
  write_text_unless_empty(out, "by", change.stamp.by);
  write_text_unless_empty(out, "at", change.stamp.at);
  out.end_object();
}

void write_change(json::Writer& out, const AddRecord& change) {
  const CollectionDef* collection = find_collection(change.collection);
  out.begin_object().field("add", change.collection).field("index", change.index).key("record");
  if (collection) {
    write_record(out, *collection, change.record);
  } else {
    out.null();
  }
  out.end_object();
}

void write_change(json::Writer& out, const RemoveRecord& change) {
  out.begin_object().field("remove", change.collection).field("id", change.id).end_object();
}

void write_change(json::Writer& out, const MoveRecord& change) {
  out.begin_object().field("move", change.collection).field("id", change.id);
  out.field("index", change.index).end_object();
}

void write_edit_to(json::Writer& out, const Edit& edit);

void write_change(json::Writer& out, const Group& group) {
  out.begin_object().key("group").begin_array();
  for (const Edit& edit : group.edits) write_edit_to(out, edit);
  out.end_array().end_object();
}

void write_edit_to(json::Writer& out, const Edit& edit) {
  std::visit([&out](const auto& change) { write_change(out, change); }, edit.change);
}

}  // namespace

std::string write_plan(const Plan& plan) {
  json::Writer out;
  out.begin_object().field("type", plan_type).line_break().field("format", plan_format);
  out.line_break().field("app", plan.app).line_break().field("plan_id", plan.plan_id);
  out.line_break().field("revision", plan.revision).line_break().key("parents").begin_array();
  for (const std::string& parent : plan.parents) out.value(parent);
  out.end_array().line_break().field("saved_at", plan.saved_at);
  for (const CollectionDef& collection : collections()) write_collection(out, plan, collection);
  for (const json::Member& member : plan.extra) {
    out.line_break().key(member.key).raw(json::text(member.value));
  }
  out.line_break().end_object();
  return out.take() + "\n";
}

std::string write_edit(const Edit& edit) {
  json::Writer out;
  write_edit_to(out, edit);
  return out.take();
}

}  // namespace dealbench::plan
