#include <algorithm>

#include <gtest/gtest.h>

#include "engine/guide/programme.h"
#include "engine/guide/self_rating.h"

namespace dealbench::engine {
namespace {

// 23 days: two of learning, seven, seven, six, one.
Programme five_parts() {
  return {
      "habit",
      23,
      {{"learn", 1, 2}, {"daily", 3, 9}, {"more", 10, 16}, {"loop", 17, 22}, {"review", 23, 23}}};
}

constexpr Date start{10'000};
ProgrammeReport on_day(std::int32_t day, const std::vector<std::string>& done = {}) {
  return *programme_day(five_parts(), start, Date{start.days + day - 1}, done);
}

TEST(Programme, the_start_date_is_day_one_and_the_last_day_is_its_length) {
  EXPECT_EQ(on_day(1).day, 1);
  EXPECT_EQ(on_day(1).task, "learn");
  EXPECT_EQ(on_day(1).days_left, 22);
  EXPECT_EQ(on_day(23).task, "review");
  EXPECT_EQ(on_day(23).days_left, 0);
  EXPECT_EQ(on_day(23).state, ProgrammeState::running);
}

TEST(Programme, tasks_change_on_their_first_day) {
  struct Row {
    int day;
    const char* task;
    const char* next;
    int next_on;
  };
  for (const Row& row :
       {Row{2, "learn", "daily", 3}, Row{3, "daily", "more", 10}, Row{9, "daily", "more", 10},
        Row{10, "more", "loop", 17}, Row{22, "loop", "review", 23}}) {
    const ProgrammeReport report = on_day(row.day);
    EXPECT_EQ(report.task, row.task);
    EXPECT_EQ(report.next_task, row.next);
    EXPECT_EQ(report.next_task_on, (Date{start.days + row.next_on - 1}));
  }
  EXPECT_EQ(on_day(23).next_task, std::nullopt);
}

TEST(Programme, before_and_after_there_is_no_task_of_the_day) {
  const ProgrammeReport before = on_day(0);
  EXPECT_EQ(before.state, ProgrammeState::not_started);
  EXPECT_EQ(before.day, 0);
  EXPECT_EQ(before.days_left, 23);
  EXPECT_EQ(before.task, std::nullopt);
  EXPECT_EQ(before.next_task, "learn");
  EXPECT_EQ(before.next_task_on, start);
  const ProgrammeReport after = on_day(30);
  EXPECT_EQ(after.state, ProgrammeState::finished);
  EXPECT_EQ(after.day, 23);
  EXPECT_EQ(after.task, std::nullopt);
  EXPECT_EQ(after.overdue.size(), 5u);
  EXPECT_DOUBLE_EQ(after.passed_percent, 100);
}

TEST(Programme, a_task_is_overdue_when_its_last_day_has_passed_undone) {
  EXPECT_TRUE(on_day(9, {"learn"}).overdue.empty());
  EXPECT_EQ(on_day(10, {"learn"}).overdue, (std::vector<std::string>{"daily"}));
  const ProgrammeReport report = on_day(10, {"learn", "more"});
  EXPECT_DOUBLE_EQ(report.done_percent, 40);
  EXPECT_DOUBLE_EQ(report.passed_percent, 40);
  EXPECT_TRUE(report.task_done);
  EXPECT_FALSE(on_day(10).task_done);
}

TEST(Programme, refuses_tasks_that_do_not_cover_the_days) {
  const auto refused = [](auto change) {
    Programme programme = five_parts();
    change(programme);
    const auto report = programme_day(programme, start, start, {});
    return !report && report.error().place == "programmes/habit";
  };
  EXPECT_FALSE(refused([](Programme&) {}));
  EXPECT_TRUE(refused([](Programme& p) { p.tasks[1].from_day = 4; }));
  EXPECT_TRUE(refused([](Programme& p) { p.tasks[1].from_day = 2; }));
  EXPECT_TRUE(refused([](Programme& p) { p.tasks[1].to_day = 2; }));
  EXPECT_TRUE(refused([](Programme& p) { p.length_days = 24; }));
  EXPECT_TRUE(refused([](Programme& p) { p.tasks.pop_back(); }));
  EXPECT_TRUE(refused([](Programme& p) {
    p.tasks.clear();
    p.length_days = 0;
  }));
  const std::string unknown[] = {"dance"};
  EXPECT_EQ(programme_day(five_parts(), start, start, unknown).error(),
            (Error{ErrorCode::engine_unknown_key, "programmes/habit/dance", {}}));
}

const std::string questions[] = {"fight", "meeting", "person"};

TEST(SelfRating, shows_the_latest_value_the_change_and_the_lowest_question) {
  const SelfRating ratings[] = {{Date{20}, "fight", 6},
                                {Date{10}, "fight", 4},
                                {Date{20}, "meeting", 3},
                                {Date{10}, "meeting", 5},
                                {Date{20}, "person", 3}};
  const auto report = self_rating_trend(questions, ratings);
  ASSERT_TRUE(report);
  EXPECT_EQ(report->trends[0].latest, 6);
  EXPECT_EQ(report->trends[0].change, 2);
  EXPECT_EQ(report->trends[0].latest_on, Date{20});
  EXPECT_EQ(report->trends[1].change, -2);
  EXPECT_EQ(report->trends[2].change, std::nullopt);
  EXPECT_DOUBLE_EQ(*report->mean, 4);
  EXPECT_EQ(report->lowest, "meeting");
}

TEST(SelfRating, a_second_rating_of_the_day_replaces_the_first) {
  const SelfRating ratings[] = {
      {Date{10}, "fight", 2}, {Date{20}, "fight", 6}, {Date{20}, "fight", 8}};
  const auto report = self_rating_trend(questions, ratings);
  EXPECT_EQ(report->trends[0].latest, 8);
  EXPECT_EQ(report->trends[0].change, 6);
}

TEST(SelfRating, nothing_rated_is_unknown_and_bad_values_are_refused) {
  const auto empty = self_rating_trend(questions, {});
  EXPECT_EQ(empty->mean, std::nullopt);
  EXPECT_EQ(empty->lowest, "");
  EXPECT_EQ(empty->trends.size(), 3u);
  const SelfRating high[] = {{Date{1}, "fight", 11}};
  EXPECT_EQ(self_rating_trend(questions, high).error().detail, "11 (0..10)");
  const SelfRating low[] = {{Date{1}, "fight", -1}};
  EXPECT_EQ(self_rating_trend(questions, low).error().place, "self_rating/fight");
  const SelfRating other[] = {{Date{1}, "mood", 1}};
  EXPECT_EQ(self_rating_trend(questions, other).error().code, ErrorCode::engine_unknown_key);
}

}  // namespace
}  // namespace dealbench::engine
