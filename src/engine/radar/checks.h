#pragma once
// The nine checks on a deal. An unknown or unanswered sub-question counts as the unwelcome answer
// and is listed as information needed. Page: docs/method/RADAR-009.md

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/error.h"
#include "engine/radar/words.h"

namespace dealbench::engine {

struct SubQuestion {
  std::string id;                     // "c2_5"
  std::string check;                  // "situation"
  CheckValue good = CheckValue::yes;  // the welcome answer: yes or no ("does anybody lose?")
};

struct ChecksParameters {
  std::vector<std::string> checks;     // ids in order
  std::vector<SubQuestion> questions;  // in order, each of one of the checks
  double partly_credit = 0;            // what "partly" is worth, 0..1
};

struct CheckAnswer {
  std::string question;
  CheckValue value = CheckValue::unknown;
  Date answered_on;

  friend bool operator==(const CheckAnswer&, const CheckAnswer&) = default;
};

struct CheckReport {
  std::string check;
  double percent = 0;  // 0..100 of the welcome answers; partly counts partly_credit
  std::int32_t questions = 0;
  std::int32_t answered = 0;                    // unknown is an answer, though not a welcome one
  std::vector<std::string> information_needed;  // unknown or unanswered
};

struct ChecksReport {
  std::vector<CheckReport> checks;                 // in order
  std::vector<std::optional<CheckValue>> answers;  // by sub-question, in order
  std::optional<double> percent;                // mean over the checks; nullopt: nothing answered
  double completeness = 0;                      // answered other than unknown / questions, 0..1
  bool started = false;                         // something was answered
  std::vector<std::string> information_needed;  // of all checks
};

// Of several answers to a sub-question the latest not after `today` counts. Errors, at
// "checks/<question>": engine_unknown_key; engine_out_of_range for two different answers of the day
// that counts.
[[nodiscard]] Result<ChecksReport> assess_checks(const ChecksParameters& parameters,
                                                 std::span<const CheckAnswer> answers, Date today);

// Nullopt when it is unanswered or does not exist.
[[nodiscard]] std::optional<CheckValue> answer_to(const ChecksParameters& parameters,
                                                  const ChecksReport& report,
                                                  const std::string& question);

}  // namespace dealbench::engine
