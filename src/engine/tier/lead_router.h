#pragma once
// Where a lead goes first. Ordered rules over the facts of the decision table; the first that holds
// decides, and a lead that none claims is screened by phone. Page: docs/method/TIER-006.md

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

enum class LeadRoute : std::uint8_t {
  pay_online,
  phone_screening,
  online,  // closed by a colleague online, with one meeting where the price asks for it
  field,
  key_account,
  reactivate,  // bought a short while ago: call, care, next order
  not_a_fit,   // screened and out: say so and let go
};
inline constexpr std::array<std::string_view, 7> lead_route_keys{
    "pay_online", "phone_screening", "online", "field", "key_account", "reactivate", "not_a_fit"};
[[nodiscard]] constexpr std::string_view key_of(LeadRoute route) {
  return lead_route_keys[static_cast<std::size_t>(route)];
}

struct LeadRule {
  std::string id;                   // "L1"
  std::vector<TierCondition> when;  // over the table's criteria and signs
  LeadRoute route = LeadRoute::phone_screening;
};

// The rule that decides, as an index; nullopt: none, which means phone_screening.
// Preconditions: as judge_tier, and the rules' conditions lead into the table. No allocation.
[[nodiscard]] std::optional<std::size_t> deciding_lead_rule(std::span<const LeadRule> rules,
                                                            std::span<const TierFact> facts,
                                                            const TierReadings& readings);

struct LeadReport {
  LeadRoute route = LeadRoute::phone_screening;
  std::optional<std::string> rule;  // nullopt: no rule spoke
  Because because;  // known facts; the deciding rule, and contradicted those that hold for another
                    // route
};

// Errors: as classify_tier; engine_out_of_range at "lead_rules/<id>" for a condition that leads
// nowhere.
[[nodiscard]] Result<LeadReport> route_lead(const TierTable& table, std::span<const LeadRule> rules,
                                            std::span<const TierFact> facts,
                                            std::span<const TierAnswer> quiz);
[[nodiscard]] Result<void> check_lead_rules(const TierTable& table,
                                            std::span<const LeadRule> rules);

}  // namespace dealbench::engine
