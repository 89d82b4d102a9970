#include "engine/planning/market_gap.h"

#include <algorithm>

#include "base/arithmetic.h"
#include "base/money_math.h"
#include "engine/funnel/check.h"
#include "engine/planning/balance_wheel.h"

namespace dealbench::engine {
namespace {

constexpr double most_customers = 1e15;

TargetGap gap_to(Money target, Money bottom_up, double limit) {
  TargetGap gap{.target = target, .amount_minor = target.minor - bottom_up.minor};
  if (bottom_up.minor > 0)
    gap.relative = static_cast<double>(gap.amount_minor) / real_from_money(bottom_up);
  gap.is_large = gap.relative ? *gap.relative > limit : gap.amount_minor > 0;
  return gap;
}

void add_finding(const std::optional<TargetGap>& gap, std::string_view place, double limit,
                 std::vector<PlanningFinding>& findings) {
  if (!gap || !gap->is_large) return;
  PlanningFinding finding{"gap_large", std::string(place), {{"limit", decimal_text(limit)}}};
  if (gap->relative) finding.facts.push_back({"gap", decimal_text(std::min(*gap->relative, 1e9))});
  findings.push_back(std::move(finding));
}

Result<GapClosing> closing_by(const MarketRow& row, Money target, std::int64_t gap_minor) {
  GapClosing out{.row = row.id};
  out.factor = (real_from_money(target) + static_cast<double>(gap_minor)) / real_from_money(target);
  const double conversion = row.conversion->real() * out.factor;
  if (conversion <= 1) out.conversion = conversion;
  // A tenth of a millionth less, so that 23.000000001 customers are 23.
  const double customers = static_cast<double>(*row.customers) * out.factor - 1e-7;
  const auto order = money_from_real(real_from_money(*row.order_value) * out.factor);
  if (!order || customers > most_customers)
    return fail(ErrorCode::engine_out_of_range, "closing/" + row.id);
  out.customers = static_cast<std::int64_t>(customers) + 1;
  out.order_value = *order;
  return out;
}

// Lifting all conversions alike is the balance wheel's equal effort: a row's cap is the lift that
// brings it to 100 %.
Result<void> add_common_lift(const std::vector<const MarketRow*>& rows,
                             const std::vector<Money>& targets, double gap, double bottom_up,
                             MarketGapReport& report) {
  BalanceFacts facts{.goal = gap / bottom_up};
  if (facts.goal > highest_balance_growth) facts.goal = highest_balance_growth;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const double cap = 1 / rows[i]->conversion->real() - 1;
    facts.cells.push_back({.id = rows[i]->id,
                           .weight = real_from_money(targets[i]),
                           .growth_cap = std::min(cap, highest_balance_growth)});
  }
  const auto solution = solve_balance_wheel(facts);
  if (!solution) return std::unexpected(solution.error());
  report.common_lift = solution->effort;
  report.is_closed_by_lift = solution->is_reached && gap / bottom_up <= highest_balance_growth;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const BalanceStep& step = solution->cells[i];
    report.closing[i].lifted_conversion = rows[i]->conversion->real() * (1 + step.growth);
    report.closing[i].is_at_limit = step.is_at_cap;
  }
  return {};
}

Result<void> add_closing(const MarketFacts& facts, const MarketReport& grid,
                         MarketGapReport& report) {
  std::vector<const MarketRow*> rows;
  std::vector<Money> targets;
  for (std::size_t i = 0; i < grid.rows.size() && i < facts.rows.size(); ++i) {
    if (grid.rows[i].target.minor == 0) continue;
    auto closing = closing_by(facts.rows[i], grid.rows[i].target, report.top_down->amount_minor);
    if (!closing) return std::unexpected(closing.error());
    report.closing.push_back(std::move(*closing));
    rows.push_back(&facts.rows[i]);
    targets.push_back(grid.rows[i].target);
  }
  if (rows.empty()) return {};
  return add_common_lift(rows, targets, static_cast<double>(report.top_down->amount_minor),
                         real_from_money(grid.bottom_up), report);
}

}  // namespace

Result<MarketGapReport> compare_with_market(const MarketFacts& facts, const MarketReport& report,
                                            std::optional<Money> top_down,
                                            std::optional<Money> with_resources,
                                            const MarketRules& rules) {
  Checker check;
  check.money("top_down", top_down);
  check.money("with_resources", with_resources);
  if (auto checked = check.result(); !checked) return std::unexpected(checked.error());
  MarketGapReport out;
  out.because = {.formula = "PLANNING-005",
                 .inputs = {{"bottom_up", std::to_string(report.bottom_up.minor)}}};
  if (top_down) {
    out.top_down = gap_to(*top_down, report.bottom_up, rules.gap_limit);
    out.because.inputs.push_back({"top_down", std::to_string(top_down->minor)});
  }
  if (with_resources) {
    out.with_resources = gap_to(*with_resources, report.bottom_up, rules.gap_limit);
    out.because.inputs.push_back({"with_resources", std::to_string(with_resources->minor)});
  }
  if (out.top_down && out.top_down->amount_minor > 0) {
    if (auto added = add_closing(facts, report, out); !added) return std::unexpected(added.error());
  }
  add_finding(out.top_down, "top_down", rules.gap_limit, out.findings);
  add_finding(out.with_resources, "with_resources", rules.gap_limit, out.findings);
  for (const PlanningFinding& finding : out.findings)
    out.because.rules.push_back({finding.code + "." + finding.place, true});
  return out;
}

Result<QuotaReport> check_quota(const std::vector<QuotaPart>& parts, Money quota) {
  Checker check;
  check.money("quota", quota);
  if (auto checked = check.result(); !checked) return std::unexpected(checked.error());
  QuotaReport report{.quota = quota};
  MoneySum sum;
  for (const QuotaPart& part : parts) {
    const std::string path = "parts/" + part.id;
    Checker part_check(path);
    part_check.money("target", part.target);
    if (auto checked = part_check.result(); !checked) return std::unexpected(checked.error());
    if (part.target) {
      sum.add(*part.target);
    } else {
      report.not_set.push_back(part.id);
    }
  }
  const auto total = sum.result("sum");
  if (!total) return std::unexpected(total.error());
  report.sum = *total;
  report.gap_minor = quota.minor - total->minor;
  if (quota.minor > 0) report.coverage = real_from_money(*total) / real_from_money(quota);
  std::sort(report.not_set.begin(), report.not_set.end());
  report.because = {.formula = "PLANNING-006",
                    .inputs = {{"parts", std::to_string(parts.size())},
                               {"sum", std::to_string(total->minor)},
                               {"quota", std::to_string(quota.minor)}}};
  return report;
}

}  // namespace dealbench::engine
