#include "engine/planning/metrics.h"

#include <algorithm>
#include <array>

#include "base/arithmetic.h"
#include "engine/funnel/check.h"

namespace dealbench::engine {
namespace {

using F = MetricFacts;
constexpr double largest_value = 9e15;

constexpr std::array formulas{
    MetricFormula{"M01", &F::bookings, nullptr, nullptr, true},
    MetricFormula{"M02", &F::collected, nullptr, nullptr, true},
    MetricFormula{"M03", &F::satisfaction_points, &F::satisfaction_answers},
    MetricFormula{"M04", &F::own_scale, &F::market_capacity, nullptr, true},
    MetricFormula{"M05", &F::customers_met, &F::target_customers, nullptr, true},
    MetricFormula{"M06", &F::sales_cost, &F::bookings},
    MetricFormula{"M07", &F::wins, &F::closed_deals, nullptr, true},
    MetricFormula{"M08", &F::won_cycle_days, &F::wins},
    MetricFormula{"M09", &F::new_customer_bookings, &F::bookings, nullptr, true},
    MetricFormula{"M10", &F::customers_kept, &F::customers_due, nullptr, true},
    MetricFormula{"M11", &F::renewals, &F::renewals_due, nullptr, true},
    MetricFormula{"M12", &F::cross_sell_bookings, &F::bookings, nullptr, true},
    MetricFormula{"M13", &F::bookings, &F::wins},
    MetricFormula{"M14", &F::strategic_bookings, &F::bookings, nullptr, true},
    MetricFormula{"M15", &F::targets_contacted, &F::target_customers, nullptr, true},
    MetricFormula{"M16", &F::first_win_days, &F::new_reps},
    MetricFormula{"M17", &F::prepared_visits, &F::visits, nullptr, true},
    MetricFormula{"M18", &F::preparation_fields_filled, &F::preparation_fields, nullptr, true},
    MetricFormula{"M19", &F::visit_minutes, &F::timed_visits},
    MetricFormula{"M20", &F::effective_visits, &F::reps, &F::weeks, true},
    MetricFormula{"M21", &F::visits_with_commitment, &F::visits, nullptr, true},
    MetricFormula{"M22", &F::commitments_kept, &F::commitments_due, nullptr, true},
    MetricFormula{"M23", &F::deals_with_sound_objective, &F::open_deals, nullptr, true},
    MetricFormula{"M24", &F::deals_analysed, &F::open_deals, nullptr, true},
    MetricFormula{"M25", &F::actions_done, &F::actions_due, nullptr, true},
    MetricFormula{"M26", &F::health_points, &F::deals_assessed},
    MetricFormula{"M27", &F::zombie_deals, &F::open_deals},
    MetricFormula{"M28", &F::accounts_planned, &F::key_accounts, nullptr, true},
    MetricFormula{"M29", &F::account_actions_done, &F::account_actions_due, nullptr, true},
    MetricFormula{"M30", &F::accounts_in_contact, &F::accounts, nullptr, true},
    MetricFormula{"M31", &F::leads, &F::reps, nullptr, true},
    MetricFormula{"M32", &F::visits, &F::reps, nullptr, true},
    MetricFormula{"M33", &F::accounts, &F::reps, nullptr, true},
    MetricFormula{"M34", &F::coaching_hours, &F::reps, &F::months},
    MetricFormula{"M35", &F::reps_coached, &F::reps},
    MetricFormula{"M36", &F::training_hours, &F::reps},
    MetricFormula{"M37", &F::posts_filled, &F::posts_planned},
    MetricFormula{"M38", &F::ability_points, &F::ability_marks},
};

// One quantity of the formula into the report; false: it is missing, or is 0 and would divide.
bool take(const MetricFacts& facts, MetricQuantity quantity, bool divides, MetricReport& report) {
  const std::optional<double> value = facts.*quantity;
  report.quantity = quantity_name(quantity);
  if (!value) {
    report.why = MetricUnknown::quantity_unknown;
    return false;
  }
  report.because.inputs.push_back({report.quantity, decimal_text(*value)});
  if (divides && *value == 0) {
    report.why = MetricUnknown::nothing_to_divide;
    return false;
  }
  report.quantity.clear();
  return true;
}

void calculate(const MetricFacts& facts, const MetricFormula& formula, MetricReport& report) {
  if (!take(facts, formula.numerator, false, report)) return;
  double value = *(facts.*formula.numerator);
  for (const MetricQuantity divisor : {formula.denominator, formula.times}) {
    if (!divisor) continue;
    if (!take(facts, divisor, true, report)) return;
    value /= *(facts.*divisor);
  }
  // A divisor next to nothing: more than any plan can mean.
  if (value <= largest_value) {
    report.value = value;
  } else {
    report.why = MetricUnknown::nothing_to_divide;
    report.quantity = quantity_name(formula.denominator);
  }
}

Result<void> check_choice(const MetricChoice& choice) {
  const std::string path = "metrics/" + choice.id;
  Checker check(path);
  check.real("weekly_count", choice.weekly_count, 0, 1e6);
  check.real("target", choice.target, 0, largest_value);
  check.real("entered_value", choice.entered_value, 0, largest_value);
  return check.result();
}

MetricStatus status_of(const MetricReport& report, MetricDirection direction) {
  if (!report.value) return MetricStatus::unknown;
  if (!report.target) return MetricStatus::no_target;
  const bool is_met = direction == MetricDirection::more ? *report.value >= *report.target
                                                         : *report.value <= *report.target;
  return is_met ? MetricStatus::met : MetricStatus::missed;
}

MetricReport report_of(const MetricFacts& facts, const MetricDefinition& definition,
                       const MetricChoice* choice) {
  MetricReport report{.id = definition.id, .level = definition.level};
  report.because.formula = "PLANNING-009";
  report.target = choice && choice->target ? choice->target : definition.default_target;
  if (const MetricFormula* formula = find_metric_formula(definition.id)) {
    calculate(facts, *formula, report);
  } else {
    report.why = MetricUnknown::no_formula;
  }
  if (!report.value && choice && choice->entered_value) {
    report.value = choice->entered_value;
    report.is_entered = true;
    report.why = MetricUnknown::known;
    report.quantity.clear();
  }
  report.status = status_of(report, definition.direction);
  return report;
}

void add_finding(const MetricReport& report, const MetricChoice& choice,
                 std::vector<PlanningFinding>& findings) {
  if (report.level != 3) return;
  PlanningFinding finding{"activity_not_managed", report.id, {}};
  if (!choice.has_owner) finding.facts.push_back({"owner", ""});
  if (!choice.weekly_count) finding.facts.push_back({"weekly_count", ""});
  if (!report.target) finding.facts.push_back({"target", ""});
  if (!finding.facts.empty()) findings.push_back(std::move(finding));
}

}  // namespace

std::span<const MetricFormula> metric_formulas() {
  return formulas;
}

const MetricFormula* find_metric_formula(std::string_view id) {
  for (const MetricFormula& formula : formulas) {
    if (formula.id == id) return &formula;
  }
  return nullptr;
}

Result<MetricsReport> evaluate_metrics(const MetricFacts& facts,
                                       const std::vector<MetricDefinition>& definitions,
                                       const std::vector<MetricChoice>& choices) {
  if (auto checked = check_metric_facts(facts); !checked) return std::unexpected(checked.error());
  for (const MetricChoice& choice : choices) {
    if (auto checked = check_choice(choice); !checked) return std::unexpected(checked.error());
    const bool is_known = std::any_of(definitions.begin(), definitions.end(),
                                      [&](const auto& entry) { return entry.id == choice.id; });
    if (!is_known) return fail(ErrorCode::engine_unknown_key, "metrics/" + choice.id);
  }
  MetricsReport out;
  for (const MetricDefinition& definition : definitions) {
    const auto choice = std::find_if(choices.begin(), choices.end(),
                                     [&](const auto& entry) { return entry.id == definition.id; });
    const bool is_chosen = choice != choices.end();
    out.metrics.push_back(report_of(facts, definition, is_chosen ? &*choice : nullptr));
    if (is_chosen) add_finding(out.metrics.back(), *choice, out.findings);
  }
  sort_findings(out.findings);
  return out;
}

}  // namespace dealbench::engine
