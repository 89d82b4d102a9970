#include "engine/visit/moves.h"

#include <algorithm>

namespace dealbench::engine {
namespace {

constexpr std::array<std::string_view, visit_evidence_count> evidence_names = {
    "person_known",       "role_known",         "mode_known",        "concept_guess",
    "best_commitment",    "minimum_commitment", "reason_passes",     "reason_confirmed",
    "purpose_said",       "process_said",       "payoff_said",       "opening_agreed",
    "questions_answered", "new_facts",          "advantages_linked", "reaction_asked",
    "commitment_level",   "commitment_action",  "commitment_person", "commitment_date",
    "concern_named",      "summary_filled",     "summary_sent",      "summary_accepted",
    "next_date"};

constexpr std::array<std::string_view, 4> proof_keys = {"marks", "record", "either", "both"};

bool holds(const VisitRecord& record, const VisitCondition& condition) {
  return shown(record, condition.evidence) >= condition.at_least;
}

std::vector<VisitEvidence> unmet(const VisitRecord& record, const VisitConditions& conditions) {
  std::vector<VisitEvidence> out;
  for (const VisitCondition& condition : conditions) {
    if (!holds(record, condition)) out.push_back(condition.evidence);
  }
  return out;
}

bool accepted(VisitProof proof, bool marked, bool proven) {
  switch (proof) {
    case VisitProof::marks:
      return marked;
    case VisitProof::record:
      return proven;
    case VisitProof::either:
      return marked || proven;
    case VisitProof::both:
      break;
  }
  return marked && proven;
}

}  // namespace

std::string_view visit_evidence_name(VisitEvidence evidence) {
  return evidence_names[static_cast<std::size_t>(evidence)];
}

std::optional<VisitEvidence> visit_evidence_from(std::string_view name) {
  const auto found = std::ranges::find(evidence_names, name);
  if (found == evidence_names.end()) return std::nullopt;
  return static_cast<VisitEvidence>(found - evidence_names.begin());
}

Result<std::vector<VisitMoveState>> assess_moves(const VisitRecord& record,
                                                 const VisitChecklistReport& checklist,
                                                 std::span<const VisitMoveRule> rules,
                                                 VisitProof proof) {
  for (std::size_t i = 0; i < record.size(); ++i) {
    if (record[i] < 0) {
      return fail(ErrorCode::engine_out_of_range, "record/" + std::string(evidence_names[i]),
                  std::to_string(record[i]) + " (0..)");
    }
  }
  std::vector<VisitMoveState> out;
  for (const VisitMoveRule& rule : rules) {
    if (rule.move < 1 || rule.move > static_cast<std::int32_t>(visit_move_count)) {
      return fail(ErrorCode::engine_out_of_range, "moves/" + std::to_string(rule.move),
                  std::to_string(rule.move) + " (1..8)");
    }
    VisitMoveState state{.move = rule.move};
    state.marked = checklist.moves[static_cast<std::size_t>(rule.move - 1)].all_done();
    state.proven = std::ranges::any_of(
        rule.done_when, [&](const VisitConditions& way) { return unmet(record, way).empty(); });
    if (!state.proven && !rule.done_when.empty())
      state.missing = unmet(record, rule.done_when.front());
    state.done = accepted(proof, state.marked, state.proven);
    state.because = {"VISIT-002",
                     {{"proof", std::string(proof_keys[static_cast<std::size_t>(proof)])}},
                     {{"marks", state.marked}, {"record", state.proven}}};
    out.push_back(std::move(state));
  }
  return out;
}

Result<EffectiveReport> assess_effective(const VisitRecord& record,
                                         std::span<const VisitMoveState> moves,
                                         const EffectiveRules& rules) {
  EffectiveReport report;
  report.because.formula = "VISIT-009";
  for (const std::int32_t move : rules.moves) {
    const auto state = std::ranges::find(moves, move, &VisitMoveState::move);
    if (state == moves.end()) {
      return fail(ErrorCode::engine_unknown_key, "effective/" + std::to_string(move));
    }
    if (!state->done) report.open_moves.push_back(move);
    report.because.rules.push_back({"move-" + std::to_string(move), state->done});
  }
  report.open_conditions = unmet(record, rules.conditions);
  for (const VisitCondition& condition : rules.conditions) {
    const std::string name(visit_evidence_name(condition.evidence));
    report.because.inputs.push_back({name, std::to_string(shown(record, condition.evidence))});
    report.because.rules.push_back({name, holds(record, condition)});
  }
  report.effective = report.open_moves.empty() && report.open_conditions.empty();
  return report;
}

}  // namespace dealbench::engine
