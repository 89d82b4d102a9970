#pragma once
// Parts of the planning report, for its files only.

#include <optional>

#include "app/assemble/evaluated_records.h"
#include "app/assemble/metric_choice_facts.h"
#include "app/assemble/planning_facts.h"
#include "app/report/error_report.h"
#include "app/report/result_writer.h"
#include "base/json_writer.h"
#include "engine/planning/market_grid.h"
#include "engine/planning/metric_facts.h"

namespace dealbench::app::planning_report {

// What the parts share. `omissions` collects what they leave out.
struct Context {
  const Assembly& assembly;
  const EvaluatedRecords& records;
  const PlanningYear& year;
  Omissions& omissions;
};

// `write(report)` writes the members of an object; an error is {"error"}.
template <typename Report, typename Write>
void write_result(json::Writer& out, const Result<Report>& result, Write write) {
  if (!result) return write_error(out, result.error());
  out.begin_object();
  write(*result);
  write_because(out.key("because"), result->because);
  out.end_object();
}

void write_targets(json::Writer& out, const Context& context);
// With the progress as member of the report.
void write_progress(json::Writer& out, const Context& context);
void write_origin(json::Writer& out, const Context& context, std::optional<Money> bottom_up);
void write_quota(json::Writer& out, const Context& context);
void write_wizard(json::Writer& out, const Context& context);
void write_organisation(json::Writer& out, const Context& context);

// Gives back the grid's own sum; nullopt: there is no grid, or it cannot be evaluated.
std::optional<Money> write_market(json::Writer& out, const Context& context);
void write_balance(json::Writer& out, const Context& context);

// Members "metrics", "roll_down" and "chains" of the object that is open.
void write_metrics(json::Writer& out, const Context& context);

// Members "account_plans", "key_accounts_without_plan" of the object that is open.
void write_account_plans(json::Writer& out, const Context& context);
void write_order_sizes(json::Writer& out, const Context& context);
void write_customer_years(json::Writer& out, const Context& context);
void write_interaction(json::Writer& out, const Context& context);

void write_territories(json::Writer& out, const Context& context);
void write_coaching(json::Writer& out, const Context& context);
void write_new_hires(json::Writer& out, const Context& context);
void write_meetings(json::Writer& out, const Context& context);

}  // namespace dealbench::app::planning_report
