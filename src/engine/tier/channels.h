#pragma once
// Which channel, touch point or customer class works best: cost, conversion, revenue. Compares what
// was measured; it does not attribute a deal to several channels. Page: docs/method/TIER-013.md

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/money.h"
#include "engine/explain.h"

namespace dealbench::engine {

// One row of the table, all over the same period; nullopt: not measured. Counts are 0..1e12.
struct ChannelFacts {
  std::string id;
  std::optional<Money> cost;  // 0..max_money_minor
  std::optional<std::int64_t> leads;
  std::optional<std::int64_t> opportunities;
  std::optional<std::int64_t> wins;
  std::optional<Money> revenue;  // 0..max_money_minor
};

// Nullopt: a part is not measured, or the divisor is zero.
struct ChannelRow {
  std::string id;
  std::optional<double> lead_conversion;  // opportunities per lead
  std::optional<double> win_rate;         // wins per opportunity
  std::optional<double> conversion;       // wins per lead
  std::optional<Money> cost_per_lead;
  std::optional<Money> cost_per_win;
  std::optional<Money> revenue_per_lead;
  std::optional<double> revenue_per_cost;
  std::optional<double> revenue_share;  // of all rows' measured revenue, 0..1
  friend bool operator==(const ChannelRow&, const ChannelRow&) = default;
};

struct ChannelReport {
  std::vector<ChannelRow> rows;  // best revenue_per_cost first, those without one last, then by id
  ChannelRow total;  // of the complete rows; its id is empty, its revenue_share is nullopt
  std::vector<std::string>
      best_conversion;                  // ids, several on a tie, by id; empty: nothing measured
  std::vector<std::string> incomplete;  // rows with something not measured, by id
  Because because;
};

// Errors: engine_out_of_range at "channels/<id>/<field>", at "channels/<id>" for an id given twice,
// at "<field>" when a sum is beyond its range.
[[nodiscard]] Result<ChannelReport> compare_channels(std::span<const ChannelFacts> channels);

}  // namespace dealbench::engine
