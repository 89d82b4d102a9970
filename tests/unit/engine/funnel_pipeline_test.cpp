// Pipeline hygiene, win rates, coverage, the bow tie and the return sheet.
#include "engine/funnel/bow_tie.h"
#include "engine/funnel/hygiene.h"
#include "engine/funnel/pipeline.h"
#include "engine/funnel/roi.h"
#include "unit/engine/funnel_support.h"

namespace dealbench::engine {
namespace {

constexpr Date today{20'000};
constexpr Date days_ago(std::int32_t days) {
  return {today.days - days};
}

OpenDeal deal(Id id, std::int64_t value, std::int32_t days_in_stage, std::int32_t days_silent,
              std::int32_t moves = 0) {
  return {.id = std::move(id),
          .stage = "s3",
          .value = Money{value},
          .normal_days = 20,
          .stage_since = days_ago(days_in_stage),
          .last_customer_action = days_ago(days_silent),
          .close_date_moves = moves};
}

DealHygiene judge(const OpenDeal& one) {
  return evaluate_hygiene({.today = today, .deals = {one}}, {})->deals.front();
}

struct HygieneCase {
  std::int32_t days_in_stage, days_silent, moves;
  bool stalled, slipped, zombie;
};

class HygieneBoundaries : public testing::TestWithParam<HygieneCase> {};

TEST_P(HygieneBoundaries, deal_is_flagged_beyond_the_limit_and_not_on_it) {
  const HygieneCase& c = GetParam();
  const DealHygiene result = judge(deal("d", 1, c.days_in_stage, c.days_silent, c.moves));
  EXPECT_EQ(result.stalled, c.stalled);
  EXPECT_EQ(result.slipped, c.slipped);
  EXPECT_EQ(result.zombie, c.zombie);
}

// Normal time 20 days: stalled after 30, zombie after 40.
INSTANTIATE_TEST_SUITE_P(Limits, HygieneBoundaries,
                         testing::Values(HygieneCase{0, 0, 0, false, false, false},
                                         HygieneCase{30, 0, 0, false, false, false},
                                         HygieneCase{31, 0, 0, true, false, false},
                                         HygieneCase{31, 40, 1, true, false, false},
                                         HygieneCase{0, 41, 0, false, false, true},
                                         HygieneCase{0, 0, 2, false, true, false},
                                         HygieneCase{0, 0, 3, false, true, true},
                                         HygieneCase{100, 100, 9, true, true, true}));

TEST(Hygiene, stated_and_cleaned_differ_by_the_zombies) {
  HygieneFacts facts{
      .today = today,
      .deals = {deal("alive", 100, 5, 5), deal("silent", 40, 5, 50), deal("moved", 60, 5, 5, 3),
                deal("stalled", 10, 35, 5), deal("slipped", 20, 5, 5, 2)}};
  facts.deals[1].decision = ZombieDecision::drop;
  facts.deals[4].stage = "s4";
  const auto report = evaluate_hygiene(facts, {});
  ASSERT_TRUE(report);
  EXPECT_EQ(report->stated, (Pile{5, Money{230}}));
  EXPECT_EQ(report->cleaned, (Pile{3, Money{130}}));
  EXPECT_EQ(report->zombies, (Pile{2, Money{100}}));
  EXPECT_EQ(report->stalled, (Pile{1, Money{10}}));
  EXPECT_EQ(report->slipped, (Pile{2, Money{80}}));
  EXPECT_EQ(report->zombies_by_decision[static_cast<std::size_t>(ZombieDecision::drop)],
            (Pile{1, Money{40}}));
  EXPECT_EQ(report->zombies_by_decision[static_cast<std::size_t>(ZombieDecision::undecided)],
            (Pile{1, Money{60}}));
  EXPECT_EQ(report->zombie_share, 0.4);
  ASSERT_EQ(report->stages.size(), 2u);
  EXPECT_EQ(report->stages[0].stated, (Pile{4, Money{210}}));
  EXPECT_EQ(report->stages[0].cleaned, (Pile{2, Money{110}}));
  EXPECT_EQ(report->stages[1].stage, "s4");
  EXPECT_EQ(report->not_assessable, 0);
}

TEST(Hygiene, reason_carries_the_days_and_the_rules) {
  const DealHygiene result = judge(deal("d", 1, 31, 41));
  EXPECT_EQ(result.because.formula, "FUNNEL-012");
  EXPECT_EQ(result.because.inputs, (std::vector<Input>{{"normal_days", "20"},
                                                       {"stage_since", "31"},
                                                       {"last_customer_action", "41"},
                                                       {"close_date_moves", "0"}}));
  EXPECT_EQ(result.because.rules,
            (std::vector<RuleHit>{{"stalled", true}, {"zombie_silent", true}}));
}

TEST(Hygiene, missing_facts_are_named_and_flag_nothing) {
  OpenDeal unknown = deal("d", 1, 0, 0, 2);
  unknown.normal_days.reset();
  unknown.stage_since.reset();
  unknown.last_customer_action.reset();
  const auto report = evaluate_hygiene({.today = today, .deals = {unknown}}, {});
  EXPECT_EQ(report->deals[0].unknown,
            (std::vector<std::string>{"normal_days", "stage_since", "last_customer_action"}));
  EXPECT_FALSE(report->deals[0].zombie);
  EXPECT_TRUE(report->deals[0].slipped);
  EXPECT_EQ(report->not_assessable, 1);
  EXPECT_EQ(evaluate_hygiene({.today = today, .deals = {}}, {})->zombie_share, std::nullopt);
}

TEST(Hygiene, date_in_the_future_counts_as_today) {
  EXPECT_EQ(judge(deal("d", 1, -5, -5)).days_in_stage, 0);
}

TEST(Hygiene, bad_facts_and_rules_are_errors) {
  const auto place_of = [](const OpenDeal& one, const HygieneRules& rules) {
    return evaluate_hygiene({.today = today, .deals = {one}}, rules).error().place;
  };
  EXPECT_EQ(place_of(deal("d", -1, 0, 0), {}), "deals/d/value");
  EXPECT_EQ(place_of(deal("d", 1, 0, 0, -1), {}), "deals/d/close_date_moves");
  OpenDeal no_time = deal("d", 1, 0, 0);
  no_time.normal_days = 0;
  EXPECT_EQ(place_of(no_time, {}), "deals/d/normal_days");
  EXPECT_EQ(place_of(deal("d", 1, 0, 0), {.stalled_factor = 0}), "rules/stalled_factor");
  EXPECT_EQ(place_of(deal("d", 1, 0, 0), {.zombie_moves = 0}), "rules/zombie_moves");
  expect_error(
      evaluate_hygiene(
          {.today = today, .deals = {deal("a", max_money_minor, 0, 0), deal("b", 1, 0, 0)}}, {}),
      ErrorCode::engine_out_of_range, "deals");
}

TEST(WinRates, narrow_and_wide_differ_by_deals_without_a_decision) {
  using enum DealOutcome;
  std::vector<ClosedDeal> deals;
  const auto add = [&](DealOutcome outcome, std::optional<std::int32_t> age) {
    deals.push_back({"d", outcome, age});
  };
  add(won, 50);
  add(won, 10);
  add(won, 51);
  for (int i = 0; i < 4; ++i) add(lost, 90);
  add(lost, 20);
  add(no_decision, 200);
  add(no_decision, std::nullopt);
  const auto report = evaluate_win_rates(deals, 50);
  ASSERT_TRUE(report);
  EXPECT_EQ(report->all.narrow, 0.375);
  EXPECT_EQ(report->all.wide, 0.3);
  EXPECT_NEAR(*report->within_limit.narrow, 2.0 / 3, 1e-12);
  EXPECT_EQ(report->beyond_limit.narrow, 0.2);
  EXPECT_NEAR(*report->beyond_limit.wide, 1.0 / 6, 1e-12);
  EXPECT_EQ(report->age_unknown, 1);
}

TEST(WinRates, nothing_decided_has_no_rate) {
  const auto report = evaluate_win_rates({{"d", DealOutcome::no_decision, std::nullopt}}, 50);
  EXPECT_EQ(report->all.narrow, std::nullopt);
  EXPECT_EQ(report->all.wide, 0.0);
  EXPECT_EQ(evaluate_win_rates({}, 50)->all.wide, std::nullopt);
  expect_error(evaluate_win_rates({}, 0), ErrorCode::engine_out_of_range, "age_limit_days");
  expect_error(evaluate_win_rates({{"d", DealOutcome::won, -1}}, 50),
               ErrorCode::engine_out_of_range, "deals/d/age_days");
}

TEST(Coverage, cleaned_pipeline_is_held_against_what_is_still_needed) {
  const auto report = evaluate_coverage({.quota = Money{1'000},
                                         .won = Money{400},
                                         .open_stated = Money{1'800},
                                         .open_cleaned = Money{1'200},
                                         .win_rate = 0.25});
  ASSERT_TRUE(report);
  EXPECT_EQ(report->still_needed, Money{600});
  EXPECT_EQ(report->coverage_stated, 3.0);
  EXPECT_EQ(report->coverage_cleaned, 2.0);
  EXPECT_EQ(report->enough, false);
  EXPECT_EQ(report->pipeline_missing, Money{600});
  EXPECT_EQ(report->coverage_by_own_win_rate, 4.0);
}

TEST(Coverage, reached_quota_needs_no_pipeline) {
  const auto report = evaluate_coverage({.quota = Money{100}, .won = Money{150}, .win_rate = 0.0});
  EXPECT_EQ(report->still_needed, Money{0});
  EXPECT_EQ(report->coverage_cleaned, std::nullopt);
  EXPECT_EQ(report->enough, std::nullopt);
  EXPECT_EQ(report->pipeline_missing, Money{0});
  EXPECT_EQ(report->coverage_by_own_win_rate, std::nullopt);
}

TEST(Coverage, bad_facts_are_errors) {
  expect_error(evaluate_coverage({.quota = Money{-1}}), ErrorCode::engine_out_of_range, "quota");
  expect_error(evaluate_coverage({.target = 0}), ErrorCode::engine_out_of_range, "target");
  expect_error(evaluate_coverage({.win_rate = 1.5}), ErrorCode::engine_out_of_range, "win_rate");
  expect_error(evaluate_coverage({.quota = Money{max_money_minor}}), ErrorCode::engine_out_of_range,
               "pipeline_missing");
}

BowTieFacts seven_stages() {
  return {.stages = {{"awareness", 10'000, 10},
                     {"education", 2'000, 20},
                     {"selection", 500, 30},
                     {"commit", 100, 5},
                     {"onboard", 95, 60},
                     {"impact", 80, 90},
                     {"growth", 100, std::nullopt}}};
}

TEST(BowTie, every_border_has_a_conversion_and_a_time) {
  const auto report = evaluate_bow_tie(seven_stages());
  ASSERT_TRUE(report);
  ASSERT_EQ(report->borders.size(), 6u);
  EXPECT_EQ(report->borders[0].conversion, 0.2);
  EXPECT_EQ(report->borders[3].from, "commit");
  EXPECT_EQ(report->borders[3].to, "onboard");
  EXPECT_EQ(report->borders[3].conversion, 0.95);
  EXPECT_EQ(report->borders[5].conversion, 1.25);
  EXPECT_EQ(report->conversion, 0.01);
  EXPECT_EQ(report->days, 215);
  EXPECT_EQ(report->weakest, 0u);
  EXPECT_EQ(report->slowest, 5u);
  EXPECT_NEAR(report->factor_if_all_improve, 1.771561, 1e-9);
}

TEST(BowTie, ten_percent_on_seven_conversions_nearly_doubles) {
  BowTieFacts facts = seven_stages();
  facts.stages.push_back({"advocacy", 10, std::nullopt});
  EXPECT_NEAR(evaluate_bow_tie(facts)->factor_if_all_improve, 1.95, 5e-3);
}

TEST(BowTie, unknown_volumes_and_times_stay_unknown) {
  BowTieFacts facts = seven_stages();
  facts.stages[1].volume.reset();
  facts.stages[2].days_to_next.reset();
  facts.stages[0].volume = 0;
  const auto report = evaluate_bow_tie(facts);
  EXPECT_EQ(report->borders[0].conversion, std::nullopt);
  EXPECT_EQ(report->conversion, std::nullopt);
  EXPECT_EQ(report->days, std::nullopt);
  EXPECT_EQ(report->unknown, std::vector<Id>{"education"});
  EXPECT_EQ(report->weakest, 2u);
}

TEST(BowTie, bad_facts_are_errors) {
  expect_error(evaluate_bow_tie({.stages = {{"one", 1, 1}}}), ErrorCode::engine_empty, "stages");
  BowTieFacts facts = seven_stages();
  facts.stages[2].volume = -1;
  expect_error(evaluate_bow_tie(facts), ErrorCode::engine_out_of_range, "stages/selection/volume");
  facts = seven_stages();
  facts.improvement = -1;
  expect_error(evaluate_bow_tie(facts), ErrorCode::engine_out_of_range, "improvement");
}

TEST(BowTie, customer_pays_back_in_months) {
  EXPECT_EQ(*months_to_profit({Money{6'000}, Money{2'000}, Money{1'000}, Money{300}}), 30.0);
  EXPECT_EQ(*months_to_profit({.acquisition = Money{1}}), std::nullopt);
  expect_error(months_to_profit({.retention = Money{-1}}), ErrorCode::engine_out_of_range,
               "retention");
}

RoiFacts sheet() {
  using enum BenefitKind;
  return {.benefits = {{"sales", extra_income, Money{10'000'000}, Ratio{300'000}, Ratio{500'000}, 4,
                        true},
                       {"hours", saved_cost, Money{2'000'000}, ratio_one, ratio_one, 1, false},
                       {"fines", avoided_loss, Money{500'000}, Ratio{100'000}, Ratio{800'000}, 13,
                        true}},
          .price = Money{30'000'000},
          .internal_effort = Money{6'000'000},
          .running_monthly = Money{500'000},
          .months = 24};
}

TEST(Roi, benefits_count_with_margin_credit_and_start) {
  const auto report = evaluate_roi(sheet());
  ASSERT_TRUE(report);
  EXPECT_EQ(report->benefits[0].monthly, Money{1'500'000});
  EXPECT_EQ(report->benefits[0].total, Money{31'500'000});  // 21 months
  EXPECT_EQ(report->benefits[1].total, Money{48'000'000});
  EXPECT_EQ(report->benefits[2].monthly, Money{400'000});  // a margin is for extra income only
  EXPECT_EQ(report->benefits[2].total, Money{4'800'000});
  EXPECT_EQ(report->all.benefit, Money{84'300'000});
  EXPECT_EQ(report->all.cost, Money{48'000'000});
  EXPECT_NEAR(*report->all.roi, 0.75625, 1e-12);
  EXPECT_EQ(report->all.payback_month, 14);
  EXPECT_EQ(report->all.cost_of_delay, Money{3'900'000});
  ASSERT_EQ(report->cumulative.size(), 25u);
  EXPECT_EQ(report->cumulative[0], Money{-36'000'000});
  EXPECT_EQ(report->cumulative[3], Money{-31'500'000});
  EXPECT_EQ(report->cumulative[13], Money{-1'100'000});
  EXPECT_EQ(report->cumulative[14], Money{2'300'000});
  EXPECT_EQ(report->cumulative[24], Money{36'300'000});
}

TEST(Roi, unconfirmed_figures_are_marked_and_can_be_left_out) {
  const auto report = evaluate_roi(sheet());
  EXPECT_EQ(report->unconfirmed, std::vector<Id>{"hours"});
  EXPECT_EQ(report->confirmed_only.benefit, Money{36'300'000});
  EXPECT_NEAR(*report->confirmed_only.roi, -0.24375, 1e-12);
  EXPECT_EQ(report->confirmed_only.payback_month, std::nullopt);
  EXPECT_EQ(report->confirmed_only.cost_of_delay, Money{1'900'000});
  EXPECT_EQ(report->confirmed_only.cost, report->all.cost);
}

TEST(Roi, free_offer_pays_back_at_once_and_has_no_ratio) {
  const auto report = evaluate_roi({.months = 12});
  EXPECT_EQ(report->all.roi, std::nullopt);
  EXPECT_EQ(report->all.payback_month, 1);
}

TEST(Roi, benefit_after_the_horizon_counts_nothing_but_delay) {
  const auto report =
      evaluate_roi({.benefits = {{.id = "late", .monthly = Money{100}, .start_month = 13}},
                    .price = Money{50},
                    .months = 12});
  EXPECT_EQ(report->all.benefit, Money{0});
  EXPECT_EQ(report->all.cost_of_delay, Money{100});
  EXPECT_EQ(report->all.payback_month, std::nullopt);
}

TEST(Roi, bad_facts_are_errors) {
  RoiFacts facts = sheet();
  facts.benefits[1].credited = Ratio{1'100'000};
  expect_error(evaluate_roi(facts), ErrorCode::engine_out_of_range, "benefits/hours/credited");
  facts = sheet();
  facts.benefits[0].start_month = 0;
  expect_error(evaluate_roi(facts), ErrorCode::engine_out_of_range, "benefits/sales/start_month");
  facts = sheet();
  facts.months = 601;
  expect_error(evaluate_roi(facts), ErrorCode::engine_out_of_range, "months");
  facts = sheet();
  facts.benefits[1].monthly = Money{max_money_minor};
  expect_error(evaluate_roi(facts), ErrorCode::engine_out_of_range, "benefit");
}

}  // namespace
}  // namespace dealbench::engine
