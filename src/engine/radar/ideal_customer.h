#pragma once
// Is this the kind of customer we want: a few traits from the best and worst customers of the past,
// each rated. An unrated trait adds nothing and is listed. Page: docs/method/RADAR-016.md

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "engine/explain.h"

namespace dealbench::engine {

inline constexpr std::int32_t strongest_trait = 5;  // ratings are -5..+5

enum class Pursuit : std::uint8_t { decline, conditional, pursue };
inline constexpr std::array<std::string_view, 3> pursuit_keys{"decline", "conditional", "pursue"};

struct IdealCustomerParameters {
  std::vector<std::string> traits;  // ids
  std::int32_t pursue_from = 0;     // sums
  std::int32_t conditional_from = 0;
};

struct TraitRating {
  std::string trait;
  std::int32_t rating = 0;  // -5..5
};

struct IdealCustomerReport {
  std::int32_t sum = 0;
  std::optional<Pursuit> pursuit;    // nullopt: nothing rated
  std::vector<std::string> unrated;  // in the playbook's order
  Because because;
};

// Errors, at "traits/<trait>": engine_unknown_key; engine_out_of_range beyond -5..5 or for a trait
// rated twice.
[[nodiscard]] Result<IdealCustomerReport> score_ideal_customer(
    const IdealCustomerParameters& parameters, std::span<const TraitRating> ratings);

}  // namespace dealbench::engine
