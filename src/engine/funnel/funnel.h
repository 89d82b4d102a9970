#pragma once
// The sales funnel of one scenario: seven levers in, deals and money per period
// out. Knows no calendar and no playbook; timing by month is cohort.h,
// uncertainty is forecast/. Formulas: docs/method/FUNNEL-001.md (counts and
// money), -002 (lifetime), -003 (cycle), -004 (performance index).

#include <cstdint>
#include <optional>

#include "base/error.h"
#include "base/money.h"
#include "base/ratio.h"
#include "engine/explain.h"
#include "engine/funnel/lever.h"

namespace dealbench::engine {

// Nullopt: the lever does not apply to this way of selling and leaves every
// product.
struct FunnelLevers {
  std::optional<double> leads;             // per period, 0..1e12
  std::optional<Ratio> lead_conversion;    // opportunities of leads, 0..1
  std::optional<Ratio> win_rate;           // wins of opportunities, 0..1
  std::optional<Money> deal_value;         // contract value of one win, 0..max_money_minor
  std::optional<Ratio> collection_ratio;   // cash of contract value, 0..1
  std::optional<Ratio> renewal_rate;       // renewed of what can renew, 0..1
  std::optional<double> sales_cycle_days;  // opportunity to decision, 1e-6..36'500

  friend bool operator==(const FunnelLevers&, const FunnelLevers&) = default;
};

enum class CycleSwitch : std::uint8_t {
  lead_bound,      // leads arrive per period: a cycle changes timing, not the period's total
  capacity_bound,  // leads are one batch, the next starts when it is done: totals x period / cycle
};

struct FunnelFacts {
  FunnelLevers levers;
  Ratio recurring_share = ratio_one;    // part of a deal's value that can renew, 0..1
  std::optional<double> head_count;     // reps at work, 0..1e6; shown beside reps_needed
  std::optional<double> deals_per_rep;  // open deals one rep can work, 1e-6..1e6
  std::int32_t horizon_periods = 5;     // 1..100
  std::int32_t period_days = 365;       // 1..36'500
  CycleSwitch cycle_switch = CycleSwitch::lead_bound;

  friend bool operator==(const FunnelFacts&, const FunnelFacts&) = default;
};

// What a period brings. Nullopt: the value does not exist, because a lever it
// needs is not applicable; without leads there is nothing to count, without a
// deal value no money, without a cycle no speed (and no total when
// capacity-bound). Lead conversion, win rate and collection ratio are simply
// left out. Counts are real numbers, rounded for display only; money is rounded
// once, half to even.
struct FunnelReport {
  std::optional<double> opportunities;
  std::optional<double> wins;
  std::optional<Money> bookings;
  std::optional<Money> collected;
  std::optional<Money> renewals;                      // next period; nullopt without a renewal rate
  std::optional<Money> lifetime_bookings;             // over horizon_periods; equals
                                                      // bookings without a renewal rate
  std::optional<Money> lifetime_bookings_open_ended;  // nullopt also when everything renews for
                                                      // ever
  std::optional<Money> velocity_per_day;
  std::optional<double> open_deals;         // at any time (Little's law)
  std::optional<std::int64_t> reps_needed;  // nullopt also without deals_per_rep
  std::optional<double> performance_index;  // product of the applicable levers,
                                            // money in major units

  friend bool operator==(const FunnelReport&, const FunnelReport&) = default;
};

// Errors: engine_not_finite, engine_out_of_range with the field's name as place
// ("win_rate") and "got (low..high)" as detail, or the result's name when it is
// beyond what money can hold. No allocation on success.
[[nodiscard]] Result<FunnelReport> evaluate_funnel(const FunnelFacts& facts);

// Why a result is what it is: the formula's page and the facts that went into
// it. Made on request, because results are recomputed while a slider moves. A
// rule "not_applicable.<lever>" (contradicted) names each lever left out.
[[nodiscard]] Because explain_funnel(FunnelOutput output, const FunnelFacts& facts);

}  // namespace dealbench::engine
