#include "base/money_math.h"

#include <cmath>

#include "base/arithmetic.h"

namespace dealbench {

Result<Money> money_from_real(double minor) {
  if (!std::isfinite(minor)) return fail(ErrorCode::engine_not_finite);
  const double rounded = round_half_even(minor);
  if (rounded > static_cast<double>(max_money_minor) ||
      rounded < -static_cast<double>(max_money_minor)) {
    return fail(ErrorCode::engine_out_of_range);
  }
  return Money{static_cast<std::int64_t>(rounded)};
}

}  // namespace dealbench
