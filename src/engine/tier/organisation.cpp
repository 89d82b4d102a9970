#include "engine/tier/organisation.h"

#include <algorithm>

#include "base/arithmetic.h"

namespace dealbench::engine {
namespace {

constexpr std::int64_t most_load = 1'000'000'000;
constexpr std::int32_t most_served = 1'000'000;
constexpr double most_hours = 1e9;
// A ratio such as 1/3 written with six decimals must not need one person more.
constexpr double rounding_slack = 1e-6;

std::int64_t units_for(std::int64_t load, std::int32_t served) {
  return (load + served - 1) / served;
}

std::int64_t heads(std::int64_t units, double per_unit) {
  const double exact = static_cast<double>(units) * per_unit - rounding_slack;
  const auto below = static_cast<std::int64_t>(exact);
  return exact > static_cast<double>(below) ? below + 1 : below;
}

Result<void> check_template(const OrganisationTemplate& organisation) {
  bool good = organisation.unit_serves_least >= 1 && organisation.unit_serves_most <= most_served &&
              organisation.unit_serves_least <= organisation.unit_serves_most;
  for (const OrganisationRole& role : organisation.roles)
    good = good && role.per_unit >= 0 && role.per_unit <= 1000;
  if (good) return {};
  return fail(ErrorCode::engine_out_of_range, "organisation_templates/" + organisation.id);
}

Result<double> total_hours(std::span<const EffortShare> references, std::span<const double> hours,
                           double tolerance) {
  if (hours.size() != references.size()) return fail(ErrorCode::engine_out_of_range, "hours");
  if (!(tolerance >= 0 && tolerance <= 1))
    return fail(ErrorCode::engine_out_of_range, "tolerance", "(0..1)");
  double total = 0;
  double reference_total = 0;
  for (std::size_t i = 0; i < hours.size(); ++i) {
    if (!(hours[i] >= 0 && hours[i] <= most_hours))
      return fail(ErrorCode::engine_out_of_range, "hours/" + references[i].id, "(0..1000000000)");
    total += hours[i];
    reference_total += references[i].reference;
  }
  const double off = reference_total - 1;
  if (!references.empty() && !(off <= rounding_slack && off >= -rounding_slack))
    return fail(ErrorCode::engine_out_of_range, "references");
  return total;
}

}  // namespace

Result<StaffReport> staff_needed(const OrganisationTemplate& organisation, std::int64_t load) {
  if (load < 0 || load > most_load)
    return fail(ErrorCode::engine_out_of_range, "load",
                std::to_string(load) + " (0.." + std::to_string(most_load) + ")");
  if (const auto checked = check_template(organisation); !checked)
    return std::unexpected(checked.error());
  StaffReport report;
  report.units_at_least = units_for(load, organisation.unit_serves_most);
  report.units_at_most = units_for(load, organisation.unit_serves_least);
  for (const OrganisationRole& role : organisation.roles)
    report.roles.push_back({role.id, heads(report.units_at_least, role.per_unit),
                            heads(report.units_at_most, role.per_unit)});
  report.because = {"TIER-014", {{"load", std::to_string(load)}}, {{organisation.id, true}}};
  return report;
}

Result<TriangleReport> assess_triangle(const std::array<std::optional<std::int32_t>, 3>& scores) {
  TriangleReport report;
  report.because.formula = "TIER-014";
  std::int32_t sum = 0;
  std::int32_t scored = 0;
  std::int32_t low = 5;
  std::int32_t high = 1;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    const std::string corner(triangle_corner_keys[i]);
    if (!scores[i]) {
      report.unscored.push_back(corner);
      continue;
    }
    if (*scores[i] < 1 || *scores[i] > 5)
      return fail(ErrorCode::engine_out_of_range, corner, std::to_string(*scores[i]) + " (1..5)");
    sum += *scores[i];
    ++scored;
    low = std::min(low, *scores[i]);
    high = std::max(high, *scores[i]);
    report.because.inputs.push_back({corner, std::to_string(*scores[i])});
  }
  if (scored > 0) report.mean = static_cast<double>(sum) / scored;
  for (std::size_t i = 0; low < high && i < scores.size(); ++i) {
    if (scores[i] == low) report.lowest.emplace_back(triangle_corner_keys[i]);
  }
  return report;
}

Result<EffortReport> compare_effort(std::span<const EffortShare> references,
                                    std::span<const double> hours, double tolerance) {
  const auto total = total_hours(references, hours, tolerance);
  if (!total) return std::unexpected(total.error());
  EffortReport report;
  report.because.formula = "TIER-014";
  for (std::size_t i = 0; *total > 0 && i < hours.size(); ++i) {
    const EffortShare& reference = references[i];
    EffortRow row{reference.id, hours[i] / *total, 0, false};
    row.difference = row.share - reference.reference;
    row.beyond = row.difference > tolerance || row.difference < -tolerance;
    report.because.inputs.push_back({reference.id, decimal_text(hours[i])});
    report.because.rules.push_back({reference.id, !row.beyond});
    report.rows.push_back(std::move(row));
  }
  return report;
}

}  // namespace dealbench::engine
