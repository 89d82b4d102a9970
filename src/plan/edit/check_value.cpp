// What a field may hold, for edits and for files alike.
#include <algorithm>

#include "base/arithmetic.h"
#include "base/text.h"
#include "plan/edit/edit.h"

namespace dealbench::plan {
namespace {

std::string shown(const FieldDef& field, std::int64_t number) {
  if (field.kind == FieldKind::ratio)
    return decimal_text(static_cast<double>(number) / 1'000'000.0);
  return std::to_string(number);
}

Result<void> check_bounds(const FieldDef& field, std::int64_t number, const std::string& place) {
  if (number >= field.low && number <= field.high) return {};
  return fail(ErrorCode::plan_out_of_range, place, shown(field, number) + " " + bounds_text(field));
}

// The days that parse_date() reads.
Result<void> check_date(std::int64_t days, const std::string& place) {
  constexpr std::int64_t first = -25'567;  // 1900-01-01
  constexpr std::int64_t last = 84'370;    // 2200-12-31
  if (days >= first && days <= last) return {};
  return fail(ErrorCode::plan_bad_date, place, std::to_string(days));
}

Result<void> check_length(std::size_t length, const FieldDef& field, const std::string& place) {
  if (static_cast<std::int64_t>(length) <= field.high) return {};
  return fail(ErrorCode::plan_out_of_range, place,
              std::to_string(length) + " (0.." + std::to_string(field.high) + ")");
}

Result<void> check_choice(const FieldDef& field, const std::string& chosen,
                          const std::string& place) {
  if (field.choices.empty() || std::ranges::find(field.choices, chosen) != field.choices.end())
    return {};
  return fail(ErrorCode::plan_unknown_choice, place, shown_text(chosen));
}

Result<void> check_text(const FieldDef& field, const std::string& text, const std::string& place) {
  if (first_invalid_utf8(text)) return fail(ErrorCode::json_not_utf8, place);
  if (text.empty()) return {};  // absent
  if (field.kind == FieldKind::choice) return check_choice(field, text, place);
  if (field.kind == FieldKind::reference) {
    if (is_valid_id(text)) return {};
    return fail(ErrorCode::plan_bad_id, place, shown_text(text));
  }
  return check_length(count_code_points(text), field, place);
}

Result<void> check_list(const FieldDef& field, const std::vector<std::string>& list,
                        const std::string& place) {
  if (auto ok = check_length(list.size(), field, place); !ok) return ok;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const std::string item_place = place + "/" + std::to_string(i);
    if (first_invalid_utf8(list[i])) return fail(ErrorCode::json_not_utf8, item_place);
    if (auto ok = check_choice(field, list[i], item_place); !ok) return ok;
    if (field.kind == FieldKind::reference_list && !is_valid_id(list[i]))
      return fail(ErrorCode::plan_bad_id, item_place, shown_text(list[i]));
  }
  return {};
}

// A key of a map: sorted, once, short.
template <typename Map>
Result<void> check_key(const Map& map, std::size_t index, const std::string& place) {
  constexpr std::size_t longest_key = 100;
  const std::string& key = map[index].first;
  if (first_invalid_utf8(key)) return fail(ErrorCode::json_not_utf8, place);
  if (key.size() > longest_key) {
    return fail(ErrorCode::plan_out_of_range, place,
                std::to_string(key.size()) + " (0.." + std::to_string(longest_key) + ")");
  }
  if (index > 0 && key <= map[index - 1].first)
    return fail(ErrorCode::json_duplicate_key, place + "/" + key);
  return {};
}

Result<void> check_map(const FieldDef& field, const NumberMap& map, const std::string& place) {
  for (std::size_t i = 0; i < map.size(); ++i) {
    if (auto ok = check_key(map, i, place); !ok) return ok;
    if (auto ok = check_bounds(field, map[i].second, place + "/" + map[i].first); !ok) return ok;
  }
  return {};
}

Result<void> check_map(const FieldDef& field, const TextMap& map, const std::string& place) {
  for (std::size_t i = 0; i < map.size(); ++i) {
    if (auto ok = check_key(map, i, place); !ok) return ok;
    const std::string value_place = place + "/" + map[i].first;
    const std::string& text = map[i].second;
    if (first_invalid_utf8(text)) return fail(ErrorCode::json_not_utf8, value_place);
    if (text.empty()) continue;  // absent
    if (auto ok = check_choice(field, text, value_place); !ok) return ok;
    if (auto ok = check_length(count_code_points(text), field, value_place); !ok) return ok;
  }
  return {};
}

Result<void> check_numbers(const FieldDef& field, const std::vector<std::int64_t>& list,
                           const std::string& place) {
  const bool are_dates = field.kind == FieldKind::date_list;
  const std::int64_t longest = are_dates ? field.high : field.longest;
  if (static_cast<std::int64_t>(list.size()) > longest) {
    return fail(ErrorCode::plan_out_of_range, place,
                std::to_string(list.size()) + " (0.." + std::to_string(longest) + ")");
  }
  for (std::size_t i = 0; i < list.size(); ++i) {
    const std::string item_place = place + "/" + std::to_string(i);
    const auto ok =
        are_dates ? check_date(list[i], item_place) : check_bounds(field, list[i], item_place);
    if (!ok) return ok;
    if (are_dates && i > 0 && list[i] <= list[i - 1])
      return fail(ErrorCode::plan_bad_date, item_place, "not after the one before");
  }
  return {};
}

bool is_number_kind(FieldKind kind) {
  return kind == FieldKind::integer || kind == FieldKind::ratio || kind == FieldKind::money;
}

}  // namespace

std::string shown_text(std::string_view text) {
  constexpr std::size_t most_characters = 40;
  std::size_t end = 0;
  for (std::size_t i = 0; i < most_characters && end < text.size(); ++i)
    (void)next_code_point(text, end);
  return std::string(text.substr(0, end)) + (end < text.size() ? "…" : "");
}

std::string bounds_text(const FieldDef& field) {
  return "(" + shown(field, field.low) + ".." + shown(field, field.high) + ")";
}

Result<void> check_value(const FieldDef& field, const FieldValue& value, const std::string& place) {
  const auto wrong_type = [&place] { return fail(ErrorCode::plan_wrong_type, place); };
  if (std::holds_alternative<std::monostate>(value)) return {};
  if (const auto* text = std::get_if<std::string>(&value)) {
    const bool fits = field.kind == FieldKind::text || field.kind == FieldKind::choice ||
                      field.kind == FieldKind::reference;
    return fits ? check_text(field, *text, place) : wrong_type();
  }
  if (const auto* number = std::get_if<std::int64_t>(&value)) {
    if (field.kind == FieldKind::date) return check_date(*number, place);
    return is_number_kind(field.kind) ? check_bounds(field, *number, place) : wrong_type();
  }
  if (std::holds_alternative<bool>(value)) {
    return field.kind == FieldKind::flag ? Result<void>{} : wrong_type();
  }
  if (const auto* list = std::get_if<std::vector<std::string>>(&value)) {
    const bool fits = field.kind == FieldKind::text_list || field.kind == FieldKind::reference_list;
    return fits ? check_list(field, *list, place) : wrong_type();
  }
  if (const auto* numbers = std::get_if<std::vector<std::int64_t>>(&value)) {
    const bool fits = field.kind == FieldKind::date_list || field.kind == FieldKind::number_list;
    return fits ? check_numbers(field, *numbers, place) : wrong_type();
  }
  if (const auto* texts = std::get_if<TextMap>(&value))
    return field.kind == FieldKind::text_map ? check_map(field, *texts, place) : wrong_type();
  const auto* map = std::get_if<NumberMap>(&value);
  return field.kind == FieldKind::number_map ? check_map(field, *map, place) : wrong_type();
}

}  // namespace dealbench::plan
