#include <algorithm>

#include "app/assemble/funnel_facts.h"
#include "app/field_input.h"
#include "app/view_model/funnel_parts.h"
#include "engine/funnel/funnel.h"
#include "engine/funnel/scenarios.h"
#include "i18n/catalog.h"
#include "i18n/keys_generated.h"
#include "i18n/number_output.h"

namespace dealbench::app {
namespace {

using engine::FunnelOutput;

// In the order in which the screen shows them.
constexpr std::array shown{
    FunnelOutput::wins,       FunnelOutput::bookings,         FunnelOutput::collected,
    FunnelOutput::renewals,   FunnelOutput::velocity_per_day, FunnelOutput::lifetime_bookings,
    FunnelOutput::open_deals, FunnelOutput::reps_needed,
};

std::string because_text(const engine::Because& because, const Words& words) {
  std::string out(i18n::text_or_key(words.language, "formula." + because.formula));
  for (const engine::Input& input : because.inputs)
    out += "\n" + words.label(input.name) + " = " + input.value;
  for (const engine::RuleHit& rule : because.rules) {
    const std::string_view prefix = "not_applicable.";
    if (!rule.id.starts_with(prefix)) continue;
    out += "\n" +
           i18n::fill(i18n::text(words.language, i18n::keys::funnel::left_out),
                      {{"lever", words.label(std::string_view(rule.id).substr(prefix.size()))}});
  }
  return out;
}

std::string note_of(FunnelOutput output, const plan::Scenario& scenario, bool exists,
                    const Words& words) {
  const std::string key = std::string(exists ? "result_note." : "result_missing.") +
                          std::string(engine::key_of(output));
  return i18n::fill(i18n::find_text(words.language, key).value_or(""),
                    {{"periods", std::to_string(scenario.horizon_periods.value_or(5))},
                     {"head_count", scenario.head_count ? std::to_string(*scenario.head_count)
                                                        : std::string(nothing)}});
}

void fill_stages(FunnelView& view, const plan::Scenario& scenario,
                 const engine::FunnelReport& report, const Words& words) {
  const auto conversion = [&](engine::Lever lever, const std::optional<Ratio>& ratio) {
    return applies(scenario, lever) && ratio ? i18n::percent_text(ratio->real()) : std::string();
  };
  const auto add = [&](std::string_view key, double size, std::string value, std::string next) {
    view.stages.push_back(
        {std::string(key), words.label(key), std::move(value), size, std::move(next)});
  };
  if (applies(scenario, engine::Lever::leads) && scenario.leads) {
    const auto leads = static_cast<double>(*scenario.leads);
    add("leads", leads, i18n::count_text(leads),
        conversion(engine::Lever::lead_conversion, scenario.lead_conversion));
  }
  for (const FunnelOutput output : {FunnelOutput::opportunities, FunnelOutput::wins}) {
    const auto& count = output == FunnelOutput::wins ? report.wins : report.opportunities;
    if (!count) continue;
    const bool is_last = output == FunnelOutput::wins;
    add(engine::key_of(output), *count, words.output(output, count),
        is_last ? std::string() : conversion(engine::Lever::win_rate, scenario.win_rate));
  }
}

}  // namespace

void fill_results(FunnelView& view, const plan::Scenario& scenario, const Words& words) {
  const engine::FunnelFacts facts = funnel_facts(scenario);
  const auto report = engine::evaluate_funnel(facts);
  if (!report) {
    view.problem = error_text(report.error(), words.language);
    return;
  }
  const engine::OutputValues values = engine::reported_values(*report);
  for (const FunnelOutput output : shown) {
    const auto& value = values[engine::index_of(output)];
    view.results.push_back({std::string(engine::key_of(output)),
                            words.label(engine::key_of(output)), words.output(output, value),
                            note_of(output, scenario, value.has_value(), words),
                            because_text(engine::explain_funnel(output, facts), words)});
  }
  fill_stages(view, scenario, *report, words);
}

}  // namespace dealbench::app
