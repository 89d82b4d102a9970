#pragma once
// From a target back to the levers: the value one lever would need, or the equal effort of several.
// Refuses to say "impossible" without the best that can be had. Page: docs/method/FUNNEL-007.md.

#include <array>
#include <cstdint>
#include <optional>

#include "base/error.h"
#include "engine/explain.h"
#include "engine/funnel/funnel_model.h"

namespace dealbench::engine {

struct FunnelGoal {
  FunnelOutput output = FunnelOutput::bookings;  // one with can_be_goal
  double target = 0;  // unit of the result, money in minor units; 0..1e18
};

enum class Reach : std::uint8_t {
  reached,
  not_reachable,   // the lever ends before; `value` and `outcome` are the nearest that can be had
  no_effect,       // the result does not depend on the lever
  not_applicable,  // the lever, or the result, does not exist as the facts stand
};

struct LeverGoal {
  Lever lever{};
  Reach reach = Reach::not_applicable;
  double before = 0;  // unit of the lever; money in minor units; zero when not applicable
  double value = 0;   // needed, or nearest; `before` when it has no effect
  std::optional<double> factor;   // value / before; nullopt when before is zero
  bool saturated = false;         // a ratio that has come to stand at 100 %
  std::optional<double> outcome;  // the result at `value`

  friend bool operator==(const LeverGoal&, const LeverGoal&) = default;
};

// One lever alone, for each lever (indexed by Lever).
// Errors: as evaluate_funnel; "output" when it cannot be a goal, "target" out of range or not
// finite.
[[nodiscard]] Result<std::array<LeverGoal, lever_count>> seek_goal_alone(const FunnelFacts& facts,
                                                                         const FunnelGoal& goal);

// The largest common improvement that is looked for: a million times as much again.
inline constexpr double largest_effort = 1e6;

struct EqualEffort {
  Reach reach = Reach::not_applicable;
  // The common relative improvement: chosen levers are multiplied by 1 + effort, the cycle by 1 -
  // effort; ratios stop at 100 % and the others carry the rest. Negative when the target is below
  // what is there. Looked for above -1 and up to largest_effort, with the cycle among the levers
  // below 1; a target that takes more is not reachable, and this is the nearest effort then.
  double effort = 0;
  std::array<LeverGoal, lever_count> levers;  // those not chosen keep their value
  std::optional<double> outcome;

  friend bool operator==(const EqualEffort&, const EqualEffort&) = default;
};

// Several levers with equal effort. Chosen levers that have no effect on the goal are left where
// they are. Errors: as seek_goal_alone.
[[nodiscard]] Result<EqualEffort> seek_goal_together(const FunnelFacts& facts,
                                                     const FunnelGoal& goal,
                                                     const LeverSet& chosen);

[[nodiscard]] Because explain_goal(const LeverGoal& lever, const FunnelGoal& goal);

}  // namespace dealbench::engine
