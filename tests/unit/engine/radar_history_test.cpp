#include <algorithm>

#include <gtest/gtest.h>

#include "engine/radar/history.h"
#include "unit/engine/radar_fixture.h"

namespace dealbench::engine::radar_test {
namespace {

// S2 forty days ago with the worked answers, S3 since ten days, three answers better since five.
DealFacts moving_deal() {
  DealFacts facts = worked_deal();
  facts.answers = answers_from(worked_answers, 30);
  for (const char* question : {"q18", "q19", "q20"}) {
    facts.answers.push_back({question, 3, days_ago(5)});
  }
  facts.stage_since = days_ago(10);
  facts.earlier_stages = {{2, days_ago(40)}};
  facts.people = {person("decider", {"e_db"})};
  facts.people[0].known_since = days_ago(20);
  facts.people[0].met_on = {days_ago(8)};
  facts.people[0].ratings.clear();
  return facts;
}

TEST(RadarStage, is_the_latest_change_up_to_the_day) {
  DealFacts facts = moving_deal();
  facts.earlier_stages.push_back({1, days_ago(60)});
  EXPECT_EQ(stage_on(facts, today), (StageOn{3, days_ago(10)}));
  EXPECT_EQ(stage_on(facts, days_ago(10)), (StageOn{3, days_ago(10)}));
  EXPECT_EQ(stage_on(facts, days_ago(11)), (StageOn{2, days_ago(40)}));
  EXPECT_EQ(stage_on(facts, days_ago(41)), (StageOn{1, days_ago(60)}));
  EXPECT_EQ(stage_on(facts, days_ago(61)), (StageOn{1, std::nullopt}));
  facts.earlier_stages = {{1, days_ago(40)}, {2, days_ago(40)}};
  EXPECT_EQ(stage_on(facts, days_ago(20)).stage, 2);
  EXPECT_EQ(stage_on(facts, days_ago(50)).stage, 2);
  facts.earlier_stages = {{2, days_ago(40)}, {1, days_ago(40)}};
  EXPECT_EQ(stage_on(facts, days_ago(20)).stage, 2);
  EXPECT_EQ(stage_on(facts, days_ago(50)).stage, 2);
  facts.earlier_stages.clear();
  EXPECT_EQ(stage_on(facts, days_ago(20)), (StageOn{3, std::nullopt}));
  facts.stage_since = std::nullopt;
  EXPECT_EQ(stage_on(facts, today), (StageOn{3, std::nullopt}));
}

TEST(RadarStage, that_the_deal_states_stands_above_every_later_change) {
  DealFacts facts = moving_deal();  // S3 since ten days
  facts.earlier_stages = {{2, days_ago(40)}, {5, days_ago(10)}, {4, days_ago(3)}};
  EXPECT_EQ(stage_on(facts, today), (StageOn{3, days_ago(10)}));
  EXPECT_EQ(stage_on(facts, days_ago(10)), (StageOn{3, days_ago(10)}));
  EXPECT_EQ(stage_on(facts, days_ago(11)), (StageOn{2, days_ago(40)}));
  facts.earlier_stages = {{4, days_ago(3)}};  // not earlier
  EXPECT_EQ(stage_on(facts, days_ago(11)), (StageOn{3, std::nullopt}));
}

TEST(RadarStage, of_a_deal_without_its_day_is_the_same_on_every_day) {
  DealFacts facts = moving_deal();
  facts.stage_since = std::nullopt;
  EXPECT_EQ(stage_on(facts, today), (StageOn{3, std::nullopt}));
  EXPECT_EQ(stage_on(facts, days_ago(20)), (StageOn{3, std::nullopt}));
}

TEST(RadarHistory, has_a_point_for_every_day_that_something_was_judged) {
  const auto points = score_history(moving_deal(), radar_parameters(), days_ago(35), today).value();
  std::vector<Date> days;
  for (const HistoryPoint& point : points) days.push_back(point.day);
  EXPECT_EQ(days, (std::vector<Date>{days_ago(30), days_ago(10), days_ago(8), days_ago(5), today}));
  EXPECT_EQ(points[0].stage, 2);
  EXPECT_NEAR(points[0].health.value(), 95.555555556, 1e-9);
  EXPECT_EQ(points[0].band, HealthBand::green);
  EXPECT_EQ(points[1].stage, 3);
  // The decider is known but not met: the map says that nobody of five is covered.
  EXPECT_DOUBLE_EQ(points[1].indicators[index_of(Indicator::coverage)], 0);
  EXPECT_DOUBLE_EQ(points[2].indicators[index_of(Indicator::coverage)], 20);
  EXPECT_EQ(points[4].status, HealthStatus::assessed);
}

TEST(RadarHistory, before_the_first_answer_nothing_is_assessable) {
  const auto points =
      score_history(moving_deal(), radar_parameters(), days_ago(45), days_ago(36)).value();
  ASSERT_EQ(points.size(), 2u);
  EXPECT_EQ(points[0].day, days_ago(40));
  EXPECT_EQ(points[0].status, HealthStatus::not_assessable);
  EXPECT_EQ(points[0].health, std::nullopt);
  EXPECT_DOUBLE_EQ(points[0].completeness, 0);
}

TEST(RadarHistory, counts_open_findings_only) {
  DealFacts facts = moving_deal();
  const DealReport report = assess_deal(facts, radar_parameters(), today).value();
  const auto before = score_history(facts, radar_parameters(), today, today).value();
  EXPECT_EQ(before[0].findings, static_cast<std::int32_t>(report.findings.size()));
  const DealFinding& first = report.findings[0];
  facts.acknowledgements = {{first.code, first.place, first.fingerprint, "known", today}};
  const auto after = score_history(facts, radar_parameters(), today, today).value();
  EXPECT_EQ(after[0].findings, before[0].findings - 1);
}

TEST(RadarComparison, shows_what_changed_between_two_days) {
  const DealComparison comparison =
      compare_days(moving_deal(), radar_parameters(), days_ago(25), today).value();
  EXPECT_EQ(comparison.before.stage, 2);
  EXPECT_EQ(comparison.after.stage, 3);
  EXPECT_NEAR(comparison.change[index_of(Indicator::coach)], 0, 1e-12);
  EXPECT_NEAR(comparison.change[index_of(Indicator::coverage)], 20 - 50, 1e-12);
  EXPECT_EQ(comparison.answers,
            (std::vector<AnswerChange>{{"q18", 1, 3}, {"q19", 1, 3}, {"q20", 0, 3}}));
  EXPECT_EQ(comparison.people_new, std::vector<Id>{"decider"});
  EXPECT_EQ(comparison.people_met, std::vector<Id>{"decider"});
  const auto has = [](const std::vector<DealFinding>& list, const std::string& code,
                      const std::string& place) {
    return std::ranges::any_of(list, [&](const DealFinding& finding) {
      return finding.code == code && finding.place == "deals/d1/" + place;
    });
  };
  EXPECT_TRUE(has(comparison.gone, "R01", "roles/economic_buyer"));
  EXPECT_TRUE(has(comparison.appeared, "R10", "rivals"));
  EXPECT_FALSE(has(comparison.appeared, "R06", "roles/coach"));
  EXPECT_FALSE(has(comparison.gone, "R06", "roles/coach"));
}

TEST(RadarComparison, of_a_day_with_itself_is_empty) {
  const DealComparison same = compare_days(moving_deal(), radar_parameters(), today, today).value();
  EXPECT_TRUE(same.answers.empty());
  EXPECT_TRUE(same.appeared.empty());
  EXPECT_TRUE(same.gone.empty());
  EXPECT_TRUE(same.people_new.empty());
  EXPECT_TRUE(same.people_met.empty());
  for (const double change : same.change) EXPECT_DOUBLE_EQ(change, 0);
}

TEST(RadarHistory, errors_of_order_and_facts_are_passed_on) {
  const RadarParameters parameters = radar_parameters();
  EXPECT_EQ(score_history(moving_deal(), parameters, today, days_ago(1)).error().place, "from");
  EXPECT_EQ(compare_days(moving_deal(), parameters, today, days_ago(1)).error().place, "from");
  DealFacts broken = moving_deal();
  broken.feeling = 99;
  EXPECT_EQ(score_history(broken, parameters, today, today).error().place, "deals/d1/feeling");
  EXPECT_EQ(compare_days(broken, parameters, today, today).error().place, "deals/d1/feeling");
  EXPECT_EQ(closed_deal(broken, parameters, true, today).error().place, "deals/d1/feeling");
}

TEST(RadarClosedDeal, teaches_what_was_covered_at_the_end_of_each_stage) {
  const ClosedDealFacts closed =
      closed_deal(moving_deal(), radar_parameters(), true, today).value();
  EXPECT_EQ(closed.id, "d1");
  EXPECT_TRUE(closed.won);
  ASSERT_EQ(closed.stages.size(), 2u);
  EXPECT_EQ(closed.stages[0].stage, 2);
  EXPECT_TRUE(closed.stages[0].covered_rows.empty());
  EXPECT_NEAR(closed.stages[0].indicators->at(0), 500.0 / 9, 1e-9);
  EXPECT_EQ(closed.stages[1].stage, 3);
  EXPECT_EQ(closed.stages[1].covered_rows, std::vector<std::string>{"final_decider"});
}

TEST(RadarClosedDeal, the_first_day_of_a_stage_belongs_to_that_stage) {
  DealFacts facts = moving_deal();
  facts.people[0].met_on = {days_ago(10)};
  ClosedDealFacts closed = closed_deal(facts, radar_parameters(), true, today).value();
  EXPECT_TRUE(closed.stages[0].covered_rows.empty());
  EXPECT_EQ(closed.stages[1].covered_rows.size(), 1u);
  facts.people[0].met_on = {days_ago(11)};
  closed = closed_deal(facts, radar_parameters(), true, today).value();
  EXPECT_EQ(closed.stages[0].covered_rows.size(), 1u);
}

TEST(RadarClosedDeal, a_deal_closed_before_its_last_stage_leaves_that_stage_out) {
  const ClosedDealFacts closed =
      closed_deal(moving_deal(), radar_parameters(), false, days_ago(35)).value();
  ASSERT_EQ(closed.stages.size(), 1u);
  EXPECT_EQ(closed.stages[0].stage, 2);
  EXPECT_EQ(closed.stages[0].indicators, std::nullopt);
  DealFacts undated = worked_deal();
  const ClosedDealFacts only = closed_deal(undated, radar_parameters(), false, today).value();
  ASSERT_EQ(only.stages.size(), 1u);
  EXPECT_EQ(only.stages[0].stage, 3);
}

}  // namespace
}  // namespace dealbench::engine::radar_test
