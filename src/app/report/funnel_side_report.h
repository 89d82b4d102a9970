#pragma once
// The funnel's side models as JSON: uncertainty, cohorts, staging, capacity, bow tie, mix. Parts
// that the plan states nothing about are null; a part that cannot be computed is its error.

#include <span>

#include "app/assemble/funnel_side_facts.h"
#include "base/json_writer.h"

namespace dealbench::app {

// Members of the scenario's object: forecast, cohorts, staging, capacity, bow_tie,
// months_to_profit. `steps`: of the scenario. Precondition: is_complete.
void write_scenario_side_models(json::Writer& out, const plan::Scenario& scenario,
                                std::span<const plan::StagingStep* const> steps,
                                const Content& content, const ForecastOptions& options);
// The value of "mix".
void write_mix(json::Writer& out, const plan::Plan& plan);

}  // namespace dealbench::app
