#pragma once
// The funnel: leads → opportunities → wins → bookings. Each stage a band as wide as its share (at
// least a sliver), its name and count beside or in it, the conversion between two stages on the
// line between them.

#include "ui/charts/chart.h"

namespace dealbench::ui {

struct FunnelStage {
  std::string_view name;
  std::string_view count;       // formatted, with unit: "1,000", "300 万"
  double amount = 0;            // for the width; compared within stages of `is_money` alike
  std::string_view conversion;  // from this stage to the next: "20 %"; the last one's is not shown
  std::string_view conversion_name;  // "lead conversion"
  std::string_view note;             // hover detail
  bool is_money =
      false;  // its width is that of the stage before: money cannot be compared with counts
};

void funnel_chart(Kit& kit, std::string_view id, std::span<const FunnelStage> stages,
                  const ChartOptions& options);

}  // namespace dealbench::ui
