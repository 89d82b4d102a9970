#pragma once
// What the radar says about every deal of a plan, as JSON. Keys are those of the engine, ids those
// of the plan, money is in minor units, what does not exist is null.

#include <span>

#include "app/assemble/plan_deals.h"
#include "base/json_writer.h"

namespace dealbench::app {

// A list, in the order of the plan. Every deal has id, name, outcome, closed, and on: the day that
// is told of, today or the day on which the deal ended; then its report, and under omissions the
// places of what the report could not use. A deal that the engine refuses has "error" instead of a
// report; the others are as without it. No list inside a deal depends on the order of the plan's
// records, except where a later record of one day stands above an earlier one.
// A deal that is still open on an earlier day but has an outcome by now shows the outcome with
// closed false.
void write_deal_reports(json::Writer& out, std::span<const PlanDeal> deals, const PlanIndex& index,
                        const Content& content);

}  // namespace dealbench::app
