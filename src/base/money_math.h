#pragma once
// Arithmetic on money, in a header of its own so that screens, which must not calculate, cannot
// reach it.

#include "base/error.h"
#include "base/money.h"

namespace dealbench {

// Minor units as a real number, for formulas.
[[nodiscard]] constexpr double real_from_money(Money value) {
  return static_cast<double>(value.minor);
}

// Rounds a real number of minor units once, half to even.
// Errors: engine_not_finite; engine_out_of_range beyond max_money_minor.
[[nodiscard]] Result<Money> money_from_real(double minor);

}  // namespace dealbench
