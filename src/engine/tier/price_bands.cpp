#include "engine/tier/price_bands.h"

#include <algorithm>

namespace dealbench::engine {

Result<PriceReport> read_price(std::span<const PriceBand> bands, Money price,
                               std::optional<std::int32_t> meetings) {
  if (bands.empty()) return fail(ErrorCode::engine_empty, "price_bands");
  for (std::size_t i = 0; i < bands.size(); ++i) {
    const bool rises = i == 0 ? bands[i].from == Money{0} : bands[i].from > bands[i - 1].from;
    if (!rises) return fail(ErrorCode::engine_out_of_range, "price_bands/" + bands[i].id);
  }
  if (price.minor < 0 || price.minor > max_money_minor)
    return fail(ErrorCode::engine_out_of_range, "price",
                std::to_string(price.minor) + " (0.." + std::to_string(max_money_minor) + ")");
  if (meetings && *meetings < 0)
    return fail(ErrorCode::engine_out_of_range, "meetings", std::to_string(*meetings) + " (0..)");

  PriceReport report;
  while (report.band + 1 < bands.size() && price >= bands[report.band + 1].from) ++report.band;
  const PriceBand& band = bands[report.band];
  report.way_of_selling = band.way_of_selling;
  report.meetings_expected = band.meetings;
  report.needs_signs = band.needs_signs;
  if (meetings) report.meetings_missing = std::max(0, band.meetings - *meetings);
  report.because.formula = "TIER-002";
  report.because.inputs.push_back({"price", std::to_string(price.minor)});
  if (meetings) report.because.inputs.push_back({"meetings", std::to_string(*meetings)});
  report.because.rules.push_back({band.id, true});
  return report;
}

}  // namespace dealbench::engine
