#include "engine/visit/weekly.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "base/arithmetic.h"

namespace dealbench::engine {
namespace {

constexpr std::int32_t max_weeks = 530;

void count(WeeklyRate& rate, bool hit) {
  ++rate.base;
  rate.hits += hit;
}

void count(WeeklyRate& rate, std::optional<bool> hit) {
  if (hit) count(rate, *hit);
}

void add(WeeklyRate& to, const WeeklyRate& from) {
  to.hits += from.hits;
  to.base += from.base;
}

void add(WeeklyRow& to, const WeeklyRow& from) {
  to.visits += from.visits;
  add(to.effective, from.effective);
  add(to.commitments_obtained, from.commitments_obtained);
  add(to.commitments_kept, from.commitments_kept);
  add(to.concept_clarified, from.concept_clarified);
  add(to.customer_talks, from.customer_talks);
}

std::optional<Error> check(std::span<const WeeklyVisit> visits, std::span<const std::string> reps,
                           Date from, Date to) {
  if (from > to || days_between(from, to) >= max_weeks * 7) {
    return Error{
        ErrorCode::engine_out_of_range, "weekly",
        date_text(to) + " (" + date_text(from) + ".. +" + std::to_string(max_weeks) + " weeks)"};
  }
  for (std::size_t i = 0; i < reps.size(); ++i) {
    if (std::ranges::find(reps.subspan(i + 1), reps[i]) != reps.end()) {
      return Error{ErrorCode::engine_out_of_range, "weekly/" + reps[i], "2 (0..1)"};
    }
  }
  for (const WeeklyVisit& visit : visits) {
    if (!visit.customer_share_percent) continue;
    const double share = *visit.customer_share_percent;
    if (!std::isfinite(share))
      return Error{ErrorCode::engine_not_finite, "weekly/" + visit.rep, {}};
    if (share < 0 || share > 100) {
      return Error{ErrorCode::engine_out_of_range, "weekly/" + visit.rep,
                   decimal_text(share) + " (0..100)"};
    }
  }
  return std::nullopt;
}

void count_visit(WeeklyRow& row, const WeeklyVisit& visit, const WeeklyTargets& targets) {
  ++row.visits;
  count(row.effective, visit.effective);
  count(row.commitments_obtained, visit.commitment_obtained);
  count(row.concept_clarified, visit.concept_clarified);
  if (!visit.customer_share_percent) return;
  count(row.customer_talks, *visit.customer_share_percent >= targets.customer_talks_from_percent);
}

// The rows of all reps and weeks, and where the row of a rep and day is.
class Grid {
 public:
  Grid(std::span<const std::string> reps, Date from, Date to)
      : first_(week_start(from)), weeks_(days_between(first_, week_start(to)) / 7 + 1) {
    for (std::size_t i = 0; i < reps.size(); ++i) {
      index_.emplace(reps[i], i);
      for (std::int32_t week = 0; week < weeks_; ++week) {
        rows.push_back({.rep = reps[i], .week = Date{first_.days + 7 * week}});
      }
    }
  }

  [[nodiscard]] WeeklyRow* find(const std::string& rep, Date day) {
    const auto found = index_.find(rep);
    const std::int32_t offset = days_between(first_, day);
    if (found == index_.end() || offset < 0 || offset / 7 >= weeks_) return nullptr;
    return &rows[found->second * static_cast<std::size_t>(weeks_) +
                 static_cast<std::size_t>(offset / 7)];
  }
  [[nodiscard]] Date first() const { return first_; }
  [[nodiscard]] std::int32_t weeks() const { return weeks_; }

  std::vector<WeeklyRow> rows;

 private:
  Date first_;
  std::int32_t weeks_;
  std::map<std::string, std::size_t, std::less<>> index_;
};

}  // namespace

std::optional<bool> WeeklyRate::meets(Ratio target) const {
  if (base == 0) return std::nullopt;
  return std::int64_t{hits} * ratio_one.millionths >= target.millionths * base;
}

Result<WeeklyReport> count_weeks(std::span<const WeeklyVisit> visits,
                                 std::span<const WeeklyCommitment> commitments,
                                 std::span<const std::string> reps, Date from, Date to, Date today,
                                 const WeeklyTargets& targets) {
  if (auto problem = check(visits, reps, from, to)) return std::unexpected(*problem);
  Grid grid(reps, from, to);
  for (const WeeklyVisit& visit : visits) {
    if (WeeklyRow* row = grid.find(visit.rep, visit.date)) count_visit(*row, visit, targets);
  }
  for (const WeeklyCommitment& commitment : commitments) {
    WeeklyRow* row = grid.find(commitment.rep, commitment.due);
    if (!row || (commitment.state == CommitmentState::open && commitment.due >= today)) continue;
    count(row->commitments_kept, commitment.state == CommitmentState::kept);
  }
  WeeklyReport report{.rows = std::move(grid.rows), .weeks = grid.weeks()};
  report.team.week = grid.first();
  for (const WeeklyRow& row : report.rows) {
    if (report.reps.empty() || report.reps.back().rep != row.rep) {
      report.reps.push_back({.rep = row.rep, .week = grid.first()});
    }
    add(report.reps.back(), row);
    add(report.team, row);
  }
  report.because = {"VISIT-013",
                    {{"from", date_text(grid.first())},
                     {"weeks", std::to_string(report.weeks)},
                     {"visits", std::to_string(report.team.visits)},
                     {"effective", std::to_string(report.team.effective.hits)}},
                    {}};
  return report;
}

}  // namespace dealbench::engine
