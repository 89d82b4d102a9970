#include "engine/forecast/distribution.h"

#include <cmath>

#include "base/arithmetic.h"

namespace dealbench::engine {
namespace {

constexpr std::size_t grid_cells = 4096;

// The grid is finer towards both ends, where the density may have an edge.
double grid_x(double t) {
  return t * t * (3 - 2 * t);
}

// Density of the PERT distribution times dx/dt, without the constant factor.
double density(double t, double p) {
  const double x = grid_x(t);
  const double rest = 1 - x;
  const double powers = exp_portable(p * log_portable(x / rest)) * (rest * rest) * (rest * rest);
  return powers * t * (1 - t);
}

// Mass of each grid cell by its middle, without the constant factor.
std::vector<double> cell_masses(double p) {
  std::vector<double> masses(grid_cells);
  for (std::size_t cell = 0; cell < grid_cells; ++cell) {
    masses[cell] = density((static_cast<double>(cell) + 0.5) / grid_cells, p);
  }
  return masses;
}

double triangular_quantile(const ThreePoint& points, double u) {
  const double range = points.high - points.low;
  if (range <= 0) return points.low;
  const double left = points.likely - points.low;
  const double right = points.high - points.likely;
  if (u * range < left) return points.low + std::sqrt(u * range * left);
  return points.high - std::sqrt((1 - u) * range * right);
}

}  // namespace

std::vector<double> pert_table(double likely) {
  const std::vector<double> masses = cell_masses(4 * likely);
  double total = 0;
  for (const double mass : masses) total += mass;
  std::vector<double> table(pert_steps + 1, 0.0);
  std::size_t cell = 0;
  double below = 0;  // mass of the cells before `cell`
  for (std::size_t step = 1; step < pert_steps; ++step) {
    const double wanted = total * static_cast<double>(step) / static_cast<double>(pert_steps);
    while (cell + 1 < grid_cells && below + masses[cell] < wanted) below += masses[cell++];
    const double inside = (wanted - below) / masses[cell];
    table[step] = grid_x((static_cast<double>(cell) + inside) / grid_cells);
  }
  table[pert_steps] = 1;
  return table;
}

double pert_quantile(const std::vector<double>& table, const ThreePoint& points, double u) {
  const double position = u * static_cast<double>(pert_steps);
  const std::size_t step =
      position >= pert_steps ? pert_steps - 1 : static_cast<std::size_t>(position);
  const double inside = position - static_cast<double>(step);
  return points.low +
         (points.high - points.low) * (table[step] + inside * (table[step + 1] - table[step]));
}

double quantile(Distribution distribution, const ThreePoint& points, double u) {
  if (distribution == Distribution::triangular) return triangular_quantile(points, u);
  const double range = points.high - points.low;
  if (range <= 0) return points.low;
  return pert_quantile(pert_table((points.likely - points.low) / range), points, u);
}

double mean_of(Distribution distribution, const ThreePoint& points) {
  if (distribution == Distribution::triangular)
    return (points.low + points.likely + points.high) / 3;
  return (points.low + 4 * points.likely + points.high) / 6;
}

}  // namespace dealbench::engine
