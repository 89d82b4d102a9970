#pragma once
// Two triangles of the deal team: the golden one (strategy, skill, solution: what the team can do)
// and the iron one (account, solution and delivery manager: who answers for what). Page:
// docs/method/RADAR-018.md

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/id.h"
#include "engine/explain.h"

namespace dealbench::engine {

inline constexpr std::size_t triangle_corner_count = 3;
inline constexpr std::array<std::string_view, triangle_corner_count> golden_corner_keys{
    "strategy", "skill", "solution"};
inline constexpr std::array<std::string_view, triangle_corner_count> iron_corner_keys{
    "account_manager", "solution_manager", "delivery_manager"};

struct GoldenTriangleParameters {
  std::int32_t low = 1;  // ratings low..high
  std::int32_t high = 5;
};

struct GoldenTriangleReport {
  std::optional<double> mean;  // nullopt until all three are rated
  std::vector<std::size_t>
      coaching_corners;  // the lowest of the rated ones; empty when none is rated or all are equal
  std::vector<std::size_t> unrated;  // indices into golden_corner_keys
  Because because;
};

// Errors: engine_out_of_range at "golden_triangle/<corner>".
[[nodiscard]] Result<GoldenTriangleReport> assess_golden_triangle(
    const GoldenTriangleParameters& parameters,
    const std::array<std::optional<std::int32_t>, triangle_corner_count>& ratings);

// What a corner has to do with a duty; none: nothing.
enum class Duty : std::uint8_t { none, responsible, accountable, consulted, informed };
inline constexpr std::array<std::string_view, 5> duty_keys{"none", "responsible", "accountable",
                                                           "consulted", "informed"};

struct TeamDuty {
  std::string id;  // "price_and_terms"
  std::array<Duty, triangle_corner_count> corners{};
};

struct IronTriangleReport {
  std::vector<std::size_t> vacant;             // indices into iron_corner_keys
  std::vector<Id> in_several_corners;          // people who hold more than one corner, by id
  std::vector<std::string> without_one_owner;  // duties where not exactly one corner is accountable
  std::vector<std::string> owner_vacant;       // duties whose accountable corner has no person
};

[[nodiscard]] IronTriangleReport assess_iron_triangle(
    std::span<const TeamDuty> duties,
    const std::array<std::optional<Id>, triangle_corner_count>& people);

}  // namespace dealbench::engine
