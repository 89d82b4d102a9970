#include "app/goal.h"

#include <algorithm>
#include <cmath>

#include "app/assemble/funnel_facts.h"
#include "base/money_math.h"
#include "plan/edit/edit.h"
#include "plan/fields/collection.h"

namespace dealbench::app {
namespace {

using engine::Lever;
using engine::LeverGoal;

// Up to the next step of the field's unit (down for the cycle). What lies within a millionth of a
// step is on it: the search ends that near.
std::int64_t rounded_to_reach(Lever lever, double value) {
  const double scale = engine::is_ratio(lever) ? 1'000'000.0 : 1.0;
  const double scaled = value * scale;
  if (lever == Lever::sales_cycle_days) return static_cast<std::int64_t>(std::floor(scaled + 1e-6));
  return static_cast<std::int64_t>(std::ceil(scaled - 1e-6));
}

}  // namespace

std::optional<GoalValue> goal_value(const LeverGoal& found) {
  if (found.reach != engine::Reach::reached) return std::nullopt;
  GoalValue value{std::string(engine::key_of(found.lever)),
                  plan::FieldValue{rounded_to_reach(found.lever, found.value)}};
  const plan::FieldDef* field = plan::find_field(*plan::find_collection("scenarios"), value.lever);
  if (!plan::check_value(*field, value.value, value.lever)) return std::nullopt;
  return value;
}

std::vector<GoalValue> goal_values(const engine::EqualEffort& found) {
  std::vector<GoalValue> values;
  if (found.reach != engine::Reach::reached) return values;
  for (const LeverGoal& lever : found.levers) {
    if (lever.reach != engine::Reach::reached || lever.value == lever.before) continue;
    auto value = goal_value(lever);
    if (!value) return {};
    values.push_back(std::move(*value));
  }
  return values;
}

std::optional<engine::FunnelGoal> funnel_goal(const plan::Scenario& scenario) {
  const auto output = engine::funnel_output_from(scenario.goal_output);
  if (!output) return std::nullopt;
  if (engine::is_money(*output)) {
    if (!scenario.goal_money) return std::nullopt;
    return engine::FunnelGoal{*output, real_from_money(*scenario.goal_money)};
  }
  if (!scenario.goal_count) return std::nullopt;
  return engine::FunnelGoal{*output, static_cast<double>(*scenario.goal_count)};
}

engine::LeverSet goal_levers(const plan::Scenario& scenario) {
  engine::LeverSet chosen{};
  for (const Lever lever : engine::all_levers) {
    const bool is_named = std::ranges::find(scenario.goal_levers, engine::key_of(lever)) !=
                          scenario.goal_levers.end();
    chosen[engine::index_of(lever)] =
        applies(scenario, lever) && (scenario.goal_levers.empty() || is_named);
  }
  return chosen;
}

std::vector<GoalValue> goal_values(const plan::Scenario& scenario, std::string_view lever) {
  const auto goal = funnel_goal(scenario);
  if (!goal || !is_complete(scenario)) return {};
  const engine::FunnelFacts facts = funnel_facts(scenario);
  if (lever.empty()) {
    const auto together = engine::seek_goal_together(facts, *goal, goal_levers(scenario));
    return together ? goal_values(*together) : std::vector<GoalValue>();
  }
  const auto alone = engine::seek_goal_alone(facts, *goal);
  const auto wanted = engine::lever_from(lever);
  if (!alone || !wanted) return {};
  const auto value = goal_value((*alone)[engine::index_of(*wanted)]);
  return value ? std::vector{*value} : std::vector<GoalValue>();
}

}  // namespace dealbench::app
