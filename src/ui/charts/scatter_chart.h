#pragma once
// Dots on a plane or in a matrix of quadrants; dots with an id can be pressed, and
// dragged where they say so.

#include <optional>

#include "ui/charts/chart.h"

namespace dealbench::ui {

struct Dot {
  std::string_view id;  // data-id; empty: does not react
  std::string_view name;
  double x = 0, y = 0;
  std::string_view note;  // hover detail
  Status status = Status::neutral;
  float size = 1;         // 1: normal
  std::string_view mark;  // one or two letters in the dot
  bool is_draggable = false;
};

struct ScatterOptions {
  ChartOptions chart;
  AxisOptions x, y;
  double x_low = 0, x_high = 1, y_low = 0, y_high = 1;
  double step = 0;                         // dragged values are rounded to it; 0: free
  std::optional<double> split_x, split_y;  // lines between quadrants
  std::string_view quadrants[4];           // names: left-top, right-top, left-bottom, right-bottom
};

struct DotChange {
  std::size_t index = 0;
  double x = 0, y = 0;
  bool is_pressed = false;  // a click without movement
  bool is_moved = false;
  bool is_final = false;  // released
};

std::optional<DotChange> scatter_chart(Kit& kit, std::string_view id, std::span<const Dot> dots,
                                       const ScatterOptions& options);

}  // namespace dealbench::ui
