#include "engine/planning/customer_year.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "engine/funnel/check.h"

namespace dealbench::engine {
namespace {

// Leaves room for the years around within the calendar's 1900..2200.
constexpr CalendarDay first_day{1904, 1, 1};
constexpr CalendarDay last_day{2196, 12, 31};

// The day in the month that lies `shift` months later; beyond the month's end its last day.
Date day_in(std::int32_t year, YearDay day, std::int32_t shift) {
  const std::int32_t months = day.month - 1 + shift;
  CalendarDay wanted{year + months / 12, months % 12 + 1, day.day};
  std::optional<Date> date = date_from(wanted);
  while (!date && wanted.day > 28) {
    --wanted.day;
    date = date_from(wanted);
  }
  return date.value_or(Date{});
}

bool is_before(YearDay a, YearDay b) {
  return std::tie(a.month, a.day) < std::tie(b.month, b.day);
}

Date end_of(const YearEntry& entry, const YearWindow& window, std::int32_t year, std::int32_t shift,
            const CustomerYearCalendar& calendar) {
  if (is_before(window.to, window.from)) ++year;
  const Date plain = day_in(year, window.to, shift);
  if (!entry.is_until_spring_festival || shift != 0) return plain;
  for (const Date festival : calendar.spring_festivals) {
    if (calendar_day(festival).year == year) return Date{festival.days - 1};
  }
  return plain;
}

// Every span of the variant that starts in the years around `year`.
std::vector<YearSpan> spans_around(std::int32_t year, std::int32_t shift,
                                   const std::string& variant,
                                   const CustomerYearCalendar& calendar) {
  std::vector<YearSpan> spans;
  for (const YearEntry& entry : calendar.entries) {
    if (entry.variant != variant) continue;
    for (std::int32_t start = year - 2; start <= year + 1; ++start) {
      for (const YearWindow& window : entry.windows) {
        const Date from = day_in(start, window.from, shift);
        const Date to = end_of(entry, window, start, shift, calendar);
        if (from <= to) spans.push_back({entry.id, from, to});
      }
    }
  }
  std::stable_sort(spans.begin(), spans.end(), [](const YearSpan& a, const YearSpan& b) {
    return std::tie(a.from, a.to) < std::tie(b.from, b.to);
  });
  return spans;
}

Result<void> check_facts(const CustomerYearFacts& facts, const CustomerYearCalendar& calendar) {
  Checker check;
  check.whole("fiscal_year_start_month", facts.fiscal_year_start_month, 1, 12);
  check.that(facts.today >= *date_from(first_day) && facts.today <= *date_from(last_day),
             ErrorCode::engine_out_of_range, "today", "1904-01-01..2196-12-31");
  bool has_variant = false;
  for (const YearEntry& entry : calendar.entries) {
    has_variant = has_variant || entry.variant == facts.variant;
    const std::string place = "entries/" + entry.id;
    for (const YearWindow& window : entry.windows) {
      for (const YearDay day : {window.from, window.to}) {
        check.whole(place, day.month, 1, 12);
        check.whole(place, day.day, 1, 31);
      }
    }
  }
  check.that(has_variant, ErrorCode::engine_unknown_key, "variant", facts.variant);
  return check.result();
}

}  // namespace

Result<CustomerYearReport> customer_year(const CustomerYearFacts& facts,
                                         const CustomerYearCalendar& calendar) {
  if (auto checked = check_facts(facts, calendar); !checked)
    return std::unexpected(checked.error());
  const std::int32_t shift = facts.fiscal_year_start_month - 1;
  const CalendarDay today = calendar_day(facts.today);
  const std::int32_t year =
      today.month >= facts.fiscal_year_start_month ? today.year : today.year - 1;
  CustomerYearReport report;
  report.year_start = day_in(year, {1, 1}, shift);
  report.year_end = Date{day_in(year + 1, {1, 1}, shift).days - 1};
  for (const YearSpan& span : spans_around(year, shift, facts.variant, calendar)) {
    if (span.from <= facts.today && facts.today <= span.to) report.now.push_back(span);
    if (span.from <= report.year_end && span.to >= report.year_start) report.year.push_back(span);
    const bool is_listed =
        std::any_of(report.upcoming.begin(), report.upcoming.end(),
                    [&](const auto& other) { return other.entry == span.entry; });
    const std::int32_t days = days_between(facts.today, span.from);
    if (days > 0 && days <= 366 && !is_listed) report.upcoming.push_back(span);
  }
  std::stable_sort(report.now.begin(), report.now.end(),
                   [](const auto& a, const auto& b) { return a.to < b.to; });
  report.because = {
      .formula = "PLANNING-015",
      .inputs = {{"today", date_text(facts.today)},
                 {"fiscal_year_start_month", std::to_string(facts.fiscal_year_start_month)},
                 {"variant", facts.variant}}};
  for (const YearSpan& span : report.now) report.because.rules.push_back({span.entry, true});
  return report;
}

}  // namespace dealbench::engine
