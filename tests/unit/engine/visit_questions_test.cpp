#include <algorithm>
#include <limits>

#include <gtest/gtest.h>

#include "engine/visit/questions.h"

namespace dealbench::engine {
namespace {

QuestionStems two_stems() {
  QuestionStems stems;
  for (std::size_t i = 0; i < question_kind_count; ++i) {
    const std::string kind = std::to_string(i);
    stems[i] = {{"甲" + kind + "{topic}?", "A" + kind + " {topic}?"},
                {"乙" + kind + "{topic}?", "B" + kind + " {topic}?"}};
  }
  return stems;
}

UnknownItem unknown(const std::string& id, UnknownKind kind, double gap) {
  return {id, {"话题" + id, "topic " + id}, kind, gap};
}

std::string ids(const QuestionReport& report) {
  std::string out;
  for (const PlannedQuestion& question : report.questions) out += question.unknown_id;
  return out;
}

TEST(Questions, the_kind_of_gap_decides_the_kind_of_question) {
  EXPECT_EQ(question_kind(UnknownKind::outdated), QuestionKind::confirmation);
  EXPECT_EQ(question_kind(UnknownKind::missing), QuestionKind::new_information);
  EXPECT_EQ(question_kind(UnknownKind::feeling_missing), QuestionKind::attitude);
  EXPECT_EQ(question_kind(UnknownKind::readiness), QuestionKind::commitment);
  EXPECT_EQ(question_kind(UnknownKind::doubt), QuestionKind::concern);
}

TEST(Questions, the_largest_gaps_are_chosen_and_ties_go_by_id) {
  const UnknownItem items[] = {
      unknown("d", UnknownKind::missing, 1), unknown("b", UnknownKind::missing, 3),
      unknown("a", UnknownKind::missing, 3), unknown("c", UnknownKind::missing, 5)};
  const auto report = plan_questions(items, two_stems(), QuestionOrder::by_gap, 3);
  ASSERT_TRUE(report);
  EXPECT_EQ(ids(*report), "cab");
  EXPECT_EQ(report->left_out, 1u);
  EXPECT_DOUBLE_EQ(report->questions[0].gap, 5);
}

TEST(Questions, as_asked_confirms_first_and_asks_for_concerns_last) {
  const UnknownItem items[] = {
      unknown("a", UnknownKind::doubt, 9),     unknown("b", UnknownKind::missing, 2),
      unknown("c", UnknownKind::missing, 4),   unknown("d", UnknownKind::outdated, 1),
      unknown("e", UnknownKind::readiness, 8), unknown("f", UnknownKind::feeling_missing, 3)};
  const auto report = plan_questions(items, two_stems(), QuestionOrder::as_asked, 10);
  ASSERT_TRUE(report);
  EXPECT_EQ(ids(*report), "dcbfea");
  EXPECT_EQ(report->left_out, 0u);
}

TEST(Questions, stems_of_a_kind_take_turns_in_both_languages) {
  const UnknownItem items[] = {unknown("a", UnknownKind::missing, 3),
                               unknown("b", UnknownKind::missing, 2),
                               unknown("c", UnknownKind::missing, 1)};
  const auto report = plan_questions(items, two_stems(), QuestionOrder::by_gap, 3);
  ASSERT_TRUE(report);
  EXPECT_EQ(report->questions[0].text, (LocalizedText{"甲1话题a?", "A1 topic a?"}));
  EXPECT_EQ(report->questions[1].text, (LocalizedText{"乙1话题b?", "B1 topic b?"}));
  EXPECT_EQ(report->questions[2].text, (LocalizedText{"甲1话题c?", "A1 topic c?"}));
}

TEST(Questions, a_kind_without_stems_asks_nothing_and_the_order_of_the_list_does_not_matter) {
  QuestionStems stems = two_stems();
  stems[static_cast<std::size_t>(QuestionKind::attitude)].clear();
  std::vector<UnknownItem> items;
  for (int i = 0; i < 26; ++i) {
    items.push_back(unknown(std::string(1, static_cast<char>('a' + i)),
                            static_cast<UnknownKind>(i % 5), i % 3));
  }
  const auto straight = plan_questions(items, stems, QuestionOrder::as_asked, 8);
  std::ranges::reverse(items);
  const auto reversed = plan_questions(items, stems, QuestionOrder::as_asked, 8);
  ASSERT_TRUE(straight && reversed);
  EXPECT_EQ(ids(*straight), ids(*reversed));
  EXPECT_EQ(straight->questions.size(), 8u);
  EXPECT_EQ(straight->left_out, 13u);  // 26 unknowns, 5 of them without a stem
  for (const PlannedQuestion& question : straight->questions) {
    EXPECT_NE(question.kind, QuestionKind::attitude);
  }
}

TEST(Questions, no_unknowns_or_no_room_gives_an_empty_list) {
  EXPECT_TRUE(plan_questions({}, two_stems(), QuestionOrder::by_gap, 4)->questions.empty());
  const UnknownItem items[] = {unknown("a", UnknownKind::missing, 3)};
  const auto report = plan_questions(items, two_stems(), QuestionOrder::by_gap, 0);
  EXPECT_TRUE(report->questions.empty());
  EXPECT_EQ(report->left_out, 1u);
}

TEST(Questions, refuses_gaps_that_are_no_gaps_and_ids_that_stand_twice) {
  const UnknownItem negative[] = {unknown("a", UnknownKind::missing, -1)};
  EXPECT_EQ(plan_questions(negative, two_stems(), QuestionOrder::by_gap, 4).error(),
            (Error{ErrorCode::engine_out_of_range, "unknowns/a", "-1 (0..)"}));
  const UnknownItem infinite[] = {
      unknown("a", UnknownKind::missing, std::numeric_limits<double>::infinity())};
  EXPECT_EQ(plan_questions(infinite, two_stems(), QuestionOrder::by_gap, 4).error().code,
            ErrorCode::engine_not_finite);
  const UnknownItem twice[] = {unknown("a", UnknownKind::missing, 1),
                               unknown("a", UnknownKind::doubt, 2)};
  EXPECT_EQ(plan_questions(twice, two_stems(), QuestionOrder::by_gap, 4).error().detail,
            "2 (0..1)");
}

}  // namespace
}  // namespace dealbench::engine
