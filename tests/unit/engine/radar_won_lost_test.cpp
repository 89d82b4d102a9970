#include <algorithm>
#include <limits>

#include <gtest/gtest.h>

#include "engine/radar/won_lost.h"
#include "unit/engine/radar_fixture.h"

namespace dealbench::engine::radar_test {
namespace {

constexpr double z95 = 1.959963984540054;
constexpr WonLostParameters parameters{.z = z95, .fewest_won_deals = 3};
const std::vector<std::string> rows{"final_decider", "coach"};

void expect_interval(std::int32_t count, std::int32_t of, double low, double high) {
  const ShareInterval interval = wilson_interval(count, of, z95);
  EXPECT_NEAR(interval.low, low, 1e-9) << count << "/" << of;
  EXPECT_NEAR(interval.high, high, 1e-9) << count << "/" << of;
}

TEST(RadarWilson, agrees_with_the_worked_intervals_and_an_independent_script) {
  expect_interval(11, 12, 0.646120088859, 0.985134905595);
  expect_interval(4, 12, 0.138120091091, 0.609377911127);
  expect_interval(0, 5, 0, 0.434482464783);
  expect_interval(5, 5, 0.565517535217, 1);
  expect_interval(1, 1, 0.206549314377, 1);
  EXPECT_EQ(wilson_interval(0, 0, z95), (ShareInterval{0, 0, 0, 1}));
}

TEST(RadarWilson, holds_the_share_within_zero_and_one_and_narrows_with_more_deals) {
  for (std::int32_t of = 1; of <= 40; ++of) {
    for (std::int32_t count = 0; count <= of; ++count) {
      const ShareInterval interval = wilson_interval(count, of, z95);
      const double share = static_cast<double>(count) / of;
      EXPECT_LE(0, interval.low);
      EXPECT_LE(interval.low, share + 1e-12);
      EXPECT_GE(interval.high, share - 1e-12);
      EXPECT_LE(interval.high, 1);
      const ShareInterval ten_times = wilson_interval(10 * count, 10 * of, z95);
      EXPECT_LT(ten_times.high - ten_times.low, interval.high - interval.low);
    }
  }
}

std::vector<ClosedDealFacts> closed(int won, int won_covered, int lost, int lost_covered) {
  std::vector<ClosedDealFacts> deals;
  for (int i = 0; i < won + lost; ++i) {
    const bool is_won = i < won;
    const bool covered = is_won ? i < won_covered : i - won < lost_covered;
    std::vector<std::string> covered_rows;
    if (covered) covered_rows.push_back("final_decider");
    deals.push_back({"d" + std::to_string(i), is_won, {{3, std::move(covered_rows), {}}}});
  }
  return deals;
}

TEST(RadarLessons, a_role_is_suggested_when_the_intervals_do_not_touch) {
  const auto lessons = learn_roles(parameters, rows, closed(12, 11, 12, 4)).value();
  ASSERT_EQ(lessons.size(), 2u);
  EXPECT_EQ(lessons[0].row, "final_decider");
  EXPECT_EQ(lessons[0].stage, 3);
  EXPECT_TRUE(lessons[0].suggested);
  EXPECT_NEAR(lessons[0].won.low, 0.6461, 5e-5);
  EXPECT_NEAR(lessons[0].lost.high, 0.6094, 5e-5);
  EXPECT_EQ(lessons[0].because.inputs[0], (Input{"won_covered", "11"}));
  EXPECT_EQ(lessons[0].because.inputs[3], (Input{"lost_deals", "12"}));
  EXPECT_FALSE(lessons[1].suggested);
}

TEST(RadarLessons, one_more_lost_deal_with_the_role_takes_the_suggestion_back) {
  // 5 of 12 reaches up to 0.6805 and 11 of 12 begins at 0.6461.
  EXPECT_FALSE(learn_roles(parameters, rows, closed(12, 11, 12, 5)).value()[0].suggested);
  EXPECT_FALSE(learn_roles(parameters, rows, closed(12, 11, 0, 0)).value()[0].suggested);
}

TEST(RadarLessons, a_deal_counts_only_at_stages_it_went_through_and_order_does_not_matter) {
  std::vector<ClosedDealFacts> deals = closed(12, 11, 12, 4);
  deals.push_back({"early", false, {{1, {"coach"}, {}}}});
  const auto lessons = learn_roles(parameters, rows, deals).value();
  ASSERT_EQ(lessons.size(), 4u);
  EXPECT_EQ(lessons[0].stage, 1);
  EXPECT_EQ(lessons[1].lost.count, 1);
  EXPECT_EQ(lessons[2].lost.of, 12);
  std::ranges::reverse(deals);
  const auto reversed = learn_roles(parameters, rows, deals).value();
  for (std::size_t i = 0; i < lessons.size(); ++i) {
    EXPECT_EQ(reversed[i].won, lessons[i].won);
    EXPECT_EQ(reversed[i].lost, lessons[i].lost);
  }
  EXPECT_TRUE(learn_roles(parameters, rows, {}).value().empty());
}

TEST(RadarLessons, impossible_facts_are_errors_with_code_and_place) {
  const auto error_of = [](std::vector<ClosedDealFacts> deals, double z = z95) {
    return learn_roles({.z = z}, rows, deals).error();
  };
  const auto range = ErrorCode::engine_out_of_range;
  EXPECT_EQ(error_of({{"d", true, {}}, {"d", false, {}}}),
            (Error{range, "closed/d", "given twice"}));
  EXPECT_EQ(error_of({{"d", true, {{3}, {3}}}}), (Error{range, "closed/d", "stage 3"}));
  EXPECT_EQ(error_of({{"d", true, {{0}}}}), (Error{range, "closed/d", "stage 0"}));
  EXPECT_EQ(error_of({{"d", true, {{1, {}, PerIndicator<double>{101}}}}}),
            (Error{range, "closed/d", "stage 1 (0..100)"}));
  EXPECT_EQ(error_of({}, 0).place, "z");
  EXPECT_EQ(error_of({}, std::numeric_limits<double>::quiet_NaN()).place, "z");
  EXPECT_FALSE(recalibrate_standards({.z = 0}, {}, {}));
}

TEST(RadarRecalibration, proposes_the_median_of_won_deals_and_changes_nothing) {
  std::vector<ClosedDealFacts> deals;
  const std::array<double, 4> coach{90, 50, 70, 60};
  for (std::size_t i = 0; i < coach.size(); ++i) {
    PerIndicator<double> values{coach[i], 80, 80, 80, 80, 80};
    deals.push_back({"w" + std::to_string(i), true, {{2, {}, values}}});
  }
  deals.push_back({"lost", false, {{2, {}, PerIndicator<double>{}}}});
  deals.push_back({"unscored", true, {{2, {}, std::nullopt}}});
  deals.push_back({"elsewhere", true, {{1, {}, PerIndicator<double>{}}}});
  const std::vector<PerIndicator<double>> standards{{35, 30, 25, 35, 25, 20},
                                                    {55, 50, 40, 50, 60, 40}};
  auto changes = recalibrate_standards(parameters, standards, deals).value();
  ASSERT_EQ(changes.size(), 6u);
  EXPECT_EQ(changes[0], (StandardChange{2, Indicator::coach, 55, 65, 4}));
  EXPECT_EQ(changes[5], (StandardChange{2, Indicator::motives, 40, 80, 4}));
  deals.erase(deals.begin());
  changes = recalibrate_standards(parameters, standards, deals).value();
  EXPECT_DOUBLE_EQ(changes[0].proposed, 60);
  deals.erase(deals.begin());
  EXPECT_TRUE(recalibrate_standards(parameters, standards, deals).value().empty());
  EXPECT_EQ(recalibrate_standards({.z = z95, .fewest_won_deals = 0}, standards, deals)->size(),
            12u);
}

}  // namespace
}  // namespace dealbench::engine::radar_test
