#include "base/csv.h"

#include <algorithm>
#include <array>

#include <csv.h>

#include "base/text.h"

namespace dealbench {
namespace {

struct Reading {
  CsvTable table;
  std::vector<std::string> cells;
  std::size_t rows = 0;  // begun and ended
  bool after_return = false;
};

void take_field(void* field, std::size_t size, void* reading) {
  static_cast<Reading*>(reading)->cells.emplace_back(static_cast<const char*>(field), size);
}

// Called for every line end, so that empty rows are counted.
void take_row(int line_end, void* data) {
  auto& reading = *static_cast<Reading*>(data);
  const bool ends_a_pair = line_end == '\n' && reading.after_return && reading.cells.empty();
  reading.after_return = line_end == '\r';
  if (ends_a_pair) return;
  ++reading.rows;
  const auto has_content = [](const std::string& cell) { return !trimmed(cell).empty(); };
  if (std::ranges::any_of(reading.cells, has_content))
    reading.table.rows.push_back({reading.rows, std::move(reading.cells)});
  reading.cells.clear();
}

char found_separator(std::string_view text) {
  const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
  constexpr std::array<char, 3> separators{',', ';', '\t'};
  return *std::ranges::max_element(
      separators, {}, [line](char separator) { return std::ranges::count(line, separator); });
}

// True when the whole text was taken.
bool parse_all(csv_parser& parser, std::string_view text, Reading& reading) {
  return csv_parse(&parser, text.data(), text.size(), take_field, take_row, &reading) ==
             text.size() &&
         csv_fini(&parser, take_field, take_row, &reading) == 0;
}

}  // namespace

Result<CsvTable> parse_csv(std::string_view text) {
  if (first_invalid_utf8(text)) return fail(ErrorCode::csv_not_utf8);
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  Reading reading;
  reading.table.separator = found_separator(text);
  csv_parser parser{};
  if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL) != 0)
    return fail(ErrorCode::csv_syntax);
  csv_set_space_func(&parser, [](unsigned char) { return 0; });  // blanks belong to a field
  csv_set_delim(&parser, static_cast<unsigned char>(reading.table.separator));
  const bool is_whole = parse_all(parser, text, reading);
  csv_free(&parser);
  if (!is_whole) return fail(ErrorCode::csv_syntax, "row " + std::to_string(reading.rows + 1));
  if (reading.table.rows.empty()) return fail(ErrorCode::csv_empty);
  return std::move(reading.table);
}

}  // namespace dealbench
