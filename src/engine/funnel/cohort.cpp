#include "engine/funnel/cohort.h"

#include "base/arithmetic.h"
#include "engine/funnel/check.h"
#include "engine/funnel/reason.h"

namespace dealbench::engine {
namespace {

constexpr std::size_t renewal_months = 12;

// Share of a gamma lag of shape 4 that is over after `days`: 1 - e^-y (1 + y + y^2/2 + y^3/6), y =
// 4 days / mean.
double lag_over(double days, double mean_days) {
  const double y = 4 * days / mean_days;
  if (y > 700) return 1;
  return 1 - exp_portable(-y) * (1 + y * (1 + y * (0.5 + y / 6)));
}

Result<void> check_cohorts(const CohortFacts& facts) {
  Checker check;
  check.whole("months", facts.months, 1, 600);
  check.whole("lead_months", facts.lead_months, 0, facts.months);
  check.whole("first_month", facts.first_month, 1, 12);
  check.real("cash_lag_days", facts.cash_lag_days, 0, longest_cycle_days);
  if (!facts.seasonal_weights.empty()) {
    check.that(facts.seasonal_weights.size() == 12, ErrorCode::engine_out_of_range,
               "seasonal_weights", "12");
    std::int64_t sum = 0;
    for (const Ratio weight : facts.seasonal_weights) {
      check.ratio("seasonal_weights", weight);
      sum += weight.millionths;
    }
    // Twelve rounded shares may miss the whole by half a millionth each.
    const std::int64_t miss = sum - ratio_one.millionths;
    check.that(miss >= -6 && miss <= 6, ErrorCode::engine_out_of_range, "seasonal_weights",
               decimal_text(Ratio{sum}.real()) + " (1)");
  }
  return check.result();
}

// What happens in each month when `source` starts it and `shares` spreads it.
std::vector<double> spread(const std::vector<double>& source, const std::vector<double>& shares) {
  std::vector<double> result(source.size(), 0.0);
  for (std::size_t month = 0; month < source.size(); ++month) {
    double sum = 0;
    for (std::size_t lag = 0; lag <= month; ++lag) sum += source[month - lag] * shares[lag];
    result[month] = sum;
  }
  return result;
}

std::vector<double> times(const std::vector<double>& series, double factor) {
  std::vector<double> result(series);
  for (double& value : result) value *= factor;
  return result;
}

// First renewal after twelve months at `first_rate`, every later one at `rate`.
std::vector<double> renewed(const std::vector<double>& series, double first_rate, double rate) {
  std::vector<double> result(series.size(), 0.0);
  for (std::size_t month = renewal_months; month < series.size(); ++month) {
    const std::size_t before = month - renewal_months;
    result[month] = series[before] * first_rate + result[before] * rate;
  }
  return result;
}

// Leads of each month: a year's leads by weight.
std::vector<double> leads_by_month(const CohortFacts& facts, double leads_per_period) {
  const double per_year = leads_per_period * 365 / facts.funnel.period_days;
  std::vector<double> leads(static_cast<std::size_t>(facts.months), 0.0);
  const auto arriving = static_cast<std::size_t>(facts.lead_months.value_or(facts.months));
  for (std::size_t month = 0; month < arriving; ++month) {
    const std::size_t calendar = (month + static_cast<std::size_t>(facts.first_month) - 1) % 12;
    leads[month] = facts.seasonal_weights.empty()
                       ? per_year / 12
                       : per_year * facts.seasonal_weights[calendar].real();
  }
  return leads;
}

struct MoneySeries {
  std::vector<double> bookings, collected, renewals, renewals_collected;
};

MoneySeries money_by_month(const CohortFacts& facts, const FunnelModel& model, double deal_value,
                           const std::vector<double>& wins) {
  const double k = model.levers[index_of(Lever::collection_ratio)].value_or(1);
  const double r = model.levers[index_of(Lever::renewal_rate)].value_or(0);
  const std::vector<double> cash = month_shares(facts.cash_lag_days, wins.size());
  MoneySeries money;
  money.bookings = times(wins, deal_value);
  money.renewals = renewed(money.bookings, model.recurring_share * r, r);
  money.collected = times(spread(money.bookings, cash), k);
  money.renewals_collected = times(spread(money.renewals, cash), k);
  return money;
}

void add_optional(std::optional<double>& sum, std::optional<double> part) {
  if (part) sum = sum.value_or(0) + *part;
}

CohortMonth total_of(const std::vector<CohortMonth>& months) {
  CohortMonth total;
  for (const CohortMonth& month : months) {
    total.leads += month.leads;
    total.opportunities += month.opportunities;
    total.wins += month.wins;
    total.losses += month.losses;
    total.renewed_contracts += month.renewed_contracts;
    add_optional(total.bookings, month.bookings);
    add_optional(total.collected, month.collected);
    add_optional(total.renewals, month.renewals);
    add_optional(total.renewals_collected, month.renewals_collected);
  }
  total.open_opportunities = months.back().open_opportunities;
  total.live_contracts = months.back().live_contracts;
  return total;
}

}  // namespace

std::vector<double> month_shares(double mean_days, std::size_t months) {
  std::vector<double> shares(months, 0.0);
  double over = 0;
  for (std::size_t month = 0; month < months; ++month) {
    const double next =
        mean_days > 0 ? lag_over(static_cast<double>(month + 1) * month_days, mean_days) : 1.0;
    shares[month] = next - over;
    over = next;
  }
  return shares;
}

Result<CohortReport> evaluate_cohorts(const CohortFacts& facts) {
  if (auto checked = check_cohorts(facts); !checked) return std::unexpected(checked.error());
  const auto model = funnel_model(facts.funnel);
  if (!model) return std::unexpected(model.error());
  const auto& levers = model->levers;
  const auto leads_lever = levers[index_of(Lever::leads)];
  const auto cycle = levers[index_of(Lever::sales_cycle_days)];
  CohortReport report;
  if (!leads_lever || !cycle) return report;

  const bool capacity_bound = model->cycle_switch == CycleSwitch::capacity_bound;
  const double batches = capacity_bound ? model->period_days / *cycle : 1.0;
  const std::vector<double> leads = leads_by_month(facts, *leads_lever * batches);
  const std::vector<double> opportunities =
      times(leads, levers[index_of(Lever::lead_conversion)].value_or(1));
  const double win_rate = levers[index_of(Lever::win_rate)].value_or(1);
  const double renewal_rate = levers[index_of(Lever::renewal_rate)].value_or(0);
  const std::vector<double> decided = spread(opportunities, month_shares(*cycle, leads.size()));
  const std::vector<double> wins = times(decided, win_rate);
  const std::vector<double> renewed_contracts = renewed(wins, renewal_rate, renewal_rate);
  const auto deal_value = levers[index_of(Lever::deal_value)];
  MoneySeries money;
  if (deal_value) money = money_by_month(facts, *model, *deal_value, wins);

  double open = 0;
  double live = 0;
  report.months.resize(leads.size());
  for (std::size_t i = 0; i < leads.size(); ++i) {
    CohortMonth& month = report.months[i];
    open += opportunities[i] - decided[i];
    live += wins[i] + renewed_contracts[i];
    if (i >= renewal_months)
      live -= wins[i - renewal_months] + renewed_contracts[i - renewal_months];
    month.leads = leads[i];
    month.opportunities = opportunities[i];
    month.wins = wins[i];
    month.losses = decided[i] - wins[i];
    month.open_opportunities = open;
    month.live_contracts = live;
    month.renewed_contracts = renewed_contracts[i];
    if (!deal_value) continue;
    month.bookings = money.bookings[i];
    month.collected = money.collected[i];
    month.renewals = money.renewals[i];
    month.renewals_collected = money.renewals_collected[i];
  }
  report.total = total_of(report.months);
  return report;
}

Because explain_cohorts(const CohortFacts& facts) {
  const FunnelLevers& levers = facts.funnel.levers;
  const auto real = [](std::optional<Ratio> ratio) {
    return ratio ? std::optional(ratio->real()) : std::nullopt;
  };
  return reason("FUNNEL-010", {{"leads", levers.leads},
                               {"lead_conversion", real(levers.lead_conversion)},
                               {"win_rate", real(levers.win_rate)},
                               {"sales_cycle_days", levers.sales_cycle_days},
                               {"cash_lag_days", facts.cash_lag_days},
                               {"months", facts.months}});
}

}  // namespace dealbench::engine
