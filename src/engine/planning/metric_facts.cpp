#include "engine/planning/metric_facts.h"

#include "engine/funnel/check.h"

namespace dealbench::engine {
namespace {

constexpr double largest_quantity = 9e15;

constexpr std::array quantities{
    NamedQuantity{"bookings", &MetricFacts::bookings},
    NamedQuantity{"collected", &MetricFacts::collected},
    NamedQuantity{"new_customer_bookings", &MetricFacts::new_customer_bookings},
    NamedQuantity{"cross_sell_bookings", &MetricFacts::cross_sell_bookings},
    NamedQuantity{"strategic_bookings", &MetricFacts::strategic_bookings},
    NamedQuantity{"renewals", &MetricFacts::renewals},
    NamedQuantity{"renewals_due", &MetricFacts::renewals_due},
    NamedQuantity{"sales_cost", &MetricFacts::sales_cost},
    NamedQuantity{"wins", &MetricFacts::wins},
    NamedQuantity{"closed_deals", &MetricFacts::closed_deals},
    NamedQuantity{"won_cycle_days", &MetricFacts::won_cycle_days},
    NamedQuantity{"satisfaction_points", &MetricFacts::satisfaction_points},
    NamedQuantity{"satisfaction_answers", &MetricFacts::satisfaction_answers},
    NamedQuantity{"own_scale", &MetricFacts::own_scale},
    NamedQuantity{"market_capacity", &MetricFacts::market_capacity},
    NamedQuantity{"target_customers", &MetricFacts::target_customers},
    NamedQuantity{"targets_contacted", &MetricFacts::targets_contacted},
    NamedQuantity{"customers_met", &MetricFacts::customers_met},
    NamedQuantity{"customers_due", &MetricFacts::customers_due},
    NamedQuantity{"customers_kept", &MetricFacts::customers_kept},
    NamedQuantity{"visits", &MetricFacts::visits},
    NamedQuantity{"prepared_visits", &MetricFacts::prepared_visits},
    NamedQuantity{"preparation_fields", &MetricFacts::preparation_fields},
    NamedQuantity{"preparation_fields_filled", &MetricFacts::preparation_fields_filled},
    NamedQuantity{"timed_visits", &MetricFacts::timed_visits},
    NamedQuantity{"visit_minutes", &MetricFacts::visit_minutes},
    NamedQuantity{"effective_visits", &MetricFacts::effective_visits},
    NamedQuantity{"visits_with_commitment", &MetricFacts::visits_with_commitment},
    NamedQuantity{"commitments_due", &MetricFacts::commitments_due},
    NamedQuantity{"commitments_kept", &MetricFacts::commitments_kept},
    NamedQuantity{"leads", &MetricFacts::leads},
    NamedQuantity{"open_deals", &MetricFacts::open_deals},
    NamedQuantity{"deals_with_sound_objective", &MetricFacts::deals_with_sound_objective},
    NamedQuantity{"deals_analysed", &MetricFacts::deals_analysed},
    NamedQuantity{"actions_due", &MetricFacts::actions_due},
    NamedQuantity{"actions_done", &MetricFacts::actions_done},
    NamedQuantity{"deals_assessed", &MetricFacts::deals_assessed},
    NamedQuantity{"health_points", &MetricFacts::health_points},
    NamedQuantity{"zombie_deals", &MetricFacts::zombie_deals},
    NamedQuantity{"accounts", &MetricFacts::accounts},
    NamedQuantity{"accounts_in_contact", &MetricFacts::accounts_in_contact},
    NamedQuantity{"key_accounts", &MetricFacts::key_accounts},
    NamedQuantity{"accounts_planned", &MetricFacts::accounts_planned},
    NamedQuantity{"account_actions_due", &MetricFacts::account_actions_due},
    NamedQuantity{"account_actions_done", &MetricFacts::account_actions_done},
    NamedQuantity{"reps", &MetricFacts::reps},
    NamedQuantity{"weeks", &MetricFacts::weeks},
    NamedQuantity{"months", &MetricFacts::months},
    NamedQuantity{"new_reps", &MetricFacts::new_reps},
    NamedQuantity{"first_win_days", &MetricFacts::first_win_days},
    NamedQuantity{"coaching_hours", &MetricFacts::coaching_hours},
    NamedQuantity{"reps_coached", &MetricFacts::reps_coached},
    NamedQuantity{"training_hours", &MetricFacts::training_hours},
    NamedQuantity{"posts_planned", &MetricFacts::posts_planned},
    NamedQuantity{"posts_filled", &MetricFacts::posts_filled},
    NamedQuantity{"ability_marks", &MetricFacts::ability_marks},
    NamedQuantity{"ability_points", &MetricFacts::ability_points},
};

}  // namespace

std::span<const NamedQuantity> metric_quantities() {
  return quantities;
}

std::string_view quantity_name(MetricQuantity quantity) {
  for (const NamedQuantity& entry : quantities) {
    if (entry.quantity == quantity) return entry.name;
  }
  return {};
}

MetricQuantity quantity_by_name(std::string_view name) {
  for (const NamedQuantity& entry : quantities) {
    if (entry.name == name) return entry.quantity;
  }
  return nullptr;
}

Result<void> check_metric_facts(const MetricFacts& facts) {
  Checker check;
  for (const NamedQuantity& entry : quantities)
    check.real(entry.name, facts.*entry.quantity, 0, largest_quantity);
  return check.result();
}

}  // namespace dealbench::engine
