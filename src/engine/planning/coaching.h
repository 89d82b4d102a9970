#pragma once
// The coaching log and the path of a new colleague: who was coached how much, who was not, which
// step is late. docs/method/PLANNING-019.md.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/error.h"
#include "engine/explain.h"
#include "engine/planning/finding.h"

namespace dealbench::engine {

struct CoachingSession {
  std::string rep;
  Date date;
  std::int32_t minutes = 0;  // 1..1440
};

struct CoachingFacts {
  std::vector<std::string> reps;  // ids; sessions of others are not counted
  std::vector<CoachingSession> sessions;
  Date from;  // of the period, both days included
  Date to;
};

struct RepCoaching {
  std::string rep;
  std::int32_t sessions = 0;
  std::int64_t minutes = 0;
  std::optional<Date> last;
};

struct CoachingReport {
  std::vector<RepCoaching> reps;  // in the order of the facts
  double hours = 0;
  std::optional<double> hours_per_rep_month;  // a month is 30.4375 days; nullopt without reps
  std::int64_t reps_coached = 0;
  std::optional<double> coverage;         // reps coached / reps
  std::vector<PlanningFinding> findings;  // rep_not_coached, by id
  Because because;                        // PLANNING-019
};

// Errors: engine_out_of_range ("to" before "from", "sessions/<rep>").
[[nodiscard]] Result<CoachingReport> evaluate_coaching(const CoachingFacts& facts);

struct PathStep {
  std::string id;
  std::int32_t by_day = 1;  // day 1 is the first at work, 1..3660
};

struct PathReport {
  std::int32_t day = 0;             // of today; below 1: not begun
  double progress = 0;              // steps done / steps
  std::vector<std::string> late;    // not done and their day has passed, in order of the path
  std::optional<std::string> next;  // first step not done
};

// Errors: engine_empty without steps; engine_unknown_key ("steps/<id>") for a done step that the
// path does not have.
[[nodiscard]] Result<PathReport> new_hire_progress(const std::vector<PathStep>& path, Date start,
                                                   Date today,
                                                   const std::vector<std::string>& done);

}  // namespace dealbench::engine
