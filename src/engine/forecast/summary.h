#pragma once
// Internal to forecast/: the uncertain levers of a forecast, shared by the trials and the tornado.

#include <vector>

#include "engine/forecast/forecast.h"

namespace dealbench::engine {

struct UncertainLever {
  Lever lever{};
  Distribution distribution = Distribution::triangular;
  ThreePoint points;
  std::vector<double> table;  // PERT only
};

// Largest swing first; not rounded.
[[nodiscard]] std::vector<TornadoBar> tornado_of(const FunnelModel& likely, FunnelOutput output,
                                                 const std::vector<UncertainLever>& levers);

}  // namespace dealbench::engine
