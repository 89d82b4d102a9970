#include "engine/radar/objective.h"

#include <algorithm>

#include "base/text.h"
#include "engine/radar/fingerprint.h"

namespace dealbench::engine {
namespace {

TestResult ticked(std::optional<bool> tick) {
  if (!tick) return TestResult::unknown;
  return *tick ? TestResult::passed : TestResult::failed;
}

TestResult given(bool is_given) {
  return is_given ? TestResult::passed : TestResult::failed;
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool contains(std::string_view sentence, std::string_view word) {
  const auto found = std::ranges::search(sentence, word, {}, lower, lower);
  return !word.empty() && !found.empty();
}

}  // namespace

ObjectiveReport test_objective(const ObjectiveParameters& parameters, const ObjectiveFacts& facts) {
  ObjectiveReport report;
  const bool has_quantity = facts.quantity && *facts.quantity > 0;
  const bool has_amount = facts.amount && facts.amount->minor > 0;
  report.tests = {given(!trimmed(facts.product).empty() && has_quantity),
                  ticked(facts.clear_to_a_stranger), given(has_quantity || has_amount),
                  given(facts.date.has_value()), ticked(facts.single)};
  report.passed = static_cast<std::int32_t>(std::ranges::count(report.tests, TestResult::passed));
  report.is_single_objective = report.passed == static_cast<std::int32_t>(objective_test_count);
  for (const std::string& word : parameters.joining_words) {
    if (contains(facts.sentence, word)) report.joining_words_found.push_back(word);
  }
  report.because.formula = "RADAR-015";
  for (std::size_t i = 0; i < objective_test_count; ++i) {
    report.because.inputs.push_back(
        {std::string(objective_test_keys[i]),
         std::string(test_result_keys[static_cast<std::size_t>(report.tests[i])])});
  }
  return report;
}

std::string objective_fingerprint(const ObjectiveFacts& facts) {
  const std::vector<Input> inputs{
      {"product", std::string(trimmed(facts.product))},
      {"quantity", facts.quantity ? std::to_string(*facts.quantity) : ""},
      {"amount", facts.amount ? std::to_string(facts.amount->minor) : ""},
      {"date", facts.date ? date_text(*facts.date) : ""}};
  return fingerprint("objective", inputs);
}

}  // namespace dealbench::engine
