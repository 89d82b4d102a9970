#include "engine/tier/growth.h"

#include <cmath>
#include <string>

#include "base/arithmetic.h"
#include "base/money_math.h"

namespace dealbench::engine {
namespace {

constexpr std::int32_t most_years = 50;

Result<void> check_share(std::string_view field, Ratio share) {
  if (share.millionths >= 0 && share <= ratio_one) return {};
  return fail(ErrorCode::engine_out_of_range, std::string(field),
              decimal_text(share.real()) + " (0..1)");
}

Result<void> check_start(std::string_view field, Money money) {
  if (money.minor >= 0 && money.minor <= max_money_minor) return {};
  return fail(ErrorCode::engine_out_of_range, std::string(field), std::to_string(money.minor));
}

Result<void> check_curve(const GrowthCurve& curve, Money start, std::int32_t years) {
  if (auto checked = check_start("start", start); !checked) return checked;
  if (years < 1 || years > most_years)
    return fail(ErrorCode::engine_out_of_range, "years", std::to_string(years) + " (1..50)");
  if (!std::isfinite(curve.cohort_factor))
    return fail(ErrorCode::engine_not_finite, "cohort_factor");
  if (curve.cohort_factor < 0 || curve.cohort_factor > 100)
    return fail(ErrorCode::engine_out_of_range, "cohort_factor", "(0..100)");
  if (auto checked = check_share("keep_rate", curve.keep_rate); !checked) return checked;
  return check_share("delivery_cost_share", curve.delivery_cost_share);
}

Result<GrowthYear> rounded(double fresh, double revenue, Ratio cost_share) {
  const auto fresh_money = money_from_real(fresh);
  const auto revenue_money = money_from_real(revenue);
  const auto contribution = money_from_real(revenue * (1 - cost_share.real()));
  if (!fresh_money || !revenue_money || !contribution)
    return fail(ErrorCode::engine_out_of_range, "revenue");
  return GrowthYear{*fresh_money, *revenue_money, *contribution};
}

}  // namespace

Result<GrowthReport> project_growth(const GrowthCurve& curve, Money start, std::int32_t years) {
  if (const auto checked = check_curve(curve, start, years); !checked)
    return std::unexpected(checked.error());
  GrowthReport report;
  double fresh = real_from_money(start);
  double revenue = fresh;
  double before = 0;
  for (std::int32_t year = 1; year <= years; ++year) {
    if (year > 1) {
      before = revenue;
      fresh *= curve.cohort_factor;
      revenue = revenue * curve.keep_rate.real() + fresh;
    }
    const auto figures = rounded(fresh, revenue, curve.delivery_cost_share);
    if (!figures) return std::unexpected(figures.error());
    report.years.push_back(*figures);
  }
  if (years > 1 && before > 0) report.last_year_growth = revenue / before - 1;
  report.because = {"TIER-008",
                    {{"start", std::to_string(start.minor)},
                     {"cohort_factor", decimal_text(curve.cohort_factor)},
                     {"keep_rate", decimal_text(curve.keep_rate.real())},
                     {"delivery_cost_share", decimal_text(curve.delivery_cost_share.real())}},
                    {}};
  return report;
}

Result<PersistenceReport> project_persistence(Money annual_value, std::int32_t planned_years,
                                              std::span<const Ratio> kept) {
  if (const auto checked = check_start("annual_value", annual_value); !checked)
    return std::unexpected(checked.error());
  if (planned_years < 0 || planned_years > most_years)
    return fail(ErrorCode::engine_out_of_range, "planned_years",
                std::to_string(planned_years) + " (0..50)");
  for (std::size_t i = 0; i < kept.size(); ++i) {
    if (const auto checked = check_share("kept/" + std::to_string(i), kept[i]); !checked)
      return std::unexpected(checked.error());
  }
  PersistenceReport report;
  double paying = 1;
  double years_paid = 0;
  for (std::int32_t year = 0; year < planned_years; ++year) {
    if (year > 0 && !kept.empty()) {
      const auto step = static_cast<std::size_t>(year) - 1;
      paying *= (step < kept.size() ? kept[step] : kept.back()).real();
    }
    report.still_paying.push_back(paying);
    years_paid += paying;
  }
  const double annual = real_from_money(annual_value);
  const auto planned = money_from_real(annual * planned_years);
  if (!planned) return fail(ErrorCode::engine_out_of_range, "planned");
  const auto expected = money_from_real(annual * years_paid);
  if (!expected) return fail(ErrorCode::engine_out_of_range, "planned");
  report.planned = *planned;
  report.expected = *expected;
  if (planned->minor > 0) report.shortfall = 1 - years_paid / planned_years;
  report.because = {"TIER-008",
                    {{"annual_value", std::to_string(annual_value.minor)},
                     {"planned_years", std::to_string(planned_years)}},
                    {}};
  return report;
}

}  // namespace dealbench::engine
