#include "engine/radar/rivals.h"

#include <algorithm>

namespace dealbench::engine {
namespace {

Result<RivalReport> score_rival(const RadarParameters& parameters, const RivalFacts& rival,
                                std::int32_t stage, const PerIndicator<double>* ours, Date today) {
  auto quiz = score_quiz(parameters.quiz, rival.answers, today);
  if (!quiz) return std::unexpected(quiz.error());
  RivalReport report{.rival = rival.id, .quiz = std::move(*quiz)};
  const StageParameters& stage_parameters = parameters.stages[static_cast<std::size_t>(stage) - 1];
  if (!report.quiz.assessable || !stage_parameters.radar) return report;
  auto health =
      assess_health(parameters.health, report.quiz.indicators, stage_parameters.standard,
                    caps_that_apply(parameters.health, stage, parameters.quiz, report.quiz, {}));
  if (!health) return std::unexpected(health.error());
  report.health = std::move(*health);
  if (!ours) return report;
  for (const Indicator indicator : all_indicators) {
    const std::size_t i = index_of(indicator);
    report.lead[i] = (*ours)[i] - report.quiz.indicators[i];
    if (report.lead[i] < 0) report.ahead_of_us.push_back(indicator);
  }
  return report;
}

}  // namespace

Result<std::vector<RivalReport>> score_rivals(const RadarParameters& parameters,
                                              std::span<const RivalFacts> rivals,
                                              std::int32_t stage, const PerIndicator<double>* ours,
                                              Date today) {
  std::vector<RivalReport> reports;
  for (const RivalFacts& rival : rivals) {
    const std::string place = "rivals/" + rival.id;
    if (std::ranges::count(rivals, rival.id, &RivalFacts::id) > 1) {
      return fail(ErrorCode::engine_out_of_range, place, "used twice");
    }
    auto report = score_rival(parameters, rival, stage, ours, today);
    if (!report) {
      Error error = report.error();
      error.place = place + "/" + error.place;
      return std::unexpected(std::move(error));
    }
    reports.push_back(std::move(*report));
  }
  std::ranges::sort(reports, {}, &RivalReport::rival);
  return reports;
}

}  // namespace dealbench::engine
