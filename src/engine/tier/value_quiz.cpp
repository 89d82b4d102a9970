#include "engine/tier/value_quiz.h"

#include <algorithm>

namespace dealbench::engine {
namespace {

std::optional<Tier> vote(const ValueQuestion& question, Tick answer) {
  if (answer == Tick::unknown) return std::nullopt;
  return answer == Tick::yes ? question.yes : question.no;
}

}  // namespace

Result<ValueReport> assess_value(std::span<const ValueQuestion> questions,
                                 std::span<const Tick> answers) {
  if (answers.size() > questions.size())
    return fail(ErrorCode::engine_out_of_range, "answers",
                std::to_string(answers.size()) + " (0.." + std::to_string(questions.size()) + ")");
  ValueReport report;
  report.because.formula = "TIER-010";
  for (std::size_t i = 0; i < answers.size(); ++i) {
    if (answers[i] == Tick::unknown) continue;
    ++report.answered;
    report.because.inputs.push_back({questions[i].id, answers[i] == Tick::yes ? "yes" : "no"});
    if (const auto tier = vote(questions[i], answers[i])) ++report.votes[index_of(*tier)];
  }
  const std::int32_t most = *std::max_element(report.votes.begin(), report.votes.end());
  const auto leaders = std::count(report.votes.begin(), report.votes.end(), most);
  report.tied = most > 0 && leaders > 1;
  for (const Tier tier : all_tiers) {
    if (most > 0 && leaders == 1 && report.votes[index_of(tier)] == most) report.value_type = tier;
  }
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const auto tier = vote(questions[i], answers[i]);
    if (tier && report.value_type)
      report.because.rules.push_back({questions[i].id, tier == report.value_type});
  }
  return report;
}

}  // namespace dealbench::engine
