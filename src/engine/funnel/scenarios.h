#pragma once
// Several scenarios side by side, each with its difference to the first. Page:
// docs/method/FUNNEL-008.md.

#include <span>
#include <vector>

#include "base/error.h"
#include "base/id.h"
#include "engine/funnel/funnel_model.h"

namespace dealbench::engine {

struct FunnelScenario {
  Id id;
  FunnelFacts facts;
};

struct ScenarioResult {
  Id id;
  FunnelReport report;
  OutputValues
      difference;       // to the first scenario, of the values as reported; money in minor units
  OutputValues change;  // the same relative to the first, e.g. 2.0 for three times as much

  friend bool operator==(const ScenarioResult&, const ScenarioResult&) = default;
};

// In the order given. Differences are nullopt where either value does not exist.
// Errors: as evaluate_funnel, with the place "scenarios/<id>/<field>"; engine_empty without
// scenarios.
[[nodiscard]] Result<std::vector<ScenarioResult>> compare_scenarios(
    std::span<const FunnelScenario> scenarios);

// The values of a report as real numbers, money in minor units.
[[nodiscard]] OutputValues reported_values(const FunnelReport& report);

}  // namespace dealbench::engine
