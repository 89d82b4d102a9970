#pragma once
// The planning section of a playbook: balance wheel, market grid, target levels, account plan,
// customer year, wizard, meetings, organisation. Parameters and texts only; the arithmetic is
// engine/planning.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/localized_text.h"
#include "engine/planning/account_plan.h"
#include "engine/planning/balance_wheel.h"
#include "engine/planning/coaching.h"
#include "engine/planning/customer_year.h"
#include "engine/planning/meetings.h"
#include "engine/planning/organisation.h"
#include "engine/planning/planning_wizard.h"
#include "engine/planning/targets.h"
#include "playbook/named_text.h"
#include "playbook/planning_market.h"
#include "playbook/reader.h"

namespace dealbench::playbook {

struct BalanceCellText {
  Id id;
  double growth_cap = 0;   // relative
  std::vector<Id> merges;  // cells of the split layout that stand for it
  LocalizedText name, customer, offer, analogy, cap_reason, question;
};
struct BalanceRuleText {
  engine::BalanceRule rule;
  LocalizedText reading, advice;
};
struct BalancePreset {
  Id id;
  LocalizedText name, note;
  bool example_from_talk = false;
  std::vector<std::string> assumed;
  engine::BalanceFacts facts;  // with the caps of the cells
};
struct BalanceWheelPlaybook {
  std::vector<BalanceCellText> cells;
  std::vector<Id> merged;  // cells of the usual layout
  std::vector<Id> split;   // with the last cell told apart
  std::vector<BalanceRuleText> rules;
  std::vector<BalancePreset> presets;
  LocalizedText note;
  [[nodiscard]] std::vector<engine::BalanceRule> engine_rules() const;
  [[nodiscard]] const BalanceCellText* cell(
      std::string_view id) const;  // nullptr when there is none
};

struct TargetLevelText {
  engine::TargetLevel level;
  bool assumed = false;
  LocalizedText name, text;
};
struct SeasonPreset {
  Id id;
  bool assumed = false;
  LocalizedText name;
  std::array<Ratio, engine::months_per_year> weights{};  // from the first month of the fiscal year
};
struct TargetsPlaybook {
  std::vector<TargetLevelText> levels;
  std::vector<SeasonPreset> seasons;
  std::vector<NamedText> sources;  // slapped, computed
  [[nodiscard]] std::vector<engine::TargetLevel> engine_levels() const;
};

struct AccountFieldText {
  Id id;
  Id group;
  std::string kind;
  bool is_required = true;
  LocalizedText name, hint;
};
struct AccountPlanPlaybook {
  std::vector<NamedText> groups;
  std::vector<AccountFieldText> fields;
  LocalizedText charter_frame;  // {customer}, {level}, {contribution}
  std::vector<NamedText> entry_angles, insight_chain, maxims, order_ladder;
  std::vector<Money> order_bands;
  [[nodiscard]] engine::AccountPlanForm form() const;
};

struct YearEntryText {
  Id id;
  bool assumed = false;
  LocalizedText customer, we;  // what the customer does, what we do
};
struct YearVariant {
  Id id;
  bool assumed = false;
  LocalizedText name, note;
};
struct CustomerYearPlaybook {
  std::vector<YearVariant> variants;
  engine::CustomerYearCalendar calendar;
  std::vector<YearEntryText> texts;  // in the order of the calendar's entries
};

struct WizardStepText {
  engine::WizardStep step;
  LocalizedText name, question, output;
};
struct WizardPlaybook {
  std::vector<WizardStepText> steps;
  std::vector<double> group_sizes;  // people who plan together
  std::vector<NamedText> pages;     // of the plan report
  [[nodiscard]] std::vector<engine::WizardStep> engine_steps() const;
};

struct EventText {
  Id id;
  std::string tier;
  LocalizedText name, text;
};

struct MeetingText {
  engine::MeetingTemplate meeting;
  std::string rhythm;        // daily, weekly, monthly, quarterly, yearly
  std::int32_t minutes = 0;  // of the template, with one deal
  LocalizedText name;
  std::vector<LocalizedText> item_names;  // in the order of the items
};
struct OrganisationText {
  engine::OrganisationTemplate organisation;
  std::string way_of_selling;  // online, field, key_account
  std::vector<Id> rhythm;      // meetings
  LocalizedText name, basis_name, text;
  std::vector<LocalizedText> role_names;  // in the order of the roles
  std::vector<bool> role_assumed;
};

struct PathStepText {
  engine::PathStep step;
  bool assumed = false;
  LocalizedText name;
};

struct PlanningPlaybook {
  BalanceWheelPlaybook balance_wheel;
  MarketGridPlaybook market_grid;
  TargetsPlaybook targets;
  AccountPlanPlaybook account_plan;
  CustomerYearPlaybook customer_year;
  WizardPlaybook wizard;
  std::vector<EventText> events;
  std::vector<MeetingText> meetings;  // what a deal review asks is the radar section's
  std::vector<OrganisationText> organisations;
  std::vector<PathStepText> new_hire_path;
  LocalizedText new_hire_note;
};

// Problems go to the section's Problems: playbook_missing, _wrong_type, _out_of_range,
// _unknown_reference, _duplicate, _sum (shares of a preset that do not add up to 1).
[[nodiscard]] PlanningPlaybook read_planning(const Reader& section);

}  // namespace dealbench::playbook
