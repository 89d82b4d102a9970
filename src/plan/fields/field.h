#pragma once
// The field table: what a record's fields are called, what they may hold, and how to reach them.
// Reading, writing, editing, comparing and merging are written once over these tables.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/money.h"
#include "base/ratio.h"
#include "plan/model/record.h"

namespace dealbench::plan {

// Any field's value; monostate: absent. Ratios are millionths, money minor units, dates days since
// 1970.
using FieldValue =
    std::variant<std::monostate, bool, std::int64_t, std::string, std::vector<std::string>,
                 NumberMap, TextMap, std::vector<std::int64_t>>;

// The value in its one form: an empty text, list or map and `false` are absent, and so is an empty
// text in a text map.
[[nodiscard]] FieldValue normalised(FieldValue value);

enum class FieldKind : std::uint8_t {
  text,            // std::string, "" is absent
  choice,          // std::string out of `choices`, "" is absent
  reference,       // id of another record, "" is absent
  flag,            // bool, false is absent
  integer,         // optional<int64_t>
  ratio,           // optional<Ratio>
  money,           // optional<Money>
  date,            // optional<Date>
  text_list,       // vector<std::string>
  reference_list,  // vector<std::string>, ids of other records
  number_map,      // NumberMap
  text_map,        // TextMap
  date_list,       // vector<Date>, rising, each day once
  number_list,     // vector<int64_t>
};

struct FieldDef {
  std::string_view key;  // JSON key, locale key ("field.<key>") and test name
  FieldKind kind{};
  // Bounds of numbers in the field's own unit (also of a number map's values), of the length of
  // texts in characters (also of a text map's values), of the number of list items.
  std::int64_t low = 0;
  std::int64_t high = 0;
  std::span<const std::string_view>
      choices{};  // of a choice; of a text list's items and a text map's values when not empty
  std::string_view target{};  // collection that a reference leads to
  std::int64_t longest = 0;   // most items of a number list, whose numbers are low..high
  void* (*member)(void* record) = nullptr;  // where the record keeps it; the kind says its type

  [[nodiscard]] FieldValue get(const void* record) const;
  // Precondition: the value is of the field's kind, or absent.
  void set(void* record, const FieldValue& value) const;
};

template <typename T>
struct MemberOwner;
template <typename Owner, typename Member>
struct MemberOwner<Member Owner::*> {
  using type = Owner;
  using held = Member;
};
// Whether the member pointer leads to a value of this type.
template <auto member, typename T>
concept Holds = std::is_same_v<typename MemberOwner<decltype(member)>::held, T>;

// One tiny function per field; all else is shared, which keeps the program small.
template <auto member>
constexpr FieldDef field(std::string_view key, FieldKind kind, std::int64_t low, std::int64_t high,
                         std::span<const std::string_view> choices = {}) {
  using Owner = typename MemberOwner<decltype(member)>::type;
  FieldDef def{key, kind, low, high, choices};
  def.member = [](void* record) -> void* { return &(static_cast<Owner*>(record)->*member); };
  return def;
}

// Short forms; the bounds say what a file may hold.
template <auto member>
requires Holds<member, std::string>
constexpr FieldDef text_field(std::string_view key, std::int64_t longest = 200) {
  return field<member>(key, FieldKind::text, 0, longest);
}
template <auto member>
requires Holds<member, std::string>
constexpr FieldDef choice_field(std::string_view key, std::span<const std::string_view> choices) {
  return field<member>(key, FieldKind::choice, 0, 40, choices);
}
template <auto member>
requires Holds<member, std::string>
constexpr FieldDef reference_field(std::string_view key, std::string_view target) {
  FieldDef def = field<member>(key, FieldKind::reference, 0, 40);
  def.target = target;
  return def;
}
template <auto member>
requires Holds<member, std::vector<std::string>>
constexpr FieldDef reference_list_field(std::string_view key, std::int64_t longest,
                                        std::string_view target) {
  FieldDef def = field<member>(key, FieldKind::reference_list, 0, longest);
  def.target = target;
  return def;
}
template <auto member>
requires Holds<member, bool>
constexpr FieldDef flag_field(std::string_view key) {
  return field<member>(key, FieldKind::flag, 0, 1);
}
template <auto member>
requires Holds<member, std::optional<std::int64_t>>
constexpr FieldDef integer_field(std::string_view key, std::int64_t low, std::int64_t high) {
  return field<member>(key, FieldKind::integer, low, high);
}
template <auto member>
requires Holds<member, std::optional<Ratio>>
constexpr FieldDef ratio_field(std::string_view key, Ratio low = {}, Ratio high = ratio_one) {
  return field<member>(key, FieldKind::ratio, low.millionths, high.millionths);
}
template <auto member>
requires Holds<member, std::optional<Money>>
constexpr FieldDef money_field(std::string_view key, Money low = {},
                               Money high = {max_money_minor}) {
  return field<member>(key, FieldKind::money, low.minor, high.minor);
}
template <auto member>
requires Holds<member, std::optional<Date>>
constexpr FieldDef date_field(std::string_view key) {
  return field<member>(key, FieldKind::date, 0, 0);
}
template <auto member>
requires Holds<member, std::vector<std::string>>
constexpr FieldDef list_field(std::string_view key, std::int64_t longest,
                              std::span<const std::string_view> choices = {}) {
  return field<member>(key, FieldKind::text_list, 0, longest, choices);
}
template <auto member>
requires Holds<member, NumberMap>
constexpr FieldDef number_map_field(std::string_view key, std::int64_t low, std::int64_t high) {
  return field<member>(key, FieldKind::number_map, low, high);
}
template <auto member>
requires Holds<member, TextMap>
constexpr FieldDef text_map_field(std::string_view key, std::int64_t longest,
                                  std::span<const std::string_view> choices = {}) {
  return field<member>(key, FieldKind::text_map, 0, longest, choices);
}
template <auto member>
requires Holds<member, std::vector<Date>>
constexpr FieldDef date_list_field(std::string_view key, std::int64_t longest) {
  return field<member>(key, FieldKind::date_list, 0, longest);
}
template <auto member>
requires Holds<member, std::vector<std::int64_t>>
constexpr FieldDef number_list_field(std::string_view key, std::int64_t longest, std::int64_t low,
                                     std::int64_t high) {
  FieldDef def = field<member>(key, FieldKind::number_list, low, high);
  def.longest = longest;
  return def;
}

}  // namespace dealbench::plan
