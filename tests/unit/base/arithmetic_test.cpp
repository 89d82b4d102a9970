#include "base/arithmetic.h"

#include <cmath>

#include <gtest/gtest.h>

namespace dealbench {
namespace {

TEST(Arithmetic, exp_agrees_with_published_values) {
  EXPECT_DOUBLE_EQ(exp_portable(0), 1);
  EXPECT_NEAR(exp_portable(1), 2.718281828459045, 1e-15);
  EXPECT_NEAR(exp_portable(-1), 0.36787944117144233, 1e-16);
  EXPECT_NEAR(exp_portable(10) / 22026.465794806718, 1, 1e-15);
  EXPECT_EQ(exp_portable(-800), 0);
  EXPECT_TRUE(std::isinf(exp_portable(800)));
}

TEST(Arithmetic, exp_stays_within_a_few_ulps_of_the_library) {
  for (double x = -50; x <= 50; x += 0.37)
    EXPECT_NEAR(exp_portable(x) / std::exp(x), 1, 1e-15) << x;
}

TEST(Arithmetic, log_stays_within_its_stated_error_of_the_library) {
  for (double x = 1e-6; x < 1e6; x *= 1.07) {
    EXPECT_NEAR(log_portable(x), std::log(x), 1e-15 * std::max(1.0, std::fabs(std::log(x)))) << x;
  }
  EXPECT_DOUBLE_EQ(log_portable(1), 0);
}

TEST(Arithmetic, rounding_takes_halves_to_even) {
  EXPECT_EQ(round_half_even(0.5), 0);
  EXPECT_EQ(round_half_even(1.5), 2);
  EXPECT_EQ(round_half_even(2.5), 2);
  EXPECT_EQ(round_half_even(-2.5), -2);
}

TEST(Arithmetic, decimal_text_has_no_trailing_zeros_and_no_negative_zero) {
  EXPECT_EQ(decimal_text(0.15), "0.15");
  EXPECT_EQ(decimal_text(-3), "-3");
  EXPECT_EQ(decimal_text(41.0556250001), "41.055625");
  EXPECT_EQ(decimal_text(1.0 / 3.0), "0.333333");
  EXPECT_EQ(decimal_text(-1e-9), "0");
  EXPECT_EQ(decimal_text(0.05, 1), "0");
  EXPECT_EQ(decimal_text(0.15, 0), "0");
  EXPECT_EQ(decimal_text(12.005, 2), "12");  // 12.005 is below its decimal form
  EXPECT_EQ(decimal_text(1e13 + 0.5), "10000000000000");
}

}  // namespace
}  // namespace dealbench
