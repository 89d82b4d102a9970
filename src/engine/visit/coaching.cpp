#include "engine/visit/coaching.h"

#include <algorithm>

namespace dealbench::engine {
namespace {

void add_totals(CoachingReport& report) {
  std::int32_t on_focus = 0;
  for (const CoachingRow& row : report.rows) {
    report.sessions += row.sessions;
    report.minutes += row.minutes;
    report.reps_coached += row.sessions > 0;
    on_focus += row.sessions_on_focus;
  }
  if (!report.rows.empty()) {
    const double reps = static_cast<double>(report.rows.size());
    report.covered_percent = 100.0 * report.reps_coached / reps;
    report.minutes_per_rep = static_cast<double>(report.minutes) / reps;
  }
  if (report.sessions > 0) report.on_focus_percent = 100.0 * on_focus / report.sessions;
}

}  // namespace

Result<CoachingReport> assess_coaching(std::span<const CoachingEntry> entries,
                                       std::span<const AbilityProfile> profiles, Date from,
                                       Date to) {
  if (from > to) {
    return fail(ErrorCode::engine_out_of_range, "coaching",
                date_text(to) + " (" + date_text(from) + "..)");
  }
  CoachingReport report;
  for (const AbilityProfile& profile : profiles) report.rows.push_back({.rep = profile.rep});
  for (const CoachingEntry& entry : entries) {
    if (entry.minutes < 0 || entry.minutes > 1440) {
      return fail(ErrorCode::engine_out_of_range, "coaching/" + entry.rep,
                  std::to_string(entry.minutes) + " (0..1440)");
    }
    const auto row = std::ranges::find(report.rows, entry.rep, &CoachingRow::rep);
    if (row == report.rows.end() || entry.date > to) continue;
    const std::int32_t age = days_between(entry.date, to);
    row->days_since_last = std::min(row->days_since_last.value_or(age), age);
    if (entry.date < from) continue;
    ++row->sessions;
    row->minutes += entry.minutes;
    const auto& focus = profiles[static_cast<std::size_t>(row - report.rows.begin())].focus;
    row->sessions_on_focus += !focus.empty() && entry.focus == focus;
  }
  add_totals(report);
  report.because = {"VISIT-012",
                    {{"sessions", std::to_string(report.sessions)},
                     {"minutes", std::to_string(report.minutes)},
                     {"reps", std::to_string(report.rows.size())}},
                    {}};
  return report;
}

}  // namespace dealbench::engine
