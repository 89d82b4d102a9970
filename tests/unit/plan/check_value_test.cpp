// What a field may hold, for every kind of field, also those that no record has yet.
#include "plan/fields/field.h"
#include "plan/io/value_text.h"
#include "unit/plan/plan_support.h"

namespace dealbench::plan {
namespace {

constexpr std::array<std::string_view, 2> colours{"red", "green"};

FieldDef def(FieldKind kind, std::int64_t low, std::int64_t high,
             std::span<const std::string_view> choices = {}) {
  FieldDef field;
  field.key = "field";
  field.kind = kind;
  field.low = low;
  field.high = high;
  field.choices = choices;
  return field;
}

const FieldDef text = def(FieldKind::text, 0, 3);
const FieldDef choice = def(FieldKind::choice, 0, 40, colours);
const FieldDef reference = def(FieldKind::reference, 0, 40);
const FieldDef flag = def(FieldKind::flag, 0, 1);
const FieldDef integer = def(FieldKind::integer, 1, 9);
const FieldDef ratio = def(FieldKind::ratio, 0, 1'000'000);
const FieldDef money = def(FieldKind::money, 0, 10'000);
const FieldDef date = def(FieldKind::date, 0, 0);
const FieldDef list = def(FieldKind::text_list, 0, 2);
const FieldDef colour_list = def(FieldKind::text_list, 0, 2, colours);
const FieldDef map = def(FieldKind::number_map, 0, 3);
const FieldDef references = def(FieldKind::reference_list, 0, 2);
const FieldDef texts = def(FieldKind::text_map, 0, 3);
const FieldDef colours_by_key = def(FieldKind::text_map, 0, 40, colours);
const FieldDef dates = def(FieldKind::date_list, 0, 2);
const FieldDef numbers = [] {
  FieldDef field = def(FieldKind::number_list, -1, 9);
  field.longest = 3;
  return field;
}();

struct Case {
  const FieldDef* field;
  const char* json;
  const char* written;  // nullptr: refused
  ErrorCode code{};
  const char* place = "";
  const char* detail = "";
};

constexpr auto wrong_type = ErrorCode::plan_wrong_type;
constexpr auto out_of_range = ErrorCode::plan_out_of_range;
constexpr auto decimals = ErrorCode::plan_too_many_decimals;

const Case cases[] = {
    {&text, R"("赢单了")", R"("赢单了")"},
    {&text, R"("")", "null"},
    {&text, "null", "null"},
    {&text, R"("four")", nullptr, out_of_range, "p", "4 (0..3)"},
    {&text, "3", nullptr, wrong_type, "p", "text"},
    {&choice, R"("green")", R"("green")"},
    {&choice, R"("")", "null"},
    {&choice, R"("blue")", nullptr, ErrorCode::plan_unknown_choice, "p", "blue"},
    {&choice, "[]", nullptr, wrong_type, "p", "text"},
    {&reference, R"("deal-1_a")", R"("deal-1_a")"},
    {&reference, R"("")", "null"},
    {&reference, R"("Deal")", nullptr, ErrorCode::plan_bad_id, "p", "Deal"},
    {&flag, "true", "true"},
    {&flag, "false", "null"},
    {&flag, "1", nullptr, wrong_type, "p", "true or false"},
    {&integer, "1", "1"},
    {&integer, "9", "9"},
    {&integer, "4.0", "4"},
    {&integer, "4e0", "4"},
    {&integer, "0", nullptr, out_of_range, "p", "0 (1..9)"},
    {&integer, "10", nullptr, out_of_range, "p", "10 (1..9)"},
    {&integer, "4.5", nullptr, decimals, "p", "4.5"},
    {&integer, R"("4")", nullptr, wrong_type, "p", "number"},
    {&integer, "true", nullptr, wrong_type, "p", "number"},
    {&ratio, "0", "0"},
    {&ratio, "1", "1"},
    {&ratio, "0.150000", "0.15"},
    {&ratio, "0.000001", "0.000001"},
    {&ratio, "1.5e-1", "0.15"},
    {&ratio, "1.1", nullptr, out_of_range, "p", "1.1 (0..1)"},
    {&ratio, "-0.01", nullptr, out_of_range, "p", "-0.01 (0..1)"},
    {&ratio, "0.0000001", nullptr, decimals, "p", "0.0000001"},
    {&ratio, R"("20%")", nullptr, wrong_type, "p", "number"},
    {&money, "10000", "10000"},
    {&money, "10001", nullptr, out_of_range, "p", "10001 (0..10000)"},
    {&money, "0.5", nullptr, decimals, "p", "0.5"},
    {&date, R"("2026-02-28")", R"("2026-02-28")"},
    {&date, R"("1900-01-01")", R"("1900-01-01")"},
    {&date, R"("2200-12-31")", R"("2200-12-31")"},
    {&date, R"("2026-02-29")", nullptr, ErrorCode::plan_bad_date, "p", "2026-02-29"},
    {&date, R"("1899-12-31")", nullptr, ErrorCode::plan_bad_date, "p", "1899-12-31"},
    {&date, R"("23.11.2026")", nullptr, ErrorCode::plan_bad_date, "p", "23.11.2026"},
    {&date, "20260228", nullptr, wrong_type, "p", "date"},
    {&list, R"(["a","b"])", R"(["a","b"])"},
    {&list, "[]", "null"},
    {&list, R"(["a","b","c"])", nullptr, out_of_range, "p", "3 (0..2)"},
    {&list, R"("a")", nullptr, wrong_type, "p", "list"},
    {&list, "[1]", nullptr, wrong_type, "p/0", "text"},
    {&colour_list, R"(["red"])", R"(["red"])"},
    {&colour_list, R"(["red","blue"])", nullptr, ErrorCode::plan_unknown_choice, "p/1", "blue"},
    {&map, R"({"b":3,"a":0})", R"({"a":0,"b":3})"},
    {&map, "{}", "null"},
    {&map, R"({"a":4})", nullptr, out_of_range, "p/a", "4 (0..3)"},
    {&map, R"({"a":1.5})", nullptr, wrong_type, "p/a", "whole number"},
    {&map, "[]", nullptr, wrong_type, "p", "object"},
    {&references, R"(["d1","d-2"])", R"(["d1","d-2"])"},
    {&references, R"(["d1","Deal 2"])", nullptr, ErrorCode::plan_bad_id, "p/1", "Deal 2"},
    {&references, R"(["a","b","c"])", nullptr, out_of_range, "p", "3 (0..2)"},
    {&texts, R"({"b":"赢","a":"x"})", R"({"a":"x","b":"赢"})"},
    {&texts, R"({"a":"","b":"y"})", R"({"b":"y"})"},
    {&texts, R"({"a":""})", "null"},
    {&texts, R"({"a":"four"})", nullptr, out_of_range, "p/a", "4 (0..3)"},
    {&texts, R"({"a":1})", nullptr, wrong_type, "p/a", "text"},
    {&texts, R"(["a"])", nullptr, wrong_type, "p", "object"},
    {&colours_by_key, R"({"a":"red"})", R"({"a":"red"})"},
    {&colours_by_key, R"({"a":"blue"})", nullptr, ErrorCode::plan_unknown_choice, "p/a", "blue"},
    {&dates, R"(["2026-11-23","2026-11-24"])", R"(["2026-11-23","2026-11-24"])"},
    {&dates, "[]", "null"},
    {&dates, R"(["2026-11-24","2026-11-23"])", nullptr, ErrorCode::plan_bad_date, "p/1",
     "not after the one before"},
    {&dates, R"(["2026-13-01"])", nullptr, ErrorCode::plan_bad_date, "p/0", "2026-13-01"},
    {&dates, R"(["2026-11-01","2026-11-02","2026-11-03"])", nullptr, out_of_range, "p", "3 (0..2)"},
    {&numbers, "[3,-1,3]", "[3,-1,3]"},
    {&numbers, "[10]", nullptr, out_of_range, "p/0", "10 (-1..9)"},
    {&numbers, "[1,2,3,4]", nullptr, out_of_range, "p", "4 (0..3)"},
    {&numbers, R"(["1"])", nullptr, wrong_type, "p/0", "whole number"},
    {&numbers, "7", nullptr, wrong_type, "p", "list"},
};

TEST(Value, each_kind_takes_what_it_can_hold_and_refuses_the_rest_with_place_and_detail) {
  for (const Case& one : cases) {
    SCOPED_TRACE(one.json);
    const auto parsed = json::parse(one.json);
    ASSERT_TRUE(parsed);
    const auto value = read_value(*one.field, *parsed, "p");
    if (!one.written) {
      ASSERT_FALSE(value);
      EXPECT_EQ(value.error(), (Error{one.code, one.place, one.detail}));
      continue;
    }
    ASSERT_TRUE(value) << value.error().detail;
    json::Writer out;
    write_value(out, *one.field, *value);
    EXPECT_EQ(out.text(), one.written);
  }
}

TEST(Value, a_value_of_another_kind_is_the_wrong_type) {
  const FieldValue values[] = {FieldValue{true},
                               FieldValue{std::int64_t{1}},
                               FieldValue{std::string("red")},
                               FieldValue{std::vector<std::string>{"red"}},
                               FieldValue{NumberMap{{"red", 1}}},
                               FieldValue{TextMap{{"red", "red"}}},
                               FieldValue{std::vector<std::int64_t>{1}}};
  // Which of the values fits which kind.
  const std::pair<const FieldDef*, std::size_t> fitting[] = {
      {&flag, 0},  {&integer, 1},        {&ratio, 1},  {&money, 1},
      {&date, 1},  {&text, 2},           {&choice, 2}, {&reference, 2},
      {&list, 3},  {&colour_list, 3},    {&map, 4},    {&references, 3},
      {&texts, 5}, {&colours_by_key, 5}, {&dates, 6},  {&numbers, 6}};
  for (const auto& [field, fits] : fitting) {
    EXPECT_TRUE(check_value(*field, {}, "p"));
    for (std::size_t i = 0; i < std::size(values); ++i) {
      SCOPED_TRACE(std::to_string(static_cast<int>(field->kind)) + " " + std::to_string(i));
      const auto checked = check_value(*field, values[i], "p");
      EXPECT_EQ(checked.has_value(), i == fits);
      EXPECT_TRUE(checked || checked.error().code == wrong_type);
    }
  }
}

TEST(Value, a_date_beyond_the_calendar_of_the_file_is_refused) {
  EXPECT_TRUE(check_value(date, FieldValue{std::int64_t{-25'567}}, "p"));  // 1900-01-01
  EXPECT_TRUE(check_value(date, FieldValue{std::int64_t{84'370}}, "p"));   // 2200-12-31
  for (const std::int64_t days : {std::int64_t{-25'568}, std::int64_t{84'371}, INT64_MAX})
    expect_error(check_value(date, FieldValue{days}, "p"), ErrorCode::plan_bad_date, "p");
}

TEST(Value, a_text_that_is_not_utf8_is_refused_wherever_it_stands) {
  const std::string broken = "\xC3";
  expect_error(check_value(text, FieldValue{broken}, "p"), ErrorCode::json_not_utf8, "p");
  expect_error(check_value(list, FieldValue{std::vector<std::string>{"a", broken}}, "p"),
               ErrorCode::json_not_utf8, "p/1");
  expect_error(check_value(map, FieldValue{NumberMap{{broken, 1}}}, "p"), ErrorCode::json_not_utf8,
               "p");
}

TEST(Value, the_keys_of_a_number_map_stand_in_order_and_once) {
  expect_error(check_value(map, FieldValue{NumberMap{{"a", 1}, {"a", 1}}}, "p"),
               ErrorCode::json_duplicate_key, "p/a");
  expect_error(check_value(map, FieldValue{NumberMap{{"b", 1}, {"a", 1}}}, "p"),
               ErrorCode::json_duplicate_key, "p/a");
}

TEST(Value, length_counts_characters_not_bytes) {
  EXPECT_TRUE(check_value(text, FieldValue{std::string("赢🙂率")}, "p"));
  expect_error(check_value(text, FieldValue{std::string("赢🙂率单")}, "p"), out_of_range, "p");
}

struct Everything {
  bool flag = false;
  std::string text;
  std::optional<std::int64_t> integer;
  std::optional<Ratio> ratio;
  std::optional<Money> money;
  std::optional<Date> date;
  std::vector<std::string> list;
  std::vector<std::string> references;
  NumberMap map;
  TextMap texts;
  std::vector<Date> dates;
  std::vector<std::int64_t> numbers;
};

constexpr std::array everything_table{
    flag_field<&Everything::flag>("flag"),
    text_field<&Everything::text>("text"),
    integer_field<&Everything::integer>("integer", -5, 5),
    ratio_field<&Everything::ratio>("ratio"),
    money_field<&Everything::money>("money"),
    date_field<&Everything::date>("date"),
    list_field<&Everything::list>("list", 5),
    reference_list_field<&Everything::references>("references", 5, "deals"),
    number_map_field<&Everything::map>("map", -5, 5),
    text_map_field<&Everything::texts>("texts", 9),
    date_list_field<&Everything::dates>("dates", 5),
    number_list_field<&Everything::numbers>("numbers", 9, -5, 5),
};

TEST(Value, what_is_set_through_the_table_is_got_back_and_absent_is_the_default) {
  for (std::uint64_t seed = 1; seed <= 50; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Random random(seed);
    Everything record;
    for (const FieldDef& field : everything_table) {
      const FieldValue value = random_value(random, field);
      field.set(&record, value);
      EXPECT_EQ(field.get(&record), value) << field.key;
    }
    for (const FieldDef& field : everything_table) {
      field.set(&record, {});
      EXPECT_EQ(field.get(&record), FieldValue{}) << field.key;
    }
  }
}

}  // namespace
}  // namespace dealbench::plan
