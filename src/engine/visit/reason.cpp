#include "engine/visit/reason.h"

#include <algorithm>

#include "base/text.h"

namespace dealbench::engine {
namespace {

ReasonTestResult judge(const ReasonTest& test, const ReasonFacts& facts, std::int64_t characters) {
  const auto said = std::ranges::find(facts.answers, test.id, &ReasonFacts::Answer::test);
  if (said != facts.answers.end() && said->answer != VisitAnswer::unknown) {
    return {test.id, said->answer, false};
  }
  const bool by_slots = !test.needs_slots.empty();
  const bool by_length = test.max_characters > 0;
  if (characters == 0 || (!by_slots && !by_length)) return {test.id, VisitAnswer::unknown, false};
  const bool slots_ok = std::ranges::all_of(test.needs_slots, [&](const std::string& slot) {
    return std::ranges::find(facts.filled_slots, slot) != facts.filled_slots.end();
  });
  const bool length_ok = !by_length || characters <= test.max_characters;
  return {test.id, slots_ok && length_ok ? VisitAnswer::yes : VisitAnswer::no, true};
}

}  // namespace

Result<ReasonReport> assess_reason(const ReasonFacts& facts, const ReasonRules& rules) {
  for (const ReasonFacts::Answer& answer : facts.answers) {
    if (std::ranges::find(rules.tests, answer.test, &ReasonTest::id) == rules.tests.end()) {
      return fail(ErrorCode::engine_unknown_key, "reason/" + answer.test);
    }
  }
  ReasonReport report;
  report.characters = static_cast<std::int64_t>(count_code_points(trimmed(facts.text)));
  report.because = {"VISIT-003", {{"characters", std::to_string(report.characters)}}, {}};
  for (const ReasonTest& test : rules.tests) {
    report.tests.push_back(judge(test, facts, report.characters));
    const VisitAnswer answer = report.tests.back().answer;
    report.passed += answer == VisitAnswer::yes;
    report.unknown += answer == VisitAnswer::unknown;
    if (answer != VisitAnswer::unknown) {
      report.because.rules.push_back({test.id, answer == VisitAnswer::yes});
    }
  }
  report.passes = report.characters > 0 && report.passed >= rules.required;
  report.because.inputs.push_back({"passed", std::to_string(report.passed)});
  report.because.inputs.push_back({"required", std::to_string(rules.required)});
  return report;
}

}  // namespace dealbench::engine
