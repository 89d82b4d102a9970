#pragma once
// Tables out of spreadsheets: rows and columns of text become records of a collection. Headings are
// the names of fields, in either language or as the file calls them; units in brackets behind them
// are left aside. Records stand in rows or in columns, whichever has more headings.

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "plan/fields/collection.h"

namespace dealbench::app {

using TableRows = std::vector<std::vector<std::string>>;  // rows may differ in length

struct TableRecord {
  std::string name;  // what stands in its "name" or in front of it; empty: nothing
  std::vector<std::pair<std::string, plan::FieldValue>> values;  // without the name
};

struct TableReading {
  std::size_t fields = 0;  // headings that are fields
  std::vector<TableRecord> records;
  std::size_t refused = 0;    // cells that could not be read; the field keeps what it has
  std::string first_refused;  // the text of the first of them
};

// Empty cells say nothing. What stands in brackets behind a number is a note: "40% (+100%)". In a
// column of ratios without any per cent sign and none above 1, "0.4" is 40 %.
[[nodiscard]] TableReading read_table(const plan::CollectionDef& collection, const TableRows& rows);

// The widest row's number of columns.
[[nodiscard]] std::size_t column_count(const TableRows& rows);

}  // namespace dealbench::app
