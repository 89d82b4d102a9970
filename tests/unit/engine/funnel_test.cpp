#include "engine/funnel/funnel.h"

#include <limits>

#include "unit/engine/funnel_support.h"

namespace dealbench::engine {
namespace {

TEST(Funnel, tool_preset_brings_fifteen_wins_and_has_no_renewals) {
  const auto report = evaluate_funnel(tool_funnel());
  ASSERT_TRUE(report);
  EXPECT_DOUBLE_EQ(*report->opportunities, 150);
  EXPECT_DOUBLE_EQ(*report->wins, 15);
  EXPECT_EQ(report->bookings, Money{30'000'000});
  EXPECT_EQ(report->collected, Money{30'000'000});
  EXPECT_EQ(report->renewals, std::nullopt);
  EXPECT_EQ(report->lifetime_bookings, Money{30'000'000});
  EXPECT_EQ(report->lifetime_bookings_open_ended, Money{30'000'000});
  EXPECT_EQ(report->velocity_per_day, Money{6'000'000});
  EXPECT_NEAR(*report->open_deals, 2.0548, 5e-5);
  EXPECT_EQ(report->reps_needed, std::nullopt);
}

TEST(Funnel, solution_preset_brings_three_million) {
  const auto report = evaluate_funnel(solution_funnel());
  ASSERT_TRUE(report);
  EXPECT_DOUBLE_EQ(*report->opportunities, 150);
  EXPECT_DOUBLE_EQ(*report->wins, 30);
  EXPECT_EQ(report->bookings, Money{300'000'000});
  EXPECT_EQ(report->collected, Money{240'000'000});
  EXPECT_EQ(report->renewals, Money{180'000'000});
  EXPECT_EQ(report->lifetime_bookings, Money{691'680'000});
  EXPECT_EQ(report->lifetime_bookings_open_ended, Money{750'000'000});
  EXPECT_EQ(report->velocity_per_day, Money{10'000'000});
  EXPECT_NEAR(*report->open_deals, 12.3288, 5e-5);
  EXPECT_NEAR(*report->performance_index, 48'000, 1e-9);
}

TEST(Funnel, strategic_preset_brings_twelve_million) {
  const auto report = evaluate_funnel(strategic_funnel());
  ASSERT_TRUE(report);
  EXPECT_DOUBLE_EQ(*report->opportunities, 50);
  EXPECT_DOUBLE_EQ(*report->wins, 15);
  EXPECT_EQ(report->bookings, Money{1'200'000'000});
  EXPECT_EQ(report->collected, Money{840'000'000});
  EXPECT_EQ(report->renewals, Money{240'000'000});
  EXPECT_EQ(report->lifetime_bookings, Money{1'499'520'000});
  EXPECT_EQ(report->velocity_per_day, Money{13'333'333});
  EXPECT_NEAR(*report->open_deals, 12.3288, 5e-5);
}

TEST(Funnel, shorter_cycle_raises_velocity_but_not_bookings_when_lead_bound) {
  FunnelFacts facts = solution_funnel();
  facts.levers.sales_cycle_days = 15;
  const auto report = evaluate_funnel(facts);
  EXPECT_EQ(report->velocity_per_day, Money{20'000'000});
  EXPECT_EQ(report->bookings, Money{300'000'000});
  EXPECT_NEAR(*report->open_deals, 150 * 15 / 365.0, 1e-12);
}

TEST(Funnel, capacity_bound_totals_scale_with_period_by_cycle) {
  FunnelFacts facts = solution_funnel();
  facts.cycle_switch = CycleSwitch::capacity_bound;
  const auto report = evaluate_funnel(facts);
  EXPECT_DOUBLE_EQ(*report->opportunities, 1825);
  EXPECT_DOUBLE_EQ(*report->wins, 365);
  EXPECT_EQ(report->bookings, Money{3'650'000'000});
  EXPECT_EQ(report->collected, Money{2'920'000'000});
  EXPECT_EQ(report->renewals, Money{2'190'000'000});
  EXPECT_EQ(report->lifetime_bookings, Money{8'415'440'000});
  EXPECT_EQ(report->velocity_per_day, Money{10'000'000});  // a batch a cycle, either way
  EXPECT_NEAR(*report->open_deals, 150, 1e-9);             // the whole batch
}

TEST(Funnel, only_the_recurring_share_renews) {
  FunnelFacts facts = solution_funnel();
  facts.recurring_share = Ratio{300'000};
  const auto report = evaluate_funnel(facts);
  EXPECT_EQ(report->renewals, Money{54'000'000});
  EXPECT_EQ(report->lifetime_bookings, Money{417'504'000});
  EXPECT_EQ(report->lifetime_bookings_open_ended, Money{435'000'000});
}

TEST(Funnel, lifetime_over_one_period_is_the_bookings) {
  FunnelFacts facts = solution_funnel();
  facts.horizon_periods = 1;
  EXPECT_EQ(evaluate_funnel(facts)->lifetime_bookings, Money{300'000'000});
}

TEST(Funnel, endless_renewal_has_no_open_ended_lifetime) {
  FunnelFacts facts = solution_funnel();
  facts.levers.renewal_rate = ratio_one;
  const auto report = evaluate_funnel(facts);
  EXPECT_EQ(report->lifetime_bookings_open_ended, std::nullopt);
  EXPECT_EQ(report->lifetime_bookings, Money{1'500'000'000});  // five times the bookings
}

TEST(Funnel, reps_needed_is_a_whole_number_and_no_rep_more_for_a_rounding_error) {
  FunnelFacts facts = solution_funnel();
  facts.deals_per_rep = 4;
  EXPECT_EQ(evaluate_funnel(facts)->reps_needed, 4);  // 12.33 / 4 = 3.08
  facts.levers.sales_cycle_days = 73;                 // 30 open deals
  facts.deals_per_rep = 10;
  EXPECT_EQ(evaluate_funnel(facts)->reps_needed, 3);
  facts.levers.leads = 501;
  EXPECT_EQ(evaluate_funnel(facts)->reps_needed, 4);
  // 100 * 0.55 * 146 / 365 / 2 is 11, and 11.000000000000002 in binary.
  facts.levers.leads = 100;
  facts.levers.lead_conversion = Ratio{550'000};
  facts.levers.sales_cycle_days = 146;
  facts.deals_per_rep = 2;
  EXPECT_EQ(evaluate_funnel(facts)->reps_needed, 11);
}

TEST(Funnel, lever_that_does_not_apply_leaves_the_product) {
  FunnelFacts facts = solution_funnel();
  facts.levers.lead_conversion.reset();
  EXPECT_DOUBLE_EQ(*evaluate_funnel(facts)->opportunities, 500);
  EXPECT_DOUBLE_EQ(*evaluate_funnel(facts)->wins, 100);
  facts.levers.win_rate.reset();
  EXPECT_DOUBLE_EQ(*evaluate_funnel(facts)->wins, 500);
  facts.levers.collection_ratio.reset();
  EXPECT_EQ(evaluate_funnel(facts)->collected, evaluate_funnel(facts)->bookings);
  EXPECT_NEAR(*evaluate_funnel(facts)->performance_index, 500 * 100'000 * 0.6 / 30, 1e-6);
}

TEST(Funnel, without_leads_nothing_can_be_counted) {
  FunnelFacts facts = solution_funnel();
  facts.levers.leads.reset();
  const auto report = evaluate_funnel(facts);
  ASSERT_TRUE(report);
  EXPECT_EQ(report->opportunities, std::nullopt);
  EXPECT_EQ(report->wins, std::nullopt);
  EXPECT_EQ(report->bookings, std::nullopt);
  EXPECT_EQ(report->velocity_per_day, std::nullopt);
  EXPECT_EQ(report->open_deals, std::nullopt);
  EXPECT_NEAR(*report->performance_index, 96, 1e-12);  // 0.3 * 0.2 * 100,000 * 0.8 * 0.6 / 30
}

TEST(Funnel, without_a_deal_value_there_is_no_money) {
  FunnelFacts facts = solution_funnel();
  facts.levers.deal_value.reset();
  const auto report = evaluate_funnel(facts);
  EXPECT_DOUBLE_EQ(*report->wins, 30);
  EXPECT_EQ(report->bookings, std::nullopt);
  EXPECT_EQ(report->collected, std::nullopt);
  EXPECT_EQ(report->velocity_per_day, std::nullopt);
}

TEST(Funnel, without_a_cycle_there_is_no_speed_and_no_total_when_capacity_bound) {
  FunnelFacts facts = solution_funnel();
  facts.levers.sales_cycle_days.reset();
  facts.deals_per_rep = 4;
  const auto lead_bound = evaluate_funnel(facts);
  EXPECT_EQ(lead_bound->bookings, Money{300'000'000});
  EXPECT_EQ(lead_bound->velocity_per_day, std::nullopt);
  EXPECT_EQ(lead_bound->open_deals, std::nullopt);
  EXPECT_EQ(lead_bound->reps_needed, std::nullopt);
  facts.cycle_switch = CycleSwitch::capacity_bound;
  EXPECT_EQ(evaluate_funnel(facts)->wins, std::nullopt);
}

TEST(Funnel, nothing_applicable_gives_an_empty_report) {
  const auto report = evaluate_funnel(FunnelFacts{});
  ASSERT_TRUE(report);
  EXPECT_EQ(*report, FunnelReport{});
}

TEST(Funnel, zero_leads_give_zeros_not_unknowns) {
  FunnelFacts facts = solution_funnel();
  facts.levers.leads = 0;
  const auto report = evaluate_funnel(facts);
  EXPECT_EQ(report->wins, 0.0);
  EXPECT_EQ(report->bookings, Money{0});
  EXPECT_EQ(report->performance_index, 0.0);
}

TEST(Funnel, money_is_rounded_half_to_even_once) {
  FunnelFacts facts = solution_funnel();
  facts.levers = {.leads = 1.0, .deal_value = Money{5}, .collection_ratio = Ratio{500'000}};
  EXPECT_EQ(evaluate_funnel(facts)->collected, Money{2});  // 2.5
  facts.levers.deal_value = Money{7};
  EXPECT_EQ(evaluate_funnel(facts)->collected, Money{4});  // 3.5
}

struct BadFact {
  const char* place;
  ErrorCode code;
  void (*spoil)(FunnelFacts&);
};

class FunnelRange : public testing::TestWithParam<BadFact> {};

TEST_P(FunnelRange, fact_out_of_range_is_an_error_with_its_place) {
  FunnelFacts facts = solution_funnel();
  GetParam().spoil(facts);
  expect_error(evaluate_funnel(facts), GetParam().code, GetParam().place);
}

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
INSTANTIATE_TEST_SUITE_P(
    Boundaries, FunnelRange,
    testing::Values(BadFact{"leads", ErrorCode::engine_out_of_range,
                            [](FunnelFacts& f) { f.levers.leads = -1; }},
                    BadFact{"leads", ErrorCode::engine_out_of_range,
                            [](FunnelFacts& f) { f.levers.leads = 1.1e12; }},
                    BadFact{"leads", ErrorCode::engine_out_of_range,
                            [](FunnelFacts& f) { f.levers.leads = -1e300; }},
                    BadFact{"leads", ErrorCode::engine_not_finite,
                            [](FunnelFacts& f) { f.levers.leads = not_a_number; }},
                    BadFact{"leads", ErrorCode::engine_not_finite,
                            [](FunnelFacts& f) { f.levers.leads = infinity; }},
                    BadFact{"lead_conversion", ErrorCode::engine_out_of_range,
                            [](FunnelFacts& f) { f.levers.lead_conversion = Ratio{1'000'001}; }},
                    BadFact{"win_rate", ErrorCode::engine_out_of_range,
                            [](FunnelFacts& f) { f.levers.win_rate = Ratio{-1}; }},
                    BadFact{
                        "deal_value", ErrorCode::engine_out_of_range,
                        [](FunnelFacts& f) { f.levers.deal_value = Money{max_money_minor + 1}; }},
                    BadFact{"deal_value", ErrorCode::engine_out_of_range,
                            [](FunnelFacts& f) { f.levers.deal_value = Money{-1}; }},
                    BadFact{"collection_ratio", ErrorCode::engine_out_of_range,
                            [](FunnelFacts& f) { f.levers.collection_ratio = Ratio{2'000'000}; }},
                    BadFact{"renewal_rate", ErrorCode::engine_out_of_range,
                            [](FunnelFacts& f) { f.levers.renewal_rate = Ratio{1'100'000}; }},
                    BadFact{"sales_cycle_days", ErrorCode::engine_out_of_range,
                            [](FunnelFacts& f) { f.levers.sales_cycle_days = 0; }},
                    BadFact{"sales_cycle_days", ErrorCode::engine_out_of_range,
                            [](FunnelFacts& f) { f.levers.sales_cycle_days = 36'501; }},
                    BadFact{"recurring_share", ErrorCode::engine_out_of_range,
                            [](FunnelFacts& f) { f.recurring_share = Ratio{1'000'001}; }},
                    BadFact{"head_count", ErrorCode::engine_out_of_range,
                            [](FunnelFacts& f) { f.head_count = -1; }},
                    BadFact{"deals_per_rep", ErrorCode::engine_out_of_range,
                            [](FunnelFacts& f) { f.deals_per_rep = 0; }},
                    BadFact{"horizon_periods", ErrorCode::engine_out_of_range,
                            [](FunnelFacts& f) { f.horizon_periods = 0; }},
                    BadFact{"horizon_periods", ErrorCode::engine_out_of_range,
                            [](FunnelFacts& f) { f.horizon_periods = 101; }},
                    BadFact{"period_days", ErrorCode::engine_out_of_range,
                            [](FunnelFacts& f) { f.period_days = 0; }},
                    BadFact{"bookings", ErrorCode::engine_out_of_range,
                            [](FunnelFacts& f) {
                              f.levers.leads = 1e12;
                              f.levers.deal_value = Money{max_money_minor};
                            }},
                    BadFact{"reps_needed", ErrorCode::engine_out_of_range, [](FunnelFacts& f) {
                              f.levers.leads = 1e12;
                              f.levers.deal_value = Money{0};
                              f.levers.sales_cycle_days = 36'500;
                              f.deals_per_rep = 1e-6;
                            }}));

TEST(Funnel, error_names_what_was_got_and_the_allowed_range) {
  FunnelFacts facts = solution_funnel();
  facts.levers.win_rate = Ratio{1'100'000};
  EXPECT_EQ(evaluate_funnel(facts).error().detail, "1.1 (0..1)");
  facts = solution_funnel();
  facts.levers.leads = -3;
  EXPECT_EQ(evaluate_funnel(facts).error().detail, "-3 (0..1000000000000)");
}

TEST(Funnel, reason_lists_the_facts_of_the_formula_and_no_others) {
  const Because because = explain_funnel(FunnelOutput::bookings, solution_funnel());
  EXPECT_EQ(because.formula, "FUNNEL-001");
  EXPECT_EQ(because.inputs, (std::vector<Input>{{"leads", "500"},
                                                {"lead_conversion", "0.3"},
                                                {"win_rate", "0.2"},
                                                {"deal_value", "10000000"}}));
  EXPECT_TRUE(because.rules.empty());
}

TEST(Funnel, reason_names_levers_left_out_and_the_cycle_switch) {
  FunnelFacts facts = tool_funnel();
  facts.cycle_switch = CycleSwitch::capacity_bound;
  const Because because = explain_funnel(FunnelOutput::lifetime_bookings, facts);
  EXPECT_EQ(because.formula, "FUNNEL-002");
  EXPECT_EQ(because.rules, (std::vector<RuleHit>{{"not_applicable.renewal_rate", false},
                                                 {"capacity_bound", true}}));
}

TEST(Funnel, every_result_has_a_reason_with_a_page) {
  FunnelFacts facts = solution_funnel();
  facts.deals_per_rep = 4;
  for (std::size_t i = 0; i < funnel_output_count; ++i) {
    const Because because = explain_funnel(static_cast<FunnelOutput>(i), facts);
    EXPECT_TRUE(because.formula.starts_with("FUNNEL-00")) << funnel_output_keys[i];
    EXPECT_FALSE(because.inputs.empty()) << funnel_output_keys[i];
  }
  facts.levers.leads = -1;
  EXPECT_TRUE(explain_funnel(FunnelOutput::wins, facts).inputs.empty());
}

// A result depends on a lever exactly when moving the lever moves the result.
TEST(Funnel, result_moves_with_a_lever_exactly_when_its_formula_contains_it) {
  FunnelFacts facts = solution_funnel();
  facts.deals_per_rep = 0.01;
  for (const CycleSwitch cycle_switch : {CycleSwitch::lead_bound, CycleSwitch::capacity_bound}) {
    facts.cycle_switch = cycle_switch;
    const FunnelModel model = *funnel_model(facts);
    for (const Lever lever : all_levers) {
      FunnelModel moved = model;
      *moved.levers[index_of(lever)] *= 0.5;
      for (std::size_t i = 0; i < funnel_output_count; ++i) {
        const auto output = static_cast<FunnelOutput>(i);
        const double before = *funnel_output(model, output);
        const double miss = (*funnel_output(moved, output) - before) / before;
        const bool has_moved = miss > 1e-9 || miss < -1e-9;
        // Capacity-bound, the whole batch is open whatever the cycle: it stands in the formula
        // twice.
        const bool cancels = cycle_switch == CycleSwitch::capacity_bound &&
                             lever == Lever::sales_cycle_days && !can_be_goal(output);
        EXPECT_EQ(has_moved, depends_on(output, lever, cycle_switch) && !cancels)
            << key_of(output) << " by " << key_of(lever);
      }
    }
  }
}

TEST(Funnel, keys_lead_back_to_levers_and_results) {
  for (const Lever lever : all_levers) EXPECT_EQ(lever_from(key_of(lever)), lever);
  for (std::size_t i = 0; i < funnel_output_count; ++i) {
    EXPECT_EQ(funnel_output_from(funnel_output_keys[i]), static_cast<FunnelOutput>(i));
  }
  EXPECT_EQ(lever_from("luck"), std::nullopt);
  EXPECT_EQ(funnel_output_from(""), std::nullopt);
}

}  // namespace
}  // namespace dealbench::engine
