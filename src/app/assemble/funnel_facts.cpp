#include "app/assemble/funnel_facts.h"

#include <algorithm>

namespace dealbench::app {
namespace {

using engine::Lever;

bool has_value(const plan::Scenario& scenario, Lever lever) {
  switch (lever) {
    case Lever::leads:
      return scenario.leads.has_value();
    case Lever::lead_conversion:
      return scenario.lead_conversion.has_value();
    case Lever::win_rate:
      return scenario.win_rate.has_value();
    case Lever::deal_value:
      return scenario.deal_value.has_value();
    case Lever::collection_ratio:
      return scenario.collection_ratio.has_value();
    case Lever::renewal_rate:
      return scenario.renewal_rate.has_value();
    case Lever::sales_cycle_days:
      return scenario.sales_cycle_days.has_value();
  }
  return false;
}

std::optional<double> real(const std::optional<std::int64_t>& number) {
  return number ? std::optional(static_cast<double>(*number)) : std::nullopt;
}

}  // namespace

bool applies(const plan::Scenario& scenario, Lever lever) {
  return std::ranges::find(scenario.not_applicable, engine::key_of(lever)) ==
         scenario.not_applicable.end();
}

std::vector<std::string_view> missing_levers(const plan::Scenario& scenario) {
  std::vector<std::string_view> missing;
  for (const Lever lever : engine::all_levers) {
    if (applies(scenario, lever) && !has_value(scenario, lever))
      missing.push_back(engine::key_of(lever));
  }
  return missing;
}

bool is_complete(const plan::Scenario& scenario) {
  return missing_levers(scenario).empty();
}

engine::FunnelFacts funnel_facts(const plan::Scenario& scenario) {
  engine::FunnelFacts facts;
  const auto when_applies = [&scenario](Lever lever, auto value) {
    return applies(scenario, lever) ? value : decltype(value){};
  };
  facts.levers.leads = when_applies(Lever::leads, real(scenario.leads));
  facts.levers.lead_conversion = when_applies(Lever::lead_conversion, scenario.lead_conversion);
  facts.levers.win_rate = when_applies(Lever::win_rate, scenario.win_rate);
  facts.levers.deal_value = when_applies(Lever::deal_value, scenario.deal_value);
  facts.levers.collection_ratio = when_applies(Lever::collection_ratio, scenario.collection_ratio);
  facts.levers.renewal_rate = when_applies(Lever::renewal_rate, scenario.renewal_rate);
  facts.levers.sales_cycle_days =
      when_applies(Lever::sales_cycle_days, real(scenario.sales_cycle_days));
  facts.recurring_share = scenario.recurring_share.value_or(ratio_one);
  facts.head_count = real(scenario.head_count);
  facts.deals_per_rep = real(scenario.deals_per_rep);
  facts.horizon_periods = static_cast<std::int32_t>(scenario.horizon_periods.value_or(5));
  facts.period_days = static_cast<std::int32_t>(scenario.period_days.value_or(365));
  facts.cycle_switch = scenario.cycle_switch == "capacity_bound"
                           ? engine::CycleSwitch::capacity_bound
                           : engine::CycleSwitch::lead_bound;
  return facts;
}

}  // namespace dealbench::app
