#include "app/assemble/plan_deals.h"

namespace dealbench::app {

bool is_closed(const plan::Deal& deal, Date today) {
  return !deal.outcome.empty() && deal.closed_on.value_or(today) <= today;
}

std::vector<PlanDeal> plan_deals(const plan::Plan& plan, const PlanIndex& index,
                                 const Content& content, Date today, const ComputedTiers& tiers) {
  std::vector<PlanDeal> deals;
  for (const plan::Deal& deal : plan.deals) {
    const auto tier = tiers.find(deal.id);
    const bool closed = is_closed(deal, today);
    deals.push_back(
        {.record = &deal,
         .assembled = deal_facts(deal, index, content,
                                 tier == tiers.end() ? std::nullopt : std::optional(tier->second)),
         .closed = closed,
         .on = closed ? deal.closed_on.value_or(today) : today});
  }
  return deals;
}

}  // namespace dealbench::app
