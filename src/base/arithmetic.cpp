#include "base/arithmetic.h"

#include <bit>
#include <cmath>
#include <limits>

namespace dealbench {
namespace {

constexpr double ln2_high = 6.93147180369123816490e-01;
constexpr double ln2_low = 1.90821492927058770002e-10;
constexpr double log2_e = 1.44269504088896338700;

// 2^exponent for a normal result.
double power_of_two(int exponent) {
  return std::bit_cast<double>(static_cast<std::uint64_t>(exponent + 1023) << 52);
}

}  // namespace

double exp_portable(double x) {
  if (x < -700.0) return 0.0;
  if (x > 700.0) return std::numeric_limits<double>::infinity();
  const double k = round_half_even(x * log2_e);
  const double r = (x - k * ln2_high) - k * ln2_low;  // |r| <= ln2 / 2
  double term = 1.0;
  double sum = 1.0;
  // 17 terms: the remainder 0.35^18 / 18! is below 1e-23.
  for (int n = 1; n <= 17; ++n) {
    term = term * r / n;
    sum += term;
  }
  return sum * power_of_two(static_cast<int>(k));
}

double log_portable(double x) {
  const auto bits = std::bit_cast<std::uint64_t>(x);
  int exponent = static_cast<int>((bits >> 52) & 0x7FF) - 1023;
  double mantissa = std::bit_cast<double>((bits & 0x000FFFFFFFFFFFFFULL) | 0x3FF0000000000000ULL);
  if (mantissa > 1.41421356237309504880) {
    mantissa *= 0.5;
    ++exponent;
  }
  // ln m = 2 * artanh(s), s = (m - 1) / (m + 1), |s| <= 0.172
  const double s = (mantissa - 1.0) / (mantissa + 1.0);
  const double square = s * s;
  double power = s;
  double sum = 0.0;
  for (int n = 1; n <= 23; n += 2) {
    sum += power / n;
    power *= square;
  }
  return exponent * ln2_high + (exponent * ln2_low + 2.0 * sum);
}

double round_half_even(double x) {
  return std::nearbyint(x);
}

std::string decimal_text(double x, int places) {
  double magnitude = x < 0 ? -x : x;
  if (places == 0 || magnitude >= 9e12) magnitude = round_half_even(magnitude);
  // Apart, so that both are exact: scaled as one number, a large whole would lose its last digits.
  auto whole = static_cast<std::uint64_t>(magnitude);
  std::uint64_t scale = 1;
  for (int i = 0; i < places; ++i) scale *= 10;
  auto fraction = static_cast<std::uint64_t>(
      round_half_even((magnitude - static_cast<double>(whole)) * static_cast<double>(scale)));
  if (fraction == scale) {
    ++whole;
    fraction = 0;
  }
  std::string out = x < 0 && (whole != 0 || fraction != 0) ? "-" : "";
  out += std::to_string(whole);
  if (fraction == 0) return out;
  std::string digits = std::to_string(fraction);
  digits.insert(0, static_cast<std::size_t>(places) - digits.size(), '0');
  while (digits.back() == '0') digits.pop_back();
  return out + "." + digits;
}

}  // namespace dealbench
