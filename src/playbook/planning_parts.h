#pragma once
// Parts that the planning readers share. Not for others.

#include <string>
#include <string_view>
#include <vector>

#include "playbook/planning.h"
#include "playbook/reader.h"

namespace dealbench::playbook {

// Reports the second of two equal ids, and an id that is not one.
void check_ids(const Reader& reader, std::string_view key, const std::vector<Id>& ids);
// Reports `name` when it is not among `known`.
void check_reference(const Reader& reader, std::string_view key, const std::string& name,
                     const std::vector<Id>& known);

template <typename Items>
[[nodiscard]] std::vector<Id> ids_of(const Items& items) {
  std::vector<Id> ids;
  for (const auto& item : items) ids.push_back(item.id);
  return ids;
}

// A list of {id, name, <text_key>}; an empty `text_key` leaves the text out.
[[nodiscard]] std::vector<NamedText> read_entries(const Reader& section, std::string_view key,
                                                  std::string_view text_key);
[[nodiscard]] std::string read_tier_name(const Reader& reader);

[[nodiscard]] BalanceWheelPlaybook read_balance_wheel(const Reader& section);
[[nodiscard]] MarketGridPlaybook read_market_grid(const Reader& section);
[[nodiscard]] TargetsPlaybook read_targets(const Reader& section);
[[nodiscard]] AccountPlanPlaybook read_account_plan(const Reader& section);
[[nodiscard]] CustomerYearPlaybook read_customer_year(const Reader& section);
[[nodiscard]] WizardPlaybook read_wizard(const Reader& section);
[[nodiscard]] std::vector<MeetingText> read_meetings(const Reader& section);
[[nodiscard]] std::vector<OrganisationText> read_organisations(
    const Reader& section, const std::vector<MeetingText>& meetings);
[[nodiscard]] std::vector<PathStepText> read_new_hire_path(const Reader& section);

}  // namespace dealbench::playbook
