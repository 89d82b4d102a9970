#pragma once
// Which kind of value the customer buys: in the product, in its use, or in our core competence. A
// few yes/no questions; each answer speaks for one kind or for none. Page: docs/method/TIER-010.md

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/error.h"
#include "engine/explain.h"
#include "engine/tier/relation.h"
#include "engine/tier/tier.h"

namespace dealbench::engine {

// Intrinsic value belongs to the product tier, extrinsic to the solution tier, strategic to the
// strategic one.
inline constexpr std::array<std::string_view, tier_count> value_type_keys{"intrinsic", "extrinsic",
                                                                          "strategic"};

struct ValueQuestion {
  std::string id;
  std::optional<Tier> yes;  // the tier of the kind of value that a yes speaks for
  std::optional<Tier> no;
};

struct ValueReport {
  std::optional<Tier> value_type;  // nullopt: a tie, or nothing said
  bool tied = false;
  std::array<std::int32_t, tier_count> votes{};
  std::int32_t answered = 0;
  Because because;  // questions that fired and contradicted
};

// answers[i] belongs to questions[i]; missing ones are unknown.
// Errors: engine_out_of_range at "answers" when there are more answers than questions.
[[nodiscard]] Result<ValueReport> assess_value(std::span<const ValueQuestion> questions,
                                               std::span<const Tick> answers);

}  // namespace dealbench::engine
