#include "unit/app/app_support.h"

namespace dealbench::app {
namespace {

std::vector<std::string> names(const Desk& desk) {
  std::vector<std::string> names;
  for (const auto& tab : desk.view().scenarios) names.push_back(tab.name);
  return names;
}

TEST(Scenarios, a_new_plan_has_one_and_shows_it) {
  Desk desk;
  ASSERT_EQ(desk.plan().scenarios.size(), 1u);
  EXPECT_EQ(desk.plan().settings.selected_scenario, desk.plan().scenarios[0].id);
}

TEST(Scenarios, an_added_one_is_empty_stands_last_and_is_shown) {
  Desk desk;
  desk.apply_preset("solution");
  desk.run(AddScenario{});
  ASSERT_EQ(desk.plan().scenarios.size(), 2u);
  EXPECT_EQ(desk.scenario().id, desk.plan().scenarios[1].id);
  EXPECT_EQ(desk.scenario().leads, std::nullopt);
  EXPECT_EQ(desk.view().selected, 1u);
  EXPECT_EQ(desk.view(Language::en).name, desk.scenario().name);
}

TEST(Scenarios, a_copy_has_the_same_values_and_stands_behind_its_source) {
  Desk desk;
  desk.apply_preset("solution");
  desk.run(AddScenario{});
  const Id first = desk.plan().scenarios[0].id;
  desk.type("name", "空白");
  desk.run(AddScenario{first});
  ASSERT_EQ(desk.plan().scenarios.size(), 3u);
  EXPECT_EQ(desk.view().selected, 1u);
  EXPECT_EQ(desk.scenario().win_rate, Ratio{200'000});
  EXPECT_EQ(desk.scenario().preset, "solution");
  EXPECT_NE(desk.scenario().id, first);
  EXPECT_EQ(names(desk)[2], "空白");
  EXPECT_EQ(names(desk)[1], names(desk)[0] + " 副本");
}

TEST(Scenarios, a_copy_of_a_name_at_its_full_length_still_fits) {
  Desk desk;
  std::string longest;
  for (int i = 0; i < 100; ++i) longest += "景";
  desk.type("name", longest);
  desk.run(AddScenario{desk.scenario().id});
  ASSERT_EQ(desk.plan().scenarios.size(), 2u);
  EXPECT_TRUE(desk.scenario().name.ends_with("景 副本"));
  EXPECT_TRUE(desk.session->messages().empty());
}

TEST(Scenarios, adding_is_one_step) {
  Desk desk;
  desk.apply_preset("solution");
  const plan::Plan before = desk.plan();
  desk.run(AddScenario{desk.scenario().id});
  desk.run(Undo{});
  EXPECT_EQ(desk.plan().scenarios, before.scenarios);
  EXPECT_EQ(desk.plan().settings, before.settings);
}

TEST(Scenarios, the_removed_one_is_followed_by_its_neighbour_and_comes_back_with_undo) {
  Desk desk;
  desk.apply_preset("solution");
  desk.run(AddScenario{desk.scenario().id});
  desk.run(AddScenario{desk.scenario().id});
  const plan::Plan before = desk.plan();
  const Id first = before.scenarios[0].id;
  const Id second = before.scenarios[1].id;
  desk.run(RemoveScenario{desk.scenario().id});
  EXPECT_EQ(desk.scenario().id, second);
  desk.run(SelectScenario{first});
  desk.run(RemoveScenario{first});
  EXPECT_EQ(desk.scenario().id, second);
  // The toast offers to take it back.
  const Message& message = desk.session->messages().back();
  ASSERT_TRUE(message.command);
  desk.run(Command(*message.command));
  desk.run(Undo{});
  desk.run(Undo{});
  EXPECT_EQ(desk.plan().scenarios, before.scenarios);
  EXPECT_EQ(desk.plan().settings, before.settings);
}

TEST(Scenarios, removing_one_that_is_not_shown_leaves_the_shown_one) {
  Desk desk;
  const Id first = desk.scenario().id;
  desk.run(AddScenario{});
  const Id second = desk.scenario().id;
  desk.run(AddScenario{});
  desk.run(SelectScenario{first});
  desk.run(RemoveScenario{second});
  EXPECT_EQ(desk.scenario().id, first);
  EXPECT_EQ(desk.plan().scenarios.size(), 2u);
}

TEST(Scenarios, the_last_one_stays) {
  Desk desk;
  desk.run(RemoveScenario{desk.scenario().id});
  EXPECT_EQ(desk.plan().scenarios.size(), 1u);
  EXPECT_EQ(desk.plan().revision, 0);
  EXPECT_TRUE(desk.session->messages().empty());
}

TEST(Scenarios, choosing_one_is_kept_and_an_unknown_one_is_ignored) {
  Desk desk;
  const Id first = desk.scenario().id;
  desk.run(AddScenario{});
  desk.run(SelectScenario{first});
  EXPECT_EQ(desk.view().scenario, first);
  desk.settle();
  EXPECT_EQ(plan_on(desk.storage.disk, desk.plan().plan_id)->settings.selected_scenario, first);
  desk.run(SelectScenario{"nowhere"});
  EXPECT_EQ(desk.view().scenario, first);
}

TEST(Scenarios, choosing_to_and_fro_is_no_step) {
  Desk desk;
  const Id first = desk.scenario().id;
  desk.run(AddScenario{});
  const Id second = desk.scenario().id;
  desk.run(SelectScenario{first});
  desk.run(SelectScenario{second});
  EXPECT_EQ(desk.undo_steps(), 1u);  // the adding
}

// --- adopting a goal

struct Goal {
  const char* output;
  const char* field;
  const char* target;
  const char* lever;  // empty: the chosen ones together
  std::vector<std::string> chosen;
};
class AdoptingAGoal : public testing::TestWithParam<Goal> {};

TEST_P(AdoptingAGoal, reaches_the_target_and_is_one_step) {
  Desk desk;
  desk.apply_preset("solution");
  const auto before = desk.plan().scenarios;
  const Id id = desk.scenario().id;
  const auto set = [&](const char* field, plan::FieldValue value) {
    desk.run(SetFieldTo{"scenarios", id, field, std::move(value), {}});
  };
  set("goal_output", plan::FieldValue{std::string(GetParam().output)});
  desk.type(GetParam().field, GetParam().target);
  set("goal_levers", plan::normalised(plan::FieldValue{GetParam().chosen}));
  const auto asked = desk.plan().scenarios;
  desk.run(AdoptGoal{id, GetParam().lever});
  ASSERT_NE(desk.plan().scenarios, asked) << "nothing was adopted";
  const plan::Scenario& found = desk.scenario();
  const double leads = static_cast<double>(*found.leads);
  const double wins = leads * found.lead_conversion->real() * found.win_rate->real();
  const double bookings = wins * static_cast<double>(found.deal_value->minor);
  const double collected = bookings * found.collection_ratio->real();
  const double velocity = bookings / static_cast<double>(*found.sales_cycle_days);
  const std::string_view output = GetParam().output;
  const double reached = output == "wins"        ? wins
                         : output == "bookings"  ? bookings
                         : output == "collected" ? collected
                                                 : velocity;
  const double target = output == "wins" ? static_cast<double>(*found.goal_count)
                                         : static_cast<double>(found.goal_money->minor);
  EXPECT_GE(reached, target * (1 - 1e-9));
  EXPECT_LE(reached, target * 1.04) << "no further than the next step of the unit";
  desk.run(Undo{});
  EXPECT_EQ(desk.plan().scenarios, asked);
}

INSTANTIATE_TEST_SUITE_P(
    Each, AdoptingAGoal,
    testing::Values(Goal{"bookings",
                         "goal_money",
                         "600万",
                         "",
                         {"leads", "lead_conversion", "win_rate", "deal_value"}},
                    Goal{"collected", "goal_money", "360万", "", {"win_rate", "collection_ratio"}},
                    Goal{"collected", "goal_money", "480万", "", {"win_rate", "collection_ratio"}},
                    Goal{"collected", "goal_money", "333.33万", "", {}},
                    Goal{"bookings", "goal_money", "600万", "leads", {}},
                    Goal{"bookings", "goal_money", "601.7万", "leads", {}},
                    Goal{"bookings", "goal_money", "456.78万", "deal_value", {}},
                    Goal{"wins", "goal_count", "41", "win_rate", {}},
                    Goal{"wins", "goal_count", "20", "lead_conversion", {}},
                    Goal{"velocity_per_day", "goal_money", "20万", "sales_cycle_days", {}},
                    Goal{"velocity_per_day", "goal_money", "13.5万", "sales_cycle_days", {}}));

TEST(AdoptGoal, of_a_lever_that_cannot_reach_it_changes_nothing) {
  Desk desk;
  desk.apply_preset("solution");
  const Id id = desk.scenario().id;
  desk.run(AdoptGoal{id, "win_rate"});  // there is no goal
  desk.run(
      SetFieldTo{"scenarios", id, "goal_output", plan::FieldValue{std::string("bookings")}, {}});
  desk.type("goal_money", "10亿");
  const auto before = desk.plan().scenarios;
  for (const char* lever : {"win_rate", "sales_cycle_days", "luck"}) desk.run(AdoptGoal{id, lever});
  desk.run(AdoptGoal{"nowhere", "leads"});
  EXPECT_EQ(desk.plan().scenarios, before);
}

TEST(AdoptGoal, of_a_value_that_the_plan_cannot_hold_is_not_offered) {
  Desk desk;
  desk.apply_preset("solution");
  const Id id = desk.scenario().id;
  desk.run(SetFieldTo{
      "scenarios", id, "goal_output", plan::FieldValue{std::string("velocity_per_day")}, {}});
  // 3 million a day: with bookings of 3 million the cycle would be one day; twice that, half a day.
  desk.type("goal_money", "300万");
  EXPECT_TRUE(desk.view().goal.alone.back().is_reached);
  desk.type("goal_money", "600万");
  const auto before = desk.plan().scenarios;
  desk.run(AdoptGoal{id, "sales_cycle_days"});
  EXPECT_EQ(desk.plan().scenarios, before);
  const GoalLeverView cycle = desk.view().goal.alone.back();
  EXPECT_EQ(cycle.key, "sales_cycle_days");
  EXPECT_FALSE(cycle.is_reached);
  desk.type("goal_money", "90万亿");  // 9e15 fen a day takes more leads than a plan can hold
  desk.run(AdoptGoal{id, "leads"});
  EXPECT_EQ(desk.scenario().leads, 500);
  EXPECT_TRUE(desk.session->messages().empty());
}

TEST(AdoptGoal, takes_the_mark_of_an_assumption_away) {
  Desk desk;
  desk.apply_preset("tool");
  const Id id = desk.scenario().id;
  desk.run(
      SetFieldTo{"scenarios", id, "goal_output", plan::FieldValue{std::string("bookings")}, {}});
  desk.type("goal_money", "60万");
  desk.run(AdoptGoal{id, "leads"});
  EXPECT_EQ(desk.scenario().assumed, std::vector<std::string>{"deal_value"});
  desk.run(Undo{});
  desk.run(AdoptGoal{id, "deal_value"});
  EXPECT_EQ(desk.scenario().deal_value, Money{4'000'000});
  EXPECT_TRUE(desk.scenario().assumed.empty());
}

}  // namespace
}  // namespace dealbench::app
