#include "plan/fields/field.h"

#include <type_traits>

namespace dealbench::plan {
namespace {

template <typename T>
const T* held(const FieldValue& value) {
  return std::get_if<T>(&value);
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

FieldValue to_field_value(const std::string& member) {
  return normalised(member);
}
FieldValue to_field_value(bool member) {
  return normalised(member);
}
FieldValue to_field_value(const std::optional<std::int64_t>& member) {
  if (!member) return {};
  return *member;
}
FieldValue to_field_value(const std::optional<Ratio>& member) {
  if (!member) return {};
  return member->millionths;
}
FieldValue to_field_value(const std::optional<Money>& member) {
  if (!member) return {};
  return member->minor;
}
FieldValue to_field_value(const std::optional<Date>& member) {
  if (!member) return {};
  return std::int64_t{member->days};
}
FieldValue to_field_value(const std::vector<std::string>& member) {
  return normalised(member);
}
FieldValue to_field_value(const NumberMap& member) {
  return normalised(member);
}
FieldValue to_field_value(const TextMap& member) {
  return normalised(member);
}
FieldValue to_field_value(const std::vector<Date>& member) {
  std::vector<std::int64_t> days;
  for (const Date day : member) days.push_back(day.days);
  return normalised(std::move(days));
}
FieldValue to_field_value(const std::vector<std::int64_t>& member) {
  return normalised(member);
}

void from_field_value(std::string& member, const FieldValue& value) {
  const auto* text = held<std::string>(value);
  member = text ? *text : std::string();
}
void from_field_value(bool& member, const FieldValue& value) {
  const auto* flag = held<bool>(value);
  member = flag && *flag;
}
void from_field_value(std::optional<std::int64_t>& member, const FieldValue& value) {
  const auto* number = held<std::int64_t>(value);
  member = number ? std::optional(*number) : std::nullopt;
}
void from_field_value(std::optional<Ratio>& member, const FieldValue& value) {
  const auto* number = held<std::int64_t>(value);
  member = number ? std::optional(Ratio{*number}) : std::nullopt;
}
void from_field_value(std::optional<Money>& member, const FieldValue& value) {
  const auto* number = held<std::int64_t>(value);
  member = number ? std::optional(Money{*number}) : std::nullopt;
}
void from_field_value(std::optional<Date>& member, const FieldValue& value) {
  const auto* number = held<std::int64_t>(value);
  member = number ? std::optional(Date{static_cast<std::int32_t>(*number)}) : std::nullopt;
}
void from_field_value(std::vector<std::string>& member, const FieldValue& value) {
  const auto* list = held<std::vector<std::string>>(value);
  member = list ? *list : std::vector<std::string>();
}
void from_field_value(NumberMap& member, const FieldValue& value) {
  const auto* map = held<NumberMap>(value);
  member = map ? *map : NumberMap();
}
void from_field_value(TextMap& member, const FieldValue& value) {
  const auto* map = held<TextMap>(value);
  member = map ? *map : TextMap();
  std::erase_if(member, [](const auto& entry) { return entry.second.empty(); });
}
void from_field_value(std::vector<Date>& member, const FieldValue& value) {
  member.clear();
  const auto* days = held<std::vector<std::int64_t>>(value);
  if (!days) return;
  for (const std::int64_t day : *days) member.push_back(Date{static_cast<std::int32_t>(day)});
}
void from_field_value(std::vector<std::int64_t>& member, const FieldValue& value) {
  const auto* list = held<std::vector<std::int64_t>>(value);
  member = list ? *list : std::vector<std::int64_t>();
}

}  // namespace dealbench::plan
