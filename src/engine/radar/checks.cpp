#include "engine/radar/checks.h"

#include "engine/radar/dated.h"

namespace dealbench::engine {
namespace {

double credit(const ChecksParameters& parameters, CheckValue good, CheckValue value) {
  if (value == good) return 1.0;
  return value == CheckValue::partly ? parameters.partly_credit : 0.0;
}

}  // namespace

Result<ChecksReport> assess_checks(const ChecksParameters& parameters,
                                   std::span<const CheckAnswer> answers, Date today) {
  const auto counting =
      answers_on(std::span<const SubQuestion>(parameters.questions), answers, today, "checks");
  if (!counting) return std::unexpected(counting.error());

  ChecksReport report;
  for (const CheckAnswer* answer : *counting) {
    report.answers.push_back(answer ? std::optional(answer->value) : std::nullopt);
    report.started = report.started || answer;
  }
  double percents = 0;
  for (const std::string& check : parameters.checks) {
    CheckReport part{.check = check};
    double points = 0;
    for (std::size_t i = 0; i < parameters.questions.size(); ++i) {
      const SubQuestion& question = parameters.questions[i];
      if (question.check != check) continue;
      const CheckValue value = report.answers[i].value_or(CheckValue::unknown);
      ++part.questions;
      part.answered += report.answers[i] ? 1 : 0;
      points += credit(parameters, question.good, value);
      if (value == CheckValue::unknown) part.information_needed.push_back(question.id);
    }
    if (part.questions > 0) part.percent = 100.0 * points / part.questions;
    percents += part.percent;
    report.information_needed.insert(report.information_needed.end(),
                                     part.information_needed.begin(),
                                     part.information_needed.end());
    report.checks.push_back(std::move(part));
  }
  const auto questions = static_cast<double>(parameters.questions.size());
  if (report.started && !report.checks.empty()) {
    report.percent = percents / static_cast<double>(report.checks.size());
  }
  if (questions > 0) {
    report.completeness =
        (questions - static_cast<double>(report.information_needed.size())) / questions;
  }
  return report;
}

std::optional<CheckValue> answer_to(const ChecksParameters& parameters, const ChecksReport& report,
                                    const std::string& question) {
  for (std::size_t i = 0; i < parameters.questions.size() && i < report.answers.size(); ++i) {
    if (parameters.questions[i].id == question) return report.answers[i];
  }
  return std::nullopt;
}

}  // namespace dealbench::engine
