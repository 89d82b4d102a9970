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

  friend bool operator==(const Scenario&, const Scenario&) = default;
};

}  // namespace dealbench::plan
