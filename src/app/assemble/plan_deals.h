#pragma once
// All deals of a plan as they stood on a day, open and closed.

#include <map>
#include <optional>
#include <vector>

#include "app/assemble/deal_facts.h"

namespace dealbench::app {

// Tiers that were computed, by deal; they count where people state none.
using ComputedTiers = std::map<Id, engine::Tier, std::less<>>;

struct PlanDeal {
  const plan::Deal* record = nullptr;
  AssembledDeal assembled;
  bool closed = false;
  Date on;  // the day that its report tells of: today, or the day on which it ended
};

// A deal with an outcome is closed, unless it ends after `today`: then it is still open on the day.
[[nodiscard]] bool is_closed(const plan::Deal& deal, Date today);

// In the order of the plan. They point into the plan.
[[nodiscard]] std::vector<PlanDeal> plan_deals(const plan::Plan& plan, const PlanIndex& index,
                                               const Content& content, Date today,
                                               const ComputedTiers& tiers = {});

}  // namespace dealbench::app
