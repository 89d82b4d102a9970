#include "engine/funnel/funnel.h"

#include <string>

#include "base/arithmetic.h"
#include "engine/funnel/funnel_model.h"

namespace dealbench::engine {
namespace {

void add_lever(Because& because, Lever lever, const FunnelModel& model) {
  const auto value = model.levers[index_of(lever)];
  if (value) {
    because.inputs.push_back({std::string(key_of(lever)), decimal_text(*value)});
  } else {
    because.rules.push_back({"not_applicable." + std::string(key_of(lever)), false});
  }
}

void add_number(Because& because, const char* name, double value) {
  because.inputs.push_back({name, decimal_text(value)});
}

const char* formula_of(FunnelOutput output) {
  switch (output) {
    case FunnelOutput::opportunities:
    case FunnelOutput::wins:
    case FunnelOutput::bookings:
    case FunnelOutput::collected:
    case FunnelOutput::renewals:
      return "FUNNEL-001";
    case FunnelOutput::lifetime_bookings:
    case FunnelOutput::lifetime_bookings_open_ended:
      return "FUNNEL-002";
    case FunnelOutput::velocity_per_day:
    case FunnelOutput::open_deals:
    case FunnelOutput::reps_needed:
      return "FUNNEL-003";
    case FunnelOutput::performance_index:
      break;
  }
  return "FUNNEL-004";
}

}  // namespace

Result<FunnelReport> evaluate_funnel(const FunnelFacts& facts) {
  const auto model = funnel_model(facts);
  if (!model) return std::unexpected(model.error());
  const OutputValues values = funnel_outputs(*model);
  const auto count = [&](FunnelOutput output) { return values[index_of(output)]; };

  FunnelReport report;
  report.opportunities = count(FunnelOutput::opportunities);
  report.wins = count(FunnelOutput::wins);
  report.open_deals = count(FunnelOutput::open_deals);
  report.performance_index = count(FunnelOutput::performance_index);
  if (const auto reps = count(FunnelOutput::reps_needed)) {
    if (*reps > 9e15) return fail(ErrorCode::engine_out_of_range, "reps_needed");
    report.reps_needed = static_cast<std::int64_t>(*reps);
  }
  for (const auto& [output, field] : funnel_money_fields) {
    const auto money = rounded_money(values, output);
    if (!money) return std::unexpected(money.error());
    report.*field = *money;
  }
  return report;
}

Because explain_funnel(FunnelOutput output, const FunnelFacts& facts) {
  Because because{.formula = formula_of(output), .inputs = {}, .rules = {}};
  const auto model = funnel_model(facts);
  if (!model) return because;
  for (const Lever lever : all_levers) {
    if (depends_on(output, lever, facts.cycle_switch)) add_lever(because, lever, *model);
  }
  using enum FunnelOutput;
  if (output == renewals || output == lifetime_bookings || output == lifetime_bookings_open_ended) {
    add_number(because, "recurring_share", model->recurring_share);
  }
  if (output == lifetime_bookings) add_number(because, "horizon_periods", facts.horizon_periods);
  const bool capacity =
      facts.cycle_switch == CycleSwitch::capacity_bound && output != performance_index;
  if (output == open_deals || output == reps_needed || (capacity && output != velocity_per_day)) {
    add_number(because, "period_days", facts.period_days);
  }
  if (output == reps_needed && facts.deals_per_rep) {
    add_number(because, "deals_per_rep", *facts.deals_per_rep);
  }
  if (capacity) because.rules.push_back({"capacity_bound", true});
  return because;
}

}  // namespace dealbench::engine
