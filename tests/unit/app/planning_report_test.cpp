#include "app/report/planning_report.h"

#include "support/default_playbook.h"
#include "unit/app/report_support.h"

namespace dealbench::app {
namespace {

using test::default_playbook;
using namespace test_report;

std::string report_text(const plan::Plan& plan, Date on = today) {
  const PlanIndex index(plan);
  const Assembly assembly{plan, index, default_playbook(), on};
  return text_of([&](json::Writer& out) {
    write_planning_report(out, assembly, evaluated_records(assembly));
  });
}
json::Value report_of(const plan::Plan& plan, Date on = today) {
  return parsed(report_text(plan, on));
}

plan::Plan plan_with_year(std::int64_t goal = 0) {
  plan::Plan plan;
  plan::Year& year = add(plan.years, "y1");
  year.year = 2026;
  if (goal > 0) year.goal = Money{goal};
  return plan;
}

TEST(PlanningReport, of_an_empty_plan_says_that_nothing_is_known) {
  const json::Value root = report_of({});
  EXPECT_EQ(text_at(root, "year/id"), "null");
  EXPECT_EQ(text_at(root, "year/from"), "\"2026-01-01\"");
  for (const std::string_view part : {"targets", "progress", "market", "origin", "quota", "balance",
                                      "roll_down", "wizard", "organisation"})
    EXPECT_EQ(text_at(root, part), "null") << part;
  EXPECT_EQ(text_at(root, "interaction/rate"), "null");
  EXPECT_EQ(text_at(root, "metrics/metrics/M07/why"), "\"quantity_unknown\"");
  EXPECT_EQ(text_at(root, "meetings"), "[]");
}

TEST(PlanningReport, levels_add_up_over_months_and_quarters) {
  plan::Plan plan = plan_with_year(1'200'000);
  plan.years[0].level_amounts = {{"stretch", 1'150'000}};
  const json::Value root = report_of(plan);
  EXPECT_EQ(text_at(root, "targets/levels/goal/months/11"), "100000");
  EXPECT_EQ(text_at(root, "targets/levels/goal/quarters"), "[300000,300000,300000,300000]");
  EXPECT_EQ(text_at(root, "targets/levels/challenge/year"), "1500000");  // 1.25 times
  EXPECT_EQ(text_at(root, "targets/findings/0/code"), "\"level_not_rising\"");
  EXPECT_EQ(text_at(root, "targets/findings/0/place"), "\"stretch\"");
}

TEST(PlanningReport, progress_compares_what_came_with_what_was_due) {
  plan::Plan plan = plan_with_year(120'000);
  plan.years[0].level_amounts = {{"stretch", 144'000}};
  plan.years[0].actual = {{"1", 10'000}, {"2", 12'000}};
  const json::Value root = report_of(plan, day("2026-04-15"));
  EXPECT_EQ(text_at(root, "year/months_elapsed"), "3");
  EXPECT_EQ(text_at(root, "progress/actual"), "22000");
  EXPECT_EQ(text_at(root, "progress/months_missing"), "[3]");
  EXPECT_EQ(text_at(root, "progress/levels/goal/due"), "30000");
  EXPECT_EQ(text_at(root, "progress/levels/goal/ahead_minor"), "-8000");
  EXPECT_EQ(text_at(root, "progress/levels/goal/attained"), "0.733333");
  EXPECT_EQ(text_at(root, "progress/levels/goal/run_rate"), "1.088889");
  EXPECT_EQ(text_at(root, "progress/levels/stretch/attained"), "0.611111");
  EXPECT_EQ(text_at(root, "progress/reached"), "null");
}

// 20 old customers at 40 % and 1.2 M, 60 new at 10 % and 3.4 M, 30 of a rival at 5 % and 12 M: 48
// M.
void add_worked_grid(plan::Plan& plan) {
  plan::MarketSegment& east = add(plan.market_segments, "east");
  east.region = "East";
  east.customers = 110;
  east.has_need = "yes";
  east.has_chance = "yes";
  const auto row = [&plan](std::string_view id, std::string_view kind, std::int64_t customers,
                           std::int64_t conversion, std::int64_t order_value) {
    plan::MarketRow& added = add(plan.market_rows, id);
    added.segment = "east";
    added.offer_kind = "solution";
    added.customer_kind = kind;
    added.customers = customers;
    added.conversion = Ratio{conversion};
    added.order_value = Money{order_value};
  };
  row("r1", "old", 20, 400'000, 120'000'000);
  row("r2", "new", 60, 100'000, 340'000'000);
  row("r3", "rival", 30, 50'000, 1'200'000'000);
}

TEST(PlanningReport, the_grid_adds_up_to_forty_eight_million_and_stands_against_the_target) {
  plan::Plan plan = plan_with_year(6'000'000'000);
  plan.years[0].top_down = Money{4'950'000'000};
  plan.years[0].with_resources = Money{5'000'000'000};
  plan.years[0].target_source = "slapped";
  add_worked_grid(plan);
  const json::Value root = report_of(plan);
  EXPECT_EQ(text_at(root, "market/bottom_up"), "4800000000");
  EXPECT_EQ(text_at(root, "market/rows/r2/target"), "2040000000");
  EXPECT_EQ(text_at(root, "market/gap/top_down/relative"), "0.03125");
  EXPECT_EQ(text_at(root, "market/gap/with_resources/relative"), "0.041667");
  EXPECT_EQ(text_at(root, "market/gap/top_down/is_large"), "false");
  // The goal of 60 M stands a quarter above what was computed.
  EXPECT_EQ(text_at(root, "origin/computed"), "4800000000");
  EXPECT_EQ(text_at(root, "origin/findings/0/code"), "\"target_above_computed\"");
}

TEST(PlanningReport, account_targets_are_held_against_the_quota) {
  plan::Plan plan = plan_with_year();
  plan.years[0].quota = Money{1'000};
  add(plan.accounts, "a1").target = Money{600};
  add(plan.accounts, "a2").is_key = true;
  const json::Value root = report_of(plan);
  EXPECT_EQ(text_at(root, "quota/gap_minor"), "400");
  EXPECT_EQ(text_at(root, "quota/coverage"), "0.6");
  EXPECT_EQ(text_at(root, "quota/not_set"), R"(["a2"])");
}

void add_wheel(plan::Plan& plan) {
  const auto cell = [&plan](std::string_view id, std::string_view of, std::int64_t weight) {
    plan::BalanceCell& added = add(plan.balance_cells, id);
    added.cell = of;
    added.weight = Money{weight};
  };
  cell("c1", "renewal", 72);
  cell("c2", "cross_sell", 4);
  cell("c3", "new_customers", 19);
  cell("c4", "take_over", 5);
}

TEST(PlanningReport, the_wheel_of_the_talk_is_just_out_of_reach_within_its_caps) {
  plan::Plan plan = plan_with_year();
  plan.years[0].balance_goal = Ratio{400'000};
  add_wheel(plan);
  const json::Value root = report_of(plan);
  EXPECT_EQ(text_at(root, "balance/cells/renewal/alone_growth"), "0.555556");
  EXPECT_EQ(text_at(root, "balance/cells/cross_sell/alone_growth"), "10");
  EXPECT_EQ(text_at(root, "balance/cells/new_customers/alone_growth"), "2.105263");
  EXPECT_EQ(text_at(root, "balance/cells/take_over/alone_growth"), "8");
  // 0.072 + 0.08 + 0.19 + 0.05 = 39.2 %
  EXPECT_EQ(text_at(root, "balance/solution/total_growth"), "0.392");
  EXPECT_EQ(text_at(root, "balance/solution/is_reached"), "false");
  EXPECT_EQ(text_at(root, "balance/signs/0/rule"), "\"W01\"");  // renewal above 65 %
  EXPECT_EQ(text_at(root, "balance/signs/1/rule"), "\"W02\"");  // cross-sell below 10 %
}

TEST(PlanningReport, without_a_goal_the_wheel_has_shares_and_signs_but_no_solution) {
  plan::Plan plan = plan_with_year();
  add_wheel(plan);
  const json::Value root = report_of(plan);
  EXPECT_EQ(text_at(root, "balance/cells/renewal/share"), "0.72");
  EXPECT_EQ(text_at(root, "balance/cells/renewal/alone_growth"), "null");
  EXPECT_EQ(text_at(root, "balance/goal"), "null");
  EXPECT_EQ(text_at(root, "balance/gap"), "null");
  EXPECT_EQ(text_at(root, "balance/solution"), "null");
}

void add_won(plan::Plan& plan, std::string_view id, std::int64_t value) {
  plan::Deal& deal = add(plan.deals, id);
  deal.outcome = "won";
  deal.closed_on = day("2026-05-01");
  deal.deal_value = Money{value};
}

TEST(PlanningReport, the_years_goal_is_rolled_down_along_what_the_year_has_shown) {
  plan::Plan plan = plan_with_year(400'000);
  add_won(plan, "d1", 100'000);
  add_won(plan, "d2", 100'000);
  add(plan.members, "m1").role = "rep";
  add(plan.members, "m2").role = "rep";
  const json::Value root = report_of(plan);
  EXPECT_EQ(text_at(root, "metrics/metrics/M01/value"), "200000");
  EXPECT_EQ(text_at(root, "metrics/metrics/M13/value"), "100000");
  EXPECT_EQ(text_at(root, "roll_down/target"), "400000");
  // Two wins brought 200,000, so 400,000 takes four; over 365 / 7 weeks and two reps.
  EXPECT_EQ(text_at(root, "roll_down/metrics/M07/count"), "4");
  EXPECT_EQ(text_at(root, "roll_down/metrics/M07/per_week"), "0.076712");
  EXPECT_EQ(text_at(root, "roll_down/metrics/M07/per_rep_week"), "0.038356");
  EXPECT_EQ(text_at(root, "roll_down/metrics/M08/why"), "\"no_formula\"");
}

TEST(PlanningReport, a_metric_says_whether_its_target_is_met_and_what_an_activity_lacks) {
  plan::Plan plan = plan_with_year();
  add_won(plan, "d1", 100);
  plan::Deal& lost = add(plan.deals, "d2");
  lost.outcome = "lost";
  lost.closed_on = day("2026-05-02");
  plan::MetricChoice& win_rate = add(plan.metrics, "c1");
  win_rate.metric = "M07";
  win_rate.target = Ratio{600'000};
  plan::MetricChoice& own = add(plan.metrics, "c2");
  own.metric = "calls";
  own.entered_value = Ratio{7'000'000};
  const json::Value root = report_of(plan);
  EXPECT_EQ(text_at(root, "metrics/metrics/M07/value"), "0.5");
  EXPECT_EQ(text_at(root, "metrics/metrics/M07/status"), "\"missed\"");
  EXPECT_EQ(text_at(root, "metrics/metrics/M07/is_followed"), "true");
  EXPECT_EQ(text_at(root, "metrics/metrics/calls/value"), "7");
  EXPECT_EQ(text_at(root, "metrics/metrics/calls/is_entered"), "true");
  EXPECT_EQ(text_at(root, "metrics/findings/0/place"), "\"calls\"");
  EXPECT_EQ(text_at(root, "metrics/quantities/wins"), "1");
  EXPECT_EQ(text_at(root, "metrics/quantities/collected"), "null");
}

TEST(PlanningReport, four_more_customers_take_sixteen_more_calls) {
  plan::Plan plan = plan_with_year();
  const auto metric = [&plan](std::string_view id, std::string_view name, std::int64_t level) {
    plan::MetricChoice& added = add(plan.metrics, id);
    added.metric = name;
    added.level = level;
    return &added;
  };
  metric("c1", "growth", 1)->target = Ratio{1'000'000};
  metric("c2", "new_customers", 2);
  metric("c3", "calls", 3);
  plan::MetricChain& chain = add(plan.metric_chains, "k1");
  chain.result = "growth";
  chain.sentence = "If we call more, then we win more.";
  chain.objectives = {"new_customers", "M99"};
  chain.activities = {{"calls", "new_customers"}};
  chain.needed = {{"calls", 4'000'000}, {"new_customers", 4'000'000}};
  const json::Value root = report_of(plan);
  EXPECT_EQ(text_at(root, "chains/k1/roll_down/metrics/new_customers/count"), "4");
  EXPECT_EQ(text_at(root, "chains/k1/roll_down/metrics/calls/count"), "16");
  EXPECT_EQ(text_at(root, "chains/k1/roll_down/metrics/M99"), "nothing there");
  EXPECT_NE(text_at(root, "chains/k1/findings").find("metric_unknown"), std::string::npos);
}

TEST(PlanningReport, an_account_plan_shows_how_far_it_is_and_who_has_none) {
  plan::Plan plan = plan_with_year();
  add(plan.accounts, "a1").is_key = true;
  add(plan.accounts, "a2").is_key = true;
  plan::AccountPlan& one = add(plan.account_plans, "p1");
  one.account = "a1";
  one.fields = {{"charter", "partner"}, {"trends", "automation"}};
  one.insight = {{"environment", "rules"}, {"initiatives", "new line"}};
  one.ladder = {{"now", 500}, {"next", 400}};
  add(plan.account_plans, "p2").account = "gone";
  plan::Action& action = add(plan.actions, "x1");
  action.account = "a1";
  action.due = day("2026-10-01");
  const json::Value root = report_of(plan);
  // Two texts and the ladder of 23 required fields.
  EXPECT_EQ(text_at(root, "account_plans/p1/completeness"), "0.130435");
  EXPECT_EQ(text_at(root, "account_plans/p1/insight_next"), "\"strategy\"");
  EXPECT_EQ(text_at(root, "account_plans/p1/rungs_missing"), R"(["vision"])");
  EXPECT_EQ(text_at(root, "account_plans/p1/plan_completion"), "0");
  EXPECT_NE(text_at(root, "account_plans/p1/findings").find("ladder_not_rising"),
            std::string::npos);
  EXPECT_EQ(text_at(root, "account_plans/p2/error/place"), "\"account_plans/p2/account\"");
  EXPECT_EQ(text_at(root, "key_accounts_without_plan"), R"(["a2"])");
}

TEST(PlanningReport, orders_of_the_year_fall_into_the_bands_of_the_playbook) {
  plan::Plan plan = plan_with_year();
  add_won(plan, "d1", 3'000'000);
  add_won(plan, "d2", 10'000'000);
  const json::Value root = report_of(plan);
  EXPECT_EQ(text_at(root, "order_sizes/bands/0/orders"), "1");
  EXPECT_EQ(text_at(root, "order_sizes/bands/1/value"), "10000000");
  EXPECT_EQ(text_at(root, "order_sizes/largest_share"), "0.769231");
}

TEST(PlanningReport, a_key_accounts_year_moves_with_its_fiscal_year) {
  plan::Plan plan;
  add(plan.accounts, "a1").is_key = true;
  plan::Account& shifted = add(plan.accounts, "a2");
  shifted.is_key = true;
  shifted.fiscal_year_start_month = 4;
  add(plan.accounts, "a3");
  const json::Value root = report_of(plan);
  EXPECT_EQ(text_at(root, "customer_years/a1/now/0/entry"), "\"strategy_starts\"");
  EXPECT_EQ(text_at(root, "customer_years/a1/now/0/to"), "\"2026-11-30\"");
  EXPECT_EQ(text_at(root, "customer_years/a1/now/1/entry"), "\"first_draft\"");
  EXPECT_EQ(text_at(root, "customer_years/a2/year_start"), "\"2026-04-01\"");
  // Three months later: what ends on 30 September elsewhere ends on 30 December.
  EXPECT_EQ(text_at(root, "customer_years/a2/now/0/to"), "\"2026-12-30\"");
  EXPECT_EQ(text_at(root, "customer_years/a3"), "nothing there");
}

TEST(PlanningReport, accounts_that_fell_silent_are_named) {
  plan::Plan plan;
  add(plan.accounts, "a1");
  add(plan.accounts, "a2");
  plan::Touch& mail = add(plan.touches, "t1");
  mail.account = "a2";
  mail.on = day("2026-11-20");
  plan::Touch& talk = add(plan.touches, "t2");
  talk.account = "a1";
  talk.is_two_way = true;
  talk.on = day("2026-11-13");
  const json::Value root = report_of(plan);
  EXPECT_EQ(text_at(root, "interaction/rate"), "0.5");
  EXPECT_EQ(text_at(root, "interaction/silent"), R"([{"id":"a2","days":null}])");
}

TEST(PlanningReport, the_wizard_knows_what_is_next_and_what_came_too_early) {
  plan::Plan plan = plan_with_year();
  plan.years[0].wizard = {{"magic", "done"}, {"segments", "done"}, {"strategy", "done"}};
  const json::Value root = report_of(plan);
  EXPECT_EQ(text_at(root, "wizard/next"), "\"business_report\"");
  EXPECT_EQ(text_at(root, "wizard/done"), "2");
  EXPECT_EQ(text_at(root, "wizard/findings/0/code"), "\"step_too_early\"");
  EXPECT_EQ(text_at(root, "wizard/findings/0/place"), "\"segments\"");
  EXPECT_EQ(text_at(root, "unknown_keys"), R"(["years/y1/wizard/magic"])");
}

TEST(PlanningReport, seven_key_accounts_take_two_managers_of_each_kind_and_a_director) {
  plan::Plan plan = plan_with_year();
  plan.years[0].organisation = "cultivation";
  plan.years[0].organisation_units = 7;
  plan.years[0].positions = {{"account_manager", 1}};
  const json::Value root = report_of(plan);
  EXPECT_EQ(text_at(root, "organisation/needed"), "7");
  EXPECT_EQ(text_at(root, "organisation/roles/account_manager/missing"), "1");
  EXPECT_EQ(text_at(root, "organisation/roles/director/present"), "null");
  EXPECT_EQ(text_at(root, "organisation/fill"), "0.5");
}

TEST(PlanningReport, territories_stand_side_by_side_per_head) {
  plan::Plan plan = plan_with_year();
  add(plan.territories, "east");
  add(plan.territories, "west");
  const auto rep = [&plan](std::string_view id, std::string_view territory) {
    plan::Member& added = add(plan.members, id);
    added.role = "rep";
    added.territory = territory;
    for (int i = 0; i < 3; ++i) {
      if (id == "m3") return;
      plan::Lead& lead = add(plan.leads, std::string(id) + "-" + std::to_string(i));
      lead.owner = id;
      lead.received_on = day("2026-02-01");
    }
  };
  rep("m1", "east");
  rep("m2", "west");
  rep("m3", "west");
  const json::Value root = report_of(plan);
  EXPECT_EQ(text_at(root, "territories/territories/east/leads/value"), "3");
  EXPECT_EQ(text_at(root, "territories/territories/west/leads/value"), "1.5");
  EXPECT_EQ(text_at(root, "territories/team/leads/value"), "2");
  EXPECT_EQ(text_at(root, "territories/territories/east/leads/relative"), "0.5");
}

TEST(PlanningReport, coaching_hours_reach_half_of_the_reps) {
  plan::Plan plan = plan_with_year();
  add(plan.members, "m1").role = "rep";
  add(plan.members, "m2").role = "rep";
  plan::Coaching& session = add(plan.coaching, "c1");
  session.member = "m1";
  session.on = day("2026-03-01");
  session.minutes = 120;
  const json::Value root = report_of(plan);
  EXPECT_EQ(text_at(root, "coaching/hours"), "2");
  EXPECT_EQ(text_at(root, "coaching/coverage"), "0.5");
  EXPECT_EQ(text_at(root, "coaching/findings/0/place"), "\"m2\"");
}

TEST(PlanningReport, a_new_colleague_on_day_ten_is_late_with_the_story) {
  plan::Plan plan;
  plan::Member& member = add(plan.members, "m1");
  member.started_on = day("2026-11-14");
  member.path_done = {"method"};
  const json::Value root = report_of(plan);
  EXPECT_EQ(text_at(root, "new_hires/m1/day"), "10");
  EXPECT_EQ(text_at(root, "new_hires/m1/late"), R"(["story"])");
  EXPECT_EQ(text_at(root, "new_hires/m1/next"), "\"story\"");
}

TEST(PlanningReport, deals_of_a_review_share_its_minutes_equally) {
  plan::Plan plan;
  add(plan.deals, "d1");
  add(plan.deals, "d2");
  plan::Meeting& review = add(plan.meetings, "m1");
  review.agenda = "deal_review";
  review.minutes = 40;
  review.deals = {"d2", "gone", "d1"};
  add(plan.meetings, "m2").agenda = "party";
  const json::Value root = report_of(plan);
  EXPECT_EQ(text_at(root, "meetings/m1/slots"),
            R"([{"item":"deal","deal":"d2","start_minute":0,"minutes":20},)"
            R"({"item":"deal","deal":"d1","start_minute":20,"minutes":20}])");
  EXPECT_EQ(text_at(root, "meetings/m2/error/place"), "\"meetings/m2/agenda\"");
  EXPECT_EQ(text_at(root, "incomplete"), R"(["meetings/m1/deals/gone"])");
}

TEST(PlanningReport, a_part_that_is_beyond_money_leaves_the_others_alone) {
  plan::Plan plan = plan_with_year();
  plan.years[0].quota = Money{1};
  add(plan.accounts, "a1").target = Money{max_money_minor};
  add(plan.accounts, "a2").target = Money{max_money_minor};
  add_won(plan, "d1", max_money_minor);
  add_won(plan, "d2", max_money_minor);
  const json::Value root = report_of(plan);
  EXPECT_EQ(text_at(root, "quota/error/place"), "\"sum\"");
  EXPECT_EQ(text_at(root, "metrics/error/place"), "\"bookings\"");
  EXPECT_EQ(text_at(root, "interaction/rate"), "0");
}

TEST(PlanningReport, of_a_year_to_come_has_targets_and_no_figures_yet) {
  plan::Plan plan = plan_with_year(1'200);
  plan.years[0].year = 2027;
  const json::Value root = report_of(plan);
  EXPECT_EQ(text_at(root, "year/has_begun"), "false");
  EXPECT_EQ(text_at(root, "targets/levels/goal/months/0"), "100");
  EXPECT_EQ(text_at(root, "progress/levels/goal/due"), "0");
  EXPECT_EQ(text_at(root, "coaching"), "null");
  EXPECT_EQ(text_at(root, "order_sizes"), "null");
}

TEST(PlanningReport, the_order_of_records_does_not_matter) {
  plan::Plan plan = plan_with_year(400'000);
  plan.years[0].balance_goal = Ratio{100'000};
  plan.years[0].quota = Money{900};
  add_worked_grid(plan);
  add_wheel(plan);
  add(plan.territories, "east");
  add(plan.territories, "west");
  for (int i = 0; i < 3; ++i) {
    const std::string n = std::to_string(i);
    plan::Account& account = add(plan.accounts, "a" + n);
    account.is_key = true;
    account.target = Money{100 + i};
    account.territory = i == 0 ? "east" : "west";
    plan::Member& member = add(plan.members, "m" + n);
    member.role = "rep";
    member.started_on = Date{day("2026-11-01").days + i};
    add_won(plan, "d" + n, 100 + i);
    plan::Coaching& session = add(plan.coaching, "c" + n);
    session.member = "m" + n;
    session.minutes = 30 + i;
    session.on = day("2026-02-01");
    add(plan.account_plans, "p" + n).account = "a" + n;
    plan::Touch& touch = add(plan.touches, "t" + n);
    touch.account = "a1";
    touch.on = Date{day("2026-11-01").days + i};
    plan::MetricChoice& metric = add(plan.metrics, "x" + n);
    metric.metric = "own-" + n;
    plan::Meeting& meeting = add(plan.meetings, "g" + n);
    meeting.agenda = "morning";
  }
  EXPECT_EQ(report_text(plan), report_text(reversed(plan)));
}

}  // namespace
}  // namespace dealbench::app
