#pragma once
// Which day of an adoption programme today is, what it asks for, and whether the user keeps up.
// Days are calendar days; the first is the start date. Page: docs/method/GUIDE-003.md

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/error.h"
#include "engine/explain.h"

namespace dealbench::engine {

struct ProgrammeTask {
  std::string id;
  std::int32_t from_day = 1;  // both included, 1 is the start date
  std::int32_t to_day = 1;
};

// The tasks cover days 1..length_days in order, without gap or overlap.
struct Programme {
  std::string id;
  std::int32_t length_days = 1;
  std::vector<ProgrammeTask> tasks;
};

enum class ProgrammeState : std::uint8_t { not_started, running, finished };

struct ProgrammeReport {
  ProgrammeState state = ProgrammeState::not_started;
  std::int32_t day = 0;             // 0 before the start, length_days once it is over
  std::int32_t days_left = 0;       // after today
  std::optional<std::string> task;  // of today; nullopt unless running
  bool task_done = false;
  std::optional<std::string> next_task;  // the one after today's; before the start the first
  std::optional<Date> next_task_on;
  std::vector<std::string> overdue;  // tasks whose last day has passed and that are not done
  double done_percent = 0;           // tasks done
  double passed_percent = 0;         // tasks whose last day has passed
  Because because;
};

// Errors: engine_out_of_range at "programmes/<id>" when the tasks do not cover the days;
// engine_unknown_key at "programmes/<id>/<task>" for a done task that it does not have.
[[nodiscard]] Result<ProgrammeReport> programme_day(const Programme& programme, Date start,
                                                    Date today, std::span<const std::string> done);

}  // namespace dealbench::engine
