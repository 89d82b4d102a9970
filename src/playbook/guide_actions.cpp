#include <algorithm>
#include <vector>

#include "playbook/guide_parts.h"

namespace dealbench::playbook {
namespace {

constexpr double most_points = 1'000;
constexpr std::int64_t most_days = 3'660;

engine::ActionRule rule_from(const Reader& entry) {
  const auto points = [&](std::string_view key) { return entry.real(key, 0, most_points); };
  const auto days = [&](std::string_view key, std::int64_t low) {
    return static_cast<std::int32_t>(entry.integer(key, low, most_days));
  };
  return {.weight = points("weight"),
          .offset_days = days("offset_days", -most_days),
          .horizon_days = days("horizon_days", 0),
          .give_up_days = days("give_up_days", 0),
          .late_points = points("late_points"),
          .late_cap_days = days("late_cap_days", 0),
          .ahead_points = points("ahead_points"),
          .size_points = points("size_points"),
          .day_kind = entry.text("day_kind")};
}

void read_kinds(const Reader& actions, GuidePlaybook& out) {
  std::array<bool, engine::action_kind_count> seen{};
  for (const Reader& entry : actions.children("kinds")) {
    const std::string key = entry.text("kind");
    const auto kind = engine::action_kind_from(key);
    if (!kind) {
      entry.report(ErrorCode::playbook_unknown_reference, "kind", key);
      continue;
    }
    const auto index = static_cast<std::size_t>(*kind);
    if (seen[index]) entry.report(ErrorCode::playbook_duplicate, "kind", key);
    seen[index] = true;
    out.rules.kinds[index] = rule_from(entry);
    out.actions[index] = {entry.localized("name"), entry.localized("why"),
                          static_cast<std::int32_t>(entry.integer("minutes", 0, 1440))};
    if (!find_text(out.day_kinds, out.rules.kinds[index].day_kind)) {
      entry.report(ErrorCode::playbook_unknown_reference, "day_kind",
                   out.rules.kinds[index].day_kind);
    }
  }
  for (std::size_t i = 0; i < seen.size(); ++i) {
    if (seen[i]) continue;
    actions.report(ErrorCode::playbook_missing, "kinds",
                   std::string(engine::key_of(static_cast<engine::ActionKind>(i))));
  }
}

}  // namespace

void read_guide_actions(const Reader& section, GuidePlaybook& out) {
  const Reader actions = section.child("actions");
  out.day_kinds = read_named_texts(section, "day_kinds");
  const std::vector<double> severity = actions.reals("severity_points", 0, most_points);
  if (severity.size() != out.rules.severity_points.size()) {
    actions.report(ErrorCode::playbook_out_of_range, "severity_points",
                   std::to_string(severity.size()) + " (3..3)");
  } else {
    std::ranges::copy(severity, out.rules.severity_points.begin());
  }
  const auto whole = [&](std::string_view key, std::int64_t low, std::int64_t high) {
    return static_cast<std::int32_t>(actions.integer(key, low, high));
  };
  out.rules.lowest_severity = whole("lowest_severity", 0, 2);
  out.rules.extra_finding_points = actions.real("extra_finding_points", 0, most_points);
  out.rules.extra_findings_cap = whole("extra_findings_cap", 0, 100);
  out.rules.size_half = actions.money("size_half", Money{1}, Money{max_money_minor});
  out.rules.soon_days = whole("soon_days", 0, 60);
  out.list_length = static_cast<std::size_t>(whole("list_length", 1, 200));
  read_kinds(actions, out);
}

}  // namespace dealbench::playbook
