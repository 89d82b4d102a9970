#pragma once
// Uncertainty of a funnel result: each lever between low, likely and high, thousands of seeded
// trials. Draws nothing from outside: the same facts and seed give the same bytes, whatever the
// order and size of batches. Pages: docs/method/FORECAST-001.md (trials), FORECAST-002.md
// (tornado).

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/error.h"
#include "engine/explain.h"
#include "engine/forecast/kernel.h"
#include "engine/funnel/funnel_model.h"

namespace dealbench::engine {

// Around the lever's own value, which is the likely one. Unit of the lever; ratios as 0..1, money
// in minor units.
struct LeverRange {
  double low = 0;   // at most the likely value
  double high = 0;  // at least the likely value
  Distribution distribution = Distribution::triangular;

  friend bool operator==(const LeverRange&, const LeverRange&) = default;
};

inline constexpr std::uint32_t default_trials = 100'000;
inline constexpr std::uint32_t most_trials = 1'000'000;

struct ForecastFacts {
  FunnelFacts likely;
  // Indexed by Lever. Nullopt: certain. A range of a lever that does not apply, or that the result
  // does not depend on, has no effect. All levers are independent.
  std::array<std::optional<LeverRange>, lever_count> ranges;
  FunnelOutput output = FunnelOutput::bookings;  // one with can_be_goal
  std::optional<double> target;                  // unit of the output, money in minor units
  std::uint64_t seed = 1;
  std::uint32_t trials = default_trials;  // 1..most_trials
  std::uint32_t bins = 40;                // of the histogram, 1..200
};

struct TornadoBar {
  Lever lever{};
  double lever_p10 = 0;  // of the lever
  double lever_p90 = 0;
  double at_p10 = 0;  // the result there, the other levers likely
  double at_p90 = 0;
  double swing = 0;  // distance of the two
  friend bool operator==(const TornadoBar&, const TornadoBar&) = default;
};

inline constexpr std::array<int, 7> forecast_percents{5, 10, 25, 50, 75, 90, 95};

// Results in the unit of the output; money in whole minor units, half to even.
struct ForecastReport {
  bool available = false;    // false: the result does not exist, or has no bound at the best ends;
                             // all else is empty
  std::uint32_t trials = 0;  // that have run
  double likely = 0;         // every lever at its likely value
  double mean = 0;
  double deviation = 0;       // standard deviation of the trials
  double standard_error = 0;  // of the mean
  double lowest = 0;
  double highest = 0;
  // By forecast_percents; straight lines between the sorted trials.
  std::array<double, forecast_percents.size()> percentiles{};
  std::optional<double> chance_of_target;  // share of trials that reach the target
  std::vector<std::uint32_t> histogram;    // equal bins from lowest to highest
  std::vector<TornadoBar> tornado;         // uncertain levers that matter, largest swing first

  friend bool operator==(const ForecastReport&, const ForecastReport&) = default;
};

// A forecast under way. Fields are its own; pass it to the functions below.
struct ForecastRun {
  ForecastFacts facts;
  Kernel kernel;
  double likely = 0;           // the result with every lever at its likely value
  std::optional<double> best;  // the result with every uncertain lever at its best end
  std::vector<TornadoBar> tornado;
  std::vector<float> samples;  // share of `best` per trial; negative: not yet run
};

// Errors: as evaluate_funnel; "output", "target", "trials", "bins"; "ranges/<lever>/low" and
// "/high" when not in order around the likely value, not finite, or beyond the lever's limits.
[[nodiscard]] Result<ForecastRun> start_forecast(const ForecastFacts& facts);
// Runs trials first..last-1; what lies beyond facts.trials is left out. Any order, any size, each
// once or more often.
void run_trials(ForecastRun& run, std::uint32_t first, std::uint32_t last);
// Of the trials run so far.
[[nodiscard]] ForecastReport summarise(const ForecastRun& run);

// All at once.
[[nodiscard]] Result<ForecastReport> evaluate_forecast(const ForecastFacts& facts);

[[nodiscard]] Because explain_forecast(const ForecastFacts& facts);

}  // namespace dealbench::engine
