#include "app/assemble/plan_deals.h"

#include "app/assemble/tier_facts.h"

namespace dealbench::app {

bool is_closed(const plan::Deal& deal, Date today) {
  return !deal.outcome.empty() && deal.closed_on.value_or(today) <= today;
}

std::vector<PlanDeal> plan_deals(const plan::Plan& plan, const PlanIndex& index,
                                 const Content& content, Date today) {
  std::vector<PlanDeal> deals;
  for (const plan::Deal& deal : plan.deals) {
    const bool closed = is_closed(deal, today);
    const Date on = closed ? deal.closed_on.value_or(today) : today;
    deals.push_back(
        {.record = &deal,
         .assembled = deal_facts(deal, index, content, tier_of_deal(deal, index, content, on)),
         .closed = closed,
         .on = on});
  }
  return deals;
}

}  // namespace dealbench::app
