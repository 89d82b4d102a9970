#pragma once
// How well the open deals of a plan cover the quota of its year.

#include <optional>
#include <span>

#include "app/assemble/plan_deals.h"
#include "engine/funnel/hygiene.h"
#include "engine/funnel/pipeline.h"

namespace dealbench::app {

struct YearCoverage {
  Id year;     // of the plan; empty: there is none that begins on a known day
  Date first;  // of the fiscal year
  Date last;
  // Quota, won so far and open deals that should close in the year. The target is to be set. The
  // win rate is by value over all closed deals, those without a decision among them, since each of
  // them was once pipeline.
  std::optional<engine::CoverageFacts> facts;  // nullopt: no year or no quota
  Omissions omissions;                         // "years/y1/quota", "deals/d1/close_date"
};

// Of the selected year, the first where the selection leads nowhere. `hygiene` says which deals are
// zombies.
[[nodiscard]] YearCoverage year_coverage(const plan::Plan& plan, std::span<const PlanDeal> deals,
                                         const engine::HygieneReport& hygiene);

}  // namespace dealbench::app
