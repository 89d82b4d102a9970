// The people who visit: what they can do, where coaching goes, and the counters of each week.

#include <string_view>

#include "app/report/error_report.h"
#include "app/report/omissions_report.h"
#include "app/report/visit_report_parts.h"

namespace dealbench::app {
namespace {

using json::Writer;

void write_profile(Writer& out, const engine::AbilityProfile& profile) {
  out.begin_object().field("rep", profile.rep).field("visits", profile.visits);
  out.field("focus", profile.focus).field("focus_percent", profile.focus_percent);
  write_list(out.key("axes"), profile.axes, [&out](const engine::AbilityAxis& axis) {
    out.begin_object().field("id", axis.id).field("visits", axis.visits);
    out.field("mean", axis.mean).field("percent", axis.percent).end_object();
  });
  write_because(out.key("because"), profile.because);
  out.end_object();
}

void write_focus(Writer& out, const VisitTeamFacts& facts,
                 const std::vector<engine::AbilityProfile>& profiles, Date from, Date today) {
  const auto report = engine::assess_coaching_focus(facts.coached, profiles, from, today);
  if (!report) return write_error(out, report.error());
  out.begin_object().field("sessions", report->sessions);
  out.field("sessions_on_focus", report->sessions_on_focus);
  out.field("on_focus_percent", report->on_focus_percent);
  write_list(out.key("reps"), report->reps, [&out](const engine::CoachedRep& rep) {
    out.begin_object().field("rep", rep.rep).field("focus", rep.focus);
    out.field("sessions", rep.sessions).field("minutes", rep.minutes);
    out.field("sessions_on_focus", rep.sessions_on_focus);
    out.field("days_since_last", rep.days_since_last).end_object();
  });
  write_because(out.key("because"), report->because);
  out.end_object();
}

void write_ability(Writer& out, const VisitTeamFacts& facts, const Content& content, Date from,
                   Date today) {
  const auto report = engine::assess_ability(facts.ability, content.visit.ability);
  out.key("ability");
  if (!report) {
    write_error(out, report.error());
  } else {
    write_profile(out.begin_object().key("team"), report->team);
    write_list(out.key("reps"), report->reps,
               [&out](const engine::AbilityProfile& profile) { write_profile(out, profile); });
    out.end_object();
  }
  out.key("coaching_focus");
  write_focus(out, facts, report ? report->reps : std::vector<engine::AbilityProfile>{}, from,
              today);
}

void write_coaching(Writer& out, const engine::CoachingFacts& facts) {
  const auto report = engine::evaluate_coaching(facts);
  out.key("coaching");
  if (!report) return write_error(out, report.error());
  out.begin_object().field("hours", report->hours);
  out.field("hours_per_rep_month", report->hours_per_rep_month);
  out.field("reps_coached", report->reps_coached).field("coverage", report->coverage);
  write_list(out.key("reps"), report->reps, [&out](const engine::RepCoaching& rep) {
    out.begin_object().field("rep", rep.rep).field("sessions", rep.sessions);
    out.field("minutes", rep.minutes).field("last", rep.last).end_object();
  });
  write_findings(out.key("findings"), report->findings);
  write_because(out.key("because"), report->because);
  out.end_object();
}

void write_rate(Writer& out, std::string_view name, const engine::WeeklyRate& rate, Ratio target) {
  out.key(name).begin_object().field("hits", rate.hits).field("base", rate.base);
  out.field("percent", rate.percent()).field("meets", rate.meets(target)).end_object();
}

void write_row(Writer& out, const engine::WeeklyRow& row, const engine::WeeklyTargets& targets) {
  out.begin_object().field("rep", row.rep).field("week", row.week).field("visits", row.visits);
  write_rate(out, "effective", row.effective, targets.effective);
  write_rate(out, "commitments_obtained", row.commitments_obtained, targets.commitments_obtained);
  write_rate(out, "commitments_kept", row.commitments_kept, targets.commitments_kept);
  write_rate(out, "concept_clarified", row.concept_clarified, targets.concept_clarified);
  write_rate(out, "customer_talks", row.customer_talks, targets.customer_talks);
  out.end_object();
}

void write_targets(Writer& out, const engine::WeeklyTargets& targets) {
  out.begin_object().field("effective_visits", targets.effective_visits);
  out.field("effective", targets.effective);
  out.field("commitments_obtained", targets.commitments_obtained);
  out.field("commitments_kept", targets.commitments_kept);
  out.field("concept_clarified", targets.concept_clarified);
  out.field("customer_talks", targets.customer_talks);
  out.field("customer_talks_from_percent", targets.customer_talks_from_percent).end_object();
}

void write_weekly(Writer& out, const VisitTeamFacts& facts, const engine::WeeklyTargets& targets,
                  Date from, Date today) {
  const auto report =
      engine::count_weeks(facts.weekly, facts.commitments, facts.reps, from, today, today, targets);
  out.key("weekly");
  if (!report) return write_error(out, report.error());
  const auto write = [&](const engine::WeeklyRow& row) { write_row(out, row, targets); };
  out.begin_object().field("weeks", report->weeks);
  write_targets(out.key("targets"), targets);
  out.key("team");
  write(report->team);
  write_list(out.key("reps"), report->reps, write);
  write_list(out.key("rows"), report->rows, write);
  write_because(out.key("because"), report->because);
  out.end_object();
}

}  // namespace

void write_visit_team(Writer& out, const VisitTeamFacts& facts, const Content& content, Date from,
                      Date today) {
  out.begin_object().field("from", from).field("to", today);
  write_ability(out, facts, content, from, today);
  write_coaching(out, facts.coaching);
  write_weekly(out, facts, content.visit.targets, from, today);
  write_omissions(out, facts.omissions);
  out.end_object();
}

}  // namespace dealbench::app
