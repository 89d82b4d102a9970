#include "i18n/number_input.h"

#include <gtest/gtest.h>

namespace dealbench::i18n {
namespace {

struct Typed {
  const char* text;
  std::int64_t value;
};

TEST(NumberInput, money_is_read_as_people_write_it) {
  const Typed cases[] = {
      {"120万", 120'000'000},
      {"1.2亿", 12'000'000'000},
      {"1,200,000", 120'000'000},
      {"\uFFE51\uFF0C200.5", 120'050},
      {"¥3万元", 3'000'000},
      {"3k", 300'000},
      {"2.5M", 250'000'000},
      {"1bn", 100'000'000'000},
      {"\uFF11\uFF12\uFF13。\uFF14\uFF15", 12'345},
      {"1。5万", 1'500'000},
      {" 10 万 ", 10'000'000},
      {"12,345", 1'234'500},
      {"-5", -500},
      {"0.005", 0},
      {"0.015", 2},
      {"1 000 000", 100'000'000},
      {"1万亿", 100'000'000'000'000},
      {"300万块", 300'000'000},
      {"12.", 1'200},
      {".5", 50},
  };
  for (const Typed& typed : cases) {
    const auto money = parse_money(typed.text);
    ASSERT_TRUE(money) << typed.text;
    EXPECT_EQ(money->minor, typed.value) << typed.text;
  }
}

TEST(NumberInput, percentages_are_the_same_with_and_without_their_sign) {
  const Typed cases[] = {
      {"40", 400'000},   {"40%", 400'000}, {"40 %", 400'000},      {"\uFF14\uFF10\uFF05", 400'000},
      {"12.5", 125'000}, {"0.4", 4'000},   {"33。3333%", 333'333}, {"110%", 1'100'000}};
  for (const Typed& typed : cases)
    EXPECT_EQ(parse_percent(typed.text)->millionths, typed.value) << typed.text;
}

TEST(NumberInput, counts_and_days_may_carry_their_unit) {
  const Typed cases[] = {{"500", 500},    {"1,000条", 1'000}, {"30天", 30},
                         {"30 days", 30}, {"1.5万", 15'000},  {"2.5", 2}};
  for (const Typed& typed : cases) EXPECT_EQ(parse_count(typed.text), typed.value) << typed.text;
}

TEST(NumberInput, what_is_not_a_number_is_refused_and_never_guessed) {
  for (const char* text : {"", " ", "abc", "1.2.3", "万", "--5", "1-2", "12x", "1e5", "NaN", "∞",
                           "五万", "1,2,", "40%5"}) {
    EXPECT_FALSE(parse_scaled(text, 2)) << text;
  }
  EXPECT_EQ(parse_count("99999999999999999999").error().code, ErrorCode::number_out_of_range);
  EXPECT_EQ(parse_money("100万亿亿").error().code, ErrorCode::number_not_readable);
  EXPECT_EQ(parse_money("99999万亿").error().code, ErrorCode::number_out_of_range);
}

}  // namespace
}  // namespace dealbench::i18n
