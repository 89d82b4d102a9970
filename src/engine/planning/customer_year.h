#pragma once
// The customer's year: what a customer does at a date and what is due from us, moved to the
// customer's own fiscal year. Windows are the playbook's; this turns them into days.
// docs/method/PLANNING-015.md.

#include <cstdint>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/error.h"
#include "engine/explain.h"

namespace dealbench::engine {

struct YearDay {
  std::int32_t month = 1;  // 1..12
  std::int32_t day = 1;    // 1..31; beyond the month's end it means the last day
};

// For a fiscal year that starts in January. `to` before `from` ends in the next year.
struct YearWindow {
  YearDay from;
  YearDay to;  // included
};

struct YearEntry {
  std::string id;
  std::string variant;  // kind of customer: enterprise, government ...
  std::vector<YearWindow> windows;
  // Ends the day before the Spring Festival where that day is known; only when the fiscal year
  // starts in January.
  bool is_until_spring_festival = false;
};

struct CustomerYearCalendar {
  std::vector<YearEntry> entries;
  std::vector<Date> spring_festivals;
};

struct CustomerYearFacts {
  Date today;
  std::int32_t fiscal_year_start_month = 1;  // 1..12
  std::string variant;
};

struct YearSpan {
  std::string entry;
  Date from;
  Date to;  // included
  friend bool operator==(const YearSpan&, const YearSpan&) = default;
};

struct CustomerYearReport {
  Date year_start;                 // of the fiscal year that `today` is in
  Date year_end;                   // its last day
  std::vector<YearSpan> now;       // today lies in them; the one that ends first comes first
  std::vector<YearSpan> upcoming;  // the next start of each entry within a year; soonest first
  std::vector<YearSpan>
      year;         // all that touch the fiscal year, by start, then end, then the playbook's order
  Because because;  // PLANNING-015; the rules are the entries of today
};

// Errors: engine_out_of_range for a month ("fiscal_year_start_month", "entries/<id>") or a day
// outside 1904..2196
// ("today"); engine_unknown_key for a variant that no entry has ("variant").
[[nodiscard]] Result<CustomerYearReport> customer_year(const CustomerYearFacts& facts,
                                                       const CustomerYearCalendar& calendar);

}  // namespace dealbench::engine
