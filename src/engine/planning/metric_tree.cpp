#include "engine/planning/metric_tree.h"

#include <algorithm>

#include "base/arithmetic.h"
#include "engine/funnel/check.h"

namespace dealbench::engine {
namespace {

constexpr double most_per_unit = 1e15;
constexpr double largest_count = 9e15;

const MetricDefinition* find_definition(const std::vector<MetricDefinition>& definitions,
                                        const std::string& id) {
  for (const MetricDefinition& definition : definitions) {
    if (definition.id == id) return &definition;
  }
  return nullptr;
}

Result<void> check_facts(const RollDownFacts& facts,
                         const std::vector<MetricDefinition>& definitions) {
  Checker check;
  check.real("target", facts.target, 0, largest_count);
  check.real("weeks", facts.weeks, 0.1, 1000);
  check.real("reps", facts.reps, 0.01, 1e6);
  check.that(find_definition(definitions, facts.metric), ErrorCode::engine_unknown_key, "metric",
             facts.metric);
  if (auto checked = check.result(); !checked) return checked;
  for (const MetricArrow& arrow : facts.arrows) {
    const std::string path = "arrows/" + arrow.from + "/" + arrow.to;
    const MetricDefinition* from = find_definition(definitions, arrow.from);
    const MetricDefinition* to = find_definition(definitions, arrow.to);
    if (!from || !to) return fail(ErrorCode::engine_unknown_key, path);
    if (from->level <= to->level) return fail(ErrorCode::engine_out_of_range, path, "level");
    Checker arrow_check(path);
    arrow_check.real("needed_per_unit", arrow.needed_per_unit, 0, most_per_unit);
    if (auto checked = arrow_check.result(); !checked) return checked;
  }
  return check_metric_facts(facts.experience);
}

MetricQuantity countable(const std::string& id) {
  const MetricFormula* formula = find_metric_formula(id);
  return formula && formula->is_countable ? formula->numerator : nullptr;
}

// How many of `from` one of `to` took; otherwise why that is not known.
std::optional<double> experience(const MetricFacts& facts, const MetricArrow& arrow,
                                 RolledMetric& rolled) {
  const MetricQuantity from = countable(arrow.from);
  const MetricQuantity to = countable(arrow.to);
  if (!from || !to) {
    rolled.why = MetricUnknown::no_formula;
    return std::nullopt;
  }
  for (const MetricQuantity quantity : {from, to}) {
    if (facts.*quantity) continue;
    rolled.why = MetricUnknown::quantity_unknown;
    rolled.quantity = quantity_name(quantity);
    return std::nullopt;
  }
  const double per_unit = *(facts.*to) > 0 ? *(facts.*from) / *(facts.*to) : largest_count;
  if (per_unit <= most_per_unit) return per_unit;
  rolled.why = MetricUnknown::nothing_to_divide;
  rolled.quantity = quantity_name(to);
  return std::nullopt;
}

// The need that one arrow brings, given the metric above it.
RolledMetric need(const RollDownFacts& facts, const MetricArrow& arrow, const RolledMetric& above,
                  std::int32_t level) {
  RolledMetric rolled{.id = arrow.from, .level = level, .via = arrow.to};
  if (!above.count) {
    rolled.why = above.why;
    rolled.quantity = above.quantity;
    return rolled;
  }
  rolled.is_from_experience = !arrow.needed_per_unit;
  rolled.per_unit =
      arrow.needed_per_unit ? arrow.needed_per_unit : experience(facts.experience, arrow, rolled);
  if (rolled.per_unit) rolled.count = std::min(*above.count * *rolled.per_unit, largest_count);
  return rolled;
}

// Keeps the larger need; a known one before an unknown one, the first of equals.
void keep_larger(RolledMetric candidate, std::vector<RolledMetric>& metrics) {
  for (RolledMetric& known : metrics) {
    if (known.id != candidate.id) continue;
    if (candidate.count && (!known.count || *candidate.count > *known.count))
      known = std::move(candidate);
    return;
  }
  metrics.push_back(std::move(candidate));
}

}  // namespace

Result<RollDownReport> roll_down_target(const RollDownFacts& facts,
                                        const std::vector<MetricDefinition>& definitions) {
  if (auto checked = check_facts(facts, definitions); !checked)
    return std::unexpected(checked.error());
  std::vector<MetricDefinition> ordered = definitions;
  std::stable_sort(ordered.begin(), ordered.end(),
                   [](const auto& a, const auto& b) { return a.level < b.level; });
  std::vector<RolledMetric> found{{.id = facts.metric,
                                   .level = find_definition(definitions, facts.metric)->level,
                                   .count = facts.target}};
  // Level by level, so that everything above a metric is settled before it is asked.
  for (const MetricDefinition& definition : ordered) {
    std::vector<RolledMetric> needs;
    for (const MetricDefinition& above_definition : ordered) {
      const auto above = std::find_if(found.begin(), found.end(), [&](const auto& entry) {
        return entry.id == above_definition.id;
      });
      if (above == found.end()) continue;
      for (const MetricArrow& arrow : facts.arrows) {
        if (arrow.from == definition.id && arrow.to == above->id)
          keep_larger(need(facts, arrow, *above, definition.level), needs);
      }
    }
    for (RolledMetric& rolled : needs) found.push_back(std::move(rolled));
  }
  RollDownReport report;
  report.because = {.formula = "PLANNING-010",
                    .inputs = {{"metric", facts.metric},
                               {"target", decimal_text(facts.target)},
                               {"weeks", decimal_text(facts.weeks)}}};
  for (std::size_t i = 1; i < found.size(); ++i) {
    RolledMetric& rolled = found[i];
    if (rolled.count) rolled.per_week = *rolled.count / facts.weeks;
    if (rolled.count && facts.reps) rolled.per_rep_week = *rolled.per_week / *facts.reps;
    if (rolled.per_unit)
      report.because.inputs.push_back(
          {rolled.id + "/" + rolled.via, decimal_text(*rolled.per_unit)});
    report.metrics.push_back(std::move(rolled));
  }
  return report;
}

std::vector<PlanningFinding> check_metric_chain(const MetricChain& chain,
                                                const std::vector<MetricDefinition>& definitions,
                                                const ChainLimits& limits) {
  std::vector<PlanningFinding> findings;
  const auto check_level = [&](const std::string& id, std::int32_t level) {
    const MetricDefinition* definition = find_definition(definitions, id);
    if (!definition) {
      findings.push_back({"metric_unknown", id, {}});
    } else if (definition->level != level) {
      findings.push_back({"metric_wrong_level", id, {{"level", std::to_string(level)}}});
    }
  };
  const auto check_count = [&](std::size_t count, std::int32_t limit, std::string_view code,
                               const std::string& place) {
    if (count > static_cast<std::size_t>(std::max(0, limit)))
      findings.push_back({std::string(code), place, {{"limit", std::to_string(limit)}}});
  };
  check_level(chain.result, 1);
  if (chain.objectives.empty()) findings.push_back({"no_objective", chain.result, {}});
  check_count(chain.objectives.size(), limits.objectives, "too_many_objectives", chain.result);
  for (const ChainObjective& objective : chain.objectives) {
    check_level(objective.metric, 2);
    if (objective.activities.empty()) findings.push_back({"no_activity", objective.metric, {}});
    check_count(objective.activities.size(), limits.activities, "too_many_activities",
                objective.metric);
    for (const ChainActivity& activity : objective.activities) check_level(activity.metric, 3);
  }
  if (!chain.has_sentence) findings.push_back({"no_sentence", chain.id, {}});
  sort_findings(findings);
  return findings;
}

std::vector<MetricArrow> arrows_of_chain(const MetricChain& chain) {
  std::vector<MetricArrow> arrows;
  for (const ChainObjective& objective : chain.objectives) {
    arrows.push_back({objective.metric, chain.result, objective.needed_per_unit});
    for (const ChainActivity& activity : objective.activities)
      arrows.push_back({activity.metric, objective.metric, activity.needed_per_unit});
  }
  return arrows;
}

}  // namespace dealbench::engine
