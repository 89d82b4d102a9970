#include "app/assemble/team_plan_facts.h"
#include "app/report/planning_report_parts.h"

namespace dealbench::app::planning_report {
namespace {

using json::Writer;

void write_per_head(Writer& out, std::string_view key, const engine::PerHead& figure) {
  out.key(key).begin_object().field("value", figure.value);
  out.field("relative", figure.relative).end_object();
}

void write_territory(Writer& out, const engine::TerritoryLine& line) {
  out.begin_object().field("id", line.id);
  write_per_head(out, "leads", line.leads);
  write_per_head(out, "visits", line.visits);
  write_per_head(out, "accounts", line.accounts);
  write_per_head(out, "bookings", line.bookings);
  out.end_object();
}

void write_path(Writer& out, const NewHire& hire, const std::vector<engine::PathStep>& path,
                Date today) {
  const auto report = engine::new_hire_progress(path, hire.started_on, today, hire.done);
  if (!report) return write_record_error(out, hire.member->id, report.error());
  out.begin_object().field("id", hire.member->id).field("name", hire.member->name);
  out.field("day", report->day).field("progress", report->progress);
  write_list(out.key("late"), report->late);
  out.field("next", report->next).end_object();
}

void write_slot(Writer& out, const engine::AgendaSlot& slot) {
  out.begin_object().field("item", slot.item);
  out.field("deal", slot.deal.empty() ? std::nullopt : std::optional(std::string_view(slot.deal)));
  out.field("start_minute", slot.start_minute).field("minutes", slot.minutes).end_object();
}

void write_meeting(Writer& out, const plan::Meeting& meeting, const Context& context) {
  const playbook::MeetingText* text =
      meeting_of(meeting, context.assembly.content, context.omissions);
  if (!text) {
    return write_record_error(out, meeting.id,
                              {ErrorCode::engine_unknown_key,
                               field_place("meetings", meeting, "agenda"), meeting.agenda});
  }
  const auto report = engine::plan_meeting(
      text->meeting, meeting_facts(meeting, context.assembly.index, context.omissions));
  if (!report) return write_record_error(out, meeting.id, report.error());
  out.begin_object().field("id", meeting.id).field("agenda", meeting.agenda);
  out.field("on", meeting.on);
  write_list(out.key("slots"), report->slots,
             [&out](const engine::AgendaSlot& slot) { write_slot(out, slot); });
  out.field("total_minutes", report->total_minutes).field("slot_minutes", report->slot_minutes);
  out.field("spare_minutes", report->spare_minutes);
  out.field("missing_minutes", report->missing_minutes);
  write_list(out.key("deals_left_out"), report->deals_left_out);
  write_list(out.key("used_seconds"), meeting.used_seconds);
  write_because(out.key("because"), report->because);
  out.end_object();
}

}  // namespace

void write_territories(Writer& out, const Context& context) {
  if (!context.year.until_today) {
    out.null();
    return;
  }
  const auto territories =
      engine::compare_territories(territory_facts(context.assembly, *context.year.until_today));
  write_result(out, territories, [&out](const engine::TerritoryReport& report) {
    write_list(out.key("territories"), report.territories,
               [&out](const engine::TerritoryLine& line) { write_territory(out, line); });
    write_territory(out.key("team"), report.team);
  });
}

void write_coaching(Writer& out, const Context& context) {
  if (!context.year.until_today) {
    out.null();
    return;
  }
  const auto coaching = engine::evaluate_coaching(coaching_facts(
      context.assembly, *context.year.until_today, SessionKind::coaching, context.omissions));
  write_result(out, coaching, [&out](const engine::CoachingReport& report) {
    write_list(out.key("reps"), report.reps, [&out](const engine::RepCoaching& rep) {
      out.begin_object().field("id", rep.rep).field("sessions", rep.sessions);
      out.field("minutes", rep.minutes).field("last", rep.last).end_object();
    });
    out.field("hours", report.hours).field("hours_per_rep_month", report.hours_per_rep_month);
    out.field("reps_coached", report.reps_coached).field("coverage", report.coverage);
    write_findings(out.key("findings"), report.findings);
  });
}

void write_new_hires(Writer& out, const Context& context) {
  std::vector<engine::PathStep> path;
  for (const playbook::PathStepText& step : context.assembly.content.planning.new_hire_path)
    path.push_back(step.step);
  write_list(out, new_hires(context.assembly, context.omissions),
             [&](const NewHire& hire) { write_path(out, hire, path, context.assembly.today); });
}

void write_meetings(Writer& out, const Context& context) {
  write_list(out, in_id_order(context.assembly.plan.meetings),
             [&](const plan::Meeting* meeting) { write_meeting(out, *meeting, context); });
}

}  // namespace dealbench::app::planning_report
