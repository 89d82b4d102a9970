#pragma once
// The eight must-do moves of a visit, and the effective visit: conditions over what the visit's
// record shows. Both definitions are playbook data. Pages: docs/method/VISIT-002.md, VISIT-009.md

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "engine/explain.h"
#include "engine/visit/checklist.h"

namespace dealbench::engine {

// What the record of a visit shows. Counts and yes/no alike are whole numbers; yes is 1.
enum class VisitEvidence : std::uint8_t {
  person_known,
  role_known,
  mode_known,
  concept_guess,  // layers of the concept of which something is known
  best_commitment,
  minimum_commitment,
  reason_passes,
  reason_confirmed,
  purpose_said,
  process_said,
  payoff_said,
  opening_agreed,
  questions_answered,  // planned questions that got an answer
  new_facts,           // counted
  advantages_linked,   // advantages tied to something the customer said
  reaction_asked,
  commitment_level,  // obtained level, 0 when none
  commitment_action,
  commitment_person,
  commitment_date,
  concern_named,
  summary_filled,  // fields of the summary that hold something
  summary_sent,
  summary_accepted,
  next_date,
};
inline constexpr std::size_t visit_evidence_count = 25;

// "person_known" and so on, the words of the playbook; nullopt for any other.
[[nodiscard]] std::string_view visit_evidence_name(VisitEvidence evidence);
[[nodiscard]] std::optional<VisitEvidence> visit_evidence_from(std::string_view name);

using VisitRecord = std::array<std::int32_t, visit_evidence_count>;
[[nodiscard]] inline std::int32_t shown(const VisitRecord& record, VisitEvidence evidence) {
  return record[static_cast<std::size_t>(evidence)];
}

struct VisitCondition {
  VisitEvidence evidence{};
  std::int32_t at_least = 1;
};
// One way to meet a definition: all of its conditions.
using VisitConditions = std::vector<VisitCondition>;

// What proves a move: the marks of its starred items, the record, one of them, or both.
enum class VisitProof : std::uint8_t { marks, record, either, both };

struct VisitMoveRule {
  std::int32_t move = 1;                   // 1..8
  std::vector<VisitConditions> done_when;  // any one of them is enough; the first is the usual way
};

struct EffectiveRules {
  std::vector<std::int32_t> moves;  // moves that must be done
  VisitConditions conditions;       // all of them
};

struct VisitMoveState {
  std::int32_t move = 1;
  bool marked = false;  // every starred item that applies is marked done
  bool proven = false;  // the record shows it
  bool done = false;    // by the proof asked for
  // What the usual way still lacks; empty when proven.
  std::vector<VisitEvidence> missing;
  Because because;
};

struct EffectiveReport {
  bool effective = false;
  std::vector<std::int32_t> open_moves;  // required moves not done
  std::vector<VisitEvidence> open_conditions;
  Because because;
};

// The moves in the order of the rules. Errors: engine_out_of_range at "moves/<n>" for a move
// outside 1..8 or a negative count in the record.
[[nodiscard]] Result<std::vector<VisitMoveState>> assess_moves(
    const VisitRecord& record, const VisitChecklistReport& checklist,
    std::span<const VisitMoveRule> rules, VisitProof proof);

// Errors: engine_unknown_key at "effective/<n>" when a required move is not among `moves`.
[[nodiscard]] Result<EffectiveReport> assess_effective(const VisitRecord& record,
                                                       std::span<const VisitMoveState> moves,
                                                       const EffectiveRules& rules);

}  // namespace dealbench::engine
