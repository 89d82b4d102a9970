#pragma once
// How many people a way of selling needs, whether a deal team is complete, and where a team's
// effort goes. Counts heads by a template's ratios; judges no person. Page: docs/method/TIER-014.md

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "engine/explain.h"

namespace dealbench::engine {

struct OrganisationRole {
  std::string id;
  double per_unit = 1;  // heads in one unit, 0..1000; a part means that units share the person
};
// A unit serves so many customers, reps or accounts; the template says which in its texts.
struct OrganisationTemplate {
  std::string id;
  std::vector<OrganisationRole> roles;
  std::int32_t unit_serves_least = 1;  // 1..1e6
  std::int32_t unit_serves_most = 1;   // not below unit_serves_least
};
struct StaffNeed {
  std::string role;
  std::int64_t at_least = 0;  // when each unit serves the most it can
  std::int64_t at_most = 0;
  friend bool operator==(const StaffNeed&, const StaffNeed&) = default;
};
struct StaffReport {
  std::int64_t units_at_least = 0;
  std::int64_t units_at_most = 0;
  std::vector<StaffNeed> roles;  // in the template's order
  Because because;
};
// Errors: engine_out_of_range at "load" (0..1e9) or "organisation_templates/<id>".
[[nodiscard]] Result<StaffReport> staff_needed(const OrganisationTemplate& organisation,
                                               std::int64_t load);

// The golden triangle of a deal team: strategy, skill, solution.
inline constexpr std::array<std::string_view, 3> triangle_corner_keys{"strategy", "skill",
                                                                      "solution"};
struct TriangleReport {
  std::optional<double> mean;  // of the scored corners
  std::vector<std::string>
      lowest;  // corners to coach: the lowest score, several on a tie; empty when all are even
  std::vector<std::string> unscored;
  Because because;
};
// Scores 1..5 by corner; nullopt: not scored. Errors: engine_out_of_range at the corner's name.
[[nodiscard]] Result<TriangleReport> assess_triangle(
    const std::array<std::optional<std::int32_t>, 3>& scores);

// Hours by kind of work against the reference of a way of selling.
struct EffortShare {
  std::string id;        // "acquire"
  double reference = 0;  // 0..1; all together 1
};
struct EffortRow {
  std::string id;
  double share = 0;       // 0..1
  double difference = 0;  // share less reference, -1..1
  bool beyond = false;    // by more than the tolerance
};
struct EffortReport {
  std::vector<EffortRow> rows;  // in the order of the references; empty without hours
  Because because;
};
// hours[i] belongs to references[i]. Errors: engine_out_of_range at "hours" when the lists differ
// in length, at "hours/<id>" (0..1e9), "references" when they do not add up to 1, "tolerance"
// (0..1).
[[nodiscard]] Result<EffortReport> compare_effort(std::span<const EffortShare> references,
                                                  std::span<const double> hours, double tolerance);

}  // namespace dealbench::engine
