#pragma once
// What metrics are calculated from: counts and sums of a plan over the year until today. Money is
// in minor units. A quantity is unknown where the plan keeps no records of its kind (no deal at
// all, no visit ...) or where the definition says so; nothing is known of a year that has not
// begun.
//
//   Deals. Won and lost ones with an outcome and a day of ending in the period.
//   bookings               contract values of won deals; a won deal without a value adds nothing
//   new_customer_bookings, cross_sell_bookings   of won deals marked so
//   strategic_bookings     of won deals whose main offer is marked strategic
//   wins, closed_deals     won; won and lost, those without a decision left out
//   won_cycle_days         days from opening to ending of won deals; unknown when one lacks a day
//   open_deals             without an outcome today (as the pipeline report)
//   deals_with_sound_objective   open deals whose objective passes all five tests
//   deals_analysed         open deals assessed (not a rival) within the playbook's days
//   deals_assessed, health_points   open deals that have a health, and its sum
//   zombie_deals           open deals that pipeline hygiene calls zombies
//   actions_due, actions_done   actions for deals, or for visits of deals, due in the period
//
//   Visits. Done, and in the period.
//   visits, prepared_visits     prepared: the preparation sheet is complete for the visit's depth
//   preparation_fields, preparation_fields_filled   of that sheet
//   timed_visits, visit_minutes   visits with the talk timer; minutes of talk and silence
//   effective_visits       as the visit report judges
//   visits_with_commitment a commitment was obtained
//   commitments_due, commitments_kept   commitments due in the period; open ones from the next day
//   ability_marks, ability_points   ratings of the scales, and their sum
//
//   Market and accounts.
//   leads                  received in the period
//   own_scale, market_capacity   last year's sales and capacity of the grid's segments that have
//                          both and are no saline land
//   target_customers       accounts marked so
//   targets_contacted      of them, with any contact in the period (touch, visit, meeting)
//   customers_met          of them, somebody met in the period
//   renewals_due, renewals        money of accounts whose renewal falls into the period; kept
//   customers_due, customers_kept the same accounts, counted
//   satisfaction_points, satisfaction_answers   latest scores of accounts
//   accounts, key_accounts
//   accounts_in_contact    both sides spoke within the playbook's days before today
//   accounts_planned       key accounts with something in a plan of the year
//   account_actions_due, account_actions_done   actions for accounts that name no deal
//
//   Team.
//   reps                   members whose role is rep
//   weeks, months          of the period, a month of 30.4375 days
//   new_reps, first_win_days   reps with the first won deal in the period: stated, else the first
//                          won deal that they own; unknown without the day on which they started
//   coaching_hours, reps_coached   of reps; sessions of coaching
//   training_hours         of reps
//   posts_planned, posts_filled   the organisation's need, over roles that are counted; filled up
//                          to the need
//   sales_cost             as the year states it
//
//   collected is never known: a plan does not keep payments.

#include "app/assemble/evaluated_records.h"
#include "app/assemble/planning_facts.h"
#include "engine/planning/metric_facts.h"

namespace dealbench::app {

[[nodiscard]] engine::MetricFacts metric_facts(const Assembly& assembly,
                                               const EvaluatedRecords& records,
                                               const PlanningYear& year, Omissions& omissions);

}  // namespace dealbench::app
