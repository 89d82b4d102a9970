#include "playbook/guide_parts.h"

namespace dealbench::playbook {

void read_guide_programmes(const Reader& section, GuidePlaybook& out) {
  std::vector<std::string> seen;
  for (const Reader& entry : section.children("programmes")) {
    ProgrammeTexts programme{.programme = {.id = read_new_id(entry, seen)},
                             .name = entry.localized("name"),
                             .text = entry.localized("text"),
                             .screen = entry.text("screen"),
                             .tasks = read_named_texts(entry, "tasks")};
    const auto length = static_cast<std::int32_t>(entry.integer("length_days", 1, 3'660));
    programme.programme.length_days = length;
    std::int32_t next = 1;
    for (const Reader& task : entry.children("tasks")) {
      const auto from = static_cast<std::int32_t>(task.integer("from_day", next, next));
      const auto to = static_cast<std::int32_t>(task.integer("to_day", from, length));
      programme.programme.tasks.push_back({task.text("id"), from, to});
      next = to + 1;
    }
    if (next != length + 1) {
      entry.report(ErrorCode::playbook_out_of_range, "tasks",
                   std::to_string(next - 1) + " (" + std::to_string(length) + ")");
    }
    out.programmes.push_back(std::move(programme));
  }
}

}  // namespace dealbench::playbook
