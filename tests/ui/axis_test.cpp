#include "ui/charts/axis.h"

#include <cmath>
#include <limits>
#include <vector>

#include <gtest/gtest.h>

namespace dealbench::ui {
namespace {

bool is_round(double step) {
  const double magnitude = std::pow(10.0, std::floor(std::log10(step) + 1e-9));
  const double lead = step / magnitude;
  for (const double allowed : {1.0, 2.0, 2.5, 5.0}) {
    if (std::fabs(lead - allowed) < 1e-6) return true;
  }
  return false;
}

TEST(Axis, ticks_are_round_and_cover_the_data) {
  const Axis axis = nice_axis(0, 87, 6, true);
  EXPECT_EQ(axis.ticks, (std::vector<double>{0, 20, 40, 60, 80, 100}));
  EXPECT_DOUBLE_EQ(axis.share(50), 0.5);
}

TEST(Axis, every_range_gets_a_round_step_ticks_in_order_and_no_more_than_asked_for_plus_one) {
  const std::vector<std::pair<double, double>> ranges{
      {0, 1}, {0, 0.0003}, {-18, 42}, {200, 420}, {1e6, 3.2e6}, {-5, -1}, {0, 1e12}, {99.5, 100.5}};
  for (const auto& [low, high] : ranges) {
    for (int wanted = 2; wanted <= 12; ++wanted) {
      const Axis axis = nice_axis(low, high, wanted, false);
      EXPECT_TRUE(is_round(axis.step)) << axis.step;
      EXPECT_LE(axis.low, low + 1e-9 * std::fabs(low));
      EXPECT_GE(axis.high, high - 1e-9 * std::fabs(high));
      EXPECT_LE(axis.ticks.size(), static_cast<std::size_t>(wanted) + 1);
      for (std::size_t i = 1; i < axis.ticks.size(); ++i) {
        EXPECT_GT(axis.ticks[i], axis.ticks[i - 1]);
      }
    }
  }
}

TEST(Axis, zero_is_on_the_axis_when_asked_for) {
  for (const Axis& axis : {nice_axis(40, 90, 5, true), nice_axis(-90, -40, 5, true)}) {
    EXPECT_LE(axis.low, 0);
    EXPECT_GE(axis.high, 0);
  }
}

TEST(Axis, equal_ends_and_unusable_numbers_still_give_an_axis) {
  constexpr double infinite = std::numeric_limits<double>::infinity();
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const std::vector<std::pair<double, double>> ranges{
      {0, 0},   {5, 5}, {-3, -3},      {nan, nan}, {0, infinite}, {-infinite, infinite},
      {nan, 4}, {9, 2}, {1e300, 1e300}};
  for (const auto& [low, high] : ranges) {
    const Axis axis = nice_axis(low, high, 5, false);
    EXPECT_TRUE(std::isfinite(axis.low));
    EXPECT_TRUE(std::isfinite(axis.high));
    EXPECT_GT(axis.high, axis.low);
    EXPECT_GE(axis.ticks.size(), 2U);
    EXPECT_LE(axis.ticks.size(), 14U);
  }
}

TEST(Axis, ticks_are_never_closer_than_asked) {
  for (float length = 30; length < 1200; length += 35) {
    const Axis axis = nice_axis_for(0, 437, length, 40, true);
    if (axis.ticks.size() <= 2) continue;  // both ends are always there
    EXPECT_GE(length / static_cast<float>(axis.ticks.size() - 1), 40.0F) << length;
  }
}

TEST(Axis, a_fitted_axis_ends_at_the_data_and_keeps_round_ticks_inside) {
  const Axis axis = fitted_axis(-18, 42, 400, 60, true);
  EXPECT_DOUBLE_EQ(axis.low, -18);
  EXPECT_DOUBLE_EQ(axis.high, 42);
  ASSERT_GE(axis.ticks.size(), 2U);
  for (const double tick : axis.ticks) {
    EXPECT_GE(tick, -18);
    EXPECT_LE(tick, 42);
    EXPECT_NEAR(std::remainder(tick, axis.step), 0, 1e-9);
  }
}

TEST(Axis, counts_get_whole_ticks) {
  for (const double high : {1.0, 2.0, 3.0, 7.0, 12.0, 26.0, 240.0}) {
    for (const double tick : whole_axis(0, high, 6).ticks) EXPECT_DOUBLE_EQ(tick, std::round(tick));
  }
}

}  // namespace
}  // namespace dealbench::ui
