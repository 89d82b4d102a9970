#pragma once
// Questions for a visit, made from what is not known: the kind of gap decides the kind of question
// and its stem. Texts come from the playbook; nothing is invented. Page: docs/method/VISIT-005.md

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/localized_text.h"
#include "engine/explain.h"

namespace dealbench::engine {

// In the order in which they are asked.
enum class QuestionKind : std::uint8_t {
  confirmation,
  new_information,
  attitude,
  commitment,
  concern
};
inline constexpr std::size_t question_kind_count = 5;

// What is known about the matter.
enum class UnknownKind : std::uint8_t {
  outdated,         // known once: ask for confirmation
  missing,          // not known: ask for new information
  feeling_missing,  // facts known, view or feeling not: ask for attitude
  readiness,        // where do we stand: ask for commitment
  doubt             // hesitation felt: ask for the concern
};

[[nodiscard]] constexpr QuestionKind question_kind(UnknownKind unknown) {
  return static_cast<QuestionKind>(unknown);
}

struct UnknownItem {
  std::string id;       // "2.5", or an id of the plan
  LocalizedText topic;  // a noun phrase: "the budget for this"
  UnknownKind kind = UnknownKind::missing;
  double gap = 0;  // how much it holds the deal back, at least 0; the largest first
};

struct PlannedQuestion {
  std::string unknown_id;
  QuestionKind kind{};
  LocalizedText text;
  double gap = 0;
};

// Stems per kind, each with {topic}; a kind without stems gives no questions.
using QuestionStems = std::array<std::vector<LocalizedText>, question_kind_count>;

enum class QuestionOrder : std::uint8_t {
  by_gap,   // the largest gap first: what to ask when there is time for a few only
  as_asked  // confirm, new facts, attitude, commitment, concern; the largest gap first within a
            // kind
};

struct QuestionReport {
  std::vector<PlannedQuestion> questions;
  std::size_t left_out = 0;  // unknowns beyond `limit`
  Because because;
};

// At most `limit` questions: those with the largest gaps, ties by id, then put into `order`. The
// stems of a kind take turns, so that four questions do not sound alike. The order of `unknowns`
// does not matter. Errors: engine_not_finite or engine_out_of_range at "unknowns/<id>" for a gap;
// engine_out_of_range for an id given twice.
[[nodiscard]] Result<QuestionReport> plan_questions(std::span<const UnknownItem> unknowns,
                                                    const QuestionStems& stems, QuestionOrder order,
                                                    std::size_t limit);

}  // namespace dealbench::engine
