// The field tables, assets/schema/plan.schema.json and docs/plan-format.md say the same.
#include "base/json.h"
#include "base/json_writer.h"
#include "support/files.h"
#include "unit/plan/plan_support.h"

namespace dealbench::plan {
namespace {

using json::Value;
using json::Writer;

constexpr std::array<std::string_view, 7> envelope_keys{"type",     "format",  "app",     "plan_id",
                                                        "revision", "parents", "saved_at"};

const Value& schema() {
  static const Value root =
      json::parse(test::content_of(test::checkout() / "assets/schema/plan.schema.json"))
          .value_or(Value{});
  return root;
}

// What a "$ref":"#/$defs/NAME" leads to; the value itself without one.
const Value* resolved(const Value* value) {
  const Value* reference = value ? value->find("$ref") : nullptr;
  if (!reference || !reference->string()) return value;
  constexpr std::string_view prefix = "#/$defs/";
  const std::string_view target = *reference->string();
  if (!target.starts_with(prefix)) return nullptr;
  return schema().find("$defs")->find(target.substr(prefix.size()));
}

// The schema of the collection's record.
const Value* record_schema(const CollectionDef& collection) {
  const Value* found = schema().find("properties")->find(collection.key);
  if (found && !collection.is_single) found = found->find("items");
  return resolved(found);
}

std::vector<std::string> keys_of(const Value* object) {
  std::vector<std::string> keys;
  if (!object || !object->object()) return keys;
  for (const json::Member& member : *object->object()) keys.push_back(member.key);
  return keys;
}

void write_bounds(Writer& out, const FieldDef& field, std::string_view low, std::string_view high) {
  const auto bound = [&](std::string_view key, std::int64_t number) {
    out.key(key);
    if (field.kind == FieldKind::ratio) {
      out.value(Ratio{number});
    } else {
      out.value(number);
    }
  };
  bound(low, field.low);
  bound(high, field.high);
}

void write_choices(Writer& out, const FieldDef& field) {
  out.key("enum").begin_array();
  for (const std::string_view choice : field.choices) out.value(choice);
  out.end_array();
}

void write_items(Writer& out, const FieldDef& field) {
  out.key("items").begin_object();
  if (field.choices.empty()) {
    out.field("type", "string");
  } else {
    write_choices(out, field);
  }
  out.end_object();
}

void write_reference(Writer& out) {
  out.key("items").begin_object().field("$ref", "#/$defs/id").end_object();
}

// What the schema must say of a field, besides its description and default.
std::string expected_schema(const FieldDef& field) {
  Writer out;
  out.begin_object();
  switch (field.kind) {
    case FieldKind::text:
      out.field("type", "string").field("maxLength", field.high);
      break;
    case FieldKind::choice:
      write_choices(out, field);
      break;
    case FieldKind::reference:
      out.field("$ref", "#/$defs/id");
      break;
    case FieldKind::flag:
      out.field("type", "boolean");
      break;
    case FieldKind::integer:
    case FieldKind::money:
      out.field("type", "integer");
      write_bounds(out, field, "minimum", "maximum");
      break;
    case FieldKind::ratio:
      out.field("type", "number");
      write_bounds(out, field, "minimum", "maximum");
      break;
    case FieldKind::date:
      out.field("$ref", "#/$defs/date");
      break;
    case FieldKind::text_list:
      out.field("type", "array").field("maxItems", field.high);
      write_items(out, field);
      break;
    case FieldKind::reference_list:
      out.field("type", "array").field("maxItems", field.high);
      write_reference(out);
      break;
    case FieldKind::date_list:
      out.field("type", "array").field("maxItems", field.high).key("items").begin_object();
      out.field("$ref", "#/$defs/date").end_object();
      break;
    case FieldKind::number_list:
      out.field("type", "array").field("maxItems", field.longest).key("items").begin_object();
      out.field("type", "integer");
      write_bounds(out, field, "minimum", "maximum");
      out.end_object();
      break;
    case FieldKind::text_map:
      out.field("type", "object").key("additionalProperties").begin_object();
      if (field.choices.empty()) {
        out.field("type", "string").field("maxLength", field.high);
      } else {
        write_choices(out, field);
      }
      out.end_object();
      break;
    case FieldKind::number_map:
      out.field("type", "object").key("additionalProperties").begin_object();
      out.field("type", "integer");
      write_bounds(out, field, "minimum", "maximum");
      out.end_object();
      break;
  }
  return out.end_object().take();
}

std::string without_remarks(const Value& property) {
  json::Object rest;
  for (const json::Member& member : *property.object()) {
    if (member.key != "description" && member.key != "default") rest.push_back(member);
  }
  return json::text(Value{rest});
}

TEST(Documents, the_schema_names_the_envelope_and_every_collection_in_file_order) {
  std::vector<std::string> expected(envelope_keys.begin(), envelope_keys.end());
  for (const CollectionDef& collection : collections()) expected.emplace_back(collection.key);
  EXPECT_EQ(keys_of(schema().find("properties")), expected);
  EXPECT_EQ(*schema().find("properties")->find("type")->find("const")->string(), plan_type);
  EXPECT_EQ(schema().find("properties")->find("format")->find("const")->integer(), plan_format);
  EXPECT_EQ(json::text(*schema().find("required")), R"(["type","format","plan_id"])");
}

TEST(Documents, the_schema_says_of_every_field_what_the_table_says) {
  for (const CollectionDef& collection : collections()) {
    SCOPED_TRACE(collection.key);
    const Value* record = record_schema(collection);
    ASSERT_NE(record, nullptr);
    std::vector<std::string> expected{"id", "by", "at"};
    for (const FieldDef& field : collection.fields()) expected.emplace_back(field.key);
    const Value* properties = record->find("properties");
    ASSERT_EQ(keys_of(properties), expected);
    EXPECT_EQ(record->find("required") != nullptr, !collection.is_single);
    for (const FieldDef& field : collection.fields()) {
      const Value* property = properties->find(field.key);
      EXPECT_EQ(without_remarks(*property), expected_schema(field)) << field.key;
      const Value* description = property->find("description");
      EXPECT_TRUE(description && description->string() && !description->string()->empty())
          << field.key;
    }
  }
}

TEST(Documents, unknown_keys_are_allowed_by_the_schema_everywhere) {
  const std::string text = test::content_of(test::checkout() / "assets/schema/plan.schema.json");
  EXPECT_EQ(text.find("\"additionalProperties\": false"), std::string::npos);
}

// --- docs/plan-format.md

std::string choices_text(const FieldDef& field) {
  std::string text;
  for (const std::string_view choice : field.choices) {
    if (!text.empty()) text += ", ";
    text += "`" + std::string(choice) + "`";
  }
  return text;
}

// "0..1", as in the details of errors.
std::string range_text(const FieldDef& field) {
  const std::string bounds = bounds_text(field);
  return bounds.substr(1, bounds.size() - 2);
}

// "type | range" of a field's row.
std::string expected_cells(const FieldDef& field) {
  switch (field.kind) {
    case FieldKind::text:
      return "text | 0.." + std::to_string(field.high) + " characters";
    case FieldKind::choice:
      return "choice | " + choices_text(field);
    case FieldKind::reference:
      return "id | of `" + std::string(field.target) + "`";
    case FieldKind::flag:
      return "true or false |";
    case FieldKind::integer:
      return "whole number | " + range_text(field);
    case FieldKind::ratio:
      return "share | " + range_text(field);
    case FieldKind::money:
      return "minor units | " + range_text(field);
    case FieldKind::date:
      return "date |";
    case FieldKind::text_list:
      return "list | at most " + std::to_string(field.high) +
             (field.choices.empty() ? "" : " of " + choices_text(field));
    case FieldKind::reference_list:
      return "list of ids | at most " + std::to_string(field.high) + " of `" +
             std::string(field.target) + "`";
    case FieldKind::date_list:
      return "list of dates | at most " + std::to_string(field.high);
    case FieldKind::number_list:
      return "list of numbers | at most " + std::to_string(field.longest) + " of " +
             range_text(field);
    case FieldKind::text_map:
      return "texts by key | " + (field.choices.empty()
                                      ? "0.." + std::to_string(field.high) + " characters"
                                      : choices_text(field));
    case FieldKind::number_map:
      return "numbers by key | " + range_text(field);
  }
  return {};
}

std::string page() {
  return test::content_of(test::checkout() / "docs/plan-format.md");
}

// The page from the heading to the next one of its rank.
std::string section(const std::string& text, const std::string& heading) {
  const std::size_t start = text.find("\n## " + heading + "\n");
  if (start == std::string::npos) return {};
  const std::size_t end = text.find("\n## ", start + 1);
  return text.substr(start, end == std::string::npos ? end : end - start);
}

std::size_t rows(const std::string& text) {
  std::size_t count = 0;
  for (std::size_t at = text.find("\n| `"); at != std::string::npos;
       at = text.find("\n| `", at + 1))
    ++count;
  return count;
}

TEST(Documents, the_page_has_a_section_per_collection_and_a_row_per_field) {
  const std::string text = page();
  for (const CollectionDef& collection : collections()) {
    const std::string part = section(text, "`" + std::string(collection.key) + "`");
    ASSERT_FALSE(part.empty()) << collection.key;
    for (const FieldDef& field : collection.fields()) {
      const std::string row =
          "\n| `" + std::string(field.key) + "` | " + expected_cells(field) + " |";
      EXPECT_NE(part.find(row), std::string::npos) << row;
    }
    EXPECT_EQ(rows(part), collection.fields().size()) << collection.key;
  }
}

TEST(Documents, the_page_describes_the_envelope_and_the_format) {
  const std::string part = section(page(), "Envelope");
  for (const std::string_view key : envelope_keys)
    EXPECT_NE(part.find("\n| `" + std::string(key) + "` |"), std::string::npos) << key;
  EXPECT_EQ(rows(part), envelope_keys.size());
  EXPECT_NE(section(page(), "Changes").find("\n| " + std::to_string(plan_format) + " |"),
            std::string::npos);
}

TEST(Documents, the_page_lists_every_error_that_reading_can_give) {
  const std::string part = section(page(), "Errors");
  for (auto code = ErrorCode::json_syntax; code <= ErrorCode::plan_too_many_records;
       code = static_cast<ErrorCode>(static_cast<int>(code) + 1)) {
    EXPECT_NE(part.find("\n| " + std::string(code_text(code)) + " |"), std::string::npos)
        << code_text(code);
  }
}

TEST(Documents, the_example_of_the_page_is_a_canonical_plan) {
  const std::string text = page();
  const std::string fence = "```json\n";
  const std::size_t start = text.find(fence) + fence.size();
  const std::string example = text.substr(start, text.find("```", start) - start);
  const auto read = read_plan(example);
  ASSERT_TRUE(read);
  EXPECT_EQ(write_plan(read->plan), example);
}

}  // namespace
}  // namespace dealbench::plan
