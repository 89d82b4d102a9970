#include "base/json.h"
#include "unit/plan/plan_support.h"

namespace dealbench::plan {
namespace {

Result<Edit> read_text(std::string_view text) {
  const auto value = json::parse(text);
  if (!value) return std::unexpected(value.error());
  return read_edit(*value);
}

struct Form {
  Edit edit;
  const char* text;
};

TEST(Journal, each_edit_has_one_json_form_and_is_read_back_from_it) {
  const Form forms[] = {
      {set("win_rate", FieldValue{std::int64_t{400'000}}),
       R"({"set":"scenarios","id":"a","field":"win_rate","value":0.4,"by":"Li","at":"2026-11-23T08:00:00Z"})"},
      {Edit{SetField{"settings", {}, "title", {}, {}}},
       R"({"set":"settings","field":"title","value":null})"},
      {Edit{AddRecord{"scenarios", 2, empty_record(*find_collection("scenarios"), "c", {})}},
       R"({"add":"scenarios","index":2,"record":{"id":"c"}})"},
      {Edit{RemoveRecord{"scenarios", "a"}}, R"({"remove":"scenarios","id":"a"})"},
      {Edit{MoveRecord{"scenarios", "a", 1}}, R"({"move":"scenarios","id":"a","index":1})"},
      {group({Edit{RemoveRecord{"scenarios", "a"}}, group({})}),
       R"({"group":[{"remove":"scenarios","id":"a"},{"group":[]}]})"},
  };
  for (const Form& form : forms) {
    EXPECT_EQ(write_edit(form.edit), form.text);
    const auto read = read_text(form.text);
    ASSERT_TRUE(read) << form.text << read.error().place;
    EXPECT_EQ(*read, form.edit) << form.text;
  }
}

struct Refusal {
  const char* text;
  ErrorCode code;
  const char* place;
};

TEST(Journal, what_is_no_edit_is_refused_with_its_place) {
  const Refusal refusals[] = {
      {"{}", ErrorCode::plan_wrong_type, "edit"},
      {"[]", ErrorCode::plan_wrong_type, "edit"},
      {R"({"set":7})", ErrorCode::plan_wrong_type, "edit"},
      {R"({"set":"scenarios","id":"a"})", ErrorCode::plan_missing, "edit/field"},
      {R"({"set":"scenarios","id":"a","field":"luck","value":1})", ErrorCode::edit_unknown_field,
       "scenarios/luck"},
      {R"({"set":"dreams","id":"a","field":"leads","value":1})", ErrorCode::edit_unknown_field,
       "dreams/leads"},
      {R"({"set":"scenarios","id":"a","field":"win_rate","value":1.1})",
       ErrorCode::plan_out_of_range, "scenarios/a/win_rate"},
      {R"({"set":"scenarios","id":"a","field":"win_rate","value":1,"by":7})",
       ErrorCode::plan_wrong_type, "scenarios/a/by"},
      {R"({"set":"scenarios","id":"a","field":"win_rate","value":1,"at":"now"})",
       ErrorCode::plan_bad_date, "scenarios/a/at"},
      {R"({"add":"scenarios","index":0})", ErrorCode::edit_unknown_record, "scenarios"},
      {R"({"add":"dreams","record":{"id":"a"}})", ErrorCode::edit_unknown_record, "dreams"},
      {R"({"add":"scenarios","record":{"id":"a","leads":-1}})", ErrorCode::plan_out_of_range,
       "scenarios/a/leads"},
      {R"({"remove":"scenarios"})", ErrorCode::plan_missing, "edit/id"},
      {R"({"move":"scenarios","index":1})", ErrorCode::plan_missing, "edit/id"},
      {R"({"group":[{"remove":"scenarios","id":"a"},{}]})", ErrorCode::plan_wrong_type, "edit"},
  };
  for (const Refusal& refusal : refusals) {
    SCOPED_TRACE(refusal.text);
    expect_error(read_text(refusal.text), refusal.code, refusal.place);
  }
}

TEST(Journal, a_place_beyond_the_list_or_none_is_the_end) {
  for (const char* text : {R"({"add":"scenarios","record":{"id":"c"}})",
                           R"({"add":"scenarios","index":-1,"record":{"id":"c"}})",
                           R"({"add":"scenarios","index":99,"record":{"id":"c"}})"}) {
    Plan plan = two_scenarios();
    const auto edit = read_text(text);
    ASSERT_TRUE(edit);
    ASSERT_TRUE(apply(plan, *edit));
    EXPECT_EQ(scenario_ids(plan), (std::vector<Id>{"a", "b", "c"}));
  }
}

TEST(Journal, replaying_a_journal_gives_the_plan) {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Random random(seed);
    Plan plan = random_plan(random);
    auto stored = read_plan(write_plan(plan));
    ASSERT_TRUE(stored);
    for (int step = 0; step < 40; ++step) {
      const Edit edit = random_edit(random, plan);
      if (!apply(plan, edit)) continue;
      const auto read = read_text(write_edit(edit));
      ASSERT_TRUE(read);
      ASSERT_TRUE(apply(stored->plan, *read));
    }
    ASSERT_EQ(write_plan(stored->plan), write_plan(plan));
  }
}

}  // namespace
}  // namespace dealbench::plan
