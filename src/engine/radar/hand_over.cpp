#include "engine/radar/hand_over.h"

#include <algorithm>

namespace dealbench::engine {
namespace {

HandOverItem objective_item(const HandOverParameters& parameters,
                            const ObjectiveReport& objective) {
  HandOverItem item{.item = "objective", .ready = objective.passed >= parameters.objective_tests};
  for (std::size_t i = 0; i < objective_test_count && !item.ready; ++i) {
    if (objective.tests[i] != TestResult::passed) {
      item.missing.emplace_back(objective_test_keys[i]);
    }
  }
  return item;
}

HandOverItem roles_item(const HandOverParameters& parameters, const DealState& deal) {
  const auto with_role = std::ranges::count_if(
      deal.people, [](const PersonState& person) { return !person.kinds.empty(); });
  return {.item = "roles", .ready = with_role >= parameters.people_with_role};
}

HandOverItem concept_item(const HandOverFacts& facts, const DealState& deal) {
  HandOverItem item{.item = "concept"};
  const auto written = [&](const Id& id) {
    return std::ranges::find(facts.concept_written_for, id) != facts.concept_written_for.end();
  };
  bool any_written = false;
  for (const PersonState& person : deal.people) {
    any_written = any_written || written(person.id);
    const bool is_key =
        std::ranges::find(deal.coverage.key_people, person.id) != deal.coverage.key_people.end();
    if (is_key && person.last_met && !written(person.id)) item.missing.push_back(person.id);
  }
  item.ready = any_written && item.missing.empty();
  return item;
}

}  // namespace

HandOverReport check_hand_over(const HandOverParameters& parameters, const HandOverFacts& facts,
                               const DealState& deal, const ObjectiveReport& objective) {
  HandOverReport report;
  report.items.push_back(objective_item(parameters, objective));
  report.items.push_back(roles_item(parameters, deal));
  report.items.push_back(concept_item(facts, deal));
  report.items.push_back(
      {.item = "unknown_list", .ready = facts.unknown_items >= parameters.unknown_items});
  report.items.push_back({.item = "request", .ready = facts.asks_for_something});
  report.items.push_back({.item = "date", .ready = facts.has_date});
  report.may_be_sent = std::ranges::all_of(report.items, &HandOverItem::ready);
  return report;
}

}  // namespace dealbench::engine
