#include "plan/edit/edit.h"

#include "unit/plan/plan_support.h"

namespace dealbench::plan {
namespace {

TEST(Edit, a_set_field_changes_value_and_stamp_and_its_inverse_both_back) {
  Plan plan = two_scenarios();
  plan.scenarios[0].by = "Zhao";
  plan.scenarios[0].at = "2026-01-01T00:00:00Z";
  const auto inverse = apply(plan, set("win_rate", FieldValue{std::int64_t{400'000}}));
  ASSERT_TRUE(inverse);
  EXPECT_EQ(plan.scenarios[0].win_rate, Ratio{400'000});
  EXPECT_EQ(plan.scenarios[0].by, "Li");
  EXPECT_EQ(plan.scenarios[0].at, "2026-11-23T08:00:00Z");
  const Edit expected{SetField{"scenarios",
                               "a",
                               "win_rate",
                               FieldValue{std::int64_t{200'000}},
                               {"Zhao", "2026-01-01T00:00:00Z"}}};
  EXPECT_EQ(*inverse, expected);
}

TEST(Edit, setting_an_absent_value_takes_the_field_out_of_the_file) {
  Plan plan = two_scenarios();
  ASSERT_TRUE(apply(plan, set("leads", {})));
  EXPECT_EQ(plan.scenarios[0].leads, std::nullopt);
  EXPECT_EQ(write_plan(plan).find("\"leads\":"), std::string::npos);
}

TEST(Edit, the_settings_are_reached_without_an_id) {
  Plan plan = two_scenarios();
  ASSERT_TRUE(apply(plan, set_title("云帆")));
  EXPECT_EQ(plan.settings.title, "云帆");
}

TEST(Edit, a_record_is_added_at_its_place_or_at_the_end) {
  Plan plan = two_scenarios();
  ASSERT_TRUE(apply(plan, add("c", 1)));
  ASSERT_TRUE(apply(plan, add("d", 99)));
  EXPECT_EQ(scenario_ids(plan), (std::vector<Id>{"a", "c", "b", "d"}));
}

TEST(Edit, a_removed_record_comes_back_whole_at_its_place) {
  Plan plan = two_scenarios();
  plan.scenarios[0].extra.push_back({"foreign", json::Value{true}});
  const Plan before = plan;
  const auto inverse = apply(plan, Edit{RemoveRecord{"scenarios", "a"}});
  ASSERT_TRUE(inverse);
  EXPECT_EQ(scenario_ids(plan), std::vector<Id>{"b"});
  ASSERT_TRUE(apply(plan, *inverse));
  EXPECT_EQ(plan, before);
}

TEST(Edit, a_moved_record_stands_at_its_new_place_and_keeps_its_content) {
  Plan plan = two_scenarios();
  ASSERT_TRUE(apply(plan, add("c", 9)));
  ASSERT_TRUE(apply(plan, Edit{MoveRecord{"scenarios", "a", 1}}));
  EXPECT_EQ(scenario_ids(plan), (std::vector<Id>{"b", "a", "c"}));
  EXPECT_EQ(plan.scenarios[1].leads, 500);
  ASSERT_TRUE(apply(plan, Edit{MoveRecord{"scenarios", "b", 99}}));
  EXPECT_EQ(scenario_ids(plan), (std::vector<Id>{"a", "c", "b"}));
}

TEST(Edit, a_group_happens_in_order) {
  Plan plan = two_scenarios();
  ASSERT_TRUE(apply(plan, group({add("c", 0), set("leads", FieldValue{std::int64_t{7}}, "c")})));
  EXPECT_EQ(plan.scenarios[0].leads, 7);
}

TEST(Edit, a_group_with_one_edit_that_fails_leaves_nothing_behind) {
  Plan plan = two_scenarios();
  const Plan before = plan;
  const Edit edit = group({set_title("新"), add("c", 0), Edit{RemoveRecord{"scenarios", "b"}},
                           group({set("leads", FieldValue{std::int64_t{1}}, "c"),
                                  set("win_rate", FieldValue{std::int64_t{1'100'000}})})});
  expect_error(apply(plan, edit), ErrorCode::plan_out_of_range, "scenarios/a/win_rate");
  EXPECT_EQ(plan, before);
}

struct Refusal {
  const char* why;
  Edit edit;
  ErrorCode code;
  const char* place;
};

std::vector<Refusal> refusals() {
  const CollectionDef& scenarios = *find_collection("scenarios");
  RecordData out_of_range = empty_record(scenarios, "c", monday);
  set_value(out_of_range, scenarios, "leads", FieldValue{std::int64_t{-1}});
  RecordData short_of_values = empty_record(scenarios, "c", monday);
  short_of_values.values.pop_back();
  const FieldValue seven{std::int64_t{7}};
  const FieldValue word{std::string("seven")};
  return {
      {"no such collection", Edit{SetField{"dreams", "a", "leads", seven, {}}},
       ErrorCode::edit_unknown_record, "dreams"},
      {"no such record", set("leads", seven, "z"), ErrorCode::edit_unknown_record, "scenarios/z"},
      {"no such field", set("lead", seven), ErrorCode::edit_unknown_field, "scenarios/a/lead"},
      {"no such field of the settings", Edit{SetField{"settings", {}, "name", seven, {}}},
       ErrorCode::edit_unknown_field, "settings/name"},
      {"text for a number", set("leads", word), ErrorCode::plan_wrong_type, "scenarios/a/leads"},
      {"a number for a text", set("name", seven), ErrorCode::plan_wrong_type, "scenarios/a/name"},
      {"below the bounds", set("leads", FieldValue{std::int64_t{-1}}), ErrorCode::plan_out_of_range,
       "scenarios/a/leads"},
      {"no such choice", set("cycle_switch", word), ErrorCode::plan_unknown_choice,
       "scenarios/a/cycle_switch"},
      {"no such lever in a list",
       set("assumed", FieldValue{std::vector<std::string>{"leads", "luck"}}),
       ErrorCode::plan_unknown_choice, "scenarios/a/assumed/1"},
      {"a reference that is no id",
       Edit{SetField{"settings", {}, "selected_scenario", FieldValue{std::string("A B")}, {}}},
       ErrorCode::plan_bad_id, "settings/selected_scenario"},
      {"an id that is taken", add("b", 0), ErrorCode::plan_duplicate_id, "scenarios/b"},
      {"a bad id", add("Übung", 0), ErrorCode::plan_bad_id, "scenarios/Übung"},
      {"no id", add("", 0), ErrorCode::plan_bad_id, "scenarios/"},
      {"a new record out of range", Edit{AddRecord{"scenarios", 0, out_of_range}},
       ErrorCode::plan_out_of_range, "scenarios/c/leads"},
      {"a new record without all fields", Edit{AddRecord{"scenarios", 0, short_of_values}},
       ErrorCode::plan_wrong_type, "scenarios/c"},
      {"a record into no collection", Edit{AddRecord{"dreams", 0, {}}},
       ErrorCode::edit_unknown_record, "dreams"},
      {"a record beside the settings", Edit{AddRecord{"settings", 0, {}}},
       ErrorCode::edit_unknown_record, "settings"},
      {"the settings removed", Edit{RemoveRecord{"settings", {}}}, ErrorCode::edit_unknown_record,
       "settings"},
      {"the settings moved", Edit{MoveRecord{"settings", {}, 1}}, ErrorCode::edit_unknown_record,
       "settings"},
      {"an unknown record removed", Edit{RemoveRecord{"scenarios", "z"}},
       ErrorCode::edit_unknown_record, "scenarios/z"},
      {"an unknown record moved", Edit{MoveRecord{"scenarios", "z", 0}},
       ErrorCode::edit_unknown_record, "scenarios/z"},
  };
}

TEST(Edit, what_cannot_be_done_is_refused_with_its_place_and_changes_nothing) {
  for (const Refusal& refusal : refusals()) {
    SCOPED_TRACE(refusal.why);
    Plan plan = two_scenarios();
    expect_error(apply(plan, refusal.edit), refusal.code, refusal.place);
    EXPECT_EQ(plan, two_scenarios());
  }
}

TEST(Edit, an_empty_text_or_list_is_the_same_as_none) {
  const FieldValue no_text{std::string()};
  for (const char* field : {"name", "preset", "cycle_switch", "note"}) {
    SCOPED_TRACE(field);
    Plan plan = two_scenarios();
    EXPECT_TRUE(is_no_op(plan, set(field, no_text)));
    EXPECT_TRUE(apply(plan, set(field, no_text)));
    EXPECT_EQ(plan.scenarios[0].name, "");
  }
  Plan plan = two_scenarios();
  const FieldValue no_list{std::vector<std::string>()};
  EXPECT_TRUE(is_no_op(plan, set("goal_levers", no_list)));
  EXPECT_FALSE(is_no_op(plan, set("assumed", no_list)));
  ASSERT_TRUE(apply(plan, set("assumed", no_list)));
  EXPECT_TRUE(plan.scenarios[0].assumed.empty());
  const Edit no_selection{SetField{"settings", {}, "selected_scenario", no_text, monday}};
  EXPECT_FALSE(is_no_op(plan, no_selection));
  ASSERT_TRUE(apply(plan, no_selection));
  const Edit no_sample{SetField{"settings", {}, "is_sample", FieldValue{false}, monday}};
  EXPECT_TRUE(is_no_op(plan, no_sample));
}

TEST(Edit, a_no_op_is_told_from_a_change) {
  Plan plan = two_scenarios();
  const Edit same = set("win_rate", FieldValue{std::int64_t{200'000}});
  const Edit other = set("win_rate", FieldValue{std::int64_t{200'001}});
  EXPECT_TRUE(is_no_op(plan, same));
  EXPECT_FALSE(is_no_op(plan, other));
  EXPECT_TRUE(is_no_op(plan, set("win_rate", {}, "b")));
  EXPECT_TRUE(is_no_op(plan, set_title("星河智造")));
  EXPECT_TRUE(is_no_op(plan, group({same, same})));
  EXPECT_FALSE(is_no_op(plan, group({same, other})));
  EXPECT_TRUE(is_no_op(plan, Edit{MoveRecord{"scenarios", "b", 1}}));
  EXPECT_TRUE(is_no_op(plan, Edit{MoveRecord{"scenarios", "b", 99}}));
  EXPECT_FALSE(is_no_op(plan, Edit{MoveRecord{"scenarios", "b", 0}}));
  EXPECT_FALSE(is_no_op(plan, add("c", 0)));
  EXPECT_FALSE(is_no_op(plan, Edit{RemoveRecord{"scenarios", "b"}}));
}

TEST(Edit, what_cannot_be_done_is_not_a_no_op) {
  const Plan plan = two_scenarios();
  for (const Refusal& refusal : refusals())
    EXPECT_FALSE(is_no_op(plan, refusal.edit)) << refusal.why;
}

}  // namespace
}  // namespace dealbench::plan
