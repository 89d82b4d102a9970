#include "app/report/funnel_report.h"

#include "app/assemble/funnel_facts.h"
#include "app/goal.h"
#include "app/report/error_report.h"
#include "app/report/funnel_side_report.h"
#include "app/report/result_writer.h"
#include "engine/funnel/goal_seek.h"
#include "engine/funnel/lever_effects.h"
#include "engine/funnel/scenarios.h"

namespace dealbench::app {
namespace {

using engine::FunnelOutput;
using engine::LeverGoal;
using engine::OutputValues;
using json::Writer;

constexpr std::array<std::string_view, 4> reach_words{"reached", "not_reachable", "no_effect",
                                                      "not_applicable"};

void write_outputs(Writer& out, const OutputValues& values) {
  write_keyed(out, engine::funnel_output_keys, values);
}

void write_because_of_all(Writer& out, const engine::FunnelFacts& facts) {
  out.key("because").begin_object();
  for (std::size_t i = 0; i < engine::funnel_output_count; ++i) {
    out.key(engine::funnel_output_keys[i]);
    write_because(out, engine::explain_funnel(static_cast<FunnelOutput>(i), facts));
  }
  out.end_object();
}

void write_effects(Writer& out, const engine::FunnelFacts& facts, const plan::Scenario& scenario,
                   const Content& content) {
  engine::EffectQuestion question;
  question.improvement =
      scenario.improvement ? scenario.improvement->real() : content.funnel.improvement;
  const auto effects = engine::evaluate_lever_effects(facts, question);
  out.key("lever_effects");
  if (!effects) return write_error(out, effects.error());
  out.begin_object().field("improvement", effects->improvement).key("levers").begin_array();
  for (const engine::Lever lever : effects->order) {
    const engine::LeverEffect& effect = effects->levers[engine::index_of(lever)];
    if (!effect.applicable) continue;
    out.begin_object().field("lever", engine::key_of(lever)).field("before", effect.before);
    out.field("after", effect.after)
        .field("headroom", effect.headroom)
        .field("capped", effect.capped);
    out.key("gain");
    write_outputs(out, effect.gain);
    out.end_object();
  }
  out.end_array().key("together_gain");
  write_outputs(out, effects->together_gain);
  write_keyed(out.key("readings"), engine::gain_reading_keys, effects->readings);
  out.end_object();
}

void write_lever_goal(Writer& out, const LeverGoal& lever) {
  out.begin_object().field("lever", engine::key_of(lever.lever));
  out.field("reach", reach_words[static_cast<std::size_t>(lever.reach)])
      .field("before", lever.before);
  out.field("value", lever.value).field("factor", lever.factor).field("saturated", lever.saturated);
  out.field("outcome", lever.outcome).end_object();
}

void write_goal(Writer& out, const engine::FunnelFacts& facts, const plan::Scenario& scenario) {
  out.key("goal");
  const auto goal = funnel_goal(scenario);
  if (!goal) {
    out.null();
    return;
  }
  const auto alone = engine::seek_goal_alone(facts, *goal);
  const auto together = engine::seek_goal_together(facts, *goal, goal_levers(scenario));
  if (!alone) return write_error(out, alone.error());
  if (!together) return write_error(out, together.error());
  out.begin_object().field("output", engine::key_of(goal->output)).field("target", goal->target);
  out.key("alone").begin_array();
  for (const LeverGoal& lever : *alone) write_lever_goal(out, lever);
  out.end_array().key("together").begin_object();
  out.field("reach", reach_words[static_cast<std::size_t>(together->reach)])
      .field("effort", together->effort);
  out.field("outcome", together->outcome).key("levers").begin_array();
  for (const LeverGoal& lever : together->levers) write_lever_goal(out, lever);
  out.end_array().end_object().end_object();
}

void write_scenario(Writer& out, const PlanIndex& index, const plan::Scenario& scenario,
                    const Content& content, const ForecastOptions& options) {
  out.line_break().begin_object().field("id", scenario.id).field("name", scenario.name);
  out.key("missing").begin_array();
  for (const std::string_view lever : missing_levers(scenario)) out.value(lever);
  out.end_array().key("report");
  if (!is_complete(scenario)) {
    out.null().end_object();
    return;
  }
  const engine::FunnelFacts facts = funnel_facts(scenario);
  const auto report = engine::evaluate_funnel(facts);
  if (!report) {
    write_error(out, report.error());
    out.end_object();
    return;
  }
  write_outputs(out, engine::reported_values(*report));
  write_because_of_all(out, facts);
  write_effects(out, facts, scenario, content);
  write_goal(out, facts, scenario);
  write_scenario_side_models(out, scenario, index.staging_steps.of(scenario.id), content, options);
  out.end_object();
}

void write_comparison(Writer& out, const plan::Plan& plan) {
  std::vector<engine::FunnelScenario> complete;
  for (const plan::Scenario& scenario : plan.scenarios) {
    if (is_complete(scenario)) complete.push_back({scenario.id, funnel_facts(scenario)});
  }
  out.line_break().key("comparison");
  if (complete.size() < 2) {
    out.null();
    return;
  }
  const auto results = engine::compare_scenarios(complete);
  if (!results) return write_error(out, results.error());
  out.begin_array();
  for (const engine::ScenarioResult& result : *results) {
    out.begin_object().field("id", result.id).key("difference");
    write_outputs(out, result.difference);
    out.key("change");
    write_outputs(out, result.change);
    out.end_object();
  }
  out.end_array();
}

}  // namespace

void write_funnel_report(Writer& out, const plan::Plan& plan, const PlanIndex& index,
                         const Content& content, const ForecastOptions& options) {
  out.begin_object().key("scenarios").begin_array();
  for (const plan::Scenario& scenario : plan.scenarios)
    write_scenario(out, index, scenario, content, options);
  out.end_array();
  write_comparison(out, plan);
  out.line_break().key("mix");
  write_mix(out, plan);
  out.end_object();
}

}  // namespace dealbench::app
