// The account plan and the customer's year in the planning section.

#include <algorithm>

#include "playbook/planning_parts.h"

namespace dealbench::playbook {
namespace {

// "MM-DD"; the 29th of February is allowed, it means the month's end.
engine::YearDay year_day_from(const Reader& reader, std::string_view key) {
  const std::string text = reader.text(key);
  const auto date =
      text.size() == 5 ? parse_date("2024-" + text) : std::optional<Date>();  // a leap year
  if (!date) {
    if (!text.empty()) reader.report(ErrorCode::playbook_wrong_type, key, text + " (MM-DD)");
    return {};
  }
  const CalendarDay day = calendar_day(*date);
  return {day.month, day.day};
}

engine::YearEntry year_entry_from(const Reader& reader, const std::vector<Id>& variants) {
  engine::YearEntry entry;
  entry.id = reader.text("id");
  entry.variant = reader.text("variant");
  check_reference(reader, "variant", entry.variant, variants);
  for (const Reader& window : reader.children("windows"))
    entry.windows.push_back({year_day_from(window, "from"), year_day_from(window, "to")});
  if (entry.windows.empty()) reader.report(ErrorCode::playbook_missing, "windows", {});
  entry.is_until_spring_festival = reader.flag("until_spring_festival");
  return entry;
}

AccountFieldText field_from(const Reader& reader, const std::vector<Id>& groups) {
  AccountFieldText field;
  field.id = reader.text("id");
  field.group = reader.text("group");
  check_reference(reader, "group", field.group, groups);
  (void)reader.choice("kind",
                      {"text", "list", "person", "level", "choice", "calendar", "ladder", "rate"});
  field.kind = reader.text("kind");
  field.is_required = reader.flag("required");
  field.name = reader.localized("name");
  field.hint = reader.localized("hint");
  return field;
}

std::vector<Money> bands_from(const Reader& section) {
  std::vector<Money> bands;
  for (const double edge : section.reals("order_bands", 1, 9e15)) {
    bands.push_back(Money{static_cast<std::int64_t>(edge)});
    if (bands.size() > 1 && bands[bands.size() - 2] >= bands.back())
      section.report(ErrorCode::playbook_out_of_range, "order_bands",
                     std::to_string(bands.back().minor));
  }
  return bands;
}

std::vector<std::string> names(const std::vector<NamedText>& entries) {
  return ids_of(entries);
}

}  // namespace

engine::AccountPlanForm AccountPlanPlaybook::form() const {
  engine::AccountPlanForm out;
  for (const AccountFieldText& field : fields) out.fields.push_back({field.id, field.is_required});
  out.insight_steps = names(insight_chain);
  out.maxims = names(maxims);
  out.ladder = names(order_ladder);
  return out;
}

AccountPlanPlaybook read_account_plan(const Reader& section) {
  AccountPlanPlaybook plan;
  plan.groups = read_entries(section, "groups", {});
  for (const Reader& item : section.children("fields"))
    plan.fields.push_back(field_from(item, ids_of(plan.groups)));
  check_ids(section, "fields", ids_of(plan.fields));
  plan.charter_frame = section.localized("charter_frame");
  for (const std::string_view slot : {"{customer}", "{level}", "{contribution}"}) {
    if (plan.charter_frame.zh_cn.find(slot) == std::string::npos ||
        plan.charter_frame.en.find(slot) == std::string::npos)
      section.report(ErrorCode::playbook_missing, "charter_frame", std::string(slot));
  }
  plan.entry_angles = read_entries(section, "entry_angles", {});
  plan.insight_chain = read_entries(section, "insight_chain", "question");
  plan.maxims = read_entries(section, "maxims", "text");
  plan.order_ladder = read_entries(section, "order_ladder", "hint");
  plan.order_bands = bands_from(section);
  return plan;
}

CustomerYearPlaybook read_customer_year(const Reader& section) {
  CustomerYearPlaybook year;
  for (const Reader& item : section.children("variants")) {
    year.variants.push_back({.id = item.text("id"),
                             .assumed = item.flag("assumed"),
                             .name = item.localized("name"),
                             .note = item.localized("note")});
  }
  check_ids(section, "variants", ids_of(year.variants));
  for (const Reader& item : section.children("entries")) {
    year.calendar.entries.push_back(year_entry_from(item, ids_of(year.variants)));
    year.texts.push_back({.id = item.text("id"),
                          .assumed = item.flag("assumed"),
                          .customer = item.localized("customer"),
                          .we = item.localized("we")});
  }
  check_ids(section, "entries", ids_of(year.texts));
  for (const std::string& text : section.texts("spring_festivals")) {
    const auto date = parse_date(text);
    if (!date) section.report(ErrorCode::playbook_wrong_type, "spring_festivals", text);
    if (date) year.calendar.spring_festivals.push_back(*date);
  }
  return year;
}

}  // namespace dealbench::playbook
