#pragma once
// The bow tie: the funnel up to the commitment and the growth after it, as volumes, conversions and
// times between stages. Stage names come from the playbook. Page: docs/method/FUNNEL-014.md.

#include <cstdint>
#include <optional>
#include <vector>

#include "base/error.h"
#include "base/id.h"
#include "base/money.h"
#include "engine/explain.h"

namespace dealbench::engine {

struct BowTieStage {
  Id id;
  std::optional<double>
      volume;  // customers who reached it in the period, 0..1e12; nullopt: unknown
  std::optional<double> days_to_next;  // mean time to the next stage, 0..36'500; unused at the last
};

struct BowTieFacts {
  std::vector<BowTieStage> stages;  // from first notice to growth, at least two
  double improvement = 0.1;         // relative, for "all conversions better by", -0.9..10
};

// Between one stage and the next.
struct BowTieBorder {
  Id from;
  Id to;
  std::optional<double> conversion;  // above 1 is possible where customers grow
  std::optional<double> days;
};

struct BowTieReport {
  std::vector<BowTieBorder> borders;
  std::optional<double> conversion;    // last / first
  std::optional<double> days;          // first to last; nullopt when a time is unknown
  std::optional<std::size_t> weakest;  // index of the border with the lowest conversion
  std::optional<std::size_t> slowest;  // index of the border with the longest time
  // Last volume when every conversion is better by the improvement, as a factor: (1 + x)^borders.
  // No ceiling.
  double factor_if_all_improve = 1;
  std::vector<Id> unknown;  // stages without a volume
};

// Errors: engine_empty with fewer than two stages; "stages/<id>/volume", "/days_to_next";
// "improvement".
[[nodiscard]] Result<BowTieReport> evaluate_bow_tie(const BowTieFacts& facts);

struct TimeToProfitFacts {
  Money acquisition;  // cost per customer
  Money onboarding;
  Money retention;
  Money monthly_recurring_revenue;  // per customer
};

// Months until one customer has paid back what he cost; nullopt without recurring revenue.
// Errors: each field out of range.
[[nodiscard]] Result<std::optional<double>> months_to_profit(const TimeToProfitFacts& facts);

// Of the border between two stages.
[[nodiscard]] Because explain_border(const BowTieStage& from, const BowTieStage& to);
}  // namespace dealbench::engine
