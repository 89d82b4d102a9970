#pragma once
// The reason to meet, written from the customer's side: five tests.
// A test that only people can answer stays unknown until they do. Page: docs/method/VISIT-003.md

#include <cstdint>
#include <string>
#include <vector>

#include "base/error.h"
#include "engine/explain.h"

namespace dealbench::engine {

enum class VisitAnswer : std::uint8_t { unknown, no, yes };

struct ReasonTest {
  std::string id;  // "worth_time", "names_payoff", ...
  std::vector<std::string>
      needs_slots;                  // all filled: yes; otherwise no. Empty: not decided by slots
  std::int64_t max_characters = 0;  // text up to so many characters: yes. 0: not decided by length
};

struct ReasonRules {
  std::vector<ReasonTest> tests;
  std::int32_t required = 5;  // tests to pass
};

struct ReasonFacts {
  std::string text;                       // as it goes to the customer; may be empty
  std::vector<std::string> filled_slots;  // ids of slots that hold something
  struct Answer {
    std::string test;
    VisitAnswer answer = VisitAnswer::unknown;
  };
  std::vector<Answer> answers;  // what people said; stands above what is computed
  bool confirmed = false;       // accepted by the customer before the visit
};

struct ReasonTestResult {
  std::string id;
  VisitAnswer answer = VisitAnswer::unknown;
  bool computed = false;  // false: a person answered, or nobody did
};

struct ReasonReport {
  std::vector<ReasonTestResult> tests;  // in the order of the rules
  std::int32_t passed = 0;
  std::int32_t unknown = 0;
  std::int64_t characters = 0;
  bool passes = false;  // `required` tests passed and the text is not empty
  Because because;
};

// An empty text passes no test by length, and no computed test at all.
// Errors: engine_unknown_key at "reason/<test>" for an answer to a test that the rules do not have.
[[nodiscard]] Result<ReasonReport> assess_reason(const ReasonFacts& facts,
                                                 const ReasonRules& rules);

}  // namespace dealbench::engine
