#include "engine/radar/people_map.h"

#include <algorithm>
#include <vector>

#include "base/arithmetic.h"

namespace dealbench::engine {
namespace {

std::optional<double> coach_score(const MapParameters& parameters,
                                  std::span<const PersonState> people, Date today) {
  std::optional<double> best;
  for (const PersonState& person : people) {
    if (!person.has_role(BuyingRole::coach)) continue;
    const bool stale =
        !person.last_met || days_between(*person.last_met, today) > parameters.coach_stale_days;
    const double score = 100.0 * person.coach_tests_passed() / double{coach_test_count} *
                         (stale ? parameters.coach_stale_factor : 1.0);
    best = std::max(best.value_or(0.0), score);
  }
  return best;
}

std::optional<double> support_score(const MapParameters& parameters,
                                    std::span<const PersonState> people, MapReport& report) {
  double sum = 0;
  double weights = 0;
  for (const PersonState& person : people) {
    if (!person.rating.support) {
      ++report.unassessed_support;
      continue;
    }
    ++report.assessed_support;
    const double weight = person.influence
                              ? parameters.influence_weight[index_of(*person.influence)]
                              : parameters.unknown_influence_weight;
    sum += weight * *person.rating.support;
    weights += weight;
  }
  if (weights <= 0) return std::nullopt;
  return (sum / weights + strongest_support) / (2.0 * strongest_support) * 100.0;
}

std::optional<double> willingness_score(const MapParameters& parameters,
                                        std::span<const PersonState* const> key_people,
                                        MapReport& report) {
  double sum = 0;
  std::int32_t assessed = 0;
  for (const PersonState* person : key_people) {
    if (!person->rating.mode) {
      ++report.unassessed_modes;
      continue;
    }
    sum += parameters.mode_score[index_of(*person->rating.mode)];
    ++assessed;
  }
  if (assessed == 0) return std::nullopt;
  return sum / assessed;
}

template <typename Predicate>
std::optional<double> share(std::span<const PersonState* const> people, Predicate predicate) {
  if (people.empty()) return std::nullopt;
  const auto count = std::ranges::count_if(people, predicate);
  return 100.0 * static_cast<double>(count) / static_cast<double>(people.size());
}

}  // namespace

MapReport score_map(const MapParameters& parameters, std::span<const PersonState> people,
                    const RoleCoverageReport& coverage, Date today) {
  MapReport report;
  auto& indicators = report.indicators;
  std::vector<const PersonState*> key_people;
  for (const PersonState& person : people) {
    const bool is_key =
        std::ranges::find(coverage.key_people, person.id) != coverage.key_people.end();
    if (is_key) key_people.push_back(&person);
  }
  indicators[index_of(Indicator::coach)] = coach_score(parameters, people, today);
  if (!people.empty() && coverage.rate) {
    indicators[index_of(Indicator::coverage)] = 100.0 * *coverage.rate;
  }
  indicators[index_of(Indicator::support)] = support_score(parameters, people, report);
  indicators[index_of(Indicator::willingness)] = willingness_score(parameters, key_people, report);
  indicators[index_of(Indicator::needs)] =
      share(key_people, [](const PersonState* p) { return p->rating.result_in_customer_numbers; });
  indicators[index_of(Indicator::motives)] =
      share(key_people, [](const PersonState* p) { return p->rating.win == WinStatus::said; });
  report.because.formula = "RADAR-004";
  report.because.inputs.push_back({"people", std::to_string(people.size())});
  report.because.inputs.push_back({"key_people", std::to_string(key_people.size())});
  for (std::size_t i = 0; i < indicator_count; ++i) {
    const std::string value = indicators[i] ? decimal_text(*indicators[i]) : std::string();
    report.because.inputs.push_back({std::string(indicator_keys[i]), value});
  }
  return report;
}

}  // namespace dealbench::engine
