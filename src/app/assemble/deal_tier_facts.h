#pragma once
// What the mismatch alerts and the chain of aspects look at in a deal. Numbers that the tier table
// has too (price, relation level, engagement) are those of the tier inputs, so that classification
// and alerts never disagree about a fact.

#include <optional>

#include "app/assemble/tier_facts.h"
#include "engine/tier/alerts.h"
#include "engine/tier/mismatch.h"

namespace dealbench::app {

// `tier` and `inputs` are those of the deal.
//
// Visits are those that took place; meetings are these and the other days on which people of the
// deal were met. None of them is 0, since the plan is where they are kept. Contacts are the people
// of the deal; without any it is not known whom we know. The team is the stated one, else the one
// that the owner's way of selling makes. Initiative: stated in the tier table, else whether the
// deal names one. All else as the deal, its account, its offer and its owner state it.
[[nodiscard]] engine::TierAlertFacts alert_facts(const plan::Deal& deal,
                                                 std::optional<engine::Tier> tier,
                                                 const TierInputs& inputs, const PlanIndex& index,
                                                 const Content& content, Date today);

// Need: the deal's tier. Offer: the tier that it is made for. Way of selling: the deal's. Team: as
// in alert_facts. Contact level: the tier that alone goes with the level stated in the tier table.
[[nodiscard]] engine::TierAspects tier_aspects(const plan::Deal& deal,
                                               std::optional<engine::Tier> tier,
                                               const TierInputs& inputs, const PlanIndex& index,
                                               const Content& content);

}  // namespace dealbench::app
