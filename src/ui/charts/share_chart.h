#pragma once
// Parts of a whole: a donut with its legend, and a single stacked bar.

#include <optional>

#include "ui/charts/chart.h"

namespace dealbench::ui {

struct Share {
  std::string_view name;
  double amount = 0;
  std::string_view text;   // formatted amount
  std::string_view share;  // formatted share: "40 %"
};

struct ShareOptions {
  ChartOptions chart;
  std::string_view total, total_name;  // in the donut's hole
};

void donut_chart(Kit& kit, std::string_view id, std::span<const Share> shares,
                 const ShareOptions& options);
void stacked_bar(Kit& kit, std::string_view id, std::span<const Share> shares,
                 const ShareOptions& options);

}  // namespace dealbench::ui
