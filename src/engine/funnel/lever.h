#pragma once
// The seven levers of a sales funnel and the results they drive: names, kinds
// and limits. No arithmetic.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace dealbench::engine {

enum class Lever : std::uint8_t {
  leads,
  lead_conversion,
  win_rate,
  deal_value,
  collection_ratio,
  renewal_rate,
  sales_cycle_days,
};
inline constexpr std::size_t lever_count = 7;
inline constexpr std::array<Lever, lever_count> all_levers{
    Lever::leads,           Lever::lead_conversion,  Lever::win_rate,
    Lever::deal_value,      Lever::collection_ratio, Lever::renewal_rate,
    Lever::sales_cycle_days};
inline constexpr std::array<std::string_view, lever_count> lever_keys{
    "leads",        "lead_conversion", "win_rate", "deal_value", "collection_ratio",
    "renewal_rate", "sales_cycle_days"};

enum class FunnelOutput : std::uint8_t {
  opportunities,
  wins,
  bookings,
  collected,
  renewals,
  lifetime_bookings,
  lifetime_bookings_open_ended,
  velocity_per_day,
  open_deals,
  reps_needed,
  performance_index,
};
inline constexpr std::size_t funnel_output_count = 11;
inline constexpr std::array<std::string_view, funnel_output_count> funnel_output_keys{
    "opportunities",
    "wins",
    "bookings",
    "collected",
    "renewals",
    "lifetime_bookings",
    "lifetime_bookings_open_ended",
    "velocity_per_day",
    "open_deals",
    "reps_needed",
    "performance_index"};

[[nodiscard]] constexpr std::size_t index_of(Lever lever) {
  return static_cast<std::size_t>(lever);
}
[[nodiscard]] constexpr std::size_t index_of(FunnelOutput output) {
  return static_cast<std::size_t>(output);
}
[[nodiscard]] constexpr std::string_view key_of(Lever lever) {
  return lever_keys[index_of(lever)];
}
[[nodiscard]] constexpr std::string_view key_of(FunnelOutput output) {
  return funnel_output_keys[index_of(output)];
}
// Nullopt when there is no such lever or result.
[[nodiscard]] std::optional<Lever> lever_from(std::string_view key);
[[nodiscard]] std::optional<FunnelOutput> funnel_output_from(std::string_view key);

// A choice of levers, indexed by Lever.
using LeverSet = std::array<bool, lever_count>;
inline constexpr LeverSet every_lever{true, true, true, true, true, true, true};

// Shares of something: they end at 100 %.
[[nodiscard]] constexpr bool is_ratio(Lever lever) {
  return lever == Lever::lead_conversion || lever == Lever::win_rate ||
         lever == Lever::collection_ratio || lever == Lever::renewal_rate;
}
[[nodiscard]] constexpr bool is_money(FunnelOutput output) {
  return (output >= FunnelOutput::bookings &&
          output <= FunnelOutput::lifetime_bookings_open_ended) ||
         output == FunnelOutput::velocity_per_day;
}
// Results of which more is better; the others describe the load and cannot be a
// goal.
[[nodiscard]] constexpr bool can_be_goal(FunnelOutput output) {
  return output != FunnelOutput::open_deals && output != FunnelOutput::reps_needed;
}

}  // namespace dealbench::engine
