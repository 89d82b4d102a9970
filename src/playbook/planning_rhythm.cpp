// Wizard, meetings, organisation and the path of new colleagues in the planning section.

#include <algorithm>

#include "playbook/planning_parts.h"

namespace dealbench::playbook {
namespace {

// Steps may need only steps before them, so that there is always a next one.
WizardStepText step_from(const Reader& reader, const std::vector<Id>& before) {
  WizardStepText out;
  out.step.id = reader.text("id");
  out.step.needs = reader.texts("needs");
  for (const Id& need : out.step.needs) check_reference(reader, "needs", need, before);
  out.name = reader.localized("name");
  out.question = reader.localized("question");
  out.output = reader.localized("output");
  return out;
}

MeetingText meeting_from(const Reader& reader) {
  MeetingText out;
  out.meeting.id = reader.text("id");
  (void)reader.choice("rhythm", {"daily", "weekly", "monthly", "quarterly", "yearly"});
  out.rhythm = reader.text("rhythm");
  out.minutes = static_cast<std::int32_t>(reader.integer("minutes", 1, 1440));
  out.meeting.shortest_slot_minutes =
      static_cast<std::int32_t>(reader.integer("shortest_slot_minutes", 1, 1440));
  out.name = reader.localized("name");
  std::int32_t sum = 0;
  std::int32_t per_deal = 0;
  for (const Reader& item : reader.children("items")) {
    const auto minutes = static_cast<std::int32_t>(item.integer("minutes", 1, 1440));
    out.meeting.items.push_back({item.text("id"), minutes, item.flag("per_deal")});
    out.item_names.push_back(item.localized("name"));
    sum += minutes;
    if (out.meeting.items.back().is_per_deal) ++per_deal;
  }
  check_ids(reader, "items", ids_of(out.meeting.items));
  if (per_deal > 1) reader.report(ErrorCode::playbook_duplicate, "items", "per_deal");
  if (sum != out.minutes) {
    reader.report(ErrorCode::playbook_sum, "items",
                  std::to_string(sum) + " / " + std::to_string(out.minutes));
  }
  return out;
}

engine::RoleRatio role_from(const Reader& reader) {
  engine::RoleRatio role{.id = reader.text("id"), .heads = reader.real("heads", 0.001, 1000)};
  if (!reader.has("per")) return role;
  role.per = reader.real("per", 0.001, 1e9);
  role.per_low = reader.real("per_low", 0.001, *role.per);
  role.per_high = reader.real("per_high", *role.per, 1e9);
  return role;
}

OrganisationText organisation_from(const Reader& reader, const std::vector<Id>& meetings) {
  OrganisationText out;
  out.organisation.id = reader.text("id");
  out.organisation.basis = reader.text("basis");
  (void)reader.choice("way_of_selling", {"online", "field", "key_account"});
  out.way_of_selling = reader.text("way_of_selling");
  out.rhythm = reader.texts("rhythm");
  for (const Id& meeting : out.rhythm) check_reference(reader, "rhythm", meeting, meetings);
  out.name = reader.localized("name");
  out.basis_name = reader.localized("basis_name");
  out.text = reader.localized("text");
  for (const Reader& item : reader.children("roles")) {
    out.organisation.roles.push_back(role_from(item));
    out.role_names.push_back(item.localized("name"));
    out.role_assumed.push_back(item.flag("assumed"));
  }
  check_ids(reader, "roles", ids_of(out.organisation.roles));
  return out;
}

}  // namespace

std::vector<engine::WizardStep> WizardPlaybook::engine_steps() const {
  std::vector<engine::WizardStep> out;
  for (const WizardStepText& step : steps) out.push_back(step.step);
  return out;
}

WizardPlaybook read_wizard(const Reader& section) {
  WizardPlaybook wizard;
  std::vector<Id> ids;
  for (const Reader& item : section.children("steps")) {
    wizard.steps.push_back(step_from(item, ids));
    ids.push_back(wizard.steps.back().step.id);
  }
  if (ids.empty()) section.report(ErrorCode::playbook_missing, "steps", {});
  check_ids(section, "steps", ids);
  wizard.group_sizes = section.reals("group_sizes", 1, 1000);
  wizard.pages = read_entries(section, "pages", "text");
  return wizard;
}

std::vector<MeetingText> read_meetings(const Reader& section) {
  std::vector<MeetingText> meetings;
  std::vector<Id> ids;
  for (const Reader& item : section.children("templates")) {
    meetings.push_back(meeting_from(item));
    ids.push_back(meetings.back().meeting.id);
  }
  check_ids(section, "templates", ids);
  return meetings;
}

std::vector<OrganisationText> read_organisations(const Reader& section,
                                                 const std::vector<MeetingText>& meetings) {
  std::vector<Id> known;
  for (const MeetingText& meeting : meetings) known.push_back(meeting.meeting.id);
  std::vector<OrganisationText> out;
  std::vector<Id> ids;
  for (const Reader& item : section.children("templates")) {
    out.push_back(organisation_from(item, known));
    ids.push_back(out.back().organisation.id);
  }
  check_ids(section, "templates", ids);
  return out;
}

std::vector<PathStepText> read_new_hire_path(const Reader& section) {
  std::vector<PathStepText> path;
  std::vector<Id> ids;
  for (const Reader& item : section.children("new_hire_path")) {
    const auto by_day = static_cast<std::int32_t>(item.integer("by_day", 1, 3660));
    path.push_back({.step = {item.text("id"), by_day},
                    .assumed = item.flag("assumed"),
                    .name = item.localized("name")});
    ids.push_back(path.back().step.id);
  }
  if (ids.empty()) section.report(ErrorCode::playbook_missing, "new_hire_path", {});
  check_ids(section, "new_hire_path", ids);
  return path;
}

}  // namespace dealbench::playbook
