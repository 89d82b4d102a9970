#pragma once
// Lines and areas over a common x axis, and the fan of a forecast.

#include "ui/charts/chart.h"

namespace dealbench::ui {

struct LineSeries {
  std::string_view name;
  std::vector<double> y;           // one per x
  std::vector<std::string> texts;  // formatted, for the hover details
  bool is_area = false;
  bool is_dashed = false;  // a plan or a target
};

struct LineChartOptions {
  ChartOptions chart;
  AxisOptions x, y;
  bool is_y_from_zero = true;
};

// `x` ascending; `x_texts` formatted, one per x, for the hover details and the x ticks.
void line_chart(Kit& kit, std::string_view id, std::span<const double> x,
                std::span<const std::string> x_texts, std::span<const LineSeries> series,
                const LineChartOptions& options);

// Bands from the outside in: each pair of lines is drawn darker than the one outside it; the middle
// is a line.
struct FanBand {
  std::string_view name;  // "10–90 %"
  std::vector<double> low, high;
  std::vector<std::string> texts;
};
void fan_chart(Kit& kit, std::string_view id, std::span<const double> x,
               std::span<const std::string> x_texts, std::span<const FanBand> bands,
               const LineSeries& middle, const LineChartOptions& options);

// A small line without axes, for tiles and table cells. `summary` is its accessible name.
void sparkline(Kit& kit, std::string_view id, std::span<const double> values,
               std::string_view summary, float width, float height);

}  // namespace dealbench::ui
