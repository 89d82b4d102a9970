#pragma once
// A share as whole millionths: 0.15 is 150'000. Exact in files ("0.15"), shown as percent.

#include <compare>
#include <cstdint>

namespace dealbench {

struct Ratio {
  std::int64_t millionths = 0;

  friend auto operator<=>(const Ratio&, const Ratio&) = default;
  // The ratio as a real number, for formulas. Correctly rounded, so equal everywhere.
  [[nodiscard]] constexpr double real() const {
    return static_cast<double>(millionths) / 1'000'000.0;
  }
};

inline constexpr Ratio ratio_one{1'000'000};

}  // namespace dealbench
