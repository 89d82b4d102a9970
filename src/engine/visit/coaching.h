#pragma once
// The coaching log: who was coached, how long, and on what his visits show as weakest.
// Page: docs/method/VISIT-012.md

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/error.h"
#include "engine/explain.h"
#include "engine/visit/ability.h"

namespace dealbench::engine {

struct CoachingEntry {
  Date date;
  std::string rep;
  std::int32_t minutes = 0;
  std::string focus;  // axis that was coached; may be empty
};

struct CoachingRow {
  std::string rep;
  std::int32_t sessions = 0;
  std::int64_t minutes = 0;
  std::int32_t sessions_on_focus = 0;  // on the rep's present focus
  std::optional<std::int32_t>
      days_since_last;  // counts entries before the period too; nullopt: never
};

struct CoachingReport {
  std::vector<CoachingRow> rows;  // one for each rep of `profiles`, in that order
  std::int32_t sessions = 0;
  std::int64_t minutes = 0;
  std::int32_t reps_coached = 0;
  std::optional<double> covered_percent;  // reps coached in the period; nullopt without reps
  std::optional<double> minutes_per_rep;
  std::optional<double> on_focus_percent;  // sessions on the focus; nullopt without sessions
  Because because;
};

// Counts entries of `profiles`' reps with from <= date <= to; others are left out.
// Errors: engine_out_of_range at "coaching/<rep>" for minutes outside 0..1440, at "coaching" when
// from > to.
[[nodiscard]] Result<CoachingReport> assess_coaching(std::span<const CoachingEntry> entries,
                                                     std::span<const AbilityProfile> profiles,
                                                     Date from, Date to);

}  // namespace dealbench::engine
