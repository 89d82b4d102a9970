#pragma once
// What all charts share: place, accessible summary and data table, legend, hover details, axes.
// Charts never format a business value: numbers come as text from the caller, tick labels through
// TickText.

#include <functional>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/charts/axis.h"
#include "ui/widgets/text.h"
#include "ui/widgets/tooltip.h"

namespace dealbench::ui {

using TickText = std::function<std::string(double)>;

struct ChartOptions {
  std::string_view name;  // accessible name, e.g. "Funnel"
  std::string_view
      summary;  // one or two sentences that say what is to be seen; for those who do not see it
  float height = 0;  // design pixels; 0: the chart's own choice
};

struct AxisOptions {
  std::string_view title;  // with the unit: "Bookings (万元)"
  TickText tick_text;
};

struct LegendEntry {
  std::string_view text;
  Color color = 0;
  bool is_outline = false;
};

// A chart's node in the mirror: an image with its summary, a table of what it shows, and the button
// of a menu that copies either. The menu also opens where the chart is clicked with the right
// button. Everything between construction and destruction is drawn inside `box`.
class ChartFrame {
 public:
  ChartFrame(Kit& kit, std::string_view id, const ChartOptions& options, float default_height);
  ~ChartFrame();
  ChartFrame(const ChartFrame&) = delete;
  ChartFrame& operator=(const ChartFrame&) = delete;

  [[nodiscard]] const Box& box() const { return box_; }
  [[nodiscard]] ImDrawList& list() const { return *list_; }
  // One row of the data table for the mirror.
  void data_row(std::span<const std::string_view> cells);
  void data_row(std::initializer_list<std::string_view> cells);
  // After the last row, where the chart has items of its own.
  void end_data();
  // The pointer rests in this part of the chart (and nothing lies over it).
  [[nodiscard]] bool is_hovered(const Box& part) const;
  [[nodiscard]] bool is_visible() const { return is_visible_; }
  // Legend at the top of the box, wrapped; the box shrinks by it.
  void legend(std::span<const LegendEntry> entries);

 private:
  Kit& kit_;
  void actions();
  std::string id_, name_;
  Box box_, whole_;
  ImDrawList* list_;
  bool is_visible_ = true;
  bool has_table_ = false;
};

// Axes around the plot area; return the plot area that is left of `box`. `x` may be null where
// categories stand below.
struct PlotArea {
  Box box;
  Axis x, y;
  [[nodiscard]] float at_x(double value) const;
  [[nodiscard]] float at_y(double value) const;
};
[[nodiscard]] PlotArea draw_axes(Kit& kit, ImDrawList& list, const Box& box, double x_low,
                                 double x_high, const AxisOptions* x, double y_low, double y_high,
                                 const AxisOptions& y, bool is_y_from_zero = true);
void draw_swatch(const Kit& kit, ImDrawList& list, const ImVec2& center, Color color,
                 bool is_outline);

}  // namespace dealbench::ui
