#pragma once
// How many people a way of selling needs, from the ratios of its template, and what is missing.
// docs/method/PLANNING-018.md.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "engine/explain.h"

namespace dealbench::engine {

// `heads` people for every `per` units of the work (customers, reps, accounts). The range says how
// far that may be stretched; it equals `per` where the ratio is one number. A role for the whole
// team has no `per`.
struct RoleRatio {
  std::string id;
  double heads = 1;           // above 0, at most 1000
  std::optional<double> per;  // above 0, at most 1e9
  double per_low = 0;         // at most per; used with per only
  double per_high = 0;        // at least per
};

struct OrganisationTemplate {
  std::string id;     // online, field, cultivation
  std::string basis;  // what `per` counts, e.g. "active_customers"
  std::vector<RoleRatio> roles;
};

struct RoleHeads {
  std::string id;
  std::int64_t heads = 0;
};

struct OrganisationFacts {
  double units = 0;                // of the basis, 0..1e9
  std::vector<RoleHeads> present;  // people there, 0..1e9; a role left out is not counted
};

struct RoleNeed {
  std::string id;
  std::int64_t needed = 0;  // whole people, rounded up; 0 when there is no work
  std::int64_t least = 0;   // at per_high
  std::int64_t most = 0;    // at per_low
  std::optional<std::int64_t> present;
  std::optional<std::int64_t> missing;  // needed - present, at least 0
};

struct OrganisationReport {
  std::vector<RoleNeed> roles;  // in the template's order
  std::int64_t needed = 0;
  std::int64_t present = 0;  // of the roles counted
  std::optional<double>
      fill;  // min(present, needed) by role / needed, over roles counted; nullopt: none needed
  Because because;  // PLANNING-018
};

// Errors: engine_out_of_range ("units", "roles/<id>"), engine_unknown_key for people in a role that
// the template does not have ("present/<id>").
[[nodiscard]] Result<OrganisationReport> organisation_need(
    const OrganisationFacts& facts, const OrganisationTemplate& organisation);

}  // namespace dealbench::engine
