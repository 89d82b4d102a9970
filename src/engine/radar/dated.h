#pragma once
// What counts on a day: of dated facts the latest that is not after it. Later facts are ignored, so
// that the same facts tell the history of a deal. Says nothing about what the facts mean.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/error.h"

namespace dealbench::engine {

// The latest of `dates` that is not after `today`.
[[nodiscard]] inline std::optional<Date> latest_on_or_before(std::span<const Date> dates,
                                                             Date today) {
  std::optional<Date> latest;
  for (const Date date : dates) {
    if (date <= today && (!latest || *latest < date)) latest = date;
  }
  return latest;
}

// For each question (has `id`) the answer (has `question`, `answered_on`) that counts on `today`,
// nullptr when it is unanswered. The order of the answers does not matter. Errors at
// "<list>/<question>": engine_unknown_key for a question that does not exist, engine_out_of_range
// for two different answers of the day that counts.
template <typename Question, typename Answer>
[[nodiscard]] Result<std::vector<const Answer*>> answers_on(std::span<const Question> questions,
                                                            std::span<const Answer> answers,
                                                            Date today, const std::string& list) {
  std::vector<const Answer*> counting(questions.size(), nullptr);
  const auto slot_of = [&](const Answer& answer) -> const Answer** {
    for (std::size_t i = 0; i < questions.size(); ++i) {
      if (questions[i].id == answer.question) return &counting[i];
    }
    return nullptr;
  };
  for (const Answer& answer : answers) {
    const Answer** slot = slot_of(answer);
    if (!slot) return fail(ErrorCode::engine_unknown_key, list + "/" + answer.question);
    if (answer.answered_on <= today && (!*slot || (*slot)->answered_on < answer.answered_on)) {
      *slot = &answer;
    }
  }
  for (const Answer& answer : answers) {
    const Answer* counts = *slot_of(answer);
    if (counts && counts->answered_on == answer.answered_on && !(*counts == answer)) {
      return fail(ErrorCode::engine_out_of_range, list + "/" + answer.question,
                  "two answers on " + date_text(answer.answered_on));
    }
  }
  return counting;
}

}  // namespace dealbench::engine
