#include "app/report/tier_report.h"

#include "support/default_playbook.h"
#include "unit/app/report_support.h"

namespace dealbench::app {
namespace {

using test::default_playbook;
using namespace test_report;

std::string report_text(const plan::Plan& plan, const Content& content = default_playbook(),
                        Date on = today) {
  return text_of(
      [&](json::Writer& out) { write_tier_report(out, plan, PlanIndex(plan), content, on); });
}
json::Value report_of(const plan::Plan& plan, const Content& content = default_playbook(),
                      Date on = today) {
  return parsed(report_text(plan, content, on));
}

plan::Deal& add_deal(plan::Plan& plan, std::string_view id) {
  return add(plan.deals, id);
}

TEST(TierReport, an_empty_plan_has_empty_parts) {
  const json::Value root = report_of({});
  for (const std::string_view part : {"accounts", "warmth_order", "deals", "leads"})
    EXPECT_EQ(text_at(root, part), "[]") << part;
  EXPECT_EQ(text_at(root, "customer_mix/customers"), "0");
  EXPECT_EQ(text_at(root, "growth/product/years/4/revenue"), "0");
  EXPECT_EQ(text_at(root, "persistence/planned"), "0");
  EXPECT_EQ(text_at(root, "effort/teams"), "[]");
}

TEST(TierReport, three_hundred_thousand_for_one_persons_tool_is_not_strategic_and_says_why) {
  plan::Plan plan;
  plan::Deal& deal = add_deal(plan, "d1");
  deal.deal_value = Money{30'000'000};
  deal.tier_facts = {{"deciders", 1}};
  deal.tier_choices = {{"need", "tool"}};
  const json::Value root = report_of(plan);
  EXPECT_EQ(text_at(root, "deals/d1/tier"), "\"product\"");
  EXPECT_EQ(text_at(root, "deals/d1/classification/decided_by"), "\"rule\"");
  EXPECT_EQ(text_at(root, "deals/d1/classification/rule"), "\"H2\"");
  EXPECT_EQ(text_at(root, "deals/d1/classification/excluded"), "[\"strategic\"]");
  EXPECT_EQ(text_at(root, "deals/d1/classification/filled/price"), "\"deals/d1/deal_value\"");
  EXPECT_EQ(text_at(root, "deals/d1/price/band"), "\"key_account\"");
  EXPECT_EQ(text_at(root, "deals/d1/price/needs_signs"), "true");
}

TEST(TierReport, thirty_thousand_without_a_meeting_asks_for_one) {
  plan::Plan plan;
  add_deal(plan, "d1").deal_value = Money{3'000'000};
  json::Value root = report_of(plan);
  EXPECT_EQ(text_at(root, "deals/d1/price/band"), "\"online_one_meeting\"");
  EXPECT_EQ(text_at(root, "deals/d1/price/meetings_missing"), "1");
  EXPECT_EQ(text_at(root, "deals/d1/alert/alerts/T7/field"), "\"meetings\"");
  plan::Visit& visit = add(plan.visits, "v1");
  visit.deal = "d1";
  visit.state = "done";
  visit.on = day("2026-11-20");
  root = report_of(plan);
  EXPECT_EQ(text_at(root, "deals/d1/price/meetings_missing"), "0");
  EXPECT_EQ(text_at(root, "deals/d1/alert/alerts/T7"), "nothing there");
}

TEST(TierReport, a_field_team_on_a_tool_and_one_contact_on_a_solution_are_alerts) {
  plan::Plan plan;
  plan::Deal& tool = add_deal(plan, "tool");
  tool.tier = "product";
  tool.team = "solution";
  add_deal(plan, "solution").tier = "solution";
  add(plan.people, "p1");
  plan::DealPerson& person = add(plan.deal_people, "x1");
  person.deal = "solution";
  person.person = "p1";
  const json::Value root = report_of(plan);
  EXPECT_EQ(text_at(root, "deals/tool/alert/alerts/T1/severity"), "\"warning\"");
  EXPECT_EQ(text_at(root, "deals/solution/alert/alerts/T3/severity"), "\"critical\"");
  EXPECT_EQ(text_at(root, "deals/tool/alert/alerts/T3"), "nothing there");
}

TEST(TierReport, a_team_above_the_need_is_waste_and_an_offer_below_it_leaves_the_customer_exposed) {
  plan::Plan plan;
  plan::Deal& deal = add_deal(plan, "d1");
  deal.tier = "solution";
  deal.team = "strategic";
  deal.offer = "o1";
  add(plan.offers, "o1").tier = "product";
  const json::Value root = report_of(plan);
  // Widest first: the team stands two tiers above the offer.
  EXPECT_EQ(text_at(root, "deals/d1/mismatch/mismatches"),
            R"([{"measure":"offer","against":"team","kind":"waste","distance":2},)"
            R"({"measure":"need","against":"offer","kind":"exposed","distance":1},)"
            R"({"measure":"need","against":"team","kind":"waste","distance":1}])");
  EXPECT_EQ(text_at(root, "deals/d1/mismatch/unknown"), R"(["way_of_selling","contact_level"])");
}

TEST(TierReport, leads_go_where_the_first_rule_sends_them) {
  plan::Plan plan;
  plan::Lead& online = add(plan.leads, "online");
  online.amount = Money{1'500'000};
  online.tier_choices = {{"need", "tool"}, {"self_service_offer", "yes"}};
  add(plan.leads, "large").amount = Money{5'000'000};
  add(plan.leads, "unknown");
  add(plan.accounts, "a1").last_bought_on = day("2026-11-13");
  add(plan.leads, "again").account = "a1";
  const json::Value root = report_of(plan);
  EXPECT_EQ(text_at(root, "leads/online/route/route"), "\"pay_online\"");
  EXPECT_EQ(text_at(root, "leads/large/route/route"), "\"field\"");
  EXPECT_EQ(text_at(root, "leads/unknown/route/route"), "\"phone_screening\"");
  EXPECT_EQ(text_at(root, "leads/again/route/route"), "\"reactivate\"");
  EXPECT_EQ(text_at(root, "leads/again/route/rule"), "\"L1\"");
  EXPECT_EQ(text_at(root, "lead_totals/leads"), "4");
  EXPECT_EQ(text_at(root, "lead_totals/by_route/pay_online"), "1");
  EXPECT_EQ(text_at(root, "lead_totals/by_outcome/unknown"), "2");
}

TEST(TierReport, an_account_carries_relation_engagement_value_and_warmth) {
  plan::Plan plan;
  plan::Account& account = add(plan.accounts, "a1");
  account.tier = "strategic";
  account.relation_signs = {
      {"any_supplier", "no"}, {"shares_kpis", "yes"}, {"joint_problem", "yes"}};
  account.customer_engagement = 2;
  account.supplier_engagement = 4;
  account.value_answers = {{"buys_by_link", "yes"}, {"swaps_in_a_month", "yes"}};
  plan::Touch& meeting = add(plan.touches, "t1");
  meeting.account = "a1";
  meeting.kind = "executive_meeting";
  meeting.on = day("2026-10-09");  // 45 days ago
  plan::Touch& message = add(plan.touches, "t2");
  message.account = "a1";
  message.kind = "message";
  message.on = day("2026-11-23");
  const json::Value root = report_of(plan);
  EXPECT_EQ(text_at(root, "accounts/a1/relation/level"), "4");
  EXPECT_EQ(text_at(root, "accounts/a1/relation/level_id"), "\"relation_4\"");
  EXPECT_EQ(text_at(root, "accounts/a1/engagement/difference"), "2");
  EXPECT_EQ(text_at(root, "accounts/a1/engagement/reading"), "\"waste\"");
  EXPECT_EQ(text_at(root, "accounts/a1/value/type"), "\"intrinsic\"");
  EXPECT_EQ(text_at(root, "accounts/a1/warmth/warmth"), "42.5");
  EXPECT_EQ(text_at(root, "accounts/a1/warmth/band"), "\"warming\"");
  EXPECT_EQ(text_at(root, "accounts/a1/warmth/due"), "false");
}

TEST(TierReport, key_accounts_stand_coldest_first) {
  plan::Plan plan;
  add(plan.accounts, "warm").is_key = true;
  add(plan.accounts, "cold").is_key = true;
  add(plan.accounts, "no-key");
  plan::Touch& touch = add(plan.touches, "t1");
  touch.account = "warm";
  touch.kind = "event";
  touch.on = day("2026-11-20");
  EXPECT_EQ(text_at(report_of(plan), "warmth_order"), R"(["cold","warm"])");
}

TEST(TierReport, a_record_that_cannot_be_evaluated_leaves_the_others_alone) {
  plan::Plan plan;
  add(plan.accounts, "a1").is_key = true;
  add(plan.accounts, "a2").is_key = true;
  plan::Touch& touch = add(plan.touches, "t1");
  touch.account = "a1";
  touch.kind = "visit";
  touch.on = day("1900-01-01");  // 109,571 days before, and a touch may be 100,000 days old
  const json::Value root = report_of(plan, default_playbook(), day("2199-12-31"));
  EXPECT_EQ(text_at(root, "accounts/a1/error/place"), "\"accounts/a1/days_ago\"");
  EXPECT_EQ(text_at(root, "accounts/a2/warmth/warmth"), "0");
  EXPECT_EQ(text_at(root, "warmth_order"), R"(["a2"])");
}

TEST(TierReport, sums_beyond_money_are_an_error_of_their_part_only) {
  plan::Plan plan;
  add(plan.accounts, "a1").revenue = Money{max_money_minor};
  add(plan.accounts, "a2").revenue = Money{max_money_minor};
  add(plan.offers, "o1").revenue = Money{max_money_minor};
  add(plan.offers, "o2").revenue = Money{max_money_minor};
  const json::Value root = report_of(plan);
  EXPECT_EQ(text_at(root, "customer_mix/error/place"), "\"revenue\"");
  EXPECT_EQ(text_at(root, "growth"), "null");
  EXPECT_EQ(text_at(root, "offers/error/place"), "\"offers\"");
  EXPECT_EQ(text_at(root, "accounts/a1/relation/level"), "0");
}

TEST(TierReport, the_mix_shows_revenue_out_of_proportion_and_the_curves_start_from_it) {
  plan::Plan plan;
  const auto account = [&plan](std::string_view id, std::string_view tier, std::int64_t revenue) {
    plan::Account& added = add(plan.accounts, id);
    added.tier = tier;
    added.revenue = Money{revenue};
  };
  account("a1", "product", 10'000);
  account("a2", "product", 10'000);
  account("a3", "strategic", 80'000);
  plan.accounts[0].kind = "small_business";
  const json::Value root = report_of(plan);
  EXPECT_EQ(text_at(root, "customer_mix/tiers/product/revenue_share"), "0.2");
  EXPECT_EQ(text_at(root, "customer_mix/tiers/strategic/imbalance"), "2.4");  // 0.8 / (1 / 3)
  EXPECT_EQ(text_at(root, "growth/strategic/years/0/revenue"), "80000");
  // 80,000 * 1.15 new, and 80,000 * 0.85 kept.
  EXPECT_EQ(text_at(root, "growth/strategic/years/1/revenue"), "160000");
  // The small business pays in two of five years.
  EXPECT_EQ(text_at(root, "persistence/annual_value"), "10000");
  EXPECT_EQ(text_at(root, "persistence/expected"), "20000");
  EXPECT_EQ(text_at(root, "persistence/shortfall"), "0.6");
}

TEST(TierReport, channels_compare_cost_and_conversion) {
  plan::Plan plan;
  plan::Channel& search = add(plan.channels, "search");
  search.cost = Money{100'000};
  search.leads = 100;
  search.opportunities = 20;
  search.wins = 5;
  search.revenue = Money{500'000};
  add(plan.channels, "event").leads = 10;
  const json::Value root = report_of(plan);
  EXPECT_EQ(text_at(root, "channels/rows/search/conversion"), "0.05");
  EXPECT_EQ(text_at(root, "channels/rows/search/cost_per_win"), "20000");
  EXPECT_EQ(text_at(root, "channels/rows/search/revenue_per_cost"), "5");
  EXPECT_EQ(text_at(root, "channels/incomplete"), R"(["event"])");
}

TEST(TierReport, an_offer_that_customers_see_otherwise_and_a_feature_nobody_uses_are_named) {
  plan::Plan plan;
  plan::Offer& offer = add(plan.offers, "o1");
  offer.own_view = "solution";
  offer.customer_view = "tool";
  offer.role = "profit";
  offer.revenue = Money{700};
  plan::Feature& used = add(plan.features, "f1");
  used.offer = "o1";
  used.users = 12;
  plan::Feature& unused = add(plan.features, "f2");
  unused.offer = "o1";
  unused.users = 0;
  const json::Value root = report_of(plan);
  EXPECT_EQ(text_at(root, "offers/gaps"),
            R"([{"offer":"o1","own_view":"solution","customer_view":"tool"}])");
  EXPECT_EQ(text_at(root, "offers/roles/profit/revenue"), "700");
  EXPECT_EQ(text_at(root, "offers/features/o1/unused"), R"(["f2"])");
  EXPECT_EQ(text_at(root, "offers/features/o1/unused_share"), "0.5");
}

TEST(TierReport, a_teams_effort_stands_against_the_reference_of_its_way_of_selling) {
  plan::Plan plan;
  add(plan.members, "m1").way_of_selling = "online";
  plan::WorkTime& time = add(plan.work_times, "w1");
  time.member = "m1";
  time.minutes = {{"acquire", 60}, {"close", 60}};
  const json::Value root = report_of(plan);
  EXPECT_EQ(text_at(root, "effort/teams/online/hours/acquire"), "1");
  // Closing takes half of the hours, 0.3 is the reference: 0.2 more than the tolerance of 0.15.
  EXPECT_EQ(text_at(root, "effort/teams/online/rows/close/difference"), "0.2");
  EXPECT_EQ(text_at(root, "effort/teams/online/rows/close/beyond"), "true");
  EXPECT_EQ(text_at(root, "effort/teams/online/rows/acquire/beyond"), "false");
}

TEST(TierReport, what_the_playbook_does_not_know_is_listed_with_its_record) {
  plan::Plan plan;
  add_deal(plan, "d1").tier_facts = {{"colour", 3}, {"deciders", 0}};
  const json::Value root = report_of(plan);
  EXPECT_EQ(text_at(root, "deals/d1/unknown_keys"), R"(["deals/d1/tier_facts/colour"])");
  EXPECT_EQ(text_at(root, "deals/d1/out_of_range"), R"(["deals/d1/tier_facts/deciders"])");
}

TEST(TierReport, a_criterion_and_a_quiz_item_of_one_name_both_stand_in_the_reasons) {
  Content content = default_playbook();
  content.tier.table.quiz[2].id = "price";  // the item about the price range
  plan::Plan plan;
  plan::Deal& deal = add_deal(plan, "d1");
  deal.tier_facts = {{"price", 1'000}};
  deal.tier_quiz = {{"price", "solution"}};
  const json::Value root = report_of(plan, content);
  EXPECT_EQ(text_at(root, "deals/d1/classification/because/inputs"),
            R"({"price":"1000","price#2":"solution"})");
}

TEST(TierReport, the_order_of_records_does_not_matter) {
  plan::Plan plan;
  for (int i = 0; i < 4; ++i) {
    const std::string n = std::to_string(i);
    plan::Account& account = add(plan.accounts, "a" + n);
    account.is_key = true;
    account.revenue = Money{100 + i};
    account.tier = i % 2 == 0 ? "product" : "strategic";
    plan::Deal& deal = add_deal(plan, "d" + n);
    deal.account = "a" + n;
    deal.deal_value = Money{3'000'000 * (i + 1)};
    plan::Lead& lead = add(plan.leads, "l" + n);
    lead.account = "a" + n;
    plan::Touch& touch = add(plan.touches, "t" + n);
    touch.account = "a1";
    touch.kind = "reply";
    touch.on = Date{day("2026-11-01").days + i};
    plan::Visit& visit = add(plan.visits, "v" + n);
    visit.deal = "d1";
    visit.state = "done";
    visit.on = Date{day("2026-10-01").days + i};
    add(plan.offers, "o" + n).revenue = Money{i};
    plan::Channel& channel = add(plan.channels, "c" + n);
    channel.leads = i + 1;
    channel.wins = i;
    add(plan.members, "m" + n).way_of_selling = "field";
    plan::WorkTime& time = add(plan.work_times, "w" + n);
    time.member = "m" + n;
    time.minutes = {{"close", 7 * i}};
  }
  EXPECT_EQ(report_text(plan), report_text(reversed(plan)));
}

}  // namespace
}  // namespace dealbench::app
