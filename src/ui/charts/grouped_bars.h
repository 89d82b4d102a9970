#pragma once
// Vertical bars in groups: scenarios side by side for several figures, each figure on its own scale
// (shares of its largest).

#include "ui/charts/chart.h"

namespace dealbench::ui {

struct BarGroup {
  std::string_view name;           // below the group, with its unit
  std::vector<double> values;      // one per series; negative is drawn as 0
  std::vector<std::string> texts;  // formatted, above the bars
};

struct GroupedBarsOptions {
  ChartOptions chart;
  AxisOptions axis;              // used when the scale is common
  bool has_common_scale = true;  // false: every group fills the height by itself, no axis
};

void grouped_bars(Kit& kit, std::string_view id, std::span<const std::string_view> series,
                  std::span<const BarGroup> groups, const GroupedBarsOptions& options);

}  // namespace dealbench::ui
