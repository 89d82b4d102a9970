#pragma once
// How revenue grows in each tier, as an illustration, and how long customers really pay. Both are
// simple on purpose: cohorts of customers won each year, kept at a rate. Page:
// docs/method/TIER-008.md

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/error.h"
#include "base/money.h"
#include "base/ratio.h"
#include "engine/explain.h"

namespace dealbench::engine {

struct GrowthCurve {
  double cohort_factor =
      1;  // revenue won with new customers, each year against the year before, 0..100
  Ratio keep_rate = ratio_one;  // part of a cohort's revenue that stays the next year, 0..1
  Ratio delivery_cost_share;    // of revenue, 0..1
};
struct GrowthYear {
  Money new_revenue;   // of the cohort won in this year
  Money revenue;       // new and kept
  Money contribution;  // revenue less delivery
};
struct GrowthReport {
  std::vector<GrowthYear> years;           // the first is the start
  std::optional<double> last_year_growth;  // revenue of the last year over the one before, less 1;
                                           // nullopt for one year
  Because because;
};

// Each year's figures are rounded once, half to even. Errors: engine_not_finite,
// engine_out_of_range at "start" (0..max_money_minor), "years" (1..50), "cohort_factor",
// "keep_rate", "delivery_cost_share", or "revenue" when a year is beyond what money can hold.
[[nodiscard]] Result<GrowthReport> project_growth(const GrowthCurve& curve, Money start,
                                                  std::int32_t years);

struct PersistenceReport {
  Money planned;                     // annual value times planned years
  Money expected;                    // with the drop-off
  std::optional<double> shortfall;   // 1 - expected / planned; nullopt when nothing is planned
  std::vector<double> still_paying;  // per planned year, 0..1
  Because because;
};

// kept[i]: part of those paying in year i + 1 that also pay in year i + 2; years beyond the list
// keep its last value (an empty list: everybody stays). Errors: engine_out_of_range at
// "annual_value", "planned_years" (0..50), "kept/<i>", or "planned" when it is beyond what money
// can hold.
[[nodiscard]] Result<PersistenceReport> project_persistence(Money annual_value,
                                                            std::int32_t planned_years,
                                                            std::span<const Ratio> kept);

}  // namespace dealbench::engine
