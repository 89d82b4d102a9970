#pragma once
// Does coaching go where the visits show the need? Sessions beside each rep's coaching focus.
// Hours and coverage of coaching as such belong to the metrics of planning. Page:
// docs/method/VISIT-012.md

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

struct CoachedSession {
  Date date;
  std::string rep;
  std::int32_t minutes = 0;
  std::string focus;  // axis that was coached; may be empty
};

struct CoachedRep {
  std::string rep;
  std::string focus;  // of the profile; empty: too few visits
  std::int32_t sessions = 0;
  std::int64_t minutes = 0;
  std::int32_t sessions_on_focus = 0;
  // Counts sessions before the period too; nullopt: never coached.
  std::optional<std::int32_t> days_since_last;
};

struct CoachingFocusReport {
  std::vector<CoachedRep> reps;  // in the order of `profiles`
  std::int32_t sessions = 0;
  std::int32_t sessions_on_focus = 0;
  std::optional<double> on_focus_percent;  // nullopt without a session
  Because because;
};

// Counts sessions of the profiles' reps with from <= date <= to; those of others are left out.
// Errors: engine_out_of_range at "coaching/<rep>" for minutes outside 0..1440, at "coaching" when
// from > to.
[[nodiscard]] Result<CoachingFocusReport> assess_coaching_focus(
    std::span<const CoachedSession> sessions, std::span<const AbilityProfile> profiles, Date from,
    Date to);

}  // namespace dealbench::engine
