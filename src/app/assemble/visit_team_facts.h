#pragma once
// All visits of a plan, evaluated, and what they say about the people who make them: ability,
// weekly counters, coaching.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/assemble/omissions.h"
#include "app/assemble/plan_index.h"
#include "app/content.h"
#include "base/date.h"
#include "engine/planning/coaching.h"
#include "engine/visit/ability.h"
#include "engine/visit/coaching_focus.h"
#include "engine/visit/weekly.h"
#include "plan/model/plan.h"

namespace dealbench::app {

struct EvaluatedVisit {
  const plan::Visit* visit = nullptr;
  engine::VisitFacts facts;
  Result<engine::VisitReport> report;  // errors: those of evaluate_visit, "visits/<id>/" in front
  Omissions omissions;
};

// In the order of their days, those without a day last, then by id.
[[nodiscard]] std::vector<EvaluatedVisit> evaluated_visits(const plan::Plan& plan,
                                                           const PlanIndex& index,
                                                           const Content& content);

// What the team's figures are made of. Only visits that took place until `today`, that could be
// evaluated, and whose owner is a member of the plan; the others are left to `omissions`.
struct VisitTeamFacts {
  // Members who are reps, and everybody else who made a visit; by id.
  std::vector<std::string> reps;
  std::vector<engine::AbilityVisit> ability;  // visits in which something was marked or rated
  std::vector<engine::WeeklyVisit> weekly;
  // Also of visits that are only planned so far: what falls due is due.
  std::vector<engine::WeeklyCommitment> commitments;
  // Coaching until `today`, training left out. A session without a length counts as one of 0
  // minutes; a focus that is no axis of the profile counts as none.
  std::vector<engine::CoachedSession> coached;
  // The same sessions, as far as their length is stated, and the members who are reps.
  engine::CoachingFacts coaching;
  Omissions omissions;
};

// A concept is clarified when the person said every layer of it; a visit without any layer leaves
// the base, and so does one without a commitment level.
[[nodiscard]] VisitTeamFacts visit_team_facts(const plan::Plan& plan, const PlanIndex& index,
                                              const Content& content,
                                              std::span<const EvaluatedVisit> visits, Date from,
                                              Date today);

}  // namespace dealbench::app
