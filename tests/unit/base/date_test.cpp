#include "base/date.h"

#include <gtest/gtest.h>

namespace dealbench {
namespace {

TEST(Date, epoch_is_day_zero_and_later_days_count_up) {
  EXPECT_EQ(parse_date("1970-01-01")->days, 0);
  EXPECT_EQ(parse_date("1970-01-02")->days, 1);
  EXPECT_EQ(parse_date("2000-03-01")->days, 11'017);
  EXPECT_EQ(parse_date("2026-11-23")->days, 20'780);
}

TEST(Date, only_days_that_exist_in_the_exact_form_are_read) {
  for (const char* text : {"", "2026-1-1", "2026/01/01", "2026-02-29", "2026-13-01", "2026-00-10",
                           "2026-01-32", "2026-01-0x", "1899-12-31", "2201-01-01", "2026-01-011"}) {
    EXPECT_FALSE(parse_date(text)) << text;
  }
  EXPECT_TRUE(parse_date("2028-02-29"));
}

TEST(Date, text_and_value_go_both_ways_for_every_day_of_a_century) {
  for (std::int32_t day = 0; day < 36'525; ++day)
    ASSERT_EQ(parse_date(date_text(Date{day})), Date{day});
}

TEST(Date, weeks_begin_on_monday) {
  const Date monday = *parse_date("2026-11-23");
  EXPECT_EQ(weekday(monday), 0);
  EXPECT_EQ(weekday(Date{monday.days + 6}), 6);
  EXPECT_EQ(week_start(Date{monday.days + 6}), monday);
  EXPECT_EQ(week_start(monday), monday);
  EXPECT_EQ(weekday(*parse_date("1969-12-31")), 2);
}

}  // namespace
}  // namespace dealbench
