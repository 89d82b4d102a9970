#include "plan/edit/history.h"

#include "unit/plan/plan_support.h"

namespace dealbench::plan {
namespace {

// A plan with its history, as a document holds them.
struct Desk {
  Plan plan = two_scenarios();
  History history;

  void change(const Edit& edit, std::string gesture = {}, std::string field = {}) {
    auto inverse = apply(plan, edit);
    ASSERT_TRUE(inverse);
    history.record(std::move(*inverse), {"edit.set_field", std::move(field)}, std::move(gesture));
  }
  void leads(std::int64_t count, std::string gesture = {}) {
    change(set("leads", FieldValue{count}), std::move(gesture), "leads");
  }
  void win_rate(std::int64_t millionths, std::string gesture = {}) {
    change(set("win_rate", FieldValue{millionths}), std::move(gesture), "win_rate");
  }
  int undo_all() {
    int steps = 0;
    while (history.undo(plan)) ++steps;
    return steps;
  }
};

TEST(History, undo_and_redo_walk_one_step_at_a_time_and_name_it) {
  Desk desk;
  EXPECT_EQ(desk.history.next_undo(), nullptr);
  EXPECT_EQ(desk.history.undo(desk.plan), std::nullopt);
  EXPECT_EQ(desk.history.redo(desk.plan), std::nullopt);
  desk.leads(600);
  desk.win_rate(300'000);
  EXPECT_EQ(desk.history.next_undo()->name.field, "win_rate");
  ASSERT_TRUE(desk.history.undo(desk.plan));
  EXPECT_EQ(desk.plan.scenarios[0].win_rate, Ratio{200'000});
  EXPECT_EQ(desk.history.next_undo()->name.field, "leads");
  EXPECT_EQ(desk.history.next_redo()->name.field, "win_rate");
  ASSERT_TRUE(desk.history.undo(desk.plan));
  EXPECT_EQ(desk.plan, two_scenarios());
  ASSERT_TRUE(desk.history.redo(desk.plan));
  ASSERT_TRUE(desk.history.redo(desk.plan));
  EXPECT_EQ(desk.plan.scenarios[0].win_rate, Ratio{300'000});
  EXPECT_EQ(desk.plan.scenarios[0].leads, 600);
}

TEST(History, undo_returns_the_edit_that_was_applied) {
  Desk desk;
  desk.leads(600);
  Plan copy = desk.plan;
  const auto edit = desk.history.undo(desk.plan);
  ASSERT_TRUE(edit);
  ASSERT_TRUE(apply(copy, *edit));
  EXPECT_EQ(copy, desk.plan);
}

TEST(History, a_new_change_clears_what_could_be_redone) {
  Desk desk;
  desk.leads(600);
  desk.history.undo(desk.plan);
  ASSERT_NE(desk.history.next_redo(), nullptr);
  desk.win_rate(300'000);
  EXPECT_EQ(desk.history.next_redo(), nullptr);
}

TEST(History, changes_of_one_field_in_one_gesture_are_one_step) {
  Desk desk;
  for (const std::int64_t count : {6, 60, 600}) desk.leads(count, "type");
  EXPECT_EQ(desk.undo_all(), 1);
  EXPECT_EQ(desk.plan, two_scenarios());
}

TEST(History, a_gesture_that_begins_with_a_group_goes_on_with_its_field) {
  Desk desk;
  desk.change(group({set("leads", FieldValue{std::int64_t{6}}), set("assumed", {})}), "type");
  desk.leads(60, "type");
  desk.leads(600, "type");
  EXPECT_EQ(desk.undo_all(), 1);
  EXPECT_EQ(desk.plan, two_scenarios());
  ASSERT_TRUE(desk.history.redo(desk.plan));
  EXPECT_EQ(desk.plan.scenarios[0].leads, 600);
  EXPECT_TRUE(desk.plan.scenarios[0].assumed.empty());
}

TEST(History, a_gesture_over_several_fields_and_records_is_one_step) {
  Desk desk;
  desk.leads(6, "drag");
  desk.win_rate(300'000, "drag");
  desk.change(set("leads", FieldValue{std::int64_t{9}}, "b"), "drag");
  desk.change(add("c", 0), "drag");
  desk.change(group({set("name", FieldValue{std::string("x")}, "c"), set_title("x")}), "drag");
  desk.leads(7, "drag");
  EXPECT_EQ(desk.undo_all(), 1);
  EXPECT_EQ(desk.plan, two_scenarios());
}

TEST(History, another_gesture_or_none_is_a_step_of_its_own) {
  Desk desk;
  desk.leads(1, "first");
  desk.leads(2, "second");
  desk.leads(3);
  desk.leads(4);
  EXPECT_EQ(desk.undo_all(), 4);
}

TEST(History, a_gesture_that_has_ended_is_not_continued) {
  Desk desk;
  desk.leads(1, "type");
  desk.history.end_gesture();
  desk.leads(2, "type");
  EXPECT_EQ(desk.undo_all(), 2);
}

TEST(History, a_step_that_another_one_followed_is_never_continued) {
  Desk desk;
  desk.leads(1, "type");
  desk.win_rate(300'000);
  desk.history.undo(desk.plan);
  desk.leads(2, "type");
  ASSERT_TRUE(desk.history.undo(desk.plan));
  EXPECT_EQ(desk.plan.scenarios[0].leads, 1);
}

TEST(History, a_step_done_again_is_not_continued) {
  Desk desk;
  desk.leads(1, "type");
  desk.history.undo(desk.plan);
  desk.history.redo(desk.plan);
  desk.leads(2, "type");
  ASSERT_TRUE(desk.history.undo(desk.plan));
  EXPECT_EQ(desk.plan.scenarios[0].leads, 1);
}

TEST(History, only_the_last_five_hundred_steps_can_be_undone) {
  Desk desk;
  for (std::int64_t count = 1; count <= 700; ++count) desk.leads(1'000 + count);
  EXPECT_EQ(desk.undo_all(), 500);
  EXPECT_EQ(desk.plan.scenarios[0].leads, 1'200);
  int redone = 0;
  while (desk.history.redo(desk.plan)) ++redone;
  EXPECT_EQ(redone, 500);
  EXPECT_EQ(desk.plan.scenarios[0].leads, 1'700);
}

TEST(History, what_can_be_redone_is_forgotten_on_demand_and_all_with_clear) {
  Desk desk;
  desk.leads(1);
  desk.leads(2);
  desk.history.undo(desk.plan);
  desk.history.forget_redo();
  EXPECT_EQ(desk.history.next_redo(), nullptr);
  EXPECT_NE(desk.history.next_undo(), nullptr);
  desk.history.clear();
  EXPECT_EQ(desk.history.next_undo(), nullptr);
}

}  // namespace
}  // namespace dealbench::plan
