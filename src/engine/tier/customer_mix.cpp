#include "engine/tier/customer_mix.h"

#include <string>

#include "base/arithmetic.h"

namespace dealbench::engine {
namespace {

// Adds one amount; `size` is the sum without signs, so that no order of customers can overflow.
Result<void> add(const std::optional<Money>& amount, std::int64_t low, std::string_view field,
                 std::size_t index, Money& sum, std::int64_t& size) {
  if (!amount) return {};
  if (amount->minor < low || amount->minor > max_money_minor)
    return fail(ErrorCode::engine_out_of_range,
                "customers/" + std::to_string(index) + "/" + std::string(field),
                std::to_string(amount->minor));
  size += amount->minor < 0 ? -amount->minor : amount->minor;
  if (size > max_money_minor) return fail(ErrorCode::engine_out_of_range, std::string(field));
  sum.minor += amount->minor;
  return {};
}

std::optional<double> share(std::int64_t part, std::int64_t whole) {
  if (whole <= 0) return std::nullopt;
  return static_cast<double>(part) / static_cast<double>(whole);
}

void fill_shares(const CustomerMixReport& total, CustomerMixRow& row) {
  row.customers_share = share(row.customers, total.customers);
  row.revenue_share = share(row.revenue.minor, total.revenue.minor);
  row.profit_share = share(row.profit.minor, total.profit.minor);
  if (row.revenue_share && row.customers > 0)
    row.imbalance = *row.revenue_share / *row.customers_share;
}

}  // namespace

Result<CustomerMixReport> assess_customer_mix(std::span<const MixCustomer> customers) {
  CustomerMixReport report;
  std::int64_t revenue_size = 0;
  std::int64_t profit_size = 0;
  for (std::size_t i = 0; i < customers.size(); ++i) {
    const MixCustomer& customer = customers[i];
    CustomerMixRow& row =
        customer.tier ? report.tiers[index_of(*customer.tier)] : report.without_tier;
    ++row.customers;
    report.revenue_unknown += customer.revenue ? 0 : 1;
    report.profit_unknown += customer.profit ? 0 : 1;
    if (auto added = add(customer.revenue, 0, "revenue", i, row.revenue, revenue_size); !added)
      return std::unexpected(added.error());
    if (auto added = add(customer.profit, -max_money_minor, "profit", i, row.profit, profit_size);
        !added)
      return std::unexpected(added.error());
  }
  report.because.formula = "TIER-007";
  report.customers = static_cast<std::int64_t>(customers.size());
  const auto total = [&](const CustomerMixRow& row) {
    report.revenue.minor += row.revenue.minor;
    report.profit.minor += row.profit.minor;
  };
  for (const CustomerMixRow& row : report.tiers) total(row);
  total(report.without_tier);
  for (const Tier tier : all_tiers) {
    CustomerMixRow& row = report.tiers[index_of(tier)];
    fill_shares(report, row);
    report.because.inputs.push_back({std::string(key_of(tier)), std::to_string(row.customers)});
  }
  fill_shares(report, report.without_tier);
  return report;
}

}  // namespace dealbench::engine
