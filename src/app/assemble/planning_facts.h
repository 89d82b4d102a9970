#pragma once
// The planning year of a plan as facts of the planning engine: targets and how far the year has
// come, quota, wizard, organisation. Keys that the playbook does not have are left out and listed.

#include <optional>
#include <string>
#include <vector>

#include "app/assemble/assembly.h"
#include "engine/planning/market_gap.h"
#include "engine/planning/organisation.h"
#include "engine/planning/planning_wizard.h"
#include "engine/planning/targets.h"

namespace dealbench::app {

// Both days included.
struct Period {
  Date from;
  Date to;
  [[nodiscard]] bool contains(const std::optional<Date>& day) const {
    return day && *day >= from && *day <= to;
  }
  [[nodiscard]] std::int32_t days() const { return days_between(from, to) + 1; }
};

struct PlanningYear {
  // The selected year, else the first. Nullptr: the plan has none.
  const plan::Year* year = nullptr;
  // Of the fiscal year. Where the calendar year is not stated, or there is no year at all, the one
  // that today is in.
  Period whole;
  std::optional<Period> until_today;  // nullopt: it has not begun
  std::int32_t months_elapsed = 0;    // months that have ended before today, 0..12
};
[[nodiscard]] PlanningYear planning_year(const plan::Plan& plan, Date today);

// Omitted: levels that the playbook does not have, months outside 1 to 12.
[[nodiscard]] engine::TargetFacts target_facts(const plan::Year& year, const Content& content,
                                               Omissions& omissions);
[[nodiscard]] engine::ProgressFacts progress_facts(const PlanningYear& year, Omissions& omissions);

// Where the year's goal comes from. `bottom_up` is what the market grid says; without it the
// bookings of the selected scenario count, when it is complete and its period is a year.
[[nodiscard]] engine::TargetOrigin goal_origin(const plan::Plan& plan, const plan::Year& year,
                                               std::optional<Money> bottom_up);

// Accounts whose targets must carry the quota: those with a target, key accounts and target
// customers. By id.
[[nodiscard]] std::vector<engine::QuotaPart> quota_parts(const plan::Plan& plan);

[[nodiscard]] std::vector<engine::WizardMark> wizard_marks(const plan::Year& year,
                                                           const Content& content,
                                                           Omissions& omissions);

// Nullptr: none is chosen, or the playbook does not have it.
[[nodiscard]] const engine::OrganisationTemplate* organisation_of(const plan::Year& year,
                                                                  const Content& content,
                                                                  Omissions& omissions);
// Nullopt: how much work there is, is not stated, and the plan does not count it either. It counts
// key accounts for the basis "key_accounts" and reps for "reps".
[[nodiscard]] std::optional<engine::OrganisationFacts> organisation_facts(
    const plan::Plan& plan, const plan::Year& year,
    const engine::OrganisationTemplate& organisation, Omissions& omissions);

}  // namespace dealbench::app
