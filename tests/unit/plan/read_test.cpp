// Bad files: what is not a whole, valid plan is an error and never half a plan. Most cases are
// files in tests/golden/broken; here are those that are made.
#include "base/json_writer.h"
#include "support/files.h"
#include "unit/plan/plan_support.h"

namespace dealbench::plan {
namespace {

std::string golden(std::string_view name) {
  return test::content_of(test::checkout() / "tests/golden/plans" / name);
}

std::string plan_with_scenarios(std::string_view scenarios) {
  return R"({"type":"dealbench.plan","format":1,"plan_id":"p1","scenarios":[)" +
         std::string(scenarios) + "]}";
}

TEST(Read, a_file_cut_off_at_any_byte_is_an_error) {
  for (const char* name : {"every_field.dealplan.json", "unknown_keys.dealplan.json"}) {
    const std::string text = golden(name);
    ASSERT_TRUE(read_plan(text));
    // Without the line break at its end the file is whole.
    for (std::size_t size = 0; size + 1 < text.size(); ++size) {
      const auto read = read_plan(std::string_view(text).substr(0, size));
      ASSERT_FALSE(read) << name << " cut off at " << size;
      ASSERT_TRUE(read.error().code == ErrorCode::json_syntax ||
                  read.error().code == ErrorCode::json_not_utf8)
          << name << " cut off at " << size << ": " << code_text(read.error().code);
    }
  }
}

TEST(Read, a_file_with_any_byte_changed_is_an_error_or_a_valid_plan) {
  const std::string text = golden("every_field.dealplan.json");
  Random random(5);
  for (std::size_t at = 0; at < text.size(); ++at) {
    for (int tries = 0; tries < 4; ++tries) {
      std::string changed = text;
      changed[at] = tries == 0 ? '0' : static_cast<char>(random.below(256));
      const auto read = read_plan(changed);
      if (!read) continue;
      // What is accepted is as good as any plan: it can be written and read again.
      const std::string written = write_plan(read->plan);
      const auto again = read_plan(written);
      ASSERT_TRUE(again) << changed;
      ASSERT_EQ(again->plan, read->plan) << changed;
    }
  }
}

TEST(Read, a_file_of_50_megabytes_is_refused_before_it_is_looked_at) {
  const std::string text(50u << 20, ' ');
  const auto read = read_plan(text);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error(), (Error{ErrorCode::json_too_large, "", "52428800 B"}));
}

TEST(Read, the_largest_size_is_read_and_one_byte_more_is_not) {
  std::string text = plan_with_scenarios("");
  text.resize(max_plan_bytes, ' ');
  EXPECT_TRUE(read_plan(text));
  text += ' ';
  expect_error(read_plan(text), ErrorCode::json_too_large, "");
}

TEST(Read, more_than_a_million_records_are_refused) {
  std::string items = "0";
  for (int i = 0; i < 1'000'000; ++i) items += ",0";
  const auto read = read_plan(plan_with_scenarios(items));
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error(), (Error{ErrorCode::plan_too_many_records, "scenarios", "1000001"}));
}

TEST(Read, nesting_is_bounded_also_in_what_is_unknown) {
  const auto nested = [](std::size_t depth) {
    return plan_with_scenarios(R"({"id":"a","x":)" + std::string(depth, '[') +
                               std::string(depth, ']') + "}");
  };
  EXPECT_TRUE(read_plan(nested(29)));
  expect_error(read_plan(nested(30)), ErrorCode::json_too_deep, "");
  expect_error(read_plan(nested(100'000)), ErrorCode::json_too_deep, "");
}

TEST(Read, every_number_field_takes_its_bounds_and_refuses_what_lies_beyond) {
  for (const CollectionDef& collection : collections()) {
    for (const FieldDef& field : collection.fields()) {
      const bool is_number = field.kind == FieldKind::integer || field.kind == FieldKind::ratio ||
                             field.kind == FieldKind::money;
      if (!is_number) continue;
      SCOPED_TRACE(field.key);
      const std::string place = std::string(collection.key) + (collection.is_single ? "/" : "/a/") +
                                std::string(field.key);
      const auto with = [&](std::int64_t number) {
        json::Writer out;
        out.begin_object().field("type", plan_type).field("format", plan_format);
        out.field("plan_id", "p1").key(collection.key);
        if (!collection.is_single) out.begin_array();
        out.begin_object().field("id", "a").key(field.key);
        if (field.kind == FieldKind::ratio) {
          out.value(Ratio{number});
        } else {
          out.value(number);
        }
        out.end_object();
        if (!collection.is_single) out.end_array();
        return out.end_object().take();
      };
      EXPECT_TRUE(read_plan(with(field.low)));
      EXPECT_TRUE(read_plan(with(field.high)));
      expect_error(read_plan(with(field.low - 1)), ErrorCode::plan_out_of_range, place);
      expect_error(read_plan(with(field.high + 1)), ErrorCode::plan_out_of_range, place);
      expect_error(read_plan(with(INT64_MIN)), ErrorCode::plan_out_of_range, place);
      expect_error(read_plan(with(INT64_MAX)), ErrorCode::plan_out_of_range, place);
    }
  }
}

TEST(Read, the_first_record_with_an_id_that_stands_twice_is_named) {
  expect_error(read_plan(plan_with_scenarios(R"({"id":"b"},{"id":"a"},{"id":"b"},{"id":"a"})")),
               ErrorCode::plan_duplicate_id, "scenarios/a");
}

TEST(Read, absent_collections_are_empty_and_absent_envelope_keys_are_as_new) {
  const auto read = read_plan(R"({"type":"dealbench.plan","format":1,"plan_id":"p1"})");
  ASSERT_TRUE(read);
  Plan expected;
  expected.plan_id = "p1";
  EXPECT_EQ(read->plan, expected);
  EXPECT_TRUE(read->notes.empty());
}

TEST(Read, records_keep_the_order_of_the_file) {
  const auto read = read_plan(plan_with_scenarios(R"({"id":"c"},{"id":"a"},{"id":"b"})"));
  ASSERT_TRUE(read);
  EXPECT_EQ(scenario_ids(read->plan), (std::vector<Id>{"c", "a", "b"}));
}

}  // namespace
}  // namespace dealbench::plan
