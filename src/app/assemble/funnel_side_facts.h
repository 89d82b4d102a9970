#pragma once
// A scenario of the plan as facts of the funnel's side models: forecast, cohorts, staging, mix, bow
// tie, time to profit. Keys that name no lever, month or stage are left out; what is not stated
// takes the default that the plan format names.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/content.h"
#include "engine/forecast/forecast.h"
#include "engine/funnel/bow_tie.h"
#include "engine/funnel/cohort.h"
#include "engine/funnel/mix.h"
#include "engine/funnel/staging.h"
#include "plan/model/plan.h"

namespace dealbench::app {

struct ForecastOptions {
  std::optional<std::uint32_t> trials;  // nullopt: the playbook's
  std::uint64_t seed = 1;
};

// The result that a scenario's forecast and staging look at: its goal's, else the bookings.
[[nodiscard]] engine::FunnelOutput looked_at(const plan::Scenario& scenario);

// Preconditions of all that take a scenario: is_complete (funnel_facts.h).
// A lever is uncertain when an end is stated; the end that is not is the likely value.
[[nodiscard]] engine::ForecastFacts forecast_facts(const plan::Scenario& scenario,
                                                   const Content& content,
                                                   const ForecastOptions& options);
[[nodiscard]] engine::CohortFacts cohort_facts(const plan::Scenario& scenario);
// `steps`: of this scenario, in the order of the plan. Steps without a lever, quarter or change are
// left out.
[[nodiscard]] engine::StagingFacts staging_facts(const plan::Scenario& scenario,
                                                 std::span<const plan::StagingStep* const> steps);

// The scenarios that make the mix and are complete; leads are divided when every one of them states
// a share, else each has its own. Nullopt without one.
[[nodiscard]] std::optional<engine::MixFacts> mix_facts(const plan::Plan& plan);

// Stages of the playbook with what the scenario states; nullopt when it states nothing.
[[nodiscard]] std::optional<engine::BowTieFacts> bow_tie_facts(const plan::Scenario& scenario,
                                                               const Content& content);
// Nullopt unless all four amounts are stated.
[[nodiscard]] std::optional<engine::TimeToProfitFacts> time_to_profit_facts(
    const plan::Scenario& scenario);

}  // namespace dealbench::app
