// Why the side models say what they say: the facts that went in, and those that are missing.
#include "engine/funnel/bow_tie.h"
#include "engine/funnel/cohort.h"
#include "engine/funnel/lever_order.h"
#include "engine/funnel/mix.h"
#include "engine/funnel/pipeline.h"
#include "engine/funnel/roi.h"
#include "engine/funnel/staging.h"
#include "unit/engine/funnel_support.h"

namespace dealbench::engine {
namespace {

using Inputs = std::vector<Input>;
using Rules = std::vector<RuleHit>;

TEST(Reasons, staged_step_tells_its_lever_before_and_after) {
  const auto report = evaluate_staging({.start = tool_funnel(),
                                        .steps = {{"a", 2, Lever::win_rate, 0.5},
                                                  {"b", 2, Lever::collection_ratio, 0.5},
                                                  {"c", 3, Lever::renewal_rate, 0.5}}});
  const Because win = explain_staged_step(report->steps[0]);
  EXPECT_EQ(win.formula, "FUNNEL-009");
  EXPECT_EQ(win.inputs,
            (Inputs{{"quarter", "2"}, {"win_rate.before", "0.1"}, {"win_rate.after", "0.15"}}));
  EXPECT_EQ(explain_staged_step(report->steps[1]).rules, (Rules{{"capped", false}}));
  EXPECT_EQ(explain_staged_step(report->steps[2]).rules,
            (Rules{{"not_applicable.renewal_rate", false}}));
}

TEST(Reasons, cohorts_name_their_levers_and_what_is_unknown) {
  CohortFacts facts{.funnel = solution_funnel(), .months = 12, .cash_lag_days = 45};
  facts.funnel.levers.sales_cycle_days.reset();
  const Because because = explain_cohorts(facts);
  EXPECT_EQ(because.formula, "FUNNEL-010");
  EXPECT_EQ(because.inputs, (Inputs{{"leads", "500"},
                                    {"lead_conversion", "0.3"},
                                    {"win_rate", "0.2"},
                                    {"cash_lag_days", "45"},
                                    {"months", "12"}}));
  EXPECT_EQ(because.rules, (Rules{{"unknown.sales_cycle_days", false}}));
}

TEST(Reasons, capacity_names_people_and_work) {
  FunnelFacts facts = solution_funnel();
  facts.head_count = 2;
  const Because because = explain_capacity(facts, *evaluate_capacity(facts));
  EXPECT_EQ(because.inputs, (Inputs{{"open_deals", "12.328767"}, {"head_count", "2"}}));
  EXPECT_EQ(because.rules, (Rules{{"unknown.deals_per_rep", false}}));
}

TEST(Reasons, pipeline_figures_name_their_counts_and_amounts) {
  EXPECT_EQ(explain_win_rates({.won = 3, .lost = 5, .no_decision = 2}).inputs,
            (Inputs{{"won", "3"}, {"lost", "5"}, {"no_decision", "2"}}));
  const Because coverage =
      explain_coverage({.quota = Money{10}, .won = Money{4}, .open_stated = Money{9}});
  EXPECT_EQ(coverage.inputs, (Inputs{{"quota", "10"},
                                     {"won", "4"},
                                     {"open_stated", "9"},
                                     {"open_cleaned", "0"},
                                     {"target", "3"}}));
  EXPECT_EQ(coverage.rules, (Rules{{"unknown.win_rate", false}}));
}

TEST(Reasons, border_of_the_bow_tie_names_both_stages) {
  const Because because = explain_border({"commit", 100, 5}, {"onboard", std::nullopt, 60});
  EXPECT_EQ(because.formula, "FUNNEL-014");
  EXPECT_EQ(because.inputs, (Inputs{{"days", "5"}, {"commit", "100"}}));
  EXPECT_EQ(because.rules, (Rules{{"unknown.onboard", false}}));
}

TEST(Reasons, return_sheet_names_benefit_and_cost) {
  const RoiFacts facts{.price = Money{50}, .running_monthly = Money{1}, .months = 12};
  const Because because = explain_roi(facts, {.benefit = Money{90}});
  EXPECT_EQ(because.formula, "FUNNEL-015");
  EXPECT_EQ(because.inputs, (Inputs{{"benefit", "90"},
                                    {"price", "50"},
                                    {"internal_effort", "0"},
                                    {"running_monthly", "1"},
                                    {"months", "12"}}));
}

TEST(Reasons, ranked_lever_names_both_factors_or_what_is_missing) {
  const Because ranked =
      explain_ranked_lever({.lever = Lever::leads, .applicable = true, .sensitivity = 0.05});
  EXPECT_EQ(ranked.inputs, (Inputs{{"sensitivity", "0.05"}}));
  EXPECT_EQ(ranked.rules, (Rules{{"unknown.feasibility", false}}));
  EXPECT_EQ(explain_ranked_lever({.lever = Lever::leads}).rules,
            (Rules{{"not_applicable.leads", false}}));
}

}  // namespace
}  // namespace dealbench::engine
