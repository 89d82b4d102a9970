#include "app/goal.h"

#include <algorithm>
#include <cmath>

#include "app/assemble/funnel_facts.h"
#include "base/money_math.h"

namespace dealbench::app {
namespace {

using engine::Lever;
using engine::LeverGoal;

// Up to the next step of the field's unit (down for the cycle). What lies within a millionth of a
// step is on it: the search ends that near.
std::int64_t rounded_to_reach(Lever lever, double value) {
  const double scale = engine::is_ratio(lever) ? 1'000'000.0 : 1.0;
  const double scaled = value * scale;
  if (lever == Lever::sales_cycle_days)
    return std::max<std::int64_t>(1, static_cast<std::int64_t>(std::floor(scaled + 1e-6)));
  return static_cast<std::int64_t>(std::ceil(scaled - 1e-6));
}

GoalValue goal_value(const LeverGoal& found) {
  return {std::string(engine::key_of(found.lever)),
          plan::FieldValue{rounded_to_reach(found.lever, found.value)}};
}

}  // namespace

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
  std::vector<GoalValue> values;
  if (lever.empty()) {
    const auto together = engine::seek_goal_together(facts, *goal, goal_levers(scenario));
    if (!together || together->reach != engine::Reach::reached) return {};
    for (const LeverGoal& one : together->levers) {
      if (one.reach == engine::Reach::reached && one.value != one.before)
        values.push_back(goal_value(one));
    }
    return values;
  }
  const auto alone = engine::seek_goal_alone(facts, *goal);
  const auto wanted = engine::lever_from(lever);
  if (!alone || !wanted) return {};
  const LeverGoal& one = (*alone)[engine::index_of(*wanted)];
  if (one.reach == engine::Reach::reached) values.push_back(goal_value(one));
  return values;
}

}  // namespace dealbench::app
