#pragma once
// What a rep and a team can do, from many visits: the ability profile, whose lowest axis is the
// coaching focus. Few visits give no focus rather than a random one. Page: docs/method/VISIT-011.md

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/error.h"
#include "engine/explain.h"
#include "engine/visit/checklist.h"
#include "engine/visit/evaluation.h"

namespace dealbench::engine {

// One evaluated visit, as far as it was recorded.
struct AbilityVisit {
  std::string rep;
  std::vector<VisitRating> ratings;  // scales and experience ratings
  std::array<std::optional<double>, visit_ring_count> ring_percents;  // 0..100
};

// Mean of one axis. Percent puts ratings and rings on one scale: ratings as (mean - low) / (high -
// low) * 100.
struct AbilityAxis {
  std::string id;  // "E1".."E6", "ring-1".."ring-5", then the experience ratings
  std::int32_t visits = 0;
  std::optional<double> mean;  // in the axis' own unit; nullopt without a visit
  std::optional<double> percent;
};

struct AbilityProfile {
  std::string rep;  // empty: the whole team
  std::int32_t visits = 0;
  std::vector<AbilityAxis> axes;
  // The axis with the lowest percent among those with enough visits; ties: the earlier axis.
  // Experience ratings do not compete. Empty: too few visits.
  std::string focus;
  std::optional<double> focus_percent;
  Because because;
};

struct AbilityRules {
  EvaluationRules evaluation;
  std::int32_t focus_min_visits = 3;
};

struct AbilityReport {
  AbilityProfile team;               // over all visits, each counting once
  std::vector<AbilityProfile> reps;  // by rep id
};

// Errors: as assess_evaluation, with "<rep>/" before the place; engine_out_of_range at
// "<rep>/ring-<n>" for a percentage outside 0..100, engine_not_finite.
[[nodiscard]] Result<AbilityReport> assess_ability(std::span<const AbilityVisit> visits,
                                                   const AbilityRules& rules);

}  // namespace dealbench::engine
