#pragma once
// The arithmetic of axes: which round numbers to mark, and where a value lies. No drawing, no
// formatting.

#include <vector>

namespace dealbench::ui {

struct Axis {
  double low = 0, high = 1;   // ends of the axis, round numbers
  double step = 0.2;          // between ticks: 1, 2, 2.5 or 5 times a power of ten
  std::vector<double> ticks;  // ascending, from low to high

  // 0 at low, 1 at high; not limited.
  [[nodiscard]] double share(double value) const;
};

// Covers [low, high] with about `wanted` (2..12) ticks. With `from_zero`, zero is on the axis.
// Equal or unusable ends give an axis of length one around them.
[[nodiscard]] Axis nice_axis(double low, double high, int wanted, bool from_zero);
// As above, and no tick is closer than `min_gap` pixels on an axis `length` pixels long.
[[nodiscard]] Axis nice_axis_for(double low, double high, float length, float min_gap,
                                 bool from_zero);
// Ends exactly at the data; the ticks are the round numbers between.
[[nodiscard]] Axis fitted_axis(double low, double high, float length, float min_gap,
                               bool from_zero);
// Only whole numbers as ticks (counts).
[[nodiscard]] Axis whole_axis(double low, double high, int wanted);

}  // namespace dealbench::ui
