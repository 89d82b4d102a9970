#pragma once
// A competitor scored beside us: the same quiz, standards and weights, answered by us for the
// rival. An opinion, so there is no people map behind it. Page: docs/method/RADAR-014.md

#include <optional>
#include <vector>

#include "base/error.h"
#include "base/id.h"
#include "engine/radar/deal_facts.h"
#include "engine/radar/health.h"
#include "engine/radar/parameters.h"
#include "engine/radar/quiz.h"

namespace dealbench::engine {

struct RivalReport {
  Id rival;
  QuizReport quiz;
  std::optional<HealthReport> health;  // nullopt: not assessable, or the radar is off at the stage
  PerIndicator<double> lead{};  // ours minus the rival's, points; 0 while either is not assessable
  std::vector<Indicator> ahead_of_us;  // where the rival is ahead
};

// By id. `ours`: the indicators that our health uses, nullptr when we are not assessable.
// Errors: those of score_quiz, at "rivals/<id>/answers/<question>"; engine_out_of_range at
// "rivals/<id>" for an id used twice.
[[nodiscard]] Result<std::vector<RivalReport>> score_rivals(const RadarParameters& parameters,
                                                            std::span<const RivalFacts> rivals,
                                                            std::int32_t stage,
                                                            const PerIndicator<double>* ours,
                                                            Date today);

}  // namespace dealbench::engine
