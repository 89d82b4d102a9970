#pragma once
// A plan as facts of the guide: everything that asks for something to be done.
//
// What counts, all as of `today`; what happened later has not happened yet:
// - A lead is answered when a day of the answer is stated or its status is no longer open. A
//   callback stands until an answer on its day or later, and lapses with the lead.
// - A visit is prepared when the preparation sheet is complete at its depth, and evaluated when
//   there are enough ratings for a mean. One without a day is listed as incomplete.
// - A deal's findings are those of `findings`. Its review is held with the first meeting on or
//   after the day it is due that has the deal on its agenda.
// - Promises, commitments and actions of a deal that was lost or went nowhere are not asked for;
//   those of a deal that was won are.
// - A customer is in touch by touches, visits and meetings.
// - A programme that was begun asks for today's task.

#include <span>
#include <vector>

#include "app/assemble/assembly.h"
#include "app/assemble/visit_team_facts.h"
#include "engine/guide/next_actions.h"
#include "engine/guide/programme.h"
#include "engine/guide/self_rating.h"

namespace dealbench::app {

// What the radar found in a deal. Several entries for one deal count together.
struct DealFindings {
  Id deal;
  std::vector<engine::GuideFinding> findings;
};

// `visits`: all of the plan, as evaluated_visits.
[[nodiscard]] engine::GuideFacts guide_facts(const Assembly& assembly,
                                             std::span<const EvaluatedVisit> visits,
                                             std::span<const DealFindings> findings,
                                             Omissions& omissions);

// A programme that somebody follows, with the tasks done that it has.
struct FollowedProgramme {
  const plan::ProgrammeRun* run = nullptr;
  const playbook::ProgrammeTexts* programme = nullptr;
  const plan::Member* member = nullptr;  // nullptr: nobody is named
  std::vector<std::string> done;
};
// By id. Runs without a day of begin, or of a programme that the playbook does not have, are left
// to `omissions`.
[[nodiscard]] std::vector<FollowedProgramme> followed_programmes(const plan::Plan& plan,
                                                                 const PlanIndex& index,
                                                                 const Content& content,
                                                                 Omissions& omissions);

// One member's answers to the three questions until `today`, by day; empty: nobody is named.
struct MemberRatings {
  std::string member;
  std::vector<engine::SelfRating> ratings;
};
// By member.
[[nodiscard]] std::vector<MemberRatings> self_ratings(const plan::Plan& plan,
                                                      const PlanIndex& index,
                                                      const Content& content, Date today,
                                                      Omissions& omissions);

}  // namespace dealbench::app
