#pragma once
// The funnel month by month: leads of a month become wins, losses, cash and renewals later.
// The lag is a gamma distribution of shape 4, discretised by month, counted from the first day of
// the lead's month. Page: docs/method/FUNNEL-010.md.

#include <cstdint>
#include <optional>
#include <vector>

#include "base/error.h"
#include "base/ratio.h"
#include "engine/funnel/funnel_model.h"

namespace dealbench::engine {

inline constexpr double month_days = 365.0 / 12;

struct CohortFacts {
  FunnelFacts funnel;
  std::int32_t months = 24;  // 1..600, how far to look
  // Months in which leads arrive, 0..months; nullopt: all.
  std::optional<std::int32_t> lead_months;
  // Share of a year's leads per calendar month, twelve that sum to 1; empty: even.
  std::vector<Ratio> seasonal_weights;
  std::int32_t first_month = 1;  // calendar month of the first month, 1..12
  double cash_lag_days = 0;      // from winning to cash, mean, 0..36'500
};

// Flows happen in the month; open_opportunities, live_contracts stand at its end. Money in minor
// units, not rounded; nullopt without a deal value.
struct CohortMonth {
  double leads = 0;
  double opportunities = 0;
  double wins = 0;
  double losses = 0;
  double open_opportunities = 0;  // created - won - lost so far
  double live_contracts = 0;      // won or renewed within the last twelve months
  double renewed_contracts = 0;
  std::optional<double> bookings;
  std::optional<double> collected;           // cash of bookings
  std::optional<double> renewals;            // contract value renewed
  std::optional<double> renewals_collected;  // cash of renewals
};

struct CohortReport {
  std::vector<CohortMonth>
      months;         // empty when there are no leads, or no cycle (then timing is unknown)
  CohortMonth total;  // flows summed; stocks as they stand at the end
};

// Errors: as evaluate_funnel; "months", "lead_months", "first_month", "cash_lag_days";
// "seasonal_weights" when they are not twelve shares of 0..1 that sum to 1.
[[nodiscard]] Result<CohortReport> evaluate_cohorts(const CohortFacts& facts);

// Share of events within each month after the start, for a gamma lag of shape 4; sums to 1 for many
// months. Precondition: mean_days >= 0; a mean of 0 puts everything into the first month.
[[nodiscard]] std::vector<double> month_shares(double mean_days, std::size_t months);

[[nodiscard]] Because explain_cohorts(const CohortFacts& facts);
}  // namespace dealbench::engine
