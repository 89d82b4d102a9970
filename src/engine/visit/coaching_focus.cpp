#include "engine/visit/coaching_focus.h"

#include <algorithm>

namespace dealbench::engine {
namespace {

void count(CoachedRep& rep, const CoachedSession& session, Date from, Date to) {
  if (session.date > to) return;
  const std::int32_t age = days_between(session.date, to);
  rep.days_since_last = std::min(rep.days_since_last.value_or(age), age);
  if (session.date < from) return;
  ++rep.sessions;
  rep.minutes += session.minutes;
  rep.sessions_on_focus += !rep.focus.empty() && session.focus == rep.focus;
}

}  // namespace

Result<CoachingFocusReport> assess_coaching_focus(std::span<const CoachedSession> sessions,
                                                  std::span<const AbilityProfile> profiles,
                                                  Date from, Date to) {
  if (from > to) {
    return fail(ErrorCode::engine_out_of_range, "coaching",
                date_text(to) + " (" + date_text(from) + "..)");
  }
  CoachingFocusReport report;
  for (const AbilityProfile& profile : profiles) {
    report.reps.push_back({.rep = profile.rep, .focus = profile.focus});
  }
  for (const CoachedSession& session : sessions) {
    if (session.minutes < 0 || session.minutes > 1440) {
      return fail(ErrorCode::engine_out_of_range, "coaching/" + session.rep,
                  std::to_string(session.minutes) + " (0..1440)");
    }
    const auto rep = std::ranges::find(report.reps, session.rep, &CoachedRep::rep);
    if (rep != report.reps.end()) count(*rep, session, from, to);
  }
  for (const CoachedRep& rep : report.reps) {
    report.sessions += rep.sessions;
    report.sessions_on_focus += rep.sessions_on_focus;
  }
  if (report.sessions > 0)
    report.on_focus_percent = 100.0 * report.sessions_on_focus / report.sessions;
  report.because = {"VISIT-012",
                    {{"sessions", std::to_string(report.sessions)},
                     {"sessions_on_focus", std::to_string(report.sessions_on_focus)}},
                    {}};
  return report;
}

}  // namespace dealbench::engine
