#include "engine/tier/channels.h"

#include <algorithm>
#include <array>

#include "base/money_math.h"

namespace dealbench::engine {
namespace {

enum Field : std::size_t { cost, leads, opportunities, wins, revenue, field_count };
constexpr std::array<std::string_view, field_count> field_names{"cost", "leads", "opportunities",
                                                                "wins", "revenue"};
constexpr std::array<std::int64_t, field_count> highest{
    max_money_minor, 1'000'000'000'000, 1'000'000'000'000, 1'000'000'000'000, max_money_minor};
using Numbers = std::array<std::optional<std::int64_t>, field_count>;

std::optional<std::int64_t> minor(const std::optional<Money>& money) {
  return money ? std::optional(money->minor) : std::nullopt;
}

Numbers numbers_of(const ChannelFacts& facts) {
  return {minor(facts.cost), facts.leads, facts.opportunities, facts.wins, minor(facts.revenue)};
}

std::optional<double> quotient(std::optional<std::int64_t> part,
                               std::optional<std::int64_t> whole) {
  if (!part || !whole || *whole == 0) return std::nullopt;
  return static_cast<double>(*part) / static_cast<double>(*whole);
}

std::optional<Money> money(std::optional<double> minor_units) {
  if (!minor_units) return std::nullopt;
  const auto rounded = money_from_real(*minor_units);
  return rounded ? std::optional(*rounded) : std::nullopt;
}

ChannelRow row_of(std::string id, const Numbers& n) {
  ChannelRow row;
  row.id = std::move(id);
  row.lead_conversion = quotient(n[opportunities], n[leads]);
  row.win_rate = quotient(n[wins], n[opportunities]);
  row.conversion = quotient(n[wins], n[leads]);
  row.cost_per_lead = money(quotient(n[cost], n[leads]));
  row.cost_per_win = money(quotient(n[cost], n[wins]));
  row.revenue_per_lead = money(quotient(n[revenue], n[leads]));
  row.revenue_per_cost = quotient(n[revenue], n[cost]);
  return row;
}

void add(Numbers& sums, const Numbers& n) {
  for (std::size_t i = 0; i < field_count; ++i) {
    if (n[i]) sums[i] = sums[i].value_or(0) + *n[i];
  }
}

// Each number and each sum so far in its range; what does not fit is not added up further.
Result<void> add_checked(Numbers& sums, const std::string& id, const Numbers& n) {
  for (std::size_t i = 0; i < field_count; ++i) {
    if (n[i] && (*n[i] < 0 || *n[i] > highest[i]))
      return fail(ErrorCode::engine_out_of_range,
                  "channels/" + id + "/" + std::string(field_names[i]),
                  std::to_string(*n[i]) + " (0.." + std::to_string(highest[i]) + ")");
  }
  add(sums, n);
  for (std::size_t i = 0; i < field_count; ++i) {
    if (sums[i] && *sums[i] > highest[i])
      return fail(ErrorCode::engine_out_of_range, std::string(field_names[i]));
  }
  return {};
}

void find_best_conversion(ChannelReport& report) {
  std::optional<double> best;
  for (const ChannelRow& row : report.rows) {
    if (row.conversion && (!best || *row.conversion > *best)) best = row.conversion;
  }
  for (const ChannelRow& row : report.rows) {
    if (best && row.conversion == best) report.best_conversion.push_back(row.id);
  }
}

bool better(const ChannelRow& a, const ChannelRow& b) {
  if (a.revenue_per_cost.has_value() != b.revenue_per_cost.has_value())
    return a.revenue_per_cost.has_value();
  if (a.revenue_per_cost && *a.revenue_per_cost != *b.revenue_per_cost)
    return *a.revenue_per_cost > *b.revenue_per_cost;
  return a.id < b.id;
}

}  // namespace

Result<ChannelReport> compare_channels(std::span<const ChannelFacts> channels) {
  std::vector<const ChannelFacts*> sorted;
  for (const ChannelFacts& facts : channels) sorted.push_back(&facts);
  std::sort(sorted.begin(), sorted.end(),
            [](const ChannelFacts* a, const ChannelFacts* b) { return a->id < b->id; });

  ChannelReport report;
  report.because.formula = "TIER-013";
  Numbers sums;           // of all rows, for their ranges and the revenue shares
  Numbers complete_sums;  // of the complete rows, for the totals
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    const ChannelFacts& facts = *sorted[i];
    if (i > 0 && sorted[i - 1]->id == facts.id)
      return fail(ErrorCode::engine_out_of_range, "channels/" + facts.id, "2 (0..1)");
    const Numbers n = numbers_of(facts);
    if (const auto added = add_checked(sums, facts.id, n); !added)
      return std::unexpected(added.error());
    const bool complete =
        std::all_of(n.begin(), n.end(), [](const auto& v) { return v.has_value(); });
    if (!complete) report.incomplete.push_back(facts.id);
    if (complete) add(complete_sums, n);
    report.rows.push_back(row_of(facts.id, n));
  }
  for (std::size_t i = 0; i < sorted.size(); ++i)
    report.rows[i].revenue_share = quotient(minor(sorted[i]->revenue), sums[revenue]);
  report.total = row_of({}, complete_sums);
  find_best_conversion(report);
  std::sort(report.rows.begin(), report.rows.end(), better);
  for (std::size_t i = 0; i < field_count; ++i) {
    if (sums[i])
      report.because.inputs.push_back({std::string(field_names[i]), std::to_string(*sums[i])});
  }
  return report;
}

}  // namespace dealbench::engine
