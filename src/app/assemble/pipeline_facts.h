#pragma once
// The deals of a plan taken together: open ones for hygiene, closed ones for win rates and lessons,
// and what was promised and delivered.

#include <span>
#include <vector>

#include "app/assemble/plan_deals.h"
#include "engine/funnel/hygiene.h"
#include "engine/funnel/pipeline.h"
#include "engine/radar/delivered.h"
#include "engine/radar/won_lost.h"

namespace dealbench::app {

struct OpenDeals {
  engine::HygieneFacts facts;  // in the order of the plan
  Omissions omissions;         // "deals/d1/deal_value": counts as 0
};

// The stage is the playbook's id, empty for a number that it does not have. Normal days are those
// of stage and tier; without a tier those of a strategic deal, as in the radar. Where nothing of
// the customer is recorded, silence counts from the day the deal was opened, as in the radar.
[[nodiscard]] OpenDeals open_deals(std::span<const PlanDeal> deals, const Content& content,
                                   Date today);

struct ClosedDeals {
  std::vector<engine::ClosedDeal> facts;  // in the order of the plan
  // Days that are missing or in the wrong order, "deals/d1/closed_on": the age is unknown.
  Omissions omissions;
};

[[nodiscard]] ClosedDeals closed_deals(std::span<const PlanDeal> deals);

struct DeliveredRecords {
  std::vector<engine::DeliveredFacts> facts;
  Omissions omissions;  // "delivered/x/owner"; a later record of an owner and period supersedes
};

[[nodiscard]] DeliveredRecords delivered_facts(const plan::Plan& plan, const PlanIndex& index);

// What closed deals teach: won against lost. Deals without a decision teach neither side.
struct Lessons {
  std::vector<engine::ClosedDealFacts> deals;
  Omissions omissions;        // "deals/d1/closed_on"
  std::vector<Error> errors;  // of deals that the radar refuses, by id
};

[[nodiscard]] Lessons lessons_of(std::span<const PlanDeal> deals, const Content& content);

}  // namespace dealbench::app
