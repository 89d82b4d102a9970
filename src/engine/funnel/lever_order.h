#pragma once
// Which lever first: what a lever is worth times how feasible it is to move.
// Feasibility is asked, never guessed: a lever with no answers has no rank. Page:
// docs/method/FUNNEL-016.md.

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/error.h"
#include "engine/explain.h"
#include "engine/funnel/lever_effects.h"

namespace dealbench::engine {

enum class FeasibilityAnswer : std::uint8_t { unanswered, no, partly, yes };

struct LeverOrderFacts {
  FunnelFacts funnel;
  double improvement = 0.05;  // relative, above 0, at most 0.9
  RenewalForm renewal_form = RenewalForm::factor;
  // Weight per question, from the playbook (data there, in our hand, effect under 90 days); above
  // 0.
  std::vector<double> question_weights;
  // Per lever (indexed by Lever) one answer per question; missing answers are unanswered.
  std::array<std::vector<FeasibilityAnswer>, lever_count> answers;
};

struct RankedLever {
  Lever lever{};
  bool applicable = false;
  std::optional<double>
      sensitivity;  // relative gain from the improvement, e.g. 0.0526 for the cycle
  std::optional<double>
      feasibility;  // 0..1: yes 1, partly 0.5, no 0, weighted over the answered questions
  std::int32_t unanswered = 0;
  std::optional<double> rank_value;  // sensitivity x feasibility
};

// By rank value, largest first; then those without a rank by sensitivity; then those that do not
// apply. Errors: as evaluate_funnel; "improvement"; engine_empty "question_weights";
// "question_weights" not above 0.
[[nodiscard]] Result<std::vector<RankedLever>> order_levers(const LeverOrderFacts& facts);

[[nodiscard]] Because explain_ranked_lever(const RankedLever& ranked);
}  // namespace dealbench::engine
