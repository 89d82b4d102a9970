#include "app/report/planning_report_parts.h"

namespace dealbench::app::planning_report {
namespace {

using json::Writer;

constexpr std::array<std::string_view, 3> source_keys{"slapped", "computed", "unknown"};
constexpr std::array<std::string_view, 3> state_keys{"open", "draft", "done"};

Result<engine::TargetReport> spread(const Context& context, Omissions& omissions) {
  return engine::spread_targets(
      target_facts(*context.year.year, context.assembly.content, omissions),
      context.assembly.content.planning.targets.engine_levels());
}

void write_level(Writer& out, const engine::TargetLevelReport& level) {
  out.begin_object().field("id", level.id).field("year", level.year);
  write_list(out.key("months"), level.months);
  write_list(out.key("quarters"), level.quarters);
  out.end_object();
}

void write_role(Writer& out, const engine::RoleNeed& role) {
  out.begin_object().field("id", role.id).field("needed", role.needed);
  out.field("least", role.least).field("most", role.most);
  out.field("present", role.present).field("missing", role.missing).end_object();
}

void write_step(Writer& out, const engine::WizardStepReport& step) {
  out.begin_object().field("id", step.id);
  out.field("state", state_keys[static_cast<std::size_t>(step.state)]);
  out.field("is_ready", step.is_ready);
  write_list(out.key("waits_for"), step.waits_for);
  out.end_object();
}

void write_nothing(Writer& out) {
  out.null();
}

}  // namespace

void write_targets(Writer& out, const Context& context) {
  if (!context.year.year) return write_nothing(out);
  write_result(out, spread(context, context.omissions), [&](const engine::TargetReport& report) {
    out.field("goal", context.year.year->goal);
    write_list(out.key("levels"), report.levels,
               [&out](const engine::TargetLevelReport& level) { write_level(out, level); });
    write_findings(out.key("findings"), report.findings);
  });
}

void write_progress(Writer& out, const Context& context) {
  if (!context.year.year) return write_nothing(out);
  Omissions listed_with_the_targets;
  const auto targets = spread(context, listed_with_the_targets);
  if (!targets) return write_nothing(out);
  const auto progress =
      engine::target_progress(progress_facts(context.year, context.omissions), *targets);
  write_result(out, progress, [&out](const engine::ProgressReport& report) {
    out.field("actual", report.actual);
    write_list(out.key("months_missing"), report.months_missing);
    write_list(out.key("levels"), report.levels, [&out](const engine::LevelProgress& level) {
      out.begin_object().field("id", level.id).field("due", level.due);
      out.field("ahead_minor", level.ahead_minor).field("attained", level.attained);
      out.field("left", level.left).field("run_rate", level.run_rate).end_object();
    });
    out.key("reached");
    if (report.reached.empty()) {
      out.null();
    } else {
      out.value(report.reached);
    }
  });
}

void write_origin(Writer& out, const Context& context, std::optional<Money> bottom_up) {
  if (!context.year.year) return write_nothing(out);
  const engine::TargetOrigin origin =
      goal_origin(context.assembly.plan, *context.year.year, bottom_up);
  out.begin_object().field("source", source_keys[static_cast<std::size_t>(origin.source)]);
  out.field("target", origin.target).field("computed", origin.computed);
  write_findings(out.key("findings"),
                 engine::check_target_origins(
                     {origin}, context.assembly.content.planning.market_grid.rules.gap_limit));
  out.end_object();
}

void write_quota(Writer& out, const Context& context) {
  if (!context.year.year || !context.year.year->quota) return write_nothing(out);
  const auto quota =
      engine::check_quota(quota_parts(context.assembly.plan), *context.year.year->quota);
  write_result(out, quota, [&out](const engine::QuotaReport& report) {
    out.field("quota", report.quota).field("sum", report.sum);
    out.field("gap_minor", report.gap_minor).field("coverage", report.coverage);
    write_list(out.key("not_set"), report.not_set);
  });
}

void write_wizard(Writer& out, const Context& context) {
  if (!context.year.year) return write_nothing(out);
  const Content& content = context.assembly.content;
  const auto wizard =
      engine::wizard_progress(wizard_marks(*context.year.year, content, context.omissions),
                              content.planning.wizard.engine_steps());
  write_result(out, wizard, [&out](const engine::WizardReport& report) {
    write_list(out.key("steps"), report.steps,
               [&out](const engine::WizardStepReport& step) { write_step(out, step); });
    out.field("done", report.done).field("progress", report.progress).field("next", report.next);
    write_findings(out.key("findings"), report.findings);
  });
}

void write_organisation(Writer& out, const Context& context) {
  if (!context.year.year) return write_nothing(out);
  const plan::Year& year = *context.year.year;
  const engine::OrganisationTemplate* organisation =
      organisation_of(year, context.assembly.content, context.omissions);
  if (!organisation) return write_nothing(out);
  const auto facts =
      organisation_facts(context.assembly.plan, year, *organisation, context.omissions);
  if (!facts) return write_nothing(out);
  const auto need = engine::organisation_need(*facts, *organisation);
  write_result(out, need, [&](const engine::OrganisationReport& report) {
    out.field("id", organisation->id).field("basis", organisation->basis);
    out.field("units", facts->units);
    write_list(out.key("roles"), report.roles,
               [&out](const engine::RoleNeed& role) { write_role(out, role); });
    out.field("needed", report.needed).field("present", report.present);
    out.field("fill", report.fill);
  });
}

}  // namespace dealbench::app::planning_report
