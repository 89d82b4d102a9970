#include <algorithm>
#include <map>
#include <set>

#include "engine/planning/metric_tree.h"
#include "engine/planning/metrics.h"
#include "unit/engine/planning_support.h"

namespace dealbench::engine {
namespace {

// One definition for each formula: M01-M04 are results, M05-M16 objectives, the rest activities.
std::vector<MetricDefinition> catalogue() {
  std::vector<MetricDefinition> out;
  for (std::size_t i = 0; i < metric_formulas().size(); ++i) {
    const std::int32_t level = i < 4 ? 1 : i < 16 ? 2 : 3;
    out.push_back({.id = std::string(metric_formulas()[i].id), .level = level});
  }
  return out;
}

// Every quantity is a different prime, so that a wrong formula cannot give the right value.
MetricFacts prime_facts() {
  MetricFacts facts;
  int candidate = 1;
  for (const NamedQuantity& entry : metric_quantities()) {
    const auto is_prime = [](int n) {
      for (int d = 2; d * d <= n; ++d) {
        if (n % d == 0) return false;
      }
      return n > 1;
    };
    do {
      ++candidate;
    } while (!is_prime(candidate));
    facts.*entry.quantity = candidate;
  }
  return facts;
}

const MetricReport& find(const MetricsReport& report, std::string_view id) {
  const auto found = std::find_if(report.metrics.begin(), report.metrics.end(),
                                  [&](const auto& metric) { return metric.id == id; });
  EXPECT_NE(found, report.metrics.end()) << id;
  return *found;
}

TEST(Metrics, every_metric_has_the_formula_of_the_catalogue) {
  const MetricFacts f = prime_facts();
  const std::map<std::string, double> expected{
      {"M01", *f.bookings},
      {"M02", *f.collected},
      {"M03", *f.satisfaction_points / *f.satisfaction_answers},
      {"M04", *f.own_scale / *f.market_capacity},
      {"M05", *f.customers_met / *f.target_customers},
      {"M06", *f.sales_cost / *f.bookings},
      {"M07", *f.wins / *f.closed_deals},
      {"M08", *f.won_cycle_days / *f.wins},
      {"M09", *f.new_customer_bookings / *f.bookings},
      {"M10", *f.customers_kept / *f.customers_due},
      {"M11", *f.renewals / *f.renewals_due},
      {"M12", *f.cross_sell_bookings / *f.bookings},
      {"M13", *f.bookings / *f.wins},
      {"M14", *f.strategic_bookings / *f.bookings},
      {"M15", *f.targets_contacted / *f.target_customers},
      {"M16", *f.first_win_days / *f.new_reps},
      {"M17", *f.prepared_visits / *f.visits},
      {"M18", *f.preparation_fields_filled / *f.preparation_fields},
      {"M19", *f.visit_minutes / *f.timed_visits},
      {"M20", *f.effective_visits / *f.reps / *f.weeks},
      {"M21", *f.visits_with_commitment / *f.visits},
      {"M22", *f.commitments_kept / *f.commitments_due},
      {"M23", *f.deals_with_sound_objective / *f.open_deals},
      {"M24", *f.deals_analysed / *f.open_deals},
      {"M25", *f.actions_done / *f.actions_due},
      {"M26", *f.health_points / *f.deals_assessed},
      {"M27", *f.zombie_deals / *f.open_deals},
      {"M28", *f.accounts_planned / *f.key_accounts},
      {"M29", *f.account_actions_done / *f.account_actions_due},
      {"M30", *f.accounts_in_contact / *f.accounts},
      {"M31", *f.leads / *f.reps},
      {"M32", *f.visits / *f.reps},
      {"M33", *f.accounts / *f.reps},
      {"M34", *f.coaching_hours / *f.reps / *f.months},
      {"M35", *f.reps_coached / *f.reps},
      {"M36", *f.training_hours / *f.reps},
      {"M37", *f.posts_filled / *f.posts_planned},
      {"M38", *f.ability_points / *f.ability_marks}};
  const auto report = evaluate_metrics(f, catalogue(), {});
  ASSERT_TRUE(report.has_value());
  ASSERT_EQ(report->metrics.size(), 38U);
  for (const MetricReport& metric : report->metrics) {
    ASSERT_TRUE(metric.value.has_value()) << metric.id;
    EXPECT_DOUBLE_EQ(*metric.value, expected.at(metric.id)) << metric.id;
    EXPECT_EQ(metric.why, MetricUnknown::known);
    EXPECT_EQ(metric.status, MetricStatus::no_target);
    EXPECT_EQ(metric.because.formula, "PLANNING-009");
    EXPECT_FALSE(metric.because.inputs.empty());
  }
}

TEST(Metrics, without_facts_every_metric_says_which_count_is_missing) {
  const auto report = evaluate_metrics({}, catalogue(), {});
  for (const MetricReport& metric : report->metrics) {
    EXPECT_FALSE(metric.value.has_value()) << metric.id;
    EXPECT_EQ(metric.why, MetricUnknown::quantity_unknown) << metric.id;
    EXPECT_NE(quantity_by_name(metric.quantity), nullptr) << metric.id;
  }
}

TEST(Metrics, zero_counts_are_values_but_do_not_divide) {
  MetricFacts facts;
  for (const NamedQuantity& entry : metric_quantities()) facts.*entry.quantity = 0;
  const auto report = evaluate_metrics(facts, catalogue(), {});
  for (const MetricReport& metric : report->metrics) {
    const MetricFormula* formula = find_metric_formula(metric.id);
    EXPECT_EQ(metric.value.has_value(), formula->denominator == nullptr) << metric.id;
    if (formula->denominator) {
      EXPECT_EQ(metric.why, MetricUnknown::nothing_to_divide) << metric.id;
      EXPECT_EQ(metric.quantity, quantity_name(formula->denominator)) << metric.id;
    }
  }
}

TEST(Metrics, a_divisor_next_to_nothing_gives_no_infinite_value) {
  MetricFacts facts;
  facts.wins = 9e15;
  facts.closed_deals = 1e-300;
  const auto report = evaluate_metrics(facts, {{.id = "M07", .level = 2}}, {});
  EXPECT_FALSE(report->metrics[0].value.has_value());
  EXPECT_EQ(report->metrics[0].quantity, "closed_deals");
}

TEST(Metrics, quantities_have_names_of_their_own) {
  std::set<std::string_view> names;
  for (const NamedQuantity& entry : metric_quantities()) {
    EXPECT_TRUE(names.insert(entry.name).second) << entry.name;
    EXPECT_EQ(quantity_name(entry.quantity), entry.name);
    EXPECT_EQ(quantity_by_name(entry.name), entry.quantity);
  }
  EXPECT_EQ(quantity_by_name("none"), nullptr);
  EXPECT_EQ(quantity_name(nullptr), "");
}

TEST(Metrics, a_target_is_met_on_its_value_in_the_direction_of_the_metric) {
  MetricFacts facts;
  facts.wins = 1;
  facts.closed_deals = 4;
  const auto status = [&](MetricDirection direction, double target) {
    return evaluate_metrics(
               facts, {{.id = "M07", .level = 2, .direction = direction, .default_target = target}},
               {})
        ->metrics[0]
        .status;
  };
  EXPECT_EQ(status(MetricDirection::more, 0.25), MetricStatus::met);
  EXPECT_EQ(status(MetricDirection::more, 0.26), MetricStatus::missed);
  EXPECT_EQ(status(MetricDirection::less, 0.25), MetricStatus::met);
  EXPECT_EQ(status(MetricDirection::less, 0.24), MetricStatus::missed);
}

TEST(Metrics, a_value_entered_by_hand_stands_in_only_where_nothing_can_be_calculated) {
  MetricFacts facts;
  facts.leads = 30;
  facts.reps = 3;
  const std::vector<MetricChoice> choices{{.id = "M31", .entered_value = 99},
                                          {.id = "M32", .entered_value = 7}};
  const auto report = evaluate_metrics(facts, catalogue(), choices);
  EXPECT_EQ(*find(*report, "M31").value, 10);
  EXPECT_FALSE(find(*report, "M31").is_entered);
  EXPECT_EQ(*find(*report, "M32").value, 7);
  EXPECT_TRUE(find(*report, "M32").is_entered);
}

TEST(Metrics, a_chosen_activity_wants_an_owner_a_weekly_count_and_a_target) {
  const auto findings = [](const MetricChoice& choice) {
    return evaluate_metrics({},
                            {{.id = "M07", .level = 2},
                             {.id = "M20", .level = 3},
                             {.id = "M21", .level = 3, .default_target = 0.7}},
                            {choice})
        ->findings;
  };
  const auto none = findings({.id = "M20"});
  ASSERT_EQ(words(none), std::vector<std::string>{"activity_not_managed M20"});
  EXPECT_EQ(none[0].facts,
            (std::vector<Input>{{"owner", ""}, {"weekly_count", ""}, {"target", ""}}));
  EXPECT_EQ(findings({.id = "M21", .has_owner = true})[0].facts,
            (std::vector<Input>{{"weekly_count", ""}}));
  EXPECT_TRUE(findings({.id = "M20", .has_owner = true, .weekly_count = 5, .target = 5}).empty());
  EXPECT_TRUE(findings({.id = "M07"}).empty());
}

TEST(Metrics, facts_out_of_range_are_errors_with_their_place) {
  MetricFacts facts;
  facts.visits = -1;
  expect_planning_error(evaluate_metrics(facts, {}, {}), ErrorCode::engine_out_of_range, "visits");
  expect_planning_error(evaluate_metrics({}, {}, {{.id = "M01"}}), ErrorCode::engine_unknown_key,
                        "metrics/M01");
  expect_planning_error(evaluate_metrics({}, catalogue(), {{.id = "M01", .target = -1}}),
                        ErrorCode::engine_out_of_range, "metrics/M01/target");
  expect_planning_error(evaluate_metrics({}, catalogue(), {{.id = "M01", .weekly_count = 1e7}}),
                        ErrorCode::engine_out_of_range, "metrics/M01/weekly_count");
}

RollDownFacts roll(std::vector<MetricArrow> arrows) {
  RollDownFacts facts{.metric = "M01",
                      .target = 100,
                      .arrows = std::move(arrows),
                      .experience = {},
                      .weeks = 10,
                      .reps = 2};
  facts.experience.bookings = 50;
  facts.experience.wins = 5;
  facts.experience.effective_visits = 40;
  facts.experience.visits = 200;
  return facts;
}

const RolledMetric& find(const RollDownReport& report, std::string_view id) {
  const auto found = std::find_if(report.metrics.begin(), report.metrics.end(),
                                  [&](const auto& metric) { return metric.id == id; });
  EXPECT_NE(found, report.metrics.end()) << id;
  return *found;
}

TEST(RollDown, the_same_experience_by_any_path_gives_the_same_count) {
  const auto report = roll_down_target(
      roll({{"M07", "M01", {}}, {"M20", "M07", {}}, {"M32", "M01", {}}}), catalogue());
  EXPECT_DOUBLE_EQ(*find(*report, "M20").count, 80);   // 100 * 40 / 50
  EXPECT_DOUBLE_EQ(*find(*report, "M32").count, 400);  // directly under the result
  EXPECT_DOUBLE_EQ(*find(*report, "M20").per_rep_week, 4);
}

TEST(RollDown, the_largest_need_counts_where_two_objectives_ask_for_one_activity) {
  const auto report = roll_down_target(
      roll({{"M07", "M01", 0.1}, {"M12", "M01", 0.5}, {"M20", "M07", 3.0}, {"M20", "M12", 1.0}}),
      catalogue());
  EXPECT_DOUBLE_EQ(*find(*report, "M20").count, 50);  // max(10 * 3, 50 * 1)
  EXPECT_EQ(find(*report, "M20").via, "M12");
}

TEST(RollDown, a_known_need_stands_before_an_unknown_one) {
  const auto report = roll_down_target(
      roll({{"M08", "M01", {}}, {"M20", "M08", {}}, {"M07", "M01", {}}, {"M20", "M07", {}}}),
      catalogue());
  EXPECT_EQ(find(*report, "M08").why, MetricUnknown::no_formula);
  EXPECT_DOUBLE_EQ(*find(*report, "M20").count, 80);
}

TEST(RollDown, a_result_of_nothing_in_the_past_gives_no_ratio) {
  RollDownFacts facts = roll({{"M07", "M01", {}}});
  facts.experience.bookings = 0;
  const auto report = roll_down_target(facts, catalogue());
  EXPECT_EQ(report->metrics[0].why, MetricUnknown::nothing_to_divide);
  EXPECT_EQ(report->metrics[0].quantity, "bookings");
}

TEST(RollDown, metrics_come_by_level_whatever_the_order_of_the_arrows) {
  const std::vector<MetricArrow> arrows{{"M32", "M07", {}}, {"M07", "M01", {}}, {"M20", "M07", {}}};
  std::vector<MetricArrow> turned = arrows;
  std::reverse(turned.begin(), turned.end());
  const auto ids = [&](const std::vector<MetricArrow>& some) {
    std::vector<std::string> out;
    const auto report = roll_down_target(roll(some), catalogue());
    for (const RolledMetric& metric : report->metrics) out.push_back(metric.id);
    return out;
  };
  EXPECT_EQ(ids(arrows), (std::vector<std::string>{"M07", "M20", "M32"}));
  EXPECT_EQ(ids(turned), ids(arrows));
}

TEST(RollDown, arrows_elsewhere_in_the_tree_do_not_matter) {
  const auto report =
      roll_down_target(roll({{"M20", "M12", 1.0}, {"M12", "M02", 1.0}}), catalogue());
  EXPECT_TRUE(report->metrics.empty());
}

TEST(RollDown, facts_out_of_range_are_errors_with_their_place) {
  const auto with = [](auto change) {
    RollDownFacts facts = roll({{"M07", "M01", {}}});
    change(facts);
    return roll_down_target(facts, catalogue());
  };
  using F = RollDownFacts;
  constexpr auto range = ErrorCode::engine_out_of_range;
  expect_planning_error(with([](F& f) { f.metric = "M99"; }), ErrorCode::engine_unknown_key,
                        "metric");
  expect_planning_error(with([](F& f) { f.target = -1; }), range, "target");
  expect_planning_error(with([](F& f) { f.weeks = 0; }), range, "weeks");
  expect_planning_error(with([](F& f) { f.reps = 0; }), range, "reps");
  expect_planning_error(with([](F& f) { f.experience.wins = -1; }), range, "wins");
  expect_planning_error(with([](F& f) { f.arrows[0].from = "M99"; }), ErrorCode::engine_unknown_key,
                        "arrows/M99/M01");
  expect_planning_error(with([](F& f) {
                          f.arrows[0] = {"M01", "M07", {}};
                        }),
                        range, "arrows/M01/M07");
  expect_planning_error(with([](F& f) {
                          f.arrows[0] = {"M07", "M08", {}};
                        }),
                        range, "arrows/M07/M08");
  expect_planning_error(with([](F& f) { f.arrows[0].needed_per_unit = -1; }), range,
                        "arrows/M07/M01/needed_per_unit");
}

MetricChain good_chain() {
  return {.id = "c",
          .result = "M01",
          .objectives = {{"M07", 0.1, {{"M20", 20.0}, {"M21", {}}}}, {"M12", {}, {{"M29", {}}}}},
          .has_sentence = true};
}

TEST(MetricChain, a_complete_chain_has_no_finding_and_becomes_arrows) {
  EXPECT_TRUE(check_metric_chain(good_chain(), catalogue(), {3, 3}).empty());
  const std::vector<MetricArrow> arrows = arrows_of_chain(good_chain());
  ASSERT_EQ(arrows.size(), 5U);
  EXPECT_EQ(arrows[1].from, "M20");
  EXPECT_EQ(arrows[1].to, "M07");
  EXPECT_EQ(*arrows[1].needed_per_unit, 20);
  EXPECT_FALSE(arrows[3].needed_per_unit.has_value());
}

TEST(MetricChain, what_is_too_many_or_missing_is_said) {
  EXPECT_EQ(words(check_metric_chain(good_chain(), catalogue(), {1, 1})),
            (std::vector<std::string>{"too_many_activities M07", "too_many_objectives M01"}));
  EXPECT_EQ(
      words(check_metric_chain({.id = "e", .result = "M99", .objectives = {}, .has_sentence = true},
                               catalogue(), {3, 3})),
      (std::vector<std::string>{"metric_unknown M99", "no_objective M99"}));
}

}  // namespace
}  // namespace dealbench::engine
