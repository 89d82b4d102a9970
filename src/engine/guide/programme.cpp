#include "engine/guide/programme.h"

#include <algorithm>

namespace dealbench::engine {
namespace {

bool covers(const Programme& programme) {
  std::int32_t next = 1;
  for (const ProgrammeTask& task : programme.tasks) {
    if (task.from_day != next || task.to_day < task.from_day) return false;
    next = task.to_day + 1;
  }
  return next == programme.length_days + 1 && programme.length_days > 0;
}

}  // namespace

Result<ProgrammeReport> programme_day(const Programme& programme, Date start, Date today,
                                      std::span<const std::string> done) {
  const std::string place = "programmes/" + programme.id;
  if (!covers(programme)) return fail(ErrorCode::engine_out_of_range, place, "tasks");
  for (const std::string& id : done) {
    if (std::ranges::find(programme.tasks, id, &ProgrammeTask::id) == programme.tasks.end()) {
      return fail(ErrorCode::engine_unknown_key, place + "/" + id);
    }
  }
  const auto is_done = [&](const std::string& id) {
    return std::ranges::find(done, id) != done.end();
  };
  ProgrammeReport report;
  const std::int32_t day = days_between(start, today) + 1;
  if (day > programme.length_days) report.state = ProgrammeState::finished;
  if (day >= 1 && day <= programme.length_days) report.state = ProgrammeState::running;
  report.day = std::clamp(day, 0, programme.length_days);
  report.days_left = programme.length_days - report.day;
  std::int32_t done_count = 0;
  std::int32_t passed_count = 0;
  for (const ProgrammeTask& task : programme.tasks) {
    const bool passed = task.to_day < day;
    done_count += is_done(task.id);
    passed_count += passed;
    if (passed && !is_done(task.id)) report.overdue.push_back(task.id);
    if (task.from_day <= day && day <= task.to_day) {
      report.task = task.id;
      report.task_done = is_done(task.id);
    }
    if (task.from_day > day && !report.next_task) {
      report.next_task = task.id;
      report.next_task_on = Date{start.days + task.from_day - 1};
    }
  }
  const double tasks = static_cast<double>(programme.tasks.size());
  report.done_percent = 100.0 * done_count / tasks;
  report.passed_percent = 100.0 * passed_count / tasks;
  report.because = {"GUIDE-003",
                    {{"start", date_text(start)},
                     {"day", std::to_string(report.day)},
                     {"length_days", std::to_string(programme.length_days)}},
                    {}};
  return report;
}

}  // namespace dealbench::engine
