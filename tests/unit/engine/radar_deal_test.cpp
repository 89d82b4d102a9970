#include <algorithm>
#include <limits>

#include <gtest/gtest.h>

#include "engine/radar/assess.h"
#include "unit/engine/radar_fixture.h"

namespace dealbench::engine::radar_test {
namespace {

using Paths = std::vector<std::string>;

DealReport assessed(const DealFacts& facts, Date day = today) {
  return assess_deal(facts, radar_parameters(), day).value();
}

TEST(RadarDeal, the_worked_example_comes_out_exactly) {
  const DealReport report = assessed(worked_deal());
  EXPECT_EQ(report.status, HealthStatus::assessed);
  EXPECT_NEAR(report.health->value, 82.996031746, 1e-9);
  EXPECT_EQ(report.health->band, HealthBand::amber);
  EXPECT_FALSE(report.health->cap_binds);
  ASSERT_EQ(report.moves.size(), 3u);
  EXPECT_EQ(report.moves[0].indicator, Indicator::motives);
  EXPECT_EQ(report.moves[1].indicator, Indicator::coverage);
  EXPECT_EQ(report.moves[2].indicator, Indicator::coach);
  EXPECT_EQ(report.moves[0].question, "q20");
  EXPECT_EQ(report.moves[1].question, "q5");
  EXPECT_EQ(report.moves[2].question, "q2");
  EXPECT_EQ(report.standard, standard_s3);
}

TEST(RadarDeal, the_same_answers_give_the_worked_health_at_every_stage) {
  const std::array<double, 5> expected{100, 95.555555556, 82.996031746, 69.588779956, 61.606084929};
  for (std::int32_t stage = 1; stage <= 5; ++stage) {
    const DealReport report = assessed(worked_deal(stage));
    EXPECT_NEAR(report.health->value, expected[static_cast<std::size_t>(stage) - 1], 1e-9);
  }
}

TEST(RadarDeal, the_last_stage_has_no_radar) {
  const DealReport report = assessed(worked_deal(6));
  EXPECT_EQ(report.status, HealthStatus::radar_off);
  EXPECT_FALSE(report.health);
  EXPECT_TRUE(report.moves.empty());
  EXPECT_DOUBLE_EQ(report.state.quiz.completeness, 1);
}

TEST(RadarDeal, an_empty_deal_is_a_report_of_what_is_unknown) {
  DealFacts facts;
  facts.id = "d9";
  const DealReport report = assessed(facts);
  EXPECT_EQ(report.status, HealthStatus::not_assessable);
  EXPECT_FALSE(report.health);
  EXPECT_TRUE(report.moves.empty());
  EXPECT_EQ(report.state.stage, 1);
  EXPECT_EQ(report.information_needed.size(), 20u + 6u);
  EXPECT_EQ(report.information_needed.front(), "deals/d9/answers/q1");
  EXPECT_EQ(report.information_needed.back(), "deals/d9/checks/c6_5");
  EXPECT_EQ(report.objective.passed, 0);
  EXPECT_EQ(report.ideal_customer.pursuit, std::nullopt);
  ASSERT_EQ(report.findings.size(), 1u);
  EXPECT_EQ(report.findings[0].code, "R06");
}

TEST(RadarDeal, health_uses_the_lower_reading_and_shows_a_decision_against_it) {
  DealFacts facts = worked_deal();
  facts.people = full_cast();
  for (PersonFacts& p : facts.people) p.ratings[0].win = WinStatus::heard;
  const std::size_t motives = index_of(Indicator::motives);
  const DealReport lower = assessed(facts);
  EXPECT_DOUBLE_EQ(lower.readings[motives].used, 0);
  // The map says 0 instead of 22.22: the gap of the motives grows from 6.30 to 10.
  EXPECT_NEAR(lower.health->value, 82.996031746 - 3.703703704, 1e-9);
  facts.sources[motives] = IndicatorSource::quiz;
  const DealReport decided = assessed(facts);
  EXPECT_TRUE(decided.readings[motives].decided_by_user);
  EXPECT_NEAR(decided.health->value, 82.996031746, 1e-9);
}

TEST(RadarDeal, input_order_never_changes_the_report) {
  DealFacts facts = worked_deal(4);
  facts.people = full_cast();
  facts.people.push_back(person("foe", {"t_pb"}));
  facts.people.back().ratings[0].support = -4;
  facts.people.back().ratings.push_back({.on = days_ago(20), .support = 2});
  facts.people.back().met_on.push_back(days_ago(50));
  facts.visits = {{days_ago(2), false}, {days_ago(2), true}, {days_ago(7), false}};
  facts.checks = {{"c1_1", CheckValue::yes, days_ago(1)}, {"c2_5", CheckValue::no, days_ago(2)}};
  facts.rivals = {{"r2", answers_from(worked_answers)}, {"r1", {}}};
  facts.promises = {{"p2", days_ago(2), false}, {"p1", days_ago(3), false}};
  facts.customer_actions = {days_ago(90), days_ago(70)};
  facts.close_date_moves = {days_ago(9), days_ago(8)};
  facts.lane_ticks = {"s3_sales", "s3_delivery"};
  facts.traits = {{"felt", 3}, {"pays", -1}};
  facts.earlier_stages = {{1, days_ago(80)}, {2, days_ago(60)}};
  facts.stage_since = days_ago(40);
  DealFacts turned = facts;
  std::ranges::reverse(turned.people);
  for (PersonFacts& p : turned.people) {
    std::ranges::reverse(p.ratings);
    std::ranges::reverse(p.met_on);
  }
  std::ranges::reverse(turned.answers);
  std::ranges::reverse(turned.visits);
  std::ranges::reverse(turned.checks);
  std::ranges::reverse(turned.rivals);
  std::ranges::reverse(turned.promises);
  std::ranges::reverse(turned.customer_actions);
  std::ranges::reverse(turned.lane_ticks);
  std::ranges::reverse(turned.traits);
  std::ranges::reverse(turned.earlier_stages);

  const DealReport a = assessed(facts);
  const DealReport b = assessed(turned);
  EXPECT_EQ(a.health->value, b.health->value);
  EXPECT_EQ(a.moves, b.moves);
  EXPECT_EQ(a.information_needed, b.information_needed);
  EXPECT_EQ(a.state.coverage.key_people, b.state.coverage.key_people);
  EXPECT_EQ(a.state.visits, b.state.visits);
  ASSERT_EQ(a.findings.size(), b.findings.size());
  EXPECT_GE(a.findings.size(), 6u);
  for (std::size_t i = 0; i < a.findings.size(); ++i) {
    EXPECT_EQ(a.findings[i].fingerprint, b.findings[i].fingerprint) << a.findings[i].code;
  }
  ASSERT_EQ(a.people.size(), b.people.size());
  for (std::size_t i = 0; i < a.people.size(); ++i) {
    EXPECT_EQ(a.people[i].person, b.people[i].person);
    EXPECT_EQ(a.people[i].cards, b.people[i].cards);
  }
  EXPECT_EQ(a.rivals[0].rival, b.rivals[0].rival);
  EXPECT_EQ(a.state.map.indicators, b.state.map.indicators);
}

TEST(RadarDeal, lists_what_is_unknown_about_people) {
  DealFacts facts = worked_deal();
  facts.people = {PersonFacts{.id = "new"}};
  const Paths needed = assessed(facts).information_needed;
  const Paths people(needed.end() - 4, needed.end());
  EXPECT_EQ(people, (Paths{"deals/d1/people/new/kinds", "deals/d1/people/new/mode",
                           "deals/d1/people/new/support", "deals/d1/people/new/win"}));
}

TEST(RadarDeal, a_changed_objective_asks_to_judge_again_what_is_older) {
  DealFacts facts = worked_deal();  // answered five days ago
  facts.people = full_cast();       // rated four days ago
  facts.answers.push_back({"q1", 2, days_ago(1)});
  EXPECT_TRUE(assessed(facts).recheck.empty());
  facts.objective_changed_on = days_ago(5);
  EXPECT_TRUE(assessed(facts).recheck.empty());
  facts.objective_changed_on = days_ago(3);
  const Paths recheck = assessed(facts).recheck;
  EXPECT_EQ(recheck.size(), 19u + 5u);
  EXPECT_EQ(recheck.front(), "deals/d1/answers/q2");
  EXPECT_EQ(recheck.back(), "deals/d1/people/proposer");
  facts.objective_changed_on = Date{today.days + 1};
  EXPECT_TRUE(assessed(facts).recheck.empty());
  facts.people[0].ratings.clear();
  facts.answers.clear();
  facts.objective_changed_on = today;
  EXPECT_EQ(assessed(facts).recheck.size(), 4u);
}

TEST(RadarDeal, the_position_suggests_postures_and_deciders_should_be_one) {
  DealFacts facts = worked_deal();
  EXPECT_TRUE(assessed(facts).postures.empty());
  facts.position = CompetitivePosition::behind;
  EXPECT_EQ(assessed(facts).postures, (Paths{"fragment", "develop"}));
  facts.people = {person("a", {"e_db"}), person("b", {"e_db"})};
  EXPECT_TRUE(assessed(facts).too_many_deciders);
  facts.is_committee = true;
  EXPECT_FALSE(assessed(facts).too_many_deciders);
}

TEST(RadarRivals, are_scored_like_us_and_show_where_they_lead) {
  DealFacts facts = worked_deal();
  auto strong = worked_answers;
  strong.fill(3);
  strong[0] = strong[1] = strong[2] = 1;
  facts.rivals = {{"strong", answers_from(strong)}, {"dark", {}}};
  const DealReport report = assessed(facts);
  ASSERT_EQ(report.rivals.size(), 2u);
  EXPECT_EQ(report.rivals[0].rival, "dark");
  EXPECT_FALSE(report.rivals[0].health);
  const RivalReport& rival = report.rivals[1];
  // 15 * (100/3) / 70 + 85.
  EXPECT_NEAR(rival.health->value, 92.142857143, 1e-9);
  EXPECT_NEAR(rival.lead[0], 500.0 / 9 - 100.0 / 3, 1e-9);
  EXPECT_EQ(rival.ahead_of_us,
            (std::vector<Indicator>{Indicator::coverage, Indicator::support, Indicator::willingness,
                                    Indicator::needs, Indicator::motives}));
  facts.answers.clear();
  EXPECT_TRUE(assessed(facts).rivals[1].health);
  EXPECT_TRUE(assessed(facts).rivals[1].ahead_of_us.empty());
  facts.stage = 6;
  EXPECT_FALSE(assessed(facts).rivals[1].health);
}

TEST(RadarDeal, impossible_facts_are_errors_at_their_place_in_the_deal) {
  const auto error_of = [](auto change) {
    DealFacts facts = worked_deal();
    change(facts);
    return assess_deal(facts, radar_parameters(), today).error();
  };
  const auto range = ErrorCode::engine_out_of_range;
  EXPECT_EQ(error_of([](DealFacts& f) { f.stage = 0; }),
            (Error{range, "deals/d1/stage", "0 (1..6)"}));
  EXPECT_EQ(error_of([](DealFacts& f) { f.stage = 7; }).detail, "7 (1..6)");
  EXPECT_EQ(error_of([](DealFacts& f) {
              f.earlier_stages = {{9, today}};
            }),
            (Error{range, "deals/d1/earlier_stages", "9 (1..6)"}));
  EXPECT_EQ(error_of([](DealFacts& f) { f.feeling = 11; }),
            (Error{range, "deals/d1/feeling", "11 (1..10)"}));
  EXPECT_EQ(error_of([](DealFacts& f) { f.feeling = 0; }).place, "deals/d1/feeling");
  EXPECT_EQ(error_of([](DealFacts& f) { f.deal_value = Money{-1}; }).place, "deals/d1/deal_value");
  EXPECT_EQ(error_of([](DealFacts& f) { f.answers[0].option = 9; }).place, "deals/d1/answers/q1");
  EXPECT_EQ(error_of([](DealFacts& f) { f.checks = {{"c9_9"}}; }).place, "deals/d1/checks/c9_9");
  EXPECT_EQ(error_of([](DealFacts& f) { f.lane_ticks = {"x"}; }).place, "deals/d1/lanes/x");
  EXPECT_EQ(error_of([](DealFacts& f) { f.traits = {{"x", 1}}; }).place, "deals/d1/traits/x");
  EXPECT_EQ(error_of([](DealFacts& f) { f.people = {person("p", {"x"})}; }).place,
            "deals/d1/people/p/kinds");
  EXPECT_EQ(error_of([](DealFacts& f) {
              f.rivals = {{"r", {{"q0", 1, today}}}};
            }).place,
            "deals/d1/rivals/r/answers/q0");
  EXPECT_EQ(error_of([](DealFacts& f) {
              f.rivals = {{"r", {}}, {"r", {}}};
            }).place,
            "deals/d1/rivals/r");
}

TEST(RadarParameterCheck, names_what_is_out_of_range) {
  const auto error_of = [](auto change) {
    RadarParameters parameters = radar_parameters();
    change(parameters);
    return assess_deal(worked_deal(), parameters, today).error();
  };
  const double nan = std::numeric_limits<double>::quiet_NaN();
  EXPECT_EQ(error_of([](RadarParameters& p) { p.stages.clear(); }),
            (Error{ErrorCode::engine_empty, "parameters/stages", ""}));
  EXPECT_EQ(error_of([](RadarParameters& p) { p.stages[2].standard[1] = 101; }),
            (Error{ErrorCode::engine_out_of_range, "parameters/stages/s3", "(0..100)"}));
  EXPECT_EQ(error_of([](RadarParameters& p) { p.stages[2].normal_days[1] = -1; }).detail,
            "(0..3650)");
  EXPECT_EQ(error_of([](RadarParameters& p) { p.quiz.questions.clear(); }).code,
            ErrorCode::engine_empty);
  EXPECT_EQ(error_of([](RadarParameters& p) { p.health.weights[0] = 15.1; }).detail, "(sum 100)");
  EXPECT_EQ(error_of([&](RadarParameters& p) { p.health.weights[0] = nan; }).place,
            "parameters/weights");
  EXPECT_EQ(error_of([](RadarParameters& p) { p.health.caps[1].ceiling = -1; }).place,
            "parameters/caps/no_coach");
  EXPECT_EQ(error_of([&](RadarParameters& p) { p.differ_from = nan; }).place,
            "parameters/differ_from");
  EXPECT_EQ(error_of([](RadarParameters& p) { p.map.influence_weight[0] = 0; }).place,
            "parameters/influence_weight");
  EXPECT_EQ(error_of([](RadarParameters& p) { p.map.unknown_influence_weight = 0; }).place,
            "parameters/unknown_influence_weight");
  EXPECT_EQ(error_of([](RadarParameters& p) { p.map.mode_score[3] = 101; }).place,
            "parameters/mode_score");
  EXPECT_EQ(error_of([](RadarParameters& p) { p.map.coach_stale_factor = 2; }).place,
            "parameters/coach_stale_factor");
  EXPECT_EQ(error_of([](RadarParameters& p) { p.checks.partly_credit = 2; }).place,
            "parameters/partly_credit");
  EXPECT_EQ(error_of([&](RadarParameters& p) { p.flags.limits.r14_normal_times = nan; }).place,
            "parameters/r14_normal_times");
  EXPECT_EQ(error_of([](RadarParameters& p) { p.flags.limits.r15_normal_times = -1; }).place,
            "parameters/r15_normal_times");
}

}  // namespace
}  // namespace dealbench::engine::radar_test
