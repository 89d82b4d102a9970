#pragma once
// The funnel's results as JSON, for the command line and for pages that embed the program. Counts
// and ratios are decimals, money is in minor units, what does not exist is null.

#include "app/assemble/funnel_side_facts.h"
#include "app/assemble/plan_index.h"
#include "app/content.h"
#include "base/json_writer.h"
#include "plan/model/plan.h"

namespace dealbench::app {

// An object: scenarios (each with its report, lever effects, goal and side models), their
// comparison, and the mix.
void write_funnel_report(json::Writer& out, const plan::Plan& plan, const PlanIndex& index,
                         const Content& content, const ForecastOptions& options);

}  // namespace dealbench::app
