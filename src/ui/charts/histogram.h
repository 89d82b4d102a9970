#pragma once
// How often: bins with their counts, and marks such as P50 or the target.

#include <optional>

#include "ui/charts/chart.h"

namespace dealbench::ui {

struct HistogramMark {
  double x = 0;
  std::string_view text;  // "P50 280 万"
  bool is_emphasised = false;
};

struct HistogramOptions {
  ChartOptions chart;
  AxisOptions x, y;
  std::span<const std::string> bin_texts;  // hover detail of each bin
};

// `edges` has one more than `counts`, ascending.
void histogram(Kit& kit, std::string_view id, std::span<const double> edges,
               std::span<const double> counts, std::span<const HistogramMark> marks,
               const HistogramOptions& options);

}  // namespace dealbench::ui
