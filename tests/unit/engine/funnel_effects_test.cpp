#include "engine/funnel/lever_effects.h"
#include "engine/funnel/lever_order.h"
#include "unit/engine/funnel_support.h"

namespace dealbench::engine {
namespace {

double reading(const LeverEffects& effects, GainReading which) {
  return effects.readings[static_cast<std::size_t>(which)].value_or(-1);
}

const LeverEffect& effect_of(const LeverEffects& effects, Lever lever) {
  return effects.levers[index_of(lever)];
}

TEST(LeverEffects, five_percent_everywhere_is_forty_one_percent) {
  for (const FunnelFacts& facts : {solution_funnel(), strategic_funnel()}) {
    const auto effects = evaluate_lever_effects(facts, {});
    ASSERT_TRUE(effects);
    EXPECT_NEAR(*of(effects->together_gain, FunnelOutput::performance_index), 0.4106, 5e-5);
    EXPECT_NEAR(*of(effects->together_gain, FunnelOutput::collected),
                1.05 * 1.05 * 1.05 * 1.05 * 1.05 - 1, 1e-12);
  }
}

TEST(LeverEffects, with_collection_at_one_hundred_percent_it_is_thirty_four) {
  FunnelFacts facts = solution_funnel();
  facts.levers.collection_ratio = ratio_one;
  const auto effects = evaluate_lever_effects(facts, {});
  EXPECT_NEAR(*of(effects->together_gain, FunnelOutput::performance_index), 0.3435, 5e-5);
  const LeverEffect& collection = effect_of(*effects, Lever::collection_ratio);
  EXPECT_TRUE(collection.no_headroom);
  EXPECT_TRUE(collection.capped);
  EXPECT_EQ(collection.headroom, 0.0);
  EXPECT_EQ(*of(collection.gain, FunnelOutput::collected), 0.0);
}

TEST(LeverEffects, ratio_stops_at_one_hundred_percent_on_the_way) {
  FunnelFacts facts = solution_funnel();
  facts.levers.collection_ratio = Ratio{980'000};
  const auto effects = evaluate_lever_effects(facts, {});
  const LeverEffect& collection = effect_of(*effects, Lever::collection_ratio);
  EXPECT_FALSE(collection.no_headroom);
  EXPECT_TRUE(collection.capped);
  EXPECT_EQ(collection.after, 1.0);
  EXPECT_NEAR(*of(collection.gain, FunnelOutput::collected), 1 / 0.98 - 1, 1e-12);
  EXPECT_NEAR(*collection.headroom, 1 / 0.98 - 1, 1e-12);
}

TEST(LeverEffects, one_lever_alone_moves_each_result_by_its_share) {
  const auto effects = evaluate_lever_effects(solution_funnel(), {});
  const LeverEffect& win_rate = effect_of(*effects, Lever::win_rate);
  EXPECT_NEAR(win_rate.change, 0.01, 1e-12);  // one percentage point
  EXPECT_NEAR(win_rate.after, 0.21, 1e-12);
  EXPECT_NEAR(*win_rate.headroom, 4, 1e-12);
  EXPECT_NEAR(*of(win_rate.gain, FunnelOutput::bookings), 0.05, 1e-12);
  EXPECT_NEAR(*of(win_rate.gain, FunnelOutput::opportunities), 0, 1e-12);
  EXPECT_NEAR(*of(win_rate.outputs, FunnelOutput::wins), 31.5, 1e-12);

  const LeverEffect& cycle = effect_of(*effects, Lever::sales_cycle_days);
  EXPECT_NEAR(cycle.change, -1.5, 1e-12);
  EXPECT_EQ(cycle.headroom, std::nullopt);
  EXPECT_NEAR(*of(cycle.gain, FunnelOutput::velocity_per_day), 1 / 0.95 - 1, 1e-12);
  EXPECT_NEAR(*of(cycle.gain, FunnelOutput::bookings), 0, 1e-12);
  EXPECT_NEAR(*of(cycle.gain, FunnelOutput::open_deals), -0.05, 1e-12);

  const LeverEffect& renewal = effect_of(*effects, Lever::renewal_rate);
  EXPECT_NEAR(*of(renewal.gain, FunnelOutput::renewals), 0.05, 1e-12);
  // 2.43447661 / 2.3056 - 1
  EXPECT_NEAR(*of(renewal.gain, FunnelOutput::lifetime_bookings), 0.0558972, 5e-7);
}

TEST(LeverEffects, cycle_is_the_first_lever_of_the_index_and_the_last_of_bookings) {
  const auto by_index = evaluate_lever_effects(solution_funnel(), {});
  EXPECT_EQ(by_index->order.front(), Lever::sales_cycle_days);
  const auto by_bookings =
      evaluate_lever_effects(solution_funnel(), {.goal = FunnelOutput::bookings});
  EXPECT_EQ(by_bookings->order,
            (std::array{Lever::leads, Lever::lead_conversion, Lever::win_rate, Lever::deal_value,
                        Lever::collection_ratio, Lever::renewal_rate, Lever::sales_cycle_days}));
}

TEST(LeverEffects, lever_that_does_not_apply_comes_last_and_has_no_effect) {
  const auto effects = evaluate_lever_effects(tool_funnel(), {});
  EXPECT_EQ(effects->order.back(), Lever::renewal_rate);
  const LeverEffect& renewal = effect_of(*effects, Lever::renewal_rate);
  EXPECT_FALSE(renewal.applicable);
  EXPECT_FALSE(renewal.movable);
  EXPECT_EQ(explain_lever_effect(renewal, 0.05).rules,
            (std::vector<RuleHit>{{"not_applicable.renewal_rate", false}}));
}

TEST(LeverEffects, only_movable_levers_move_together) {
  // The tool seller can move leads, conversion and win rate.
  const LeverSet movable{true, true, true};
  auto effects = evaluate_lever_effects(tool_funnel(), {.movable = movable});
  EXPECT_NEAR(*of(effects->together_gain, FunnelOutput::bookings), 0.158, 5e-4);
  EXPECT_NEAR(reading(*effects, GainReading::renewal_as_factor), 0.158, 5e-4);
  EXPECT_FALSE(effect_of(*effects, Lever::deal_value).movable);
  EXPECT_NEAR(*of(effect_of(*effects, Lever::deal_value).gain, FunnelOutput::bookings), 0.05,
              1e-12);
  LeverSet with_cycle = movable;
  with_cycle[index_of(Lever::sales_cycle_days)] = true;
  effects = evaluate_lever_effects(tool_funnel(), {.movable = with_cycle});
  EXPECT_NEAR(reading(*effects, GainReading::renewal_as_factor), 0.219, 5e-4);
}

TEST(LeverEffects, readings_of_five_percent_everywhere_for_the_solution_case) {
  const auto effects = evaluate_lever_effects(solution_funnel(), {});
  EXPECT_NEAR(reading(*effects, GainReading::renewal_as_factor), 0.411, 5e-4);
  EXPECT_NEAR(reading(*effects, GainReading::cycle_as_factor), 0.407, 5e-4);
  EXPECT_NEAR(reading(*effects, GainReading::without_cycle), 0.340, 5e-4);
  EXPECT_NEAR(reading(*effects, GainReading::without_renewal), 0.3435, 5e-5);
  EXPECT_NEAR(reading(*effects, GainReading::renewal_second_year), 0.369, 5e-4);
  EXPECT_NEAR(reading(*effects, GainReading::renewal_lifetime), 0.452, 5e-4);
  EXPECT_NEAR(reading(*effects, GainReading::points_and_second_year), 0.85, 5e-3);
  EXPECT_NEAR(reading(*effects, GainReading::points_and_factor), 0.95, 5e-3);
}

TEST(LeverEffects, readings_of_five_percent_everywhere_for_the_strategic_case) {
  const auto effects = evaluate_lever_effects(strategic_funnel(), {});
  EXPECT_NEAR(reading(*effects, GainReading::renewal_second_year), 0.355, 5e-4);
  EXPECT_NEAR(reading(*effects, GainReading::renewal_lifetime), 0.360, 6e-4);
  EXPECT_NEAR(reading(*effects, GainReading::points_and_second_year), 0.66, 5e-3);
  EXPECT_NEAR(reading(*effects, GainReading::points_and_factor), 0.99, 5e-3);
}

TEST(LeverEffects, reading_about_a_lever_that_does_not_apply_says_nothing) {
  const auto effects = evaluate_lever_effects(tool_funnel(), {});
  EXPECT_EQ(effects->readings[static_cast<std::size_t>(GainReading::renewal_second_year)],
            std::nullopt);
  EXPECT_EQ(effects->readings[static_cast<std::size_t>(GainReading::without_renewal)],
            std::nullopt);
  EXPECT_NEAR(reading(*effects, GainReading::points_and_factor),
              1.05 * 0.2 / 0.15 * 0.15 / 0.1 * 1.05 / 0.95 - 1, 1e-12);
}

TEST(LeverEffects, reading_with_an_endless_lifetime_or_a_lever_at_zero_says_nothing) {
  FunnelFacts facts = solution_funnel();
  facts.levers.renewal_rate = Ratio{990'000};
  EXPECT_EQ(evaluate_lever_effects(facts, {})
                ->readings[static_cast<std::size_t>(GainReading::renewal_lifetime)],
            std::nullopt);
  facts.levers.renewal_rate = Ratio{0};
  const auto effects = evaluate_lever_effects(facts, {});
  EXPECT_EQ(effects->readings[0], std::nullopt);
  EXPECT_EQ(effect_of(*effects, Lever::renewal_rate).headroom, std::nullopt);
  EXPECT_EQ(of(effect_of(*effects, Lever::renewal_rate).gain, FunnelOutput::renewals),
            std::nullopt);
}

TEST(LeverEffects, improvement_out_of_range_is_an_error) {
  expect_error(evaluate_lever_effects(solution_funnel(), {.improvement = 0.91}),
               ErrorCode::engine_out_of_range, "improvement");
  FunnelFacts facts = solution_funnel();
  facts.levers.win_rate = Ratio{-1};
  expect_error(evaluate_lever_effects(facts, {}), ErrorCode::engine_out_of_range, "win_rate");
}

TEST(LeverEffects, reason_tells_a_capped_lever) {
  FunnelFacts facts = solution_funnel();
  facts.levers.collection_ratio = Ratio{980'000};
  facts.levers.win_rate = ratio_one;
  const auto effects = evaluate_lever_effects(facts, {});
  EXPECT_EQ(explain_lever_effect(effect_of(*effects, Lever::collection_ratio), 0.05).rules,
            (std::vector<RuleHit>{{"capped", false}}));
  EXPECT_EQ(explain_lever_effect(effect_of(*effects, Lever::win_rate), 0.05).rules,
            (std::vector<RuleHit>{{"no_headroom", false}}));
  EXPECT_EQ(explain_lever_effect(effect_of(*effects, Lever::leads), 0.05).inputs,
            (std::vector<Input>{{"leads", "500"}, {"improvement", "0.05"}}));
}

LeverOrderFacts order_facts(RenewalForm form = RenewalForm::factor) {
  return {.funnel = solution_funnel(), .renewal_form = form, .question_weights = {1, 1, 1}};
}

double sensitivity_of(const std::vector<RankedLever>& ranked, Lever lever) {
  for (const RankedLever& one : ranked) {
    if (one.lever == lever) return one.sensitivity.value_or(-1);
  }
  return -1;
}

TEST(LeverOrder, sensitivity_of_renewal_depends_on_how_it_counts) {
  const auto factor = order_levers(order_facts());
  EXPECT_NEAR(sensitivity_of(*factor, Lever::leads), 0.05, 1e-12);
  EXPECT_NEAR(sensitivity_of(*factor, Lever::renewal_rate), 0.05, 1e-12);
  EXPECT_NEAR(sensitivity_of(*factor, Lever::sales_cycle_days), 0.0526, 5e-5);
  EXPECT_NEAR(
      sensitivity_of(*order_levers(order_facts(RenewalForm::second_year)), Lever::renewal_rate),
      0.01875, 1e-9);
  EXPECT_NEAR(
      sensitivity_of(*order_levers(order_facts(RenewalForm::lifetime)), Lever::renewal_rate), 0.081,
      5e-4);
  LeverOrderFacts strategic = order_facts(RenewalForm::second_year);
  strategic.funnel = strategic_funnel();
  EXPECT_NEAR(sensitivity_of(*order_levers(strategic), Lever::renewal_rate), 0.0083, 5e-5);
  strategic.renewal_form = RenewalForm::lifetime;
  EXPECT_NEAR(sensitivity_of(*order_levers(strategic), Lever::renewal_rate), 0.0127, 5e-5);
}

TEST(LeverOrder, feasible_lever_comes_before_a_stronger_one_out_of_reach) {
  using enum FeasibilityAnswer;
  LeverOrderFacts facts = order_facts();
  facts.funnel.levers.renewal_rate.reset();
  facts.answers[index_of(Lever::sales_cycle_days)] = {no, no, partly};
  facts.answers[index_of(Lever::win_rate)] = {yes, yes, yes};
  facts.answers[index_of(Lever::deal_value)] = {yes, unanswered, no};
  const auto ranked = order_levers(facts);
  ASSERT_TRUE(ranked);
  EXPECT_EQ((*ranked)[0].lever, Lever::win_rate);
  EXPECT_NEAR(*(*ranked)[0].rank_value, 0.05, 1e-12);
  EXPECT_EQ((*ranked)[1].lever, Lever::deal_value);
  EXPECT_EQ((*ranked)[1].feasibility, 0.5);
  EXPECT_EQ((*ranked)[1].unanswered, 1);
  EXPECT_EQ((*ranked)[2].lever, Lever::sales_cycle_days);
  EXPECT_NEAR(*(*ranked)[2].feasibility, 1.0 / 6, 1e-12);
  EXPECT_EQ((*ranked)[3].lever, Lever::leads);  // no answers: after those with, by sensitivity
  EXPECT_EQ((*ranked)[3].rank_value, std::nullopt);
  EXPECT_EQ((*ranked)[3].unanswered, 3);
  EXPECT_EQ(ranked->back().lever, Lever::renewal_rate);
  EXPECT_FALSE(ranked->back().applicable);
}

TEST(LeverOrder, question_weights_count) {
  LeverOrderFacts facts = order_facts();
  facts.question_weights = {3, 1};
  facts.answers[index_of(Lever::leads)] = {FeasibilityAnswer::yes, FeasibilityAnswer::no};
  EXPECT_EQ(order_levers(facts)->front().feasibility, 0.75);
}

TEST(LeverOrder, lever_without_sensitivity_stands_between_the_rest_and_the_inapplicable) {
  LeverOrderFacts facts = order_facts();
  facts.funnel.levers.win_rate = Ratio{0};
  facts.funnel.levers.renewal_rate.reset();
  const auto ranked = order_levers(facts);
  EXPECT_EQ((*ranked)[5].lever, Lever::win_rate);
  EXPECT_EQ((*ranked)[5].sensitivity, std::nullopt);
}

TEST(LeverOrder, bad_questions_are_errors) {
  LeverOrderFacts facts = order_facts();
  facts.question_weights.clear();
  expect_error(order_levers(facts), ErrorCode::engine_empty, "question_weights");
  facts.question_weights = {1, 0};
  expect_error(order_levers(facts), ErrorCode::engine_out_of_range, "question_weights");
  facts = order_facts();
  facts.improvement = 0;
  expect_error(order_levers(facts), ErrorCode::engine_out_of_range, "improvement");
  facts = order_facts();
  facts.funnel.levers.leads = -1;
  expect_error(order_levers(facts), ErrorCode::engine_out_of_range, "leads");
}

}  // namespace
}  // namespace dealbench::engine
