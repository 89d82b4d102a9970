#include "ui/charts/axis.h"

#include <algorithm>
#include <cmath>

namespace dealbench::ui {
namespace {

// The round number that is nearest above or at `rough`.
double nice_step(double rough) {
  const double magnitude = std::pow(10.0, std::floor(std::log10(rough)));
  for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
    if (factor * magnitude >= rough * (1 - 1e-9)) return factor * magnitude;
  }
  return 10 * magnitude;
}

void put_in_order(double& low, double& high, bool from_zero) {
  constexpr double limit = 1e300;
  if (!std::isfinite(low) || std::fabs(low) > limit) low = 0;
  if (!std::isfinite(high) || std::fabs(high) > limit) high = low;
  if (low > high) std::swap(low, high);
  if (from_zero) {
    low = std::min(low, 0.0);
    high = std::max(high, 0.0);
  }
  // Too close together for doubles to count the ticks between them.
  const double size = std::max(std::fabs(low), std::fabs(high));
  if (high - low > size * 1e-9 && high - low > 1e-290) return;
  if (from_zero || size == 0) {
    high = low + 1;
  } else {
    low -= size / 2;
    high += size / 2;
  }
}

Axis axis_of(double low, double high, double step) {
  Axis axis;
  const double first = std::floor(low / step + 1e-9);
  const double last = std::ceil(high / step - 1e-9);
  axis.step = step;
  axis.low = first * step;
  axis.high = last * step;
  for (double k = first; k <= last + 0.5; k += 1) axis.ticks.push_back(k * step);
  return axis;
}

}  // namespace

double Axis::share(double value) const {
  return (value - low) / (high - low);
}

Axis nice_axis(double low, double high, int wanted, bool from_zero) {
  put_in_order(low, high, from_zero);
  const int gaps = std::clamp(wanted, 2, 12) - 1;
  return axis_of(low, high, nice_step((high - low) / gaps));
}

Axis nice_axis_for(double low, double high, float length, float min_gap, bool from_zero) {
  const int fitting = min_gap > 0 ? static_cast<int>(std::clamp(length / min_gap, 1.0F, 11.0F)) : 5;
  for (int wanted = std::min(fitting + 1, 7); wanted > 2; --wanted) {
    Axis axis = nice_axis(low, high, wanted, from_zero);
    if (static_cast<int>(axis.ticks.size()) - 1 <= fitting) return axis;
  }
  return nice_axis(low, high, 2, from_zero);
}

Axis fitted_axis(double low, double high, float length, float min_gap, bool from_zero) {
  put_in_order(low, high, from_zero);
  const float gaps = min_gap > 0 ? std::clamp(std::floor(length / min_gap), 1.0F, 6.0F) : 5;
  const double step = nice_step((high - low) / static_cast<double>(gaps));
  Axis axis = axis_of(low, high, step);
  const double slack = (high - low) * 1e-9;
  std::erase_if(axis.ticks, [&](double t) { return t < low - slack || t > high + slack; });
  axis.low = low;
  axis.high = high;
  return axis;
}

Axis whole_axis(double low, double high, int wanted) {
  put_in_order(low, high, true);
  const int gaps = std::clamp(wanted, 2, 12) - 1;
  const double step = nice_step((high - low) / gaps);
  return axis_of(low, high, step < 1 ? 1 : step == 2.5 ? 5 : step);
}

}  // namespace dealbench::ui
