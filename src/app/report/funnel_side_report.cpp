#include "app/report/funnel_side_report.h"

#include <algorithm>

#include "app/assemble/funnel_facts.h"
#include "app/report/error_report.h"
#include "app/report/result_writer.h"
#include "engine/funnel/scenarios.h"

namespace dealbench::app {
namespace {

using json::Writer;

void write_tornado(Writer& out, const std::vector<engine::TornadoBar>& bars) {
  write_list(out, bars, [&out](const engine::TornadoBar& bar) {
    out.begin_object().field("lever", engine::key_of(bar.lever));
    out.field("lever_p10", bar.lever_p10).field("lever_p90", bar.lever_p90);
    out.field("at_p10", bar.at_p10).field("at_p90", bar.at_p90).field("swing", bar.swing);
    out.end_object();
  });
}

void write_forecast(Writer& out, const engine::ForecastFacts& facts) {
  const bool is_uncertain =
      std::ranges::any_of(facts.ranges, [](const auto& range) { return range.has_value(); });
  if (!is_uncertain) {
    out.null();
    return;
  }
  const auto report = engine::evaluate_forecast(facts);
  if (!report) return write_error(out, report.error());
  out.begin_object().field("output", engine::key_of(facts.output));
  out.field("available", report->available);
  if (report->available) {
    out.field("trials", std::int64_t{report->trials})
        .field("seed", static_cast<std::int64_t>(facts.seed));
    out.field("likely", report->likely).field("mean", report->mean);
    out.field("deviation", report->deviation).field("standard_error", report->standard_error);
    out.field("lowest", report->lowest).field("highest", report->highest).key("percentiles");
    out.begin_object();
    for (std::size_t i = 0; i < engine::forecast_percents.size(); ++i)
      out.field("p" + std::to_string(engine::forecast_percents[i]), report->percentiles[i]);
    out.end_object().field("target", facts.target);
    out.field("chance_of_target", report->chance_of_target).key("histogram");
    write_list(out, report->histogram, [&out](std::uint32_t n) { out.value(std::int64_t{n}); });
    out.key("tornado");
    write_tornado(out, report->tornado);
  }
  out.key("because");
  write_because(out, engine::explain_forecast(facts));
  out.end_object();
}

void write_cohort_month(Writer& out, const engine::CohortMonth& month) {
  out.begin_object().field("leads", month.leads).field("opportunities", month.opportunities);
  out.field("wins", month.wins).field("losses", month.losses);
  out.field("open_opportunities", month.open_opportunities);
  out.field("live_contracts", month.live_contracts);
  out.field("renewed_contracts", month.renewed_contracts);
  out.field("bookings", month.bookings).field("collected", month.collected);
  out.field("renewals", month.renewals).field("renewals_collected", month.renewals_collected);
  out.end_object();
}

void write_cohorts(Writer& out, const engine::CohortFacts& facts) {
  const auto report = engine::evaluate_cohorts(facts);
  if (!report) return write_error(out, report.error());
  out.begin_object().key("months");
  write_list(out, report->months,
             [&out](const engine::CohortMonth& month) { write_cohort_month(out, month); });
  out.key("total");
  write_cohort_month(out, report->total);
  out.key("because");
  write_because(out, engine::explain_cohorts(facts));
  out.end_object();
}

void write_staging(Writer& out, const engine::StagingFacts& facts) {
  if (facts.steps.empty()) {
    out.null();
    return;
  }
  const auto report = engine::evaluate_staging(facts);
  if (!report) return write_error(out, report.error());
  const auto outputs = [&out](std::string_view key, const engine::OutputValues& values) {
    out.key(key);
    write_keyed(out, engine::funnel_output_keys, values);
  };
  out.begin_object().field("goal", engine::key_of(facts.goal)).key("quarters");
  write_list(out, report->quarters, [&](const engine::StagedQuarter& quarter) {
    out.begin_object().field("quarter", quarter.quarter).key("levers");
    write_keyed(out, engine::lever_keys, quarter.levers);
    outputs("per_period", quarter.per_period);
    outputs("in_quarter", quarter.in_quarter);
    out.end_object();
  });
  out.key("steps");
  write_list(out, report->steps, [&](const engine::StagedStep& step) {
    out.begin_object().field("id", step.id).field("quarter", step.quarter);
    out.field("lever", engine::key_of(step.lever)).field("applicable", step.applicable);
    out.field("capped", step.capped).field("before", step.before).field("after", step.after);
    out.field("gain", step.gain).field("added", step.added).key("because");
    write_because(out, engine::explain_staged_step(step));
    out.end_object();
  });
  outputs("total", report->total);
  outputs("total_unchanged", report->total_unchanged);
  out.end_object();
}

void write_capacity_report(Writer& out, const engine::CapacityReport& report) {
  out.begin_object().field("open_deals", report.open_deals).field("places", report.places);
  out.field("load", report.load).field("reps_needed", report.reps_needed);
  out.field("reps_short", report.reps_short);
  out.field("workable_opportunities", report.workable_opportunities);
  out.field("beyond_capacity", report.beyond_capacity).end_object();
}

void write_capacity(Writer& out, const engine::FunnelFacts& facts) {
  const auto report = engine::evaluate_capacity(facts);
  if (!report) return write_error(out, report.error());
  write_capacity_report(out, *report);
}

void write_bow_tie(Writer& out, const engine::BowTieFacts& facts) {
  const auto report = engine::evaluate_bow_tie(facts);
  if (!report) return write_error(out, report.error());
  const auto border_name = [&](const std::optional<std::size_t>& index) {
    return index ? std::optional<std::string>(report->borders[*index].from) : std::nullopt;
  };
  out.begin_object().key("borders").begin_array();
  for (std::size_t i = 0; i < report->borders.size(); ++i) {
    const engine::BowTieBorder& border = report->borders[i];
    out.begin_object().field("from", border.from).field("to", border.to);
    out.field("conversion", border.conversion).field("days", border.days).key("because");
    write_because(out, engine::explain_border(facts.stages[i], facts.stages[i + 1]));
    out.end_object();
  }
  out.end_array().field("conversion", report->conversion).field("days", report->days);
  out.field("weakest", border_name(report->weakest)).field("slowest", border_name(report->slowest));
  out.field("factor_if_all_improve", report->factor_if_all_improve).key("unknown");
  write_list(out, report->unknown);
  out.end_object();
}

void write_months_to_profit(Writer& out, const plan::Scenario& scenario) {
  const auto facts = time_to_profit_facts(scenario);
  if (!facts) {
    out.null();
    return;
  }
  const auto months = engine::months_to_profit(*facts);
  if (!months) return write_error(out, months.error());
  out.value(*months);
}

}  // namespace

void write_scenario_side_models(Writer& out, const plan::Scenario& scenario,
                                std::span<const plan::StagingStep* const> steps,
                                const Content& content, const ForecastOptions& options) {
  out.key("forecast");
  write_forecast(out, forecast_facts(scenario, content, options));
  out.key("cohorts");
  write_cohorts(out, cohort_facts(scenario));
  out.key("staging");
  write_staging(out, staging_facts(scenario, steps));
  out.key("capacity");
  write_capacity(out, funnel_facts(scenario));
  out.key("bow_tie");
  if (const auto facts = bow_tie_facts(scenario, content)) {
    write_bow_tie(out, *facts);
  } else {
    out.null();
  }
  out.key("months_to_profit");
  write_months_to_profit(out, scenario);
}

void write_mix(Writer& out, const plan::Plan& plan) {
  const auto facts = mix_facts(plan);
  if (!facts) {
    out.null();
    return;
  }
  const auto report = engine::evaluate_mix(*facts);
  if (!report) return write_error(out, report.error());
  out.begin_object().key("modes");
  write_list(out, report->modes, [&out](const engine::ModeResult& mode) {
    out.begin_object().field("id", mode.id).key("report");
    write_keyed(out, engine::funnel_output_keys, engine::reported_values(mode.report));
    out.key("capacity");
    write_capacity_report(out, mode.capacity);
    out.field("share_of_leads", mode.share_of_leads).field("share_of_wins", mode.share_of_wins);
    out.field("share_of_bookings", mode.share_of_bookings);
    out.field("share_of_collected", mode.share_of_collected).end_object();
  });
  out.key("total");
  write_keyed(out, engine::funnel_output_keys, engine::reported_values(report->total));
  out.field("leads", report->leads).field("lead_conversion", report->lead_conversion);
  out.field("win_rate", report->win_rate).field("deal_value", report->deal_value_minor);
  out.field("collection_ratio", report->collection_ratio).field("head_count", report->head_count);
  out.field("reps_short", report->reps_short).end_object();
}

}  // namespace dealbench::app
