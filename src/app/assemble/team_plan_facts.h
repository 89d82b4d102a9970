#pragma once
// Territories, coaching, new colleagues and meetings of a plan as facts of the planning engine.

#include <optional>
#include <string>
#include <vector>

#include "app/assemble/planning_facts.h"
#include "engine/planning/coaching.h"
#include "engine/planning/meetings.h"
#include "engine/planning/territory.h"

namespace dealbench::app {

// Members whose role is rep, by id.
[[nodiscard]] std::vector<std::string> rep_ids(const plan::Plan& plan);

// By id, over the period. A lead, a visit and a won deal belong to the territory of their account,
// else to that of their owner. Reps are the territory's members whose role is rep.
[[nodiscard]] std::vector<engine::TerritoryFacts> territory_facts(const Assembly& assembly,
                                                                  const Period& period);

// Sessions of a kind: coaching (also where no kind is stated) or training. A session without a
// member of the plan, a day or a length is listed.
enum class SessionKind : std::uint8_t { coaching, training };
[[nodiscard]] engine::CoachingFacts coaching_facts(const Assembly& assembly, const Period& period,
                                                   SessionKind kind, Omissions& omissions);

// A member on the way in: started, and the path's last day is not past or steps that were begun are
// not all done. Steps that the playbook does not have are listed.
struct NewHire {
  const plan::Member* member = nullptr;
  Date started_on;
  std::vector<std::string> done;
};
[[nodiscard]] std::vector<NewHire> new_hires(const Assembly& assembly, Omissions& omissions);

// Nullptr: the playbook has no such meeting; it is listed.
[[nodiscard]] const playbook::MeetingText* meeting_of(const plan::Meeting& meeting,
                                                      const Content& content, Omissions& omissions);
// Deals that are not there are listed.
[[nodiscard]] engine::MeetingFacts meeting_facts(const plan::Meeting& meeting,
                                                 const PlanIndex& index, Omissions& omissions);

}  // namespace dealbench::app
