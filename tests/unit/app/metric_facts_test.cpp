#include "app/assemble/metric_facts.h"

#include "plan/fields/collection.h"
#include "support/default_playbook.h"
#include "unit/app/deal_plan.h"
#include "unit/app/report_support.h"

namespace dealbench::app {
namespace {

using test::default_playbook;
using namespace test_report;

engine::MetricFacts facts_of(const plan::Plan& plan, Omissions* omissions = nullptr,
                             Date on = today) {
  const PlanIndex index(plan);
  Omissions own;
  const Assembly assembly{plan, index, default_playbook(), on};
  return metric_facts(assembly, evaluated_records(assembly), planning_year(plan, on),
                      omissions ? *omissions : own);
}

plan::Deal& add_closed(plan::Plan& plan, std::string_view id, std::string_view outcome,
                       std::string_view on, std::int64_t value) {
  plan::Deal& deal = add(plan.deals, id);
  deal.outcome = outcome;
  deal.closed_on = day(on);
  deal.deal_value = Money{value};
  return deal;
}

TEST(MetricFacts, of_an_empty_plan_are_unknown_but_for_the_length_of_the_period) {
  const engine::MetricFacts facts = facts_of({});
  for (const engine::NamedQuantity& quantity : engine::metric_quantities()) {
    const bool is_time = quantity.name == "weeks" || quantity.name == "months";
    EXPECT_EQ((facts.*quantity.quantity).has_value(), is_time) << quantity.name;
  }
  EXPECT_DOUBLE_EQ(*facts.weeks, 327.0 / 7);
  EXPECT_DOUBLE_EQ(*facts.months, 327.0 / 30.4375);
}

TEST(MetricFacts, of_a_year_that_has_not_begun_are_unknown) {
  plan::Plan plan;
  add(plan.years, "y1").year = 2027;
  add(plan.deals, "d1");
  EXPECT_EQ(facts_of(plan), engine::MetricFacts{});
}

TEST(MetricFacts, add_up_deals_won_and_lost_in_the_year) {
  plan::Plan plan;
  add(plan.offers, "o1").is_strategic = true;
  plan::Deal& first = add_closed(plan, "d1", "won", "2026-01-01", 100);
  first.opened_on = day("2025-12-02");
  first.is_new_customer = true;
  plan::Deal& second = add_closed(plan, "d2", "won", "2026-11-23", 1'000);
  second.opened_on = day("2026-11-13");
  second.is_cross_sell = true;
  second.offer = "o1";
  add_closed(plan, "d3", "lost", "2026-05-01", 10'000);
  add_closed(plan, "d4", "no_decision", "2026-05-01", 10'000);
  add_closed(plan, "d5", "won", "2025-12-31", 10'000);
  add_closed(plan, "d6", "won", "2026-11-24", 10'000);
  const engine::MetricFacts facts = facts_of(plan);
  EXPECT_EQ(facts.bookings, 1'100);
  EXPECT_EQ(facts.new_customer_bookings, 100);
  EXPECT_EQ(facts.cross_sell_bookings, 1'000);
  EXPECT_EQ(facts.strategic_bookings, 1'000);
  EXPECT_EQ(facts.wins, 2);
  EXPECT_EQ(facts.closed_deals, 3);
  EXPECT_EQ(facts.won_cycle_days, 40);  // 30 and 10
  EXPECT_EQ(facts.open_deals, 1);       // the one that ends tomorrow
  EXPECT_EQ(facts.collected, std::nullopt);
}

TEST(MetricFacts, do_not_guess_a_cycle_and_list_a_closed_deal_without_its_day) {
  plan::Plan plan;
  add_closed(plan, "d1", "won", "2026-05-01", 100);
  add_closed(plan, "d2", "won", "2026-05-01", 100).closed_on.reset();
  Omissions omissions;
  const engine::MetricFacts facts = facts_of(plan, &omissions);
  EXPECT_EQ(facts.wins, 1);
  EXPECT_EQ(facts.won_cycle_days, std::nullopt);
  EXPECT_EQ(omissions.incomplete, std::vector<std::string>{"deals/d2/closed_on"});
}

TEST(MetricFacts, judge_open_deals_as_radar_and_pipeline_do) {
  plan::Plan plan = deal_test::worked_plan();  // health 83.0, assessed two days ago
  plan::Deal& sound = plan.deals[0];
  sound.objective = "20 sets of the quality module by December";
  sound.objective_product = "quality module";
  sound.objective_quantity = 20;
  sound.objective_date = day("2026-12-15");
  sound.objective_clear = "yes";
  sound.objective_single = "yes";
  plan::Deal& zombie = add(plan.deals, "d2");
  zombie.close_date_moves = {day("2026-03-01"), day("2026-06-01"), day("2026-09-01")};
  plan::Assessment& old = add(plan.assessments, "old");
  old.deal = "d2";
  old.on = day("2026-10-23");  // 31 days ago
  plan::Assessment& of_rival = add(plan.assessments, "rival");
  of_rival.deal = "d2";
  of_rival.rival = "r1";
  of_rival.on = day("2026-11-20");
  const engine::MetricFacts facts = facts_of(plan);
  EXPECT_EQ(facts.open_deals, 2);
  EXPECT_EQ(facts.deals_with_sound_objective, 1);
  EXPECT_EQ(facts.deals_analysed, 1);
  EXPECT_EQ(facts.deals_assessed, 1);
  EXPECT_NEAR(facts.health_points.value_or(0), 83.0, 0.05);
  EXPECT_EQ(facts.zombie_deals, 1);
}

TEST(MetricFacts, count_actions_for_deals_that_fell_due) {
  plan::Plan plan;
  add(plan.deals, "d1");
  add(plan.visits, "v1").deal = "d1";
  const auto action = [&plan](std::string_view id, std::string_view due) {
    plan::Action& added = add(plan.actions, id);
    added.due = day(due);
    return &added;
  };
  action("x1", "2026-05-01")->deal = "d1";
  plan.actions[0].done_on = day("2026-05-02");
  action("x2", "2026-05-01")->visit = "v1";
  action("x3", "2026-12-01")->deal = "d1";  // not due yet
  action("x4", "2026-05-01");               // for no deal
  const engine::MetricFacts facts = facts_of(plan);
  EXPECT_EQ(facts.actions_due, 2);
  EXPECT_EQ(facts.actions_done, 1);
}

// Done on the day given.
plan::Visit& add_visit(plan::Plan& plan, std::string_view id, std::string_view on) {
  plan::Visit& visit = add(plan.visits, id);
  visit.state = "done";
  visit.on = day(on);
  return visit;
}

TEST(MetricFacts, count_visits_their_preparation_talk_and_commitments) {
  plan::Plan plan;
  add(plan.people, "p1");
  plan::Visit& good = add_visit(plan, "v1", "2026-06-01");
  good.plan = {{"best_commitment", "a date"},    {"concept_guess", "speed"},
               {"minimum_commitment", "papers"}, {"reason", "new rule"},
               {"strengths", "cases"},           {"unknowns", "budget"}};
  good.talk_speakers = {"rep", "customer"};
  good.talk_ms = {600'000, 1'200'000};
  good.commitment_level = 3;
  good.commitment = "invites the plant";
  good.commitment_by = "p1";
  good.commitment_due = day("2026-06-20");
  good.commitment_state = "kept";
  good.ratings = {{"e1", 4}, {"e2", 3}, {"useful", 5}};
  plan::Visit& poor = add_visit(plan, "v2", "2026-06-02");
  poor.plan = {{"reason", "to say hello"}};
  poor.commitment_level = 1;
  add_visit(plan, "v3", "2026-06-03").state = "cancelled";
  add_visit(plan, "v4", "2025-06-03");
  const engine::MetricFacts facts = facts_of(plan);
  EXPECT_EQ(facts.visits, 2);
  EXPECT_EQ(facts.prepared_visits, 1);
  EXPECT_EQ(facts.preparation_fields, 12);  // six of a simple visit, twice
  EXPECT_EQ(facts.preparation_fields_filled, 7);
  EXPECT_EQ(facts.timed_visits, 1);
  EXPECT_EQ(facts.visit_minutes, 30);
  EXPECT_EQ(facts.visits_with_commitment, 1);
  EXPECT_EQ(facts.commitments_due, 1);
  EXPECT_EQ(facts.commitments_kept, 1);
  EXPECT_EQ(facts.ability_marks, 2);  // how useful it was is no scale of ability
  EXPECT_EQ(facts.ability_points, 7);
  EXPECT_EQ(facts.effective_visits, 0);
}

TEST(MetricFacts, an_open_commitment_counts_from_the_day_after_it_fell_due) {
  plan::Plan plan;
  plan::Visit& visit = add_visit(plan, "v1", "2026-11-01");
  visit.commitment_level = 3;
  visit.commitment_due = today;
  EXPECT_EQ(facts_of(plan).commitments_due, 0);
  EXPECT_EQ(facts_of(plan, nullptr, Date{today.days + 1}).commitments_due, 1);
  plan.visits[0].commitment_state = "broken";
  EXPECT_EQ(facts_of(plan).commitments_due, 1);
  EXPECT_EQ(facts_of(plan).commitments_kept, 0);
}

TEST(MetricFacts, count_accounts_targets_renewals_and_scores) {
  plan::Plan plan;
  plan::Account& one = add(plan.accounts, "a1");
  one.is_target = true;
  one.is_key = true;
  one.renewal_due_on = day("2026-03-01");
  one.renewal_value = Money{300};
  one.renewal_state = "kept";
  one.satisfaction = 9;
  plan::Account& two = add(plan.accounts, "a2");
  two.is_target = true;
  two.renewal_due_on = day("2026-04-01");
  two.renewal_value = Money{700};
  two.renewal_state = "lost";
  two.satisfaction = 6;
  plan::Account& three = add(plan.accounts, "a3");
  three.renewal_due_on = day("2027-04-01");
  three.renewal_value = Money{5'000};
  plan::Touch& touch = add(plan.touches, "t1");
  touch.account = "a1";
  touch.on = day("2026-02-01");
  plan::Visit& visit = add_visit(plan, "v1", "2026-10-24");  // 30 days ago
  visit.account = "a2";
  plan::AccountPlan& account_plan = add(plan.account_plans, "p1");
  account_plan.account = "a1";
  account_plan.fields = {{"charter", "partner"}};
  const engine::MetricFacts facts = facts_of(plan);
  EXPECT_EQ(facts.accounts, 3);
  EXPECT_EQ(facts.target_customers, 2);
  EXPECT_EQ(facts.targets_contacted, 2);
  EXPECT_EQ(facts.customers_met, 1);
  EXPECT_EQ(facts.customers_due, 2);
  EXPECT_EQ(facts.customers_kept, 1);
  EXPECT_EQ(facts.renewals_due, 1'000);
  EXPECT_EQ(facts.renewals, 300);
  EXPECT_EQ(facts.satisfaction_points, 15);
  EXPECT_EQ(facts.satisfaction_answers, 2);
  EXPECT_EQ(facts.accounts_in_contact, 1);
  EXPECT_EQ(facts.key_accounts, 1);
  EXPECT_EQ(facts.accounts_planned, 1);
}

// The target of M03 is the mean that the scores of accounts should reach.
TEST(MetricFacts, take_satisfaction_on_the_scale_that_the_playbook_names) {
  const plan::FieldDef* field =
      plan::find_field(*plan::find_collection("accounts"), "satisfaction");
  ASSERT_NE(field, nullptr);
  EXPECT_EQ(field->low, 0);
  EXPECT_EQ(field->high, 10);
  const playbook::MetricText* metric = default_playbook().metrics.metric("M03");
  ASSERT_NE(metric, nullptr);
  EXPECT_EQ(metric->formula.en, "mean score, 0 to 10");
  EXPECT_EQ(metric->definition.default_target, 8);
}

TEST(MetricFacts, leave_out_renewals_and_scores_that_nobody_keeps) {
  plan::Plan plan;
  add(plan.accounts, "a1");
  const engine::MetricFacts facts = facts_of(plan);
  EXPECT_EQ(facts.customers_due, std::nullopt);
  EXPECT_EQ(facts.satisfaction_answers, std::nullopt);
  EXPECT_EQ(facts.accounts, 1);
}

TEST(MetricFacts, measure_the_market_where_both_figures_are_known_and_something_grows) {
  plan::Plan plan;
  const auto segment = [&plan](std::string_view id, std::int64_t customers, std::int64_t own) {
    plan::MarketSegment& added = add(plan.market_segments, id);
    added.customers = customers;
    added.customer_scale = Money{100};
    added.own_last_year = Money{own};
    return &added;
  };
  segment("s1", 10, 250);
  segment("s2", 1'000, 40)->has_chance = "no";
  segment("s3", 1'000, 40)->customers.reset();
  const engine::MetricFacts facts = facts_of(plan);
  EXPECT_EQ(facts.own_scale, 250);
  EXPECT_EQ(facts.market_capacity, 1'000);
}

TEST(MetricFacts, count_reps_first_wins_coaching_and_training) {
  plan::Plan plan;
  plan::Member& fresh = add(plan.members, "m1");
  fresh.role = "rep";
  fresh.started_on = day("2026-01-10");
  plan::Member& stated = add(plan.members, "m2");
  stated.role = "rep";
  stated.started_on = day("2026-02-01");
  stated.first_win_on = day("2026-02-21");
  add(plan.members, "m3").role = "manager";
  add_closed(plan, "d1", "won", "2026-05-01", 1).owner = "m1";
  add_closed(plan, "d2", "won", "2026-02-09", 1).owner = "m1";
  const auto session = [&plan](std::string_view id, std::string_view member, std::string_view kind,
                               std::int64_t minutes) {
    plan::Coaching& added = add(plan.coaching, id);
    added.member = member;
    added.kind = kind;
    added.on = day("2026-06-01");
    added.minutes = minutes;
  };
  session("c1", "m1", "coaching", 90);
  session("c2", "m1", "training", 120);
  session("c3", "m3", "coaching", 600);
  plan::Lead& lead = add(plan.leads, "l1");
  lead.received_on = day("2026-06-01");
  add(plan.leads, "l2").received_on = day("2025-06-01");
  const engine::MetricFacts facts = facts_of(plan);
  EXPECT_EQ(facts.reps, 2);
  EXPECT_EQ(facts.new_reps, 2);
  EXPECT_EQ(facts.first_win_days, 50);  // 30 to the first of two wins, and 20
  EXPECT_EQ(facts.coaching_hours, 1.5);
  EXPECT_EQ(facts.reps_coached, 1);
  EXPECT_EQ(facts.training_hours, 2);
  EXPECT_EQ(facts.leads, 1);
}

TEST(MetricFacts, a_first_win_without_a_first_day_makes_the_time_unknown) {
  plan::Plan plan;
  plan::Member& member = add(plan.members, "m1");
  member.role = "rep";
  member.first_win_on = day("2026-02-21");
  Omissions omissions;
  EXPECT_EQ(facts_of(plan, &omissions).first_win_days, std::nullopt);
  EXPECT_EQ(omissions.incomplete, std::vector<std::string>{"members/m1/started_on"});
}

TEST(MetricFacts, fill_posts_only_up_to_their_need_and_over_roles_that_are_counted) {
  plan::Plan plan;
  plan::Year& year = add(plan.years, "y1");
  year.year = 2026;
  year.sales_cost = Money{500};
  year.organisation = "cultivation";
  year.organisation_units = 7;  // two managers of each kind
  year.positions = {{"account_manager", 5}, {"solution_manager", 1}};
  const engine::MetricFacts facts = facts_of(plan);
  EXPECT_EQ(facts.posts_planned, 4);
  EXPECT_EQ(facts.posts_filled, 3);
  EXPECT_EQ(facts.sales_cost, 500);
}

}  // namespace
}  // namespace dealbench::app
