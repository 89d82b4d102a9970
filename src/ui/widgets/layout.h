#pragma once
// Places: regions of a given width, rows that wrap, grids by width, and the fixed panels that the
// shell is made of. Everything inside a region lays itself out within its width.

#include <optional>
#include <string_view>

#include "ui/widgets/kit.h"

namespace dealbench::ui {

// Vertical space in design pixels, on top of the normal 8 between widgets.
void gap(Kit& kit, float design);
// A hairline over the available width.
void divider(Kit& kit);
// Stays on the line of the widget before if `next_width` still fits; else begins a new line. True:
// same line.
bool same_line(Kit& kit, float next_width, float design_gap = space::sm);
// Moves the cursor so that content of this width ends at the right edge of the region (same line).
void align_right(Kit& kit, float width);

// From construction to destruction, widgets are laid out in a column from `top_left`, `width` page
// pixels wide. Takes no room in the surrounding layout: the owner places what it needs (height()
// after close()).
class Region {
 public:
  Region(Kit& kit, const ImVec2& top_left, float width);
  ~Region() { close(); }
  Region(const Region&) = delete;
  Region& operator=(const Region&) = delete;
  // Ends the region; returns the height of its content.
  float close();

 private:
  struct Saved {
    ImVec2 cursor, cursor_previous_line, cursor_max, line_size, previous_line_size, work_max,
        content_max;
    float indent = 0, group_offset = 0;
    bool is_same_line = false;
  } saved_;
  ImVec2 top_left_;
  float height_ = 0;
  bool is_open_ = true;
};

// Equal columns, as many as fit with `min_width` design pixels each, at most `max_columns`; rows as
// high as their highest cell. for (...) { grid.next(); draw a card... }  Cells of a row line up;
// cell_height() tells a card last frame's height.
class Grid {
 public:
  Grid(Kit& kit, std::string_view id, int max_columns, float min_width,
       float design_gap = space::lg);
  ~Grid();
  Grid(const Grid&) = delete;
  Grid& operator=(const Grid&) = delete;
  // Begins the next cell; `span` columns wide where there are that many.
  void next(int span = 1);
  [[nodiscard]] int columns() const { return columns_; }
  // The height that this cell's row had in the last frame, so that cards of a row end on one line.
  [[nodiscard]] float row_height() const;

 private:
  void close_cell();
  void close_row();
  Kit& kit_;
  ImGuiID id_;
  int columns_;
  float gap_, column_width_;
  int column_ = 0, row_ = 0, span_ = 0;
  float row_top_, row_height_ = 0, content_height_ = 0, left_;
  float stretched_outside_ = 0;
  std::optional<Region> region_;
};

struct PanelOptions {
  Color back = 0;               // 0: nothing
  float padding = 0;            // design pixels, all sides
  bool is_scrolling = false;    // vertically, by wheel, finger or the thin bar
  float max_content_width = 0;  // design pixels; content is centred in a wider panel. 0: no limit
  float bottom_room = 0;        // design pixels of free space at the end of the content
};

// A fixed part of the page: side bar, top bar, content. Draw the shell's panels first, overlays
// after.
class Panel {
 public:
  Panel(Kit& kit, std::string_view id, const Box& box, const PanelOptions& options = {});
  ~Panel();
  Panel(const Panel&) = delete;
  Panel& operator=(const Panel&) = delete;

 private:
  Kit& kit_;
  PanelOptions options_;
  std::optional<Region> region_;
  float top_ = 0;
};

// A scrolling box inside the layout.
class ScrollArea {
 public:
  ScrollArea(Kit& kit, std::string_view id, float height, bool is_horizontal = false,
             float content_width = 0);
  ~ScrollArea();
  ScrollArea(const ScrollArea&) = delete;
  ScrollArea& operator=(const ScrollArea&) = delete;

 private:
  Kit& kit_;
  bool is_horizontal_;
};

// For widgets that make a scrolling window of their own: call it before the window ends.
void touch_scroll_here(Kit& kit, bool is_horizontal);

}  // namespace dealbench::ui
