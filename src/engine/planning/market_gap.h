#pragma once
// A target set from above against the market grid's own sum: the gap, and what would close it.
// Also the check that the targets of accounts add up to a quota. docs/method/PLANNING-005.md,
// PLANNING-006.md.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/money.h"
#include "engine/explain.h"
#include "engine/planning/market_grid.h"

namespace dealbench::engine {

struct TargetGap {
  Money target;
  std::int64_t amount_minor = 0;   // target - bottom-up; below 0: the grid holds more
  std::optional<double> relative;  // of bottom-up; nullopt when that is 0
  bool is_large = false;           // relative above the limit, or anything above a grid of nothing
};

// One row alone closes the whole gap to the target by one of these.
struct GapClosing {
  std::string row;
  double factor = 1;                 // what its target must be multiplied by
  std::optional<double> conversion;  // nullopt: beyond 100 %
  std::int64_t customers = 0;        // rounded up
  Money order_value;
  double lifted_conversion = 0;  // its conversion when all rows are lifted alike, see below
  bool is_at_limit = false;      // ... which stops at 100 % (or at the highest growth)
};

struct MarketGapReport {
  std::optional<TargetGap> top_down;
  std::optional<TargetGap> with_resources;  // the figure promised if resources come
  // What would close the gap to top_down; empty without a gap above 0. Counted rows in the order of
  // the facts.
  std::vector<GapClosing> closing;
  // All conversions lifted by the same relative amount, those at 100 % stop; nullopt: without a
  // gap, or all at 100 %.
  std::optional<double> common_lift;
  bool is_closed_by_lift = false;
  std::vector<PlanningFinding> findings;  // gap_large, with "top_down" or "with_resources" as place
  Because because;                        // PLANNING-005
};

// `report` is the report of these facts. Errors: engine_out_of_range for a target ("top_down",
// "with_resources") or for a closing figure beyond what money or a count can hold
// ("closing/<row>").
[[nodiscard]] Result<MarketGapReport> compare_with_market(const MarketFacts& facts,
                                                          const MarketReport& report,
                                                          std::optional<Money> top_down,
                                                          std::optional<Money> with_resources,
                                                          const MarketRules& rules);

struct QuotaPart {
  std::string id;
  std::optional<Money> target;  // nullopt: not set yet
};

struct QuotaReport {
  Money sum;
  Money quota;
  std::int64_t gap_minor = 0;        // quota - sum; above 0: the parts do not carry it
  std::optional<double> coverage;    // sum / quota; nullopt for a quota of 0
  std::vector<std::string> not_set;  // sorted
  Because because;                   // PLANNING-006
};

// Errors: engine_out_of_range ("parts/<id>/target", "quota", "sum").
[[nodiscard]] Result<QuotaReport> check_quota(const std::vector<QuotaPart>& parts, Money quota);

}  // namespace dealbench::engine
