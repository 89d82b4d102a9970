#pragma once
// Which roles a stage asks for, and which of them we have met. The tier decides which roles can be
// asked for at all. Page: docs/method/RADAR-010.md

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/id.h"
#include "engine/explain.h"
#include "engine/radar/people.h"
#include "engine/radar/words.h"
#include "engine/tier/tier.h"

namespace dealbench::engine {

struct CoverageRow {
  std::string id;                     // "final_decider"
  std::vector<std::string> kinds;     // influence kinds that fill it
  std::vector<Requirement> by_stage;  // by stage number - 1; beyond the end: may
};

struct CoverageParameters {
  std::vector<CoverageRow> rows;
  // By tier: groups of rows. A group must be met when one of its rows must be, and is met through
  // any of its rows. A row in no group is not asked for in that tier.
  std::array<std::vector<std::vector<std::string>>, tier_count> groups;
  std::int32_t recent_days = 30;  // a person met longer ago than this is listed
};

struct CoverageRowReport {
  std::string row;
  Requirement requirement = Requirement::may;  // after the tier's rule
  std::vector<Id> people;
  bool met = false;  // one of them has been met, ever
};

struct CoverageGroupReport {
  std::vector<std::string> rows;
  Requirement requirement = Requirement::may;
  bool met = false;
};

struct RoleCoverageReport {
  std::vector<CoverageRowReport> rows;      // in the playbook's order
  std::vector<CoverageGroupReport> groups;  // of the tier
  std::int32_t must = 0;
  std::int32_t must_met = 0;
  std::optional<double> rate;      // must_met / must, 0..1; nullopt: the stage asks for nobody
  std::vector<Id> key_people;      // who fill the must-roles of the stage, by id
  std::vector<Id> not_met_lately;  // known people not met within recent_days, by id
  bool several_deciders = false;   // more than one person decides
  Because because;
};

// `stage` is 1-based; `people` as people_on gives them.
[[nodiscard]] RoleCoverageReport cover_roles(const CoverageParameters& parameters,
                                             std::int32_t stage, Tier tier,
                                             std::span<const PersonState> people, Date today);

// The buying roles that a tier asks for at any stage, indexed by BuyingRole.
[[nodiscard]] std::array<bool, buying_role_count> roles_of_tier(
    const CoverageParameters& parameters, std::span<const InfluenceKind> kinds, Tier tier);

// Who usually appears when: involvement 0..3 per stage.
struct AppearanceRow {
  std::string id;  // "users"
  std::vector<std::string> kinds;
  std::vector<std::int32_t> by_stage;  // by stage number - 1
};

struct AppearanceParameters {
  std::vector<AppearanceRow> rows;
  std::int32_t expected_from = 2;  // this involvement or more: somebody should be met now
};

struct Appearance {
  std::string row;
  std::int32_t involvement = 0;
  std::int32_t next_involvement = 0;  // at the next stage; 0 after the last
  std::vector<Id> people;
  bool missing = false;  // expected now, and nobody of this kind has been met
};

[[nodiscard]] std::vector<Appearance> who_appears(const AppearanceParameters& parameters,
                                                  std::int32_t stage,
                                                  std::span<const PersonState> people);

}  // namespace dealbench::engine
