#include <cmath>

#include "engine/funnel/goal_seek.h"
#include "engine/funnel/lever_effects.h"
#include "engine/funnel/scenarios.h"
#include "unit/engine/funnel_support.h"

namespace dealbench::engine {
namespace {

constexpr LeverSet only(std::initializer_list<Lever> levers) {
  LeverSet set{};
  for (const Lever lever : levers) set[index_of(lever)] = true;
  return set;
}

const LeverGoal& at(const std::array<LeverGoal, lever_count>& levers, Lever lever) {
  return levers[index_of(lever)];
}

TEST(GoalSeek, one_lever_alone_reaches_twice_the_bookings) {
  const auto found = seek_goal_alone(solution_funnel(), {FunnelOutput::bookings, 600'000'000});
  ASSERT_TRUE(found);
  EXPECT_EQ(at(*found, Lever::leads).reach, Reach::reached);
  EXPECT_NEAR(at(*found, Lever::leads).value, 1000, 1e-9);
  EXPECT_NEAR(at(*found, Lever::lead_conversion).value, 0.6, 1e-12);
  EXPECT_NEAR(at(*found, Lever::win_rate).value, 0.4, 1e-12);
  EXPECT_NEAR(*at(*found, Lever::win_rate).factor, 2, 1e-12);
  EXPECT_NEAR(at(*found, Lever::deal_value).value, 20'000'000, 1e-6);
}

TEST(GoalSeek, lever_outside_the_formula_has_no_effect) {
  const auto found = seek_goal_alone(solution_funnel(), {FunnelOutput::bookings, 600'000'000});
  for (const Lever lever :
       {Lever::collection_ratio, Lever::renewal_rate, Lever::sales_cycle_days}) {
    EXPECT_EQ(at(*found, lever).reach, Reach::no_effect) << key_of(lever);
    EXPECT_EQ(at(*found, lever).value, at(*found, lever).before);
    EXPECT_EQ(at(*found, lever).outcome, 300'000'000);
  }
}

TEST(GoalSeek, ratio_that_ends_before_the_target_offers_its_best) {
  const auto found = seek_goal_alone(solution_funnel(), {FunnelOutput::collected, 480'000'000});
  const LeverGoal& collection = at(*found, Lever::collection_ratio);
  EXPECT_EQ(collection.reach, Reach::not_reachable);
  EXPECT_EQ(collection.value, 1);
  EXPECT_TRUE(collection.saturated);
  EXPECT_NEAR(*collection.outcome, 300'000'000, 1e-3);
}

TEST(GoalSeek, the_best_itself_is_reached_and_a_little_more_is_not) {
  // 500 leads * 30 % are 150 opportunities: with all won 150 wins, and no more.
  const auto all_won = seek_goal_alone(solution_funnel(), {FunnelOutput::wins, 150});
  EXPECT_EQ(at(*all_won, Lever::win_rate).reach, Reach::reached);
  EXPECT_EQ(at(*all_won, Lever::win_rate).value, 1);
  const auto more = seek_goal_alone(solution_funnel(), {FunnelOutput::wins, 150.001});
  EXPECT_EQ(at(*more, Lever::win_rate).reach, Reach::not_reachable);
  EXPECT_EQ(at(*more, Lever::win_rate).value, 1);
}

TEST(GoalSeek, cycle_reaches_a_velocity_and_a_capacity_bound_total) {
  auto found = seek_goal_alone(solution_funnel(), {FunnelOutput::velocity_per_day, 30'000'000});
  EXPECT_NEAR(at(*found, Lever::sales_cycle_days).value, 10, 1e-9);
  FunnelFacts facts = solution_funnel();
  facts.cycle_switch = CycleSwitch::capacity_bound;
  found = seek_goal_alone(facts, {FunnelOutput::bookings, 2 * 3'650'000'000.0});
  EXPECT_NEAR(at(*found, Lever::sales_cycle_days).value, 15, 1e-9);
}

TEST(GoalSeek, renewal_rate_reaches_a_lifetime) {
  const auto found = seek_goal_alone(solution_funnel(),
                                     {FunnelOutput::lifetime_bookings_open_ended, 1'500'000'000});
  EXPECT_NEAR(at(*found, Lever::renewal_rate).value, 0.8, 1e-12);
  // Even with no renewals there is more than this.
  const auto below =
      seek_goal_alone(solution_funnel(), {FunnelOutput::lifetime_bookings, 200'000'000});
  EXPECT_EQ(at(*below, Lever::renewal_rate).reach, Reach::not_reachable);
  EXPECT_EQ(at(*below, Lever::renewal_rate).value, 0);
  EXPECT_NEAR(*at(*below, Lever::renewal_rate).outcome, 300'000'000, 1e-3);
}

TEST(GoalSeek, target_below_the_present_is_reached_too) {
  const auto found = seek_goal_alone(solution_funnel(), {FunnelOutput::wins, 15});
  EXPECT_NEAR(at(*found, Lever::win_rate).value, 0.1, 1e-12);
}

TEST(GoalSeek, leads_from_zero_have_a_value_but_no_factor) {
  FunnelFacts facts = solution_funnel();
  facts.levers.leads = 0;
  const auto found = seek_goal_alone(facts, {FunnelOutput::wins, 30});
  EXPECT_NEAR(at(*found, Lever::leads).value, 500, 1e-9);
  EXPECT_EQ(at(*found, Lever::leads).factor, std::nullopt);
  EXPECT_EQ(at(*found, Lever::win_rate).reach, Reach::no_effect);  // nothing times anything
}

TEST(GoalSeek, lever_or_result_that_does_not_exist_is_not_applicable) {
  const auto tool = seek_goal_alone(tool_funnel(), {FunnelOutput::bookings, 60'000'000});
  EXPECT_EQ(at(*tool, Lever::renewal_rate).reach, Reach::not_applicable);
  const auto together = seek_goal_together(tool_funnel(), {FunnelOutput::renewals, 1}, every_lever);
  EXPECT_EQ(together->reach, Reach::not_applicable);
  EXPECT_EQ(together->outcome, std::nullopt);
}

// No renewals without a renewal rate, no velocity without a cycle, no end of a lifetime in which
// everybody renews: no lever can be said to have no effect on them.
TEST(GoalSeek, no_lever_applies_to_a_result_that_does_not_exist) {
  FunnelFacts endless = solution_funnel();
  endless.levers.renewal_rate = Ratio{1'000'000};
  FunnelFacts timeless = solution_funnel();
  timeless.levers.sales_cycle_days.reset();
  for (const auto& [facts, output] :
       {std::pair{tool_funnel(), FunnelOutput::renewals},
        std::pair{timeless, FunnelOutput::velocity_per_day},
        std::pair{endless, FunnelOutput::lifetime_bookings_open_ended}}) {
    const auto alone = seek_goal_alone(facts, {output, 60'000'000});
    const auto together = seek_goal_together(facts, {output, 60'000'000}, every_lever);
    for (const Lever lever : all_levers) {
      EXPECT_EQ(at(*alone, lever), (LeverGoal{.lever = lever})) << key_of(output) << key_of(lever);
      EXPECT_EQ(at(together->levers, lever).reach, Reach::not_applicable) << key_of(output);
    }
  }
}

TEST(GoalSeek, effort_ends_at_a_million_times_as_much_again) {
  FunnelFacts facts = solution_funnel();
  facts.levers.leads = 1e-4;  // 6e-6 wins
  const auto within = seek_goal_together(facts, {FunnelOutput::wins, 5}, only({Lever::leads}));
  EXPECT_EQ(within->reach, Reach::reached);
  EXPECT_NEAR(within->effort, 833'332.333333, 1e-5);
  const auto beyond = seek_goal_together(facts, {FunnelOutput::wins, 7}, only({Lever::leads}));
  EXPECT_EQ(beyond->reach, Reach::not_reachable);
  EXPECT_EQ(beyond->effort, largest_effort);
  EXPECT_NEAR(*beyond->outcome, 6.000006, 1e-9);
}

TEST(GoalSeek, equal_effort_doubles_bookings_with_nineteen_percent_each) {
  const auto found = seek_goal_together(
      solution_funnel(), {FunnelOutput::bookings, 600'000'000},
      only({Lever::leads, Lever::lead_conversion, Lever::win_rate, Lever::deal_value}));
  ASSERT_TRUE(found);
  EXPECT_EQ(found->reach, Reach::reached);
  EXPECT_NEAR(found->effort, 0.1892, 5e-5);
  EXPECT_NEAR(*found->outcome, 600'000'000, 1e-3);
  EXPECT_NEAR(at(found->levers, Lever::leads).value, 500 * 1.189207115, 1e-6);
  EXPECT_EQ(at(found->levers, Lever::renewal_rate).value, 0.6);
}

TEST(GoalSeek, equal_effort_of_win_rate_and_collection) {
  const LeverSet chosen = only({Lever::win_rate, Lever::collection_ratio});
  const auto half_more =
      seek_goal_together(solution_funnel(), {FunnelOutput::collected, 360'000'000}, chosen);
  EXPECT_NEAR(half_more->effort, 0.2247, 5e-5);
  EXPECT_NEAR(at(half_more->levers, Lever::collection_ratio).value, 0.9798, 5e-5);
  EXPECT_FALSE(at(half_more->levers, Lever::collection_ratio).saturated);

  const auto twice =
      seek_goal_together(solution_funnel(), {FunnelOutput::collected, 480'000'000}, chosen);
  EXPECT_EQ(twice->reach, Reach::reached);
  EXPECT_EQ(at(twice->levers, Lever::collection_ratio).value, 1);
  EXPECT_TRUE(at(twice->levers, Lever::collection_ratio).saturated);
  EXPECT_NEAR(*at(twice->levers, Lever::collection_ratio).factor, 1.25, 1e-12);
  EXPECT_NEAR(*at(twice->levers, Lever::win_rate).factor, 1.6, 1e-9);
  EXPECT_NEAR(at(twice->levers, Lever::win_rate).value, 0.32, 1e-9);
}

TEST(GoalSeek, capped_levers_alone_say_how_far_they_go) {
  const auto found =
      seek_goal_together(solution_funnel(), {FunnelOutput::collected, 10'000'000'000},
                         only({Lever::win_rate, Lever::collection_ratio}));
  EXPECT_EQ(found->reach, Reach::not_reachable);
  EXPECT_NEAR(*found->outcome, 1'500'000'000, 1e-3);  // 150 wins, all collected
  EXPECT_TRUE(at(found->levers, Lever::win_rate).saturated);
  EXPECT_EQ(at(found->levers, Lever::win_rate).reach, Reach::not_reachable);
}

TEST(GoalSeek, equal_effort_shortens_the_cycle_where_it_counts_and_leaves_it_where_not) {
  const LeverSet chosen = only({Lever::win_rate, Lever::sales_cycle_days});
  const auto speed =
      seek_goal_together(solution_funnel(), {FunnelOutput::velocity_per_day, 15'000'000}, chosen);
  EXPECT_NEAR(speed->effort, 0.2, 1e-9);  // 1.2 / 0.8 = 1.5
  EXPECT_NEAR(at(speed->levers, Lever::sales_cycle_days).value, 24, 1e-6);
  const auto total =
      seek_goal_together(solution_funnel(), {FunnelOutput::bookings, 450'000'000}, chosen);
  EXPECT_NEAR(total->effort, 0.5, 1e-9);
  EXPECT_EQ(at(total->levers, Lever::sales_cycle_days).reach, Reach::no_effect);
  EXPECT_EQ(at(total->levers, Lever::sales_cycle_days).value, 30);
}

TEST(GoalSeek, lower_target_is_a_negative_effort) {
  const auto found = seek_goal_together(solution_funnel(), {FunnelOutput::bookings, 75'000'000},
                                        only({Lever::leads, Lever::deal_value}));
  EXPECT_NEAR(found->effort, -0.5, 1e-9);
}

TEST(GoalSeek, no_lever_chosen_has_no_effect) {
  const auto found =
      seek_goal_together(solution_funnel(), {FunnelOutput::bookings, 600'000'000}, LeverSet{});
  EXPECT_EQ(found->reach, Reach::no_effect);
  EXPECT_EQ(found->effort, 0);
  EXPECT_EQ(found->outcome, 300'000'000);
}

// Property: putting the answer back gives the target, for every goal and lever that reaches it.
TEST(GoalSeek, answer_put_back_gives_the_target) {
  for (const CycleSwitch cycle_switch : {CycleSwitch::lead_bound, CycleSwitch::capacity_bound}) {
    for (FunnelFacts facts : {solution_funnel(), strategic_funnel(), tool_funnel()}) {
      facts.cycle_switch = cycle_switch;
      const FunnelModel model = *funnel_model(facts);
      for (std::size_t i = 0; i < funnel_output_count; ++i) {
        const auto output = static_cast<FunnelOutput>(i);
        const auto present = funnel_output(model, output);
        if (!can_be_goal(output) || !present) continue;
        for (const double times : {0.7, 1.1, 1.9}) {
          const double target = *present * times;
          const auto alone = *seek_goal_alone(facts, {output, target});
          for (const LeverGoal& found : alone) {
            if (found.reach != Reach::reached) continue;
            FunnelModel moved = model;
            moved.levers[index_of(found.lever)] = found.value;
            EXPECT_NEAR(*funnel_output(moved, output) / target, 1, 1e-9)
                << key_of(output) << key_of(found.lever);
          }
          const auto together = seek_goal_together(facts, {output, target}, every_lever);
          ASSERT_EQ(together->reach, Reach::reached);
          FunnelModel moved = model;
          for (const LeverGoal& lever : together->levers) {
            if (moved.levers[index_of(lever.lever)])
              moved.levers[index_of(lever.lever)] = lever.value;
          }
          EXPECT_NEAR(*funnel_output(moved, output) / target, 1, 1e-9) << key_of(output);
        }
      }
    }
  }
}

void expect_finite(std::optional<double> value) {
  EXPECT_TRUE(std::isfinite(value.value_or(0)));
}

void expect_all_finite(const FunnelFacts& facts) {
  const FunnelModel model = *funnel_model(facts);
  for (const auto& value : funnel_outputs(model)) expect_finite(value);
  const auto effects = evaluate_lever_effects(facts, {.improvement = 0.9});
  for (const LeverEffect& effect : effects->levers) {
    for (const auto& gain : effect.gain) expect_finite(gain);
    expect_finite(effect.headroom);
  }
  for (const auto& gain : effects->readings) expect_finite(gain);
  for (const FunnelOutput output : {FunnelOutput::bookings, FunnelOutput::velocity_per_day,
                                    FunnelOutput::lifetime_bookings_open_ended}) {
    const auto alone = seek_goal_alone(facts, {output, 1e18});
    for (const LeverGoal& goal : *alone) {
      EXPECT_TRUE(std::isfinite(goal.value));
      expect_finite(goal.factor);
      expect_finite(goal.outcome);
    }
    const auto together = seek_goal_together(facts, {output, 1e18}, every_lever);
    EXPECT_TRUE(std::isfinite(together->effort));
    expect_finite(together->outcome);
  }
}

// Property: whatever the facts within their ranges, nothing is infinite or not a number.
TEST(GoalSeek, extreme_facts_give_finite_numbers_everywhere) {
  FunnelFacts facts;
  facts.deals_per_rep = 1e-6;
  facts.horizon_periods = 100;
  facts.period_days = 36'500;
  for (const CycleSwitch cycle_switch : {CycleSwitch::lead_bound, CycleSwitch::capacity_bound}) {
    facts.cycle_switch = cycle_switch;
    for (const double leads : {0.0, 1e-310, 1e-300, 1.0, highest_leads}) {
      for (const std::int64_t minor : {std::int64_t{0}, std::int64_t{1}, max_money_minor}) {
        for (const double cycle : {shortest_cycle_days, 1.0, longest_cycle_days}) {
          for (const std::int64_t millionths : {0, 1, 999'999, 1'000'000}) {
            const Ratio ratio{millionths};
            facts.levers = {leads, ratio, ratio, Money{minor}, ratio, ratio, cycle};
            expect_all_finite(facts);
          }
        }
      }
    }
  }
}

TEST(GoalSeek, bad_goals_are_errors) {
  expect_error(seek_goal_alone(solution_funnel(), {FunnelOutput::open_deals, 3}),
               ErrorCode::engine_out_of_range, "output");
  expect_error(seek_goal_alone(solution_funnel(), {FunnelOutput::wins, -1}),
               ErrorCode::engine_out_of_range, "target");
  expect_error(seek_goal_together(solution_funnel(), {FunnelOutput::reps_needed, 3}, every_lever),
               ErrorCode::engine_out_of_range, "output");
  FunnelFacts facts = solution_funnel();
  facts.levers.leads = -1;
  expect_error(seek_goal_alone(facts, {FunnelOutput::wins, 1}), ErrorCode::engine_out_of_range,
               "leads");
  expect_error(seek_goal_together(facts, {FunnelOutput::wins, 1}, every_lever),
               ErrorCode::engine_out_of_range, "leads");
}

TEST(GoalSeek, reason_says_how_it_ended) {
  const FunnelGoal goal{FunnelOutput::collected, 480'000'000};
  const auto found = seek_goal_alone(solution_funnel(), goal);
  EXPECT_EQ(explain_goal(at(*found, Lever::win_rate), goal).rules,
            (std::vector<RuleHit>{{"reached", true}}));
  EXPECT_EQ(explain_goal(at(*found, Lever::collection_ratio), goal).rules,
            (std::vector<RuleHit>{{"not_reachable", false}}));
  EXPECT_EQ(explain_goal(at(*found, Lever::renewal_rate), goal).rules,
            (std::vector<RuleHit>{{"no_effect", false}}));
  const auto tool = seek_goal_alone(tool_funnel(), goal);
  EXPECT_EQ(explain_goal(at(*tool, Lever::renewal_rate), goal).rules,
            (std::vector<RuleHit>{{"not_applicable.renewal_rate", false}}));
  EXPECT_EQ(
      explain_goal(at(*found, Lever::win_rate), goal).inputs,
      (std::vector<Input>{{"output", "collected"}, {"target", "480000000"}, {"win_rate", "0.2"}}));
}

TEST(Scenarios, shorter_cycle_and_doubled_win_rate_triple_velocity) {
  FunnelFacts better = solution_funnel();
  better.levers.sales_cycle_days = 20;
  better.levers.win_rate = Ratio{400'000};
  const std::vector<FunnelScenario> scenarios{{"now", solution_funnel()}, {"better", better}};
  const auto results = compare_scenarios(scenarios);
  ASSERT_TRUE(results);
  ASSERT_EQ(results->size(), 2u);
  EXPECT_EQ((*results)[1].id, "better");
  EXPECT_NEAR(*of((*results)[1].change, FunnelOutput::velocity_per_day), 2, 1e-12);
  EXPECT_NEAR(*of((*results)[1].difference, FunnelOutput::velocity_per_day), 20'000'000, 1e-6);
  EXPECT_NEAR(*of((*results)[1].difference, FunnelOutput::wins), 30, 1e-9);
  for (const auto& value : (*results)[0].difference) EXPECT_EQ(value.value_or(0), 0);
}

TEST(Scenarios, strategic_cycle_of_sixty_days_gives_half_as_much_velocity_more) {
  FunnelFacts shorter = strategic_funnel();
  shorter.levers.sales_cycle_days = 60;
  const auto results =
      compare_scenarios(std::vector<FunnelScenario>{{"a", strategic_funnel()}, {"b", shorter}});
  EXPECT_NEAR(*of((*results)[1].change, FunnelOutput::velocity_per_day), 0.5,
              1e-7);  // of rounded money
}

TEST(Scenarios, values_that_do_not_exist_have_no_difference) {
  FunnelFacts with_reps = tool_funnel();
  with_reps.deals_per_rep = 1;
  const auto results =
      compare_scenarios(std::vector<FunnelScenario>{{"a", solution_funnel()}, {"b", with_reps}});
  EXPECT_EQ(of((*results)[1].difference, FunnelOutput::renewals), std::nullopt);
  EXPECT_EQ(of((*results)[1].difference, FunnelOutput::reps_needed), std::nullopt);
  EXPECT_EQ(of(reported_values((*results)[1].report), FunnelOutput::reps_needed), 3);
}

TEST(Scenarios, error_names_the_scenario) {
  FunnelFacts bad = solution_funnel();
  bad.levers.win_rate = Ratio{2'000'000};
  expect_error(compare_scenarios(std::vector<FunnelScenario>{{"a", solution_funnel()}, {"b", bad}}),
               ErrorCode::engine_out_of_range, "scenarios/b/win_rate");
  expect_error(compare_scenarios({}), ErrorCode::engine_empty, "scenarios");
}

}  // namespace
}  // namespace dealbench::engine
