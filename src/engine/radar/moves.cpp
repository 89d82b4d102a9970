#include "engine/radar/moves.h"

#include <algorithm>
#include <numeric>

namespace dealbench::engine {
namespace {

std::int32_t points_at(const QuizReport& quiz, std::size_t question) {
  return question < quiz.points.size() ? quiz.points[question].value_or(0) : 0;
}

// Question indices, lowest answer first, ties in question order.
std::vector<std::size_t> lowest_first(const QuizParameters& parameters, const QuizReport& quiz) {
  std::vector<std::size_t> order(parameters.questions.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return points_at(quiz, i); });
  return order;
}

std::vector<Indicator> largest_gap_first(const PerIndicator<double>& gaps) {
  std::vector<Indicator> order(all_indicators.begin(), all_indicators.end());
  std::ranges::stable_sort(
      order, [&](Indicator a, Indicator b) { return gaps[index_of(a)] > gaps[index_of(b)]; });
  return order;
}

}  // namespace

std::vector<RadarMove> choose_moves(const QuizParameters& parameters, const QuizReport& quiz,
                                    const PerIndicator<double>& gaps, std::size_t count) {
  const std::vector<std::size_t> questions = lowest_first(parameters, quiz);
  std::vector<bool> taken(parameters.questions.size(), false);
  std::vector<RadarMove> moves;
  const auto take = [&](std::size_t index, bool filled) {
    const QuizQuestion& question = parameters.questions[index];
    taken[index] = true;
    moves.push_back({.move = question.move,
                     .question = question.id,
                     .indicator = question.indicator,
                     .gap = gaps[index_of(question.indicator)],
                     .filled = filled});
  };
  for (const Indicator indicator : largest_gap_first(gaps)) {
    if (moves.size() == count || gaps[index_of(indicator)] <= 0) break;
    const auto lowest = std::ranges::find_if(
        questions, [&](std::size_t i) { return parameters.questions[i].indicator == indicator; });
    if (lowest != questions.end()) take(*lowest, false);
  }
  for (const std::size_t index : questions) {
    if (moves.size() == count || points_at(quiz, index) == highest_quiz_option) break;
    if (!taken[index]) take(index, true);
  }
  return moves;
}

}  // namespace dealbench::engine
