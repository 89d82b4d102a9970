#include "engine/planning/territory.h"

#include <array>

#include "engine/funnel/check.h"
#include "engine/planning/finding.h"

namespace dealbench::engine {
namespace {

constexpr double largest_quantity = 9e15;
constexpr double fewest_reps = 0.01;  // fewer heads than that are none

struct Figure {
  std::string_view name;
  std::optional<double> TerritoryFacts::*quantity;
  PerHead TerritoryLine::*per_head;
};
constexpr std::array figures{
    Figure{"leads", &TerritoryFacts::leads, &TerritoryLine::leads},
    Figure{"visits", &TerritoryFacts::visits, &TerritoryLine::visits},
    Figure{"accounts", &TerritoryFacts::accounts, &TerritoryLine::accounts},
    Figure{"bookings", &TerritoryFacts::bookings, &TerritoryLine::bookings},
};

bool has_heads(const TerritoryFacts& territory) {
  return territory.reps && *territory.reps >= fewest_reps;
}

std::optional<double> team_value(const std::vector<TerritoryFacts>& territories,
                                 const Figure& figure) {
  std::vector<double> amounts;
  std::vector<double> reps;
  for (const TerritoryFacts& territory : territories) {
    const auto amount = territory.*figure.quantity;
    if (!amount || !has_heads(territory)) continue;
    amounts.push_back(*amount);
    reps.push_back(*territory.reps);
  }
  if (amounts.empty()) return std::nullopt;
  return sum_in_any_order(amounts) / sum_in_any_order(reps);
}

}  // namespace

Result<TerritoryReport> compare_territories(const std::vector<TerritoryFacts>& territories) {
  for (const TerritoryFacts& territory : territories) {
    const std::string path = "territories/" + territory.id;
    Checker check(path);
    check.real("reps", territory.reps, 0, 1e6);
    for (const Figure& figure : figures)
      check.real(figure.name, territory.*figure.quantity, 0, largest_quantity);
    if (auto checked = check.result(); !checked) return std::unexpected(checked.error());
  }
  TerritoryReport report;
  for (const Figure& figure : figures)
    (report.team.*figure.per_head).value = team_value(territories, figure);
  for (const TerritoryFacts& territory : territories) {
    TerritoryLine line{.id = territory.id};
    for (const Figure& figure : figures) {
      const auto amount = territory.*figure.quantity;
      if (!amount || !has_heads(territory)) continue;
      PerHead& per_head = line.*figure.per_head;
      const double team = *(report.team.*figure.per_head).value;
      per_head.value = *amount / *territory.reps;
      if (team > 0) per_head.relative = *per_head.value / team - 1;
    }
    report.territories.push_back(std::move(line));
  }
  report.because = {.formula = "PLANNING-020",
                    .inputs = {{"territories", std::to_string(territories.size())}}};
  return report;
}

}  // namespace dealbench::engine
