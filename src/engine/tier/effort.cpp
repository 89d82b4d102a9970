#include "engine/tier/effort.h"

#include "base/arithmetic.h"

namespace dealbench::engine {
namespace {

constexpr double most_hours = 1e9;
constexpr double sum_slack = 1e-6;

Result<double> total_hours(std::span<const EffortReference> references,
                           std::span<const double> hours) {
  double total = 0;
  double reference_total = 0;
  for (std::size_t i = 0; i < hours.size(); ++i) {
    if (!(hours[i] >= 0 && hours[i] <= most_hours))
      return fail(ErrorCode::engine_out_of_range, "hours/" + references[i].id, "(0..1000000000)");
    total += hours[i];
    reference_total += references[i].share;
  }
  const double off = reference_total - 1;
  if (!references.empty() && !(off <= sum_slack && off >= -sum_slack))
    return fail(ErrorCode::engine_out_of_range, "references");
  return total;
}

}  // namespace

Result<EffortReport> compare_effort(std::span<const EffortReference> references,
                                    std::span<const double> hours, double tolerance) {
  if (hours.size() != references.size()) return fail(ErrorCode::engine_out_of_range, "hours");
  if (!(tolerance >= 0 && tolerance <= 1))
    return fail(ErrorCode::engine_out_of_range, "tolerance", "(0..1)");
  const auto total = total_hours(references, hours);
  if (!total) return std::unexpected(total.error());
  EffortReport report;
  report.because.formula = "TIER-014";
  for (std::size_t i = 0; *total > 0 && i < hours.size(); ++i) {
    const EffortReference& reference = references[i];
    EffortRow row{reference.id, hours[i] / *total, 0, false};
    row.difference = row.share - reference.share;
    row.beyond = row.difference > tolerance || row.difference < -tolerance;
    report.because.inputs.push_back({reference.id, decimal_text(hours[i])});
    report.because.rules.push_back({reference.id, !row.beyond});
    report.rows.push_back(std::move(row));
  }
  return report;
}

}  // namespace dealbench::engine
