#pragma once
// The goal seek of a scenario: its question in the engine's terms, and the answers as values of the
// plan's fields.

#include <optional>
#include <string>
#include <vector>

#include "engine/funnel/goal_seek.h"
#include "plan/fields/field.h"
#include "plan/model/scenario.h"

namespace dealbench::app {

// The scenario's goal; nullopt until both an output and a target are stated.
[[nodiscard]] std::optional<engine::FunnelGoal> funnel_goal(const plan::Scenario& scenario);
// The levers that may move: those chosen, or all that apply.
[[nodiscard]] engine::LeverSet goal_levers(const plan::Scenario& scenario);

struct GoalValue {
  std::string lever;
  plan::FieldValue value;
};
// The values that reach the goal, rounded so that they do not fall short: one lever alone, or with
// an empty key the chosen levers with equal effort. Empty when there is no complete scenario, no
// goal, or it cannot be reached.
[[nodiscard]] std::vector<GoalValue> goal_values(const plan::Scenario& scenario,
                                                 std::string_view lever);

}  // namespace dealbench::app
