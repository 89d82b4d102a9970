#pragma once
// What fields of a plan say, in the types of the engine: narrowed numbers, yes and no.

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

#include "base/text.h"

namespace dealbench::app {

// The nearest number that the engine can hold: what is out of range stays out of range, and the
// engine says so.
[[nodiscard]] constexpr std::int32_t narrowed(std::int64_t number) {
  return static_cast<std::int32_t>(std::clamp<std::int64_t>(
      number, std::numeric_limits<std::int32_t>::min(), std::numeric_limits<std::int32_t>::max()));
}
[[nodiscard]] constexpr std::optional<std::int32_t> narrowed(std::optional<std::int64_t> number) {
  return number ? std::optional(narrowed(*number)) : std::nullopt;
}

// "yes" and "no"; nullopt: not stated.
[[nodiscard]] constexpr std::optional<bool> yes_or_no(std::string_view word) {
  if (word == "yes") return true;
  if (word == "no") return false;
  return std::nullopt;
}
// The same as one of the engine's answers.
template <typename Answer>
[[nodiscard]] constexpr std::optional<Answer> answer_from(std::string_view word) {
  const auto answer = yes_or_no(word);
  if (!answer) return std::nullopt;
  return *answer ? Answer::yes : Answer::no;
}

// Something other than spaces stands in the text.
[[nodiscard]] inline bool is_stated(std::string_view text) {
  return !trimmed(text).empty();
}

}  // namespace dealbench::app
