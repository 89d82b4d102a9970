#pragma once
// Everything that the tier engine says about a plan, as JSON. Records stand by id, whatever their
// order in the plan; counts and shares are decimals, money is in minor units, what does not exist
// is null.

#include "app/assemble/plan_index.h"
#include "app/content.h"
#include "base/date.h"
#include "base/json_writer.h"
#include "plan/model/plan.h"

namespace dealbench::app {

// An object:
//   accounts       tier and why, relation, engagement, kind of value, warmth
//   warmth_order   key accounts, the coldest first
//   deals          tier and why, what the price says, mismatches, alerts
//   leads          tier and why, the way to go; lead_totals counts them
//   offers         views and roles, unused features; channels
//   customer_mix   customers, revenue and profit by tier
//   growth         by tier: the playbook's curve from the tier's revenue of today on
//   persistence    the playbook's drop-off on the revenue with small businesses
//   effort         hours of each way of selling against the playbook's share; hours of members
// A record that cannot be evaluated is {"id","error"}, a part {"error"}; the others stand.
void write_tier_report(json::Writer& out, const plan::Plan& plan, const PlanIndex& index,
                       const Content& content, Date today);

}  // namespace dealbench::app
