#pragma once
// A calendar day without a clock or a time zone. Text form: 2026-11-23.

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dealbench {

struct Date {
  std::int32_t days = 0;  // since 1970-01-01

  friend auto operator<=>(const Date&, const Date&) = default;
};

struct CalendarDay {
  std::int32_t year = 1970;
  std::int32_t month = 1;  // 1..12
  std::int32_t day = 1;    // 1..31
};

// Reads exactly "YYYY-MM-DD" with a day that exists, years 1900..2200; anything else is nullopt.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);
[[nodiscard]] std::string date_text(Date date);
[[nodiscard]] CalendarDay calendar_day(Date date);
// Nullopt when there is no such day.
[[nodiscard]] std::optional<Date> date_from(CalendarDay day);
// Whole days from `from` to `to`; negative when `to` is earlier.
[[nodiscard]] constexpr std::int32_t days_between(Date from, Date to) {
  return to.days - from.days;
}
// 0 = Monday .. 6 = Sunday.
[[nodiscard]] std::int32_t weekday(Date date);
// The Monday of the date's week.
[[nodiscard]] Date week_start(Date date);

}  // namespace dealbench
