#include "engine/funnel/mix.h"

#include "base/arithmetic.h"
#include "engine/funnel/check.h"
#include "engine/funnel/reason.h"
#include "engine/funnel/scenarios.h"

namespace dealbench::engine {
namespace {

std::optional<double> ratio_of(std::optional<double> part, std::optional<double> whole) {
  if (!part || !whole || *whole == 0) return std::nullopt;
  return if_finite(*part / *whole);
}

void add_to(std::optional<double>& sum, std::optional<double> part) {
  if (part) sum = sum.value_or(0) + *part;
}

Result<void> check_mix(const MixFacts& facts) {
  if (facts.modes.empty()) return fail(ErrorCode::engine_empty, "modes");
  Checker check;
  check.real("total_leads", facts.total_leads, 0, highest_leads);
  std::int64_t shares = 0;
  for (const SalesMode& mode : facts.modes) {
    check.that(mode.facts.period_days == facts.modes.front().facts.period_days,
               ErrorCode::engine_out_of_range, "modes/" + mode.id + "/period_days",
               std::to_string(mode.facts.period_days));
    check.ratio("modes/" + mode.id + "/lead_share", mode.lead_share);
    shares += mode.lead_share.millionths;
  }
  // Each share is rounded to a millionth.
  const std::int64_t miss = shares - ratio_one.millionths;
  const auto allowed = static_cast<std::int64_t>(facts.modes.size());
  check.that(!facts.total_leads || (miss >= -allowed && miss <= allowed),
             ErrorCode::engine_out_of_range, "lead_share",
             decimal_text(Ratio{shares}.real()) + " (1)");
  return check.result();
}

Error within(const Id& mode, Error error) {
  error.place = "modes/" + mode + "/" + error.place;
  return error;
}

Result<FunnelReport> report_from(const OutputValues& sums) {
  FunnelReport report;
  report.opportunities = sums[index_of(FunnelOutput::opportunities)];
  report.wins = sums[index_of(FunnelOutput::wins)];
  report.open_deals = sums[index_of(FunnelOutput::open_deals)];
  if (const auto reps = sums[index_of(FunnelOutput::reps_needed)]) {
    report.reps_needed = static_cast<std::int64_t>(*reps);
  }
  for (const auto& [output, field] : funnel_money_fields) {
    const auto money = rounded_money(sums, output);
    if (!money) return std::unexpected(money.error());
    report.*field = *money;
  }
  return report;
}

void add_shares(MixReport& report) {
  const OutputValues total = reported_values(report.total);
  for (ModeResult& mode : report.modes) {
    const OutputValues own = reported_values(mode.report);
    const auto share = [&](FunnelOutput output) {
      return ratio_of(own[index_of(output)], total[index_of(output)]);
    };
    mode.share_of_wins = share(FunnelOutput::wins);
    mode.share_of_bookings = share(FunnelOutput::bookings);
    mode.share_of_collected = share(FunnelOutput::collected);
    mode.share_of_leads = ratio_of(mode.share_of_leads, report.leads);
  }
  const auto of = [&](FunnelOutput output) { return total[index_of(output)]; };
  report.lead_conversion = ratio_of(of(FunnelOutput::opportunities), report.leads);
  report.win_rate = ratio_of(of(FunnelOutput::wins), of(FunnelOutput::opportunities));
  report.deal_value_minor = ratio_of(of(FunnelOutput::bookings), of(FunnelOutput::wins));
  report.collection_ratio = ratio_of(of(FunnelOutput::collected), of(FunnelOutput::bookings));
  if (const auto reps = of(FunnelOutput::reps_needed); reps && report.head_count) {
    report.reps_short = *reps - *report.head_count;
  }
}

}  // namespace

Result<CapacityReport> evaluate_capacity(const FunnelFacts& facts) {
  const auto model = funnel_model(facts);
  if (!model) return std::unexpected(model.error());
  const OutputValues values = funnel_outputs(*model);
  CapacityReport report;
  report.open_deals = values[index_of(FunnelOutput::open_deals)];
  if (const auto reps = values[index_of(FunnelOutput::reps_needed)]) {
    if (*reps > 9e15) return fail(ErrorCode::engine_out_of_range, "reps_needed");
    report.reps_needed = static_cast<std::int64_t>(*reps);
    if (facts.head_count) report.reps_short = *reps - *facts.head_count;
  }
  if (facts.head_count && facts.deals_per_rep)
    report.places = *facts.head_count * *facts.deals_per_rep;
  report.load = ratio_of(report.open_deals, report.places);
  const auto cycle = model->levers[index_of(Lever::sales_cycle_days)];
  if (report.places && cycle)
    report.workable_opportunities = *report.places * model->period_days / *cycle;
  if (const auto opportunities = values[index_of(FunnelOutput::opportunities)];
      opportunities && report.workable_opportunities) {
    const double beyond = *opportunities - *report.workable_opportunities;
    report.beyond_capacity = beyond > 0 ? beyond : 0;
  }
  return report;
}

Result<MixReport> evaluate_mix(const MixFacts& facts) {
  if (auto checked = check_mix(facts); !checked) return std::unexpected(checked.error());
  MixReport report;
  OutputValues sums{};
  for (const SalesMode& mode : facts.modes) {
    FunnelFacts own = mode.facts;
    if (facts.total_leads) own.levers.leads = *facts.total_leads * mode.lead_share.real();
    const auto funnel = evaluate_funnel(own);
    if (!funnel) return std::unexpected(within(mode.id, funnel.error()));
    const auto capacity = evaluate_capacity(own);
    if (!capacity) return std::unexpected(within(mode.id, capacity.error()));
    const OutputValues values = reported_values(*funnel);
    for (std::size_t i = 0; i < funnel_output_count; ++i) {
      if (static_cast<FunnelOutput>(i) != FunnelOutput::performance_index)
        add_to(sums[i], values[i]);
    }
    add_to(report.leads, own.levers.leads);
    add_to(report.head_count, own.head_count);
    report.modes.push_back({.id = mode.id,
                            .report = *funnel,
                            .capacity = *capacity,
                            .share_of_leads = own.levers.leads,
                            .share_of_wins = {},
                            .share_of_bookings = {},
                            .share_of_collected = {}});
  }
  auto total = report_from(sums);
  if (!total) return std::unexpected(total.error());
  report.total = *total;
  add_shares(report);
  return report;
}

Because explain_capacity(const FunnelFacts& facts, const CapacityReport& report) {
  return reason("FUNNEL-011", {{"open_deals", report.open_deals},
                               {"head_count", facts.head_count},
                               {"deals_per_rep", facts.deals_per_rep}});
}

}  // namespace dealbench::engine
