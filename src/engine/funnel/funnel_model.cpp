#include "engine/funnel/funnel_model.h"

#include <algorithm>
#include <cmath>

#include "base/money_math.h"
#include "engine/funnel/check.h"

namespace dealbench::engine {
namespace {

std::optional<double> real(std::optional<Ratio> ratio) {
  if (!ratio) return std::nullopt;
  return ratio->real();
}

std::optional<double> real(std::optional<Money> money) {
  if (!money) return std::nullopt;
  return real_from_money(*money);
}

// How many times the levers' leads run through in one period; nullopt when that
// needs a cycle that is not there.
std::optional<double> batches(const FunnelModel& model) {
  if (model.cycle_switch == CycleSwitch::lead_bound) return 1.0;
  const auto cycle = model.levers[index_of(Lever::sales_cycle_days)];
  if (!cycle) return std::nullopt;
  return model.period_days / *cycle;
}

// 1 + s * (r + r^2 + ... + r^(periods - 1))
double lifetime_factor(double s, double r, std::int32_t periods) {
  double sum = 0;
  for (std::int32_t j = 1; j < periods; ++j) sum = r * (1 + sum);
  return 1 + s * sum;
}

// Counting is not what rounding errors are for: 30 / 10 needs three reps even
// when the 30 is 30.000000000000004.
double whole_number_above(double x) {
  return std::ceil(x - x * 1e-12);
}

std::optional<double> performance_index(const LeverValues& levers) {
  std::optional<double> index;
  for (const Lever lever : all_levers) {
    const auto value = levers[index_of(lever)];
    if (!value) continue;
    const double base = index.value_or(1.0);
    if (lever == Lever::sales_cycle_days) {
      index = base / *value;
    } else if (lever == Lever::deal_value) {
      index = base * (*value / static_cast<double>(minor_per_major));
    } else {
      index = base * *value;
    }
  }
  return index;
}

class Outputs {
 public:
  explicit Outputs(const FunnelModel& model) : model_(model), batches_(batches(model)) {}

  OutputValues all() {
    counts();
    money();
    timing();
    set(FunnelOutput::performance_index, performance_index(model_.levers));
    return values_;
  }

 private:
  std::optional<double> lever(Lever lever) const { return model_.levers[index_of(lever)]; }
  double factor(Lever l) const { return lever(l).value_or(1.0); }
  void set(FunnelOutput output, std::optional<double> value) { values_[index_of(output)] = value; }
  std::optional<double> get(FunnelOutput output) const { return values_[index_of(output)]; }

  void counts() {
    const auto leads = lever(Lever::leads);
    if (!leads || !batches_) return;
    const double opportunities = *leads * factor(Lever::lead_conversion) * *batches_;
    set(FunnelOutput::opportunities, opportunities);
    set(FunnelOutput::wins, opportunities * factor(Lever::win_rate));
  }

  void money() {
    const auto wins = get(FunnelOutput::wins);
    const auto deal_value = lever(Lever::deal_value);
    if (!wins || !deal_value) return;
    const double bookings = *wins * *deal_value;
    set(FunnelOutput::bookings, bookings);
    set(FunnelOutput::collected, bookings * factor(Lever::collection_ratio));
    const double s = model_.recurring_share;
    const auto r = lever(Lever::renewal_rate);
    if (r) set(FunnelOutput::renewals, bookings * s * *r);
    const double rate = r.value_or(0.0);
    set(FunnelOutput::lifetime_bookings,
        bookings * lifetime_factor(s, rate, model_.horizon_periods));
    if (rate < 1) {
      set(FunnelOutput::lifetime_bookings_open_ended, bookings * (1 + s * rate / (1 - rate)));
    }
  }

  void timing() {
    const auto cycle = lever(Lever::sales_cycle_days);
    const auto opportunities = get(FunnelOutput::opportunities);
    if (!cycle || !opportunities) return;
    const double open_deals = *opportunities * *cycle / model_.period_days;
    set(FunnelOutput::open_deals, open_deals);
    if (model_.deals_per_rep) {
      set(FunnelOutput::reps_needed, whole_number_above(open_deals / *model_.deals_per_rep));
    }
    // One batch per cycle, whichever way the batches follow each other.
    if (const auto bookings = get(FunnelOutput::bookings)) {
      set(FunnelOutput::velocity_per_day, *bookings / *batches_ / *cycle);
    }
  }

  const FunnelModel& model_;
  std::optional<double> batches_;
  OutputValues values_{};
};

Result<void> check_facts(const FunnelFacts& facts) {
  const FunnelLevers& levers = facts.levers;
  Checker check;
  check.real("leads", levers.leads, 0, highest_leads);
  check.ratio("lead_conversion", levers.lead_conversion);
  check.ratio("win_rate", levers.win_rate);
  check.money("deal_value", levers.deal_value);
  check.ratio("collection_ratio", levers.collection_ratio);
  check.ratio("renewal_rate", levers.renewal_rate);
  check.real("sales_cycle_days", levers.sales_cycle_days, shortest_cycle_days, longest_cycle_days);
  check.ratio("recurring_share", facts.recurring_share);
  check.real("head_count", facts.head_count, 0, 1e6);
  check.real("deals_per_rep", facts.deals_per_rep, 1e-6, 1e6);
  check.whole("horizon_periods", facts.horizon_periods, 1, 100);
  check.whole("period_days", facts.period_days, 1, 36'500);
  return check.result();
}

}  // namespace

Result<FunnelModel> funnel_model(const FunnelFacts& facts) {
  if (auto checked = check_facts(facts); !checked) return std::unexpected(checked.error());
  const FunnelLevers& levers = facts.levers;
  return FunnelModel{.levers = {levers.leads, real(levers.lead_conversion), real(levers.win_rate),
                                real(levers.deal_value), real(levers.collection_ratio),
                                real(levers.renewal_rate), levers.sales_cycle_days},
                     .recurring_share = facts.recurring_share.real(),
                     .deals_per_rep = facts.deals_per_rep,
                     .horizon_periods = facts.horizon_periods,
                     .period_days = static_cast<double>(facts.period_days),
                     .cycle_switch = facts.cycle_switch};
}

OutputValues funnel_outputs(const FunnelModel& model) {
  return Outputs(model).all();
}

std::optional<double> funnel_output(const FunnelModel& model, FunnelOutput output) {
  return funnel_outputs(model)[index_of(output)];
}

bool depends_on(FunnelOutput output, Lever lever, CycleSwitch cycle_switch) {
  using enum FunnelOutput;
  switch (lever) {
    case Lever::leads:
    case Lever::lead_conversion:
      return true;
    case Lever::win_rate:
      return output != opportunities && output != open_deals && output != reps_needed;
    case Lever::deal_value:
      return is_money(output) || output == performance_index;
    case Lever::collection_ratio:
      return output == collected || output == performance_index;
    case Lever::renewal_rate:
      return output == renewals || output == lifetime_bookings ||
             output == lifetime_bookings_open_ended || output == performance_index;
    case Lever::sales_cycle_days:
      break;
  }
  return cycle_switch == CycleSwitch::capacity_bound || output == velocity_per_day ||
         output == open_deals || output == reps_needed || output == performance_index;
}

Result<std::optional<Money>> rounded_money(const OutputValues& values, FunnelOutput output) {
  const auto value = values[index_of(output)];
  if (!value) return std::nullopt;
  auto money = money_from_real(*value);
  if (!money) return fail(money.error().code, std::string(key_of(output)));
  return *money;
}

double highest_value(Lever lever) {
  if (is_ratio(lever)) return 1;
  if (lever == Lever::leads) return highest_leads;
  if (lever == Lever::deal_value) return static_cast<double>(max_money_minor);
  return longest_cycle_days;
}

double improved(Lever lever, double value, double x) {
  if (lever == Lever::sales_cycle_days) {
    return std::clamp(value * (1 - x), shortest_cycle_days, longest_cycle_days);
  }
  return std::min(value * (1 + x), highest_value(lever));
}

std::optional<double> relative_change(std::optional<double> before, std::optional<double> after) {
  if (!before || !after || *before == 0) return std::nullopt;
  return if_finite((*after - *before) / *before);
}

}  // namespace dealbench::engine
