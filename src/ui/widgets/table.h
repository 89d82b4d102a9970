#pragma once
// Data tables, with a context menu that copies all of them: a header row, aligned columns, numbers
// at the right, rows that may be chosen. Where the columns do not fit the table scrolls sideways.
// Of many rows only those in sight are drawn; the mirror is told the total.

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace dealbench::ui {

struct Column {
  std::string_view title;
  float min_width = 80;  // design pixels
  float grow = 1;        // share of the room that is left
  Align align = Align::left;
  std::string_view help;  // tooltip of the header
};

struct TableOptions {
  std::string_view name;  // accessible name
  float row_height = 0;   // design pixels; 0: the normal height
  float max_height = 0;   // page pixels; more rows scroll inside. 0: all rows are shown
  bool has_header = true;
};

struct RowOptions {
  std::string_view id;    // data-id; rows with one can be pressed
  std::string_view name;  // accessible name of the row's button
  bool is_selected = false;
  bool is_strong = false;  // a total
  Status status = Status::neutral;
};

class Table {
 public:
  Table(Kit& kit, std::string_view id, std::span<const Column> columns,
        const TableOptions& options = {});
  ~Table();
  Table(const Table&) = delete;
  Table& operator=(const Table&) = delete;

  // The row that was begun last.
  [[nodiscard]] Box row_box() const {
    return {row_at_, {row_at_.x + total_width_, row_at_.y + row_height_}};
  }
  // Calls draw(index) for each row in sight. Inside: row(), then one call per column.
  void rows(int count, const std::function<void(int)>& draw);
  // Begins a row. True when it was pressed.
  bool row(const RowOptions& options = {});
  void cell(std::string_view text, const TextStyle& style = {});
  // A cell for any widgets: { auto place = table.cell_region(); button(...); }
  // Centred in the row for content of this height (page pixels); 0: a button's.
  [[nodiscard]] Region cell_region(float content_height = 0);

 private:
  [[nodiscard]] Box next_cell();
  [[nodiscard]] std::string row_id() const;
  void close_cell();
  void end_row();
  void header();
  Kit& kit_;
  std::string id_;
  std::span<const Column> columns_;
  TableOptions options_;
  std::vector<float> widths_;
  float row_height_ = 0, total_width_ = 0, padding_ = 0;
  ImVec2 row_at_;
  std::size_t column_ = 0;
  ImGuiID height_key_ = 0;
  float top_ = 0, left_ = 0;
  int row_index_ = 0;  // of the next row, from 1, where only those in sight are drawn; 0: all are
  bool is_in_row_ = false, is_row_strong_ = false, is_cell_open_ = false, has_child_ = false;
};

}  // namespace dealbench::ui
