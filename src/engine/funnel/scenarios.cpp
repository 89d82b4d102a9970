#include "engine/funnel/scenarios.h"

#include "base/money_math.h"

namespace dealbench::engine {
namespace {

std::optional<double> real(std::optional<Money> money) {
  if (!money) return std::nullopt;
  return real_from_money(*money);
}

}  // namespace

OutputValues reported_values(const FunnelReport& report) {
  std::optional<double> reps;
  if (report.reps_needed) reps = static_cast<double>(*report.reps_needed);
  return {report.opportunities,
          report.wins,
          real(report.bookings),
          real(report.collected),
          real(report.renewals),
          real(report.lifetime_bookings),
          real(report.lifetime_bookings_open_ended),
          real(report.velocity_per_day),
          report.open_deals,
          reps,
          report.performance_index};
}

Result<std::vector<ScenarioResult>> compare_scenarios(std::span<const FunnelScenario> scenarios) {
  if (scenarios.empty()) return fail(ErrorCode::engine_empty, "scenarios");
  std::vector<ScenarioResult> results;
  results.reserve(scenarios.size());
  OutputValues first{};
  for (const FunnelScenario& scenario : scenarios) {
    auto report = evaluate_funnel(scenario.facts);
    if (!report) {
      Error error = report.error();
      error.place = "scenarios/" + scenario.id + "/" + error.place;
      return std::unexpected(error);
    }
    const OutputValues values = reported_values(*report);
    if (results.empty()) first = values;
    ScenarioResult result{.id = scenario.id, .report = *report, .difference = {}, .change = {}};
    for (std::size_t i = 0; i < funnel_output_count; ++i) {
      if (values[i] && first[i]) result.difference[i] = *values[i] - *first[i];
      result.change[i] = relative_change(first[i], values[i]);
    }
    results.push_back(std::move(result));
  }
  return results;
}

}  // namespace dealbench::engine
