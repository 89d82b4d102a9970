#pragma once
// The funnel in real numbers: what lever effects, goal seek, staging and the
// forecast calculate with. Money is in minor units and not rounded. Facts enter
// through funnel_model, which checks them.

#include <array>
#include <optional>

#include "base/error.h"
#include "engine/funnel/funnel.h"

namespace dealbench::engine {

// Indexed by Lever. Nullopt: not applicable.
using LeverValues = std::array<std::optional<double>, lever_count>;
// Indexed by FunnelOutput. Nullopt: does not exist.
using OutputValues = std::array<std::optional<double>, funnel_output_count>;

struct FunnelModel {
  LeverValues levers;
  double recurring_share = 1;
  std::optional<double> deals_per_rep;
  std::int32_t horizon_periods = 5;
  double period_days = 365;
  CycleSwitch cycle_switch = CycleSwitch::lead_bound;
};

// Errors as evaluate_funnel.
[[nodiscard]] Result<FunnelModel> funnel_model(const FunnelFacts& facts);
// Precondition: every lever is finite, not negative, and the cycle above zero;
// ratios need not stop at 1.
[[nodiscard]] OutputValues funnel_outputs(const FunnelModel& model);
// One result alone.
[[nodiscard]] std::optional<double> funnel_output(const FunnelModel& model, FunnelOutput output);

// Whether the formula of a result contains the lever.
[[nodiscard]] bool depends_on(FunnelOutput output, Lever lever, CycleSwitch cycle_switch);

// The value of a lever made better by x: multiplied by 1 + x, the cycle by 1 - x; it stops at the
// lever's limits, a ratio at 1.
[[nodiscard]] double improved(Lever lever, double value, double x);
// The largest value a lever can take as a fact.
[[nodiscard]] double highest_value(Lever lever);
inline constexpr double highest_leads = 1e12;
inline constexpr double longest_cycle_days = 36'500;
inline constexpr double shortest_cycle_days = 1e-6;

// The results that are money, and where the report keeps them.
struct FunnelMoneyField {
  FunnelOutput output;
  std::optional<Money> FunnelReport::*field;
};
inline constexpr std::array<FunnelMoneyField, 6> funnel_money_fields{{
    {FunnelOutput::bookings, &FunnelReport::bookings},
    {FunnelOutput::collected, &FunnelReport::collected},
    {FunnelOutput::renewals, &FunnelReport::renewals},
    {FunnelOutput::lifetime_bookings, &FunnelReport::lifetime_bookings},
    {FunnelOutput::lifetime_bookings_open_ended, &FunnelReport::lifetime_bookings_open_ended},
    {FunnelOutput::velocity_per_day, &FunnelReport::velocity_per_day},
}};
// Errors: engine_out_of_range with the result's name as place.
[[nodiscard]] Result<std::optional<Money>> rounded_money(const OutputValues& values,
                                                         FunnelOutput output);

// (after - before) / before; nullopt when either does not exist, before is
// zero, or the quotient is beyond all numbers.
[[nodiscard]] std::optional<double> relative_change(std::optional<double> before,
                                                    std::optional<double> after);

}  // namespace dealbench::engine
