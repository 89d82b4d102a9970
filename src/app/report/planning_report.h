#pragma once
// Everything that the planning engine says about a plan and its planning year, as JSON. Records
// stand by id, whatever their order in the plan; counts and shares are decimals, money is in minor
// units, what does not exist is null.

#include "app/assemble/evaluated_records.h"
#include "base/json_writer.h"

namespace dealbench::app {

// An object about the selected year, else the first, else the calendar year of today:
//   year            which one, its days, the months that have ended
//   targets         levels by month and quarter; progress until today; origin of the goal
//   market          the grid bottom-up, and gap: against the target from above and with resources
//   quota           against the targets of the accounts
//   balance         the wheel with its signs, and solution: growth that reaches the goal
//   metrics         quantities, values, findings; roll_down of the year's goal; chains
//   account_plans   year plans; key_accounts_without_plan; order_sizes of deals won in the year
//   customer_years  the calendar of each key account
//   interaction     who talks with us
//   wizard, organisation, territories, coaching, new_hires, meetings
//   incomplete ...  what the plan states and no formula can use
// A record that cannot be evaluated is {"id","error"}, a part {"error"}; the others stand.
void write_planning_report(json::Writer& out, const Assembly& assembly,
                           const EvaluatedRecords& records);

}  // namespace dealbench::app
