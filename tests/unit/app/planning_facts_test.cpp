#include "app/assemble/planning_facts.h"

#include "app/assemble/account_plan_facts.h"
#include "app/assemble/market_facts.h"
#include "app/assemble/metric_choice_facts.h"
#include "app/assemble/team_plan_facts.h"
#include "support/default_playbook.h"
#include "unit/app/report_support.h"

namespace dealbench::app {
namespace {

using test::default_playbook;
using namespace test_report;
using Places = std::vector<std::string>;

plan::Plan plan_with_year() {
  plan::Plan plan;
  plan::Year& year = add(plan.years, "y1");
  year.year = 2026;
  year.start_month = 4;
  return plan;
}

TEST(PlanningYear, is_the_selected_one_else_the_first) {
  plan::Plan plan = plan_with_year();
  plan::Year& other = add(plan.years, "y2");
  other.year = 2027;
  plan.settings.selected_year = "y2";
  EXPECT_EQ(planning_year(plan, today).year->id, "y2");
  plan.settings.selected_year = "gone";
  EXPECT_EQ(planning_year(plan, today).year->id, "y1");
}

TEST(PlanningYear, begins_with_its_first_month_and_counts_the_months_that_have_ended) {
  const plan::Plan plan = plan_with_year();
  const PlanningYear year = planning_year(plan, today);
  EXPECT_EQ(year.whole.from, day("2026-04-01"));
  EXPECT_EQ(year.whole.to, day("2027-03-31"));
  ASSERT_TRUE(year.until_today);
  EXPECT_EQ(year.until_today->to, today);
  EXPECT_EQ(year.months_elapsed, 7);  // April to October
  EXPECT_EQ(planning_year(plan, day("2026-04-30")).months_elapsed, 0);
  EXPECT_EQ(planning_year(plan, day("2026-05-01")).months_elapsed, 1);
  EXPECT_EQ(planning_year(plan, day("2027-03-31")).months_elapsed, 11);
  EXPECT_EQ(planning_year(plan, day("2028-01-01")).months_elapsed, 12);
  EXPECT_EQ(planning_year(plan, day("2028-01-01")).until_today->to, day("2027-03-31"));
}

TEST(PlanningYear, that_has_not_begun_has_no_period_until_today) {
  const plan::Plan plan = plan_with_year();
  EXPECT_FALSE(planning_year(plan, day("2026-03-31")).until_today);
  EXPECT_EQ(planning_year(plan, day("2026-03-31")).months_elapsed, 0);
}

TEST(PlanningYear, without_a_calendar_year_or_a_year_is_the_one_that_today_is_in) {
  plan::Plan plan = plan_with_year();
  plan.years[0].year.reset();
  EXPECT_EQ(planning_year(plan, day("2026-02-10")).whole.from, day("2025-04-01"));
  EXPECT_EQ(planning_year(plan, today).whole.from, day("2026-04-01"));
  const plan::Plan empty;
  EXPECT_EQ(planning_year(empty, today).year, nullptr);
  EXPECT_EQ(planning_year(empty, today).whole.from, day("2026-01-01"));
  EXPECT_EQ(planning_year(empty, today).whole.to, day("2026-12-31"));
}

TEST(TargetFacts, take_own_amounts_and_weights_and_list_levels_and_months_that_are_none) {
  plan::Plan plan = plan_with_year();
  plan::Year& year = plan.years[0];
  year.goal = Money{1'000};
  year.level_amounts = {{"dream", 9}, {"stretch", 1'500}};
  year.month_weights = {{"0", 1}, {"12", 170'000}, {"13", 1}, {"2", 40'000}, {"x", 1}};
  year.actual = {{"1", 70}, {"january", 5}};
  Omissions omissions;
  const engine::TargetFacts facts = target_facts(year, default_playbook(), omissions);
  EXPECT_EQ(facts.own_amounts[1], Money{1'500});
  EXPECT_EQ(facts.own_amounts[0], std::nullopt);
  EXPECT_EQ(facts.weights[1], Ratio{40'000});
  EXPECT_EQ(facts.weights[11], Ratio{170'000});
  EXPECT_EQ(facts.weights[0], Ratio{0});
  const engine::ProgressFacts progress = progress_facts(planning_year(plan, today), omissions);
  EXPECT_EQ(progress.actual[0], Money{70});
  EXPECT_EQ(progress.actual[1], std::nullopt);
  EXPECT_EQ(
      omissions.unknown_keys,
      (Places{"years/y1/level_amounts/dream", "years/y1/month_weights/0",
              "years/y1/month_weights/13", "years/y1/month_weights/x", "years/y1/actual/january"}));
}

TEST(GoalOrigin, is_computed_by_the_grid_else_by_a_scenario_of_a_whole_year) {
  plan::Plan plan = plan_with_year();
  plan.years[0].target_source = "slapped";
  plan::Scenario& scenario = add(plan.scenarios, "s1");
  scenario.leads = 500;  // the field preset: 3,000,000 yuan of bookings
  scenario.lead_conversion = Ratio{300'000};
  scenario.win_rate = Ratio{200'000};
  scenario.deal_value = Money{10'000'000};
  scenario.not_applicable = {"collection_ratio", "renewal_rate", "sales_cycle_days"};
  EXPECT_EQ(goal_origin(plan, plan.years[0], std::nullopt).computed, Money{300'000'000});
  EXPECT_EQ(goal_origin(plan, plan.years[0], Money{5}).computed, Money{5});
  EXPECT_EQ(goal_origin(plan, plan.years[0], Money{5}).source, engine::TargetSource::slapped);
  plan.scenarios[0].period_days = 90;
  EXPECT_EQ(goal_origin(plan, plan.years[0], std::nullopt).computed, std::nullopt);
}

TEST(QuotaParts, are_the_accounts_that_must_carry_the_quota) {
  plan::Plan plan;
  add(plan.accounts, "plain");
  add(plan.accounts, "wanted").is_target = true;
  add(plan.accounts, "key").is_key = true;
  add(plan.accounts, "set").target = Money{5};
  const std::vector<engine::QuotaPart> parts = quota_parts(plan);
  ASSERT_EQ(parts.size(), 3u);
  EXPECT_EQ(parts[0].id, "key");
  EXPECT_EQ(parts[1].target, Money{5});
  EXPECT_EQ(parts[2].id, "wanted");
}

TEST(OrganisationFacts, count_the_work_that_the_plan_knows_and_list_unknown_roles) {
  plan::Plan plan = plan_with_year();
  plan::Year& year = plan.years[0];
  year.organisation = "cultivation";
  year.positions = {{"account_manager", 1}, {"chef", 2}};
  for (const std::string_view id : {"a1", "a2", "a3"}) add(plan.accounts, id).is_key = true;
  Omissions omissions;
  const auto* organisation = organisation_of(year, default_playbook(), omissions);
  ASSERT_TRUE(organisation);
  const auto facts = organisation_facts(plan, year, *organisation, omissions);
  ASSERT_TRUE(facts);
  EXPECT_EQ(facts->units, 3);
  ASSERT_EQ(facts->present.size(), 1u);
  EXPECT_EQ(omissions.unknown_keys, Places{"years/y1/positions/chef"});
  year.organisation_units = 12;
  EXPECT_EQ(organisation_facts(plan, year, *organisation, omissions)->units, 12);
}

TEST(OrganisationFacts, without_a_template_or_its_work_are_none_and_say_so) {
  plan::Plan plan = plan_with_year();
  Omissions omissions;
  EXPECT_EQ(organisation_of(plan.years[0], default_playbook(), omissions), nullptr);
  EXPECT_TRUE(omissions.unknown_keys.empty());
  plan.years[0].organisation = "circus";
  EXPECT_EQ(organisation_of(plan.years[0], default_playbook(), omissions), nullptr);
  EXPECT_EQ(omissions.unknown_keys, Places{"years/y1/organisation"});
  plan.years[0].organisation = "online";  // counts active customers
  const auto* online = organisation_of(plan.years[0], default_playbook(), omissions);
  EXPECT_FALSE(organisation_facts(plan, plan.years[0], *online, omissions));
  EXPECT_EQ(omissions.incomplete, Places{"years/y1/organisation_units"});
}

TEST(MarketFacts, leave_out_rows_without_a_segment_and_kinds_that_the_playbook_does_not_have) {
  plan::Plan plan;
  add(plan.market_segments, "s1").has_need = "yes";
  plan::MarketRow& row = add(plan.market_rows, "r1");
  row.segment = "s1";
  row.offer_kind = "dance";
  row.customer_kind = "new";
  row.has_chance = "no";
  add(plan.market_rows, "r2").segment = "gone";
  Omissions omissions;
  const engine::MarketFacts facts = market_facts(plan, default_playbook(), omissions);
  EXPECT_EQ(facts.segments[0].has_need, engine::MarketAnswer::yes);
  EXPECT_EQ(facts.segments[0].has_chance, engine::MarketAnswer::unknown);
  ASSERT_EQ(facts.rows.size(), 1u);
  EXPECT_EQ(facts.rows[0].offer_kind, "");
  EXPECT_EQ(facts.rows[0].customer_kind, "new");
  EXPECT_EQ(facts.rows[0].has_need, std::nullopt);
  EXPECT_EQ(facts.rows[0].has_chance, engine::MarketAnswer::no);
  EXPECT_EQ(omissions.incomplete, Places{"market_rows/r2/segment"});
  EXPECT_EQ(omissions.unknown_keys, Places{"market_rows/r1/offer_kind"});
}

TEST(BalanceFacts, stand_in_the_playbooks_order_with_its_caps_and_once_a_cell) {
  plan::Plan plan;
  const auto cell = [&plan](std::string_view id, std::string_view of, std::optional<Money> weight) {
    plan::BalanceCell& added = add(plan.balance_cells, id);
    added.cell = of;
    added.weight = weight;
    return &added;
  };
  cell("c1", "take_over", Money{5});
  cell("c2", "renewal", Money{72})->growth = Ratio{50'000};
  cell("c3", "renewal", Money{9});
  cell("c4", "cross_sell", std::nullopt);
  cell("c5", "magic", Money{3})->growth_cap = Ratio{250'000};
  Omissions omissions;
  const engine::BalanceFacts facts =
      balance_facts(plan, Ratio{400'000}, default_playbook(), omissions);
  ASSERT_EQ(facts.cells.size(), 3u);
  EXPECT_EQ(facts.goal, 0.4);
  EXPECT_EQ(facts.cells[0].id, "renewal");
  EXPECT_EQ(facts.cells[0].weight, 72);
  EXPECT_EQ(facts.cells[0].growth, 0.05);
  EXPECT_EQ(facts.cells[0].growth_cap, 0.1);  // the playbook's
  EXPECT_EQ(facts.cells[1].id, "take_over");
  EXPECT_EQ(facts.cells[2].id, "c5");
  EXPECT_EQ(facts.cells[2].growth_cap, 0.25);
  EXPECT_EQ(omissions.superseded, Places{"balance_cells/c3/cell"});
  EXPECT_EQ(omissions.incomplete, Places{"balance_cells/c4/weight"});
  EXPECT_EQ(omissions.unknown_keys, Places{"balance_cells/c5/cell"});
}

TEST(AccountPlanFacts, count_texts_and_what_the_plan_keeps_as_records) {
  plan::Plan plan = plan_with_year();
  plan::Account& account = add(plan.accounts, "a1");
  account.fiscal_year_start_month = 4;
  plan::AccountPlan& one = add(plan.account_plans, "p1");
  one.account = "a1";
  one.fields = {{"charter", "  "}, {"horoscope", "good"}, {"trends", "automation"}};
  one.insight = {{"environment", "new rules"}, {"stars", "x"}};
  one.maxims = {{"be_nice", "yes"}, {"partner_not_vendor", "no"}};
  one.ladder = {{"later", 5}, {"now", 300}};
  plan::AccountKpi& kpi = add(plan.account_kpis, "k1");
  kpi.account = "a1";
  kpi.department = "plant";
  kpi.figure = "-10 %";
  plan::Deal& deal = add(plan.deals, "d1");
  deal.account = "a1";
  const PlanIndex index(plan);
  const Assembly assembly{plan, index, default_playbook(), today};
  Omissions omissions;
  const engine::AccountPlanFacts facts = account_plan_facts(
      plan.account_plans[0], plan.accounts[0], assembly, planning_year(plan, today), omissions);
  EXPECT_EQ(facts.filled_fields,
            (Places{"trends", "kpis", "order_ladder", "customer_year", "opportunities"}));
  EXPECT_EQ(facts.filled_insight_steps, Places{"environment"});
  ASSERT_EQ(facts.maxims.size(), 1u);
  EXPECT_FALSE(facts.maxims[0].is_kept);
  ASSERT_EQ(facts.ladder.size(), 1u);
  EXPECT_EQ(facts.ladder[0].value, Money{300});
  EXPECT_TRUE(facts.kpis[0].has_department && facts.kpis[0].has_figure);
  EXPECT_FALSE(facts.kpis[0].is_served);
  EXPECT_EQ(omissions.unknown_keys,
            (Places{"account_plans/p1/fields/horoscope", "account_plans/p1/insight/stars",
                    "account_plans/p1/maxims/be_nice", "account_plans/p1/ladder/later"}));
}

TEST(AccountPlanFacts, count_the_accounts_own_actions_that_fell_due_in_the_year) {
  plan::Plan plan = plan_with_year();
  add(plan.accounts, "a1");
  add(plan.deals, "d1");
  const auto action = [&plan](std::string_view id, std::string_view due, std::string_view done) {
    plan::Action& added = add(plan.actions, id);
    added.account = "a1";
    added.due = day(due);
    if (!done.empty()) added.done_on = day(done);
    return &added;
  };
  action("x1", "2026-05-01", "2026-06-01");
  action("x2", "2026-11-23", "");
  action("x3", "2026-11-24", "");            // not due yet
  action("x4", "2026-03-31", "2026-04-01");  // of the year before
  action("x5", "2026-05-01", "")->deal = "d1";
  action("x6", "2026-05-01", "2026-12-01");  // not done yet
  const PlanIndex index(plan);
  const ActionCount count = account_actions(
      plan.accounts[0], {plan, index, default_playbook(), today}, planning_year(plan, today));
  EXPECT_EQ(count.due, 3);
  EXPECT_EQ(count.done, 1);
}

TEST(AccountPlanFacts, belong_to_their_year_and_without_one_to_every_year) {
  plan::Plan plan = plan_with_year();
  add(plan.account_plans, "p1").year = 2026;
  add(plan.account_plans, "p2").year = 2025;
  add(plan.account_plans, "p3");
  const auto plans = account_plans_of(plan, planning_year(plan, today));
  ASSERT_EQ(plans.size(), 2u);
  EXPECT_EQ(plans[0]->id, "p1");
  EXPECT_EQ(plans[1]->id, "p3");
}

TEST(CustomerYearFacts, follow_the_stated_variant_else_the_kind_of_customer_else_the_first) {
  Omissions omissions;
  plan::Account account = record<plan::Account>("a1");
  const auto variant = [&] {
    return customer_year_facts(account, default_playbook(), today, omissions).variant;
  };
  EXPECT_EQ(variant(), "enterprise");
  account.kind = "government";
  EXPECT_EQ(variant(), "government");
  account.calendar_variant = "enterprise";
  EXPECT_EQ(variant(), "enterprise");
  EXPECT_TRUE(omissions.unknown_keys.empty());
  account.calendar_variant = "martian";
  EXPECT_EQ(variant(), "government");
  EXPECT_EQ(omissions.unknown_keys, Places{"accounts/a1/calendar_variant"});
}

TEST(OrderValues, are_those_of_deals_won_in_the_period_and_list_those_without_a_value) {
  plan::Plan plan;
  const auto deal = [&plan](std::string_view id, std::string_view outcome, std::string_view on) {
    plan::Deal& added = add(plan.deals, id);
    added.outcome = outcome;
    added.closed_on = day(on);
    return &added;
  };
  deal("d1", "won", "2026-01-01")->deal_value = Money{7};
  deal("d2", "won", "2025-12-31")->deal_value = Money{8};
  deal("d3", "lost", "2026-01-02")->deal_value = Money{9};
  deal("d4", "won", "2026-01-03");
  Omissions omissions;
  EXPECT_EQ(order_values(plan, {day("2026-01-01"), today}, omissions), std::vector{Money{7}});
  EXPECT_EQ(omissions.incomplete, Places{"deals/d4/deal_value"});
}

TEST(TerritoryFacts, count_by_the_account_else_by_the_owner) {
  plan::Plan plan;
  add(plan.territories, "east");
  add(plan.territories, "west");
  plan::Member& member = add(plan.members, "m1");
  member.role = "rep";
  member.territory = "west";
  add(plan.accounts, "a1").territory = "east";
  add(plan.accounts, "a2").territory = "gone";
  const auto lead = [&plan](std::string_view id, std::string_view account) {
    plan::Lead& added = add(plan.leads, id);
    added.account = account;
    added.owner = "m1";
    added.received_on = day("2026-06-01");
  };
  lead("l1", "a1");
  lead("l2", "a2");
  lead("l3", "");
  plan.leads[2].owner = "gone";
  plan::Visit& visit = add(plan.visits, "v1");
  visit.account = "a1";
  visit.owner = "m1";
  visit.state = "done";
  visit.on = day("2026-06-02");
  plan::Deal& deal = add(plan.deals, "d1");
  deal.owner = "m1";
  deal.outcome = "won";
  deal.closed_on = day("2026-06-03");
  deal.deal_value = Money{900};
  const PlanIndex index(plan);
  const auto facts =
      territory_facts({plan, index, default_playbook(), today}, {day("2026-01-01"), today});
  ASSERT_EQ(facts.size(), 2u);
  EXPECT_EQ(facts[0].reps, 0);
  EXPECT_EQ(facts[0].leads, 1);
  EXPECT_EQ(facts[0].visits, 1);
  EXPECT_EQ(facts[0].accounts, 1);
  EXPECT_EQ(facts[0].bookings, 0);
  EXPECT_EQ(facts[1].reps, 1);
  EXPECT_EQ(facts[1].leads, 1);
  EXPECT_EQ(facts[1].bookings, 900);
}

TEST(CoachingFacts, take_sessions_of_their_kind_and_list_those_that_lack_something) {
  plan::Plan plan;
  add(plan.members, "m1").role = "rep";
  const auto session = [&plan](std::string_view id, std::string_view member,
                               std::string_view kind) {
    plan::Coaching& added = add(plan.coaching, id);
    added.member = member;
    added.kind = kind;
    added.on = day("2026-06-01");
    added.minutes = 30;
    return &added;
  };
  session("c1", "m1", "");
  session("c2", "m1", "training");
  session("c3", "gone", "coaching");
  session("c4", "m1", "coaching")->minutes.reset();
  session("c5", "m1", "coaching")->on.reset();
  const PlanIndex index(plan);
  const Assembly assembly{plan, index, default_playbook(), today};
  Omissions omissions;
  const engine::CoachingFacts coaching =
      coaching_facts(assembly, {day("2026-01-01"), today}, SessionKind::coaching, omissions);
  EXPECT_EQ(coaching.reps, Places{"m1"});
  EXPECT_EQ(coaching.sessions.size(), 1u);
  EXPECT_EQ(omissions.incomplete,
            (Places{"coaching/c3/member", "coaching/c4/minutes", "coaching/c5/on"}));
  EXPECT_EQ(coaching_facts(assembly, {day("2026-01-01"), today}, SessionKind::training, omissions)
                .sessions.size(),
            1u);
}

TEST(NewHires, are_members_whose_path_is_not_over_and_unknown_steps_are_listed) {
  plan::Plan plan;
  add(plan.members, "new").started_on = day("2026-11-14");
  plan.members[0].path_done = {"juggling", "method", "method"};
  add(plan.members, "old").started_on = day("2020-01-01");
  plan::Member& unfinished = add(plan.members, "unfinished");
  unfinished.started_on = day("2026-01-01");
  unfinished.path_done = {"story"};
  add(plan.members, "undated");
  const PlanIndex index(plan);
  Omissions omissions;
  const auto hires = new_hires({plan, index, default_playbook(), today}, omissions);
  ASSERT_EQ(hires.size(), 2u);
  EXPECT_EQ(hires[0].member->id, "new");
  EXPECT_EQ(hires[0].done, Places{"method"});
  EXPECT_EQ(hires[1].member->id, "unfinished");
  EXPECT_EQ(omissions.unknown_keys, Places{"members/new/path_done/juggling"});
}

TEST(FollowedMetrics, add_ones_own_and_leave_out_what_names_none_or_repeats_one) {
  plan::Plan plan;
  add(plan.members, "m1");
  const auto choice = [&plan](std::string_view id, std::string_view metric) {
    plan::MetricChoice& added = add(plan.metrics, id);
    added.metric = metric;
    return &added;
  };
  choice("c1", "M07")->owner = "m1";
  plan.metrics[0].target = Ratio{300'000};
  plan.metrics[0].target_money = Money{5};  // not a metric of money
  choice("c2", "M07")->target = Ratio{900'000};
  choice("c3", "");
  choice("c4", "calls")->owner = "gone";
  choice("c5", "M01")->target_money = Money{700};
  choice("c6", "savings")->target_money = Money{800};
  plan.metrics[5].level = 1;
  const PlanIndex index(plan);
  Omissions omissions;
  const FollowedMetrics followed =
      followed_metrics({plan, index, default_playbook(), today}, omissions);
  ASSERT_EQ(followed.choices.size(), 4u);
  EXPECT_TRUE(followed.choices[0].has_owner);
  EXPECT_EQ(followed.choices[0].target, 0.3);
  EXPECT_FALSE(followed.choices[1].has_owner);
  EXPECT_EQ(followed.choices[2].target, 700);
  EXPECT_EQ(followed.choices[3].target, 800);
  ASSERT_EQ(followed.definitions.size(), 40u);  // 38 and two of one's own
  EXPECT_EQ(followed.definitions[38].level, 3);
  EXPECT_EQ(followed.definitions[39].level, 1);
  EXPECT_EQ(omissions.superseded, Places{"metrics/c2/metric"});
  EXPECT_EQ(omissions.incomplete, Places{"metrics/c3/metric"});
}

TEST(MetricChains, hang_activities_on_their_objectives) {
  plan::MetricChain chain = record<plan::MetricChain>("c1");
  chain.result = "M01";
  chain.objectives = {"M07", "M09"};
  chain.activities = {{"M20", "M07"}, {"M31", "M99"}};
  chain.needed = {{"M07", 2'500'000}, {"M20", 4'000'000}};
  Omissions omissions;
  const engine::MetricChain made = metric_chain(chain, omissions);
  ASSERT_EQ(made.objectives.size(), 2u);
  EXPECT_EQ(made.objectives[0].needed_per_unit, 2.5);
  ASSERT_EQ(made.objectives[0].activities.size(), 1u);
  EXPECT_EQ(made.objectives[0].activities[0].needed_per_unit, 4);
  EXPECT_TRUE(made.objectives[1].activities.empty());
  EXPECT_FALSE(made.has_sentence);
  EXPECT_EQ(omissions.unknown_keys, Places{"metric_chains/c1/activities/M31"});
}

TEST(MetricChains, only_plain_counts_and_sums_have_a_target_that_can_be_rolled_down) {
  FollowedMetrics followed;
  followed.choices = {{.id = "M07", .target = 0.3}, {.id = "M02", .target = 50}};
  EXPECT_EQ(countable_target("M07", followed, Money{9}), std::nullopt);
  EXPECT_EQ(countable_target("M02", followed, Money{9}), 50);
  EXPECT_EQ(countable_target("M01", followed, Money{9}), 9);
  EXPECT_EQ(countable_target("M01", followed, std::nullopt), std::nullopt);
}

TEST(MeetingFacts, keep_the_order_of_the_deals_and_list_those_that_are_gone) {
  plan::Plan plan;
  add(plan.deals, "d1");
  add(plan.deals, "d2");
  plan::Meeting meeting = record<plan::Meeting>("m1");
  meeting.deals = {"d2", "gone", "d1"};
  meeting.agenda = "party";
  Omissions omissions;
  EXPECT_EQ(meeting_facts(meeting, PlanIndex(plan), omissions).deals, (Places{"d2", "d1"}));
  EXPECT_EQ(meeting_of(meeting, default_playbook(), omissions), nullptr);
  EXPECT_EQ(omissions.incomplete, Places{"meetings/m1/deals/gone"});
  EXPECT_EQ(omissions.unknown_keys, Places{"meetings/m1/agenda"});
}

}  // namespace
}  // namespace dealbench::app
