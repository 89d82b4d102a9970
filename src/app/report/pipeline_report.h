#pragma once
// What the deals of a plan say together, as JSON: hygiene, coverage of the year's quota, win rates,
// lessons of closed deals, promised against delivered. Keys are those of the engine, money is in
// minor units, what does not exist is null.

#include <span>

#include "app/assemble/assembly.h"
#include "app/assemble/plan_deals.h"
#include "base/json_writer.h"

namespace dealbench::app {

// An object: hygiene, coverage, win_rates, lessons, delivered. Each says under "incomplete" which
// records it could not use or had to take as unknown. Deals stand in the order of the plan, stages
// in that of the playbook. A part that the engine refuses is {"error":…}; the other parts are as
// without it.
void write_pipeline_report(json::Writer& out, const Assembly& assembly,
                           std::span<const PlanDeal> deals);

}  // namespace dealbench::app
