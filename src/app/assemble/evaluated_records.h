#pragma once
// What several reports of a day look at, evaluated once: the deals and the visits.

#include <vector>

#include "app/assemble/assembly.h"
#include "app/assemble/plan_deals.h"
#include "app/assemble/visit_team_facts.h"

namespace dealbench::app {

// Points into the plan.
struct EvaluatedRecords {
  std::vector<PlanDeal> deals;         // as plan_deals
  std::vector<EvaluatedVisit> visits;  // as evaluated_visits
};
[[nodiscard]] inline EvaluatedRecords evaluated_records(const Assembly& assembly) {
  return {plan_deals(assembly.plan, assembly.index, assembly.content, assembly.today),
          evaluated_visits(assembly.plan, assembly.index, assembly.content)};
}

}  // namespace dealbench::app
