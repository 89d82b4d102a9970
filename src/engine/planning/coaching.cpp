#include "engine/planning/coaching.h"

#include <algorithm>

#include "base/arithmetic.h"
#include "engine/funnel/check.h"

namespace dealbench::engine {
namespace {

constexpr double days_per_month = 30.4375;

Result<void> check_facts(const CoachingFacts& facts) {
  Checker check;
  check.that(facts.from <= facts.to, ErrorCode::engine_out_of_range, "to");
  for (const CoachingSession& session : facts.sessions)
    check.whole("sessions/" + session.rep, session.minutes, 1, 1440);
  return check.result();
}

RepCoaching rep_coaching(const std::string& rep, const CoachingFacts& facts) {
  RepCoaching out{.rep = rep};
  for (const CoachingSession& session : facts.sessions) {
    if (session.rep != rep || session.date < facts.from || session.date > facts.to) continue;
    ++out.sessions;
    out.minutes += session.minutes;
    out.last = out.last ? std::max(*out.last, session.date) : session.date;
  }
  return out;
}

}  // namespace

Result<CoachingReport> evaluate_coaching(const CoachingFacts& facts) {
  if (auto checked = check_facts(facts); !checked) return std::unexpected(checked.error());
  CoachingReport report;
  std::int64_t minutes = 0;
  for (const std::string& rep : facts.reps) {
    report.reps.push_back(rep_coaching(rep, facts));
    minutes += report.reps.back().minutes;
    if (report.reps.back().sessions > 0) {
      ++report.reps_coached;
    } else {
      report.findings.push_back({"rep_not_coached", rep, {}});
    }
  }
  sort_findings(report.findings);
  report.hours = static_cast<double>(minutes) / 60;
  if (!facts.reps.empty()) {
    const auto reps = static_cast<double>(facts.reps.size());
    const double months = (days_between(facts.from, facts.to) + 1.0) / days_per_month;
    report.hours_per_rep_month = report.hours / reps / months;
    report.coverage = static_cast<double>(report.reps_coached) / reps;
  }
  report.because = {.formula = "PLANNING-019",
                    .inputs = {{"reps", std::to_string(facts.reps.size())},
                               {"minutes", std::to_string(minutes)},
                               {"from", date_text(facts.from)},
                               {"to", date_text(facts.to)}}};
  return report;
}

Result<PathReport> new_hire_progress(const std::vector<PathStep>& path, Date start, Date today,
                                     const std::vector<std::string>& done) {
  if (path.empty()) return fail(ErrorCode::engine_empty, "steps");
  for (const std::string& id : done) {
    const bool is_known =
        std::any_of(path.begin(), path.end(), [&](const PathStep& step) { return step.id == id; });
    if (!is_known) return fail(ErrorCode::engine_unknown_key, "steps/" + id);
  }
  PathReport report{.day = days_between(start, today) + 1};
  std::int32_t steps_done = 0;
  for (const PathStep& step : path) {
    if (std::find(done.begin(), done.end(), step.id) != done.end()) {
      ++steps_done;
      continue;
    }
    if (!report.next) report.next = step.id;
    if (step.by_day < report.day) report.late.push_back(step.id);
  }
  report.progress = static_cast<double>(steps_done) / static_cast<double>(path.size());
  return report;
}

}  // namespace dealbench::engine
