#include "engine/planning/account_plan.h"

#include <algorithm>

#include "base/arithmetic.h"
#include "base/money_math.h"
#include "engine/funnel/check.h"

namespace dealbench::engine {
namespace {

constexpr std::int64_t most_actions = 1'000'000;
using Ids = std::vector<std::string>;

bool contains(const Ids& ids, const std::string& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

Result<void> check_known(const Ids& used, const Ids& known, const std::string& place) {
  for (const std::string& id : used) {
    if (!contains(known, id)) return fail(ErrorCode::engine_unknown_key, place + "/" + id);
  }
  return {};
}

template <typename Items, typename Member>
Ids ids_of(const Items& items, Member member) {
  Ids out;
  for (const auto& item : items) out.push_back(item.*member);
  return out;
}

Result<void> check_facts(const AccountPlanFacts& facts, const AccountPlanForm& form) {
  Checker check;
  check.whole("actions_due", facts.actions_due, 0, most_actions);
  check.whole("actions_done", facts.actions_done, 0, facts.actions_due);
  for (const LadderOrder& order : facts.ladder)
    check.money("ladder/" + order.rung + "/value", order.value);
  if (auto checked = check.result(); !checked) return checked;
  auto known =
      check_known(facts.filled_fields, ids_of(form.fields, &AccountPlanField::id), "filled_fields");
  if (known) known = check_known(facts.filled_insight_steps, form.insight_steps, "insight");
  if (known) known = check_known(ids_of(facts.maxims, &MaximAnswer::id), form.maxims, "maxims");
  if (known) known = check_known(ids_of(facts.ladder, &LadderOrder::rung), form.ladder, "ladder");
  return known;
}

void add_fields(const AccountPlanFacts& facts, const AccountPlanForm& form,
                AccountPlanReport& report) {
  std::size_t required = 0;
  for (const AccountPlanField& field : form.fields) {
    if (!field.is_required) continue;
    ++required;
    if (!contains(facts.filled_fields, field.id)) report.missing.push_back(field.id);
  }
  const auto total = static_cast<double>(required);
  const auto missing = static_cast<double>(report.missing.size());
  report.completeness = required == 0 ? 1 : (total - missing) / total;
  report.because.inputs.push_back({"required", std::to_string(required)});
  report.because.inputs.push_back({"missing", std::to_string(report.missing.size())});
}

void add_insight(const AccountPlanFacts& facts, const AccountPlanForm& form,
                 AccountPlanReport& report) {
  for (const std::string& step : form.insight_steps) {
    const bool is_filled = contains(facts.filled_insight_steps, step);
    if (is_filled) ++report.insight_filled;
    if (!is_filled && !report.insight_next) report.insight_next = step;
    if (is_filled && !report.insight_next) ++report.insight_reach;
  }
  if (report.insight_next && report.insight_filled > report.insight_reach)
    report.findings.push_back({"insight_chain_broken", *report.insight_next, {}});
}

void add_maxims(const AccountPlanFacts& facts, const AccountPlanForm& form,
                AccountPlanReport& report) {
  for (const std::string& maxim : form.maxims) {
    const auto answer = std::find_if(facts.maxims.begin(), facts.maxims.end(),
                                     [&](const auto& entry) { return entry.id == maxim; });
    if (answer == facts.maxims.end()) {
      report.maxims_open.push_back(maxim);
    } else if (!answer->is_kept) {
      report.maxims_broken.push_back(maxim);
      report.findings.push_back({"maxim_broken", maxim, {}});
    }
  }
}

void add_ladder(const AccountPlanFacts& facts, const AccountPlanForm& form,
                AccountPlanReport& report) {
  std::optional<Money> before;
  for (const std::string& rung : form.ladder) {
    const auto order = std::find_if(facts.ladder.begin(), facts.ladder.end(),
                                    [&](const auto& entry) { return entry.rung == rung; });
    if (order == facts.ladder.end()) {
      report.rungs_missing.push_back(rung);
      report.findings.push_back({"ladder_short", rung, {}});
      continue;
    }
    if (!order->value) continue;
    if (before && *order->value < *before)
      report.findings.push_back({"ladder_not_rising", rung, {}});
    before = order->value;
  }
}

void add_kpis(const AccountPlanFacts& facts, AccountPlanReport& report) {
  for (const AccountKpi& kpi : facts.kpis) {
    if (kpi.has_department && kpi.has_figure && kpi.is_served) ++report.kpis_complete;
    if (!kpi.has_department) report.findings.push_back({"kpi_without_department", kpi.id, {}});
    if (!kpi.has_figure) report.findings.push_back({"kpi_without_figure", kpi.id, {}});
    if (!kpi.is_served) report.findings.push_back({"kpi_not_served", kpi.id, {}});
  }
}

}  // namespace

Result<AccountPlanReport> evaluate_account_plan(const AccountPlanFacts& facts,
                                                const AccountPlanForm& form) {
  if (auto checked = check_facts(facts, form); !checked) return std::unexpected(checked.error());
  AccountPlanReport report;
  report.because.formula = "PLANNING-012";
  add_fields(facts, form, report);
  add_insight(facts, form, report);
  add_maxims(facts, form, report);
  add_ladder(facts, form, report);
  add_kpis(facts, report);
  if (facts.actions_due > 0) {
    report.plan_completion =
        static_cast<double>(facts.actions_done) / static_cast<double>(facts.actions_due);
  }
  sort_findings(report.findings);
  for (const PlanningFinding& finding : report.findings)
    report.because.rules.push_back({finding.code + "." + finding.place, true});
  return report;
}

Result<OrderSizeReport> order_sizes(const std::vector<Money>& orders,
                                    const std::vector<Money>& band_edges) {
  Checker check;
  for (const Money order : orders) check.money("orders", order);
  const bool rises = std::adjacent_find(band_edges.begin(), band_edges.end(), [](Money a, Money b) {
                       return a >= b;
                     }) == band_edges.end();
  check.that(rises, ErrorCode::engine_out_of_range, "band_edges");
  if (auto checked = check.result(); !checked) return std::unexpected(checked.error());
  OrderSizeReport report;
  for (const Money edge : band_edges) report.bands.push_back({.below = edge});
  report.bands.push_back({});
  MoneySum sum;
  Money largest;
  for (const Money order : orders) {
    const auto edge = std::upper_bound(band_edges.begin(), band_edges.end(), order);
    OrderBand& band = report.bands[static_cast<std::size_t>(edge - band_edges.begin())];
    ++band.orders;
    sum.add(order);
    if (!sum.result({})) break;
    band.value.minor += order.minor;
    largest = std::max(largest, order);
  }
  const auto total = sum.result("value");
  if (!total) return std::unexpected(total.error());
  report.orders = static_cast<std::int64_t>(orders.size());
  report.value = *total;
  if (report.orders > 0) {
    const auto mean = money_from_real(real_from_money(*total) / static_cast<double>(orders.size()));
    if (mean) report.mean = *mean;
  }
  if (total->minor > 0) report.largest_share = real_from_money(largest) / real_from_money(*total);
  report.because = {.formula = "PLANNING-013",
                    .inputs = {{"orders", std::to_string(report.orders)},
                               {"value", std::to_string(total->minor)}}};
  return report;
}

}  // namespace dealbench::engine
