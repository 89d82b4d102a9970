#include "engine/planning/organisation.h"

#include <algorithm>

#include "base/arithmetic.h"
#include "engine/funnel/check.h"

namespace dealbench::engine {
namespace {

constexpr double most_units = 1e9;
constexpr std::int64_t most_heads = 1'000'000'000;
constexpr double smallest_per = 1e-3;
constexpr double whole_within = 1e-9;  // 300 / 150 * 2 is 4 people, not 5 by rounding noise

Result<void> check_facts(const OrganisationFacts& facts, const OrganisationTemplate& organisation) {
  Checker check;
  check.real("units", facts.units, 0, most_units);
  for (const RoleRatio& role : organisation.roles) {
    const std::string place = "roles/" + role.id;
    check.real(place, role.heads, smallest_per, 1000);
    if (!role.per) continue;
    check.real(place, *role.per, smallest_per, most_units);
    check.real(place, role.per_low, smallest_per, *role.per);
    check.real(place, role.per_high, *role.per, most_units);
  }
  for (const RoleHeads& present : facts.present) {
    const std::string place = "present/" + present.id;
    const bool is_known = std::any_of(organisation.roles.begin(), organisation.roles.end(),
                                      [&](const RoleRatio& role) { return role.id == present.id; });
    check.that(is_known, ErrorCode::engine_unknown_key, place);
    check.whole(place, present.heads, 0, most_heads);
  }
  return check.result();
}

std::int64_t rounded_up(double people) {
  const auto whole = static_cast<std::int64_t>(people);
  return people - static_cast<double>(whole) > whole_within ? whole + 1 : whole;
}

RoleNeed need_of(const RoleRatio& role, const OrganisationFacts& facts) {
  RoleNeed need{.id = role.id};
  if (facts.units > 0) {
    const auto people = [&](double per) { return rounded_up(facts.units * role.heads / per); };
    need.needed = role.per ? people(*role.per) : rounded_up(role.heads);
    need.least = role.per ? people(role.per_high) : need.needed;
    need.most = role.per ? people(role.per_low) : need.needed;
  }
  for (const RoleHeads& present : facts.present) {
    if (present.id == role.id) need.present = present.heads;
  }
  if (need.present) need.missing = std::max<std::int64_t>(0, need.needed - *need.present);
  return need;
}

}  // namespace

Result<OrganisationReport> organisation_need(const OrganisationFacts& facts,
                                             const OrganisationTemplate& organisation) {
  if (auto checked = check_facts(facts, organisation); !checked)
    return std::unexpected(checked.error());
  OrganisationReport report;
  report.because = {.formula = "PLANNING-018",
                    .inputs = {{organisation.basis, decimal_text(facts.units)}}};
  std::int64_t counted = 0;
  std::int64_t filled = 0;
  for (const RoleRatio& role : organisation.roles) {
    RoleNeed need = need_of(role, facts);
    report.needed += need.needed;
    if (need.present) {
      report.present += *need.present;
      counted += need.needed;
      filled += std::min(need.needed, *need.present);
    }
    if (role.per)
      report.because.inputs.push_back(
          {role.id, decimal_text(role.heads) + ":" + decimal_text(*role.per)});
    report.roles.push_back(std::move(need));
  }
  if (counted > 0) report.fill = static_cast<double>(filled) / static_cast<double>(counted);
  return report;
}

}  // namespace dealbench::engine
