#include "playbook/metrics.h"

#include <algorithm>
#include <array>

#include "playbook/planning_parts.h"

namespace dealbench::playbook {
namespace {

constexpr double largest_target = 9e15;
constexpr double most_per_unit = 1e15;

MetricText metric_from(const Reader& reader, const std::vector<MetricGroup>& groups) {
  MetricText out;
  engine::MetricDefinition& definition = out.definition;
  definition.id = reader.text("id");
  definition.level = static_cast<std::int32_t>(reader.integer("level", 1, 3));
  definition.direction = reader.choice("direction", {"more", "less"}) == 0
                             ? engine::MetricDirection::more
                             : engine::MetricDirection::less;
  if (reader.has("target")) definition.default_target = reader.real("target", 0, largest_target);
  out.group = reader.text("group");
  const auto group = std::find_if(groups.begin(), groups.end(),
                                  [&](const MetricGroup& entry) { return entry.id == out.group; });
  if (group == groups.end()) {
    reader.report(ErrorCode::playbook_unknown_reference, "group", out.group);
  } else if (group->level != definition.level) {
    reader.report(ErrorCode::playbook_out_of_range, "level",
                  std::to_string(definition.level) + " (" + std::to_string(group->level) + ".." +
                      std::to_string(group->level) + ")");
  }
  constexpr std::array units{MetricUnit::money,   MetricUnit::percent, MetricUnit::days,
                             MetricUnit::minutes, MetricUnit::hours,   MetricUnit::count,
                             MetricUnit::score};
  out.unit = units[reader.choice(
      "unit", {"money", "percent", "days", "minutes", "hours", "count", "score"})];
  out.assumed = reader.flag("assumed");
  (void)reader.choice("source", {"talk", "published", "proposal"});
  out.source = reader.text("source");
  out.name = reader.localized("name");
  out.formula = reader.localized("formula");
  return out;
}

std::optional<double> per_unit_from(const Reader& reader) {
  if (!reader.has("needed_per_unit")) return std::nullopt;
  return reader.real("needed_per_unit", 0, most_per_unit);
}

engine::MetricArrow arrow_from(const Reader& reader, const MetricsPlaybook& metrics) {
  engine::MetricArrow arrow{reader.text("from"), reader.text("to"), per_unit_from(reader)};
  const MetricText* from = metrics.metric(arrow.from);
  const MetricText* to = metrics.metric(arrow.to);
  if (!from) reader.report(ErrorCode::playbook_unknown_reference, "from", arrow.from);
  if (!to) reader.report(ErrorCode::playbook_unknown_reference, "to", arrow.to);
  if (from && to && from->definition.level <= to->definition.level)
    reader.report(ErrorCode::playbook_out_of_range, "to", arrow.from + " > " + arrow.to);
  return arrow;
}

MetricChainText chain_from(const Reader& reader, const MetricsPlaybook& metrics) {
  MetricChainText out;
  out.chain.id = reader.text("id");
  (void)reader.choice("source", {"talk", "published", "proposal"});
  out.source = reader.text("source");
  out.name = reader.localized("name");
  out.sentence = reader.localized("sentence");
  out.chain.has_sentence = true;
  out.chain.result = reader.text("result");
  for (const Reader& item : reader.children("objectives")) {
    engine::ChainObjective objective{item.text("metric"), per_unit_from(item), {}};
    for (const Reader& activity : item.children("activities"))
      objective.activities.push_back({activity.text("metric"), per_unit_from(activity)});
    out.chain.objectives.push_back(std::move(objective));
  }
  for (const engine::PlanningFinding& finding :
       engine::check_metric_chain(out.chain, metrics.definitions(), metrics.chain_limits)) {
    const bool is_unknown = finding.code == "metric_unknown";
    reader.report(
        is_unknown ? ErrorCode::playbook_unknown_reference : ErrorCode::playbook_out_of_range,
        "objectives", finding.code + " " + finding.place);
  }
  return out;
}

std::vector<MetricLevel> levels_from(const Reader& section) {
  std::vector<MetricLevel> levels;
  for (const Reader& item : section.children("levels")) {
    levels.push_back({static_cast<std::int32_t>(item.integer("level", 1, 3)),
                      item.localized("name"), item.localized("text")});
  }
  if (levels.size() != 3)
    section.report(ErrorCode::playbook_out_of_range, "levels",
                   std::to_string(levels.size()) + " (3..3)");
  return levels;
}

}  // namespace

std::vector<engine::MetricDefinition> MetricsPlaybook::definitions() const {
  std::vector<engine::MetricDefinition> out;
  for (const MetricText& metric : metrics) out.push_back(metric.definition);
  return out;
}

const MetricText* MetricsPlaybook::metric(std::string_view id) const {
  for (const MetricText& metric : metrics) {
    if (metric.definition.id == id) return &metric;
  }
  return nullptr;
}

MetricsPlaybook read_metrics(const Reader& section) {
  MetricsPlaybook out;
  const Reader windows = section.child("windows");
  out.interaction_days = static_cast<std::int32_t>(windows.integer("interaction_days", 1, 3660));
  out.analysis_days = static_cast<std::int32_t>(windows.integer("analysis_days", 1, 3660));
  const Reader limits = section.child("chain_limits");
  out.chain_limits = {static_cast<std::int32_t>(limits.integer("objectives", 1, 20)),
                      static_cast<std::int32_t>(limits.integer("activities", 1, 20))};
  out.levels = levels_from(section);
  for (const Reader& item : section.children("groups")) {
    out.groups.push_back({item.text("id"), static_cast<std::int32_t>(item.integer("level", 1, 3)),
                          item.localized("name")});
  }
  check_ids(section, "groups", ids_of(out.groups));
  std::vector<Id> ids;
  for (const Reader& item : section.children("metrics")) {
    out.metrics.push_back(metric_from(item, out.groups));
    ids.push_back(out.metrics.back().definition.id);
  }
  check_ids(section, "metrics", ids);
  for (const Reader& item : section.children("arrows")) out.arrows.push_back(arrow_from(item, out));
  ids.clear();
  for (const Reader& item : section.children("chains")) {
    out.chains.push_back(chain_from(item, out));
    ids.push_back(out.chains.back().chain.id);
  }
  check_ids(section, "chains", ids);
  for (const Reader& item : section.children("cautions"))
    out.cautions.push_back({item.text("id"), item.localized("name"), item.localized("text")});
  check_ids(section, "cautions", ids_of(out.cautions));
  return out;
}

}  // namespace dealbench::playbook
