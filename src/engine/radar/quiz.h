#pragma once
// The radar quiz: choices a..d become six indicators. An unanswered question is not the lowest
// answer: it scores 0, is listed as information needed and lowers the completeness. Pages:
// docs/method/RADAR-001.md, RADAR-014.md

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/error.h"
#include "engine/explain.h"
#include "engine/radar/words.h"

namespace dealbench::engine {

inline constexpr std::int32_t highest_quiz_option = 3;  // options a, b, c, d score 0, 1, 2, 3

struct QuizQuestion {
  std::string id;  // "q1"
  Indicator indicator = Indicator::coach;
  std::string move;  // id of the move that a low answer asks for
};

struct QuizParameters {
  std::vector<QuizQuestion> questions;  // at least one per indicator
  std::int32_t unanswered_limit = 4;    // this many unanswered or more: not assessable
};

struct QuizAnswer {
  std::string question;
  std::int32_t option = 0;  // 0..highest_quiz_option
  Date answered_on;

  friend bool operator==(const QuizAnswer&, const QuizAnswer&) = default;
};

struct QuizReport {
  PerIndicator<double> indicators{};                // 0..100
  std::vector<std::optional<std::int32_t>> points;  // by question, in the playbook's order
  std::vector<std::string> unanswered;              // ids: information needed
  PerIndicator<std::int32_t> unanswered_in{};       // how many of them are of each indicator
  double completeness = 0;                          // answered / questions, 0..1
  bool assessable = false;
  std::optional<Date> oldest_answer;  // of the answers that count; nullopt: none
  std::optional<std::int32_t> oldest_answer_age_days;
  Because because;
};

// Of several answers to a question the latest not after `today` counts.
// Errors: engine_empty at "questions" when an indicator has no question; at "answers/<question>"
// engine_out_of_range for an option outside 0..3 or two different answers of the day that counts,
// engine_unknown_key for a question that does not exist.
[[nodiscard]] Result<QuizReport> score_quiz(const QuizParameters& parameters,
                                            std::span<const QuizAnswer> answers, Date today);

// The points of a question; nullopt when it is unanswered or does not exist.
[[nodiscard]] std::optional<std::int32_t> points_of(const QuizParameters& parameters,
                                                    const QuizReport& report,
                                                    const std::string& question);

}  // namespace dealbench::engine
