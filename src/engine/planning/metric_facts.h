#pragma once
// What metrics are calculated from: plan-wide counts and sums of one period, each by its name. No
// arithmetic.

#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "base/error.h"

namespace dealbench::engine {

// Nullopt: not known. All are 0..9e15; money in minor units, times in the unit of the name.
struct MetricFacts {
  // Money and deals
  std::optional<double> bookings;
  std::optional<double> collected;
  std::optional<double> new_customer_bookings;
  std::optional<double> cross_sell_bookings;
  std::optional<double> strategic_bookings;  // of products marked strategic
  std::optional<double> renewals;            // money renewed of what was due
  std::optional<double> renewals_due;
  std::optional<double> sales_cost;
  std::optional<double> wins;
  std::optional<double> closed_deals;    // won and lost
  std::optional<double> won_cycle_days;  // sum over wins
  // Market and customers
  std::optional<double> satisfaction_points;  // sum of the scores, each 0..10
  std::optional<double> satisfaction_answers;
  std::optional<double> own_scale;        // our sales in the market, money
  std::optional<double> market_capacity;  // money
  std::optional<double> target_customers;
  std::optional<double> targets_contacted;
  std::optional<double> customers_met;  // of the target customers
  std::optional<double> customers_due;  // could have left in the period
  std::optional<double> customers_kept;
  // Visits
  std::optional<double> visits;
  std::optional<double> prepared_visits;
  std::optional<double> preparation_fields;
  std::optional<double> preparation_fields_filled;
  std::optional<double> timed_visits;
  std::optional<double> visit_minutes;  // of the timed visits
  std::optional<double> effective_visits;
  std::optional<double> visits_with_commitment;
  std::optional<double> commitments_due;
  std::optional<double> commitments_kept;
  // Opportunities
  std::optional<double> leads;
  std::optional<double> open_deals;
  std::optional<double> deals_with_sound_objective;  // all five tests passed
  std::optional<double> deals_analysed;              // radar not older than the playbook allows
  std::optional<double> actions_due;
  std::optional<double> actions_done;
  std::optional<double> deals_assessed;
  std::optional<double> health_points;  // sum over assessed deals
  std::optional<double> zombie_deals;
  // Accounts
  std::optional<double> accounts;
  std::optional<double> accounts_in_contact;
  std::optional<double> key_accounts;
  std::optional<double> accounts_planned;
  std::optional<double> account_actions_due;
  std::optional<double> account_actions_done;
  // Team
  std::optional<double> reps;
  std::optional<double> weeks;           // of the period
  std::optional<double> months;          // of the period
  std::optional<double> new_reps;        // that have won their first deal in the period
  std::optional<double> first_win_days;  // sum over them
  std::optional<double> coaching_hours;
  std::optional<double> reps_coached;
  std::optional<double> training_hours;
  std::optional<double> posts_planned;
  std::optional<double> posts_filled;
  std::optional<double> ability_marks;   // evaluated items of visits
  std::optional<double> ability_points;  // sum of their marks

  friend bool operator==(const MetricFacts&, const MetricFacts&) = default;
};

using MetricQuantity = std::optional<double> MetricFacts::*;

// Every quantity with its name (the field's), in the order above. Locale key
// "planning.quantity.<name>".
struct NamedQuantity {
  std::string_view name;
  MetricQuantity quantity;
};
[[nodiscard]] std::span<const NamedQuantity> metric_quantities();
[[nodiscard]] std::string_view quantity_name(MetricQuantity quantity);
// Nullptr for a name that is none.
[[nodiscard]] MetricQuantity quantity_by_name(std::string_view name);

// Errors: engine_out_of_range, engine_not_finite with the quantity's name as place.
[[nodiscard]] Result<void> check_metric_facts(const MetricFacts& facts);

}  // namespace dealbench::engine
