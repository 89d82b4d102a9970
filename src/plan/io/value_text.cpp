#include "plan/io/value_text.h"

#include <algorithm>

#include "plan/edit/edit.h"

namespace dealbench::plan {
namespace {

Result<FieldValue> read_integer(const json::Value& value, const std::string& place) {
  if (const auto whole = value.scaled(0)) return FieldValue{*whole};
  if (value.is_number()) return fail(ErrorCode::plan_too_many_decimals, place, json::text(value));
  return fail(ErrorCode::plan_wrong_type, place, "number");
}

Result<FieldValue> read_ratio(const json::Value& value, const std::string& place) {
  if (const auto millionths = value.scaled(6)) return FieldValue{*millionths};
  if (value.is_number()) return fail(ErrorCode::plan_too_many_decimals, place, json::text(value));
  return fail(ErrorCode::plan_wrong_type, place, "number");
}

Result<FieldValue> read_date(const json::Value& value, const std::string& place) {
  const std::string* text = value.string();
  if (!text) return fail(ErrorCode::plan_wrong_type, place, "date");
  const auto date = parse_date(*text);
  if (!date) return fail(ErrorCode::plan_bad_date, place, text->substr(0, 40));
  return FieldValue{std::int64_t{date->days}};
}

Result<FieldValue> read_list(const json::Value& value, const std::string& place) {
  const json::Array* items = value.array();
  if (!items) return fail(ErrorCode::plan_wrong_type, place, "list");
  std::vector<std::string> list;
  for (const json::Value& item : *items) {
    const std::string* text = item.string();
    if (!text) return fail(ErrorCode::plan_wrong_type, place, "list of texts");
    list.push_back(*text);
  }
  if (list.empty()) return FieldValue{};
  return FieldValue{std::move(list)};
}

Result<FieldValue> read_map(const json::Value& value, const std::string& place) {
  const json::Object* members = value.object();
  if (!members) return fail(ErrorCode::plan_wrong_type, place, "object");
  NumberMap map;
  for (const json::Member& member : *members) {
    const auto number = member.value.integer();
    if (!number) return fail(ErrorCode::plan_wrong_type, place + "/" + member.key, "whole number");
    map.emplace_back(member.key, *number);
  }
  std::ranges::sort(map);
  if (map.empty()) return FieldValue{};
  return FieldValue{std::move(map)};
}

Result<FieldValue> read_by_kind(const FieldDef& field, const json::Value& value,
                                const std::string& place) {
  switch (field.kind) {
    case FieldKind::text:
    case FieldKind::choice:
    case FieldKind::reference: {
      const std::string* text = value.string();
      if (!text) return fail(ErrorCode::plan_wrong_type, place, "text");
      if (text->empty()) return FieldValue{};
      return FieldValue{*text};
    }
    case FieldKind::flag: {
      if (!value.boolean()) return fail(ErrorCode::plan_wrong_type, place, "true or false");
      if (!*value.boolean()) return FieldValue{};
      return FieldValue{true};
    }
    case FieldKind::integer:
    case FieldKind::money:
      return read_integer(value, place);
    case FieldKind::ratio:
      return read_ratio(value, place);
    case FieldKind::date:
      return read_date(value, place);
    case FieldKind::text_list:
      return read_list(value, place);
    case FieldKind::number_map:
      return read_map(value, place);
  }
  return FieldValue{};
}

void write_number(json::Writer& out, FieldKind kind, std::int64_t number) {
  if (kind == FieldKind::ratio) {
    out.value(Ratio{number});
  } else if (kind == FieldKind::date) {
    out.value(Date{static_cast<std::int32_t>(number)});
  } else {
    out.value(number);
  }
}

}  // namespace

void write_value(json::Writer& out, const FieldDef& field, const FieldValue& value) {
  if (const auto* flag = std::get_if<bool>(&value)) {
    out.value(*flag);
  } else if (const auto* number = std::get_if<std::int64_t>(&value)) {
    write_number(out, field.kind, *number);
  } else if (const auto* text = std::get_if<std::string>(&value)) {
    out.value(*text);
  } else if (const auto* list = std::get_if<std::vector<std::string>>(&value)) {
    out.begin_array();
    for (const std::string& item : *list) out.value(item);
    out.end_array();
  } else if (const auto* map = std::get_if<NumberMap>(&value)) {
    out.begin_object();
    for (const auto& [key, held] : *map) out.field(key, held);
    out.end_object();
  } else {
    out.null();
  }
}

Result<FieldValue> read_value(const FieldDef& field, const json::Value& value,
                              const std::string& place) {
  if (value.is_null()) return FieldValue{};
  auto read = read_by_kind(field, value, place);
  if (!read) return read;
  if (auto ok = check_value(field, *read, place); !ok) return std::unexpected(ok.error());
  return read;
}

}  // namespace dealbench::plan
