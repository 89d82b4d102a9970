#pragma once
// The radar: what the stage asks for as an outline, what is there as an area, and one more shape
// for comparison.

#include "ui/charts/chart.h"

namespace dealbench::ui {

struct RadarAxis {
  std::string_view name;
  std::string_view text;  // hover detail, e.g. "2 of 4"
};

struct RadarShape {
  std::string_view name;
  std::vector<double> values;  // one per axis, 0..max
  enum class Kind : std::uint8_t { standard, actual, overlay } kind = Kind::actual;
};

// `max` is the outermost ring, `rings` how many are drawn. At least three axes.
void radar_chart(Kit& kit, std::string_view id, std::span<const RadarAxis> axes,
                 std::span<const RadarShape> shapes, double max, int rings,
                 const ChartOptions& options);

}  // namespace dealbench::ui
