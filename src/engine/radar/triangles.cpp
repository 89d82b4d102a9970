#include "engine/radar/triangles.h"

#include <algorithm>

#include "base/arithmetic.h"

namespace dealbench::engine {

Result<GoldenTriangleReport> assess_golden_triangle(
    const GoldenTriangleParameters& parameters,
    const std::array<std::optional<std::int32_t>, triangle_corner_count>& ratings) {
  GoldenTriangleReport report;
  report.because.formula = "RADAR-018";
  std::int64_t sum = 0;
  std::optional<std::int32_t> lowest;
  std::optional<std::int32_t> highest;
  for (std::size_t i = 0; i < triangle_corner_count; ++i) {
    if (!ratings[i]) {
      report.unrated.push_back(i);
      continue;
    }
    const std::int32_t rating = *ratings[i];
    const std::string corner(golden_corner_keys[i]);
    if (rating < parameters.low || rating > parameters.high) {
      return fail(ErrorCode::engine_out_of_range, "golden_triangle/" + corner,
                  std::to_string(rating) + " (" + std::to_string(parameters.low) + ".." +
                      std::to_string(parameters.high) + ")");
    }
    sum += rating;
    lowest = std::min(lowest.value_or(rating), rating);
    highest = std::max(highest.value_or(rating), rating);
    report.because.inputs.push_back({corner, std::to_string(rating)});
  }
  for (std::size_t i = 0; i < triangle_corner_count && lowest != highest; ++i) {
    if (ratings[i] && ratings[i] == lowest) report.coaching_corners.push_back(i);
  }
  if (report.unrated.empty()) {
    report.mean = static_cast<double>(sum) / double{triangle_corner_count};
  }
  return report;
}

IronTriangleReport assess_iron_triangle(
    std::span<const TeamDuty> duties,
    const std::array<std::optional<Id>, triangle_corner_count>& people) {
  IronTriangleReport report;
  for (std::size_t i = 0; i < triangle_corner_count; ++i) {
    if (!people[i]) {
      report.vacant.push_back(i);
      continue;
    }
    const bool repeated = std::ranges::count(people, people[i]) > 1;
    const bool listed =
        std::ranges::find(report.in_several_corners, *people[i]) != report.in_several_corners.end();
    if (repeated && !listed) report.in_several_corners.push_back(*people[i]);
  }
  std::ranges::sort(report.in_several_corners);
  for (const TeamDuty& duty : duties) {
    const auto owner = std::ranges::find(duty.corners, Duty::accountable);
    if (std::ranges::count(duty.corners, Duty::accountable) != 1) {
      report.without_one_owner.push_back(duty.id);
    } else if (!people[static_cast<std::size_t>(owner - duty.corners.begin())]) {
      report.owner_vacant.push_back(duty.id);
    }
  }
  return report;
}

}  // namespace dealbench::engine
