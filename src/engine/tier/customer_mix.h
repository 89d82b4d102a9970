#pragma once
// The pyramid: customers, revenue and profit by tier, and where revenue stands out of proportion to
// customers. Page: docs/method/TIER-007.md

#include <array>
#include <cstdint>
#include <optional>
#include <span>

#include "base/error.h"
#include "base/money.h"
#include "engine/explain.h"
#include "engine/tier/tier.h"

namespace dealbench::engine {

struct MixCustomer {
  std::optional<Tier> tier;      // nullopt: mixed or not classified
  std::optional<Money> revenue;  // of the same period for all, 0..max_money_minor
  std::optional<Money> profit;   // may be negative, down to -max_money_minor
};

struct CustomerMixRow {
  std::int64_t customers = 0;
  Money revenue;
  Money profit;
  std::optional<double> customers_share;  // 0..1; nullopt without customers
  std::optional<double> revenue_share;    // 0..1; nullopt without revenue
  std::optional<double>
      profit_share;  // nullopt unless the total profit is above zero; may be negative or above 1
  std::optional<double> imbalance;  // revenue_share / customers_share; 1 is in proportion
};

struct CustomerMixReport {
  std::array<CustomerMixRow, tier_count> tiers;
  CustomerMixRow without_tier;
  std::int64_t customers = 0;
  Money revenue;
  Money profit;
  std::int64_t revenue_unknown = 0;  // customers; they count as customers and add no money
  std::int64_t profit_unknown = 0;
  Because because;
};

// Errors: engine_out_of_range at "customers/<index>/revenue" or "/profit"; at "revenue" or "profit"
// when the amounts, without their signs, add up to more than max_money_minor.
[[nodiscard]] Result<CustomerMixReport> assess_customer_mix(std::span<const MixCustomer> customers);

}  // namespace dealbench::engine
