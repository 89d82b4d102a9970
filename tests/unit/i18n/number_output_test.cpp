#include "i18n/number_output.h"

#include <gtest/gtest.h>

#include "i18n/number_input.h"

namespace dealbench::i18n {
namespace {

constexpr Language zh = Language::zh_cn;
constexpr Language en = Language::en;

TEST(NumberOutput, money_is_short_where_nothing_is_lost) {
  EXPECT_EQ(money_text({300'000'000}, zh, ""), "300万元");
  EXPECT_EQ(money_text({12'000'000'000}, zh, "CNY"), "1.2亿元");
  EXPECT_EQ(money_text({1'234'567}, zh, ""), "12,345.67元");
  EXPECT_EQ(money_text({300'000'000}, en, ""), "¥3M");
  EXPECT_EQ(money_text({10'000'000}, en, "USD"), "$100K");
  EXPECT_EQ(money_text({-500}, en, ""), "-¥5");
  EXPECT_EQ(money_text({0}, zh, ""), "0元");
}

TEST(NumberOutput, tiles_show_four_digits_at_the_most) {
  EXPECT_EQ(short_money_text({691'680'000}, zh, ""), "691.7万元");
  EXPECT_EQ(short_money_text({13'333'333}, zh, ""), "13.33万元");
  EXPECT_EQ(short_money_text({13'333'333}, en, ""), "¥133.3K");
  EXPECT_EQ(short_money_text({1'200'000'000}, zh, ""), "1,200万元");
}

TEST(NumberOutput, what_an_editor_shows_is_read_back_as_the_same_amount) {
  for (const std::int64_t minor :
       {0LL, 1LL, 99LL, 12'345LL, 1'000'000LL, 1'234'567LL, 10'000'000LL, 123'456'789LL,
        12'345'678'901LL, 300'000'000LL, 9'000'000'000'000LL}) {
    for (const Language language : {zh, en}) {
      EXPECT_EQ(parse_money(money_edit_text({minor}, language))->minor, minor) << minor;
    }
  }
  for (std::int64_t millionths = 0; millionths <= 1'000'000; millionths += 1'237) {
    EXPECT_EQ(parse_percent(percent_edit_text({millionths}))->millionths, millionths);
  }
}

TEST(NumberOutput, counts_percentages_and_days) {
  EXPECT_EQ(count_text(1'234'567), "1,234,567");
  EXPECT_EQ(count_text(12.3288, 2), "12.33");
  EXPECT_EQ(percent_text(0.4), "40%");
  EXPECT_EQ(percent_text(0.18921, 2), "18.92%");
  EXPECT_EQ(signed_percent_text(0.4106), "+41.06%");
  EXPECT_EQ(signed_percent_text(-0.05), "-5%");
  EXPECT_EQ(signed_percent_text(0), "0%");
  EXPECT_EQ(days_text(30, zh), "30天");
  EXPECT_EQ(days_text(1, en), "1 day");
  EXPECT_EQ(days_text(28.5, en, 1), "28.5 days");
}

TEST(NumberOutput, short_dates_follow_the_language) {
  EXPECT_EQ(short_date_text(*parse_date("2026-11-23"), zh), "11月23日");
  EXPECT_EQ(short_date_text(*parse_date("2026-11-23"), en), "Nov 23");
}

}  // namespace
}  // namespace dealbench::i18n
