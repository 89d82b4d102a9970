#pragma once
// The engagement matrix: what the customer puts in against what we put in. Off the diagonal someone
// wastes effort. Page: docs/method/TIER-004.md

#include <cstdint>
#include <optional>
#include <span>

#include "base/error.h"
#include "engine/explain.h"
#include "engine/tier/relation.h"
#include "engine/tier/tier.h"

namespace dealbench::engine {

struct EngagementRules {
  std::int32_t scale = 5;           // both axes run from 1 to this, 2..100
  std::int32_t matched_within = 1;  // a difference up to this is a match, 0..scale
  std::int32_t light_up_to = 2;     // both this low: the zone of tools
  std::int32_t deep_from = 4;       // both this high: the strategic zone; above light_up_to
};

enum class EngagementReading : std::uint8_t {
  matched,
  waste,    // we give more than the customer does: self-indulgence
  exposed,  // we give less: the customer will look for another partner
};

struct EngagementReport {
  std::int32_t customer = 0;    // 1..scale
  std::int32_t supplier = 0;    // 1..scale
  std::int32_t difference = 0;  // supplier minus customer
  EngagementReading reading = EngagementReading::matched;
  std::optional<Tier> zone;  // nullopt off the diagonal
  Because because;
};

// Errors: engine_out_of_range at the field's name ("customer_engagement", "matched_within").
[[nodiscard]] Result<EngagementReport> read_engagement(const EngagementRules& rules,
                                                       std::int32_t customer_engagement,
                                                       std::int32_t supplier_engagement);

// One point for each sign that is there, at least 1 and at most the scale; nullopt while no sign
// has an answer.
[[nodiscard]] std::optional<std::int32_t> engagement_from_signs(const EngagementRules& rules,
                                                                std::span<const Tick> signs);

}  // namespace dealbench::engine
