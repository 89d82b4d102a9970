#include <algorithm>

#include <gtest/gtest.h>

#include "engine/visit/checklist.h"
#include "engine/visit/form.h"
#include "engine/visit/moves.h"
#include "unit/engine/visit_support.h"

namespace dealbench::engine {
namespace {

double percent(int done, int partly, int not_done, int not_applicable) {
  const auto report = assess_checklist(thirty_items(), VisitDepth::full,
                                       marks_of(done, partly, not_done, not_applicable));
  return report && report->percent ? *report->percent : -1;
}

TEST(VisitChecklist, fifteen_done_six_partly_five_not_and_four_not_applicable_is_69_23) {
  EXPECT_NEAR(percent(15, 6, 5, 4), 100.0 * 36 / 52, 1e-12);
  EXPECT_NEAR(percent(15, 6, 5, 4), 69.23, 5e-3);
}

TEST(VisitChecklist, ends_of_the_scale) {
  EXPECT_DOUBLE_EQ(percent(30, 0, 0, 0), 100);
  EXPECT_DOUBLE_EQ(percent(0, 30, 0, 0), 50);
  EXPECT_DOUBLE_EQ(percent(0, 0, 30, 0), 0);
  EXPECT_DOUBLE_EQ(percent(1, 0, 0, 29), 100);
}

TEST(VisitChecklist, no_mark_on_what_applies_gives_no_percentage) {
  EXPECT_EQ(percent(0, 0, 0, 0), -1);
  EXPECT_EQ(percent(0, 0, 0, 4), -1);
  EXPECT_DOUBLE_EQ(percent(0, 0, 1, 4), 0);
  EXPECT_EQ(percent(0, 0, 0, 30), -1);
}

TEST(VisitChecklist, an_unmarked_item_scores_nothing_but_stays_in_the_base) {
  EXPECT_DOUBLE_EQ(percent(15, 0, 0, 0), 50);
  const auto report = assess_checklist(thirty_items(), VisitDepth::full, marks_of(15, 0, 0, 0));
  ASSERT_TRUE(report);
  EXPECT_EQ(report->all.unmarked, 15);
  EXPECT_EQ(report->open.size(), 15u);
  EXPECT_EQ(report->open.front(), "v16");
}

TEST(VisitChecklist, simple_depth_counts_the_thirteen_starred_items_only) {
  std::vector<VisitItemMark> marks;
  for (const VisitItem& item : thirty_items()) {
    marks.push_back({item.id, item.move > 0 ? VisitMark::done : VisitMark::not_done});
  }
  const auto simple = assess_checklist(thirty_items(), VisitDepth::simple, marks);
  const auto full = assess_checklist(thirty_items(), VisitDepth::full, marks);
  ASSERT_TRUE(simple && full);
  EXPECT_EQ(simple->all.applicable(), 13);
  EXPECT_DOUBLE_EQ(*simple->percent, 100);
  EXPECT_NEAR(*full->percent, 100.0 * 13 / 30, 1e-12);
}

TEST(VisitChecklist, rings_and_moves_have_their_own_tallies) {
  const auto report = assess_checklist(thirty_items(), VisitDepth::full, marks_of(13, 0, 9, 0));
  ASSERT_TRUE(report);
  EXPECT_DOUBLE_EQ(*report->rings[0].percent(), 100);
  EXPECT_DOUBLE_EQ(*report->rings[1].percent(), 0);
  EXPECT_EQ(report->rings[2].percent(), std::nullopt);
  EXPECT_EQ(report->rings[2].unmarked, 3);
  EXPECT_TRUE(report->moves[0].all_done());
  EXPECT_FALSE(report->moves[3].all_done());
  EXPECT_FALSE(report->moves[7].all_done());
}

TEST(VisitChecklist, a_better_mark_never_lowers_the_percentage) {
  for (int done = 0; done < 26; ++done) {
    EXPECT_LT(percent(done, 26 - done, 0, 4), percent(done + 1, 25 - done, 0, 4));
    EXPECT_LT(percent(done, 0, 26 - done, 4), percent(done, 1, 25 - done, 4));
  }
}

TEST(VisitChecklist, order_of_marks_does_not_matter) {
  auto marks = marks_of(15, 6, 5, 4);
  const auto straight = assess_checklist(thirty_items(), VisitDepth::full, marks);
  std::ranges::reverse(marks);
  const auto reversed = assess_checklist(thirty_items(), VisitDepth::full, marks);
  ASSERT_TRUE(straight && reversed);
  EXPECT_EQ(straight->percent, reversed->percent);
  EXPECT_EQ(straight->open, reversed->open);
  EXPECT_EQ(straight->because, reversed->because);
}

TEST(VisitChecklist, says_which_counts_it_used) {
  const auto report = assess_checklist(thirty_items(), VisitDepth::full, marks_of(15, 6, 5, 4));
  ASSERT_TRUE(report);
  EXPECT_EQ(report->because.formula, "VISIT-001");
  EXPECT_EQ(report->because.inputs, (std::vector<Input>{{"done", "15"},
                                                        {"partly", "6"},
                                                        {"not_done", "5"},
                                                        {"not_applicable", "4"},
                                                        {"unmarked", "0"}}));
}

TEST(VisitChecklist, refuses_unknown_items_double_marks_and_impossible_items) {
  const std::vector<VisitItem> items = thirty_items();
  const VisitItemMark unknown[] = {{"v31", VisitMark::done}};
  const auto a = assess_checklist(items, VisitDepth::full, unknown);
  ASSERT_FALSE(a);
  EXPECT_EQ(a.error(), (Error{ErrorCode::engine_unknown_key, "marks/v31", {}}));

  const VisitItemMark twice[] = {{"v01", VisitMark::done}, {"v01", VisitMark::partly}};
  const auto b = assess_checklist(items, VisitDepth::full, twice);
  ASSERT_FALSE(b);
  EXPECT_EQ(b.error(), (Error{ErrorCode::engine_out_of_range, "marks/v01", "2 (0..1)"}));

  const VisitItem wrong[] = {{"x", 6, 0}, {"y", 1, 9}};
  const auto c = assess_checklist({wrong, 1}, VisitDepth::full, {});
  ASSERT_FALSE(c);
  EXPECT_EQ(c.error(), (Error{ErrorCode::engine_out_of_range, "checklist/x", "6 (1..5)"}));
  const auto d = assess_checklist({wrong + 1, 1}, VisitDepth::full, {});
  ASSERT_FALSE(d);
  EXPECT_EQ(d.error(), (Error{ErrorCode::engine_out_of_range, "checklist/y", "9 (0..8)"}));
}

TEST(VisitForm, counts_filled_fields_and_names_the_missing_ones) {
  const VisitForm form{"opening", {{"purpose"}, {"process"}, {"payoff"}, {"consent"}}};
  const std::string filled[] = {"payoff", "purpose", "purpose"};
  const auto report = assess_form(form, VisitDepth::full, filled);
  ASSERT_TRUE(report);
  EXPECT_EQ(report->filled, 2);
  EXPECT_DOUBLE_EQ(*report->percent, 50);
  EXPECT_FALSE(report->complete);
  EXPECT_EQ(report->missing, (std::vector<std::string>{"process", "consent"}));
}

TEST(VisitForm, a_simple_visit_asks_for_fewer_fields) {
  const VisitForm form{"plan", {{"reason"}, {"concerns", false}}};
  const std::string filled[] = {"reason"};
  EXPECT_TRUE(assess_form(form, VisitDepth::simple, filled)->complete);
  EXPECT_DOUBLE_EQ(*assess_form(form, VisitDepth::full, filled)->percent, 50);
  const std::string other[] = {"concerns"};
  EXPECT_EQ(assess_form(form, VisitDepth::simple, other)->filled, 0);
}

TEST(VisitForm, an_empty_form_is_not_complete_and_an_unknown_field_is_refused) {
  const auto report = assess_form({"x", {}}, VisitDepth::full, {});
  ASSERT_TRUE(report);
  EXPECT_EQ(report->percent, std::nullopt);
  EXPECT_FALSE(report->complete);
  const std::string filled[] = {"colour"};
  const auto refused = assess_form({"x", {{"a"}}}, VisitDepth::full, filled);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error(), (Error{ErrorCode::engine_unknown_key, "x/colour", {}}));
}

}  // namespace
}  // namespace dealbench::engine
