#include <algorithm>

#include "app/assemble/contact_facts.h"
#include "app/assemble/metric_parts.h"
#include "app/assemble/visit_facts.h"

namespace dealbench::app {
namespace {

constexpr double ms_per_minute = 60'000;

struct VisitCounts {
  std::int64_t visits = 0, prepared = 0, fields = 0, filled = 0;
  std::int64_t timed = 0, talk_ms = 0;
  std::int64_t effective = 0, with_commitment = 0;
  std::int64_t marks = 0, points = 0;
  std::int64_t due = 0, kept = 0;
};

void add_report(const engine::VisitReport& report, VisitCounts& counts) {
  if (report.plan.complete) ++counts.prepared;
  counts.fields += report.plan.total;
  counts.filled += report.plan.filled;
  if (report.talk) {
    ++counts.timed;
    counts.talk_ms += report.talk->total_ms;
  }
  if (report.effective.effective) ++counts.effective;
  if (report.commitment.obtained) ++counts.with_commitment;
}

void add_ratings(const engine::VisitFacts& facts, const std::vector<std::string>& scales,
                 VisitCounts& counts) {
  for (const engine::VisitRating& rating : facts.ratings) {
    if (std::ranges::find(scales, rating.scale) == scales.end()) continue;
    ++counts.marks;
    counts.points += rating.value;
  }
}

// An open commitment counts from the day after it fell due.
void add_commitment(const plan::Visit& visit, const Assembly& assembly, const Period& period,
                    VisitCounts& counts) {
  if (!has_commitment(visit, assembly.content) || !period.contains(visit.commitment_due)) return;
  const bool kept = visit.commitment_state == "kept";
  const bool settled = kept || visit.commitment_state == "broken";
  if (!settled && *visit.commitment_due >= assembly.today) return;
  ++counts.due;
  if (kept) ++counts.kept;
}

}  // namespace

void add_visit_quantities(const Assembly& assembly, std::span<const EvaluatedVisit> visits,
                          const Period& period, engine::MetricFacts& facts) {
  if (visits.empty()) return;
  VisitCounts counts;
  for (const EvaluatedVisit& visit : visits) {
    add_commitment(*visit.visit, assembly, period, counts);
    if (!took_place(*visit.visit, assembly.today) || !period.contains(visit.visit->on)) continue;
    ++counts.visits;
    // One that cannot be evaluated is listed in the visit report; here it is a visit, no more.
    if (!visit.report) continue;
    add_report(*visit.report, counts);
    add_ratings(visit.facts, assembly.content.visit.rules.evaluation.scales, counts);
  }
  facts.visits = real_count(counts.visits);
  facts.prepared_visits = real_count(counts.prepared);
  facts.preparation_fields = real_count(counts.fields);
  facts.preparation_fields_filled = real_count(counts.filled);
  facts.timed_visits = real_count(counts.timed);
  facts.visit_minutes = real_count(counts.talk_ms) / ms_per_minute;
  facts.effective_visits = real_count(counts.effective);
  facts.visits_with_commitment = real_count(counts.with_commitment);
  facts.commitments_due = real_count(counts.due);
  facts.commitments_kept = real_count(counts.kept);
  facts.ability_marks = real_count(counts.marks);
  facts.ability_points = real_count(counts.points);
}

}  // namespace dealbench::app
