#include "plan/fields/field.h"

#include <type_traits>

namespace dealbench::plan {
namespace {

// What a value holds of a type; empty when it is absent.
template <typename T>
T held(const FieldValue& value) {
  const T* content = std::get_if<T>(&value);
  return content ? *content : T{};
}

template <typename Member>
const Member& member_of(const FieldDef& field, const void* record) {
  // The table's functions only find the member; nothing is written through it here.
  return *static_cast<const Member*>(field.member(const_cast<void*>(record)));
}

template <typename Member>
Member& member_of(const FieldDef& field, void* record) {
  return *static_cast<Member*>(field.member(record));
}

// Numbers that are kept as optional<T{int64}>.
template <typename T, auto number>
FieldValue optional_value(const std::optional<T>& member) {
  return member ? FieldValue{std::int64_t{(*member).*number}} : FieldValue{};
}

template <typename T, typename Number>
std::optional<T> optional_member(const FieldValue& value) {
  const auto* number = std::get_if<std::int64_t>(&value);
  return number ? std::optional<T>(T{static_cast<Number>(*number)}) : std::nullopt;
}

std::vector<std::int64_t> days_of(const std::vector<Date>& dates) {
  std::vector<std::int64_t> days;
  for (const Date date : dates) days.push_back(date.days);
  return days;
}

std::vector<Date> dates_of(const std::vector<std::int64_t>& days) {
  std::vector<Date> dates;
  for (const std::int64_t day : days) dates.push_back(Date{static_cast<std::int32_t>(day)});
  return dates;
}

}  // namespace

FieldValue normalised(FieldValue value) {
  if (auto* texts = std::get_if<TextMap>(&value))
    std::erase_if(*texts, [](const auto& entry) { return entry.second.empty(); });
  const bool is_absent = std::visit(
      []<typename T>(const T& content) {
        if constexpr (std::is_same_v<T, bool>) {
          return !content;
        } else if constexpr (requires { content.empty(); }) {
          return content.empty();
        } else {
          return false;
        }
      },
      value);
  return is_absent ? FieldValue{} : value;
}

FieldValue FieldDef::get(const void* record) const {
  switch (kind) {
    case FieldKind::text:
    case FieldKind::choice:
    case FieldKind::reference:
      return normalised(member_of<std::string>(*this, record));
    case FieldKind::flag:
      return normalised(member_of<bool>(*this, record));
    case FieldKind::integer: {
      const auto& number = member_of<std::optional<std::int64_t>>(*this, record);
      return number ? FieldValue{*number} : FieldValue{};
    }
    case FieldKind::ratio:
      return optional_value<Ratio, &Ratio::millionths>(
          member_of<std::optional<Ratio>>(*this, record));
    case FieldKind::money:
      return optional_value<Money, &Money::minor>(member_of<std::optional<Money>>(*this, record));
    case FieldKind::date:
      return optional_value<Date, &Date::days>(member_of<std::optional<Date>>(*this, record));
    case FieldKind::text_list:
    case FieldKind::reference_list:
      return normalised(member_of<std::vector<std::string>>(*this, record));
    case FieldKind::number_map:
      return normalised(member_of<NumberMap>(*this, record));
    case FieldKind::text_map:
      return normalised(member_of<TextMap>(*this, record));
    case FieldKind::date_list:
      return normalised(days_of(member_of<std::vector<Date>>(*this, record)));
    case FieldKind::number_list:
      return normalised(member_of<std::vector<std::int64_t>>(*this, record));
  }
  return {};
}

void FieldDef::set(void* record, const FieldValue& value) const {
  switch (kind) {
    case FieldKind::text:
    case FieldKind::choice:
    case FieldKind::reference:
      member_of<std::string>(*this, record) = held<std::string>(value);
      break;
    case FieldKind::flag:
      member_of<bool>(*this, record) = held<bool>(value);
      break;
    case FieldKind::integer:
      member_of<std::optional<std::int64_t>>(*this, record) =
          optional_member<std::int64_t, std::int64_t>(value);
      break;
    case FieldKind::ratio:
      member_of<std::optional<Ratio>>(*this, record) = optional_member<Ratio, std::int64_t>(value);
      break;
    case FieldKind::money:
      member_of<std::optional<Money>>(*this, record) = optional_member<Money, std::int64_t>(value);
      break;
    case FieldKind::date:
      member_of<std::optional<Date>>(*this, record) = optional_member<Date, std::int32_t>(value);
      break;
    case FieldKind::text_list:
    case FieldKind::reference_list:
      member_of<std::vector<std::string>>(*this, record) = held<std::vector<std::string>>(value);
      break;
    case FieldKind::number_map:
      member_of<NumberMap>(*this, record) = held<NumberMap>(value);
      break;
    case FieldKind::text_map:
      member_of<TextMap>(*this, record) = held<TextMap>(normalised(value));
      break;
    case FieldKind::date_list:
      member_of<std::vector<Date>>(*this, record) =
          dates_of(held<std::vector<std::int64_t>>(value));
      break;
    case FieldKind::number_list:
      member_of<std::vector<std::int64_t>>(*this, record) = held<std::vector<std::int64_t>>(value);
      break;
  }
}

}  // namespace dealbench::plan
