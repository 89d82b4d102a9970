#include "engine/forecast/forecast.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "base/arithmetic.h"
#include "engine/forecast/summary.h"
#include "engine/funnel/check.h"

namespace dealbench::engine {
namespace {

Result<void> check_ranges(const ForecastFacts& facts, const FunnelModel& likely) {
  for (const Lever lever : all_levers) {
    const auto& range = facts.ranges[index_of(lever)];
    const auto value = likely.levers[index_of(lever)];
    if (!range || !value) continue;
    const double lowest = lever == Lever::sales_cycle_days ? shortest_cycle_days : 0;
    const std::string path = "ranges/" + std::string(key_of(lever));
    Checker check(path);
    check.real("low", range->low, lowest, *value);
    check.real("high", range->high, *value, highest_value(lever));
    if (auto checked = check.result(); !checked) return checked;
  }
  return {};
}

Result<void> check_forecast(const ForecastFacts& facts) {
  Checker check;
  check.that(can_be_goal(facts.output), ErrorCode::engine_out_of_range, "output",
             key_of(facts.output));
  check.real("target", facts.target, 0, 1e18);
  check.whole("trials", facts.trials, 1, most_trials);
  check.whole("bins", facts.bins, 1, 200);
  return check.result();
}

FactorForm form_of(Lever lever, FunnelOutput output) {
  if (lever == Lever::sales_cycle_days) return FactorForm::inverse;
  if (lever == Lever::renewal_rate && output == FunnelOutput::lifetime_bookings)
    return FactorForm::lifetime;
  if (lever == Lever::renewal_rate && output == FunnelOutput::lifetime_bookings_open_ended) {
    return FactorForm::lifetime_open_end;
  }
  return FactorForm::value;
}

Draw draw_of(const UncertainLever& uncertain, FunnelOutput output) {
  const ThreePoint& points = uncertain.points;
  const double best = uncertain.lever == Lever::sales_cycle_days ? points.low : points.high;
  const double low = points.low / best;
  const double likely = points.likely / best;
  const double high = points.high / best;
  const double range = high - low;
  Draw draw;
  draw.word = static_cast<std::uint8_t>(uncertain.lever);
  draw.distribution = uncertain.distribution;
  draw.form = form_of(uncertain.lever, output);
  draw.low = static_cast<float>(low);
  draw.high = static_cast<float>(high);
  draw.split = static_cast<float>((likely - low) / range);
  draw.left = static_cast<float>(range * (likely - low));
  draw.right = static_cast<float>(range * (high - likely));
  for (const double x : uncertain.table) draw.table.push_back(static_cast<float>(low + range * x));
  return draw;
}

// 1 + s (r + ... + r^(H-1)), or open-ended, as the kernel counts it.
double lifetime_at(const FunnelModel& model, FunnelOutput output, double r) {
  if (output == FunnelOutput::lifetime_bookings_open_ended) {
    return 1 + model.recurring_share * r / (1 - r);
  }
  double sum = 0;
  for (std::int32_t j = 1; j < model.horizon_periods; ++j) sum = r * (1 + sum);
  return 1 + model.recurring_share * sum;
}

Kernel kernel_of(const ForecastFacts& facts, const FunnelModel& model,
                 const std::vector<UncertainLever>& levers) {
  Kernel kernel;
  kernel.key_low = static_cast<std::uint32_t>(facts.seed);
  kernel.key_high = static_cast<std::uint32_t>(facts.seed >> 32);
  kernel.lifetime_periods = model.horizon_periods;
  kernel.recurring_share = static_cast<float>(model.recurring_share);
  for (const UncertainLever& uncertain : levers) {
    kernel.draws.push_back(draw_of(uncertain, facts.output));
    if (uncertain.lever != Lever::renewal_rate) continue;
    const double high = uncertain.points.high;
    kernel.renewal_high = static_cast<float>(high);
    kernel.lifetime_scale = static_cast<float>(1 / lifetime_at(model, facts.output, high));
  }
  return kernel;
}

// Those that have a real range and that the output depends on, by lever; without their tables.
std::vector<UncertainLever> uncertain_levers(const ForecastFacts& facts,
                                             const FunnelModel& likely) {
  std::vector<UncertainLever> result;
  for (const Lever lever : all_levers) {
    const auto& range = facts.ranges[index_of(lever)];
    const auto value = likely.levers[index_of(lever)];
    if (!range || !value || range->low == range->high) continue;
    if (!depends_on(facts.output, lever, likely.cycle_switch)) continue;
    result.push_back({.lever = lever,
                      .distribution = range->distribution,
                      .points = {.low = range->low, .likely = *value, .high = range->high},
                      .table = {}});
  }
  return result;
}

}  // namespace

Result<ForecastRun> start_forecast(const ForecastFacts& facts) {
  if (auto checked = check_forecast(facts); !checked) return std::unexpected(checked.error());
  const auto likely = funnel_model(facts.likely);
  if (!likely) return std::unexpected(likely.error());
  if (auto checked = check_ranges(facts, *likely); !checked)
    return std::unexpected(checked.error());

  std::vector<UncertainLever> levers = uncertain_levers(facts, *likely);
  FunnelModel at_best = *likely;
  for (UncertainLever& uncertain : levers) {
    const ThreePoint& points = uncertain.points;
    if (uncertain.distribution == Distribution::pert) {
      uncertain.table = pert_table((points.likely - points.low) / (points.high - points.low));
    }
    const bool is_cycle = uncertain.lever == Lever::sales_cycle_days;
    at_best.levers[index_of(uncertain.lever)] = is_cycle ? points.low : points.high;
  }
  ForecastRun run{.facts = facts,
                  .kernel = {},
                  .likely = funnel_output(*likely, facts.output).value_or(0),
                  .best = funnel_output(at_best, facts.output),
                  .tornado = {},
                  .samples = {}};
  if (!run.best) return run;
  run.kernel = kernel_of(facts, *likely, levers);
  run.tornado = tornado_of(*likely, facts.output, levers);
  run.samples.assign(facts.trials, -1.0f);
  return run;
}

void run_trials(ForecastRun& run, std::uint32_t first, std::uint32_t last) {
  const auto count = static_cast<std::uint32_t>(run.samples.size());
  last = std::min(last, count);
  if (first >= last) return;
  sample_trials(run.kernel, first, std::span(run.samples).subspan(first, last - first));
}

Result<ForecastReport> evaluate_forecast(const ForecastFacts& facts) {
  auto run = start_forecast(facts);
  if (!run) return std::unexpected(run.error());
  run_trials(*run, 0, facts.trials);
  return summarise(*run);
}

Because explain_forecast(const ForecastFacts& facts) {
  Because because{.formula = "FORECAST-001", .inputs = {}, .rules = {}};
  because.inputs = {{"output", std::string(key_of(facts.output))},
                    {"trials", std::to_string(facts.trials)},
                    {"seed", std::to_string(facts.seed)}};
  const auto likely = funnel_model(facts.likely);
  if (!likely) return because;
  for (const UncertainLever& uncertain : uncertain_levers(facts, *likely)) {
    const std::string key(key_of(uncertain.lever));
    because.inputs.push_back({key + ".low", decimal_text(uncertain.points.low)});
    because.inputs.push_back({key + ".likely", decimal_text(uncertain.points.likely)});
    because.inputs.push_back({key + ".high", decimal_text(uncertain.points.high)});
    because.rules.push_back(
        {uncertain.distribution == Distribution::pert ? "pert." + key : "triangular." + key, true});
  }
  return because;
}

}  // namespace dealbench::engine
