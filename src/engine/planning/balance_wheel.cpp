#include "engine/planning/balance_wheel.h"

#include <algorithm>

#include "base/arithmetic.h"
#include "engine/funnel/check.h"
#include "engine/planning/finding.h"

namespace dealbench::engine {
namespace {

constexpr double weight_limit = 9e15;
constexpr double reached_within = 1e-9;  // rounding noise, not a judgement

// The shares, in the order of the cells.
Result<std::vector<double>> shares_of(const BalanceFacts& facts, double& weight_sum) {
  std::vector<double> weights;
  for (const BalanceCell& cell : facts.cells) {
    const std::string path = "cells/" + cell.id;
    Checker check(path);
    check.real("weight", cell.weight, 0, weight_limit);
    check.real("growth", cell.growth, -1, highest_balance_growth);
    check.real("growth_cap", cell.growth_cap, -1, highest_balance_growth);
    if (auto checked = check.result(); !checked) return std::unexpected(checked.error());
    weights.push_back(cell.weight);
  }
  Checker check;
  check.real("goal", facts.goal, -1, highest_balance_growth);
  weight_sum = sum_in_any_order(weights);
  check.that(weight_sum > 0, ErrorCode::engine_empty, "cells");
  if (auto checked = check.result(); !checked) return std::unexpected(checked.error());
  for (double& weight : weights) weight /= weight_sum;
  return weights;
}

bool has_cell(const BalanceRule& rule, const std::string& id) {
  return std::find(rule.cells.begin(), rule.cells.end(), id) != rule.cells.end();
}

bool speaks(const BalanceRule& rule, double share) {
  switch (rule.test) {
    case BalanceTest::above:
      return share > rule.threshold;
    case BalanceTest::below:
      return share < rule.threshold;
    case BalanceTest::zero:
      break;
  }
  return share == 0;
}

void add_signs(const BalanceRule& rule, BalanceReport& report) {
  if (rule.cells.empty()) {
    for (const BalanceCellReport& cell : report.cells) {
      if (speaks(rule, cell.share)) report.signs.push_back({rule.id, cell.id, cell.share});
    }
    return;
  }
  std::vector<double> shares;
  for (const BalanceCellReport& cell : report.cells) {
    if (has_cell(rule, cell.id)) shares.push_back(cell.share);
  }
  if (shares.empty()) return;
  const double share = sum_in_any_order(shares);
  if (speaks(rule, share)) {
    report.signs.push_back({rule.id, rule.cells.size() == 1 ? rule.cells.front() : "", share});
  }
}

BalanceCellReport cell_report(const BalanceCell& cell, double share, double goal) {
  BalanceCellReport out{
      .id = cell.id, .share = share, .growth = cell.growth, .contribution = share * cell.growth};
  if (share > 0 && goal / share >= -1 && goal / share <= highest_balance_growth)
    out.alone_growth = goal / share;
  out.is_alone_feasible =
      out.alone_growth &&
      (!cell.growth_cap || *out.alone_growth <= *cell.growth_cap + reached_within);
  if (cell.growth_cap) out.most_contribution = share * *cell.growth_cap;
  return out;
}

std::vector<std::string> growth_order(std::vector<BalanceCellReport> cells) {
  std::stable_sort(cells.begin(), cells.end(), [](const auto& a, const auto& b) {
    if (a.most_contribution.has_value() != b.most_contribution.has_value())
      return !a.most_contribution;
    if (a.most_contribution != b.most_contribution)
      return *a.most_contribution > *b.most_contribution;
    return a.id < b.id;
  });
  std::vector<std::string> ids;
  for (const BalanceCellReport& cell : cells) ids.push_back(cell.id);
  return ids;
}

// Totals over the cells, whose own figures are there.
void add_totals(double goal, BalanceReport& report) {
  std::vector<double> parts;
  std::vector<double> most;
  bool is_limited = true;
  for (const BalanceCellReport& cell : report.cells) {
    parts.push_back(cell.contribution);
    most.push_back(cell.most_contribution.value_or(0));
    if (!cell.most_contribution && cell.share > 0) is_limited = false;
  }
  report.total_growth = sum_in_any_order(parts);
  report.gap = goal - report.total_growth;
  if (is_limited) report.most_growth = sum_in_any_order(most);
  report.is_goal_within_caps = !is_limited || *report.most_growth >= goal - reached_within;
  const double next_total = 1 + report.total_growth;
  for (BalanceCellReport& cell : report.cells) {
    if (next_total > reached_within) cell.next_share = cell.share * (1 + cell.growth) / next_total;
  }
}

Because because_of(std::string_view formula, const BalanceFacts& facts,
                   const std::vector<double>& shares, bool with_growth) {
  Because because{.formula = std::string(formula)};
  because.inputs.push_back({"goal", decimal_text(facts.goal)});
  for (std::size_t i = 0; i < facts.cells.size(); ++i) {
    const BalanceCell& cell = facts.cells[i];
    because.inputs.push_back({cell.id + "/share", decimal_text(shares[i])});
    if (with_growth || cell.is_fixed)
      because.inputs.push_back({cell.id + "/growth", decimal_text(cell.growth)});
    if (cell.growth_cap)
      because.inputs.push_back({cell.id + "/growth_cap", decimal_text(*cell.growth_cap)});
  }
  return because;
}

double cap_of(const BalanceCell& cell) {
  return cell.growth_cap.value_or(highest_balance_growth);
}

// The cells that the solver may move, lowest cap first.
std::vector<std::size_t> free_cells(const BalanceFacts& facts, const std::vector<double>& shares) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < facts.cells.size(); ++i) {
    if (!facts.cells[i].is_fixed && shares[i] > 0) order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return cap_of(facts.cells[a]) < cap_of(facts.cells[b]);
  });
  return order;
}

// Growth of the cells so far, in points of the whole.
double growth_of(const BalanceSolution& solution, const std::vector<double>& shares) {
  std::vector<double> parts;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    parts.push_back(shares[i] * solution.cells[i].growth);
  }
  return sum_in_any_order(parts);
}

}  // namespace

Result<BalanceReport> evaluate_balance_wheel(const BalanceFacts& facts,
                                             const std::vector<BalanceRule>& rules) {
  BalanceReport report;
  const auto shares = shares_of(facts, report.weight_sum);
  if (!shares) return std::unexpected(shares.error());
  for (std::size_t i = 0; i < facts.cells.size(); ++i) {
    report.cells.push_back(cell_report(facts.cells[i], (*shares)[i], facts.goal));
  }
  add_totals(facts.goal, report);
  report.growth_order = growth_order(report.cells);
  report.because = because_of("PLANNING-001", facts, *shares, true);
  for (const BalanceRule& rule : rules) add_signs(rule, report);
  for (const BalanceSign& sign : report.signs) report.because.rules.push_back({sign.rule, true});
  return report;
}

Result<BalanceSolution> solve_balance_wheel(const BalanceFacts& facts) {
  double weight_sum = 0;
  const auto shares = shares_of(facts, weight_sum);
  if (!shares) return std::unexpected(shares.error());
  BalanceSolution solution;
  solution.because = because_of("PLANNING-002", facts, *shares, false);
  for (const BalanceCell& cell : facts.cells) {
    solution.cells.push_back({cell.id, cell.is_fixed ? cell.growth : 0});
  }
  const std::vector<std::size_t> order = free_cells(facts, *shares);
  for (auto next = order.begin(); next != order.end() && !solution.effort; ++next) {
    std::vector<double> remaining;
    for (auto i = next; i != order.end(); ++i) remaining.push_back((*shares)[*i]);
    const double wanted = (facts.goal - growth_of(solution, *shares)) / sum_in_any_order(remaining);
    const double cap = cap_of(facts.cells[*next]);
    BalanceStep& step = solution.cells[*next];
    if (wanted > cap + reached_within) {
      step.growth = cap;
      step.is_at_cap = true;
      solution.because.rules.push_back({"at_cap." + step.id, true});
    } else {
      solution.effort = std::clamp(wanted, -1.0, cap);
      for (auto i = next; i != order.end(); ++i) solution.cells[*i].growth = *solution.effort;
    }
  }
  solution.total_growth = growth_of(solution, *shares);
  const double short_by = facts.goal - solution.total_growth;
  solution.is_reached = short_by <= reached_within && short_by >= -reached_within;
  if (!solution.is_reached) solution.shortfall = short_by;
  return solution;
}

}  // namespace dealbench::engine
