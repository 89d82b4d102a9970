#pragma once
// Territories side by side: leads, visits, accounts and bookings per head, and how far each is from
// the whole team. docs/method/PLANNING-020.md.

#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "engine/explain.h"

namespace dealbench::engine {

// Nullopt: not known. All 0..9e15; bookings in minor units.
struct TerritoryFacts {
  std::string id;
  std::optional<double> reps;
  std::optional<double> leads;
  std::optional<double> visits;
  std::optional<double> accounts;
  std::optional<double> bookings;
};

struct PerHead {
  std::optional<double> value;     // nullopt: not known or no reps
  std::optional<double> relative;  // to the team's: 0.2 is a fifth above
};

struct TerritoryLine {
  std::string id;  // empty for the team
  PerHead leads;
  PerHead visits;
  PerHead accounts;
  PerHead bookings;
};

struct TerritoryReport {
  std::vector<TerritoryLine> territories;  // in the order of the facts
  TerritoryLine team;  // each figure over the territories that know it and their reps
  Because because;     // PLANNING-020
};

// Errors: engine_out_of_range, engine_not_finite ("territories/<id>/leads").
[[nodiscard]] Result<TerritoryReport> compare_territories(
    const std::vector<TerritoryFacts>& territories);

}  // namespace dealbench::engine
