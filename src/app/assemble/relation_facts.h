#pragma once
// An account's relation, engagement, value quiz and warmth as facts of the tier engine. Signs,
// questions and kinds of contact that the playbook does not have are left out and listed.

#include <cstdint>
#include <optional>
#include <vector>

#include "app/assemble/assembly.h"
#include "engine/tier/engagement.h"
#include "engine/tier/relation.h"
#include "engine/tier/value_quiz.h"
#include "engine/tier/warmth.h"

namespace dealbench::app {

// The signs of the ladder that have an answer.
[[nodiscard]] std::vector<engine::RelationTick> relation_ticks(const plan::Account& account,
                                                               const playbook::TierPlaybook& tier,
                                                               Omissions& omissions);
// Nullopt while no sign has an answer: nothing known is not level 0.
[[nodiscard]] std::optional<std::int32_t> relation_level(const plan::Account& account,
                                                         const playbook::TierPlaybook& tier);

// 1..scale. What is stated stands above the signs; outside the scale it is left out.
struct EngagementLevels {
  std::optional<std::int32_t> customer;
  std::optional<std::int32_t> supplier;
};
[[nodiscard]] EngagementLevels engagement_levels(const plan::Account& account,
                                                 const playbook::TierPlaybook& tier,
                                                 Omissions& omissions);

// By question of the playbook.
[[nodiscard]] std::vector<engine::Tick> value_answers(const plan::Account& account,
                                                      const playbook::TierPlaybook& tier,
                                                      Omissions& omissions);
// The kind of value, as its tier; nullopt: a tie, or nothing said.
[[nodiscard]] std::optional<engine::Tier> value_type(const plan::Account& account,
                                                     const playbook::TierPlaybook& tier);

// Touches up to today, and visits that took place as touches of the playbook's kind "visit" where
// no such touch stands on the same day. The rhythm is the account's own, else that of its tier,
// else 30 days.
[[nodiscard]] engine::NamedAccount named_account(const plan::Account& account,
                                                 std::optional<engine::Tier> tier,
                                                 const Assembly& assembly, Omissions& omissions);

}  // namespace dealbench::app
