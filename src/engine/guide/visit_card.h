#pragma once
// The card for one visit: three points the person cares about, four questions, three advantages,
// one ask. Chosen from libraries and from what the deal does not know; gaps stay gaps. Page:
// docs/method/GUIDE-002.md

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/error.h"
#include "engine/explain.h"
#include "engine/visit/concept.h"
#include "engine/visit/questions.h"

namespace dealbench::engine {

// Something a person in this position cares about. An empty field fits everybody.
struct FocusPoint {
  std::string id;
  std::string role;     // "economic_buyer", ...
  std::string mode;     // "growth", ...
  std::string library;  // industry: "manufacturing", ...
};

// What may be asked of the customer in a stage.
struct StageAsk {
  std::int32_t stage = 1;  // 1-based
  std::string id;
  std::int32_t level = 2;  // commitment level
};

struct VisitCardRules {
  std::vector<FocusPoint> focus_points;
  std::vector<StageAsk> asks;  // the first of a stage is its ask
  QuestionStems stems;
  AdvantageRules advantage;
  std::size_t focus_count = 3;
  std::size_t question_count = 4;
  std::size_t advantage_count = 3;
};

// Empty texts and stage 0: not known.
struct VisitCardFacts {
  std::string role;
  std::string mode;
  std::string library;
  std::int32_t stage = 0;
  std::vector<UnknownItem> unknowns;  // the largest gap is asked first
  std::vector<AdvantageFacts> advantages;
};

struct VisitCard {
  std::vector<std::string> focus_points;
  std::vector<PlannedQuestion> questions;      // in the order in which they are asked
  std::vector<std::string> advantages;         // tied to the person's concept, best first
  std::vector<std::string> untied_advantages;  // good enough, but tied to nothing the person wants
  std::optional<StageAsk> ask;
  std::size_t missing_focus_points = 0;  // how many short of a full card
  std::size_t missing_questions = 0;
  std::size_t missing_advantages = 0;
  Because because;
};

// A focus point fits when each of its fields is empty or the same as the fact. The closest come
// first: a fitting role counts most, then the mode, then the library; ties in playbook order.
// Errors: as plan_questions.
[[nodiscard]] Result<VisitCard> make_visit_card(const VisitCardFacts& facts,
                                                const VisitCardRules& rules);

}  // namespace dealbench::engine
