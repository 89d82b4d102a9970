#include "base/json.h"

#include <gtest/gtest.h>

#include "base/json_writer.h"

namespace dealbench::json {
namespace {

TEST(Json, a_value_written_and_read_again_is_the_same) {
  const std::string text = R"({"a":[1,-2,0.5,"x\n\"y\"",true,false,null],"中":{"b":{}},"c":[]})";
  const auto value = parse(text);
  ASSERT_TRUE(value);
  EXPECT_EQ(json::text(*value), text);
}

TEST(Json, decimals_are_exact_at_the_asked_scale) {
  EXPECT_EQ(parse("0.15")->scaled(6), 150'000);
  EXPECT_EQ(parse("-1.5e-3")->scaled(6), -1'500);
  EXPECT_EQ(parse("3")->scaled(2), 300);
  EXPECT_EQ(parse("2.0")->scaled(0), 2);
  EXPECT_EQ(parse("0.0000001")->scaled(6), std::nullopt);
  EXPECT_EQ(parse("1e30")->scaled(6), std::nullopt);
  EXPECT_EQ(parse("0e99999999999")->scaled(6), 0);
  EXPECT_EQ(parse("\"1\"")->scaled(0), std::nullopt);
}

TEST(Json, whole_numbers_are_told_from_decimals) {
  EXPECT_EQ(parse("7")->integer(), 7);
  EXPECT_EQ(parse("7.0")->integer(), std::nullopt);
  EXPECT_EQ(parse("9223372036854775807")->integer(), INT64_MAX);
  EXPECT_EQ(parse("9223372036854775808")->integer(), std::nullopt);
}

struct Refused {
  const char* text;
  ErrorCode code;
  const char* place;
};

TEST(Json, what_is_not_json_is_refused_with_line_and_column) {
  const Refused cases[] = {
      {"", ErrorCode::json_syntax, "line 1, column 1"},
      {"{\"a\":1", ErrorCode::json_syntax, "line 1, column 7"},
      {"[1,\n 2,\n x]", ErrorCode::json_syntax, "line 3, column 2"},
      {"NaN", ErrorCode::json_syntax, "line 1, column 1"},
      {"[1] 2", ErrorCode::json_syntax, "line 1, column 5"},
      {"[01]", ErrorCode::json_syntax, "line 1, column 3"},
      {"\"\xFF\"", ErrorCode::json_not_utf8, "line 1, column 2"},
      {"[1e999]", ErrorCode::json_number_out_of_range, "line 1, column 6"},
  };
  for (const Refused& refused : cases) {
    const auto value = parse(refused.text);
    ASSERT_FALSE(value) << refused.text;
    EXPECT_EQ(value.error().code, refused.code) << refused.text;
    EXPECT_EQ(value.error().place, refused.place) << refused.text;
  }
}

TEST(Json, the_same_key_twice_in_an_object_is_refused) {
  EXPECT_EQ(parse(R"({"a":1,"a":2})").error(), (Error{ErrorCode::json_duplicate_key, "", "a"}));
  EXPECT_TRUE(parse(R"([{"a":1},{"a":2}])"));
}

TEST(Json, depth_and_size_are_bounded) {
  const std::string deep = std::string(33, '[') + std::string(33, ']');
  EXPECT_EQ(parse(deep).error().code, ErrorCode::json_too_deep);
  EXPECT_TRUE(parse(deep, {1'000, 40}));
  EXPECT_EQ(parse("[1,2,3]", {3, 32}).error().code, ErrorCode::json_too_large);
}

TEST(Json, a_byte_order_mark_is_skipped) {
  EXPECT_TRUE(parse("\xEF\xBB\xBF{}"));
}

TEST(Json, the_writer_separates_values_and_breaks_lines_where_told) {
  Writer out;
  out.begin_object().field("a", 1).key("b").begin_array();
  out.line_break().value("x").line_break().value(Ratio{150'000}).line_break().end_array();
  out.field("c", std::optional<double>()).field("d", 0.1 + 0.2).field("e", Money{-5}).end_object();
  EXPECT_EQ(out.text(), "{\"a\":1,\"b\":[\n\"x\",\n0.15\n],\"c\":null,\"d\":0.3,\"e\":-5}");
}

TEST(Json, a_number_that_is_not_finite_is_written_as_absent) {
  Writer out;
  out.begin_array()
      .value(1.0 / 3.0)
      .value(std::numeric_limits<double>::infinity())
      .value(1e16)
      .end_array();
  EXPECT_EQ(out.text(), "[0.333333,null,null]");
}

TEST(Json, control_characters_are_escaped) {
  std::string out;
  append_quoted(out, std::string_view("\x01\x1F/é", 5));
  EXPECT_EQ(out, "\"\\u0001\\u001f/é\"");
}

}  // namespace
}  // namespace dealbench::json
