#pragma once
// Target levels (goal, stretch, challenge) spread over months and quarters so that the parts add up
// to the last fen, and how far the year has come. Which levels there are is the playbook's.
// docs/method/PLANNING-007.md, PLANNING-008.md.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/money.h"
#include "base/ratio.h"
#include "engine/explain.h"
#include "engine/planning/finding.h"

namespace dealbench::engine {

// Splits a whole number by weights with largest remainders (ties: the earlier part), so that the
// parts add up to `total` and none is more than 1 away from its exact share. Zero weight gives 0.
// Errors: engine_empty when all weights are 0 or there is none; engine_out_of_range for a total
// below 0 or above max_money_minor, for more than 200 weights, or a weight outside 0..1e8.
[[nodiscard]] Result<std::vector<std::int64_t>> split_by_weights(
    std::int64_t total, const std::vector<std::int64_t>& weights);

inline constexpr std::size_t months_per_year = 12;

struct TargetLevel {
  std::string id;     // playbook: goal, stretch, challenge
  double factor = 1;  // of the year's goal, 0..100; used where the plan gives no amount of its own
};

struct TargetFacts {
  std::optional<Money> goal;  // the year's; nullopt: not set, and the report has no levels
  // The plan's own amount per level, by the level's place in the list; shorter or nullopt: goal x
  // factor.
  std::vector<std::optional<Money>> own_amounts;
  std::array<Ratio, months_per_year>
      weights{};  // seasonal, in the order of the fiscal year; all 0: even. Each 0..100
};

struct TargetLevelReport {
  std::string id;
  Money year;
  std::array<Money, months_per_year>
      months;                     // in the order of the fiscal year; they add up to `year`
  std::array<Money, 4> quarters;  // three months each
};

struct TargetReport {
  std::vector<TargetLevelReport> levels;  // in the playbook's order
  std::vector<PlanningFinding>
      findings;     // level_not_rising: a level is not above the one before (place: its id)
  Because because;  // PLANNING-007
};

// Errors: engine_out_of_range ("goal", "weights", "levels/<id>").
[[nodiscard]] Result<TargetReport> spread_targets(const TargetFacts& facts,
                                                  const std::vector<TargetLevel>& levels);

// Where a target comes from.
enum class TargetSource : std::uint8_t { slapped, computed, unknown };

struct ProgressFacts {
  std::array<std::optional<Money>, months_per_year>
      actual;                       // nullopt: not reported yet; 0..max_money_minor
  std::int32_t months_elapsed = 0;  // of the fiscal year, 0..12
};

struct LevelProgress {
  std::string id;
  Money due;                       // target of the months elapsed
  std::int64_t ahead_minor = 0;    // actual - due; below 0: behind
  std::optional<double> attained;  // actual / due; nullopt when nothing is due
  Money left;                      // to the year's target, at least 0
  std::optional<double> run_rate;  // left / what the remaining months were to bring: above 1, speed
                                   // up; nullopt: no month left
};

struct ProgressReport {
  Money actual;  // of the months elapsed that are reported
  std::vector<std::int32_t>
      months_missing;  // elapsed but not reported, 1 = first month of the fiscal year
  std::vector<LevelProgress> levels;
  std::string reached;  // the last level in order whose due is attained; empty: none
  Because because;      // PLANNING-008
};

// Errors: engine_out_of_range ("months_elapsed", "actual/<month>").
[[nodiscard]] Result<ProgressReport> target_progress(const ProgressFacts& facts,
                                                     const TargetReport& targets);

struct TargetOrigin {
  std::string id;  // of the target
  TargetSource source = TargetSource::unknown;
  std::optional<Money> target;
  std::optional<Money> computed;  // what the grid or the funnel says
};

// Findings: target_slapped (set from above, and nothing computed stands beside it),
// target_above_computed (set from above by more than `gap_limit` over what was computed),
// target_source_unknown. Targets without an amount are silent.
[[nodiscard]] std::vector<PlanningFinding> check_target_origins(
    const std::vector<TargetOrigin>& origins, double gap_limit);

}  // namespace dealbench::engine
