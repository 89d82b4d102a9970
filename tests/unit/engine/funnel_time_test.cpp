// Staging by quarter and cohorts by month.
#include "engine/funnel/cohort.h"
#include "engine/funnel/staging.h"
#include "unit/engine/funnel_support.h"

namespace dealbench::engine {
namespace {

StagingFacts staged_solution() {
  return {.start = solution_funnel(),
          .steps = {{"value", 3, Lever::deal_value, 0.2},
                    {"win", 2, Lever::win_rate, 0.1},
                    {"cash", 3, Lever::collection_ratio, 0.5}}};
}

TEST(Staging, each_quarter_works_with_the_steps_taken_so_far) {
  const auto report = evaluate_staging(staged_solution());
  ASSERT_TRUE(report);
  ASSERT_EQ(report->quarters.size(), 4u);
  const double bookings[] = {75'000'000, 82'500'000, 99'000'000, 99'000'000};
  const double collected[] = {60'000'000, 66'000'000, 99'000'000, 99'000'000};
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_NEAR(*of(report->quarters[i].in_quarter, FunnelOutput::bookings), bookings[i], 1e-3);
    EXPECT_NEAR(*of(report->quarters[i].in_quarter, FunnelOutput::collected), collected[i], 1e-3);
    EXPECT_NEAR(*of(report->quarters[i].per_period, FunnelOutput::bookings), 4 * bookings[i], 1e-2);
    EXPECT_EQ(of(report->quarters[i].in_quarter, FunnelOutput::velocity_per_day), std::nullopt);
  }
  EXPECT_NEAR(*report->quarters[1].levers[index_of(Lever::win_rate)], 0.22, 1e-12);
  EXPECT_NEAR(*of(report->total, FunnelOutput::bookings), 355'500'000, 1e-2);
  EXPECT_NEAR(*of(report->total_unchanged, FunnelOutput::bookings), 300'000'000, 1e-2);
}

TEST(Staging, each_step_adds_on_top_of_those_before_until_the_end_of_the_plan) {
  const auto report = evaluate_staging(staged_solution());
  ASSERT_EQ(report->steps.size(), 3u);
  EXPECT_EQ(report->steps[0].id, "win");  // by quarter
  EXPECT_NEAR(*report->steps[0].gain, 0.1, 1e-12);
  EXPECT_NEAR(*report->steps[0].added, 22'500'000, 1e-3);  // 10 % of 75M for three quarters
  EXPECT_EQ(report->steps[1].id, "value");
  EXPECT_NEAR(*report->steps[1].gain, 0.2, 1e-12);
  EXPECT_NEAR(*report->steps[1].added, 33'000'000, 1e-3);
  EXPECT_EQ(report->steps[2].id, "cash");
  EXPECT_TRUE(report->steps[2].capped);
  EXPECT_EQ(report->steps[2].after, 1);
  EXPECT_NEAR(*report->steps[2].added, 0, 1e-3);  // bookings do not see cash
  double added = 0;
  for (const StagedStep& step : report->steps) added += *step.added;
  EXPECT_NEAR(added,
              *of(report->total, FunnelOutput::bookings) -
                  *of(report->total_unchanged, FunnelOutput::bookings),
              1e-2);
}

TEST(Staging, goal_that_is_no_flow_has_a_gain_but_nothing_to_add_up) {
  StagingFacts facts = staged_solution();
  facts.goal = FunnelOutput::velocity_per_day;
  const auto report = evaluate_staging(facts);
  EXPECT_NEAR(*report->steps[0].gain, 0.1, 1e-12);
  EXPECT_EQ(report->steps[0].added, std::nullopt);
}

TEST(Staging, step_on_a_lever_that_does_not_apply_changes_nothing) {
  const auto report =
      evaluate_staging({.start = tool_funnel(), .steps = {{"renew", 1, Lever::renewal_rate, 0.1}}});
  EXPECT_FALSE(report->steps[0].applicable);
  EXPECT_EQ(report->total, report->total_unchanged);
}

TEST(Staging, bad_steps_are_errors_with_their_place) {
  StagingFacts facts = staged_solution();
  facts.steps[0].quarter = 5;
  expect_error(evaluate_staging(facts), ErrorCode::engine_out_of_range, "steps/value/quarter");
  facts = staged_solution();
  facts.steps[1].change = 1;
  expect_error(evaluate_staging(facts), ErrorCode::engine_out_of_range, "steps/win/change");
  facts.quarters = 0;
  expect_error(evaluate_staging(facts), ErrorCode::engine_out_of_range, "quarters");
  facts = staged_solution();
  facts.start.levers.leads = -1;
  expect_error(evaluate_staging(facts), ErrorCode::engine_out_of_range, "leads");
}

CohortFacts solution_year(std::int32_t months) {
  return {.funnel = solution_funnel(), .months = months, .lead_months = 12};
}

TEST(Cohorts, lag_follows_a_gamma_of_shape_four) {
  const std::vector<double> shares = month_shares(90, 6);
  const double expected[] = {0.048445073927782856, 0.23827946470467676, 0.29058299889182904,
                             0.21027802283240238,  0.11720357623422584, 0.05590321724361369};
  for (std::size_t i = 0; i < 6; ++i) EXPECT_NEAR(shares[i], expected[i], 1e-12);
}

TEST(Cohorts, lag_shares_sum_to_one_and_have_the_mean_cycle) {
  for (const double mean : {0.0, 0.001, 5.0, 30.0, 90.0, 400.0}) {
    const std::vector<double> shares = month_shares(mean, 600);
    double sum = 0;
    double months = 0;
    for (std::size_t i = 0; i < shares.size(); ++i) {
      EXPECT_GE(shares[i], -1e-15);
      sum += shares[i];
      months += shares[i] * static_cast<double>(i);
    }
    EXPECT_NEAR(sum, 1, 1e-12) << mean;
    // Counted in whole months, a lag loses between nothing and one month.
    EXPECT_LE(months * month_days, mean + 1e-9) << mean;
    EXPECT_GE((months + 1) * month_days, mean) << mean;
  }
}

TEST(Cohorts, leads_of_a_year_become_all_the_wins_of_the_static_model) {
  for (const double cycle : {1.0, 30.0, 90.0, 365.0}) {
    CohortFacts facts = solution_year(240);
    facts.funnel.levers.sales_cycle_days = cycle;
    const auto report = evaluate_cohorts(facts);
    ASSERT_TRUE(report);
    EXPECT_NEAR(report->total.leads, 500, 1e-9);
    EXPECT_NEAR(report->total.wins, 30, 1e-9) << cycle;
    EXPECT_NEAR(report->total.losses, 120, 1e-9) << cycle;
    EXPECT_NEAR(*report->total.bookings, 300'000'000, 1e-2) << cycle;
    EXPECT_NEAR(*report->total.collected, 240'000'000, 1e-2) << cycle;
  }
}

TEST(Cohorts, months_of_the_solution_case) {
  CohortFacts facts = solution_year(36);
  facts.cash_lag_days = 60;
  const auto report = evaluate_cohorts(facts);
  const auto& months = report->months;
  EXPECT_NEAR(months[0].wins, 1.443269, 5e-7);
  EXPECT_NEAR(months[1].wins, 2.401731, 5e-7);
  EXPECT_NEAR(months[12].wins, 1.056731, 5e-7);
  EXPECT_NEAR(months[0].open_opportunities, 5.283656, 5e-7);
  EXPECT_NEAR(months[4].open_opportunities, 5.801184, 1e-6);
  EXPECT_NEAR(*months[0].collected, 1'707'946, 1);
  EXPECT_NEAR(*months[3].collected, 18'092'774, 1);
  EXPECT_NEAR(*months[12].renewals, 8'659'613, 1);
  EXPECT_EQ(*months[11].renewals, 0);
  EXPECT_NEAR(months[11].live_contracts, 28.839763, 5e-7);
  EXPECT_NEAR(months[12].live_contracts, 29.319187, 5e-7);
  EXPECT_NEAR(*report->total.renewals, 283'823'147, 1);
  EXPECT_EQ(report->total.live_contracts, months.back().live_contracts);
}

TEST(Cohorts, opportunities_open_won_and_lost_are_those_created_each_month) {
  CohortFacts facts = solution_year(60);
  facts.funnel.levers.sales_cycle_days = 123;
  double created = 0;
  double won = 0;
  double lost = 0;
  const auto report = evaluate_cohorts(facts);
  for (const CohortMonth& month : report->months) {
    created += month.opportunities;
    won += month.wins;
    lost += month.losses;
    EXPECT_NEAR(month.open_opportunities + won + lost, created, 1e-9);
    EXPECT_GE(month.open_opportunities, -1e-9);
  }
}

TEST(Cohorts, without_a_lag_every_month_is_the_static_model) {
  CohortFacts facts{.funnel = solution_funnel(), .months = 12};
  facts.funnel.levers.sales_cycle_days = 1e-6;
  const auto report = evaluate_cohorts(facts);
  for (const CohortMonth& month : report->months) {
    EXPECT_NEAR(month.wins, 2.5, 1e-9);
    EXPECT_NEAR(*month.bookings, 25'000'000, 1e-3);
    EXPECT_NEAR(*month.collected, 20'000'000, 1e-3);
    EXPECT_NEAR(month.open_opportunities, 0, 1e-9);
  }
}

TEST(Cohorts, renewals_of_year_after_year_add_up_to_the_lifetime) {
  CohortFacts facts = solution_year(5 * 12);
  facts.funnel.levers.sales_cycle_days = 1e-6;
  facts.funnel.recurring_share = Ratio{300'000};
  const auto report = evaluate_cohorts(facts);
  EXPECT_NEAR(*report->total.bookings + *report->total.renewals, 417'504'000, 1e-2);
  EXPECT_NEAR(*report->total.renewals_collected, 0.8 * 117'504'000, 1e-2);
  // Contracts renew at r, whatever part of their value does: 30 * (0.6 + 0.36 + 0.216 + 0.1296)
  EXPECT_NEAR(report->total.renewed_contracts, 39.168, 1e-9);
  EXPECT_NEAR(report->total.live_contracts, 30 * 0.1296, 1e-9);
}

TEST(Cohorts, seasonal_weights_place_the_leads_by_calendar_month) {
  CohortFacts facts = solution_year(12);
  facts.seasonal_weights.assign(12, Ratio{50'000});
  facts.seasonal_weights[10] = Ratio{500'000};  // November, half of the year
  facts.seasonal_weights[11] = Ratio{0};
  facts.first_month = 10;
  const auto report = evaluate_cohorts(facts);
  EXPECT_NEAR(report->months[0].leads, 25, 1e-9);
  EXPECT_NEAR(report->months[1].leads, 250, 1e-9);
  EXPECT_EQ(report->months[2].leads, 0);
  EXPECT_NEAR(report->months[3].leads, 25, 1e-9);
  EXPECT_NEAR(report->total.leads, 500, 1e-9);
}

TEST(Cohorts, leads_of_a_quarter_are_spread_over_its_months) {
  CohortFacts facts{.funnel = solution_funnel(), .months = 3};
  facts.funnel.period_days = 73;  // five periods a year
  EXPECT_NEAR(evaluate_cohorts(facts)->months[0].leads, 500.0 * 5 / 12, 1e-9);
}

TEST(Cohorts, capacity_bound_year_brings_the_batches_of_a_year) {
  CohortFacts facts = solution_year(60);
  facts.funnel.cycle_switch = CycleSwitch::capacity_bound;
  EXPECT_NEAR(evaluate_cohorts(facts)->total.wins, 365, 1e-6);
}

TEST(Cohorts, unknown_timing_or_money_is_left_out) {
  CohortFacts facts = solution_year(12);
  facts.funnel.levers.deal_value.reset();
  EXPECT_EQ(evaluate_cohorts(facts)->months[0].bookings, std::nullopt);
  EXPECT_EQ(evaluate_cohorts(facts)->total.collected, std::nullopt);
  facts.funnel.levers.sales_cycle_days.reset();
  EXPECT_TRUE(evaluate_cohorts(facts)->months.empty());
  facts = solution_year(12);
  facts.funnel.levers.leads.reset();
  EXPECT_TRUE(evaluate_cohorts(facts)->months.empty());
}

TEST(Cohorts, bad_facts_are_errors_with_their_place) {
  CohortFacts facts = solution_year(601);
  expect_error(evaluate_cohorts(facts), ErrorCode::engine_out_of_range, "months");
  facts = solution_year(6);
  expect_error(evaluate_cohorts(facts), ErrorCode::engine_out_of_range, "lead_months");
  facts = solution_year(24);
  facts.first_month = 13;
  expect_error(evaluate_cohorts(facts), ErrorCode::engine_out_of_range, "first_month");
  facts = solution_year(24);
  facts.cash_lag_days = -1;
  expect_error(evaluate_cohorts(facts), ErrorCode::engine_out_of_range, "cash_lag_days");
  facts = solution_year(24);
  facts.seasonal_weights.assign(11, Ratio{90'909});
  expect_error(evaluate_cohorts(facts), ErrorCode::engine_out_of_range, "seasonal_weights");
  facts.seasonal_weights.assign(12, Ratio{90'000});
  expect_error(evaluate_cohorts(facts), ErrorCode::engine_out_of_range, "seasonal_weights");
  facts.seasonal_weights.assign(12, Ratio{83'333});  // a third cannot be written exactly
  EXPECT_TRUE(evaluate_cohorts(facts));
  facts = solution_year(24);
  facts.funnel.levers.leads = -1;
  expect_error(evaluate_cohorts(facts), ErrorCode::engine_out_of_range, "leads");
}

}  // namespace
}  // namespace dealbench::engine
