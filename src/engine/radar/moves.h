#pragma once
// The three moves: where the weighted gaps are largest, the question that was answered lowest says
// what to do. Does not know the texts: a move is an id of the playbook. Page:
// docs/method/RADAR-006.md

#include <string>
#include <vector>

#include "engine/radar/health.h"
#include "engine/radar/quiz.h"

namespace dealbench::engine {

struct RadarMove {
  std::string move;      // id of the move's text
  std::string question;  // the question behind it
  Indicator indicator = Indicator::coach;
  double gap = 0;       // weighted gap of the indicator
  bool filled = false;  // not one of the largest gaps: the next lowest single answer

  friend bool operator==(const RadarMove&, const RadarMove&) = default;
};

// At most `count` moves: the largest gaps first (ties in the order of the indicators), in each its
// lowest answer (ties in the order of the questions); with fewer gaps, the lowest answers that are
// left and not full marks. Unanswered counts as 0.
[[nodiscard]] std::vector<RadarMove> choose_moves(const QuizParameters& parameters,
                                                  const QuizReport& quiz,
                                                  const PerIndicator<double>& gaps,
                                                  std::size_t count);

}  // namespace dealbench::engine
