// Forecast, cohorts, staging, mix, bow tie and time to profit of a plan: from its records to the
// figures of the evaluation. The scenario is the field preset of docs/method/FUNNEL-001.md.
#include "app/assemble/funnel_facts.h"
#include "app/evaluate.h"
#include "unit/app/app_support.h"
#include "unit/app/report_support.h"

namespace dealbench::app {
namespace {

using engine::Lever;
using json::Value;
using test_report::at;
using test_report::number_at;
using test_report::parsed;
using test_report::text_at;

plan::Scenario field_scenario(std::string id) {
  plan::Scenario scenario;
  scenario.id = std::move(id);
  scenario.leads = 500;
  scenario.lead_conversion = Ratio{300'000};
  scenario.win_rate = Ratio{200'000};
  scenario.deal_value = Money{10'000'000};
  scenario.collection_ratio = Ratio{800'000};
  scenario.renewal_rate = Ratio{600'000};
  scenario.sales_cycle_days = 30;
  return scenario;
}

plan::Plan one_scenario(plan::Scenario scenario) {
  plan::Plan plan;
  plan.plan_id = "p1";
  plan.scenarios.push_back(std::move(scenario));
  return plan;
}

Value evaluated(const plan::Plan& plan, const EvaluateOptions& options = {}) {
  return parsed(evaluate_plan(plan, *default_content(), options));
}
// The first scenario.
Value evaluated(plan::Scenario scenario, const EvaluateOptions& options = {}) {
  return at(evaluated(one_scenario(std::move(scenario)), options), "funnel/scenarios/0");
}

// Ranges of the worked example: leads 400..650, conversion 20..40 %, win rate 10..35 %, deal 60 to
// 150 thousand.
plan::Scenario uncertain_scenario() {
  plan::Scenario scenario = field_scenario("a");
  scenario.low = {{"deal_value", 6'000'000},
                  {"lead_conversion", 200'000},
                  {"leads", 400},
                  {"win_rate", 100'000}};
  scenario.high = {{"deal_value", 15'000'000},
                   {"lead_conversion", 400'000},
                   {"leads", 650},
                   {"win_rate", 350'000}};
  return scenario;
}

TEST(ForecastOfAPlan, ranges_come_in_the_levers_own_units_and_the_mean_is_the_product_of_means) {
  const Value root = evaluated(uncertain_scenario());
  const Value& forecast = at(root, "forecast");
  EXPECT_EQ(text_at(forecast, "output"), "\"bookings\"");
  EXPECT_EQ(number_at(forecast, "likely"), 300'000'000);
  // Expected value of the product of independent triangular levers, in fen.
  EXPECT_NEAR(number_at(forecast, "mean"), 347'027'778, 4 * number_at(forecast, "standard_error"));
  EXPECT_EQ(number_at(forecast, "trials"), 100'000);
  EXPECT_EQ(at(forecast, "tornado").array()->size(), 4u);
  EXPECT_TRUE(at(forecast, "chance_of_target").is_null());
}

TEST(ForecastOfAPlan, seed_and_trials_are_the_callers_and_the_goal_is_the_target) {
  plan::Scenario scenario = uncertain_scenario();
  scenario.goal_output = "wins";
  scenario.goal_count = 0;
  EvaluateOptions options;
  options.forecast = {std::uint32_t{1'000}, 7};
  const Value root = evaluated(scenario, options);
  const Value& forecast = at(root, "forecast");
  EXPECT_EQ(number_at(forecast, "trials"), 1'000);
  EXPECT_EQ(number_at(forecast, "seed"), 7);
  EXPECT_EQ(text_at(forecast, "output"), "\"wins\"");
  EXPECT_EQ(number_at(forecast, "target"), 0);
  EXPECT_EQ(number_at(forecast, "chance_of_target"), 1);  // any number of wins reaches none
}

TEST(ForecastOfAPlan, one_stated_end_takes_the_likely_value_as_the_other) {
  plan::Scenario scenario = field_scenario("a");
  scenario.low = {{"win_rate", 100'000}};
  scenario.distributions = {{"win_rate", "pert"}};
  const auto facts = forecast_facts(scenario, *default_content(), {});
  ASSERT_TRUE(facts.ranges[engine::index_of(Lever::win_rate)]);
  EXPECT_EQ(*facts.ranges[engine::index_of(Lever::win_rate)],
            (engine::LeverRange{0.1, 0.2, engine::Distribution::pert}));
  EXPECT_FALSE(facts.ranges[engine::index_of(Lever::leads)]);
}

TEST(ForecastOfAPlan, without_a_range_there_is_none_and_a_wrong_range_is_its_own_error) {
  EXPECT_TRUE(at(evaluated(field_scenario("a")), "forecast").is_null());
  plan::Scenario scenario = field_scenario("a");
  scenario.low = {{"win_rate", 900'000}};  // above the likely 20 %
  const Value root = evaluated(scenario);
  EXPECT_EQ(text_at(root, "forecast/error/place"), "\"ranges/win_rate/low\"");
  EXPECT_EQ(number_at(root, "report/wins"), 30);
}

TEST(CohortsOfAPlan, leads_of_two_years_come_in_even_months_unless_weights_are_stated) {
  plan::Scenario scenario = field_scenario("a");
  const Value root = evaluated(scenario);
  const json::Array& months = *at(root, "cohorts/months").array();
  ASSERT_EQ(months.size(), 24u);
  EXPECT_NEAR(number_at(months[0], "leads"), 500.0 / 12, 0.001);
  scenario.months = 12;
  scenario.lead_months = 12;
  scenario.first_month = 3;
  scenario.month_weights = {{"3", 1'000'000}};
  const Value march = evaluated(scenario);
  const json::Array& weighted = *at(march, "cohorts/months").array();
  ASSERT_EQ(weighted.size(), 12u);
  EXPECT_NEAR(number_at(weighted[0], "leads"), 500, 1e-6);
  EXPECT_NEAR(number_at(weighted[1], "leads"), 0, 1e-6);
}

TEST(StagingOfAPlan, steps_of_the_scenario_are_staged_and_unfinished_ones_left_out) {
  plan::Plan plan = one_scenario(field_scenario("a"));
  const auto step = [&](std::string id, std::string scenario, std::string lever) {
    plan::StagingStep& made = plan.staging_steps.emplace_back();
    made.id = std::move(id);
    made.scenario = std::move(scenario);
    made.lever = std::move(lever);
    made.quarter = 2;
    made.change = Ratio{100'000};
  };
  step("s1", "a", "win_rate");
  step("s2", "b", "leads");
  step("s3", "a", "");
  const Value root = at(evaluated(plan), "funnel/scenarios/a");
  ASSERT_EQ(at(root, "staging/steps").array()->size(), 1u);
  EXPECT_NEAR(number_at(root, "staging/steps/s1/after"), 0.22, 1e-9);
  // A tenth more from the second of four quarters on: three quarters of a year of 300 million fen.
  EXPECT_NEAR(number_at(root, "staging/total/bookings"), 300e6 * (0.25 + 0.75 * 1.1), 1);
}

TEST(MixOfAPlan, adds_up_the_chosen_scenarios_and_divides_leads_only_when_all_state_a_share) {
  plan::Plan plan = one_scenario(field_scenario("a"));
  plan.scenarios.push_back(field_scenario("b"));
  plan.scenarios.push_back(field_scenario("c"));
  EXPECT_FALSE(mix_facts(plan));
  plan.scenarios[0].is_in_mix = plan.scenarios[1].is_in_mix = true;
  ASSERT_TRUE(mix_facts(plan));
  EXPECT_FALSE(mix_facts(plan)->total_leads);
  EXPECT_EQ(number_at(evaluated(plan), "funnel/mix/total/wins"), 60);
  plan.scenarios[0].lead_share = Ratio{250'000};
  EXPECT_FALSE(mix_facts(plan)->total_leads);
  plan.scenarios[1].lead_share = Ratio{750'000};
  ASSERT_TRUE(mix_facts(plan)->total_leads);
  EXPECT_EQ(*mix_facts(plan)->total_leads, 1'000);
  const Value root = evaluated(plan);
  EXPECT_EQ(number_at(root, "funnel/mix/modes/0/report/wins"), 15);
  EXPECT_EQ(number_at(root, "funnel/mix/modes/1/report/wins"), 45);
}

TEST(BowTieOfAPlan, reads_volumes_by_stage_and_leaves_out_stages_that_do_not_exist) {
  const Content content = *default_content();
  plan::Scenario scenario = field_scenario("a");
  EXPECT_FALSE(bow_tie_facts(scenario, content));
  const Id first = content.funnel.bow_tie.stages[0].id;
  const Id second = content.funnel.bow_tie.stages[1].id;
  scenario.bow_tie_volumes = {{first, 200}, {second, 50}, {"zz_nowhere", 3}};
  std::ranges::sort(scenario.bow_tie_volumes);
  scenario.bow_tie_days = {{first, 12}};
  const Value root = evaluated(scenario);
  const json::Array& borders = *at(root, "bow_tie/borders").array();
  EXPECT_EQ(borders.size(), content.funnel.bow_tie.stages.size() - 1);
  EXPECT_EQ(number_at(borders[0], "conversion"), 0.25);
  EXPECT_EQ(number_at(borders[0], "days"), 12);
}

TEST(TimeToProfitOfAPlan, needs_all_four_amounts) {
  plan::Scenario scenario = field_scenario("a");
  scenario.acquisition_cost = Money{600'000};
  scenario.onboarding_cost = Money{300'000};
  scenario.retention_cost = Money{100'000};
  EXPECT_TRUE(at(evaluated(scenario), "months_to_profit").is_null());
  scenario.monthly_recurring_revenue = Money{200'000};
  EXPECT_EQ(number_at(evaluated(scenario), "months_to_profit"), 5);
}

TEST(CapacityOfAPlan, is_reported_per_scenario) {
  plan::Scenario scenario = field_scenario("a");
  scenario.head_count = 2;
  scenario.deals_per_rep = 6;
  const Value root = evaluated(scenario);
  // 150 opportunities of 30 days in a year are 12.33 open deals; 2 reps have 12 places.
  EXPECT_NEAR(number_at(root, "capacity/load"), 150.0 * 30 / 365 / 12, 1e-6);
  EXPECT_EQ(number_at(root, "capacity/reps_short"), 1);
}

}  // namespace
}  // namespace dealbench::app
