#include "engine/funnel/goal_seek.h"

#include <string>

#include "base/arithmetic.h"
#include "engine/funnel/check.h"

namespace dealbench::engine {
namespace {

Result<void> check_goal(const FunnelGoal& goal) {
  Checker check;
  check.that(can_be_goal(goal.output), ErrorCode::engine_out_of_range, "output",
             key_of(goal.output));
  check.real("target", goal.target, 0, 1e18);
  return check.result();
}

// The x between `low` and `high` where the rising or falling function meets the target, to the last
// bit. Precondition: the target lies between the function's ends.
template <typename Function>
double meet(double low, double high, double target, Function function) {
  const bool rising = function(high) > function(low);
  for (int step = 0; step < 200; ++step) {
    const double middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) break;
    if ((function(middle) < target) == rising) {
      low = middle;
    } else {
      high = middle;
    }
  }
  // Of the two neighbours the one that comes closer.
  const double miss_low = function(low) - target;
  const double miss_high = function(high) - target;
  return miss_low * miss_low < miss_high * miss_high ? low : high;
}

double lowest_value(Lever lever) {
  return lever == Lever::sales_cycle_days ? shortest_cycle_days : 0;
}

// With everything renewing for ever the open-ended lifetime has no value: stop one millionth
// before.
double highest_searched(Lever lever, FunnelOutput output) {
  const bool endless =
      lever == Lever::renewal_rate && output == FunnelOutput::lifetime_bookings_open_ended;
  return endless ? 1 - 1e-6 : highest_value(lever);
}

LeverGoal untouched(Lever lever, const FunnelModel& model, std::optional<double> outcome) {
  LeverGoal result{.lever = lever};
  const auto value = model.levers[index_of(lever)];
  if (!value || !outcome) return result;
  result.reach = Reach::no_effect;
  result.before = *value;
  result.value = *value;
  result.outcome = outcome;
  if (*value != 0) result.factor = 1;
  result.saturated = is_ratio(lever) && *value >= 1;
  return result;
}

void move_to(LeverGoal& result, double value, Reach reach) {
  result.reach = reach;
  result.value = value;
  if (result.before != 0) result.factor = if_finite(value / result.before);
  result.saturated = is_ratio(result.lever) && value >= 1;
}

LeverGoal seek_one(Lever lever, const FunnelModel& model, const FunnelGoal& goal,
                   std::optional<double> present) {
  LeverGoal result = untouched(lever, model, present);
  if (result.reach == Reach::not_applicable) return result;
  FunnelModel tried = model;
  const auto outcome_at = [&](double value) {
    tried.levers[index_of(lever)] = value;
    return funnel_output(tried, goal.output).value_or(0);
  };
  const double low = lowest_value(lever);
  const double high = highest_searched(lever, goal.output);
  const double at_low = outcome_at(low);
  const double at_high = outcome_at(high);
  if (at_low == at_high || !depends_on(goal.output, lever, model.cycle_switch)) return result;
  const bool high_is_best = at_high > at_low;
  const double best = high_is_best ? at_high : at_low;
  const double worst = high_is_best ? at_low : at_high;
  if (goal.target > best) {
    move_to(result, high_is_best ? high : low, Reach::not_reachable);
  } else if (goal.target < worst) {
    move_to(result, high_is_best ? low : high, Reach::not_reachable);
  } else {
    move_to(result, meet(low, high, goal.target, outcome_at), Reach::reached);
  }
  result.outcome = outcome_at(result.value);
  return result;
}

// The levers that an equal effort moves.
LeverSet levers_that_count(const FunnelModel& model, FunnelOutput output, const LeverSet& chosen) {
  LeverSet set{};
  for (const Lever lever : all_levers) {
    const std::size_t i = index_of(lever);
    set[i] = chosen[i] && model.levers[i] && depends_on(output, lever, model.cycle_switch);
  }
  return set;
}

FunnelModel with_effort(FunnelModel model, const LeverSet& set, FunnelOutput output,
                        double effort) {
  for (const Lever lever : all_levers) {
    const std::size_t i = index_of(lever);
    if (!set[i]) continue;
    const double value = improved(lever, *model.levers[i], effort);
    const double highest = highest_searched(lever, output);
    model.levers[i] = is_ratio(lever) && value > highest ? highest : value;
  }
  return model;
}

}  // namespace

Result<std::array<LeverGoal, lever_count>> seek_goal_alone(const FunnelFacts& facts,
                                                           const FunnelGoal& goal) {
  if (auto checked = check_goal(goal); !checked) return std::unexpected(checked.error());
  const auto model = funnel_model(facts);
  if (!model) return std::unexpected(model.error());
  const auto present = funnel_output(*model, goal.output);
  std::array<LeverGoal, lever_count> result;
  for (const Lever lever : all_levers) {
    result[index_of(lever)] = seek_one(lever, *model, goal, present);
  }
  return result;
}

Result<EqualEffort> seek_goal_together(const FunnelFacts& facts, const FunnelGoal& goal,
                                       const LeverSet& chosen) {
  if (auto checked = check_goal(goal); !checked) return std::unexpected(checked.error());
  const auto model = funnel_model(facts);
  if (!model) return std::unexpected(model.error());
  EqualEffort result;
  result.outcome = funnel_output(*model, goal.output);
  for (const Lever lever : all_levers) {
    result.levers[index_of(lever)] = untouched(lever, *model, result.outcome);
  }
  if (!result.outcome) return result;

  const LeverSet set = levers_that_count(*model, goal.output, chosen);
  const auto outcome_at = [&](double effort) {
    return funnel_output(with_effort(*model, set, goal.output, effort), goal.output).value_or(0);
  };
  const double low = -1 + 1e-6;
  const double high = set[index_of(Lever::sales_cycle_days)] ? 1 - 1e-9 : largest_effort;
  const double at_low = outcome_at(low);
  const double at_high = outcome_at(high);
  if (at_low == at_high) {
    result.reach = Reach::no_effect;
    return result;
  }
  const bool in_reach = goal.target >= at_low && goal.target <= at_high;
  result.reach = in_reach ? Reach::reached : Reach::not_reachable;
  result.effort = in_reach                ? meet(low, high, goal.target, outcome_at)
                  : goal.target > at_high ? high
                                          : low;
  const FunnelModel reached = with_effort(*model, set, goal.output, result.effort);
  result.outcome = funnel_output(reached, goal.output);
  for (const Lever lever : all_levers) {
    const std::size_t i = index_of(lever);
    if (set[i]) move_to(result.levers[i], *reached.levers[i], result.reach);
    if (model->levers[i]) result.levers[i].outcome = result.outcome;
  }
  return result;
}

Because explain_goal(const LeverGoal& lever, const FunnelGoal& goal) {
  const std::string key(key_of(lever.lever));
  Because because{.formula = "FUNNEL-007",
                  .inputs = {{"output", std::string(key_of(goal.output))},
                             {"target", decimal_text(goal.target)},
                             {key, decimal_text(lever.before)}},
                  .rules = {}};
  switch (lever.reach) {
    case Reach::reached:
      because.rules.push_back({"reached", true});
      break;
    case Reach::not_reachable:
      because.rules.push_back({"not_reachable", false});
      break;
    case Reach::no_effect:
      because.rules.push_back({"no_effect", false});
      break;
    case Reach::not_applicable:
      because.rules.push_back({"not_applicable." + key, false});
      break;
  }
  return because;
}

}  // namespace dealbench::engine
