#pragma once
// The arrows between metrics: activities carry objectives, objectives carry results. A target on a
// result is rolled down to the activities that carry it, as counts a week. Also checks a chain that
// somebody wrote. docs/method/PLANNING-010.md (roll-down), PLANNING-011.md (chain).

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "engine/explain.h"
#include "engine/planning/metrics.h"

namespace dealbench::engine {

// `from` carries `to`, which stands on a higher level (a smaller number).
struct MetricArrow {
  std::string from;
  std::string to;
  // How many of `from` one of `to` takes (16 calls for 4 new customers: 4), 0..1e15; nullopt: as it
  // was in the facts.
  std::optional<double> needed_per_unit;
};

struct RollDownFacts {
  std::string metric;  // where the target is set
  double target = 0;   // in units of that metric's numerator (money in minor units), 0..9e15
  std::vector<MetricArrow> arrows;
  MetricFacts experience;      // counts and sums of a past period, of any length
  double weeks = 0;            // of the period ahead, 0.1..1000
  std::optional<double> reps;  // 0.01..1e6
};

struct RolledMetric {
  std::string id;
  std::int32_t level = 1;
  std::optional<double> count;  // of its numerator in the period; nullopt: see why
  std::optional<double> per_week;
  std::optional<double> per_rep_week;  // nullopt also without reps
  std::string via;                     // the metric above it that asks for most
  std::optional<double> per_unit;      // how many one of `via` takes
  bool is_from_experience = false;     // per_unit comes from the facts
  MetricUnknown why =
      MetricUnknown::known;  // no_formula: it cannot be counted, it makes the others better
  std::string quantity;      // the quantity that is missing or 0
};

struct RollDownReport {
  std::vector<RolledMetric> metrics;  // all that carry the target, directly or not; by level, then
                                      // in the playbook's order
  Because because;                    // PLANNING-010
};

// Where several metrics ask for the same activity, the largest need counts: one visit serves them
// all. Errors: engine_unknown_key ("metric", "arrows/<from>/<to>"); engine_out_of_range for an
// arrow that does not lead from a lower level up, and for facts out of range.
[[nodiscard]] Result<RollDownReport> roll_down_target(
    const RollDownFacts& facts, const std::vector<MetricDefinition>& definitions);

struct ChainActivity {
  std::string metric;
  std::optional<double> needed_per_unit;  // per one of the objective
};
struct ChainObjective {
  std::string metric;
  std::optional<double> needed_per_unit;  // per one of the result
  std::vector<ChainActivity> activities;
};
// "If we ... then ...": one result, a few objectives, a few activities each.
struct MetricChain {
  std::string id;
  std::string result;
  std::vector<ChainObjective> objectives;
  bool has_sentence = false;
};
struct ChainLimits {
  std::int32_t objectives = 0;  // at most, per result
  std::int32_t activities = 0;  // at most, per objective
};

// Findings about a chain, each with the metric as place where it is about one: metric_unknown,
// metric_wrong_level, too_many_objectives, too_many_activities, no_activity (an objective that
// nothing carries), no_objective, no_sentence.
[[nodiscard]] std::vector<PlanningFinding> check_metric_chain(
    const MetricChain& chain, const std::vector<MetricDefinition>& definitions,
    const ChainLimits& limits);
[[nodiscard]] std::vector<MetricArrow> arrows_of_chain(const MetricChain& chain);

}  // namespace dealbench::engine
