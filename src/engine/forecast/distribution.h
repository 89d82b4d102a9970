#pragma once
// Triangular and PERT distributions by their inverse distribution functions. Page:
// docs/method/FORECAST-001.md.

#include <cstddef>
#include <cstdint>
#include <vector>

namespace dealbench::engine {

enum class Distribution : std::uint8_t { triangular, pert };

// low <= likely <= high, all finite.
struct ThreePoint {
  double low = 0;
  double likely = 0;
  double high = 0;
};

// Steps of the PERT table. Straight lines between them move the mean by less than 2e-5 of the
// range.
inline constexpr std::size_t pert_steps = 4096;

// The inverse distribution function of a PERT distribution on 0..1 with its peak at `likely`
// (0..1), at u = 0, 1/pert_steps, ..., 1. PERT is the beta distribution with density x^p
// (1-x)^(4-p), p = 4 * likely.
[[nodiscard]] std::vector<double> pert_table(double likely);

// The value of a PERT distribution below which a share u (0..1) lies, by its table.
[[nodiscard]] double pert_quantile(const std::vector<double>& table, const ThreePoint& points,
                                   double u);
// The value below which a share u (0..1) lies. For PERT it makes the table first.
[[nodiscard]] double quantile(Distribution distribution, const ThreePoint& points, double u);
// (low + likely + high) / 3, or (low + 4 likely + high) / 6.
[[nodiscard]] double mean_of(Distribution distribution, const ThreePoint& points);

}  // namespace dealbench::engine
