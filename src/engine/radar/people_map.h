#pragma once
// The six indicators once more, from what the people map records. What the map does not hold stays
// unknown, never zero. Page: docs/method/RADAR-004.md

#include <array>
#include <cstdint>
#include <optional>
#include <span>

#include "base/date.h"
#include "engine/explain.h"
#include "engine/radar/coverage.h"
#include "engine/radar/people.h"
#include "engine/radar/words.h"

namespace dealbench::engine {

struct MapParameters {
  std::array<double, 3> influence_weight{};              // low, medium, high; > 0
  double unknown_influence_weight = 0;                   // > 0
  std::array<double, response_mode_count> mode_score{};  // willingness 0..100 of each mode
  std::int32_t coach_stale_days = 0;  // a coach met longer ago than this, or never,
  double coach_stale_factor = 0;      // counts this much, 0..1
};

struct MapReport {
  PerIndicator<std::optional<double>> indicators;  // 0..100; nullopt: the map does not say
  std::int32_t assessed_support = 0;               // people with a support rating,
  std::int32_t unassessed_support = 0;             // and without: left out of the mean
  std::int32_t unassessed_modes = 0;  // key people without a response mode: left out of the mean
  Because because;
};

// `people` as people_on gives them; key people are those of `coverage`.
// coach: the best coach, 100 * tests passed / 3; nullopt without a coach. coverage: nullopt with an
// empty map or when the stage asks for nobody. support: mean of -5..+5 as 0..100, weighted by
// influence. willingness, needs, motives: over the key people.
[[nodiscard]] MapReport score_map(const MapParameters& parameters,
                                  std::span<const PersonState> people,
                                  const RoleCoverageReport& coverage, Date today);

}  // namespace dealbench::engine
