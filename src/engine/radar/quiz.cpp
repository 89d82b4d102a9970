#include "engine/radar/quiz.h"

#include "engine/radar/dated.h"

namespace dealbench::engine {
namespace {

Result<void> check_options(std::span<const QuizAnswer> answers) {
  for (const QuizAnswer& answer : answers) {
    if (answer.option < 0 || answer.option > highest_quiz_option) {
      return fail(
          ErrorCode::engine_out_of_range, "answers/" + answer.question,
          std::to_string(answer.option) + " (0.." + std::to_string(highest_quiz_option) + ")");
    }
  }
  return {};
}

void record(QuizReport& report, const QuizQuestion& question, const QuizAnswer* answer) {
  if (!answer) {
    report.points.emplace_back();
    report.unanswered.push_back(question.id);
    ++report.unanswered_in[index_of(question.indicator)];
    report.because.inputs.push_back({question.id, ""});
    return;
  }
  report.points.emplace_back(answer->option);
  report.because.inputs.push_back({question.id, std::to_string(answer->option)});
  if (!report.oldest_answer || answer->answered_on < *report.oldest_answer) {
    report.oldest_answer = answer->answered_on;
  }
}

}  // namespace

Result<QuizReport> score_quiz(const QuizParameters& parameters, std::span<const QuizAnswer> answers,
                              Date today) {
  const std::vector<QuizQuestion>& questions = parameters.questions;
  if (const auto checked = check_options(answers); !checked) {
    return std::unexpected(checked.error());
  }
  const auto counting =
      answers_on(std::span<const QuizQuestion>(questions), answers, today, "answers");
  if (!counting) return std::unexpected(counting.error());

  QuizReport report;
  report.because.formula = "RADAR-001";
  PerIndicator<std::int32_t> points{};
  PerIndicator<std::int32_t> highest{};
  for (std::size_t i = 0; i < questions.size(); ++i) {
    record(report, questions[i], (*counting)[i]);
    const std::size_t indicator = index_of(questions[i].indicator);
    points[indicator] += report.points[i].value_or(0);
    highest[indicator] += highest_quiz_option;
  }
  for (std::size_t i = 0; i < indicator_count; ++i) {
    if (highest[i] == 0) {
      return fail(ErrorCode::engine_empty, "questions", std::string(indicator_keys[i]));
    }
    report.indicators[i] = 100.0 * points[i] / highest[i];
  }
  const std::size_t unanswered = report.unanswered.size();
  report.completeness =
      static_cast<double>(questions.size() - unanswered) / static_cast<double>(questions.size());
  report.assessable = static_cast<std::int64_t>(unanswered) < parameters.unanswered_limit;
  if (report.oldest_answer) {
    report.oldest_answer_age_days = days_between(*report.oldest_answer, today);
  }
  return report;
}

std::optional<std::int32_t> points_of(const QuizParameters& parameters, const QuizReport& report,
                                      const std::string& question) {
  for (std::size_t i = 0; i < parameters.questions.size() && i < report.points.size(); ++i) {
    if (parameters.questions[i].id == question) return report.points[i];
  }
  return std::nullopt;
}

}  // namespace dealbench::engine
