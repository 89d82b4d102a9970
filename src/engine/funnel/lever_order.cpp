#include "engine/funnel/lever_order.h"

#include <algorithm>

#include "base/arithmetic.h"
#include "engine/funnel/check.h"
#include "engine/funnel/reason.h"

namespace dealbench::engine {
namespace {

Result<void> check_order(const LeverOrderFacts& facts) {
  Checker check;
  check.positive("improvement", facts.improvement, 0.9);
  check.that(!facts.question_weights.empty(), ErrorCode::engine_empty, "question_weights");
  for (const double weight : facts.question_weights)
    check.positive("question_weights", weight, 1000);
  return check.result();
}

void judge_feasibility(RankedLever& result, const LeverOrderFacts& facts) {
  const auto& answers = facts.answers[index_of(result.lever)];
  double weights = 0;
  double points = 0;
  for (std::size_t i = 0; i < facts.question_weights.size(); ++i) {
    const auto answer = i < answers.size() ? answers[i] : FeasibilityAnswer::unanswered;
    if (answer == FeasibilityAnswer::unanswered) {
      ++result.unanswered;
      continue;
    }
    const double weight = facts.question_weights[i];
    weights += weight;
    if (answer == FeasibilityAnswer::yes) points += weight;
    if (answer == FeasibilityAnswer::partly) points += weight / 2;
  }
  if (weights > 0) result.feasibility = points / weights;
}

// Larger comes first.
double place_of(const RankedLever& lever) {
  if (lever.rank_value) return 2 + *lever.rank_value;
  if (!lever.applicable) return -2;
  return lever.sensitivity ? *lever.sensitivity - 1 : -1.5;
}

// Equal ranks that differ in their last bits keep the order of the levers.
double rounded_place(const RankedLever& lever) {
  return round_half_even(place_of(lever) * 1e9);
}

}  // namespace

Result<std::vector<RankedLever>> order_levers(const LeverOrderFacts& facts) {
  if (auto checked = check_order(facts); !checked) return std::unexpected(checked.error());
  const auto model = funnel_model(facts.funnel);
  if (!model) return std::unexpected(model.error());
  std::vector<RankedLever> ranked;
  for (const Lever lever : all_levers) {
    RankedLever result{.lever = lever};
    if (const auto value = model->levers[index_of(lever)]) {
      result.applicable = true;
      const double after = improved(lever, *value, facts.improvement);
      const auto factor = lever_factor(lever, *value, after, facts.renewal_form);
      if (factor) result.sensitivity = *factor - 1;
      judge_feasibility(result, facts);
      if (result.sensitivity && result.feasibility) {
        result.rank_value = *result.sensitivity * *result.feasibility;
      }
    }
    ranked.push_back(result);
  }
  std::ranges::stable_sort(ranked, std::ranges::greater{}, rounded_place);
  return ranked;
}

Because explain_ranked_lever(const RankedLever& ranked) {
  if (ranked.applicable) {
    return reason("FUNNEL-016",
                  {{"sensitivity", ranked.sensitivity}, {"feasibility", ranked.feasibility}});
  }
  Because because = reason("FUNNEL-016", {});
  because.rules.push_back({"not_applicable." + std::string(key_of(ranked.lever)), false});
  return because;
}

}  // namespace dealbench::engine
