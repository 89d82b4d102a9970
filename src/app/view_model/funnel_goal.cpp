#include "app/assemble/funnel_facts.h"
#include "app/field_input.h"
#include "app/goal.h"
#include "app/view_model/funnel_parts.h"
#include "base/money_math.h"
#include "engine/funnel/scenarios.h"
#include "i18n/catalog.h"
#include "i18n/keys_generated.h"
#include "i18n/number_output.h"

namespace dealbench::app {
namespace {

namespace keys = i18n::keys;
using engine::FunnelOutput;
using engine::LeverGoal;
using engine::Reach;

constexpr std::array goal_outputs{FunnelOutput::bookings, FunnelOutput::collected,
                                  FunnelOutput::wins,     FunnelOutput::opportunities,
                                  FunnelOutput::renewals, FunnelOutput::velocity_per_day};

std::string remark(const LeverGoal& lever, FunnelOutput output, const Words& words) {
  if (lever.reach == Reach::no_effect)
    return std::string(i18n::text(words.language, keys::goal::no_effect));
  if (lever.reach == Reach::not_reachable) {
    return i18n::fill(i18n::text(words.language, keys::goal::not_reachable),
                      {{"best", words.output(output, lever.outcome)}});
  }
  return lever.saturated ? std::string(i18n::text(words.language, keys::goal::saturated))
                         : std::string();
}

GoalLeverView lever_view(const LeverGoal& lever, FunnelOutput output, const Words& words) {
  GoalLeverView view;
  view.key = engine::key_of(lever.lever);
  view.label = words.label(view.key);
  view.now = words.lever(lever.lever, lever.before);
  view.needed = lever.reach == Reach::no_effect ? std::string(nothing)
                                                : words.lever(lever.lever, lever.value);
  if (lever.factor && lever.reach != Reach::no_effect) view.change = words.gain(*lever.factor - 1);
  view.remark = remark(lever, output, words);
  view.is_reached = goal_value(lever).has_value();
  return view;
}

void fill_target(GoalView& goal, const plan::Scenario& scenario, FunnelOutput output,
                 const Words& words) {
  const bool is_money = engine::is_money(output);
  goal.target_field = is_money ? "goal_money" : "goal_count";
  goal.target_unit = is_money ? i18n::text(words.language, keys::unit::money) : std::string_view();
  const plan::FieldDef* field =
      plan::find_field(*plan::find_collection("scenarios"), goal.target_field);
  goal.target_text = text_from_value(*field, field->get(&scenario), words.language);
}

void fill_alone(GoalView& goal, const engine::FunnelFacts& facts, const engine::FunnelGoal& wanted,
                const engine::LeverSet& chosen, const Words& words) {
  const auto alone = engine::seek_goal_alone(facts, wanted);
  if (!alone) return;
  for (const LeverGoal& lever : *alone) {
    if (lever.reach == Reach::not_applicable) continue;
    goal.alone.push_back(lever_view(lever, wanted.output, words));
    goal.alone.back().is_chosen = chosen[engine::index_of(lever.lever)];
  }
}

void fill_together(GoalView& goal, const engine::FunnelFacts& facts,
                   const engine::FunnelGoal& wanted, const engine::LeverSet& chosen,
                   const Words& words) {
  const auto together = engine::seek_goal_together(facts, wanted, chosen);
  if (!together) return;
  const bool is_reached = together->reach == Reach::reached;
  const bool is_there_already = is_reached && together->effort == 0;
  goal.can_adopt_together = is_there_already || !goal_values(*together).empty();
  const auto key = is_reached ? keys::goal::together : keys::goal::together_not_reachable;
  goal.together = i18n::fill(i18n::text(words.language, key),
                             {{"effort", i18n::percent_text(together->effort)},
                              {"outcome", words.output(wanted.output, together->outcome)}});
  for (const LeverGoal& lever : together->levers) {
    const bool moves = lever.reach == Reach::reached || lever.reach == Reach::not_reachable;
    if (!chosen[engine::index_of(lever.lever)] || !moves) continue;
    goal.together_levers.push_back(lever_view(lever, wanted.output, words));
  }
}

}  // namespace

void fill_goal(FunnelView& view, const plan::Scenario& scenario, const Words& words) {
  GoalView& goal = view.goal;
  const FunnelOutput output =
      engine::funnel_output_from(scenario.goal_output).value_or(FunnelOutput::bookings);
  for (std::size_t i = 0; i < goal_outputs.size(); ++i) {
    goal.outputs.emplace_back(engine::key_of(goal_outputs[i]),
                              words.label(engine::key_of(goal_outputs[i])));
    if (goal_outputs[i] == output) goal.output = i;
  }
  fill_target(goal, scenario, output, words);
  if (!is_complete(scenario)) return;
  const engine::FunnelFacts facts = funnel_facts(scenario);
  const auto report = engine::evaluate_funnel(facts);
  if (!report) return;
  goal.now_text = words.output(output, engine::reported_values(*report)[engine::index_of(output)]);
  const auto wanted = funnel_goal(scenario);
  goal.has_target = wanted.has_value();
  if (!wanted) return;
  const engine::LeverSet chosen = goal_levers(scenario);
  fill_alone(goal, facts, *wanted, chosen, words);
  fill_together(goal, facts, *wanted, chosen, words);
}

}  // namespace dealbench::app
