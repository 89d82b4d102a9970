#pragma once
// What a visit was worth: six ratings, the visit score, and the two experience ratings.
// Nothing recorded gives no score, never a low one. Pages: docs/method/VISIT-007.md, VISIT-008.md

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/ratio.h"
#include "engine/explain.h"

namespace dealbench::engine {

struct EvaluationRules {
  std::vector<std::string> scales;      // "E1".."E6"
  std::vector<std::string> experience;  // "useful", "pleasant": beside the score, not in it
  std::int32_t low = 1;
  std::int32_t high = 5;
  std::int32_t min_rated = 4;  // fewer ratings than this: no mean
};

struct VisitRating {
  std::string scale;
  std::int32_t value = 0;
};

struct EvaluationReport {
  std::optional<double> mean;     // low..high, over what is rated; nullopt below min_rated
  std::optional<double> percent;  // (mean - low) / (high - low) * 100
  std::int32_t rated = 0;
  std::vector<std::string>
      missing;  // scales and experience ratings not given, in the order of the rules
  Because because;
};

// Errors: engine_unknown_key at "evaluation/<scale>", engine_out_of_range for a value outside
// low..high or given twice.
[[nodiscard]] Result<EvaluationReport> assess_evaluation(std::span<const VisitRating> ratings,
                                                         const EvaluationRules& rules);

// Weights of the visit score; they sum to 1.
struct VisitScoreWeights {
  Ratio checklist{400'000};
  Ratio evaluation{400'000};
  Ratio commitment{200'000};
};

struct VisitScoreReport {
  std::optional<double> score;  // 0..100; nullopt while a part with weight is unknown
  double checklist_points = 0;  // what each part gives, already weighted
  double evaluation_points = 0;
  double commitment_points = 0;
  std::vector<std::string> missing;  // parts that are unknown
  Because because;
};

// checklist_percent and evaluation_percent 0..100, commitment_level 0..top_level; nullopt: unknown.
// Errors: engine_out_of_range at "score/<part>" for a part outside its range, or a weight sum that
// is not 1; engine_not_finite.
[[nodiscard]] Result<VisitScoreReport> score_visit(std::optional<double> checklist_percent,
                                                   std::optional<double> evaluation_percent,
                                                   std::optional<std::int32_t> commitment_level,
                                                   std::int32_t top_level,
                                                   const VisitScoreWeights& weights);

}  // namespace dealbench::engine
