#include "app/assemble/metric_choice_facts.h"

#include <algorithm>

#include "app/assemble/field_words.h"
#include "base/money_math.h"

namespace dealbench::app {
namespace {

constexpr std::int64_t activity_level = 3;
constexpr double millionths = 1'000'000;

const engine::MetricDefinition* definition_of(
    const std::vector<engine::MetricDefinition>& definitions, std::string_view id) {
  const auto found = std::ranges::find(definitions, id, &engine::MetricDefinition::id);
  return found == definitions.end() ? nullptr : &*found;
}

std::optional<double> real_of(const std::optional<Ratio>& ratio) {
  return ratio ? std::optional(ratio->real()) : std::nullopt;
}
std::optional<double> real_of(const std::optional<Money>& money) {
  return money ? std::optional(real_from_money(*money)) : std::nullopt;
}

// The playbook says which of its metrics are money; one's own is what was stated.
std::optional<double> figure_of(const playbook::MetricText* text, const std::optional<Ratio>& ratio,
                                const std::optional<Money>& money) {
  const bool is_money = text ? text->unit == playbook::MetricUnit::money : !ratio;
  return is_money ? real_of(money) : real_of(ratio);
}

engine::MetricChoice choice_of(const plan::MetricChoice& record, const playbook::MetricText* text,
                               const PlanIndex& index) {
  return {.id = record.metric,
          .has_owner = index.members.find(record.owner) != nullptr,
          .weekly_count = real_of(record.weekly_count),
          .target = figure_of(text, record.target, record.target_money),
          .entered_value = figure_of(text, record.entered_value, record.entered_money)};
}

std::optional<double> needed(const plan::MetricChain& chain, const std::string& metric) {
  const std::int64_t* count = plan::find_value(chain.needed, metric);
  return count ? std::optional(static_cast<double>(*count) / millionths) : std::nullopt;
}

}  // namespace

FollowedMetrics followed_metrics(const Assembly& assembly, Omissions& omissions) {
  FollowedMetrics followed{assembly.content.metrics.definitions(), {}};
  for (const plan::MetricChoice* record : in_id_order(assembly.plan.metrics)) {
    if (record->metric.empty()) {
      omissions.incomplete.push_back(field_place("metrics", *record, "metric"));
      continue;
    }
    const bool is_taken = std::ranges::find(followed.choices, record->metric,
                                            &engine::MetricChoice::id) != followed.choices.end();
    if (is_taken) {
      omissions.superseded.push_back(field_place("metrics", *record, "metric"));
      continue;
    }
    const playbook::MetricText* text = assembly.content.metrics.metric(record->metric);
    if (!text) {
      followed.definitions.push_back(
          {.id = record->metric, .level = narrowed(record->level.value_or(activity_level))});
    }
    followed.choices.push_back(choice_of(*record, text, assembly.index));
  }
  return followed;
}

engine::MetricChain metric_chain(const plan::MetricChain& chain, Omissions& omissions) {
  engine::MetricChain made{.id = chain.id,
                           .result = chain.result,
                           .objectives = {},
                           .has_sentence = !chain.sentence.empty()};
  for (const std::string& objective : chain.objectives)
    made.objectives.push_back({objective, needed(chain, objective), {}});
  for (const auto& [activity, objective] : chain.activities) {
    const auto carried =
        std::ranges::find(made.objectives, objective, &engine::ChainObjective::metric);
    if (carried == made.objectives.end()) {
      omissions.unknown_keys.push_back(field_place("metric_chains", chain, "activities", activity));
    } else {
      carried->activities.push_back({activity, needed(chain, activity)});
    }
  }
  return made;
}

std::vector<engine::MetricArrow> sound_arrows(
    std::vector<engine::MetricArrow> arrows,
    const std::vector<engine::MetricDefinition>& definitions) {
  std::erase_if(arrows, [&definitions](const engine::MetricArrow& arrow) {
    const engine::MetricDefinition* from = definition_of(definitions, arrow.from);
    const engine::MetricDefinition* to = definition_of(definitions, arrow.to);
    return !from || !to || from->level <= to->level;
  });
  return arrows;
}

std::optional<double> countable_target(const std::string& metric, const FollowedMetrics& followed,
                                       const std::optional<Money>& year_goal) {
  const engine::MetricFormula* formula = engine::find_metric_formula(metric);
  if (formula && formula->denominator) return std::nullopt;
  const auto choice = std::ranges::find(followed.choices, metric, &engine::MetricChoice::id);
  if (choice != followed.choices.end() && choice->target) return choice->target;
  const bool is_bookings = formula && formula->numerator == &engine::MetricFacts::bookings;
  return is_bookings ? real_of(year_goal) : std::nullopt;
}

}  // namespace dealbench::app
