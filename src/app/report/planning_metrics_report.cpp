#include <algorithm>

#include "app/assemble/metric_facts.h"
#include "app/report/planning_report_parts.h"

namespace dealbench::app::planning_report {
namespace {

using json::Writer;

constexpr std::array<std::string_view, 4> unknown_keys{"known", "quantity_unknown",
                                                       "nothing_to_divide", "no_formula"};
constexpr std::array<std::string_view, 4> status_keys{"unknown", "no_target", "met", "missed"};
constexpr double days_per_week = 7;
// The metric that the year's goal is about.
constexpr std::string_view bookings_metric = "M01";

// What metrics and roll-downs look at.
struct MetricsContext {
  const Context& context;
  const FollowedMetrics& followed;
  const engine::MetricFacts& quantities;
};

std::string_view word(engine::MetricUnknown why) {
  return unknown_keys[static_cast<std::size_t>(why)];
}

std::optional<std::string_view> name_or_null(const std::string& name) {
  return name.empty() ? std::nullopt : std::optional(std::string_view(name));
}

void write_quantities(Writer& out, const engine::MetricFacts& quantities) {
  out.begin_object();
  for (const engine::NamedQuantity& quantity : engine::metric_quantities())
    out.field(quantity.name, quantities.*quantity.quantity);
  out.end_object();
}

void write_metric(Writer& out, const engine::MetricReport& metric,
                  const FollowedMetrics& followed) {
  const bool is_followed = std::ranges::find(followed.choices, metric.id,
                                             &engine::MetricChoice::id) != followed.choices.end();
  out.begin_object().field("id", metric.id).field("level", metric.level);
  out.field("is_followed", is_followed).field("value", metric.value);
  out.field("is_entered", metric.is_entered).field("why", word(metric.why));
  out.field("quantity", name_or_null(metric.quantity)).field("target", metric.target);
  out.field("status", status_keys[static_cast<std::size_t>(metric.status)]);
  write_because(out.key("because"), metric.because);
  out.end_object();
}

void write_values(Writer& out, const MetricsContext& metrics) {
  const auto report = engine::evaluate_metrics(metrics.quantities, metrics.followed.definitions,
                                               metrics.followed.choices);
  if (!report) return write_error(out, report.error());
  out.begin_object().key("quantities");
  write_quantities(out, metrics.quantities);
  write_list(out.key("metrics"), report->metrics, [&](const engine::MetricReport& metric) {
    write_metric(out, metric, metrics.followed);
  });
  write_findings(out.key("findings"), report->findings);
  out.end_object();
}

void write_rolled(Writer& out, const engine::RolledMetric& rolled) {
  out.begin_object().field("id", rolled.id).field("level", rolled.level);
  out.field("count", rolled.count).field("per_week", rolled.per_week);
  out.field("per_rep_week", rolled.per_rep_week).field("via", name_or_null(rolled.via));
  out.field("per_unit", rolled.per_unit);
  out.field("is_from_experience", rolled.is_from_experience).field("why", word(rolled.why));
  out.field("quantity", name_or_null(rolled.quantity)).end_object();
}

// Null: the metric has no target that can be rolled down, or it is not defined.
void write_roll_down(Writer& out, const MetricsContext& metrics, const std::string& metric,
                     std::vector<engine::MetricArrow> arrows) {
  const PlanningYear& year = metrics.context.year;
  const auto target =
      countable_target(metric, metrics.followed, year.year ? year.year->goal : std::nullopt);
  const auto& definitions = metrics.followed.definitions;
  if (!target ||
      std::ranges::find(definitions, metric, &engine::MetricDefinition::id) == definitions.end()) {
    out.null();
    return;
  }
  engine::RollDownFacts facts{.metric = metric,
                              .target = *target,
                              .arrows = sound_arrows(std::move(arrows), definitions),
                              .experience = metrics.quantities,
                              .weeks = year.whole.days() / days_per_week};
  if (metrics.quantities.reps && *metrics.quantities.reps > 0) facts.reps = metrics.quantities.reps;
  write_result(
      out, engine::roll_down_target(facts, definitions), [&](const engine::RollDownReport& report) {
        out.field("metric", metric).field("target", *target).field("weeks", facts.weeks);
        write_list(out.key("metrics"), report.metrics,
                   [&out](const engine::RolledMetric& rolled) { write_rolled(out, rolled); });
      });
}

void write_chains(Writer& out, const MetricsContext& metrics) {
  const Assembly& assembly = metrics.context.assembly;
  const std::vector<const plan::MetricChain*> chains = in_id_order(assembly.plan.metric_chains);
  write_list(out, chains, [&](const plan::MetricChain* record) {
    const engine::MetricChain chain = metric_chain(*record, metrics.context.omissions);
    out.begin_object().field("id", chain.id).field("result", name_or_null(chain.result));
    write_findings(out.key("findings"),
                   engine::check_metric_chain(chain, metrics.followed.definitions,
                                              assembly.content.metrics.chain_limits));
    out.key("roll_down");
    write_roll_down(out, metrics, chain.result, engine::arrows_of_chain(chain));
    out.end_object();
  });
}

}  // namespace

void write_metrics(Writer& out, const Context& context) {
  const FollowedMetrics followed = followed_metrics(context.assembly, context.omissions);
  const engine::MetricFacts quantities =
      metric_facts(context.assembly, context.records, context.year, context.omissions);
  const MetricsContext metrics{context, followed, quantities};
  out.line_break().key("metrics");
  write_values(out, metrics);
  out.line_break().key("roll_down");
  write_roll_down(out, metrics, std::string(bookings_metric),
                  context.assembly.content.metrics.arrows);
  out.line_break().key("chains");
  write_chains(out, metrics);
}

}  // namespace dealbench::app::planning_report
