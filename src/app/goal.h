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

// A lever's value as the plan holds it.
struct GoalValue {
  std::string lever;
  plan::FieldValue value;
};
// The found value, rounded so that it does not fall short. Nullopt: it does not reach the goal, or
// the plan cannot hold it (half a day, a trillion leads).
[[nodiscard]] std::optional<GoalValue> goal_value(const engine::LeverGoal& found);
// The values of an equal effort, of the levers that it moves. Empty: as above.
[[nodiscard]] std::vector<GoalValue> goal_values(const engine::EqualEffort& found);
// The values that reach the scenario's goal: one lever alone, or with an empty key the chosen
// levers with equal effort. Empty also when there is no complete scenario or no goal.
[[nodiscard]] std::vector<GoalValue> goal_values(const plan::Scenario& scenario,
                                                 std::string_view lever);

}  // namespace dealbench::app
