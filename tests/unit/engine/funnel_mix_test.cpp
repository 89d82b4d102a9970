// Several ways of selling in one plan, and capacity.
#include "engine/funnel/mix.h"
#include "unit/engine/funnel_support.h"

namespace dealbench::engine {
namespace {

MixFacts three_modes() {
  return {.modes = {{"tool", tool_funnel(), Ratio{500'000}},
                    {"solution", solution_funnel(), Ratio{300'000}},
                    {"strategic", strategic_funnel(), Ratio{200'000}}},
          .total_leads = std::nullopt};
}

TEST(Mix, modes_add_up) {
  const auto report = evaluate_mix(three_modes());
  ASSERT_TRUE(report);
  EXPECT_EQ(report->leads, 1600);
  EXPECT_NEAR(*report->total.opportunities, 350, 1e-9);
  EXPECT_NEAR(*report->total.wins, 60, 1e-9);
  EXPECT_EQ(report->total.bookings, Money{1'530'000'000});
  EXPECT_EQ(report->total.collected, Money{1'110'000'000});
  EXPECT_EQ(report->total.renewals, Money{420'000'000});  // of the two modes that renew
  EXPECT_EQ(report->total.velocity_per_day, Money{29'333'333});
  EXPECT_NEAR(*report->total.open_deals, 2.0548 + 2 * 12.3288, 1e-4);
  EXPECT_EQ(report->total.performance_index, std::nullopt);
  EXPECT_NEAR(*report->lead_conversion, 0.21875, 1e-12);
  EXPECT_NEAR(*report->win_rate, 60.0 / 350, 1e-12);
  EXPECT_NEAR(*report->deal_value_minor, 25'500'000, 1e-6);
  EXPECT_NEAR(*report->collection_ratio, 1110.0 / 1530, 1e-12);
}

TEST(Mix, shares_show_who_brings_the_money) {
  const auto report = evaluate_mix(three_modes());
  EXPECT_NEAR(*report->modes[0].share_of_leads, 0.625, 1e-12);
  EXPECT_NEAR(*report->modes[0].share_of_bookings, 30.0 / 1530, 1e-12);
  EXPECT_NEAR(*report->modes[2].share_of_bookings, 1200.0 / 1530, 1e-12);
  EXPECT_NEAR(*report->modes[2].share_of_wins, 0.25, 1e-12);
  EXPECT_NEAR(*report->modes[1].share_of_collected, 240.0 / 1110, 1e-12);
}

TEST(Mix, total_leads_are_divided_by_share) {
  MixFacts facts = three_modes();
  facts.total_leads = 1000;
  const auto report = evaluate_mix(facts);
  EXPECT_NEAR(*report->modes[0].report.wins, 7.5, 1e-9);
  EXPECT_NEAR(*report->modes[1].report.wins, 18, 1e-9);
  EXPECT_NEAR(*report->modes[2].report.wins, 30, 1e-9);
  EXPECT_NEAR(*report->leads, 1000, 1e-9);
}

TEST(Mix, people_add_up) {
  MixFacts facts = three_modes();
  facts.modes[1].facts.head_count = 2;
  facts.modes[1].facts.deals_per_rep = 4;
  facts.modes[2].facts.head_count = 5;
  facts.modes[2].facts.deals_per_rep = 4;
  const auto report = evaluate_mix(facts);
  EXPECT_EQ(report->head_count, 7);
  EXPECT_EQ(report->total.reps_needed, 8);
  EXPECT_EQ(report->reps_short, 1);
}

TEST(Mix, shares_that_do_not_make_a_whole_are_an_error_only_when_they_are_used) {
  MixFacts facts = three_modes();
  facts.modes[0].lead_share = Ratio{400'000};
  EXPECT_TRUE(evaluate_mix(facts));
  facts.total_leads = 1000;
  expect_error(evaluate_mix(facts), ErrorCode::engine_out_of_range, "lead_share");
}

TEST(Mix, bad_modes_are_errors_with_their_place) {
  expect_error(evaluate_mix({}), ErrorCode::engine_empty, "modes");
  MixFacts facts = three_modes();
  facts.modes[1].facts.levers.win_rate = Ratio{-1};
  expect_error(evaluate_mix(facts), ErrorCode::engine_out_of_range, "modes/solution/win_rate");
  facts = three_modes();
  facts.modes[1].facts.period_days = 90;
  expect_error(evaluate_mix(facts), ErrorCode::engine_out_of_range, "modes/solution/period_days");
  facts = three_modes();
  facts.total_leads = -1;
  expect_error(evaluate_mix(facts), ErrorCode::engine_out_of_range, "total_leads");
  facts = three_modes();
  for (SalesMode& mode : facts.modes) {
    mode.facts.levers.leads = 1;
    mode.facts.levers.lead_conversion = ratio_one;
    mode.facts.levers.win_rate = ratio_one;
    mode.facts.levers.renewal_rate.reset();
    mode.facts.levers.deal_value = Money{max_money_minor};
    mode.facts.levers.sales_cycle_days = 100;
  }
  expect_error(evaluate_mix(facts), ErrorCode::engine_out_of_range, "bookings");
}

TEST(Capacity, too_few_reps_leave_opportunities_untouched) {
  FunnelFacts facts = solution_funnel();
  facts.head_count = 2;
  facts.deals_per_rep = 4;
  const auto report = evaluate_capacity(facts);
  ASSERT_TRUE(report);
  EXPECT_EQ(report->places, 8);
  EXPECT_NEAR(*report->open_deals, 12.3288, 5e-5);
  EXPECT_NEAR(*report->load, 1.5411, 5e-5);
  EXPECT_EQ(report->reps_needed, 4);
  EXPECT_EQ(report->reps_short, 2);
  EXPECT_NEAR(*report->workable_opportunities, 8 * 365 / 30.0, 1e-9);
  EXPECT_NEAR(*report->beyond_capacity, 150 - 8 * 365 / 30.0, 1e-9);
}

TEST(Capacity, reps_to_spare_are_a_negative_shortage) {
  FunnelFacts facts = solution_funnel();
  facts.head_count = 10;
  facts.deals_per_rep = 4;
  const auto report = evaluate_capacity(facts);
  EXPECT_EQ(report->reps_short, -6);
  EXPECT_EQ(report->beyond_capacity, 0);
}

TEST(Capacity, unknown_people_give_unknown_load) {
  const auto report = evaluate_capacity(solution_funnel());
  EXPECT_EQ(report->places, std::nullopt);
  EXPECT_EQ(report->load, std::nullopt);
  EXPECT_EQ(report->reps_needed, std::nullopt);
  EXPECT_EQ(report->beyond_capacity, std::nullopt);
  FunnelFacts nobody = solution_funnel();
  nobody.head_count = 0;
  nobody.deals_per_rep = 4;
  EXPECT_EQ(evaluate_capacity(nobody)->load, std::nullopt);
  EXPECT_NEAR(*evaluate_capacity(nobody)->beyond_capacity, 150, 1e-9);
  nobody.deals_per_rep = -1;
  expect_error(evaluate_capacity(nobody), ErrorCode::engine_out_of_range, "deals_per_rep");
}

}  // namespace
}  // namespace dealbench::engine
