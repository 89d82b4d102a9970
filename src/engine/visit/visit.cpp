#include "engine/visit/visit.h"

#include <algorithm>
#include <utility>

namespace dealbench::engine {
namespace {

// Takes the value of a part into its place, or keeps the first error.
class Parts {
 public:
  template <typename T, typename U>
  void take(T& place, Result<U> part) {
    if (part) {
      place = std::move(*part);
    } else if (!error_) {
      error_ = std::move(part.error());
    }
  }
  [[nodiscard]] const std::optional<Error>& error() const { return error_; }

 private:
  std::optional<Error> error_;
};

}  // namespace

VisitRecord record_of(const VisitFacts& facts, const ReasonReport& reason) {
  VisitRecord record{};
  const auto put = [&](VisitEvidence evidence, std::int32_t value) {
    record[static_cast<std::size_t>(evidence)] = value;
  };
  const auto said = [&](std::string_view field) {
    return std::ranges::find(facts.opening_filled, field) != facts.opening_filled.end();
  };
  const auto known_layers = std::ranges::count_if(
      facts.concept_layers,
      [](const ConceptLayer& layer) { return layer.status != KnowledgeStatus::unknown; });
  using enum VisitEvidence;
  put(person_known, facts.person_known);
  put(role_known, facts.role_known);
  put(mode_known, facts.mode_known);
  put(concept_guess, static_cast<std::int32_t>(known_layers));
  put(best_commitment, facts.commitment.best.has_value());
  put(minimum_commitment, facts.commitment.minimum.has_value());
  put(reason_passes, reason.passes);
  put(reason_confirmed, facts.reason.confirmed);
  put(purpose_said, said("purpose"));
  put(process_said, said("process"));
  put(payoff_said, said("payoff"));
  put(opening_agreed, said("consent"));
  put(questions_answered, facts.questions_answered);
  put(new_facts, facts.new_facts);
  put(advantages_linked, facts.advantages_linked);
  put(reaction_asked, facts.reaction_asked);
  put(commitment_level, facts.commitment.obtained.value_or(0));
  put(commitment_action, facts.commitment.has_action);
  put(commitment_person, facts.commitment.has_person);
  put(commitment_date, facts.commitment.has_date);
  put(concern_named, facts.commitment.concern_named);
  put(summary_filled, static_cast<std::int32_t>(facts.summary_filled.size()));
  put(summary_sent, facts.summary_sent);
  put(summary_accepted, facts.summary_accepted);
  put(next_date, facts.has_next_date);
  return record;
}

Result<VisitReport> evaluate_visit(const VisitFacts& facts, const VisitRules& rules) {
  VisitReport report;
  Parts parts;
  parts.take(report.checklist, assess_checklist(rules.checklist, facts.depth, facts.marks));
  parts.take(report.plan, assess_form(rules.plan, facts.depth, facts.plan_filled));
  parts.take(report.opening, assess_form(rules.opening, facts.depth, facts.opening_filled));
  parts.take(report.summary, assess_form(rules.summary, facts.depth, facts.summary_filled));
  parts.take(report.reason, assess_reason(facts.reason, rules.reason));
  parts.take(report.concept_clarity, assess_concept(rules.concept_layers, facts.concept_layers));
  parts.take(report.commitment, assess_commitment(facts.commitment, rules.commitment));
  parts.take(report.evaluation, assess_evaluation(facts.ratings, rules.evaluation));
  if (facts.mind_state) {
    parts.take(report.talk_track, assess_talk_track(*facts.mind_state, facts.planned_move,
                                                    rules.mind_states, rules.mind_state_max_step));
  }
  if (facts.talk) parts.take(report.talk, assess_talk(*facts.talk, facts.stage, rules.talk));
  const VisitRecord record = record_of(facts, report.reason);
  parts.take(report.moves, assess_moves(record, report.checklist, rules.moves, rules.proof));
  if (parts.error()) return std::unexpected(*parts.error());
  parts.take(report.effective, assess_effective(record, report.moves, rules.effective));
  parts.take(report.score,
             score_visit(report.checklist.percent, report.evaluation.percent,
                         facts.commitment.obtained, rules.commitment.top_level, rules.score));
  if (parts.error()) return std::unexpected(*parts.error());
  return report;
}

}  // namespace dealbench::engine
