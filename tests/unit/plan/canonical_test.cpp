#include "unit/plan/plan_support.h"

namespace dealbench::plan {
namespace {

TEST(Canonical, a_plan_is_written_in_one_fixed_form) {
  Plan plan = two_scenarios();
  plan.revision = 3;
  plan.parents = {"p0"};
  plan.saved_at = "2026-11-23T08:15:30Z";
  plan.settings.by = "王芳";
  EXPECT_EQ(write_plan(plan),
            R"({"type":"dealbench.plan",
"format":1,
"app":"dealbench 0.1.0",
"plan_id":"p1",
"revision":3,
"parents":["p0"],
"saved_at":"2026-11-23T08:15:30Z",
"settings":{"by":"王芳","title":"星河智造","selected_scenario":"a"},
"scenarios":[
{"id":"a","leads":500,"win_rate":0.2,"assumed":["leads"]},
{"id":"b"}
]
}
)");
}

TEST(Canonical, an_empty_collection_is_a_pair_of_brackets) {
  Plan plan;
  plan.plan_id = "p1";
  EXPECT_TRUE(write_plan(plan).ends_with("\"scenarios\":[]\n}\n"));
}

TEST(Canonical, equal_plans_are_equal_bytes_however_they_came_about) {
  Plan one = two_scenarios();
  Plan other = two_scenarios();
  ASSERT_TRUE(apply(one, set("leads", FieldValue{std::int64_t{700}})));
  ASSERT_TRUE(apply(one, set("name", FieldValue{std::string("现状")})));
  ASSERT_TRUE(apply(other, set("name", FieldValue{std::string("现状")})));
  ASSERT_TRUE(apply(other, set("leads", FieldValue{std::int64_t{700}})));
  EXPECT_EQ(one, other);
  EXPECT_EQ(write_plan(one), write_plan(other));
}

TEST(Canonical, keys_stand_in_the_order_of_the_field_table) {
  Random random(1);
  for (const CollectionDef& collection : collections()) {
    Plan plan;
    plan.plan_id = "p1";
    RecordData record = empty_record(collection, "a", monday);
    const auto table = collection.fields();
    for (std::size_t i = 0; i < table.size(); ++i) {
      while (std::holds_alternative<std::monostate>(record.values[i]))
        record.values[i] = random_value(random, table[i]);
    }
    if (!collection.is_single) collection.insert(plan, 0);
    fill_record(plan, collection, 0, record);
    const std::string text = write_plan(plan);
    std::size_t place = text.find("\"at\":");
    ASSERT_NE(place, std::string::npos);
    for (const FieldDef& field : table) {
      const std::size_t next = text.find("\"" + std::string(field.key) + "\":", place);
      ASSERT_NE(next, std::string::npos) << field.key;
      place = next;
    }
  }
}

constexpr std::string_view with_unknown_keys = R"({"type":"dealbench.plan",
"format":1,
"app":"",
"plan_id":"p1",
"revision":0,
"parents":[],
"saved_at":"",
"settings":{"title":"t","mood":"good"},
"scenarios":[
{"id":"a","leads":5,"owner":{"name":"李","since":[2024,1.50]}}
],
"dreams":[{"id":"d"}]
}
)";

TEST(Canonical, unknown_keys_are_kept_and_noted_with_their_place) {
  const auto read = read_plan(with_unknown_keys);
  ASSERT_TRUE(read);
  const Notes notes{{"note.unknown_key_kept", "dreams", {}},
                    {"note.unknown_key_kept", "settings/mood", {}},
                    {"note.unknown_key_kept", "scenarios/a/owner", {}}};
  EXPECT_EQ(read->notes, notes);
  EXPECT_EQ(write_plan(read->plan), with_unknown_keys);
}

TEST(Canonical, unknown_keys_survive_edits_of_their_record) {
  auto read = read_plan(with_unknown_keys);
  ASSERT_TRUE(read);
  Plan& plan = read->plan;
  ASSERT_TRUE(apply(plan, set("leads", FieldValue{std::int64_t{6}})));
  const auto removed = apply(plan, Edit{RemoveRecord{"scenarios", "a"}});
  ASSERT_TRUE(removed);
  EXPECT_EQ(write_plan(plan).find("owner"), std::string::npos);
  ASSERT_TRUE(apply(plan, *removed));
  const std::string text = write_plan(plan);
  EXPECT_NE(text.find(R"("owner":{"name":"李","since":[2024,1.50]})"), std::string::npos);
  EXPECT_NE(text.find(R"("dreams":[{"id":"d"}])"), std::string::npos);
}

TEST(Canonical, text_of_every_sort_is_read_back_exactly) {
  Plan plan = two_scenarios();
  std::string all = "\"\\/\b\f\n\r\t 赢率 é 🙂 \x7F \xC2\x80 \xEF\xBF\xBF \xF4\x8F\xBF\xBF";
  for (char c = 1; c < 0x20; ++c) all += c;
  all += '\0';
  ASSERT_TRUE(apply(plan, set("note", FieldValue{all})));
  const auto read = read_plan(write_plan(plan));
  ASSERT_TRUE(read);
  EXPECT_EQ(read->plan.scenarios[0].note, all);
}

}  // namespace
}  // namespace dealbench::plan
