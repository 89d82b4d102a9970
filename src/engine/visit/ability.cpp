#include "engine/visit/ability.h"

#include <algorithm>
#include <cmath>

#include "base/arithmetic.h"

namespace dealbench::engine {
namespace {

std::vector<AbilityAxis> empty_axes(const EvaluationRules& rules) {
  std::vector<AbilityAxis> axes;
  for (const std::string& scale : rules.scales) axes.push_back({.id = scale});
  for (std::size_t ring = 1; ring <= visit_ring_count; ++ring) {
    axes.push_back({.id = "ring-" + std::to_string(ring)});
  }
  for (const std::string& scale : rules.experience) axes.push_back({.id = scale});
  return axes;
}

std::optional<Error> check_visit(const AbilityVisit& visit, const AbilityRules& rules) {
  if (auto report = assess_evaluation(visit.ratings, rules.evaluation); !report) {
    return Error{report.error().code, visit.rep + "/" + report.error().place,
                 report.error().detail};
  }
  for (std::size_t ring = 0; ring < visit_ring_count; ++ring) {
    const auto& percent = visit.ring_percents[ring];
    if (!percent) continue;
    const std::string place = visit.rep + "/ring-" + std::to_string(ring + 1);
    if (!std::isfinite(*percent)) return Error{ErrorCode::engine_not_finite, place, {}};
    if (*percent < 0 || *percent > 100) {
      return Error{ErrorCode::engine_out_of_range, place, decimal_text(*percent) + " (0..100)"};
    }
  }
  return std::nullopt;
}

std::optional<double> value_on(const AbilityVisit& visit, const AbilityAxis& axis,
                               std::size_t index, std::size_t first_ring) {
  if (index >= first_ring && index < first_ring + visit_ring_count) {
    return visit.ring_percents[index - first_ring];
  }
  const auto rating = std::ranges::find(visit.ratings, axis.id, &VisitRating::scale);
  if (rating == visit.ratings.end()) return std::nullopt;
  return static_cast<double>(rating->value);
}

// Sorted first, so that the order of the visits never shows in the last digit.
double mean_of(std::vector<double> values) {
  std::ranges::sort(values);
  double total = 0;
  for (const double value : values) total += value;
  return total / static_cast<double>(values.size());
}

void choose_focus(AbilityProfile& profile, std::size_t competing, std::int32_t min_visits) {
  for (std::size_t i = 0; i < competing; ++i) {
    const AbilityAxis& axis = profile.axes[i];
    if (!axis.percent || axis.visits < min_visits) continue;
    if (profile.focus_percent && *axis.percent >= *profile.focus_percent) continue;
    profile.focus = axis.id;
    profile.focus_percent = axis.percent;
  }
}

// Profile over the visits of `rep`, or over all of them when it is empty.
AbilityProfile profile_of(std::span<const AbilityVisit* const> visits, std::string rep,
                          const AbilityRules& rules) {
  AbilityProfile profile{.rep = std::move(rep),
                         .visits = static_cast<std::int32_t>(visits.size()),
                         .axes = empty_axes(rules.evaluation)};
  const std::size_t first_ring = rules.evaluation.scales.size();
  profile.because.formula = "VISIT-011";
  for (std::size_t i = 0; i < profile.axes.size(); ++i) {
    AbilityAxis& axis = profile.axes[i];
    std::vector<double> values;
    for (const AbilityVisit* visit : visits) {
      if (const auto value = value_on(*visit, axis, i, first_ring)) values.push_back(*value);
    }
    if (values.empty()) continue;
    axis.visits = static_cast<std::int32_t>(values.size());
    axis.mean = mean_of(std::move(values));
    const bool is_ring = i >= first_ring && i < first_ring + visit_ring_count;
    const double low = rules.evaluation.low;
    const double high = rules.evaluation.high;
    axis.percent = is_ring ? *axis.mean : (*axis.mean - low) / (high - low) * 100.0;
    profile.because.inputs.push_back({axis.id, decimal_text(*axis.mean)});
  }
  choose_focus(profile, first_ring + visit_ring_count, rules.focus_min_visits);
  return profile;
}

}  // namespace

Result<AbilityReport> assess_ability(std::span<const AbilityVisit> visits,
                                     const AbilityRules& rules) {
  std::vector<const AbilityVisit*> sorted;
  for (const AbilityVisit& visit : visits) {
    if (auto problem = check_visit(visit, rules)) return std::unexpected(*problem);
    sorted.push_back(&visit);
  }
  std::ranges::stable_sort(sorted, {}, [](const AbilityVisit* visit) { return visit->rep; });
  AbilityReport report{.team = profile_of(sorted, {}, rules)};
  for (std::size_t first = 0; first < sorted.size();) {
    std::size_t last = first;
    while (last < sorted.size() && sorted[last]->rep == sorted[first]->rep) ++last;
    const std::span<const AbilityVisit* const> own(sorted.data() + first, last - first);
    report.reps.push_back(profile_of(own, sorted[first]->rep, rules));
    first = last;
  }
  return report;
}

}  // namespace dealbench::engine
