#pragma once
// Internal to forecast/: the uncertain levers of a forecast, shared by the trials and the tornado.

#include <vector>

#include "engine/forecast/forecast.h"

namespace dealbench::engine {

struct UncertainLever {
  Lever lever{};
  Distribution distribution = Distribution::triangular;
  ThreePoint points;
};

// Those that have a real range and that the output depends on, by lever.
[[nodiscard]] std::vector<UncertainLever> uncertain_levers(const ForecastFacts& facts,
                                                           const FunnelModel& likely);

}  // namespace dealbench::engine
