#pragma once
// The three questions of the start page, rated 0..10 from time to time: where we stand and where it
// is going. Page: docs/method/GUIDE-004.md

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/error.h"
#include "engine/explain.h"

namespace dealbench::engine {

struct SelfRating {
  Date on;
  std::string question;
  std::int32_t value = 0;  // 0..10
};

struct SelfRatingTrend {
  std::string question;
  std::optional<std::int32_t> latest;
  std::optional<Date> latest_on;
  std::optional<std::int32_t> change;  // latest minus the rating before it
};

struct SelfRatingReport {
  std::vector<SelfRatingTrend> trends;  // in the order of the questions
  std::optional<double> mean;           // of the latest values
  std::string lowest;  // question to look at first; ties: the earlier; empty: nothing rated
  Because because;
};

// Two ratings of a question on one day: the later in the list counts.
// Errors: engine_unknown_key at "self_rating/<question>"; engine_out_of_range for a value outside
// 0..10.
[[nodiscard]] Result<SelfRatingReport> self_rating_trend(std::span<const std::string> questions,
                                                         std::span<const SelfRating> ratings);

}  // namespace dealbench::engine
