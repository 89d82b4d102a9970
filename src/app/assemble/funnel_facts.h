#pragma once
// A scenario of the plan as facts of the funnel engine.

#include <optional>

#include "engine/funnel/funnel.h"
#include "plan/model/scenario.h"

namespace dealbench::app {

// Whether every lever that applies has a value; only then is the funnel evaluated, because a lever
// that is merely missing is not one that does not apply.
[[nodiscard]] bool is_complete(const plan::Scenario& scenario);
// The levers (by key) that apply but have no value yet.
[[nodiscard]] std::vector<std::string_view> missing_levers(const plan::Scenario& scenario);
[[nodiscard]] bool applies(const plan::Scenario& scenario, engine::Lever lever);

// Precondition: is_complete.
[[nodiscard]] engine::FunnelFacts funnel_facts(const plan::Scenario& scenario);

}  // namespace dealbench::app
