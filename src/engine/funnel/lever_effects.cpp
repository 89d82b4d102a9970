#include "engine/funnel/lever_effects.h"

#include <algorithm>
#include <string>

#include "base/arithmetic.h"
#include "engine/funnel/check.h"

namespace dealbench::engine {
namespace {

OutputValues relative_changes(const OutputValues& before, const OutputValues& after) {
  OutputValues gain{};
  for (std::size_t i = 0; i < funnel_output_count; ++i)
    gain[i] = relative_change(before[i], after[i]);
  return gain;
}

LeverEffect effect_of(Lever lever, const FunnelModel& model, const OutputValues& base, double x) {
  LeverEffect effect{.lever = lever};
  const auto value = model.levers[index_of(lever)];
  if (!value) return effect;
  effect.applicable = true;
  effect.before = *value;
  effect.after = improved(lever, *value, x);
  effect.change = effect.after - effect.before;
  if (is_ratio(lever)) {
    effect.no_headroom = *value >= 1;
    effect.capped = *value * (1 + x) > 1;
    if (*value > 0) effect.headroom = 1 / *value - 1;
  }
  FunnelModel moved = model;
  moved.levers[index_of(lever)] = effect.after;
  effect.outputs = funnel_outputs(moved);
  effect.gain = relative_changes(base, effect.outputs);
  return effect;
}

std::array<Lever, lever_count> order_by_gain(const LeverEffects& effects) {
  const auto rank = [&](Lever lever) {
    const LeverEffect& effect = effects.levers[index_of(lever)];
    if (!effect.applicable) return -2.0;
    // Equal gains that differ in their last bits keep the order of the levers.
    return round_half_even(effect.gain[index_of(effects.goal)].value_or(-1.0) * 1e9) / 1e9;
  };
  std::array<Lever, lever_count> order = all_levers;
  std::ranges::stable_sort(order, [&](Lever a, Lever b) { return rank(a) > rank(b); });
  return order;
}

// How a reading differs from "every lever is a factor, the cycle is shortened".
struct ReadingRule {
  std::optional<Lever> needs;  // says nothing of its own without this lever
  std::optional<Lever> stays;  // this lever does not move
  RenewalForm renewal = RenewalForm::factor;
  bool points = false;  // ratios rise by x points
  bool cycle_as_factor = false;
};
constexpr std::array<ReadingRule, gain_reading_count> reading_rules{{
    {},
    {.needs = Lever::sales_cycle_days, .cycle_as_factor = true},
    {.needs = Lever::sales_cycle_days, .stays = Lever::sales_cycle_days},
    {.needs = Lever::renewal_rate, .stays = Lever::renewal_rate},
    {.needs = Lever::renewal_rate, .renewal = RenewalForm::second_year},
    {.needs = Lever::renewal_rate, .renewal = RenewalForm::lifetime},
    {.needs = Lever::renewal_rate, .renewal = RenewalForm::second_year, .points = true},
    {.points = true},
}};

double after_by(const ReadingRule& rule, Lever lever, double value, double x) {
  if (rule.points && is_ratio(lever)) return std::clamp(value + x, 0.0, 1.0);
  return improved(lever, value, x);
}

std::optional<double> gain_by(const ReadingRule& rule, const FunnelModel& model,
                              const EffectQuestion& question) {
  if (rule.needs &&
      (!model.levers[index_of(*rule.needs)] || !question.movable[index_of(*rule.needs)])) {
    return std::nullopt;
  }
  double product = 1;
  for (const Lever lever : all_levers) {
    const auto value = model.levers[index_of(lever)];
    if (!value || !question.movable[index_of(lever)] || rule.stays == lever) continue;
    if (rule.cycle_as_factor && lever == Lever::sales_cycle_days) {
      product *= 1 + question.improvement;
      continue;
    }
    const double after = after_by(rule, lever, *value, question.improvement);
    const auto factor = lever_factor(lever, *value, after, rule.renewal);
    if (!factor) return std::nullopt;
    product *= *factor;
  }
  return product - 1;
}

}  // namespace

std::optional<double> lever_factor(Lever lever, double before, double after, RenewalForm form) {
  if (lever == Lever::sales_cycle_days) return before / after;
  if (lever == Lever::renewal_rate && form == RenewalForm::second_year)
    return (1 + after) / (1 + before);
  if (lever == Lever::renewal_rate && form == RenewalForm::lifetime) {
    if (after >= 1 || before >= 1) return std::nullopt;
    return (1 - before) / (1 - after);
  }
  if (before == 0) return std::nullopt;
  return after / before;
}

Result<LeverEffects> evaluate_lever_effects(const FunnelFacts& facts,
                                            const EffectQuestion& question) {
  Checker check;
  check.real("improvement", question.improvement, -0.9, 0.9);
  if (auto checked = check.result(); !checked) return std::unexpected(checked.error());
  const auto model = funnel_model(facts);
  if (!model) return std::unexpected(model.error());

  LeverEffects effects;
  effects.improvement = question.improvement;
  effects.goal = question.goal;
  const OutputValues base = funnel_outputs(*model);
  FunnelModel together = *model;
  for (const Lever lever : all_levers) {
    LeverEffect& effect = effects.levers[index_of(lever)];
    effect = effect_of(lever, *model, base, question.improvement);
    effect.movable = effect.applicable && question.movable[index_of(lever)];
    if (effect.movable) together.levers[index_of(lever)] = effect.after;
  }
  effects.order = order_by_gain(effects);
  effects.together_outputs = funnel_outputs(together);
  effects.together_gain = relative_changes(base, effects.together_outputs);
  for (std::size_t i = 0; i < gain_reading_count; ++i) {
    effects.readings[i] = gain_by(reading_rules[i], *model, question);
  }
  return effects;
}

Because explain_lever_effect(const LeverEffect& effect, double improvement) {
  const std::string key(key_of(effect.lever));
  Because because{.formula = "FUNNEL-005", .inputs = {}, .rules = {}};
  if (!effect.applicable) {
    because.rules.push_back({"not_applicable." + key, false});
    return because;
  }
  because.inputs = {{key, decimal_text(effect.before)}, {"improvement", decimal_text(improvement)}};
  if (effect.no_headroom) {
    because.rules.push_back({"no_headroom", false});
  } else if (effect.capped) {
    because.rules.push_back({"capped", false});
  }
  return because;
}

}  // namespace dealbench::engine
