#include "engine/radar/delivered.h"

#include <algorithm>
#include <map>

#include "base/arithmetic.h"
#include "base/money_math.h"

namespace dealbench::engine {
namespace {

// Sums of any realistic number of records stay exact.
constexpr std::int64_t largest_minor = max_money_minor / 1000;

Result<void> check(std::span<const DeliveredFacts> facts) {
  for (const DeliveredFacts& record : facts) {
    const std::string place = "delivered/" + record.owner + "/" + record.period;
    for (const Money amount : {record.promised, record.delivered.value_or(Money{})}) {
      if (amount.minor < 0 || amount.minor > largest_minor) {
        return fail(ErrorCode::engine_out_of_range, place,
                    std::to_string(amount.minor) + " (0.." + std::to_string(largest_minor) + ")");
      }
    }
  }
  return {};
}

Result<void> check_unique(std::span<const DeliveredFacts> facts) {
  std::vector<std::string> places;
  for (const DeliveredFacts& record : facts) {
    places.push_back("delivered/" + record.owner + "/" + record.period);
  }
  std::ranges::sort(places);
  const auto twice = std::ranges::adjacent_find(places);
  if (twice == places.end()) return {};
  return fail(ErrorCode::engine_out_of_range, *twice, "given twice");
}

bool is_kept(const DeliveredParameters& parameters, Money promised, Money delivered) {
  return real_from_money(delivered) >= real_from_money(promised) * (1.0 - parameters.tolerance);
}

void add(const DeliveredParameters& parameters, const DeliveredFacts& record,
         DeliveredReport& report) {
  if (!record.delivered) {
    ++report.running;
    return;
  }
  ++report.closed;
  report.kept += is_kept(parameters, record.promised, *record.delivered) ? 1 : 0;
  report.promised.minor += record.promised.minor;
  report.delivered.minor += record.delivered->minor;
}

void finish(const DeliveredParameters& parameters, DeliveredReport& report) {
  report.because = {.formula = "RADAR-021",
                    .inputs = {{"promised", std::to_string(report.promised.minor)},
                               {"delivered", std::to_string(report.delivered.minor)}}};
  if (report.closed > 0) {
    report.kept_share = static_cast<double>(report.kept) / report.closed;
  }
  if (report.promised.minor == 0) return;
  const double share = real_from_money(report.delivered) / real_from_money(report.promised);
  report.delivered_share = share;
  if (report.closed < parameters.few_records) return;
  report.leaning = Leaning::as_promised;
  if (share < 1.0 - parameters.tolerance) report.leaning = Leaning::promises_too_much;
  if (share > 1.0 + parameters.tolerance) report.leaning = Leaning::promises_too_little;
}

}  // namespace

Result<DeliveredSummary> compare_delivered(const DeliveredParameters& parameters,
                                           std::span<const DeliveredFacts> facts) {
  if (auto checked = check(facts); !checked) return std::unexpected(checked.error());
  if (auto checked = check_unique(facts); !checked) return std::unexpected(checked.error());
  std::map<Id, DeliveredReport> by_owner;
  DeliveredSummary summary;
  for (const DeliveredFacts& record : facts) {
    DeliveredReport& owner = by_owner[record.owner];
    owner.owner = record.owner;
    add(parameters, record, owner);
    add(parameters, record, summary.everybody);
  }
  finish(parameters, summary.everybody);
  for (auto& [id, report] : by_owner) {
    finish(parameters, report);
    summary.owners.push_back(std::move(report));
  }
  return summary;
}

}  // namespace dealbench::engine
