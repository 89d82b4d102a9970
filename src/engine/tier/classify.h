#pragma once
// Which tier an opportunity is: hard rules first, then the quiz by majority; the rest of the table
// confirms or contradicts and says so. It never guesses: too little known is `unknown`, too much
// against is `mixed`. Page: docs/method/TIER-001.md

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "engine/explain.h"
#include "engine/tier/table.h"

namespace dealbench::engine {

enum class TierOutcome : std::uint8_t {
  product,
  solution,
  strategic,
  mixed,    // a tie, or too many answers against the majority: split the opportunity
  unknown,  // no answer for a tier that is possible
};
enum class TierDecision : std::uint8_t { rule, quiz, nothing };
inline constexpr std::array<std::string_view, 5> tier_outcome_keys{"product", "solution",
                                                                   "strategic", "mixed", "unknown"};
inline constexpr std::array<std::string_view, 3> tier_decision_keys{"rule", "quiz", "nothing"};

[[nodiscard]] constexpr std::string_view key_of(TierOutcome outcome) {
  return tier_outcome_keys[static_cast<std::size_t>(outcome)];
}
[[nodiscard]] constexpr std::string_view key_of(TierDecision decision) {
  return tier_decision_keys[static_cast<std::size_t>(decision)];
}
// Nullopt for mixed and unknown.
[[nodiscard]] constexpr std::optional<Tier> tier_of(TierOutcome outcome) {
  if (outcome > TierOutcome::strategic) return std::nullopt;
  return static_cast<Tier>(outcome);
}

// The decision in fixed size, for batches. Bit i of a mask is criterion, quiz item or rule i of the
// table.
struct TierVerdict {
  TierOutcome outcome = TierOutcome::unknown;
  TierDecision decided_by = TierDecision::nothing;
  std::uint8_t rule = 0;                         // the rule that decided, when a rule did
  TierSet excluded;                              // by rules
  std::array<std::int32_t, tier_count> votes{};  // quiz answers, those read from facts included
  std::array<std::int32_t, tier_count> signs{};
  std::int32_t opposite =
      0;  // answers for another tier than the leading one (the outcome, when there is one)
  std::uint64_t rules_fired = 0;
  std::uint64_t rules_contradicted =
      0;  // would have decided otherwise, had an earlier rule not spoken
  std::uint64_t facts_confirming = 0;  // the four masks are empty when the outcome is not a tier
  std::uint64_t facts_contradicting = 0;
  std::uint64_t answers_confirming = 0;
  std::uint64_t answers_contradicting = 0;

  friend bool operator==(const TierVerdict&, const TierVerdict&) = default;
};

// Total and deterministic. Preconditions: check_tier_table and check_tier_facts passed; `readings`
// are those of the facts. No allocation.
[[nodiscard]] TierVerdict judge_tier(const TierTable& table, std::span<const TierFact> facts,
                                     const TierReadings& readings);

// One line of the table as it reads for this opportunity.
struct TierReading {
  std::string id;        // criterion or quiz item
  bool in_quiz = false;  // an item of the quiz, answered by the user or from its fact
  TierSet speaks_for;
  std::optional<bool> confirms;  // nullopt while the outcome is not a tier
  friend bool operator==(const TierReading&, const TierReading&) = default;
};

struct TierReport {
  TierVerdict verdict;
  std::vector<TierReading> readings;    // that say something, quiz first, in the table's order
  std::vector<std::string> unanswered;  // quiz items without an answer: what to find out
  Because
      because;  // every known fact and answer; rules, items and facts that fired and contradicted
};

// Errors: as check_tier_table and check_tier_facts.
[[nodiscard]] Result<TierReport> classify_tier(const TierTable& table,
                                               std::span<const TierFact> facts,
                                               std::span<const TierAnswer> quiz);

}  // namespace dealbench::engine
