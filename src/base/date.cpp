#include "base/date.h"

#include <chrono>

namespace dealbench {
namespace {

std::optional<std::int32_t> digits(std::string_view text) {
  std::int32_t value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

void append_padded(std::string& out, std::int32_t value, std::size_t width) {
  const std::string text = std::to_string(value);
  if (text.size() < width) out.append(width - text.size(), '0');
  out += text;
}

std::chrono::sys_days chrono_days(Date date) {
  return std::chrono::sys_days{std::chrono::days{date.days}};
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(5, 2));
  const auto day = digits(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  return date_from({*year, *month, *day});
}

std::string date_text(Date date) {
  const CalendarDay day = calendar_day(date);
  std::string out;
  append_padded(out, day.year, 4);
  out += '-';
  append_padded(out, day.month, 2);
  out += '-';
  append_padded(out, day.day, 2);
  return out;
}

CalendarDay calendar_day(Date date) {
  const std::chrono::year_month_day ymd{chrono_days(date)};
  return {static_cast<int>(ymd.year()),
          static_cast<std::int32_t>(static_cast<unsigned>(ymd.month())),
          static_cast<std::int32_t>(static_cast<unsigned>(ymd.day()))};
}

std::optional<Date> date_from(CalendarDay day) {
  if (day.year < 1900 || day.year > 2200 || day.month < 1 || day.day < 1) return std::nullopt;
  const std::chrono::year_month_day ymd{std::chrono::year{day.year},
                                        std::chrono::month{static_cast<unsigned>(day.month)},
                                        std::chrono::day{static_cast<unsigned>(day.day)}};
  if (!ymd.ok()) return std::nullopt;
  return Date{static_cast<std::int32_t>(std::chrono::sys_days{ymd}.time_since_epoch().count())};
}

std::int32_t weekday(Date date) {
  return static_cast<std::int32_t>(std::chrono::weekday{chrono_days(date)}.iso_encoding()) - 1;
}

Date week_start(Date date) {
  return Date{date.days - weekday(date)};
}

}  // namespace dealbench
