#include <gtest/gtest.h>

#include "engine/visit/talk.h"

namespace dealbench::engine {
namespace {

constexpr auto rep = Speaker::rep;
constexpr auto customer = Speaker::customer;
constexpr auto silence = Speaker::silence;

// Segments in seconds.
TalkFacts talk(std::initializer_list<std::pair<Speaker, int>> segments,
               std::initializer_list<int> taps = {}) {
  TalkFacts facts;
  for (const auto& [speaker, seconds] : segments)
    facts.segments.push_back({speaker, seconds * 1000});
  for (const int second : taps) facts.questions.push_back({second * 1000, std::nullopt});
  return facts;
}

TalkReport report_of(const TalkFacts& facts, const TalkRules& rules = {}, std::int32_t stage = 0) {
  return *assess_talk(facts, stage, rules);
}

TEST(TalkTimer, shares_are_of_the_time_in_which_somebody_speaks) {
  const TalkReport report = report_of(talk({{rep, 43}, {silence, 100}, {customer, 57}}));
  EXPECT_DOUBLE_EQ(*report.rep_share_percent, 43);
  EXPECT_DOUBLE_EQ(*report.customer_share_percent, 57);
  EXPECT_EQ(report.total_ms, 200'000);
  EXPECT_EQ(report.silence_ms, 100'000);
  EXPECT_EQ(report.turns, 1);
}

TEST(TalkTimer, only_silence_has_no_share) {
  const TalkReport report = report_of(talk({{silence, 10}}));
  EXPECT_EQ(report.rep_share_percent, std::nullopt);
  EXPECT_EQ(report.customer_share_percent, std::nullopt);
  EXPECT_EQ(report.silences, 1);
  EXPECT_EQ(report.longest_silence_ms, 10'000);
}

TEST(TalkTimer, a_short_gap_does_not_end_a_monologue_and_its_time_is_not_in_it) {
  EXPECT_EQ(report_of(talk({{rep, 60}, {silence, 10}, {rep, 30}})).longest_rep_talk_ms, 90'000);
  EXPECT_EQ(report_of(talk({{rep, 60}, {silence, 11}, {rep, 30}})).longest_rep_talk_ms, 60'000);
  EXPECT_EQ(report_of(talk({{rep, 60}, {customer, 1}, {rep, 70}})).longest_rep_talk_ms, 70'000);
  EXPECT_EQ(report_of(talk({{rep, 20}, {rep, 25}})).longest_rep_talk_ms, 45'000);
}

TEST(TalkTimer, longest_customer_talk_stands_on_its_own) {
  const TalkReport report =
      report_of(talk({{customer, 100}, {silence, 5}, {customer, 140}, {rep, 30}, {customer, 200}}));
  EXPECT_EQ(report.longest_customer_talk_ms, 240'000);
  EXPECT_EQ(report.longest_rep_talk_ms, 30'000);
  EXPECT_EQ(report.turns, 2);
}

TEST(TalkTimer, silences_count_from_three_seconds) {
  const TalkReport report = report_of(
      talk({{rep, 5}, {silence, 2}, {rep, 5}, {silence, 3}, {customer, 5}, {silence, 4}}));
  EXPECT_EQ(report.silences, 2);
  EXPECT_EQ(report.silence_ms, 9'000);
  EXPECT_EQ(report.longest_silence_ms, 4'000);
}

TEST(TalkTimer, a_pause_after_a_question_is_the_silence_that_follows_its_bar) {
  // Questions at 10 s (rep 0-10, then 4 s of silence), at 30 s (rep 24-34, then the customer), at
  // the very end.
  const TalkFacts facts =
      talk({{rep, 10}, {silence, 4}, {customer, 10}, {rep, 10}, {customer, 6}}, {10, 30, 40});
  const TalkReport report = report_of(facts);
  EXPECT_EQ(report.questions, 3);
  EXPECT_EQ(report.questions_with_pause, 1);
  EXPECT_DOUBLE_EQ(*report.pause_after_question_seconds, 4);
  const TalkReport short_pause = report_of(talk({{rep, 10}, {silence, 2}, {customer, 10}}, {9}));
  EXPECT_EQ(short_pause.questions_with_pause, 0);
  EXPECT_EQ(short_pause.pause_after_question_seconds, std::nullopt);
}

TEST(TalkTimer, questions_are_counted_by_kind) {
  TalkFacts facts = talk({{rep, 60}});
  facts.questions = {{1'000, QuestionKind::attitude},
                     {2'000, QuestionKind::attitude},
                     {3'000, QuestionKind::concern},
                     {4'000, std::nullopt}};
  const TalkReport report = report_of(facts);
  EXPECT_EQ(report.questions, 4);
  EXPECT_EQ(report.questions_by_kind, (std::array<std::int32_t, 5>{0, 0, 2, 0, 1}));
}

TEST(TalkTimer, bars_join_neighbours_and_drop_empty_segments) {
  const TalkReport report = report_of(talk({{rep, 5}, {customer, 0}, {rep, 5}, {silence, 1}}));
  ASSERT_EQ(report.bars.size(), 2u);
  EXPECT_EQ(report.bars[0].duration_ms, 10'000);
  EXPECT_EQ(report.bars[1].start_ms, 10'000);
  EXPECT_EQ(report.turns, 0);
}

TalkRules with_marks() {
  TalkRules rules;
  rules.marks = {{"share", TalkFigure::rep_share, 43, 43},
                 {"customer", TalkFigure::customer_share, 60, std::nullopt},
                 {"early", TalkFigure::customer_share, 60, 70, {1, 2}},
                 {"questions", TalkFigure::questions, 11, 14},
                 {"customer_talk", TalkFigure::longest_customer_talk, 240, std::nullopt},
                 {"monologue", TalkFigure::longest_rep_talk, std::nullopt, 150},
                 {"hidden", TalkFigure::rep_share, 65, 75, {}, false},
                 {"pause", TalkFigure::pause_after_question, 3, 4}};
  return rules;
}

TEST(TalkMarks, say_on_which_side_a_figure_stands) {
  const TalkReport report = report_of(talk({{rep, 160}, {customer, 240}}, {1, 2}), with_marks(), 1);
  ASSERT_EQ(report.marks.size(), 6u);   // the hidden one and the unknown pause are left out
  EXPECT_EQ(report.marks[0].side, -1);  // 40 against 43
  EXPECT_EQ(report.marks[1].side, 0);   // 60 against 60 and more
  EXPECT_EQ(report.marks[2].id, "early");
  EXPECT_EQ(report.marks[2].side, 0);
  EXPECT_EQ(report.marks[3].side, -1);  // two questions
  EXPECT_EQ(report.marks[4].side, 0);   // 240 s against 240 and more
  EXPECT_EQ(report.marks[5].side, 1);   // 160 s against 150 and less
  EXPECT_DOUBLE_EQ(report.marks[5].value, 160);
}

TEST(TalkMarks, of_a_stage_stay_away_from_others) {
  const TalkFacts facts = talk({{rep, 1}, {customer, 1}});
  EXPECT_EQ(report_of(facts, with_marks(), 2).marks.size(), 6u);
  EXPECT_EQ(report_of(facts, with_marks(), 3).marks.size(), 5u);
  EXPECT_EQ(report_of(facts, with_marks(), 0).marks.size(), 5u);
}

TEST(TalkMarks, a_known_pause_is_compared_too) {
  const TalkReport report =
      report_of(talk({{rep, 10}, {silence, 5}, {customer, 10}}, {9}), with_marks());
  EXPECT_EQ(report.marks.back().id, "pause");
  EXPECT_EQ(report.marks.back().side, 1);
}

TEST(TalkTimer, refuses_records_that_cannot_be) {
  EXPECT_EQ(assess_talk({}, 0, {}).error().code, ErrorCode::engine_empty);
  EXPECT_EQ(assess_talk(talk({{rep, 0}}), 0, {}).error().code, ErrorCode::engine_empty);
  EXPECT_EQ(assess_talk(talk({{rep, 1}, {rep, -1}}), 0, {}).error().place, "talk/segments/1");
  EXPECT_EQ(assess_talk(talk({{rep, 43'200}, {customer, 1}}), 0, {}).error(),
            (Error{ErrorCode::engine_out_of_range, "talk/segments/1", "1000 (0..0)"}));
  EXPECT_TRUE(assess_talk(talk({{rep, 43'200}}), 0, {}));
  EXPECT_EQ(assess_talk(talk({{rep, 10}}, {11}), 0, {}).error().place, "talk/questions/0");
  EXPECT_EQ(assess_talk(talk({{rep, 10}}, {1, -1}), 0, {}).error().place, "talk/questions/1");
}

TEST(TalkTimer, says_what_it_counted) {
  const Because because = report_of(talk({{rep, 10}, {customer, 20}}, {1})).because;
  EXPECT_EQ(because.formula, "VISIT-010");
  EXPECT_EQ(because.inputs, (std::vector<Input>{{"rep_seconds", "10"},
                                                {"customer_seconds", "20"},
                                                {"silence_seconds", "0"},
                                                {"questions", "1"}}));
}

}  // namespace
}  // namespace dealbench::engine
