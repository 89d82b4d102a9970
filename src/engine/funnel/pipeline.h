#pragma once
// Win rates of closed deals, narrow and wide and by age, and how well the open pipeline covers the
// quota. Page: docs/method/FUNNEL-013.md.

#include <cstdint>
#include <optional>
#include <vector>

#include "base/error.h"
#include "base/id.h"
#include "base/money.h"
#include "engine/explain.h"

namespace dealbench::engine {

enum class DealOutcome : std::uint8_t {
  won,
  lost,
  no_decision
};  // no_decision: slipped away, nobody bought

struct ClosedDeal {
  Id id;
  DealOutcome outcome{};
  std::optional<std::int32_t> age_days;  // from opportunity to decision, not negative
};

struct WinRates {
  std::int64_t won = 0;
  std::int64_t lost = 0;
  std::int64_t no_decision = 0;
  std::optional<double> narrow;  // won / (won + lost)
  std::optional<double> wide;    // won / (won + lost + no decision)
};

struct WinRateReport {
  WinRates all;
  WinRates within_limit;  // age up to and including the limit
  WinRates beyond_limit;
  std::int64_t age_unknown = 0;
};

// Errors: "age_limit_days", "deals/<id>/age_days".
[[nodiscard]] Result<WinRateReport> evaluate_win_rates(const std::vector<ClosedDeal>& deals,
                                                       std::int32_t age_limit_days);

struct CoverageFacts {
  Money quota;                     // of the period
  Money won;                       // so far
  Money open_stated;               // open deals that should close in the period
  Money open_cleaned;              // the same without zombies
  double target = 3;               // wanted coverage, from the playbook, above 0
  std::optional<double> win_rate;  // own, by value, 0..1
};

struct CoverageReport {
  Money still_needed;  // quota - won, never negative
  std::optional<double>
      coverage_stated;  // open / still needed; nullopt when nothing is needed any more
  std::optional<double> coverage_cleaned;
  std::optional<bool> enough;  // cleaned coverage reaches the target
  Money pipeline_missing;      // to reach the target with the cleaned pipeline, never negative
  std::optional<double> coverage_by_own_win_rate;  // 1 / win rate: what one's own record asks for
};

// Errors: each field out of range; pipeline_missing beyond what money can hold.
[[nodiscard]] Result<CoverageReport> evaluate_coverage(const CoverageFacts& facts);

[[nodiscard]] Because explain_win_rates(const WinRates& rates);
[[nodiscard]] Because explain_coverage(const CoverageFacts& facts);
}  // namespace dealbench::engine
