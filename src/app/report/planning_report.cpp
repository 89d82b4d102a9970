#include "app/report/planning_report.h"

#include "app/report/omissions_report.h"
#include "app/report/planning_report_parts.h"

namespace dealbench::app {
namespace {

using namespace planning_report;
using json::Writer;

void write_year(Writer& out, const PlanningYear& year) {
  out.begin_object();
  out.field("id", year.year ? std::optional(std::string_view(year.year->id)) : std::nullopt);
  out.field("from", year.whole.from).field("to", year.whole.to);
  out.field("has_begun", year.until_today.has_value());
  out.field("months_elapsed", year.months_elapsed).end_object();
}

void write_year_parts(Writer& out, const Context& context) {
  out.line_break().key("targets");
  write_targets(out, context);
  out.line_break().key("progress");
  write_progress(out, context);
  out.line_break().key("market");
  const std::optional<Money> bottom_up = write_market(out, context);
  out.line_break().key("origin");
  write_origin(out, context, bottom_up);
  out.line_break().key("quota");
  write_quota(out, context);
  out.line_break().key("balance");
  write_balance(out, context);
  write_metrics(out, context);
}

void write_account_parts(Writer& out, const Context& context) {
  write_account_plans(out, context);
  out.line_break().key("order_sizes");
  write_order_sizes(out, context);
  out.line_break().key("customer_years");
  write_customer_years(out, context);
  out.line_break().key("interaction");
  write_interaction(out, context);
}

void write_team_parts(Writer& out, const Context& context) {
  out.line_break().key("wizard");
  write_wizard(out, context);
  out.line_break().key("organisation");
  write_organisation(out, context);
  out.line_break().key("territories");
  write_territories(out, context);
  out.line_break().key("coaching");
  write_coaching(out, context);
  out.line_break().key("new_hires");
  write_new_hires(out, context);
  out.line_break().key("meetings");
  write_meetings(out, context);
}

}  // namespace

void write_planning_report(Writer& out, const plan::Plan& plan, const PlanIndex& index,
                           const Content& content, Date today) {
  const Assembly assembly{plan, index, content, today};
  const PlanningYear year = planning_year(plan, today);
  Omissions omissions;
  const Context context{assembly, year, omissions};
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
