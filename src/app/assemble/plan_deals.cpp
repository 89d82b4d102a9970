#include "app/assemble/plan_deals.h"

#include <utility>

#include "app/assemble/tier_facts.h"

namespace dealbench::app {

bool is_closed(const plan::Deal& deal, Date today) {
  return !deal.outcome.empty() && deal.closed_on.value_or(today) <= today;
}

PlanDeal plan_deal(const plan::Deal& deal, const PlanIndex& index, const Content& content,
                   Date today) {
  const bool closed = is_closed(deal, today);
  const Date on = closed ? deal.closed_on.value_or(today) : today;
  AssembledDeal assembled =
      deal_facts(deal, index, content, tier_of_deal(deal, index, content, on));
  auto report = engine::assess_deal(assembled.facts, content.radar.parameters, on);
  return {.record = &deal,
          .assembled = std::move(assembled),
          .closed = closed,
          .on = on,
          .report = std::move(report)};
}

std::vector<PlanDeal> plan_deals(const plan::Plan& plan, const PlanIndex& index,
                                 const Content& content, Date today) {
  std::vector<PlanDeal> deals;
  deals.reserve(plan.deals.size());
  for (const plan::Deal& deal : plan.deals) deals.push_back(plan_deal(deal, index, content, today));
  return deals;
}

}  // namespace dealbench::app
