#pragma once
// What a price alone says: the way of selling it allows and the meetings it asks for. It never
// decides a tier. Page: docs/method/TIER-002.md

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "base/error.h"
#include "base/money.h"
#include "engine/explain.h"
#include "engine/tier/tier.h"

namespace dealbench::engine {

struct PriceBand {
  std::string id;
  Money from;  // lowest price of the band; it ends below the next one's
  WayOfSelling way_of_selling = WayOfSelling::online;
  std::int32_t meetings = 0;  // meetings expected before the deal, 0..1000
  bool needs_signs = false;   // holds only if the other signs of the tier fit
};

struct PriceReport {
  std::size_t band = 0;  // index into the bands
  WayOfSelling way_of_selling = WayOfSelling::online;
  std::int32_t meetings_expected = 0;
  std::optional<std::int32_t> meetings_missing;  // nullopt while the meetings held are unknown
  bool needs_signs = false;
  Because because;
};

// Errors: engine_empty at "price_bands"; engine_out_of_range at "price_bands/<id>" when bands do
// not rise from 0, at "price" outside 0..max_money_minor, at "meetings" below 0.
[[nodiscard]] Result<PriceReport> read_price(std::span<const PriceBand> bands, Money price,
                                             std::optional<std::int32_t> meetings);

}  // namespace dealbench::engine
