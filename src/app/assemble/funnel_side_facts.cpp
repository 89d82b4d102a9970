#include "app/assemble/funnel_side_facts.h"

#include <algorithm>
#include <string>

#include "app/assemble/funnel_facts.h"
#include "app/goal.h"

namespace dealbench::app {
namespace {

using engine::Lever;

// The plan holds ranges as whole numbers: shares in millionths, the rest in the lever's unit.
double lever_value(Lever lever, std::int64_t stated) {
  const auto number = static_cast<double>(stated);
  return engine::is_ratio(lever) ? number / 1e6 : number;
}

std::optional<double> likely_value(const engine::FunnelFacts& facts, Lever lever) {
  const auto model = engine::funnel_model(facts);
  return model ? model->levers[engine::index_of(lever)] : std::nullopt;
}

std::optional<engine::LeverRange> lever_range(const plan::Scenario& scenario, Lever lever,
                                              double likely,
                                              engine::Distribution usual_distribution) {
  const std::string_view key = engine::key_of(lever);
  const std::int64_t* low = plan::find_value(scenario.low, key);
  const std::int64_t* high = plan::find_value(scenario.high, key);
  if (!low && !high) return std::nullopt;
  engine::LeverRange range;
  range.low = low ? lever_value(lever, *low) : likely;
  range.high = high ? lever_value(lever, *high) : likely;
  range.distribution = usual_distribution;
  if (const std::string* distribution = plan::find_value(scenario.distributions, key)) {
    range.distribution =
        *distribution == "pert" ? engine::Distribution::pert : engine::Distribution::triangular;
  }
  return range;
}

}  // namespace

engine::FunnelOutput looked_at(const plan::Scenario& scenario) {
  return engine::funnel_output_from(scenario.goal_output).value_or(engine::FunnelOutput::bookings);
}

engine::ForecastFacts forecast_facts(const plan::Scenario& scenario, const Content& content,
                                     const ForecastOptions& options) {
  const playbook::ForecastDefaults& usual = content.funnel.forecast;
  engine::ForecastFacts facts;
  facts.likely = funnel_facts(scenario);
  facts.output = looked_at(scenario);
  facts.seed = options.seed;
  facts.trials = options.trials.value_or(usual.trials);
  facts.bins = usual.bins;
  for (const Lever lever : engine::all_levers) {
    if (const auto likely = likely_value(facts.likely, lever)) {
      facts.ranges[engine::index_of(lever)] =
          lever_range(scenario, lever, *likely, usual.distribution);
    }
  }
  if (const auto goal = funnel_goal(scenario)) facts.target = goal->target;
  return facts;
}

engine::CohortFacts cohort_facts(const plan::Scenario& scenario) {
  engine::CohortFacts facts;
  facts.funnel = funnel_facts(scenario);
  facts.months = static_cast<std::int32_t>(scenario.months.value_or(24));
  if (scenario.lead_months) {
    facts.lead_months = std::min(static_cast<std::int32_t>(*scenario.lead_months), facts.months);
  }
  facts.first_month = static_cast<std::int32_t>(scenario.first_month.value_or(1));
  facts.cash_lag_days = static_cast<double>(scenario.cash_lag_days.value_or(0));
  if (scenario.month_weights.empty()) return facts;
  for (int month = 1; month <= 12; ++month) {
    const std::int64_t* weight =
        plan::find_value(scenario.month_weights, std::string_view(std::to_string(month)));
    facts.seasonal_weights.push_back(Ratio{weight ? *weight : 0});
  }
  return facts;
}

engine::StagingFacts staging_facts(const plan::Scenario& scenario,
                                   std::span<const plan::StagingStep* const> steps) {
  engine::StagingFacts facts;
  facts.start = funnel_facts(scenario);
  facts.goal = looked_at(scenario);
  for (const plan::StagingStep* step : steps) {
    const auto lever = engine::lever_from(step->lever);
    if (!lever || !step->quarter || !step->change) continue;
    const auto quarter = static_cast<std::int32_t>(*step->quarter);
    facts.steps.push_back({step->id, quarter, *lever, step->change->real()});
    facts.quarters = std::max(facts.quarters, quarter);
  }
  return facts;
}

std::optional<engine::MixFacts> mix_facts(const plan::Plan& plan) {
  engine::MixFacts mix;
  bool all_share = true;
  double leads = 0;
  for (const plan::Scenario& scenario : plan.scenarios) {
    if (!scenario.is_in_mix || !is_complete(scenario)) continue;
    mix.modes.push_back(
        {scenario.id, funnel_facts(scenario), scenario.lead_share.value_or(Ratio{})});
    all_share = all_share && scenario.lead_share.has_value();
    leads += mix.modes.back().facts.levers.leads.value_or(0);
  }
  if (mix.modes.empty()) return std::nullopt;
  if (all_share) mix.total_leads = leads;
  return mix;
}

std::optional<engine::BowTieFacts> bow_tie_facts(const plan::Scenario& scenario,
                                                 const Content& content) {
  if (scenario.bow_tie_volumes.empty() && scenario.bow_tie_days.empty()) return std::nullopt;
  engine::BowTieFacts facts;
  facts.improvement = content.funnel.bow_tie.improvement;
  for (const playbook::NamedItem& stage : content.funnel.bow_tie.stages) {
    engine::BowTieStage& made = facts.stages.emplace_back();
    made.id = stage.id;
    if (const auto* volume = plan::find_value(scenario.bow_tie_volumes, stage.id))
      made.volume = static_cast<double>(*volume);
    if (const auto* days = plan::find_value(scenario.bow_tie_days, stage.id))
      made.days_to_next = static_cast<double>(*days);
  }
  return facts;
}

std::optional<engine::TimeToProfitFacts> time_to_profit_facts(const plan::Scenario& scenario) {
  if (!scenario.acquisition_cost || !scenario.onboarding_cost || !scenario.retention_cost ||
      !scenario.monthly_recurring_revenue) {
    return std::nullopt;
  }
  return engine::TimeToProfitFacts{*scenario.acquisition_cost, *scenario.onboarding_cost,
                                   *scenario.retention_cost, *scenario.monthly_recurring_revenue};
}

}  // namespace dealbench::app
