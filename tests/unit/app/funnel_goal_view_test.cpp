// The goal seek as the screen shows it. Worked by hand on the field preset: 500 leads, 30 %, 20 %,
// 100,000, 80 %, 60 %, 30 days.
#include "unit/app/app_support.h"

namespace dealbench::app {
namespace {

struct Asking : Desk {
  Asking() { apply_preset("solution"); }

  void ask(std::string output, std::string target, std::vector<std::string> levers = {}) {
    const Id id = scenario().id;
    const bool is_count = output == "wins" || output == "opportunities";
    run(SetFieldTo{"scenarios", id, "goal_output", plan::FieldValue{std::move(output)}, {}});
    type(is_count ? "goal_count" : "goal_money", std::move(target));
    run(SetFieldTo{
        "scenarios", id, "goal_levers", plan::normalised(plan::FieldValue{std::move(levers)}), {}});
  }
  [[nodiscard]] GoalView goal(Language language = Language::zh_cn) const {
    return view(language).goal;
  }
};

const GoalLeverView& lever(const std::vector<GoalLeverView>& levers, std::string_view key) {
  static const GoalLeverView none{};
  for (const GoalLeverView& one : levers) {
    if (one.key == key) return one;
  }
  ADD_FAILURE() << key << " is not shown";
  return none;
}

TEST(FunnelGoal, without_a_target_shows_where_the_output_stands) {
  Asking desk;
  const GoalView goal = desk.goal();
  EXPECT_FALSE(goal.has_target);
  EXPECT_EQ(goal.outputs[goal.output].first, "bookings");
  EXPECT_EQ(goal.now_text, "300万元");
  EXPECT_EQ(goal.target_field, "goal_money");
  EXPECT_EQ(goal.target_text, "");
  EXPECT_TRUE(goal.alone.empty());
}

TEST(FunnelGoal, twice_the_bookings_takes_each_lever_twice_or_four_by_18_92_percent) {
  Asking desk;
  desk.ask("bookings", "600万", {"leads", "lead_conversion", "win_rate", "deal_value"});
  const GoalView goal = desk.goal();
  EXPECT_EQ(goal.target_text, "600万");
  EXPECT_EQ(lever(goal.alone, "leads").needed, "1,000");
  EXPECT_EQ(lever(goal.alone, "lead_conversion").needed, "60%");
  EXPECT_EQ(lever(goal.alone, "win_rate").needed, "40%");
  EXPECT_EQ(lever(goal.alone, "deal_value").needed, "20万元");
  EXPECT_EQ(lever(goal.alone, "deal_value").change, "+100%");
  EXPECT_TRUE(lever(goal.alone, "leads").is_reached);
  EXPECT_TRUE(lever(goal.alone, "leads").is_chosen);
  for (const char* key : {"collection_ratio", "renewal_rate", "sales_cycle_days"}) {
    EXPECT_EQ(lever(goal.alone, key).needed, "–");
    EXPECT_EQ(lever(goal.alone, key).remark, say(Language::zh_cn, keys::goal::no_effect));
    EXPECT_FALSE(lever(goal.alone, key).is_reached);
    EXPECT_FALSE(lever(goal.alone, key).is_chosen);
  }
  EXPECT_NE(goal.together.find("18.92%"), std::string::npos) << goal.together;
  EXPECT_NE(goal.together.find("600万元"), std::string::npos) << goal.together;
  EXPECT_TRUE(goal.can_adopt_together);
  ASSERT_EQ(goal.together_levers.size(), 4u);
  for (const GoalLeverView& one : goal.together_levers) EXPECT_EQ(one.change, "+18.92%");
}

TEST(FunnelGoal, one_and_a_half_times_the_cash_over_two_levers) {
  Asking desk;
  desk.ask("collected", "360万", {"win_rate", "collection_ratio"});
  const GoalView goal = desk.goal();
  EXPECT_NE(goal.together.find("22.47%"), std::string::npos) << goal.together;
  EXPECT_EQ(lever(goal.together_levers, "collection_ratio").needed, "97.98%");
  EXPECT_EQ(lever(goal.together_levers, "win_rate").needed, "24.49%");
}

TEST(FunnelGoal, a_ratio_that_reaches_100_percent_leaves_the_rest_to_the_others) {
  Asking desk;
  desk.ask("collected", "480万", {"win_rate", "collection_ratio"});
  const GoalView goal = desk.goal(Language::en);
  EXPECT_EQ(lever(goal.together_levers, "collection_ratio").needed, "100%");
  EXPECT_EQ(lever(goal.together_levers, "collection_ratio").change, "+25%");
  EXPECT_EQ(lever(goal.together_levers, "collection_ratio").remark,
            say(Language::en, keys::goal::saturated));
  EXPECT_EQ(lever(goal.together_levers, "win_rate").needed, "32%");
  EXPECT_EQ(lever(goal.together_levers, "win_rate").change, "+60%");
  EXPECT_TRUE(goal.can_adopt_together);
}

TEST(FunnelGoal, what_cannot_be_reached_names_the_best_there_is) {
  Asking desk;
  desk.ask("collected", "480万", {"collection_ratio"});
  const GoalView goal = desk.goal();
  const GoalLeverView& collection = lever(goal.alone, "collection_ratio");
  EXPECT_FALSE(collection.is_reached);
  EXPECT_EQ(collection.remark,
            i18n::fill(say(Language::zh_cn, keys::goal::not_reachable), {{"best", "300万元"}}));
  EXPECT_FALSE(goal.can_adopt_together);
  EXPECT_EQ(goal.together, i18n::fill(say(Language::zh_cn, keys::goal::together_not_reachable),
                                      {{"outcome", "300万元"}}));
}

TEST(FunnelGoal, a_count_is_asked_for_in_its_own_field) {
  Asking desk;
  desk.ask("wins", "60");
  const GoalView goal = desk.goal();
  EXPECT_EQ(goal.target_field, "goal_count");
  EXPECT_EQ(goal.target_unit, "");
  EXPECT_EQ(goal.now_text, "30");
  EXPECT_EQ(lever(goal.alone, "win_rate").needed, "40%");
}

TEST(FunnelGoal, the_cycle_gets_shorter_for_speed) {
  Asking desk;
  desk.ask("velocity_per_day", "20万");
  EXPECT_EQ(lever(desk.goal().alone, "sales_cycle_days").needed, "15天");
  EXPECT_EQ(lever(desk.goal().alone, "sales_cycle_days").change, "-50%");
}

TEST(FunnelGoal, a_target_that_is_met_needs_nothing) {
  Asking desk;
  desk.ask("bookings", "300万");
  const GoalView goal = desk.goal();
  EXPECT_EQ(lever(goal.alone, "leads").needed, "500");
  EXPECT_EQ(lever(goal.alone, "leads").change, "0%");
  EXPECT_NE(goal.together.find(" 0%"), std::string::npos) << goal.together;
}

TEST(FunnelGoal, levers_that_do_not_apply_are_not_offered) {
  Desk desk;
  desk.apply_preset("tool");
  desk.run(SetFieldTo{"scenarios",
                      desk.scenario().id,
                      "goal_output",
                      plan::FieldValue{std::string("bookings")},
                      {}});
  desk.type("goal_money", "60万");
  const GoalView goal = desk.view().goal;
  EXPECT_EQ(goal.alone.size(), 6u);
  for (const GoalLeverView& one : goal.alone) EXPECT_NE(one.key, "renewal_rate");
}

TEST(FunnelGoal, no_lever_is_offered_for_a_result_that_does_not_exist) {
  Asking desk;
  desk.apply_preset("tool");  // without renewals
  desk.ask("renewals", "60万");
  const GoalView goal = desk.goal();
  EXPECT_TRUE(goal.has_target);
  EXPECT_TRUE(goal.alone.empty());
  EXPECT_TRUE(goal.together_levers.empty());
  EXPECT_FALSE(goal.can_adopt_together);
}

TEST(FunnelGoal, an_incomplete_scenario_has_none_yet) {
  Desk desk;
  desk.type("goal_money", "60万");
  const GoalView goal = desk.view().goal;
  EXPECT_EQ(goal.now_text, "");
  EXPECT_FALSE(goal.has_target);
}

}  // namespace
}  // namespace dealbench::app
