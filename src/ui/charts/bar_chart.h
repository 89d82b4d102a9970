#pragma once
// Horizontal bars: effects of levers, diverging where values are negative; and the tornado of a
// sensitivity analysis.

#include "ui/charts/chart.h"

namespace dealbench::ui {

struct Bar {
  std::string_view name;
  double value = 0;
  std::string_view text;  // formatted value at the bar's end
  std::string_view note;  // hover detail
  Status status = Status::neutral;
  bool is_emphasised = false;
  bool is_muted = false;  // e.g. no headroom left
};

struct BarChartOptions {
  ChartOptions chart;
  AxisOptions axis;  // without tick_text no axis is drawn
};

void bar_chart(Kit& kit, std::string_view id, std::span<const Bar> bars,
               const BarChartOptions& options);

struct TornadoBar {
  std::string_view name;
  double low = 0, high = 0;  // outcome at the low and high end of the input
  std::string_view low_text, high_text;
  std::string_view low_input, high_input;  // "15 %", "25 %": hover detail
};

// Widest bar first is the caller's order. `base` is where all bars meet.
void tornado_chart(Kit& kit, std::string_view id, std::span<const TornadoBar> bars, double base,
                   std::string_view base_text, const BarChartOptions& options);

}  // namespace dealbench::ui
