#include <algorithm>

#include <gtest/gtest.h>

#include "engine/radar/moves.h"
#include "engine/radar/quiz.h"
#include "engine/radar/readings.h"
#include "unit/engine/radar_fixture.h"

namespace dealbench::engine::radar_test {
namespace {

constexpr std::array<std::int32_t, 20> all_zero{};

QuizReport scored(const std::vector<QuizAnswer>& answers) {
  return score_quiz(quiz_parameters(), answers, today).value();
}

void expect_indicators(const QuizReport& report, const PerIndicator<double>& expected) {
  for (std::size_t i = 0; i < indicator_count; ++i) {
    EXPECT_NEAR(report.indicators[i], expected[i], 1e-9) << indicator_keys[i];
  }
}

TEST(RadarQuiz, the_worked_answers_give_the_worked_indicators) {
  const QuizReport report = scored(answers_from(worked_answers));
  expect_indicators(report, {500.0 / 9, 50, 500.0 / 9, 200.0 / 3, 700.0 / 9, 200.0 / 9});
  EXPECT_DOUBLE_EQ(report.completeness, 1);
  EXPECT_TRUE(report.assessable);
  EXPECT_EQ(report.oldest_answer_age_days, 5);
  EXPECT_EQ(report.because.formula, "RADAR-001");
  EXPECT_EQ(report.because.inputs.size(), 20u);
  EXPECT_EQ(report.because.inputs.front(), (Input{"q1", "2"}));
}

TEST(RadarQuiz, an_unanswered_question_scores_like_the_lowest_answer_but_is_not_the_same) {
  std::vector<QuizAnswer> lowest = answers_from(worked_answers);
  lowest[4].option = 0;
  std::vector<QuizAnswer> open = lowest;
  open.erase(open.begin() + 4);

  const QuizReport answered = scored(lowest);
  const QuizReport unanswered = scored(open);
  expect_indicators(unanswered, answered.indicators);
  EXPECT_TRUE(answered.unanswered.empty());
  EXPECT_EQ(unanswered.unanswered, std::vector<std::string>{"q5"});
  EXPECT_EQ(unanswered.unanswered_in[index_of(Indicator::coverage)], 1);
  EXPECT_DOUBLE_EQ(unanswered.completeness, 0.95);
  EXPECT_EQ(unanswered.because.inputs[4], (Input{"q5", ""}));
  EXPECT_EQ(points_of(quiz_parameters(), answered, "q5"), 0);
  EXPECT_EQ(points_of(quiz_parameters(), unanswered, "q5"), std::nullopt);
  EXPECT_EQ(points_of(quiz_parameters(), answered, "q99"), std::nullopt);
}

TEST(RadarQuiz, three_open_questions_are_assessable_and_four_are_not) {
  for (std::size_t open = 0; open <= 20; ++open) {
    std::vector<QuizAnswer> answers = answers_from(worked_answers);
    answers.resize(20 - open);
    EXPECT_EQ(scored(answers).assessable, open < 4) << open;
  }
}

TEST(RadarQuiz, nothing_answered_has_no_age) {
  const QuizReport report = scored({});
  expect_indicators(report, {});
  EXPECT_DOUBLE_EQ(report.completeness, 0);
  EXPECT_EQ(report.oldest_answer, std::nullopt);
  EXPECT_EQ(report.oldest_answer_age_days, std::nullopt);
}

TEST(RadarQuiz, the_latest_answer_up_to_today_counts_and_age_is_that_of_the_oldest_counting_one) {
  std::vector<QuizAnswer> answers = answers_from(all_zero, 40);
  for (QuizAnswer& answer : answers_from(worked_answers, 10)) answers.push_back(answer);
  answers.push_back({"q1", 3, Date{today.days + 1}});
  EXPECT_EQ(scored(answers).oldest_answer_age_days, 10);
  EXPECT_NEAR(scored(answers).indicators[0], 500.0 / 9, 1e-9);
  answers.pop_back();
  answers.push_back({"q1", 3, today});
  EXPECT_NEAR(scored(answers).indicators[0], 600.0 / 9, 1e-9);
  std::ranges::reverse(answers);
  EXPECT_NEAR(scored(answers).indicators[0], 600.0 / 9, 1e-9);
}

TEST(RadarQuiz, impossible_answers_are_errors_with_code_and_place) {
  const auto error_of = [](std::vector<QuizAnswer> answers) {
    return score_quiz(quiz_parameters(), answers, today).error();
  };
  EXPECT_EQ(error_of({{"q3", 4, today}}),
            (Error{ErrorCode::engine_out_of_range, "answers/q3", "4 (0..3)"}));
  EXPECT_EQ(error_of({{"q3", -1, today}}),
            (Error{ErrorCode::engine_out_of_range, "answers/q3", "-1 (0..3)"}));
  EXPECT_EQ(error_of({{"q21", 1, today}}),
            (Error{ErrorCode::engine_unknown_key, "answers/q21", ""}));
  EXPECT_EQ(
      error_of({{"q1", 1, today}, {"q1", 2, today}}),
      (Error{ErrorCode::engine_out_of_range, "answers/q1", "two answers on " + date_text(today)}));
  EXPECT_TRUE(score_quiz(quiz_parameters(), std::vector<QuizAnswer>(2, {"q1", 1, today}), today));

  QuizParameters without_motives = quiz_parameters();
  std::erase_if(without_motives.questions,
                [](const QuizQuestion& q) { return q.indicator == Indicator::motives; });
  EXPECT_EQ(score_quiz(without_motives, {}, today).error(),
            (Error{ErrorCode::engine_empty, "questions", "motives"}));
}

TEST(RadarQuiz, conflicting_answers_of_a_day_that_no_longer_counts_do_not_matter) {
  const std::vector<QuizAnswer> answers{
      {"q1", 1, days_ago(9)}, {"q1", 2, days_ago(9)}, {"q1", 3, days_ago(1)}};
  EXPECT_EQ(points_of(quiz_parameters(), scored(answers), "q1"), 3);
}

std::vector<std::string> questions_of(const std::vector<RadarMove>& moves) {
  std::vector<std::string> questions;
  for (const RadarMove& move : moves) questions.push_back(move.question);
  return questions;
}

TEST(RadarMoves, the_largest_gaps_come_first_and_the_lowest_answer_in_each_speaks) {
  const QuizReport quiz = scored(answers_from(worked_answers));
  const std::vector<RadarMove> moves =
      choose_moves(quiz_parameters(), quiz, {3.1, 5.7, 1.5, 0, 0.4, 6.3}, 3);
  EXPECT_EQ(questions_of(moves), (std::vector<std::string>{"q20", "q5", "q2"}));
  EXPECT_EQ(moves[0], (RadarMove{"move_q20", "q20", Indicator::motives, 6.3, false}));
}

TEST(RadarMoves, equal_gaps_keep_the_order_of_the_indicators) {
  const QuizReport quiz = scored(answers_from(all_zero));
  const std::vector<RadarMove> moves = choose_moves(quiz_parameters(), quiz, {4, 4, 4, 4, 4, 4}, 3);
  EXPECT_EQ(questions_of(moves), (std::vector<std::string>{"q1", "q4", "q8"}));
}

TEST(RadarMoves, too_few_gaps_are_filled_with_the_lowest_answers_left) {
  const QuizReport quiz = scored(answers_from(worked_answers));
  const std::vector<RadarMove> moves =
      choose_moves(quiz_parameters(), quiz, {0, 0, 0, 0, 0, 4.4}, 3);
  EXPECT_EQ(questions_of(moves), (std::vector<std::string>{"q20", "q2", "q5"}));
  EXPECT_FALSE(moves[0].filled);
  EXPECT_TRUE(moves[1].filled);
}

TEST(RadarMoves, a_perfect_answer_is_never_a_move) {
  std::array<std::int32_t, 20> answers{};
  answers.fill(3);
  answers[12] = 2;
  const QuizReport quiz = scored(answers_from(answers));
  EXPECT_EQ(questions_of(choose_moves(quiz_parameters(), quiz, {}, 3)),
            (std::vector<std::string>{"q13"}));
}

TEST(RadarReadings, the_lower_of_opinion_and_evidence_is_used_unless_the_user_decides) {
  const auto lower = IndicatorSource::lower;
  EXPECT_DOUBLE_EQ(read_indicator(60, 40, lower, 25).used, 40);
  EXPECT_EQ(read_indicator(60, 40, lower, 25).source, IndicatorSource::map);
  EXPECT_DOUBLE_EQ(read_indicator(40, 60, lower, 25).used, 40);
  EXPECT_EQ(read_indicator(40, 60, lower, 25).source, IndicatorSource::quiz);
  EXPECT_DOUBLE_EQ(read_indicator(60, 40, IndicatorSource::quiz, 25).used, 60);
  EXPECT_TRUE(read_indicator(60, 40, IndicatorSource::quiz, 25).decided_by_user);
  EXPECT_DOUBLE_EQ(read_indicator(40, 60, IndicatorSource::map, 25).used, 60);
  EXPECT_TRUE(read_indicator(40, 60, IndicatorSource::map, 25).decided_by_user);
  EXPECT_FALSE(read_indicator(40, 60, IndicatorSource::quiz, 25).decided_by_user);
  EXPECT_FALSE(read_indicator(60, 40, lower, 25).decided_by_user);
  EXPECT_FALSE(read_indicator(40, 40, IndicatorSource::map, 25).decided_by_user);
}

TEST(RadarReadings, a_map_that_does_not_say_leaves_the_quiz) {
  const IndicatorReading reading = read_indicator(60, std::nullopt, IndicatorSource::map, 25);
  EXPECT_DOUBLE_EQ(reading.used, 60);
  EXPECT_EQ(reading.source, IndicatorSource::quiz);
  EXPECT_FALSE(reading.differs);
  EXPECT_FALSE(reading.decided_by_user);
}

TEST(RadarReadings, twenty_five_points_apart_differ_and_less_does_not) {
  const auto lower = IndicatorSource::lower;
  EXPECT_TRUE(read_indicator(75, 50, lower, 25).differs);
  EXPECT_TRUE(read_indicator(50, 75, lower, 25).differs);
  EXPECT_FALSE(read_indicator(74.999, 50, lower, 25).differs);
  EXPECT_FALSE(read_indicator(50, 74.999, lower, 25).differs);
}

}  // namespace
}  // namespace dealbench::engine::radar_test
