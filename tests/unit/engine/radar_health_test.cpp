#include <algorithm>
#include <limits>

#include <gtest/gtest.h>

#include "engine/radar/health.h"
#include "unit/engine/radar_fixture.h"

namespace dealbench::engine::radar_test {
namespace {

using Six = PerIndicator<double>;
constexpr Six worked_indicators{500.0 / 9, 50, 500.0 / 9, 200.0 / 3, 700.0 / 9, 200.0 / 9};

HealthReport health(const Six& actual, const Six& standard = standard_s3,
                    std::vector<CapHit> caps = {}) {
  return assess_health(health_parameters(), actual, standard, std::move(caps)).value();
}

TEST(RadarHealth, the_worked_example_is_83_and_amber_with_the_worked_gaps) {
  const HealthReport report = health(worked_indicators);
  // By hand: 100 - (15*13/63 + 20*2/7 + 20*2/27 + 15/36 + 10*17/27).
  EXPECT_NEAR(report.value, 82.996031746, 1e-9);
  EXPECT_EQ(report.band, HealthBand::amber);
  const Six gaps{3.095238095, 5.714285714, 1.481481481, 0, 0.416666667, 6.296296296};
  for (std::size_t i = 0; i < indicator_count; ++i) {
    EXPECT_NEAR(report.gaps[i], gaps[i], 1e-9) << indicator_keys[i];
  }
  EXPECT_FALSE(report.covered);
  EXPECT_FALSE(report.cap_binds);
  EXPECT_EQ(report.because.formula, "RADAR-002");
  EXPECT_EQ(report.because.inputs.size(), 18u);
  EXPECT_EQ(report.because.inputs[1], (Input{"coach_standard", "70"}));
}

TEST(RadarHealth, the_same_answers_are_worth_less_at_later_stages) {
  const RadarParameters parameters = radar_parameters();
  const std::array<double, 5> expected{100, 95.555555556, 82.996031746, 69.588779956, 61.606084929};
  for (std::size_t i = 0; i < expected.size(); ++i) {
    EXPECT_NEAR(health(worked_indicators, parameters.stages[i].standard).value, expected[i], 1e-9);
  }
  EXPECT_TRUE(health(worked_indicators, parameters.stages[0].standard).covered);
}

TEST(RadarHealth, equal_weights_give_the_worked_coverage_and_polygon_share) {
  HealthParameters parameters = health_parameters();
  parameters.weights.fill(100.0 / 6);
  const Six actual{40, 60, 50, 80, 70, 30};
  const Six standard{60, 60, 60, 60, 60, 40};
  const HealthReport report = assess_health(parameters, actual, standard, {}).value();
  EXPECT_NEAR(report.value, 87.5, 1e-9);
  EXPECT_NEAR(report.polygon_share, 0.78125, 1e-12);
  EXPECT_DOUBLE_EQ(polygon_share(standard, standard), 1);
  EXPECT_DOUBLE_EQ(polygon_share({}, standard), 0);
  EXPECT_DOUBLE_EQ(polygon_share(actual, {}), 1);
}

TEST(RadarHealth, over_fulfilment_of_one_indicator_never_repairs_another) {
  Six actual = standard_s3;
  actual[5] = 30;
  const double before = health(actual).value;
  for (std::size_t i = 0; i < 5; ++i) actual[i] = 100;
  EXPECT_DOUBLE_EQ(health(actual).value, before);
  EXPECT_NEAR(before, 95, 1e-12);
}

TEST(RadarHealth, bands_begin_at_their_threshold) {
  const auto band_at = [](double ceiling) {
    return health(standard_s3, standard_s3, {{"cap", ceiling, {}}}).band;
  };
  EXPECT_EQ(band_at(85), HealthBand::green);
  EXPECT_EQ(band_at(84.9999), HealthBand::amber);
  EXPECT_EQ(band_at(65), HealthBand::amber);
  EXPECT_EQ(band_at(64.9999), HealthBand::red);
  EXPECT_EQ(band_at(0), HealthBand::red);
  // Three thirds of a band's border, added up in floating point, still reach it.
  EXPECT_EQ(band_at(85 - 1e-12), HealthBand::green);
}

TEST(RadarHealth, health_never_falls_when_an_indicator_rises_and_rises_below_the_standard) {
  const RadarParameters parameters = radar_parameters();
  for (std::size_t stage = 0; stage < 5; ++stage) {
    const Six& standard = parameters.stages[stage].standard;
    for (std::size_t i = 0; i < indicator_count; ++i) {
      Six actual = worked_indicators;
      double last = -1;
      for (double value = 0; value <= 100; value += 2.5) {
        actual[i] = value;
        const double now = health(actual, standard).value;
        EXPECT_GE(now, last) << stage << " " << indicator_keys[i] << " " << value;
        if (value > 0 && value <= standard[i]) {
          EXPECT_GT(now, last) << value;
        }
        last = now;
        const HealthReport capped = health(actual, standard, {{"cap", 60, {}}});
        EXPECT_DOUBLE_EQ(capped.value, std::min(now, 60.0));
        EXPECT_EQ(capped.cap_binds, now > 60);
      }
    }
  }
}

TEST(RadarHealth, the_lowest_cap_is_the_ceiling_and_all_are_named) {
  const HealthReport report =
      health(worked_indicators, standard_s3, {{"no_effect", 55, {}}, {"no_coach", 65, {}}});
  EXPECT_DOUBLE_EQ(report.value, 55);
  EXPECT_NEAR(report.uncapped, 82.996031746, 1e-9);
  EXPECT_TRUE(report.cap_binds);
  EXPECT_EQ(report.band, HealthBand::red);
  EXPECT_EQ(report.because.rules, (std::vector<RuleHit>{{"no_effect", true}, {"no_coach", true}}));
}

TEST(RadarHealth, parameters_and_indicators_out_of_range_are_errors) {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const auto error_of = [](const HealthParameters& parameters, const Six& actual,
                           const Six& standard) {
    return assess_health(parameters, actual, standard, {}).error();
  };
  HealthParameters parameters = health_parameters();
  EXPECT_EQ(error_of(parameters, {-1, 0, 0, 0, 0, 0}, standard_s3),
            (Error{ErrorCode::engine_out_of_range, "actual/coach", "(0..100)"}));
  EXPECT_EQ(error_of(parameters, {0, nan, 0, 0, 0, 0}, standard_s3).place, "actual/coverage");
  EXPECT_EQ(error_of(parameters, {}, {0, 0, 101, 0, 0, 0}).place, "standard/support");
  parameters.weights[0] = 16;
  EXPECT_EQ(error_of(parameters, {}, standard_s3),
            (Error{ErrorCode::engine_out_of_range, "weights", "101 (100)"}));
  parameters.weights = {-15, 50, 20, 20, 15, 10};
  EXPECT_EQ(error_of(parameters, {}, standard_s3).place, "weights/coach");
}

std::vector<CapHit> caps(std::int32_t stage, const std::vector<QuizAnswer>& answers,
                         const std::vector<PersonFacts>& people = {}) {
  const QuizReport quiz = score_quiz(quiz_parameters(), answers, today).value();
  const auto states = people_on(people_parameters(), people, today).value();
  return caps_that_apply(health_parameters(), stage, quiz_parameters(), quiz, states);
}

std::vector<std::string> ids(const std::vector<CapHit>& hits) {
  std::vector<std::string> out;
  for (const CapHit& hit : hits) out.push_back(hit.id);
  return out;
}
using Ids = std::vector<std::string>;

std::vector<QuizAnswer> answers_with(std::size_t question, std::int32_t option) {
  auto options = worked_answers;
  options[question - 1] = option;
  return answers_from(options);
}

TEST(RadarCaps, the_worked_answers_are_not_capped) {
  for (std::int32_t stage = 1; stage <= 5; ++stage) {
    EXPECT_TRUE(caps(stage, answers_from(worked_answers)).empty());
  }
}

TEST(RadarCaps, each_applies_from_its_stage_on) {
  EXPECT_EQ(ids(caps(2, answers_with(1, 0))), Ids{});
  EXPECT_EQ(caps(3, answers_with(1, 0)), (std::vector<CapHit>{{"no_coach", 65, {{"q1", "0"}}}}));
  EXPECT_EQ(ids(caps(2, answers_with(12, 0))), Ids{});
  EXPECT_EQ(ids(caps(3, answers_with(12, 0))), Ids{"no_effect"});
  EXPECT_EQ(ids(caps(3, answers_with(10, 1))), Ids{});
  EXPECT_EQ(ids(caps(4, answers_with(10, 1))), Ids{"strong_opponent"});
  EXPECT_EQ(ids(caps(2, answers_with(5, 0))), Ids{});
  EXPECT_EQ(ids(caps(3, answers_with(5, 0))), Ids{"decider_not_met"});
}

TEST(RadarCaps, an_open_question_is_not_the_lowest_answer) {
  std::vector<QuizAnswer> answers = answers_from(worked_answers);
  std::erase_if(answers, [](const QuizAnswer& a) { return a.question == "q1"; });
  EXPECT_EQ(ids(caps(3, answers)), Ids{});
}

TEST(RadarCaps, answers_are_old_after_thirty_days_and_the_oldest_decides) {
  EXPECT_EQ(ids(caps(1, answers_from(worked_answers, 30))), Ids{});
  EXPECT_EQ(ids(caps(1, answers_from(worked_answers, 31))), Ids{"answers_older"});
  std::vector<QuizAnswer> answers = answers_from(worked_answers, 2);
  answers[7].answered_on = days_ago(31);
  EXPECT_EQ(
      caps(1, answers),
      (std::vector<CapHit>{{"answers_older", 75, {{"oldest_answer", date_text(days_ago(31))}}}}));
}

TEST(RadarCaps, a_decider_in_the_map_speaks_louder_than_the_answer) {
  PersonFacts decider = person("boss", {"e_db"});
  EXPECT_EQ(ids(caps(3, answers_with(5, 0), {decider})), Ids{});
  decider.met_on.clear();
  EXPECT_EQ(caps(3, answers_with(5, 3), {decider}),
            (std::vector<CapHit>{{"decider_not_met", 60, {{"person", "boss"}}}}));
  EXPECT_EQ(ids(caps(3, answers_with(5, 3), {decider, person("chair", {"e_db"})})), Ids{});
  EXPECT_EQ(ids(caps(3, answers_with(5, 3), {person("helper", {"e_pb"})})), Ids{});
}

TEST(RadarCaps, a_strong_opponent_counts_unless_the_map_shows_that_he_cannot_block) {
  PersonFacts opponent = person("foe", {"u_wb"});
  opponent.ratings[0].support = -4;
  EXPECT_EQ(ids(caps(4, answers_with(10, 1), {opponent})), Ids{});
  opponent.kinds = {"t_cb"};
  EXPECT_EQ(caps(4, answers_with(10, 1), {opponent}),
            (std::vector<CapHit>{{"strong_opponent", 60, {{"q10", "1"}, {"person", "foe"}}}}));
  opponent.kinds = {"e_db"};
  EXPECT_EQ(ids(caps(4, answers_with(10, 1), {opponent})), Ids{"strong_opponent"});
  // Only mildly against: the map does not name the opponent that the answer speaks of.
  opponent.kinds = {"u_wb"};
  opponent.ratings[0].support = -2;
  EXPECT_EQ(ids(caps(4, answers_with(10, 1), {opponent})), Ids{"strong_opponent"});
  EXPECT_EQ(ids(caps(4, answers_with(10, 2), {opponent})), Ids{});
}

TEST(RadarCaps, the_lowest_ceiling_comes_first_and_equal_ones_by_name) {
  auto options = worked_answers;
  options[0] = options[4] = options[11] = 0;
  options[9] = 1;
  EXPECT_EQ(ids(caps(4, answers_from(options, 31))),
            (Ids{"no_effect", "decider_not_met", "strong_opponent", "no_coach", "answers_older"}));
}

}  // namespace
}  // namespace dealbench::engine::radar_test
