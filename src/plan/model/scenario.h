#pragma once
// One reading of the funnel: the seven levers and what goes with them. An empty optional means "not
// stated".

#include <optional>
#include <string>
#include <vector>

#include "base/money.h"
#include "base/ratio.h"
#include "plan/model/record.h"

namespace dealbench::plan {

struct Scenario : Record {
  std::string name;
  std::string preset;  // id of the playbook's preset that it started from; empty: none
  std::optional<std::int64_t> leads;  // per period
  std::optional<Ratio> lead_conversion;
  std::optional<Ratio> win_rate;
  std::optional<Money> deal_value;
  std::optional<Ratio> collection_ratio;
  std::optional<Ratio> renewal_rate;
  std::optional<std::int64_t> sales_cycle_days;
  std::vector<std::string> not_applicable;  // lever keys that leave every product
  std::vector<std::string> assumed;      // field keys whose value is an assumption, shown as such
  std::optional<Ratio> recurring_share;  // share of a deal that renews; not stated: 1
  std::optional<std::int64_t> period_days;      // not stated: 365
  std::optional<std::int64_t> horizon_periods;  // not stated: 5
  std::optional<std::int64_t> head_count;
  std::optional<std::int64_t> deals_per_rep;  // open deals one rep can work at once
  std::string cycle_switch;                   // lead_bound (also when empty) or capacity_bound
  std::optional<Ratio> improvement;           // of the lever-effect table; not stated: 5 %
  std::string goal_output;  // opportunities, wins, bookings, collected, renewals, velocity_per_day
  std::optional<std::int64_t> goal_count;  // target when the output is a count
  std::optional<Money> goal_money;         // target when the output is money
  std::vector<std::string> goal_levers;    // levers that may move; empty: all that apply
  std::string note;
  // the way of selling that this scenario models: online, field, key_account
  std::string way_of_selling;
  bool is_in_mix = false;           // one of the modes that make the mix
  std::optional<Ratio> lead_share;  // part of the mix's leads
  NumberMap low;          // low ends, by lever: shares in millionths, money in minor units
  NumberMap high;         // high ends, by lever, in the same units
  TextMap distributions;  // distribution between the ends, by lever; not stated: triangular
  std::optional<std::int64_t> months;       // months that the cohorts look ahead; not stated: 24
  std::optional<std::int64_t> lead_months;  // months in which leads arrive; not stated: all
  // share of a year's leads in millionths, by calendar month 1 to 12; not stated: even
  NumberMap month_weights;
  std::optional<std::int64_t> first_month;    // calendar month of the first month; not stated: 1
  std::optional<std::int64_t> cash_lag_days;  // mean days from winning to cash
  NumberMap bow_tie_volumes;              // customers that reached a stage of the bow tie, by stage
  NumberMap bow_tie_days;                 // mean days to the next stage, by stage
  std::optional<Money> acquisition_cost;  // cost of winning one customer
  std::optional<Money> onboarding_cost;   // cost of starting with one customer
  std::optional<Money> retention_cost;    // cost of keeping one customer
  std::optional<Money> monthly_recurring_revenue;  // recurring revenue of one customer a month

  friend bool operator==(const Scenario&, const Scenario&) = default;
};

// An improvement of one lever from a quarter on.
struct StagingStep : Record {
  std::string scenario;                 // the scenario
  std::string name;                     // what is done
  std::optional<std::int64_t> quarter;  // the quarter in which it begins
  // the lever: leads, lead_conversion, win_rate, deal_value, collection_ratio, renewal_rate,
  // sales_cycle_days
  std::string lever;
  std::optional<Ratio> change;  // relative improvement; the cycle is shortened by it

  friend bool operator==(const StagingStep&, const StagingStep&) = default;
};

}  // namespace dealbench::plan
