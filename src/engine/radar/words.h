#pragma once
// The words of the deal radar: indicators, roles, response modes and the other closed lists, with
// their keys. No arithmetic. A key is the same in plan files, playbooks, results and locale files.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace dealbench::engine {

enum class Indicator : std::uint8_t { coach, coverage, support, willingness, needs, motives };
inline constexpr std::size_t indicator_count = 6;
inline constexpr std::array<Indicator, indicator_count> all_indicators{
    Indicator::coach,       Indicator::coverage, Indicator::support,
    Indicator::willingness, Indicator::needs,    Indicator::motives};
inline constexpr std::array<std::string_view, indicator_count> indicator_keys{
    "coach", "coverage", "support", "willingness", "needs", "motives"};
template <typename T>
using PerIndicator = std::array<T, indicator_count>;  // indexed by Indicator

enum class BuyingRole : std::uint8_t { economic_buyer, user_buyer, technical_buyer, coach };
inline constexpr std::size_t buying_role_count = 4;
inline constexpr std::array<BuyingRole, buying_role_count> all_buying_roles{
    BuyingRole::economic_buyer, BuyingRole::user_buyer, BuyingRole::technical_buyer,
    BuyingRole::coach};
inline constexpr std::array<std::string_view, buying_role_count> buying_role_keys{
    "economic_buyer", "user_buyer", "technical_buyer", "coach"};

// How a person sees the present against what is wanted.
enum class ResponseMode : std::uint8_t { growth, trouble, even_keel, overconfident };
inline constexpr std::size_t response_mode_count = 4;
inline constexpr std::array<std::string_view, response_mode_count> response_mode_keys{
    "growth", "trouble", "even_keel", "overconfident"};
// Growth and trouble want a change; the other two see no gap.
[[nodiscard]] constexpr bool wants_change(ResponseMode mode) {
  return mode == ResponseMode::growth || mode == ResponseMode::trouble;
}

enum class InfluenceLevel : std::uint8_t { low, medium, high };
inline constexpr std::array<std::string_view, 3> influence_level_keys{"low", "medium", "high"};

// How we know a person's personal win. Only `said` counts as clear.
enum class WinStatus : std::uint8_t { unknown, guessed, heard, said };
inline constexpr std::array<std::string_view, 4> win_status_keys{"unknown", "guessed", "heard",
                                                                 "said"};

enum class CompetitivePosition : std::uint8_t { alone, ahead, level, behind };
inline constexpr std::size_t competitive_position_count = 4;
inline constexpr std::array<std::string_view, competitive_position_count> competitive_position_keys{
    "alone", "ahead", "level", "behind"};

enum class CheckValue : std::uint8_t { yes, partly, no, unknown };
inline constexpr std::array<std::string_view, 4> check_value_keys{"yes", "partly", "no", "unknown"};

enum class FindingSeverity : std::uint8_t { low, medium, high };
inline constexpr std::array<std::string_view, 3> finding_severity_keys{"low", "medium", "high"};

// How strongly a stage asks for a role to be met.
enum class Requirement : std::uint8_t { may, should, must };
inline constexpr std::array<std::string_view, 3> requirement_keys{"may", "should", "must"};

// Which reading of an indicator health uses: the lower of quiz and map, or one of them by the
// user's decision.
enum class IndicatorSource : std::uint8_t { lower, quiz, map };
inline constexpr std::array<std::string_view, 3> indicator_source_keys{"lower", "quiz", "map"};

enum class HealthBand : std::uint8_t { red, amber, green };
inline constexpr std::array<std::string_view, 3> health_band_keys{"red", "amber", "green"};

[[nodiscard]] constexpr std::size_t index_of(Indicator value) {
  return static_cast<std::size_t>(value);
}
[[nodiscard]] constexpr std::size_t index_of(BuyingRole value) {
  return static_cast<std::size_t>(value);
}
[[nodiscard]] constexpr std::size_t index_of(ResponseMode value) {
  return static_cast<std::size_t>(value);
}
[[nodiscard]] constexpr std::size_t index_of(InfluenceLevel value) {
  return static_cast<std::size_t>(value);
}

[[nodiscard]] constexpr std::string_view key_of(Indicator value) {
  return indicator_keys[index_of(value)];
}
[[nodiscard]] constexpr std::string_view key_of(BuyingRole value) {
  return buying_role_keys[index_of(value)];
}
[[nodiscard]] constexpr std::string_view key_of(ResponseMode value) {
  return response_mode_keys[index_of(value)];
}
[[nodiscard]] constexpr std::string_view key_of(InfluenceLevel value) {
  return influence_level_keys[index_of(value)];
}
[[nodiscard]] constexpr std::string_view key_of(WinStatus value) {
  return win_status_keys[static_cast<std::size_t>(value)];
}
[[nodiscard]] constexpr std::string_view key_of(CompetitivePosition value) {
  return competitive_position_keys[static_cast<std::size_t>(value)];
}
[[nodiscard]] constexpr std::string_view key_of(CheckValue value) {
  return check_value_keys[static_cast<std::size_t>(value)];
}
[[nodiscard]] constexpr std::string_view key_of(FindingSeverity value) {
  return finding_severity_keys[static_cast<std::size_t>(value)];
}
[[nodiscard]] constexpr std::string_view key_of(Requirement value) {
  return requirement_keys[static_cast<std::size_t>(value)];
}
[[nodiscard]] constexpr std::string_view key_of(IndicatorSource value) {
  return indicator_source_keys[static_cast<std::size_t>(value)];
}
[[nodiscard]] constexpr std::string_view key_of(HealthBand value) {
  return health_band_keys[static_cast<std::size_t>(value)];
}

// The word with this key, e.g. word_from<ResponseMode>(response_mode_keys, "growth"); nullopt when
// there is none.
template <typename Word>
[[nodiscard]] constexpr std::optional<Word> word_from(std::span<const std::string_view> keys,
                                                      std::string_view key) {
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (keys[i] == key) return static_cast<Word>(i);
  }
  return std::nullopt;
}

}  // namespace dealbench::engine
