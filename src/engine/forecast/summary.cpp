#include "engine/forecast/summary.h"

#include <algorithm>
#include <cmath>

#include "base/arithmetic.h"

namespace dealbench::engine {
namespace {

// Trials that have run, in order of their numbers.
std::vector<float> finished(const ForecastRun& run) {
  std::vector<float> samples;
  samples.reserve(run.samples.size());
  for (const float sample : run.samples) {
    if (sample >= 0.0f) samples.push_back(sample);
  }
  return samples;
}

double percentile(const std::vector<float>& sorted, int percent) {
  const double position = static_cast<double>(sorted.size() - 1) * percent / 100;
  const auto below = static_cast<std::size_t>(position);
  const double inside = position - static_cast<double>(below);
  const double low = static_cast<double>(sorted[below]);
  if (below + 1 == sorted.size()) return low;
  return low + inside * (static_cast<double>(sorted[below + 1]) - low);
}

// Sums in order of the trials, so that the result does not depend on how they were batched.
void add_moments(ForecastReport& report, const std::vector<float>& samples, double best) {
  const auto count = static_cast<double>(samples.size());
  double sum = 0;
  for (const float sample : samples) sum += static_cast<double>(sample);
  const double mean = sum / count;
  double squares = 0;
  for (const float sample : samples) {
    const double miss = static_cast<double>(sample) - mean;
    squares += miss * miss;
  }
  report.mean = mean * best;
  report.deviation = samples.size() < 2 ? 0 : std::sqrt(squares / (count - 1)) * best;
  report.standard_error = report.deviation / std::sqrt(count);
}

std::vector<std::uint32_t> histogram(const std::vector<float>& sorted, std::uint32_t bins) {
  std::vector<std::uint32_t> counts(bins, 0);
  const double low = static_cast<double>(sorted.front());
  const double range = static_cast<double>(sorted.back()) - low;
  for (const float sample : sorted) {
    const double position = range > 0 ? (static_cast<double>(sample) - low) / range * bins : 0;
    ++counts[std::min(static_cast<std::size_t>(position), counts.size() - 1)];
  }
  return counts;
}

// Whole minor units.
void round_money(ForecastReport& report) {
  for (double* value : {&report.likely, &report.mean, &report.deviation, &report.standard_error,
                        &report.lowest, &report.highest}) {
    *value = round_half_even(*value);
  }
  for (double& value : report.percentiles) value = round_half_even(value);
  for (TornadoBar& bar : report.tornado) {
    bar.at_p10 = round_half_even(bar.at_p10);
    bar.at_p90 = round_half_even(bar.at_p90);
    bar.swing = round_half_even(bar.swing);
  }
}

}  // namespace

std::vector<TornadoBar> tornado_of(const FunnelModel& likely, FunnelOutput output,
                                   const std::vector<UncertainLever>& levers) {
  std::vector<TornadoBar> bars;
  for (const UncertainLever& uncertain : levers) {
    FunnelModel model = likely;
    const auto outcome_at = [&](double value) {
      model.levers[index_of(uncertain.lever)] = value;
      return funnel_output(model, output).value_or(0);
    };
    const auto value_at = [&](double u) {
      return uncertain.distribution == Distribution::pert
                 ? pert_quantile(uncertain.table, uncertain.points, u)
                 : quantile(Distribution::triangular, uncertain.points, u);
    };
    TornadoBar bar{.lever = uncertain.lever};
    bar.lever_p10 = value_at(0.1);
    bar.lever_p90 = value_at(0.9);
    bar.at_p10 = outcome_at(bar.lever_p10);
    bar.at_p90 = outcome_at(bar.lever_p90);
    bar.swing = bar.at_p90 > bar.at_p10 ? bar.at_p90 - bar.at_p10 : bar.at_p10 - bar.at_p90;
    bars.push_back(bar);
  }
  std::ranges::stable_sort(bars, std::ranges::greater{}, &TornadoBar::swing);
  return bars;
}

ForecastReport summarise(const ForecastRun& run) {
  ForecastReport report;
  std::vector<float> samples = finished(run);
  if (!run.best || samples.empty()) return report;
  const double best = *run.best;
  report.available = true;
  report.trials = static_cast<std::uint32_t>(samples.size());
  report.likely = run.likely;
  add_moments(report, samples, best);
  if (run.facts.target) {
    const double target = *run.facts.target;
    const auto reached = std::ranges::count_if(
        samples, [&](float sample) { return static_cast<double>(sample) * best >= target; });
    report.chance_of_target = static_cast<double>(reached) / static_cast<double>(samples.size());
  }
  std::ranges::sort(samples);
  report.lowest = static_cast<double>(samples.front()) * best;
  report.highest = static_cast<double>(samples.back()) * best;
  for (std::size_t i = 0; i < forecast_percents.size(); ++i) {
    report.percentiles[i] = percentile(samples, forecast_percents[i]) * best;
  }
  report.histogram = histogram(samples, run.facts.bins);
  report.tornado = run.tornado;
  if (is_money(run.facts.output)) round_money(report);
  return report;
}

}  // namespace dealbench::engine
