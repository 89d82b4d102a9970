#include "plan/io/value_text.h"

#include <algorithm>
#include <cmath>

#include "plan/edit/edit.h"

namespace dealbench::plan {
namespace {

// Whole numbers and money as they are, ratios in millionths.
Result<FieldValue> read_number(const FieldDef& field, const json::Value& value,
                               const std::string& place) {
  const bool is_ratio = field.kind == FieldKind::ratio;
  if (const auto number = value.scaled(is_ratio ? 6 : 0)) return FieldValue{*number};
  const auto real = value.real();
  if (!real) return fail(ErrorCode::plan_wrong_type, place, "number");
  // Not exact at this scale: either it is beyond 64 bits, and so beyond any bounds, or it has too
  // many decimals.
  const double size = std::fabs(*real) * (is_ratio ? 1e6 : 1.0);
  if (size < 9e18)
    return fail(ErrorCode::plan_too_many_decimals, place, shown_text(json::text(value)));
  return fail(ErrorCode::plan_out_of_range, place,
              shown_text(json::text(value)) + " " + bounds_text(field));
}

Result<FieldValue> read_date(const json::Value& value, const std::string& place) {
  const std::string* text = value.string();
  if (!text) return fail(ErrorCode::plan_wrong_type, place, "date");
  const auto date = parse_date(*text);
  if (!date) return fail(ErrorCode::plan_bad_date, place, shown_text(*text));
  return FieldValue{std::int64_t{date->days}};
}

Result<FieldValue> read_list(const json::Value& value, const std::string& place) {
  const json::Array* items = value.array();
  if (!items) return fail(ErrorCode::plan_wrong_type, place, "list");
  std::vector<std::string> list;
  for (const json::Value& item : *items) {
    const std::string* text = item.string();
    if (!text)
      return fail(ErrorCode::plan_wrong_type, place + "/" + std::to_string(list.size()), "text");
    list.push_back(*text);
  }
  return FieldValue{std::move(list)};
}

Result<FieldValue> read_numbers(const FieldDef& field, const json::Value& value,
                                const std::string& place) {
  const json::Array* items = value.array();
  if (!items) return fail(ErrorCode::plan_wrong_type, place, "list");
  std::vector<std::int64_t> list;
  for (const json::Value& item : *items) {
    const std::string item_place = place + "/" + std::to_string(list.size());
    if (field.kind == FieldKind::date_list) {
      const auto date = read_date(item, item_place);
      if (!date) return date;
      list.push_back(std::get<std::int64_t>(*date));
      continue;
    }
    const auto number = item.integer();
    if (!number) return fail(ErrorCode::plan_wrong_type, item_place, "whole number");
    list.push_back(*number);
  }
  return FieldValue{std::move(list)};
}

Result<FieldValue> read_texts(const json::Value& value, const std::string& place) {
  const json::Object* members = value.object();
  if (!members) return fail(ErrorCode::plan_wrong_type, place, "object");
  TextMap map;
  for (const json::Member& member : *members) {
    const std::string* text = member.value.string();
    if (!text) return fail(ErrorCode::plan_wrong_type, place + "/" + member.key, "text");
    if (!text->empty()) map.emplace_back(member.key, *text);  // empty: not stated
  }
  std::ranges::sort(map);
  return FieldValue{std::move(map)};
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
      return FieldValue{*text};
    }
    case FieldKind::flag: {
      if (!value.boolean()) return fail(ErrorCode::plan_wrong_type, place, "true or false");
      return FieldValue{*value.boolean()};
    }
    case FieldKind::integer:
    case FieldKind::money:
    case FieldKind::ratio:
      return read_number(field, value, place);
    case FieldKind::date:
      return read_date(value, place);
    case FieldKind::text_list:
    case FieldKind::reference_list:
      return read_list(value, place);
    case FieldKind::date_list:
    case FieldKind::number_list:
      return read_numbers(field, value, place);
    case FieldKind::text_map:
      return read_texts(value, place);
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
  } else if (const auto* numbers = std::get_if<std::vector<std::int64_t>>(&value)) {
    out.begin_array();
    const FieldKind kind =
        field.kind == FieldKind::date_list ? FieldKind::date : FieldKind::integer;
    for (const std::int64_t item : *numbers) write_number(out, kind, item);
    out.end_array();
  } else if (const auto* map = std::get_if<NumberMap>(&value)) {
    out.begin_object();
    for (const auto& [key, held] : *map) out.field(key, held);
    out.end_object();
  } else if (const auto* texts = std::get_if<TextMap>(&value)) {
    out.begin_object();
    for (const auto& [key, held] : *texts) out.field(key, held);
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
  return normalised(std::move(*read));
}

}  // namespace dealbench::plan
