#pragma once
// The market grid: what a market holds (table 1, capacity) and what we can win of it (table 2,
// conversion), row by row, which adds up to the bottom-up target. Does not judge a target set from
// above: market_gap.h does. docs/method/PLANNING-003.md (capacity, share), PLANNING-004.md
// (bottom-up target).

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/money.h"
#include "base/ratio.h"
#include "engine/explain.h"
#include "engine/planning/finding.h"

namespace dealbench::engine {

enum class MarketAnswer : std::uint8_t { no, yes, unknown };

// Table 1: one region x industry. Nullopt: not known yet.
struct MarketSegment {
  std::string id;
  std::string region;
  std::string industry;
  std::optional<std::int64_t> customers;  // target customers, 0..1e9
  std::optional<Money> customer_scale;    // what one of them spends on our kind of offer in a year
  std::optional<Money> own_last_year;     // what we sold to all of them last year
  MarketAnswer has_need = MarketAnswer::unknown;
  MarketAnswer has_chance = MarketAnswer::unknown;
  std::optional<Ratio> share_goal;  // of the capacity, 0..1
};

// Table 2: one offer kind x customer kind (old, new, rival's) in a segment. Nullopt: not known yet.
struct MarketRow {
  std::string id;
  std::string segment_id;
  std::string offer_kind;                 // playbook id
  std::string customer_kind;              // playbook id
  std::optional<std::int64_t> customers;  // 0..1e9
  std::optional<Ratio> conversion;        // customers that will order, 0..1
  std::optional<Money> order_value;
  // Where the row differs from its segment; nullopt: as the segment.
  std::optional<MarketAnswer> has_need;
  std::optional<MarketAnswer> has_chance;
};

struct MarketFacts {
  std::vector<MarketSegment> segments;
  std::vector<MarketRow> rows;
};

// Thresholds of the playbook.
struct MarketRules {
  double gap_limit = 0;         // target above the grid by more than this share of it is a finding
  double share_jump_limit = 0;  // share goal above this multiple of today's share is a finding
  double small_share = 0;       // a share below it, in a segment of large_capacity, ...
  double large_capacity_share =
      0;  // ... (share of the grid's capacity) asks for a first small order
};

struct MarketSegmentReport {
  std::string id;
  std::optional<Money> capacity;      // customers x customer_scale
  std::optional<double> share;        // own_last_year / capacity; nullopt also for a capacity of 0
  std::optional<Money> goal_revenue;  // share_goal x capacity
  std::optional<double> share_jump;   // share_goal / share; nullopt also when we have no share yet
  bool is_saline = false;             // no need or no chance: skip it
  bool is_uncertain = false;          // not saline, and need or chance is unknown
  Money target;                       // of its rows
};

struct MarketRowReport {
  std::string id;
  std::optional<double> wins;      // customers x conversion
  std::optional<Money> potential;  // wins x order_value, also where it does not count
  Money target;  // the potential where it counts; 0 on saline land and where a figure is missing
  bool is_saline = false;
  bool is_uncertain = false;  // counts, but need or chance is unknown
};

struct MarketGroup {
  std::string key;
  Money target;
  friend bool operator==(const MarketGroup&, const MarketGroup&) = default;
};

struct MarketReport {
  std::vector<MarketSegmentReport> segments;  // in the order of the facts
  std::vector<MarketRowReport> rows;  // in the order of the facts; each rounded once to minor units
  Money bottom_up;                    // sum of the rows' targets
  Money capacity;                     // of the segments that are not saline and have their figures
  Money saline_capacity;
  Money own_last_year;  // of all segments that have it
  std::optional<double>
      share;  // own_last_year / capacity over segments that have both and are not saline
  std::vector<MarketGroup> by_region;  // sorted by key, as the three below; targets only
  std::vector<MarketGroup> by_industry;
  std::vector<MarketGroup> by_offer_kind;
  std::vector<MarketGroup> by_customer_kind;
  std::vector<std::string> uncertain_rows;   // sorted ids
  std::vector<std::string> incomplete_rows;  // not saline and a figure is missing; sorted ids
  // share_jump, share_from_nothing, open_relation, share_above_capacity,
  // more_customers_than_market; sorted.
  std::vector<PlanningFinding> findings;
  Because because;  // PLANNING-004
};

// Errors: engine_out_of_range ("segments/<id>/customers", "rows/<id>/conversion", and for a product
// or sum beyond what money can hold "segments/<id>/capacity", "rows/<id>/potential", "bottom_up"
// ...); engine_unknown_key for a row of a segment that is not there ("rows/<id>/segment_id").
[[nodiscard]] Result<MarketReport> evaluate_market_grid(const MarketFacts& facts,
                                                        const MarketRules& rules);

}  // namespace dealbench::engine
