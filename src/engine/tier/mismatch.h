#pragma once
// Never mismatch: a customer's need, our offer, way of selling, team and contact level belong to
// one tier. Any two that differ make a finding. Alerts T1..T12 are in alerts.h. Page:
// docs/method/TIER-005.md

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/explain.h"
#include "engine/tier/tier.h"

namespace dealbench::engine {

// In the order of the chain: an earlier one sets the measure for a later one.
enum class TierAspect : std::uint8_t { need, offer, way_of_selling, team, contact_level };
inline constexpr std::size_t tier_aspect_count = 5;
inline constexpr std::array<std::string_view, tier_aspect_count> tier_aspect_keys{
    "need", "offer", "way_of_selling", "team", "contact_level"};

// The tier of each aspect, by TierAspect; nullopt: not known, so not compared.
using TierAspects = std::array<std::optional<Tier>, tier_aspect_count>;

enum class MismatchKind : std::uint8_t {
  waste,    // the later aspect stands above the earlier one: more than is asked for
  exposed,  // it stands below: less than is asked for
};
inline constexpr std::array<std::string_view, 2> mismatch_kind_keys{"waste", "exposed"};

struct Mismatch {
  TierAspect measure = TierAspect::need;  // the earlier aspect
  TierAspect against = TierAspect::offer;
  MismatchKind kind = MismatchKind::waste;
  std::int32_t distance = 1;  // tiers apart, 1..2
  friend bool operator==(const Mismatch&, const Mismatch&) = default;
};

struct MismatchReport {
  std::vector<Mismatch> mismatches;  // widest first, then in the order of the chain
  std::int32_t compared = 0;         // pairs with both sides known, 0..10
  std::vector<TierAspect> unknown;
  Because because;
};

// Total: every input has a report.
[[nodiscard]] MismatchReport find_mismatches(const TierAspects& aspects);

}  // namespace dealbench::engine
