#pragma once
// Several ways of selling in one plan: what each brings, what they bring together, and whether the
// people suffice. Page: docs/method/FUNNEL-011.md.

#include <optional>
#include <span>
#include <vector>

#include "base/error.h"
#include "base/id.h"
#include "base/ratio.h"
#include "engine/funnel/funnel_model.h"

namespace dealbench::engine {

// Work against people. Nullopt where a fact that it needs is missing.
struct CapacityReport {
  std::optional<double> open_deals;  // at any time
  std::optional<double> places;      // head_count * deals_per_rep
  std::optional<double> load;        // open_deals / places; above 1 is overload
  std::optional<std::int64_t> reps_needed;
  std::optional<double> reps_short;  // reps_needed - head_count; negative: reps to spare
  std::optional<double> workable_opportunities;  // per period: places * period_days / cycle
  std::optional<double>
      beyond_capacity;  // opportunities per period that nobody can work, never negative
};

// Errors: as evaluate_funnel.
[[nodiscard]] Result<CapacityReport> evaluate_capacity(const FunnelFacts& facts);

struct SalesMode {
  Id id;
  FunnelFacts facts;
  Ratio lead_share;  // of MixFacts::total_leads; not used without it
};

struct MixFacts {
  std::vector<SalesMode> modes;
  // Divides these leads by lead_share, which then must sum to 1; nullopt: each mode has its own
  // leads. Periods must be the same length in all modes.
  std::optional<double> total_leads;
};

struct ModeResult {
  Id id;
  FunnelReport report;
  CapacityReport capacity;
  std::optional<double> share_of_leads;
  std::optional<double> share_of_wins;
  std::optional<double> share_of_bookings;
  std::optional<double> share_of_collected;
};

struct MixReport {
  std::vector<ModeResult> modes;  // in the order given
  // Sums over the modes in which the value exists; nullopt when it exists in none. Velocity, open
  // deals and reps add up; the performance index does not and is nullopt.
  FunnelReport total;
  std::optional<double> leads;
  // What the mix looks like from outside.
  std::optional<double> lead_conversion;   // opportunities / leads
  std::optional<double> win_rate;          // wins / opportunities
  std::optional<double> deal_value_minor;  // bookings / wins
  std::optional<double> collection_ratio;  // collected / bookings
  std::optional<double> head_count;
  std::optional<double> reps_short;  // over all modes; reps of one mode are taken to work in any
};

// Errors: as evaluate_funnel with place "modes/<id>/<field>"; engine_empty without modes;
// "total_leads", "lead_share" (sum), "period_days" (different).
[[nodiscard]] Result<MixReport> evaluate_mix(const MixFacts& facts);

[[nodiscard]] Because explain_capacity(const FunnelFacts& facts, const CapacityReport& report);
}  // namespace dealbench::engine
