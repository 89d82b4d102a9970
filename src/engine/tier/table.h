#pragma once
// The decision table: which facts of an opportunity speak for which tier, the ten-item quiz, and
// the conditions that rules are made of. All of it is playbook data; nothing here decides. Page:
// docs/method/TIER-001.md

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "engine/tier/tier.h"

namespace dealbench::engine {

// The most criteria, quiz items and rules a table may have: verdicts keep one bit for each.
inline constexpr std::size_t tier_table_limit = 64;

struct TierOption {
  std::string id;  // "tool", "it"
  TierSet speaks_for;
};
// Both ends included.
struct TierBand {
  std::int64_t low = 0;
  std::int64_t high = 0;
};

// A fact that can be known about an opportunity: a whole number (money in minor units, a flag as 0
// or 1) or a choice.
struct TierCriterion {
  std::string id;        // "price", "deciders", "need"
  std::int64_t low = 0;  // allowed numbers
  std::int64_t high = 0;
  std::vector<TierOption>
      options;  // a choice: its facts are indices into this list; empty: a number
  std::array<std::optional<TierBand>, tier_count>
      bands;  // numbers: where each tier lies; may overlap or leave gaps
  bool is_sign =
      true;  // counts as a sign of the tier it speaks for; price and our own effort do not
};

struct TierQuizItem {
  std::string id;                        // "who_decides"
  std::optional<std::size_t> criterion;  // the fact that answers the item while the user has not
  bool is_sign = true;
};

// A fact: nullopt is "not known", which is neither yes nor no.
using TierFact = std::optional<std::int64_t>;
using TierAnswer = std::optional<Tier>;

// Holds when every part of it holds. An unknown fact satisfies no range and no choice.
struct TierCondition {
  std::optional<std::size_t>
      criterion;  // a fact in [low, high], or one of the options in `allowed`
  std::int64_t low = 0;
  std::int64_t high = 0;
  std::uint64_t allowed = 0;     // bit i: option i
  std::optional<Tier> signs_of;  // or, without a criterion: low..high signs of this tier
};

enum class TierEffect : std::uint8_t { decides, excludes };
struct TierRule {
  std::string id;  // "H1"
  std::vector<TierCondition> when;
  TierEffect effect = TierEffect::decides;
  Tier tier = Tier::product;
};

struct TierTable {
  std::vector<TierCriterion> criteria;
  std::vector<TierQuizItem> quiz;
  std::vector<TierRule> rules;           // in order
  std::int32_t mixed_from_opposite = 3;  // answers against the majority that make it mixed, 1..
};

// Everything the table can say about one opportunity before anything is decided.
struct TierReadings {
  std::array<TierSet, tier_table_limit> facts;  // by criterion; empty: unknown or silent
  std::array<TierAnswer, tier_table_limit>
      quiz;  // by item: the answer given, else what its fact says
  std::array<std::int32_t, tier_count>
      signs{};  // signs of each tier; unknown ones are not shown, so not counted
};

// Errors: engine_out_of_range when a list is longer than tier_table_limit or an index leads
// nowhere; place is "criteria", "quiz/<id>", "rules/<id>".
[[nodiscard]] Result<void> check_tier_table(const TierTable& table);
// Facts must be no more than the criteria and in their ranges, answers no more than the quiz items;
// shorter lists are unknown to the end. Errors: engine_out_of_range at "facts/<criterion>" with
// "got (low..high)", "facts", "quiz".
[[nodiscard]] Result<void> check_tier_facts(const TierTable& table, std::span<const TierFact> facts,
                                            std::span<const TierAnswer> quiz);

// Preconditions of what follows: both checks passed. No allocation.
[[nodiscard]] TierSet speaks_for(const TierCriterion& criterion, TierFact fact);
[[nodiscard]] TierReadings read_tier_facts(const TierTable& table, std::span<const TierFact> facts,
                                           std::span<const TierAnswer> quiz);
[[nodiscard]] bool holds(const TierCondition& condition, std::span<const TierFact> facts,
                         const TierReadings& readings);
[[nodiscard]] bool all_hold(std::span<const TierCondition> conditions,
                            std::span<const TierFact> facts, const TierReadings& readings);

// Nullopt when there is none.
[[nodiscard]] std::optional<std::size_t> find_criterion(const TierTable& table,
                                                        std::string_view id);
[[nodiscard]] std::optional<std::size_t> find_option(const TierCriterion& criterion,
                                                     std::string_view id);
// A fact in the words of the table: the option's id, or the number.
[[nodiscard]] std::string fact_text(const TierCriterion& criterion, std::int64_t fact);

}  // namespace dealbench::engine
