#pragma once
// Money as whole minor units (fen, cents). The currency belongs to the plan, not to each amount.

#include <compare>
#include <cstdint>

namespace dealbench {

struct Money {
  std::int64_t minor = 0;

  friend auto operator<=>(const Money&, const Money&) = default;
};

// The largest amount that a plan may hold: 90 trillion major units. Every amount up to it is exact
// as a double.
inline constexpr std::int64_t max_money_minor = 9'000'000'000'000'000;
inline constexpr std::int64_t minor_per_major = 100;

}  // namespace dealbench
