#pragma once
// Parts of the tier report, for its files only.

#include <optional>
#include <vector>

#include "app/assemble/tier_facts.h"
#include "base/json_writer.h"
#include "engine/tier/warmth.h"

namespace dealbench::app::tier_report {

[[nodiscard]] inline std::optional<std::string_view> word(std::optional<engine::Tier> tier) {
  return tier ? std::optional(engine::key_of(*tier)) : std::nullopt;
}

// The tier that counts and why, as members of the object that is open; `stated` is what the record
// says, or empty.
void write_tier(json::Writer& out, const engine::TierReport& report, const TierInputs& inputs,
                const engine::TierTable& table, std::string_view stated);

void write_accounts(json::Writer& out, const Assembly& assembly);
void write_warmth_order(json::Writer& out, const Assembly& assembly);
void write_deals(json::Writer& out, const Assembly& assembly);
void write_leads(json::Writer& out, const Assembly& assembly);
void write_lead_totals(json::Writer& out, const Assembly& assembly);
void write_offers(json::Writer& out, const Assembly& assembly);
void write_channels(json::Writer& out, const Assembly& assembly);
// The mix, and as further members of the report growth and persistence, which start from it.
void write_mix_and_growth(json::Writer& out, const Assembly& assembly);
void write_effort(json::Writer& out, const Assembly& assembly);

}  // namespace dealbench::app::tier_report
