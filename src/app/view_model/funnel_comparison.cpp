#include "app/assemble/funnel_facts.h"
#include "app/field_input.h"
#include "app/view_model/funnel_parts.h"
#include "app/view_model/selected_scenario.h"
#include "engine/funnel/scenarios.h"

namespace dealbench::app {
namespace {

using engine::FunnelOutput;

constexpr std::array compared{FunnelOutput::opportunities,     FunnelOutput::wins,
                              FunnelOutput::bookings,          FunnelOutput::collected,
                              FunnelOutput::renewals,          FunnelOutput::velocity_per_day,
                              FunnelOutput::lifetime_bookings, FunnelOutput::open_deals};

void add_lever_rows(ComparisonView& comparison,
                    const std::vector<engine::FunnelScenario>& scenarios, const Words& words) {
  std::vector<engine::LeverValues> values;
  for (const engine::FunnelScenario& scenario : scenarios) {
    const auto model = engine::funnel_model(scenario.facts);
    values.push_back(model ? model->levers : engine::LeverValues{});
  }
  for (const engine::Lever lever : engine::all_levers) {
    ComparisonView::Row row{
        std::string(engine::key_of(lever)), words.label(engine::key_of(lever)), false, {}, {}};
    const auto& first = values.front()[engine::index_of(lever)];
    for (std::size_t i = 0; i < values.size(); ++i) {
      const auto& value = values[i][engine::index_of(lever)];
      ComparisonView::Cell cell{value ? words.lever(lever, *value) : std::string(nothing), {}, 0};
      const auto change = i == 0 ? std::nullopt : engine::relative_change(first, value);
      if (change && *change != 0) {
        cell.change = words.gain(change);
        cell.direction = *change > 0 ? 1 : -1;
      }
      row.cells.push_back(std::move(cell));
    }
    comparison.rows.push_back(std::move(row));
  }
}

void add_result_rows(ComparisonView& comparison, const std::vector<engine::ScenarioResult>& results,
                     const Words& words) {
  for (const FunnelOutput output : compared) {
    ComparisonView::Row row{
        std::string(engine::key_of(output)), words.label(engine::key_of(output)), true, {}, {}};
    for (const engine::ScenarioResult& result : results) {
      const auto value = engine::reported_values(result.report)[engine::index_of(output)];
      const auto& change = result.change[engine::index_of(output)];
      ComparisonView::Cell cell{words.output(output, value), {}, 0};
      if (&result != &results.front() && change && *change != 0) {
        cell.change = words.gain(change);
        cell.direction = *change > 0 ? 1 : -1;
      }
      row.cells.push_back(std::move(cell));
      row.sizes.push_back(value.value_or(0));
    }
    comparison.rows.push_back(std::move(row));
  }
}

}  // namespace

void fill_comparison(FunnelView& view, const plan::Plan& plan, const Words& words) {
  std::vector<engine::FunnelScenario> scenarios;
  for (std::size_t i = 0; i < plan.scenarios.size(); ++i) {
    const plan::Scenario& scenario = plan.scenarios[i];
    if (!is_complete(scenario)) continue;  // an unfinished scenario has no results to compare
    scenarios.push_back({scenario.id, funnel_facts(scenario)});
    view.comparison.scenarios.push_back(scenario_name(scenario, i, words.language));
  }
  if (scenarios.size() < 2) return;
  const auto results = engine::compare_scenarios(scenarios);
  if (!results) {
    view.problem = error_text(results.error(), words.language);
    return;
  }
  add_lever_rows(view.comparison, scenarios, words);
  add_result_rows(view.comparison, *results, words);
}

}  // namespace dealbench::app
