#pragma once
// One visit as a whole: what was planned and recorded becomes the report that the visit page shows.
// Joins the parts of this folder; each part's header says how it counts.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "engine/visit/checklist.h"
#include "engine/visit/commitment.h"
#include "engine/visit/concept.h"
#include "engine/visit/evaluation.h"
#include "engine/visit/form.h"
#include "engine/visit/moves.h"
#include "engine/visit/reason.h"
#include "engine/visit/talk.h"

namespace dealbench::engine {

struct VisitRules {
  std::vector<VisitItem> checklist;
  std::vector<VisitMoveRule> moves;
  VisitProof proof = VisitProof::either;
  EffectiveRules effective;
  VisitForm plan;
  VisitForm opening;  // has at least the fields purpose, process, payoff, consent
  VisitForm summary;
  ReasonRules reason;
  std::vector<std::string> concept_layers;
  CommitmentRules commitment;
  EvaluationRules evaluation;
  VisitScoreWeights score;
  TalkRules talk;
  std::int32_t mind_states = 9;
  std::int32_t mind_state_max_step = 1;
};

struct VisitFacts {
  VisitDepth depth = VisitDepth::simple;
  std::int32_t stage = 0;  // of the deal, 1-based; 0: not known
  std::vector<VisitItemMark> marks;
  bool person_known = false;
  bool role_known = false;
  bool mode_known = false;
  std::vector<std::string> plan_filled;  // field ids of each form
  std::vector<std::string> opening_filled;
  std::vector<std::string> summary_filled;
  ReasonFacts reason;
  std::vector<ConceptLayer> concept_layers;
  std::int32_t questions_answered = 0;
  std::int32_t new_facts = 0;
  std::int32_t advantages_linked = 0;
  bool reaction_asked = false;
  CommitmentFacts commitment;
  std::vector<VisitRating> ratings;
  bool summary_sent = false;
  bool summary_accepted = false;
  bool has_next_date = false;
  std::optional<std::int32_t> mind_state;    // 1..mind_states
  std::optional<std::int32_t> planned_move;  // the state whose talk track is planned
  std::optional<TalkFacts> talk;
};

struct VisitReport {
  VisitChecklistReport checklist;
  std::vector<VisitMoveState> moves;
  VisitFormReport plan;
  VisitFormReport opening;
  VisitFormReport summary;
  ReasonReport reason;
  ConceptReport concept_clarity;
  CommitmentReport commitment;
  EvaluationReport evaluation;
  VisitScoreReport score;
  EffectiveReport effective;
  std::optional<TalkTrackReport> talk_track;  // nullopt: the state is not known
  std::optional<TalkReport> talk;             // nullopt: nothing was timed
};

// What the record shows, for the definitions of moves and effective visit.
[[nodiscard]] VisitRecord record_of(const VisitFacts& facts, const ReasonReport& reason);

// Errors: those of the parts, at their places; engine_out_of_range for a negative count.
[[nodiscard]] Result<VisitReport> evaluate_visit(const VisitFacts& facts, const VisitRules& rules);

}  // namespace dealbench::engine
