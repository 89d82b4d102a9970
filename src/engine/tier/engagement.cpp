#include "engine/tier/engagement.h"

#include <algorithm>

namespace dealbench::engine {
namespace {

Result<void> check(std::string_view field, std::int32_t value, std::int32_t low,
                   std::int32_t high) {
  if (value >= low && value <= high) return {};
  return fail(
      ErrorCode::engine_out_of_range, std::string(field),
      std::to_string(value) + " (" + std::to_string(low) + ".." + std::to_string(high) + ")");
}

Result<void> check_all(const EngagementRules& rules, std::int32_t customer, std::int32_t supplier) {
  struct Field {
    std::string_view name;
    std::int32_t value, low, high;
  };
  const Field fields[] = {
      {"scale", rules.scale, 2, 100},
      {"matched_within", rules.matched_within, 0, rules.scale},
      {"light_up_to", rules.light_up_to, 0, rules.scale},
      {"deep_from", rules.deep_from, rules.light_up_to + 1, rules.scale + 1},
      {"customer_engagement", customer, 1, rules.scale},
      {"supplier_engagement", supplier, 1, rules.scale},
  };
  for (const Field& field : fields) {
    if (auto checked = check(field.name, field.value, field.low, field.high); !checked)
      return checked;
  }
  return {};
}

}  // namespace

Result<EngagementReport> read_engagement(const EngagementRules& rules,
                                         std::int32_t customer_engagement,
                                         std::int32_t supplier_engagement) {
  if (const auto checked = check_all(rules, customer_engagement, supplier_engagement); !checked)
    return std::unexpected(checked.error());
  EngagementReport report;
  report.customer = customer_engagement;
  report.supplier = supplier_engagement;
  report.difference = supplier_engagement - customer_engagement;
  if (report.difference > rules.matched_within) report.reading = EngagementReading::waste;
  if (report.difference < -rules.matched_within) report.reading = EngagementReading::exposed;
  const auto [lower, upper] = std::minmax(customer_engagement, supplier_engagement);
  if (upper <= rules.light_up_to) {
    report.zone = Tier::product;
  } else if (lower >= rules.deep_from) {
    report.zone = Tier::strategic;
  } else if (report.reading == EngagementReading::matched) {
    report.zone = Tier::solution;
  }
  report.because = {"TIER-004",
                    {{"customer_engagement", std::to_string(customer_engagement)},
                     {"supplier_engagement", std::to_string(supplier_engagement)}},
                    {}};
  return report;
}

std::optional<std::int32_t> engagement_from_signs(const EngagementRules& rules,
                                                  std::span<const Tick> signs) {
  std::int32_t points = 0;
  bool answered = false;
  for (const Tick tick : signs) {
    points += tick == Tick::yes ? 1 : 0;
    answered = answered || tick != Tick::unknown;
  }
  if (!answered) return std::nullopt;
  return std::max(1, std::min(points, rules.scale));
}

}  // namespace dealbench::engine
