#include "engine/visit/evaluation.h"

#include <algorithm>
#include <cmath>

#include "base/arithmetic.h"

namespace dealbench::engine {
namespace {

std::optional<Error> check_ratings(std::span<const VisitRating> ratings,
                                   const EvaluationRules& rules) {
  std::vector<std::string_view> seen;
  for (const VisitRating& rating : ratings) {
    const std::string place = "evaluation/" + rating.scale;
    const bool known = std::ranges::find(rules.scales, rating.scale) != rules.scales.end() ||
                       std::ranges::find(rules.experience, rating.scale) != rules.experience.end();
    if (!known) return Error{ErrorCode::engine_unknown_key, place, {}};
    if (rating.value < rules.low || rating.value > rules.high) {
      return Error{ErrorCode::engine_out_of_range, place,
                   std::to_string(rating.value) + " (" + std::to_string(rules.low) + ".." +
                       std::to_string(rules.high) + ")"};
    }
    if (std::ranges::find(seen, rating.scale) != seen.end()) {
      return Error{ErrorCode::engine_out_of_range, place, "2 (0..1)"};
    }
    seen.push_back(rating.scale);
  }
  return std::nullopt;
}

// One part of the score: its weighted points, or its name among the missing ones.
std::optional<Error> add_part(VisitScoreReport& report, double& points, const char* name,
                              std::optional<double> percent, Ratio weight) {
  if (!percent) {
    if (weight.millionths != 0) report.missing.emplace_back(name);
    return std::nullopt;
  }
  const std::string place = std::string("score/") + name;
  if (!std::isfinite(*percent)) return Error{ErrorCode::engine_not_finite, place, {}};
  if (*percent < 0 || *percent > 100) {
    return Error{ErrorCode::engine_out_of_range, place, decimal_text(*percent) + " (0..100)"};
  }
  points = weight.real() * *percent;
  report.because.inputs.push_back({std::string(name) + "_percent", decimal_text(*percent)});
  report.because.inputs.push_back({std::string(name) + "_weight", decimal_text(weight.real())});
  return std::nullopt;
}

}  // namespace

Result<EvaluationReport> assess_evaluation(std::span<const VisitRating> ratings,
                                           const EvaluationRules& rules) {
  if (rules.low >= rules.high) {
    return fail(ErrorCode::engine_out_of_range, "evaluation",
                std::to_string(rules.low) + " (..<" + std::to_string(rules.high) + ")");
  }
  if (auto problem = check_ratings(ratings, rules)) return std::unexpected(*problem);
  EvaluationReport report;
  report.because.formula = "VISIT-007";
  std::int64_t sum = 0;
  for (const std::string& scale : rules.scales) {
    const auto rating = std::ranges::find(ratings, scale, &VisitRating::scale);
    if (rating == ratings.end()) {
      report.missing.push_back(scale);
      continue;
    }
    sum += rating->value;
    ++report.rated;
    report.because.inputs.push_back({scale, std::to_string(rating->value)});
  }
  for (const std::string& scale : rules.experience) {
    const auto rating = std::ranges::find(ratings, scale, &VisitRating::scale);
    if (rating == ratings.end()) report.missing.push_back(scale);
  }
  if (report.rated > 0 && report.rated >= rules.min_rated) {
    report.mean = static_cast<double>(sum) / report.rated;
    report.percent = (*report.mean - rules.low) / (rules.high - rules.low) * 100.0;
  }
  return report;
}

Result<VisitScoreReport> score_visit(std::optional<double> checklist_percent,
                                     std::optional<double> evaluation_percent,
                                     std::optional<std::int32_t> commitment_level,
                                     std::int32_t top_level, const VisitScoreWeights& weights) {
  const Ratio all[] = {weights.checklist, weights.evaluation, weights.commitment};
  const std::int64_t sum = all[0].millionths + all[1].millionths + all[2].millionths;
  if (sum != ratio_one.millionths ||
      std::ranges::any_of(all, [](Ratio r) { return r < Ratio{}; })) {
    return fail(ErrorCode::engine_out_of_range, "score/weights",
                decimal_text(Ratio{sum}.real()) + " (1..1)");
  }
  if (commitment_level &&
      (top_level <= 0 || *commitment_level < 0 || *commitment_level > top_level)) {
    return fail(ErrorCode::engine_out_of_range, "score/commitment",
                std::to_string(*commitment_level) + " (0.." + std::to_string(top_level) + ")");
  }
  std::optional<double> commitment_percent;
  if (commitment_level) commitment_percent = 100.0 * *commitment_level / top_level;
  VisitScoreReport report;
  report.because.formula = "VISIT-008";
  auto problem = add_part(report, report.checklist_points, "checklist", checklist_percent, all[0]);
  if (!problem) {
    problem = add_part(report, report.evaluation_points, "evaluation", evaluation_percent, all[1]);
  }
  if (!problem) {
    problem = add_part(report, report.commitment_points, "commitment", commitment_percent, all[2]);
  }
  if (problem) return std::unexpected(*problem);
  if (report.missing.empty()) {
    report.score = report.checklist_points + report.evaluation_points + report.commitment_points;
  }
  return report;
}

}  // namespace dealbench::engine
