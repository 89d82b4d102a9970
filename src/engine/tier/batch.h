#pragma once
// Classifies and routes many leads in one call, in fixed size and without an allocation per lead.
// Each lead is judged by itself: its place among the others changes nothing. Page:
// docs/method/TIER-009.md

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/error.h"
#include "engine/tier/classify.h"
#include "engine/tier/lead_router.h"

namespace dealbench::engine {

// Rows of facts, lead after lead: fact c of lead i is facts[i * width + c], and width is the number
// of the table's criteria. `quiz` holds the answers in the same way, or is empty.
struct LeadBatch {
  std::size_t count = 0;
  std::span<const TierFact> facts;
  std::span<const TierAnswer> quiz;
};

struct LeadVerdict {
  TierVerdict tier;
  LeadRoute route = LeadRoute::phone_screening;
  friend bool operator==(const LeadVerdict&, const LeadVerdict&) = default;
};

struct BatchReport {
  std::vector<LeadVerdict> leads;  // in the order given
  std::array<std::int64_t, tier_outcome_keys.size()> by_outcome{};
  std::array<std::int64_t, lead_route_keys.size()> by_route{};
};

// Errors: as classify_tier and route_lead, the first lead's that is wrong, with "leads/<index>/"
// before the place; engine_out_of_range at "facts" or "quiz" when the rows do not fit the table.
[[nodiscard]] Result<BatchReport> classify_batch(const TierTable& table,
                                                 std::span<const LeadRule> rules,
                                                 const LeadBatch& batch);

}  // namespace dealbench::engine
