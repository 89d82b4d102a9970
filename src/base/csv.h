#pragma once
// Reads tables of comma-separated values (RFC 4180): quoted fields, doubled quotes, line breaks
// inside quotes, \n and \r\n. The separator is found: comma, semicolon or tab, whichever stands
// most often in the first line. A byte order mark is skipped.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace dealbench {

struct CsvRow {
  // As a spreadsheet shows it: from 1, empty rows counted, a line break inside quotes not.
  std::size_t number = 0;
  std::vector<std::string> cells;
  friend bool operator==(const CsvRow&, const CsvRow&) = default;
};

struct CsvTable {
  // Rows may differ in length; those with nothing but blanks are left out. The first is the
  // heading.
  std::vector<CsvRow> rows;
  char separator = ',';
};

// Errors: csv_not_utf8; csv_syntax with the place "row 3"; csv_empty without a row.
[[nodiscard]] Result<CsvTable> parse_csv(std::string_view text);

}  // namespace dealbench
