#include <cmath>
#include <numeric>

#include "engine/planning/targets.h"
#include "unit/engine/planning_support.h"

namespace dealbench::engine {
namespace {

const std::vector<TargetLevel> levels{{"goal", 1}, {"stretch", 1.1}, {"challenge", 1.25}};

std::int64_t sum(const std::vector<std::int64_t>& parts) {
  return std::accumulate(parts.begin(), parts.end(), std::int64_t{0});
}

TEST(SplitByWeights, ties_go_to_the_earlier_part) {
  EXPECT_EQ(*split_by_weights(100, {1, 1, 1}), (std::vector<std::int64_t>{34, 33, 33}));
  EXPECT_EQ(*split_by_weights(2, {1, 1, 1, 1}), (std::vector<std::int64_t>{1, 1, 0, 0}));
}

TEST(SplitByWeights, the_largest_remainders_get_what_is_left) {
  // 10 * (1, 2, 4) / 7 = 1.43, 2.86, 5.71
  EXPECT_EQ(*split_by_weights(10, {1, 2, 4}), (std::vector<std::int64_t>{1, 3, 6}));
  EXPECT_EQ(*split_by_weights(10, {0, 1, 0}), (std::vector<std::int64_t>{0, 10, 0}));
  EXPECT_EQ(*split_by_weights(0, {3, 1}), (std::vector<std::int64_t>{0, 0}));
}

TEST(SplitByWeights, parts_add_up_and_stay_within_one_of_their_share) {
  std::uint64_t state = 3;
  const auto next = [&](std::uint64_t limit) {
    state = state * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::int64_t>((state >> 16) % limit);
  };
  for (int round = 0; round < 2000; ++round) {
    const std::int64_t total = next(9'000'000'000'000'001U);
    std::vector<std::int64_t> weights;
    for (std::int64_t i = next(24) + 1; i > 0; --i)
      weights.push_back(next(round % 2 == 0 ? 20 : 100'000'001));
    weights.front() += 1;
    if (weights.front() > 100'000'000) weights.front() = 100'000'000;
    const auto parts = split_by_weights(total, weights);
    ASSERT_TRUE(parts.has_value());
    EXPECT_EQ(sum(*parts), total);
    const auto whole = static_cast<long double>(sum(weights));
    for (std::size_t i = 0; i < weights.size(); ++i) {
      const long double exact =
          static_cast<long double>(total) * static_cast<long double>(weights[i]) / whole;
      EXPECT_LT(std::abs(static_cast<double>(static_cast<long double>((*parts)[i]) - exact)), 1.01);
      if (weights[i] == 0) {
        EXPECT_EQ((*parts)[i], 0);
      }
    }
  }
}

TEST(SplitByWeights, the_largest_amount_by_the_largest_weights_stays_exact) {
  const std::vector<std::int64_t> weights(200, 100'000'000);
  const auto parts = split_by_weights(max_money_minor, weights);
  ASSERT_TRUE(parts.has_value());
  EXPECT_EQ(sum(*parts), max_money_minor);
  EXPECT_EQ(parts->front(), max_money_minor / 200);
}

TEST(SplitByWeights, impossible_splits_are_errors) {
  expect_planning_error(split_by_weights(1, {}), ErrorCode::engine_empty, "weights");
  expect_planning_error(split_by_weights(1, {0, 0}), ErrorCode::engine_empty, "weights");
  expect_planning_error(split_by_weights(-1, {1}), ErrorCode::engine_out_of_range, "total");
  expect_planning_error(split_by_weights(max_money_minor + 1, {1}), ErrorCode::engine_out_of_range,
                        "total");
  expect_planning_error(split_by_weights(1, {1, -1}), ErrorCode::engine_out_of_range, "weights");
  expect_planning_error(split_by_weights(1, {100'000'001}), ErrorCode::engine_out_of_range,
                        "weights");
  expect_planning_error(split_by_weights(1, std::vector<std::int64_t>(201, 1)),
                        ErrorCode::engine_out_of_range, "weights");
}

TEST(Targets, months_and_quarters_of_every_level_add_up_to_the_year) {
  TargetFacts facts{.goal = Money{9'999'999'999'937}, .own_amounts = {}};
  for (std::size_t i = 0; i < facts.weights.size(); ++i)
    facts.weights[i] = Ratio{static_cast<std::int64_t>(70'000 + i * 3'331)};
  const auto report = spread_targets(facts, levels);
  ASSERT_TRUE(report.has_value());
  ASSERT_EQ(report->levels.size(), 3U);
  for (const TargetLevelReport& level : report->levels) {
    std::int64_t months = 0;
    std::int64_t quarters = 0;
    for (const Money month : level.months) months += month.minor;
    for (const Money quarter : level.quarters) quarters += quarter.minor;
    EXPECT_EQ(months, level.year.minor);
    EXPECT_EQ(quarters, level.year.minor);
    EXPECT_EQ(level.quarters[3].minor,
              level.months[9].minor + level.months[10].minor + level.months[11].minor);
  }
  EXPECT_EQ(report->levels[0].year.minor, 9'999'999'999'937);
  EXPECT_EQ(report->levels[1].year.minor, 10'999'999'999'931);  // .7 rounded
}

TEST(Targets, an_amount_of_the_plan_stands_before_the_factor) {
  const auto report =
      spread_targets({.goal = Money{1000}, .own_amounts = {{}, Money{1234}}}, levels);
  EXPECT_EQ(report->levels[0].year.minor, 1000);
  EXPECT_EQ(report->levels[1].year.minor, 1234);
  EXPECT_EQ(report->levels[2].year.minor, 1250);
}

TEST(Targets, a_level_that_does_not_rise_is_said) {
  const auto report =
      spread_targets({.goal = Money{1000}, .own_amounts = {{}, {}, Money{1100}}}, levels);
  EXPECT_EQ(words(report->findings), std::vector<std::string>{"level_not_rising challenge"});
}

TEST(Targets, without_a_goal_there_are_no_levels) {
  const auto report = spread_targets({}, levels);
  ASSERT_TRUE(report.has_value());
  EXPECT_TRUE(report->levels.empty());
}

TEST(Targets, facts_out_of_range_are_errors) {
  expect_planning_error(spread_targets({.goal = Money{-1}, .own_amounts = {}}, levels),
                        ErrorCode::engine_out_of_range, "goal");
  TargetFacts facts{.goal = Money{1}, .own_amounts = {}};
  facts.weights[2] = Ratio{-1};
  expect_planning_error(spread_targets(facts, levels), ErrorCode::engine_out_of_range, "weights");
  facts.weights[2] = Ratio{100'000'001};
  expect_planning_error(spread_targets(facts, levels), ErrorCode::engine_out_of_range, "weights");
  expect_planning_error(spread_targets({.goal = Money{1}, .own_amounts = {Money{-5}}}, levels),
                        ErrorCode::engine_out_of_range, "levels/goal/amount");
  expect_planning_error(spread_targets({.goal = Money{1}, .own_amounts = {}}, {{"goal", 101}}),
                        ErrorCode::engine_out_of_range, "levels/goal/factor");
  expect_planning_error(spread_targets({.goal = Money{max_money_minor}, .own_amounts = {}}, levels),
                        ErrorCode::engine_out_of_range, "levels/stretch");
}

TargetReport even_year() {
  return *spread_targets({.goal = Money{120'000}, .own_amounts = {}}, levels);
}

TEST(Progress, the_last_level_whose_due_is_attained_is_reached) {
  ProgressFacts facts{.actual = {Money{11'000}}, .months_elapsed = 1};
  EXPECT_EQ(target_progress(facts, even_year())->reached, "stretch");
  facts.actual[0] = Money{10'999};
  EXPECT_EQ(target_progress(facts, even_year())->reached, "goal");
  facts.actual[0] = Money{9'999};
  EXPECT_EQ(target_progress(facts, even_year())->reached, "");
}

TEST(Progress, before_the_first_month_nothing_is_due_and_nothing_reached) {
  const auto report = target_progress({}, even_year());
  EXPECT_EQ(report->levels[0].due.minor, 0);
  EXPECT_FALSE(report->levels[0].attained.has_value());
  EXPECT_EQ(report->reached, "");
  EXPECT_DOUBLE_EQ(*report->levels[0].run_rate, 1);
}

TEST(Progress, months_not_elapsed_do_not_count) {
  const ProgressFacts facts{.actual = {Money{1}, Money{2}, Money{4}}, .months_elapsed = 2};
  EXPECT_EQ(target_progress(facts, even_year())->actual.minor, 3);
}

TEST(Progress, facts_out_of_range_are_errors) {
  expect_planning_error(target_progress({.actual = {}, .months_elapsed = 13}, even_year()),
                        ErrorCode::engine_out_of_range, "months_elapsed");
  expect_planning_error(
      target_progress({.actual = {Money{0}, Money{-1}}, .months_elapsed = 1}, even_year()),
      ErrorCode::engine_out_of_range, "actual/2");
  expect_planning_error(
      target_progress({.actual = {Money{max_money_minor}, Money{1}}, .months_elapsed = 2},
                      even_year()),
      ErrorCode::engine_out_of_range, "actual");
}

TEST(TargetOrigins, a_slapped_target_wants_a_calculation_beside_it) {
  const auto findings = check_target_origins({{"a", TargetSource::slapped, Money{100}, {}},
                                              {"b", TargetSource::slapped, Money{116}, Money{100}},
                                              {"c", TargetSource::slapped, Money{115}, Money{100}},
                                              {"d", TargetSource::computed, Money{500}, Money{100}},
                                              {"e", TargetSource::unknown, Money{100}, Money{100}},
                                              {"f", TargetSource::unknown, {}, {}}},
                                             0.15);
  EXPECT_EQ(words(findings),
            (std::vector<std::string>{"target_above_computed b", "target_slapped a",
                                      "target_source_unknown e"}));
}

}  // namespace
}  // namespace dealbench::engine
