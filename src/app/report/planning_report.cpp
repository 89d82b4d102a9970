#include "app/report/planning_report.h"

#include "app/report/omissions_report.h"
#include "app/report/planning_report_parts.h"

namespace dealbench::app {
namespace {

using json::Writer;
using planning_report::Context;

void write_year(Writer& out, const PlanningYear& year) {
  out.begin_object();
  out.field("id", year.year ? std::optional(std::string_view(year.year->id)) : std::nullopt);
  out.field("from", year.whole.from).field("to", year.whole.to);
  out.field("has_begun", year.until_today.has_value());
  out.field("months_elapsed", year.months_elapsed).end_object();
}

void write_year_parts(Writer& out, const Context& context) {
  out.line_break().key("targets");
  planning_report::write_targets(out, context);
  out.line_break().key("progress");
  planning_report::write_progress(out, context);
  out.line_break().key("market");
  const std::optional<Money> bottom_up = planning_report::write_market(out, context);
  out.line_break().key("origin");
  planning_report::write_origin(out, context, bottom_up);
  out.line_break().key("quota");
  planning_report::write_quota(out, context);
  out.line_break().key("balance");
  planning_report::write_balance(out, context);
  planning_report::write_metrics(out, context);
}

void write_account_parts(Writer& out, const Context& context) {
  planning_report::write_account_plans(out, context);
  out.line_break().key("order_sizes");
  planning_report::write_order_sizes(out, context);
  out.line_break().key("customer_years");
  planning_report::write_customer_years(out, context);
  out.line_break().key("interaction");
  planning_report::write_interaction(out, context);
}

void write_team_parts(Writer& out, const Context& context) {
  out.line_break().key("wizard");
  planning_report::write_wizard(out, context);
  out.line_break().key("organisation");
  planning_report::write_organisation(out, context);
  out.line_break().key("territories");
  planning_report::write_territories(out, context);
  out.line_break().key("coaching");
  planning_report::write_coaching(out, context);
  out.line_break().key("new_hires");
  planning_report::write_new_hires(out, context);
  out.line_break().key("meetings");
  planning_report::write_meetings(out, context);
}

}  // namespace

void write_planning_report(Writer& out, const Assembly& assembly, const EvaluatedRecords& records) {
  const PlanningYear year = planning_year(assembly.plan, assembly.today);
  Omissions omissions;
  const Context context{assembly, records, year, omissions};
  out.begin_object().line_break().key("year");
  write_year(out, year);
  write_year_parts(out, context);
  write_account_parts(out, context);
  write_team_parts(out, context);
  omissions.tidy();
  out.line_break();
  write_omissions(out, omissions);
  out.end_object();
}

}  // namespace dealbench::app
