#pragma once
// What the radar found in the open deals, in the form in which the guide and the visits take it.

#include <span>
#include <vector>

#include "app/assemble/guide_facts.h"
#include "app/assemble/plan_deals.h"
#include "app/assemble/visit_questions.h"

namespace dealbench::app {

struct RadarLinks {
  std::vector<DealFindings> findings;
  std::vector<DealGaps> gaps;
};

// Of the deals that are open, in their order. A deal that the engine refuses has neither, one that
// is not assessable has no gaps; its report says why.
[[nodiscard]] RadarLinks radar_links(std::span<const PlanDeal> deals);

}  // namespace dealbench::app
