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
  EXPECT_EQ(decimal_text(12.005, 2), "12.01");  // as a double a little more than 12.005
  EXPECT_EQ(decimal_text(1.005, 2), "1");       // as a double a little less than 1.005
  EXPECT_EQ(decimal_text(1e13 + 0.5), "10000000000000");
}

TEST(Arithmetic, decimal_text_keeps_every_digit_of_a_large_whole_number) {
  EXPECT_EQ(decimal_text(5'764'607'523'041), "5764607523041");
  EXPECT_EQ(decimal_text(-8'999'999'999'999), "-8999999999999");
  EXPECT_EQ(decimal_text(8'999'999'999'999'999), "8999999999999999");
  EXPECT_EQ(decimal_text(1e18), "1000000000000000000");
  for (std::int64_t n = 576'460'752'303; n < 9'000'000'000'000; n += 40'961'234'567)
    ASSERT_EQ(decimal_text(static_cast<double>(n)), std::to_string(n));
}

TEST(Arithmetic, decimal_text_keeps_the_fraction_beside_a_large_whole_number) {
  EXPECT_EQ(decimal_text(700'000'000'001.5), "700000000001.5");
  EXPECT_EQ(decimal_text(-1'099'511'627'777.25), "-1099511627777.25");
}

TEST(Arithmetic, decimal_text_carries_a_fraction_that_rounds_to_one) {
  EXPECT_EQ(decimal_text(0.9999999), "1");
  EXPECT_EQ(decimal_text(-9.9999999), "-10");
  EXPECT_EQ(decimal_text(1.96, 1), "2");
  EXPECT_EQ(decimal_text(1.5, 0), "2");
  EXPECT_EQ(decimal_text(2.5, 0), "2");
  EXPECT_EQ(decimal_text(-3.5, 0), "-4");
  EXPECT_EQ(decimal_text(2.25, 1), "2.2");
}

}  // namespace
}  // namespace dealbench
