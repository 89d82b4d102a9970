#include "engine/planning/targets.h"

#include <algorithm>
#include <numeric>

#include "base/arithmetic.h"
#include "base/money_math.h"
#include "engine/funnel/check.h"

namespace dealbench::engine {
namespace {

// Together they keep every product below 2^63: rest < 200 * 1e8, times 1e8.
constexpr std::int64_t largest_weight = 100'000'000;
constexpr std::size_t most_weights = 200;
constexpr double largest_factor = 100;

Result<Money> level_amount(const TargetFacts& facts, const TargetLevel& level, std::size_t index) {
  const std::string path = "levels/" + level.id;
  std::optional<Money> own;
  if (index < facts.own_amounts.size()) own = facts.own_amounts[index];
  Checker check(path);
  check.real("factor", level.factor, 0, largest_factor);
  check.money("amount", own);
  if (auto checked = check.result(); !checked) return std::unexpected(checked.error());
  if (own) return *own;
  const auto amount = money_from_real(real_from_money(*facts.goal) * level.factor);
  if (!amount) return fail(amount.error().code, path);
  return amount;
}

Result<TargetLevelReport> level_report(const std::string& id, Money year,
                                       const std::vector<std::int64_t>& weights) {
  const auto parts = split_by_weights(year.minor, weights);
  if (!parts) return std::unexpected(parts.error());
  TargetLevelReport out{.id = id, .year = year, .months = {}, .quarters = {}};
  for (std::size_t month = 0; month < months_per_year; ++month) {
    out.months[month] = Money{(*parts)[month]};
    out.quarters[month / 3].minor += (*parts)[month];
  }
  return out;
}

Result<std::vector<std::int64_t>> seasonal_weights(const TargetFacts& facts) {
  std::vector<std::int64_t> weights;
  for (const Ratio weight : facts.weights) weights.push_back(weight.millionths);
  for (const std::int64_t weight : weights) {
    if (weight < 0 || weight > largest_weight)
      return fail(ErrorCode::engine_out_of_range, "weights",
                  decimal_text(static_cast<double>(weight) / 1e6) + " (0..100)");
  }
  const bool is_even = std::all_of(weights.begin(), weights.end(), [](auto w) { return w == 0; });
  if (is_even) weights.assign(months_per_year, 1);
  return weights;
}

LevelProgress level_progress(const TargetLevelReport& level, Money actual, std::int32_t elapsed) {
  LevelProgress out{.id = level.id};
  for (std::size_t month = 0; month < static_cast<std::size_t>(elapsed); ++month)
    out.due.minor += level.months[month].minor;
  out.ahead_minor = actual.minor - out.due.minor;
  if (out.due.minor > 0) out.attained = real_from_money(actual) / real_from_money(out.due);
  out.left = Money{std::max<std::int64_t>(0, level.year.minor - actual.minor)};
  const Money to_come{level.year.minor - out.due.minor};
  if (to_come.minor > 0) out.run_rate = real_from_money(out.left) / real_from_money(to_come);
  return out;
}

}  // namespace

Result<std::vector<std::int64_t>> split_by_weights(std::int64_t total,
                                                   const std::vector<std::int64_t>& weights) {
  Checker check;
  check.whole("total", total, 0, max_money_minor);
  check.that(weights.size() <= most_weights, ErrorCode::engine_out_of_range, "weights");
  for (const std::int64_t weight : weights) check.whole("weights", weight, 0, largest_weight);
  if (auto checked = check.result(); !checked) return std::unexpected(checked.error());
  const std::int64_t sum = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
  if (sum == 0) return fail(ErrorCode::engine_empty, "weights");
  // total = whole * sum + rest: the exact quotient without leaving 64 bits.
  const std::int64_t whole = total / sum;
  const std::int64_t rest = total % sum;
  std::vector<std::int64_t> parts;
  std::vector<std::int64_t> remainders;
  std::int64_t given = 0;
  for (const std::int64_t weight : weights) {
    const std::int64_t product = rest * weight;
    parts.push_back(whole * weight + product / sum);
    remainders.push_back(product % sum);
    given += parts.back();
  }
  std::vector<std::size_t> order(weights.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
  for (std::size_t i = 0; given < total; ++i, ++given) ++parts[order[i]];
  return parts;
}

Result<TargetReport> spread_targets(const TargetFacts& facts,
                                    const std::vector<TargetLevel>& levels) {
  Checker check;
  check.money("goal", facts.goal);
  if (auto checked = check.result(); !checked) return std::unexpected(checked.error());
  const auto weights = seasonal_weights(facts);
  if (!weights) return std::unexpected(weights.error());
  TargetReport report;
  report.because.formula = "PLANNING-007";
  if (!facts.goal) return report;
  report.because.inputs.push_back({"goal", std::to_string(facts.goal->minor)});
  for (std::size_t i = 0; i < levels.size(); ++i) {
    const auto year = level_amount(facts, levels[i], i);
    if (!year) return std::unexpected(year.error());
    auto level = level_report(levels[i].id, *year, *weights);
    if (!level) return std::unexpected(level.error());
    if (!report.levels.empty() && *year <= report.levels.back().year)
      report.findings.push_back({"level_not_rising", levels[i].id, {}});
    report.because.inputs.push_back({"levels/" + levels[i].id, std::to_string(year->minor)});
    report.levels.push_back(std::move(*level));
  }
  sort_findings(report.findings);
  return report;
}

Result<ProgressReport> target_progress(const ProgressFacts& facts, const TargetReport& targets) {
  Checker check;
  check.whole("months_elapsed", facts.months_elapsed, 0, std::int64_t{months_per_year});
  for (std::size_t month = 0; month < months_per_year; ++month)
    check.money("actual/" + std::to_string(month + 1), facts.actual[month]);
  if (auto checked = check.result(); !checked) return std::unexpected(checked.error());
  ProgressReport report;
  MoneySum actual;
  for (std::int32_t month = 0; month < facts.months_elapsed; ++month) {
    const auto& amount = facts.actual[static_cast<std::size_t>(month)];
    if (amount) {
      actual.add(*amount);
    } else {
      report.months_missing.push_back(month + 1);
    }
  }
  const auto sum = actual.result("actual");
  if (!sum) return std::unexpected(sum.error());
  report.actual = *sum;
  for (const TargetLevelReport& level : targets.levels) {
    report.levels.push_back(level_progress(level, *sum, facts.months_elapsed));
    const LevelProgress& progress = report.levels.back();
    if (progress.attained && progress.ahead_minor >= 0) report.reached = level.id;
  }
  report.because = {.formula = "PLANNING-008",
                    .inputs = {{"months_elapsed", std::to_string(facts.months_elapsed)},
                               {"actual", std::to_string(sum->minor)}}};
  return report;
}

std::vector<PlanningFinding> check_target_origins(const std::vector<TargetOrigin>& origins,
                                                  double gap_limit) {
  std::vector<PlanningFinding> findings;
  for (const TargetOrigin& origin : origins) {
    if (!origin.target) continue;
    if (origin.source == TargetSource::unknown)
      findings.push_back({"target_source_unknown", origin.id, {}});
    if (origin.source != TargetSource::slapped) continue;
    if (!origin.computed) {
      findings.push_back({"target_slapped", origin.id, {}});
      continue;
    }
    const double above = static_cast<double>(origin.target->minor - origin.computed->minor);
    if (above > real_from_money(*origin.computed) * gap_limit) {
      findings.push_back({"target_above_computed",
                          origin.id,
                          {{"target", std::to_string(origin.target->minor)},
                           {"computed", std::to_string(origin.computed->minor)}}});
    }
  }
  sort_findings(findings);
  return findings;
}

}  // namespace dealbench::engine
