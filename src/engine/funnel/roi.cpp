#include "engine/funnel/roi.h"

#include "base/money_math.h"
#include "engine/funnel/check.h"
#include "engine/funnel/reason.h"

namespace dealbench::engine {
namespace {

Result<void> check_roi(const RoiFacts& facts) {
  Checker check;
  check.money("price", facts.price);
  check.money("internal_effort", facts.internal_effort);
  check.money("running_monthly", facts.running_monthly);
  check.whole("months", facts.months, 1, 600);
  if (auto checked = check.result(); !checked) return checked;
  for (const BenefitLine& line : facts.benefits) {
    const std::string path = "benefits/" + line.id;
    Checker line_check(path);
    line_check.money("monthly", line.monthly);
    line_check.ratio("margin", line.margin);
    line_check.ratio("credited", line.credited);
    line_check.whole("start_month", line.start_month, 1, 600);
    if (auto checked = line_check.result(); !checked) return checked;
  }
  return {};
}

double monthly_of(const BenefitLine& line) {
  const double margin = line.kind == BenefitKind::extra_income ? line.margin.real() : 1;
  return real_from_money(line.monthly) * margin * line.credited.real();
}

std::int32_t months_at_work(const BenefitLine& line, std::int32_t months) {
  return line.start_month > months ? 0 : months - line.start_month + 1;
}

// Balance before the first month and after each, in real minor units.
std::vector<double> balance(const RoiFacts& facts, bool confirmed_only) {
  std::vector<double> result;
  double sum = -(real_from_money(facts.price) + real_from_money(facts.internal_effort));
  result.push_back(sum);
  for (std::int32_t month = 1; month <= facts.months; ++month) {
    sum -= real_from_money(facts.running_monthly);
    for (const BenefitLine& line : facts.benefits) {
      if (line.start_month <= month && (line.confirmed || !confirmed_only)) sum += monthly_of(line);
    }
    result.push_back(sum);
  }
  return result;
}

// Rounds every result and keeps the first error.
class Rounder {
 public:
  Money operator()(double value, const char* place) {
    const auto money = money_from_real(value);
    if (money) return *money;
    if (!error_) error_ = Error{money.error().code, place, {}};
    return {};
  }
  [[nodiscard]] const std::optional<Error>& error() const { return error_; }

 private:
  std::optional<Error> error_;
};

RoiTotals totals_of(const RoiFacts& facts, const std::vector<double>& sums, bool confirmed_only,
                    Rounder& round) {
  double benefit = 0;
  double monthly = 0;
  for (const BenefitLine& line : facts.benefits) {
    if (confirmed_only && !line.confirmed) continue;
    benefit += monthly_of(line) * months_at_work(line, facts.months);
    monthly += monthly_of(line);
  }
  const double cost = real_from_money(facts.price) + real_from_money(facts.internal_effort) +
                      real_from_money(facts.running_monthly) * facts.months;
  RoiTotals result;
  result.benefit = round(benefit, "benefit");
  result.cost = round(cost, "cost");
  result.cost_of_delay = round(monthly, "cost_of_delay");
  if (cost > 0) result.roi = (benefit - cost) / cost;
  for (std::size_t month = 1; month < sums.size() && !result.payback_month; ++month) {
    // Half a minor unit: as rounded, the balance is not negative.
    if (sums[month] >= -0.5) result.payback_month = static_cast<std::int32_t>(month);
  }
  return result;
}

}  // namespace

Result<RoiReport> evaluate_roi(const RoiFacts& facts) {
  if (auto checked = check_roi(facts); !checked) return std::unexpected(checked.error());
  Rounder round;
  RoiReport report;
  const std::vector<double> sums = balance(facts, false);
  report.all = totals_of(facts, sums, false, round);
  report.confirmed_only = totals_of(facts, balance(facts, true), true, round);
  for (const double sum : sums) report.cumulative.push_back(round(sum, "cumulative"));
  for (const BenefitLine& line : facts.benefits) {
    const double monthly = monthly_of(line);
    report.benefits.push_back(
        {.id = line.id,
         .monthly = round(monthly, "monthly"),
         .total = round(monthly * months_at_work(line, facts.months), "total"),
         .confirmed = line.confirmed});
    if (!line.confirmed) report.unconfirmed.push_back(line.id);
  }
  if (round.error()) return std::unexpected(*round.error());
  return report;
}

Because explain_roi(const RoiFacts& facts, const RoiTotals& totals) {
  return reason("FUNNEL-015", {{"benefit", real_from_money(totals.benefit)},
                               {"price", real_from_money(facts.price)},
                               {"internal_effort", real_from_money(facts.internal_effort)},
                               {"running_monthly", real_from_money(facts.running_monthly)},
                               {"months", facts.months}});
}

}  // namespace dealbench::engine
