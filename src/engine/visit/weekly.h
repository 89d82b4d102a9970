#pragma once
// Counters per rep and week beside their targets: effective visits, commitments obtained and kept,
// concepts clarified. A rate without a base is unknown, not zero. Page: docs/method/VISIT-013.md

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/error.h"
#include "base/ratio.h"
#include "engine/explain.h"

namespace dealbench::engine {

// A visit that took place. What was not recorded is nullopt and leaves the base of its rate.
struct WeeklyVisit {
  std::string rep;
  Date date;
  bool effective = false;
  std::optional<bool> commitment_obtained;
  std::optional<bool> concept_clarified;
  std::optional<double> customer_share_percent;  // from the talk timer
};

enum class CommitmentState : std::uint8_t { open, kept, broken };

// A commitment of a customer, counted in the week in which it falls due. Open ones count from the
// day after that.
struct WeeklyCommitment {
  std::string rep;
  Date due;
  CommitmentState state = CommitmentState::open;
};

struct WeeklyTargets {
  std::int32_t effective_visits = 5;  // per rep and week
  Ratio effective{500'000};
  Ratio commitments_obtained{700'000};
  Ratio commitments_kept{800'000};
  Ratio concept_clarified{600'000};
  Ratio customer_talks{700'000};            // share of timed visits in which the customer talks
  double customer_talks_from_percent = 60;  // at least so much of the time
};

struct WeeklyRate {
  std::int32_t hits = 0;
  std::int32_t base = 0;
  [[nodiscard]] std::optional<double> percent() const {
    if (base == 0) return std::nullopt;
    return 100.0 * hits / base;
  }
  // Nullopt without a base. Exact: hits / base is compared in whole numbers.
  [[nodiscard]] std::optional<bool> meets(Ratio target) const;
};

struct WeeklyRow {
  std::string rep;  // empty in totals over the team
  Date week;        // its Monday; in totals the first week
  std::int32_t visits = 0;
  WeeklyRate effective;
  WeeklyRate commitments_obtained;
  WeeklyRate commitments_kept;
  WeeklyRate concept_clarified;
  WeeklyRate customer_talks;
};

struct WeeklyReport {
  std::vector<WeeklyRow> rows;  // by rep as in `reps`, then week; every week, empty ones too
  std::vector<WeeklyRow> reps;  // each rep over all weeks
  WeeklyRow team;
  std::int32_t weeks = 0;
  Because because;
};

// Counts what falls into the weeks of `from` to `to`, whole weeks, for the reps listed; others are
// left out. Errors: engine_out_of_range at "weekly" when from > to or for more than 530 weeks, at
// "weekly/<rep>" for a rep listed twice or a talk share outside 0..100; engine_not_finite.
[[nodiscard]] Result<WeeklyReport> count_weeks(std::span<const WeeklyVisit> visits,
                                               std::span<const WeeklyCommitment> commitments,
                                               std::span<const std::string> reps, Date from,
                                               Date to, Date today, const WeeklyTargets& targets);

}  // namespace dealbench::engine
