#pragma once
// The field table: what a record's fields are called, what they may hold, and how to reach them.
// Reading, writing, editing, comparing and merging are written once over these tables.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/money.h"
#include "base/ratio.h"

namespace dealbench::plan {

// Whole numbers by key, sorted by key; e.g. answers by question.
using NumberMap = std::vector<std::pair<std::string, std::int64_t>>;

// Any field's value; monostate: absent. Ratios are millionths, money minor units, dates days since
// 1970.
using FieldValue = std::variant<std::monostate, bool, std::int64_t, std::string,
                                std::vector<std::string>, NumberMap>;

// The value in its one form: an empty text, list or map and `false` are absent.
[[nodiscard]] FieldValue normalised(FieldValue value);

enum class FieldKind : std::uint8_t {
  text,        // std::string, "" is absent
  choice,      // std::string out of `choices`, "" is absent
  reference,   // id of another record, "" is absent
  flag,        // bool, false is absent
  integer,     // optional<int64_t>
  ratio,       // optional<Ratio>
  money,       // optional<Money>
  date,        // optional<Date>
  text_list,   // vector<std::string>
  number_map,  // NumberMap
};

struct FieldDef {
  std::string_view key;  // JSON key, locale key ("field.<key>") and test name
  FieldKind kind{};
  // Bounds of numbers in the field's own unit (also of a number map's values), of the length of
  // texts in characters, of the number of list items.
  std::int64_t low = 0;
  std::int64_t high = 0;
  std::span<const std::string_view>
      choices{};  // of a choice; of a text list's items when not empty
  FieldValue (*get)(const void* record) = nullptr;
  void (*set)(void* record,
              const FieldValue& value) = nullptr;  // value: of the field's kind or monostate
};

// --- member access by type
// ---------------------------------------------------------------------------------------

[[nodiscard]] FieldValue to_field_value(const std::string& member);
[[nodiscard]] FieldValue to_field_value(bool member);
[[nodiscard]] FieldValue to_field_value(const std::optional<std::int64_t>& member);
[[nodiscard]] FieldValue to_field_value(const std::optional<Ratio>& member);
[[nodiscard]] FieldValue to_field_value(const std::optional<Money>& member);
[[nodiscard]] FieldValue to_field_value(const std::optional<Date>& member);
[[nodiscard]] FieldValue to_field_value(const std::vector<std::string>& member);
[[nodiscard]] FieldValue to_field_value(const NumberMap& member);
void from_field_value(std::string& member, const FieldValue& value);
void from_field_value(bool& member, const FieldValue& value);
void from_field_value(std::optional<std::int64_t>& member, const FieldValue& value);
void from_field_value(std::optional<Ratio>& member, const FieldValue& value);
void from_field_value(std::optional<Money>& member, const FieldValue& value);
void from_field_value(std::optional<Date>& member, const FieldValue& value);
void from_field_value(std::vector<std::string>& member, const FieldValue& value);
void from_field_value(NumberMap& member, const FieldValue& value);

template <typename T>
struct MemberOwner;
template <typename Owner, typename Member>
struct MemberOwner<Member Owner::*> {
  using type = Owner;
};

template <auto member>
constexpr FieldDef field(std::string_view key, FieldKind kind, std::int64_t low, std::int64_t high,
                         std::span<const std::string_view> choices = {}) {
  using Owner = typename MemberOwner<decltype(member)>::type;
  return {
      key,
      kind,
      low,
      high,
      choices,
      [](const void* record) { return to_field_value(static_cast<const Owner*>(record)->*member); },
      [](void* record, const FieldValue& value) {
        from_field_value(static_cast<Owner*>(record)->*member, value);
      }};
}

// Short forms; the bounds say what a file may hold.
template <auto member>
constexpr FieldDef text_field(std::string_view key, std::int64_t longest = 200) {
  return field<member>(key, FieldKind::text, 0, longest);
}
template <auto member>
constexpr FieldDef choice_field(std::string_view key, std::span<const std::string_view> choices) {
  return field<member>(key, FieldKind::choice, 0, 40, choices);
}
template <auto member>
constexpr FieldDef reference_field(std::string_view key) {
  return field<member>(key, FieldKind::reference, 0, 40);
}
template <auto member>
constexpr FieldDef flag_field(std::string_view key) {
  return field<member>(key, FieldKind::flag, 0, 1);
}
template <auto member>
constexpr FieldDef integer_field(std::string_view key, std::int64_t low, std::int64_t high) {
  return field<member>(key, FieldKind::integer, low, high);
}
template <auto member>
constexpr FieldDef ratio_field(std::string_view key, Ratio low = {}, Ratio high = ratio_one) {
  return field<member>(key, FieldKind::ratio, low.millionths, high.millionths);
}
template <auto member>
constexpr FieldDef money_field(std::string_view key, Money low = {},
                               Money high = {max_money_minor}) {
  return field<member>(key, FieldKind::money, low.minor, high.minor);
}
template <auto member>
constexpr FieldDef date_field(std::string_view key) {
  return field<member>(key, FieldKind::date, 0, 0);
}
template <auto member>
constexpr FieldDef list_field(std::string_view key, std::int64_t longest,
                              std::span<const std::string_view> choices = {}) {
  return field<member>(key, FieldKind::text_list, 0, longest, choices);
}
template <auto member>
constexpr FieldDef map_field(std::string_view key, std::int64_t low, std::int64_t high) {
  return field<member>(key, FieldKind::number_map, low, high);
}

}  // namespace dealbench::plan
