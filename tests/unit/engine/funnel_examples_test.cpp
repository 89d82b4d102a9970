// The worked examples of docs/method/FUNNEL-001 to -011 and FORECAST, run against the engine.
#include <cmath>

#include "engine/forecast/forecast.h"
#include "engine/funnel/cohort.h"
#include "engine/funnel/goal_seek.h"
#include "engine/funnel/lever_effects.h"
#include "engine/funnel/lever_order.h"
#include "engine/funnel/mix.h"
#include "engine/funnel/scenarios.h"
#include "engine/funnel/staging.h"
#include "unit/engine/funnel_support.h"
#include "unit/engine/planning_support.h"

namespace dealbench::engine {
namespace {

using example::Facts;
using example::run_page;

FunnelFacts funnel_from(const Facts& facts) {
  FunnelFacts funnel{.levers = {.leads = facts.real("leads"),
                                .lead_conversion = facts.ratio("lead_conversion"),
                                .win_rate = facts.ratio("win_rate"),
                                .deal_value = facts.money("deal_value"),
                                .collection_ratio = facts.ratio("collection_ratio"),
                                .renewal_rate = facts.ratio("renewal_rate"),
                                .sales_cycle_days = facts.real("sales_cycle_days")},
                     .recurring_share = facts.ratio("recurring_share").value_or(ratio_one),
                     .head_count = facts.real("head_count"),
                     .deals_per_rep = facts.real("deals_per_rep"),
                     .horizon_periods = facts.whole_or("horizon_periods", 5)};
  if (facts.text("cycle_switch") == "capacity_bound")
    funnel.cycle_switch = CycleSwitch::capacity_bound;
  return funnel;
}

void write_outputs(json::Writer& out, const OutputValues& values) {
  for (std::size_t i = 0; i < funnel_output_count; ++i) out.field(funnel_output_keys[i], values[i]);
}

LeverSet levers_from(const Facts& facts, std::string_view key) {
  LeverSet set{};
  for (const std::string& name : facts.texts(key)) set[index_of(*lever_from(name))] = true;
  return set;
}

std::string outputs_of(const Facts& facts) {
  const auto report = evaluate_funnel(funnel_from(facts));
  if (!report) return example::failure(report);
  json::Writer out;
  out.begin_object();
  write_outputs(out, reported_values(*report));
  return out.end_object().take();
}

TEST(FunnelDocs, funnel_examples_hold) {
  for (const char* page : {"FUNNEL-001", "FUNNEL-002", "FUNNEL-003", "FUNNEL-004"})
    run_page(page, outputs_of);
}

TEST(FunnelDocs, lever_effect_examples_hold) {
  run_page("FUNNEL-005", [](const Facts& facts) {
    const auto effects =
        evaluate_lever_effects(funnel_from(facts), {.improvement = *facts.real("improvement")});
    if (!effects) return example::failure(effects);
    json::Writer out;
    out.begin_object()
        .field("together", of(effects->together_gain, FunnelOutput::performance_index))
        .field("first", key_of(effects->order.front()))
        .key("no_headroom")
        .begin_array();
    for (const LeverEffect& effect : effects->levers) {
      if (effect.no_headroom) out.value(key_of(effect.lever));
    }
    return out.end_array().end_object().take();
  });
}

TEST(FunnelDocs, reading_examples_hold) {
  run_page("FUNNEL-006", [](const Facts& facts) {
    EffectQuestion question{.improvement = *facts.real("improvement")};
    if (facts.find("movable")) question.movable = levers_from(facts, "movable");
    const auto effects = evaluate_lever_effects(funnel_from(facts), question);
    if (!effects) return example::failure(effects);
    json::Writer out;
    out.begin_object();
    for (std::size_t i = 0; i < gain_reading_count; ++i)
      out.field(gain_reading_keys[i], effects->readings[i]);
    return out.end_object().take();
  });
}

std::string_view reach_key(Reach reach) {
  constexpr std::array<std::string_view, 4> keys{"reached", "not_reachable", "no_effect",
                                                 "not_applicable"};
  return keys[static_cast<std::size_t>(reach)];
}

TEST(FunnelDocs, goal_seek_examples_hold) {
  run_page("FUNNEL-007", [](const Facts& facts) {
    const FunnelGoal goal{*funnel_output_from(facts.text("output")), *facts.real("target")};
    const auto together =
        seek_goal_together(funnel_from(facts), goal, levers_from(facts, "chosen"));
    const auto alone = seek_goal_alone(funnel_from(facts), goal);
    if (!together || !alone) return example::failure(together);
    json::Writer out;
    out.begin_object().field("reach", reach_key(together->reach)).field("effort", together->effort);
    out.key("levers").begin_object();
    for (const LeverGoal& lever : together->levers) out.field(key_of(lever.lever), lever.value);
    out.end_object().key("alone").begin_object();
    for (const LeverGoal& lever : *alone) {
      out.key(key_of(lever.lever));
      if (lever.reach == Reach::reached) {
        out.value(lever.value);
      } else {
        out.value(reach_key(lever.reach));
      }
    }
    return out.end_object().end_object().take();
  });
}

TEST(FunnelDocs, scenario_examples_hold) {
  run_page("FUNNEL-008", [](const Facts& facts) {
    std::vector<FunnelScenario> scenarios;
    for (const Facts& scenario : facts.list("scenarios"))
      scenarios.push_back({"s", funnel_from(scenario)});
    const auto results = compare_scenarios(scenarios);
    if (!results) return example::failure(results);
    json::Writer out;
    out.begin_object().key("change").begin_object();
    write_outputs(out, results->back().change);
    out.end_object().key("difference").begin_object();
    write_outputs(out, results->back().difference);
    return out.end_object().end_object().take();
  });
}

TEST(FunnelDocs, staging_examples_hold) {
  run_page("FUNNEL-009", [](const Facts& facts) {
    StagingFacts staging{
        .start = funnel_from(facts), .steps = {}, .quarters = facts.whole_or("quarters", 4)};
    for (const Facts& step : facts.list("steps")) {
      staging.steps.push_back({"s", step.whole_or("quarter", 1), *lever_from(step.text("lever")),
                               *step.real("change")});
    }
    const auto report = evaluate_staging(staging);
    if (!report) return example::failure(report);
    json::Writer out;
    out.begin_object().key("bookings").begin_array();
    for (const StagedQuarter& quarter : report->quarters)
      out.value(of(quarter.in_quarter, FunnelOutput::bookings));
    out.end_array().key("added").begin_array();
    for (const StagedStep& step : report->steps) out.value(step.added);
    return out.end_array()
        .field("total", of(report->total, FunnelOutput::bookings))
        .end_object()
        .take();
  });
}

TEST(FunnelDocs, cohort_examples_hold) {
  run_page("FUNNEL-010", [](const Facts& facts) {
    const auto report =
        evaluate_cohorts({.funnel = funnel_from(facts),
                          .months = facts.whole_or("months", 24),
                          .lead_months = facts.whole_or("lead_months", 24),
                          .cash_lag_days = facts.real("cash_lag_days").value_or(0)});
    if (!report) return example::failure(report);
    json::Writer out;
    const auto first_months = [&](const char* key, auto value_of) {
      out.key(key).begin_array();
      for (std::size_t i = 0; i < 3; ++i) out.value(value_of(report->months[i]));
      out.end_array();
    };
    out.begin_object();
    first_months("wins", [](const CohortMonth& month) { return month.wins; });
    first_months("open_opportunities",
                 [](const CohortMonth& month) { return month.open_opportunities; });
    first_months("collected",
                 [](const CohortMonth& month) { return std::round(*month.collected); });
    out.field("total_wins", report->total.wins)
        .field("total_renewals", std::round(*report->total.renewals));
    return out.end_object().take();
  });
}

std::string mix_of(const Facts& facts) {
  MixFacts mix;
  for (const Facts& mode : facts.list("modes"))
    mix.modes.push_back({"m", funnel_from(mode), Ratio{}});
  const auto report = evaluate_mix(mix);
  if (!report) return example::failure(report);
  json::Writer out;
  out.begin_object()
      .field("wins", report->total.wins)
      .field("bookings", report->total.bookings)
      .field("win_rate", report->win_rate)
      .field("deal_value_minor", report->deal_value_minor)
      .key("share_of_bookings")
      .begin_array();
  for (const ModeResult& mode : report->modes) out.value(mode.share_of_bookings);
  return out.end_array().end_object().take();
}

TEST(FunnelDocs, mix_and_capacity_examples_hold) {
  run_page("FUNNEL-011", [](const Facts& facts) {
    if (facts.find("modes")) return mix_of(facts);
    const auto report = evaluate_capacity(funnel_from(facts));
    if (!report) return example::failure(report);
    json::Writer out;
    out.begin_object()
        .field("load", report->load)
        .field("reps_short", report->reps_short)
        .field("beyond_capacity", report->beyond_capacity);
    return out.end_object().take();
  });
}

TEST(FunnelDocs, lever_order_examples_hold) {
  run_page("FUNNEL-016", [](const Facts& facts) {
    LeverOrderFacts order{.funnel = funnel_from(facts), .question_weights = {1, 1, 1}};
    if (facts.text("renewal_form") == "second_year") order.renewal_form = RenewalForm::second_year;
    if (facts.text("renewal_form") == "lifetime") order.renewal_form = RenewalForm::lifetime;
    const auto ranked = order_levers(order);
    if (!ranked) return example::failure(ranked);
    json::Writer out;
    out.begin_object();
    for (const RankedLever& lever : *ranked) out.field(key_of(lever.lever), lever.sensitivity);
    return out.end_object().take();
  });
}

ForecastFacts forecast_from(const Facts& facts) {
  ForecastFacts forecast{.likely = funnel_from(facts),
                         .output = *funnel_output_from(facts.text("output"))};
  forecast.seed = static_cast<std::uint64_t>(facts.whole("seed").value_or(1));
  for (const json::Member& range : facts.members("ranges")) {
    const json::Array& ends = *range.value.array();
    forecast.ranges[index_of(*lever_from(range.key))] =
        LeverRange{*ends[0].real(), *ends[1].real()};
  }
  return forecast;
}

// The mean of a product of independent levers.
double product_of_means(const ForecastFacts& facts) {
  FunnelModel model = *funnel_model(facts.likely);
  for (const Lever lever : all_levers) {
    const auto& range = facts.ranges[index_of(lever)];
    auto& value = model.levers[index_of(lever)];
    if (range) value = mean_of(range->distribution, {range->low, *value, range->high});
  }
  return *funnel_output(model, facts.output);
}

TEST(FunnelDocs, forecast_examples_hold) {
  run_page("FORECAST-001", [](const Facts& facts) {
    const ForecastFacts forecast = forecast_from(facts);
    const auto report = evaluate_forecast(forecast);
    if (!report) return example::failure(report);
    const double expected = product_of_means(forecast);
    EXPECT_LT(std::abs(report->mean - expected), 4 * report->standard_error);
    json::Writer out;
    out.begin_object().field("expected_mean", std::round(expected)).field("likely", report->likely);
    return out.end_object().take();
  });
}

TEST(FunnelDocs, tornado_examples_hold) {
  run_page("FORECAST-002", [](const Facts& facts) {
    const auto report = evaluate_forecast(forecast_from(facts));
    if (!report) return example::failure(report);
    const TornadoBar& first = report->tornado.front();
    json::Writer out;
    out.begin_object()
        .field("first", key_of(first.lever))
        .field("lever_p10", first.lever_p10)
        .field("lever_p90", first.lever_p90)
        .field("at_p10", first.at_p10)
        .field("at_p90", first.at_p90);
    return out.end_object().take();
  });
}

}  // namespace
}  // namespace dealbench::engine
