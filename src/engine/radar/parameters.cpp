#include "engine/radar/parameters.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>

namespace dealbench::engine {
namespace {

// The first thing that is wrong.
class Checker {
 public:
  void require(bool holds, std::string_view field, std::string_view range,
               ErrorCode code = ErrorCode::engine_out_of_range) {
    if (holds || error_) return;
    error_ = Error{code, "parameters/" + std::string(field), std::string(range)};
  }
  // Refuses NaN too.
  void in_range(double value, double low, double high, std::string_view field,
                std::string_view range) {
    require(value >= low && value <= high, field, range);
  }
  [[nodiscard]] Result<void> result() const {
    if (error_) return std::unexpected(*error_);
    return {};
  }

 private:
  std::optional<Error> error_;
};

void check_stages(const RadarParameters& parameters, Checker& checker) {
  checker.require(!parameters.stages.empty(), "stages", {}, ErrorCode::engine_empty);
  for (const StageParameters& stage : parameters.stages) {
    const std::string field = "stages/" + stage.id;
    for (const double standard : stage.standard) {
      checker.in_range(standard, 0, 100, field, "(0..100)");
    }
    for (const std::int32_t days : stage.normal_days) {
      checker.in_range(days, 0, 3650, field, "(0..3650)");
    }
  }
}

void check_quiz(const RadarParameters& parameters, Checker& checker) {
  for (const Indicator indicator : all_indicators) {
    const bool asked =
        std::ranges::find(parameters.quiz.questions, indicator, &QuizQuestion::indicator) !=
        parameters.quiz.questions.end();
    checker.require(asked, "questions", key_of(indicator), ErrorCode::engine_empty);
  }
  double sum = 0;
  for (const double weight : parameters.health.weights) {
    checker.in_range(weight, 0, 100, "weights", "(0..100)");
    sum += weight;
  }
  checker.require(std::abs(sum - 100) <= 1e-6, "weights", "(sum 100)");
  checker.in_range(parameters.differ_from, 0, 100, "differ_from", "(0..100)");
  for (const HealthCap& cap : parameters.health.caps) {
    checker.in_range(cap.ceiling, 0, 100, "caps/" + cap.id, "(0..100)");
  }
}

void check_map(const MapParameters& map, Checker& checker) {
  for (const double weight : map.influence_weight) {
    checker.in_range(weight, 0.001, 1000, "influence_weight", "(0.001..1000)");
  }
  checker.in_range(map.unknown_influence_weight, 0.001, 1000, "unknown_influence_weight",
                   "(0.001..1000)");
  for (const double score : map.mode_score) {
    checker.in_range(score, 0, 100, "mode_score", "(0..100)");
  }
  checker.in_range(map.coach_stale_factor, 0, 1, "coach_stale_factor", "(0..1)");
}

}  // namespace

Result<void> check_radar_parameters(const RadarParameters& parameters) {
  Checker checker;
  check_stages(parameters, checker);
  check_quiz(parameters, checker);
  check_map(parameters.map, checker);
  checker.in_range(parameters.checks.partly_credit, 0, 1, "partly_credit", "(0..1)");
  const FlagLimits& limits = parameters.flags.limits;
  checker.in_range(limits.r14_normal_times, 0, 1000, "r14_normal_times", "(0..1000)");
  checker.in_range(limits.r15_normal_times, 0, 1000, "r15_normal_times", "(0..1000)");
  return checker.result();
}

}  // namespace dealbench::engine
