#include "app/report/pipeline_report.h"

#include <gtest/gtest.h>

#include "unit/app/deal_plan.h"

namespace dealbench::app::deal_test {
namespace {

std::string report_text(const plan::Plan& plan, Date on = today) {
  const PlanIndex index(plan);
  const auto& content = test::default_playbook();
  return text_of([&](json::Writer& out) {
    write_pipeline_report(out, {plan, index, content, on}, plan_deals(plan, index, content, on));
  });
}
json::Value report(const plan::Plan& plan, Date on = today) {
  return parsed(report_text(plan, on));
}

// --- hygiene ---

plan::Deal& add_open(plan::Plan& plan, std::string_view id, std::int64_t value) {
  plan::Deal& deal = add(plan.deals, id);
  deal.tier = "solution";  // 6 normal days at stage 3
  deal.stage = 3;
  deal.stage_since = days_ago(2);
  deal.customer_actions = {days_ago(1)};
  deal.deal_value = Money{value};
  return deal;
}

// Stalled after more than 9 days, silent after more than 12.
plan::Plan open_plan() {
  plan::Plan plan;
  add_open(plan, "fine", 4'000'000);
  add_open(plan, "stalled", 1'000'000).stage_since = days_ago(10);
  add_open(plan, "silent", 2'000'000).customer_actions = {days_ago(13)};
  add_open(plan, "slipped", 500'000).close_date_moves = {days_ago(30), days_ago(20)};
  add_open(plan, "moved", 3'000'000).close_date_moves = {days_ago(9), days_ago(8), days_ago(7)};
  plan.deals[4].zombie_decision = "drop";
  plan.deals[4].stage = 2;
  return plan;
}

TEST(PipelineReport, the_funnel_is_told_as_stated_and_as_cleaned) {
  const json::Value value = report(open_plan());
  EXPECT_EQ(text_at(value, "hygiene/stated"), R"({"count":5,"money":10500000})");
  EXPECT_EQ(text_at(value, "hygiene/cleaned"), R"({"count":3,"money":5500000})");
  EXPECT_EQ(text_at(value, "hygiene/stalled"), R"({"count":1,"money":1000000})");
  EXPECT_EQ(text_at(value, "hygiene/slipped"), R"({"count":2,"money":3500000})");
  EXPECT_EQ(text_at(value, "hygiene/zombies"), R"({"count":2,"money":5000000})");
  EXPECT_EQ(text_at(value, "hygiene/zombie_share"), "0.4");
  EXPECT_EQ(text_at(value, "hygiene/zombies_by_decision/drop"), R"({"count":1,"money":3000000})");
  EXPECT_EQ(text_at(value, "hygiene/zombies_by_decision/undecided"),
            R"({"count":1,"money":2000000})");
}

TEST(PipelineReport, each_open_deal_has_its_flags_and_their_reasons) {
  const json::Value value = report(open_plan());
  EXPECT_EQ(text_at(value, "hygiene/deals/fine/stalled"), "false");
  EXPECT_EQ(text_at(value, "hygiene/deals/fine/zombie"), "false");
  EXPECT_EQ(text_at(value, "hygiene/deals/stalled/stalled"), "true");
  EXPECT_EQ(text_at(value, "hygiene/deals/stalled/days_in_stage"), "10");
  EXPECT_EQ(text_at(value, "hygiene/deals/silent/because/rules"),
            R"([{"id":"zombie_silent","fired":true}])");
  EXPECT_EQ(text_at(value, "hygiene/deals/slipped/slipped"), "true");
  EXPECT_EQ(text_at(value, "hygiene/deals/slipped/zombie"), "false");
  EXPECT_EQ(text_at(value, "hygiene/deals/moved/zombie"), "true");
  EXPECT_EQ(text_at(value, "hygiene/deals/moved/because/inputs/normal_days"), R"("6")");
}

TEST(PipelineReport, stages_stand_in_the_order_of_the_playbook) {
  plan::Plan plan = open_plan();
  plan.deals[0].stage = 9;
  const json::Value value = report(plan);
  EXPECT_EQ(text_at(value, "hygiene/stages/0"),
            R"({"stage":null,"stated":{"count":1,"money":4000000},)"
            R"("cleaned":{"count":1,"money":4000000}})");
  EXPECT_EQ(text_at(value, "hygiene/stages/1/stage"), R"("s2")");
  EXPECT_EQ(text_at(value, "hygiene/stages/2/stage"), R"("s3")");
  EXPECT_EQ(text_at(value, "hygiene/deals/fine/unknown"), R"(["normal_days"])");
  EXPECT_EQ(text_at(value, "hygiene/not_assessable"), "1");
}

TEST(PipelineReport, normal_days_are_those_of_the_deals_tier) {
  plan::Plan plan = open_plan();
  plan.deals[1].tier = "strategic";  // 20 normal days
  EXPECT_EQ(text_at(report(plan), "hygiene/deals/stalled/stalled"), "false");
  plan.deals[1].tier = "product";  // 1
  EXPECT_EQ(text_at(report(plan), "hygiene/deals/stalled/stalled"), "true");
}

TEST(PipelineReport, a_customer_who_never_did_anything_is_silent_since_the_deal_was_opened) {
  plan::Plan plan = open_plan();
  plan.deals[0].customer_actions.clear();
  EXPECT_EQ(text_at(report(plan), "hygiene/deals/fine/unknown"), R"(["last_customer_action"])");
  plan.deals[0].opened_on = days_ago(13);
  EXPECT_EQ(text_at(report(plan), "hygiene/deals/fine/zombie"), "true");
  plan.deals[0].opened_on = days_ago(12);
  EXPECT_EQ(text_at(report(plan), "hygiene/deals/fine/zombie"), "false");
}

TEST(PipelineReport, an_earlier_day_knows_nothing_of_later_moves_and_actions) {
  const json::Value value = report(open_plan(), days_ago(8));
  EXPECT_EQ(text_at(value, "hygiene/deals/moved/because/inputs/close_date_moves"), R"("2")");
  EXPECT_EQ(text_at(value, "hygiene/deals/moved/zombie"), "false");
}

TEST(PipelineReport, an_open_deal_without_a_value_counts_as_one_of_no_money_and_is_listed) {
  plan::Plan plan = open_plan();
  plan.deals[0].deal_value.reset();
  const json::Value value = report(plan);
  EXPECT_EQ(text_at(value, "hygiene/stated"), R"({"count":5,"money":6500000})");
  EXPECT_EQ(text_at(value, "hygiene/incomplete"), R"(["deals/fine/deal_value"])");
}

TEST(PipelineReport, money_beyond_what_can_be_held_spoils_hygiene_and_coverage_only) {
  plan::Plan plan;
  add_open(plan, "a", max_money_minor);
  add_open(plan, "b", 1);
  const json::Value value = report(plan);
  EXPECT_EQ(text_at(value, "hygiene/error/place"), R"("deals")");
  EXPECT_EQ(text_at(value, "coverage/error/place"), R"("deals")");
  EXPECT_EQ(text_at(value, "win_rates/all/won"), "0");
}

// --- win rates and coverage ---

plan::Deal& add_closed(plan::Plan& plan, std::string_view id, std::string outcome, Date opened_on,
                       Date closed_on, std::int64_t value) {
  plan::Deal& deal = add(plan.deals, id);
  deal.stage = 5;
  deal.outcome = std::move(outcome);
  deal.opened_on = opened_on;
  deal.closed_on = closed_on;
  deal.deal_value = Money{value};
  return deal;
}

// Won 4 of 20 million. The year's quota is 10 million; "early" was won in the year before.
plan::Plan year_plan() {
  plan::Plan plan = open_plan();
  for (plan::Deal& deal : plan.deals) deal.close_date = day("2026-12-20");
  add_closed(plan, "won", "won", days_ago(60), days_ago(10), 3'000'000);  // 50 days
  add_closed(plan, "early", "won", day("2025-11-01"), day("2025-12-31"), 1'000'000);
  add_closed(plan, "lost", "lost", days_ago(61), days_ago(10), 12'000'000);  // 51 days
  add_closed(plan, "none", "no_decision", days_ago(90), days_ago(80), 4'000'000);
  add(plan.years, "y1").year = 2020;
  plan::Year& year = add(plan.years, "y2");
  year.year = 2026;
  year.quota = Money{10'000'000};
  plan.settings.selected_year = "y2";
  return plan;
}

TEST(PipelineReport, win_rates_are_narrow_and_wide_and_by_age) {
  const json::Value value = report(year_plan());
  EXPECT_EQ(text_at(value, "win_rates/all/narrow"), "0.666667");  // 2 of 3
  EXPECT_EQ(text_at(value, "win_rates/all/wide"), "0.5");         // 2 of 4
  EXPECT_EQ(text_at(value, "win_rates/within_limit/won"), "1");
  EXPECT_EQ(text_at(value, "win_rates/within_limit/no_decision"), "1");
  EXPECT_EQ(text_at(value, "win_rates/beyond_limit/won"), "1");
  EXPECT_EQ(text_at(value, "win_rates/beyond_limit/lost"), "1");
  EXPECT_EQ(text_at(value, "win_rates/age_limit_days"), "50");
}

TEST(PipelineReport, an_age_that_cannot_be_is_unknown_and_listed) {
  plan::Plan plan;
  add_closed(plan, "back", "won", days_ago(5), days_ago(9), 1);
  add_closed(plan, "never", "lost", days_ago(5), days_ago(5), 1).opened_on.reset();
  add_closed(plan, "when", "lost", days_ago(5), days_ago(5), 1).closed_on.reset();
  const json::Value value = report(plan);
  EXPECT_EQ(text_at(value, "win_rates/age_unknown"), "3");
  EXPECT_EQ(text_at(value, "win_rates/all/lost"), "2");
  EXPECT_EQ(text_at(value, "win_rates/incomplete"),
            R"(["deals/back/closed_on","deals/never/opened_on","deals/when/closed_on"])");
}

TEST(PipelineReport, coverage_is_the_open_pipeline_over_what_the_quota_still_needs) {
  const json::Value value = report(year_plan());
  EXPECT_EQ(text_at(value, "coverage/first"), R"("2026-01-01")");
  EXPECT_EQ(text_at(value, "coverage/last"), R"("2026-12-31")");
  EXPECT_EQ(text_at(value, "coverage/won"), "3000000");
  EXPECT_EQ(text_at(value, "coverage/open_stated"), "10500000");
  EXPECT_EQ(text_at(value, "coverage/open_cleaned"), "5500000");
  EXPECT_EQ(text_at(value, "coverage/win_rate"), "0.2");
  EXPECT_EQ(text_at(value, "coverage/goals/mature/report/still_needed"), "7000000");
  EXPECT_EQ(text_at(value, "coverage/goals/mature/report/coverage_stated"), "1.5");
  EXPECT_EQ(text_at(value, "coverage/goals/mature/report/coverage_cleaned"), "0.785714");
  EXPECT_EQ(text_at(value, "coverage/goals/mature/report/enough"), "false");
  // Three times 7 million less 5.5; four times for a growing business.
  EXPECT_EQ(text_at(value, "coverage/goals/mature/report/pipeline_missing"), "15500000");
  EXPECT_EQ(text_at(value, "coverage/goals/growing/report/pipeline_missing"), "22500000");
  EXPECT_EQ(text_at(value, "coverage/goals/mature/report/coverage_by_own_win_rate"), "5");
}

TEST(PipelineReport, a_deal_that_closes_in_another_year_covers_nothing) {
  plan::Plan plan = year_plan();
  plan.deals[0].close_date = day("2027-01-01");
  plan.deals[1].close_date = day("2025-12-31");
  plan.deals[3].close_date.reset();
  const json::Value value = report(plan);
  EXPECT_EQ(text_at(value, "coverage/open_stated"), "5000000");
  EXPECT_EQ(text_at(value, "coverage/open_cleaned"), "0");
  EXPECT_EQ(text_at(value, "coverage/incomplete"), R"(["deals/slipped/close_date"])");
}

TEST(PipelineReport, a_fiscal_year_begins_in_its_own_month) {
  plan::Plan plan = year_plan();
  plan.years[1].start_month = 12;
  const json::Value value = report(plan);
  EXPECT_EQ(text_at(value, "coverage/first"), R"("2026-12-01")");
  EXPECT_EQ(text_at(value, "coverage/last"), R"("2027-11-30")");
  EXPECT_EQ(text_at(value, "coverage/won"), "0");
}

TEST(PipelineReport, the_first_year_counts_where_the_selection_leads_nowhere) {
  plan::Plan plan = year_plan();
  plan.settings.selected_year = "gone";
  const json::Value value = report(plan);
  EXPECT_EQ(text_at(value, "coverage/year"), R"("y1")");
  EXPECT_EQ(text_at(value, "coverage/goals"), "null");
  EXPECT_EQ(text_at(value, "coverage/incomplete"), R"(["years/y1/quota"])");
}

TEST(PipelineReport, without_a_year_there_is_no_coverage) {
  plan::Plan plan = year_plan();
  plan.years[1].year.reset();
  EXPECT_EQ(text_at(report(plan), "coverage/incomplete"), R"(["years/y2/year"])");
  plan.years.clear();
  const json::Value value = report(plan);
  EXPECT_EQ(text_at(value, "coverage/year"), "null");
  EXPECT_EQ(text_at(value, "coverage/quota"), "null");
}

TEST(PipelineReport, a_deal_that_ends_after_the_day_is_still_open_on_it) {
  plan::Plan plan = year_plan();
  const json::Value value = report(plan, days_ago(11));
  EXPECT_EQ(text_at(value, "hygiene/deals/won/id"), R"("won")");
  EXPECT_EQ(text_at(value, "win_rates/all/won"), "1");
  EXPECT_EQ(text_at(value, "coverage/won"), "0");
}

// --- lessons ---

// A closed deal that ended at stage 3, the decider met or not.
plan::Deal& add_lesson(plan::Plan& plan, const std::string& id, bool won, bool met) {
  plan::Deal& deal = add_worked_deal(plan, id);
  deal.outcome = won ? "won" : "lost";
  deal.closed_on = days_ago(1);
  plan::DealPerson& person = add_deal_person(plan, id, "-" + id, "e_db");
  if (met) person.met_on = {days_ago(3)};
  return deal;
}

TEST(PipelineReport, the_role_that_separates_won_from_lost_is_suggested) {
  plan::Plan plan;
  for (int i = 0; i < 12; ++i) {
    add_lesson(plan, "w" + std::to_string(i), true, i < 11);
    add_lesson(plan, "l" + std::to_string(i), false, i < 4);
  }
  const json::Value value = report(plan);
  const std::string decider = "lessons/roles/0";
  EXPECT_EQ(text_at(value, decider + "/stage"), "3");
  EXPECT_EQ(text_at(value, decider + "/row"), R"("final_decider")");
  EXPECT_EQ(text_at(value, decider + "/won"),
            R"({"count":11,"of":12,"low":0.64612,"high":0.985135})");
  EXPECT_EQ(text_at(value, decider + "/lost"),
            R"({"count":4,"of":12,"low":0.13812,"high":0.609378})");
  EXPECT_EQ(text_at(value, decider + "/suggested"), "true");
  EXPECT_EQ(text_at(value, "lessons/roles/1/suggested"), "false");
}

TEST(PipelineReport, deals_without_a_decision_teach_nothing) {
  plan::Plan plan;
  add_lesson(plan, "w", true, true);
  add_lesson(plan, "n", false, true).outcome = "no_decision";
  const json::Value value = report(plan);
  EXPECT_EQ(text_at(value, "lessons/roles/0/won/of"), "1");
  EXPECT_EQ(text_at(value, "lessons/roles/0/lost/of"), "0");
}

// Coach points of nine: 3, 4, 6, 7, 9. The median of the indicator is 66.67, the standard 70.
TEST(PipelineReport, standards_are_proposed_from_ones_own_won_deals) {
  plan::Plan plan;
  constexpr std::array<std::array<int, 3>, 5> coach{
      {{1, 1, 1}, {3, 3, 3}, {2, 2, 2}, {2, 1, 1}, {3, 2, 2}}};
  for (std::size_t i = 0; i < coach.size(); ++i) {
    add_lesson(plan, "w" + std::to_string(i), true, false);
    plan::NumberMap& answers = plan.assessments[i].answers;
    for (std::size_t k = 0; k < 3; ++k) answers[k].second = coach[i][k];
  }
  const json::Value value = report(plan);
  EXPECT_EQ(text_at(value, "lessons/standards/0"),
            R"({"stage":3,"indicator":"coach","now":70,"proposed":66.666667,"won_deals":5})");
  plan.deals[0].outcome = "lost";
  EXPECT_EQ(text_at(report(plan), "lessons/standards"), "[]");
}

TEST(PipelineReport, a_closed_deal_that_cannot_teach_is_named) {
  plan::Plan plan;
  add_lesson(plan, "good", true, true);
  add_lesson(plan, "bad", true, true).stage = 9;
  add_lesson(plan, "when", false, true).closed_on.reset();
  const json::Value value = report(plan);
  EXPECT_EQ(text_at(value, "lessons/errors/0/error/place"), R"("deals/bad/stage")");
  EXPECT_EQ(text_at(value, "lessons/incomplete"), R"(["deals/when/closed_on"])");
  EXPECT_EQ(text_at(value, "lessons/roles/0/won/of"), "1");
}

// --- promised and delivered ---

plan::Delivered& add_delivered(plan::Plan& plan, std::string_view id, std::string period,
                               std::int64_t promised, std::optional<Money> delivered) {
  plan::Delivered& record = add(plan.delivered, id);
  record.owner = "m1";
  record.period = std::move(period);
  record.promised = Money{promised};
  record.delivered = delivered;
  return record;
}

plan::Plan delivered_plan() {
  plan::Plan plan;
  add(plan.members, "m1");
  add_delivered(plan, "v1", "2026-q1", 100, Money{95});
  add_delivered(plan, "v2", "2026-q2", 100, Money{50});
  add_delivered(plan, "v3", "2026-q3", 100, Money{65});
  add_delivered(plan, "v4", "2026-q4", 100, std::nullopt);
  return plan;
}

TEST(PipelineReport, what_was_delivered_is_compared_with_what_was_promised) {
  const json::Value value = report(delivered_plan());
  EXPECT_EQ(text_at(value, "delivered/owners/0/owner"), R"("m1")");
  EXPECT_EQ(text_at(value, "delivered/owners/0/closed"), "3");
  EXPECT_EQ(text_at(value, "delivered/owners/0/kept"), "1");
  EXPECT_EQ(text_at(value, "delivered/owners/0/running"), "1");
  EXPECT_EQ(text_at(value, "delivered/owners/0/delivered_share"), "0.7");
  EXPECT_EQ(text_at(value, "delivered/owners/0/leaning"), R"("promises_too_much")");
  EXPECT_EQ(text_at(value, "delivered/everybody/owner"), "null");
  EXPECT_EQ(text_at(value, "delivered/everybody/promised"), "300");
}

TEST(PipelineReport, a_promise_without_owner_period_or_amount_is_left_out_and_listed) {
  plan::Plan plan = delivered_plan();
  plan.delivered[0].owner = "gone";
  plan.delivered[1].period = "";
  plan.delivered[2].promised.reset();
  const json::Value value = report(plan);
  EXPECT_EQ(text_at(value, "delivered/incomplete"),
            R"(["delivered/v1/owner","delivered/v2/period","delivered/v3/promised"])");
  EXPECT_EQ(text_at(value, "delivered/everybody/closed"), "0");
  EXPECT_EQ(text_at(value, "delivered/everybody/running"), "1");
}

TEST(PipelineReport, of_two_promises_for_one_period_the_later_record_counts) {
  plan::Plan plan = delivered_plan();
  add_delivered(plan, "v5", "2026-q1", 200, Money{10});
  const json::Value value = report(plan);
  EXPECT_EQ(text_at(value, "delivered/everybody/promised"), "400");
  EXPECT_EQ(text_at(value, "delivered/superseded"), R"(["delivered/v1"])");
}

// --- as a whole ---

TEST(PipelineReport, an_empty_plan_has_an_empty_report) {
  const json::Value value = report(plan::Plan{});
  EXPECT_EQ(text_at(value, "hygiene/stated"), R"({"count":0,"money":0})");
  EXPECT_EQ(text_at(value, "hygiene/zombie_share"), "null");
  EXPECT_EQ(text_at(value, "win_rates/all/narrow"), "null");
  EXPECT_EQ(text_at(value, "lessons/roles"), "[]");
  EXPECT_EQ(text_at(value, "delivered/owners"), "[]");
}

TEST(PipelineReport, the_order_of_the_records_does_not_matter) {
  plan::Plan plan = year_plan();
  for (const char* id : {"w1", "l1", "w2"}) add_lesson(plan, id, id[0] == 'w', true);
  add(plan.members, "m2");
  plan::Plan more = delivered_plan();
  plan.members.push_back(more.members[0]);
  plan.delivered = more.delivered;
  plan.delivered[1].owner = "m2";
  EXPECT_EQ(report_text(plan), report_text(turned(plan)));
}

}  // namespace
}  // namespace dealbench::app::deal_test
