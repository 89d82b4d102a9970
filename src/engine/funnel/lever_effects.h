#pragma once
// What a relative improvement of each lever does to every result, alone and all together.
// x is relative: 0.05 multiplies a lever by 1.05 and the cycle by 0.95; percentage points are
// `change`. Pages: docs/method/FUNNEL-005.md (effects and order), -006 (readings of "x better
// everywhere").

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/error.h"
#include "engine/explain.h"
#include "engine/funnel/funnel_model.h"

namespace dealbench::engine {

struct LeverEffect {
  Lever lever{};
  bool applicable = false;  // all below is empty when it is not
  bool movable = false;     // part of `together`
  double before = 0;        // unit of the lever; money in minor units
  double after = 0;
  double change = 0;               // after - before: 0.01 is one percentage point of a ratio
  std::optional<double> headroom;  // relative rise left until 100 %; ratios above zero only
  bool no_headroom = false;        // a ratio that stands at 100 % already
  bool capped = false;             // x asked for more than 100 %
  OutputValues outputs;            // every result with this lever improved
  OutputValues gain;               // relative change of every result, e.g. 0.05

  friend bool operator==(const LeverEffect&, const LeverEffect&) = default;
};

// How renewal counts: as a factor r, as the second year 1 + r, or as a lifetime 1 / (1 - r).
enum class RenewalForm : std::uint8_t { factor, second_year, lifetime };

// How "everything better by x" can be counted; the product's reading is renewal_as_factor.
enum class GainReading : std::uint8_t {
  renewal_as_factor,       // all levers as factors, the cycle shortened
  cycle_as_factor,         // all levers as factors 1 + x, the cycle too
  without_cycle,           // the cycle stays
  without_renewal,         // renewal stays
  renewal_second_year,     // renewal counts as 1 + r
  renewal_lifetime,        // renewal counts as 1 / (1 - r)
  points_and_second_year,  // rates rise by x percentage points, renewal counts as 1 + r
  points_and_factor,       // rates rise by x percentage points, renewal as factor
};
inline constexpr std::size_t gain_reading_count = 8;
inline constexpr std::array<std::string_view, gain_reading_count> gain_reading_keys{
    "renewal_as_factor",   "cycle_as_factor",  "without_cycle",          "without_renewal",
    "renewal_second_year", "renewal_lifetime", "points_and_second_year", "points_and_factor"};

struct LeverEffects {
  double improvement = 0;
  std::array<LeverEffect, lever_count> levers;  // indexed by Lever
  std::array<Lever, lever_count> order{};  // by gain on `goal`, largest first; not applicable last
  FunnelOutput goal{};
  OutputValues together_outputs;  // every movable lever improved at once
  OutputValues together_gain;     // performance_index: 0.4106 for seven levers by 5 %
  // Gain of the movable levers under each reading, indexed by GainReading. Nullopt where the
  // reading says nothing of its own (its lever does not apply), where a lever stands at zero, or
  // where a lifetime has no end.
  std::array<std::optional<double>, gain_reading_count> readings;

  friend bool operator==(const LeverEffects&, const LeverEffects&) = default;
};

struct EffectQuestion {
  double improvement = 0.05;       // relative, -0.9..0.9
  LeverSet movable = every_lever;  // which levers `together` and the readings move
  FunnelOutput goal = FunnelOutput::performance_index;  // what `order` goes by
};

// Errors: as evaluate_funnel; "improvement" out of range or not finite. No allocation on success.
[[nodiscard]] Result<LeverEffects> evaluate_lever_effects(const FunnelFacts& facts,
                                                          const EffectQuestion& question);

// By what a lever that goes from `before` to `after` multiplies the whole; nullopt from zero, or
// for an endless lifetime.
[[nodiscard]] std::optional<double> lever_factor(Lever lever, double before, double after,
                                                 RenewalForm form);

[[nodiscard]] Because explain_lever_effect(const LeverEffect& effect, double improvement);

}  // namespace dealbench::engine
