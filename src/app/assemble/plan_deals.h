#pragma once
// All deals of a plan as they stood on a day, open and closed, and what the radar says of them.

#include <vector>

#include "app/assemble/deal_facts.h"
#include "engine/radar/assess.h"

namespace dealbench::app {

struct PlanDeal {
  const plan::Deal* record = nullptr;
  AssembledDeal assembled;
  bool closed = false;
  Date on;  // the day that its report tells of: today, or the day on which it ended
  Result<engine::DealReport> report;  // errors: those of assess_deal
};

// A deal with an outcome is closed, unless it ends after `today`: then it is still open on the day.
[[nodiscard]] bool is_closed(const plan::Deal& deal, Date today);

// With its tier as tier_of_deal gives it. Points into the plan.
[[nodiscard]] PlanDeal plan_deal(const plan::Deal& deal, const PlanIndex& index,
                                 const Content& content, Date today);
// In the order of the plan.
[[nodiscard]] std::vector<PlanDeal> plan_deals(const plan::Plan& plan, const PlanIndex& index,
                                               const Content& content, Date today);

}  // namespace dealbench::app
