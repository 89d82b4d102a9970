#include "engine/radar/coverage.h"

#include <algorithm>

namespace dealbench::engine {
namespace {

template <typename T>
T at_stage(const std::vector<T>& by_stage, std::int32_t stage) {
  const auto index = static_cast<std::size_t>(stage) - 1;
  return stage >= 1 && index < by_stage.size() ? by_stage[index] : T{};
}

struct Filling {
  std::vector<Id> people;
  bool met = false;
};

Filling fill(std::span<const std::string> kinds, std::span<const PersonState> people) {
  Filling filling;
  for (const PersonState& person : people) {
    if (!person.has_kind(kinds)) continue;
    filling.people.push_back(person.id);
    filling.met = filling.met || person.last_met.has_value();
  }
  return filling;
}

CoverageGroupReport report_group(const std::vector<std::string>& group,
                                 std::span<const CoverageRow> rows, std::int32_t stage,
                                 std::vector<CoverageRowReport>& row_reports) {
  CoverageGroupReport report{.rows = group};
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (std::ranges::find(group, rows[i].id) == group.end()) continue;
    row_reports[i].requirement = at_stage(rows[i].by_stage, stage);
    report.requirement = std::max(report.requirement, row_reports[i].requirement);
    report.met = report.met || row_reports[i].met;
  }
  return report;
}

void add_key_people(RoleCoverageReport& report, const CoverageGroupReport& group) {
  for (const CoverageRowReport& row : report.rows) {
    if (std::ranges::find(group.rows, row.row) == group.rows.end()) continue;
    report.key_people.insert(report.key_people.end(), row.people.begin(), row.people.end());
  }
}

}  // namespace

RoleCoverageReport cover_roles(const CoverageParameters& parameters, std::int32_t stage, Tier tier,
                               std::span<const PersonState> people, Date today) {
  RoleCoverageReport report;
  report.because = {
      .formula = "RADAR-010",
      .inputs = {{"stage", std::to_string(stage)}, {"tier", std::string(key_of(tier))}}};
  for (const CoverageRow& row : parameters.rows) {
    Filling filling = fill(row.kinds, people);
    report.rows.push_back({.row = row.id, .people = std::move(filling.people), .met = filling.met});
  }
  for (const auto& group : parameters.groups[index_of(tier)]) {
    CoverageGroupReport reported = report_group(group, parameters.rows, stage, report.rows);
    if (reported.requirement == Requirement::must) {
      ++report.must;
      report.must_met += reported.met ? 1 : 0;
      add_key_people(report, reported);
    }
    report.groups.push_back(std::move(reported));
  }
  std::ranges::sort(report.key_people);
  const auto repeated = std::ranges::unique(report.key_people);
  report.key_people.erase(repeated.begin(), repeated.end());
  if (report.must > 0) report.rate = static_cast<double>(report.must_met) / report.must;
  report.several_deciders = std::ranges::count(people, true, &PersonState::decides) > 1;
  for (const PersonState& person : people) {
    const bool lately =
        person.last_met && days_between(*person.last_met, today) <= parameters.recent_days;
    if (!lately) report.not_met_lately.push_back(person.id);
  }
  for (const CoverageGroupReport& group : report.groups) {
    if (group.requirement != Requirement::must) continue;
    for (const std::string& row : group.rows) report.because.rules.push_back({row, group.met});
  }
  return report;
}

std::array<bool, buying_role_count> roles_of_tier(const CoverageParameters& parameters,
                                                  std::span<const InfluenceKind> kinds, Tier tier) {
  std::array<bool, buying_role_count> roles{};
  for (const auto& group : parameters.groups[index_of(tier)]) {
    for (const CoverageRow& row : parameters.rows) {
      if (std::ranges::find(group, row.id) == group.end()) continue;
      for (const InfluenceKind& kind : kinds) {
        const bool fills = std::ranges::find(row.kinds, kind.id) != row.kinds.end();
        if (fills) roles[index_of(kind.role)] = true;
      }
    }
  }
  return roles;
}

std::vector<Appearance> who_appears(const AppearanceParameters& parameters, std::int32_t stage,
                                    std::span<const PersonState> people) {
  std::vector<Appearance> appearances;
  for (const AppearanceRow& row : parameters.rows) {
    Filling filling = fill(row.kinds, people);
    Appearance appearance{.row = row.id,
                          .involvement = at_stage(row.by_stage, stage),
                          .next_involvement = at_stage(row.by_stage, stage + 1),
                          .people = std::move(filling.people)};
    appearance.missing = appearance.involvement >= parameters.expected_from && !filling.met;
    appearances.push_back(std::move(appearance));
  }
  return appearances;
}

}  // namespace dealbench::engine
