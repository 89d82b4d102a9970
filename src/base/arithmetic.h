#pragma once
// Real arithmetic that gives the same bits natively and in WebAssembly: only + - * / and sqrt
// inside.

#include <cstdint>
#include <string>

namespace dealbench {

// e^x. Relative error below 1e-15 for |x| <= 700; 0 below that range, +infinity above it.
[[nodiscard]] double exp_portable(double x);
// Natural logarithm of a positive, finite x. Absolute error below 1e-15 * max(1, |ln x|).
[[nodiscard]] double log_portable(double x);
// The nearest whole number, halves to even.
[[nodiscard]] double round_half_even(double x);
// x rounded half to even at `places` (0..6) decimals, without trailing zeros: "0.15", "-3",
// "41.055625". Precondition: x is finite and |x| < 9e18; from 9e12 on it is rounded to whole
// numbers, none of whose digits is lost. Never "-0".
[[nodiscard]] std::string decimal_text(double x, int places = 6);

}  // namespace dealbench
