#pragma once
// What a customer's person has in mind: the layers of the concept, the advantages that fit it, and
// how far the talk may go. Pages: docs/method/VISIT-014.md, VISIT-015.md, VISIT-016.md

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/error.h"
#include "engine/explain.h"

namespace dealbench::engine {

// Where a piece of knowledge comes from. Only what the person said counts as clear.
enum class KnowledgeStatus : std::uint8_t { unknown, guessed, heard, said };

struct ConceptLayer {
  std::string id;  // "present_state", "problem", "consequence", "goal", "standard"
  KnowledgeStatus status = KnowledgeStatus::unknown;
};

struct ConceptReport {
  std::int32_t said = 0;
  std::int32_t heard = 0;
  std::int32_t guessed = 0;
  double clear_percent = 0;         // 100 * said / layers of the playbook, 0..100
  std::vector<std::string> to_ask;  // layers not said, least known first, then in playbook order
  Because because;
};

// Layers that `known` leaves out are unknown. Errors: engine_empty when the playbook has no layers;
// engine_unknown_key at "concept/<layer>" for another layer; engine_out_of_range for one given
// twice.
[[nodiscard]] Result<ConceptReport> assess_concept(std::span<const std::string> layers,
                                                   std::span<const ConceptLayer> known);

// Is it ours alone, can it be shown, does this person care?
struct AdvantageFacts {
  std::string id;
  bool unique = false;
  bool provable = false;
  bool cared_for = false;
  std::string layer;  // concept layer that it answers; empty: not tied to anything the person wants
};

enum class AdvantageUse : std::uint8_t { leave_out, parity, lead };

struct AdvantageRules {
  std::int32_t lead_tests = 3;    // so many tests passed: lead with it
  std::int32_t parity_tests = 2;  // so many: show it, do not lead with it
};

[[nodiscard]] AdvantageUse advantage_use(const AdvantageFacts& facts, const AdvantageRules& rules);
// The advantages worth presenting, best first: lead before parity, tied to the concept before loose
// ones, then by id.
[[nodiscard]] std::vector<AdvantageFacts> rank_advantages(std::span<const AdvantageFacts> facts,
                                                          const AdvantageRules& rules);

struct TalkTrackReport {
  std::int32_t state = 1;    // where the person's mind is, 1..states
  std::int32_t highest = 1;  // the furthest state whose move may be used now
  bool too_far = false;      // the planned move lies beyond it
  Because because;
};

// The rule of the ladder: no move more than max_step above the state.
// planned: the state whose move is planned; nullopt: nothing planned.
// Errors: engine_out_of_range at "mind_state/state" or "mind_state/planned" outside 1..states.
[[nodiscard]] Result<TalkTrackReport> assess_talk_track(std::int32_t state,
                                                        std::optional<std::int32_t> planned,
                                                        std::int32_t states, std::int32_t max_step);

}  // namespace dealbench::engine
