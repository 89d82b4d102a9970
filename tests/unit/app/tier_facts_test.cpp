#include "app/assemble/tier_facts.h"

#include "app/assemble/contact_facts.h"
#include "app/assemble/deal_tier_facts.h"
#include "app/assemble/offer_facts.h"
#include "app/assemble/relation_facts.h"
#include "support/default_playbook.h"
#include "unit/app/report_support.h"

namespace dealbench::app {
namespace {

using engine::Tier;
using test::default_playbook;
using namespace test_report;

// A deal d1 of account a1, and what belongs to them.
struct Case {
  plan::Plan plan;
  Case() {
    add(plan.accounts, "a1");
    add(plan.deals, "d1").account = "a1";
  }
  plan::Account& account() { return plan.accounts.front(); }
  plan::Deal& deal() { return plan.deals.front(); }
  TierInputs inputs() {
    const PlanIndex index(plan);
    return tier_inputs(deal(), index, default_playbook(), today);
  }
  std::optional<Tier> tier() {
    const PlanIndex index(plan);
    return tier_of_deal(deal(), index, default_playbook(), today);
  }
  engine::TierAlertFacts alerts() {
    const PlanIndex index(plan);
    return alert_facts(deal(), tier(), inputs(), index, default_playbook(), today);
  }
  engine::TierAspects aspects() {
    const PlanIndex index(plan);
    return tier_aspects(deal(), tier(), inputs(), index, default_playbook());
  }
  void add_person(std::string_view person, std::string_view kind) {
    if (!PlanIndex(plan).people.find(person)) add(plan.people, person);
    plan::DealPerson& place =
        add(plan.deal_people, "in-deal-" + std::to_string(plan.deal_people.size()));
    place.deal = "d1";
    place.person = person;
    place.kinds = {std::string(kind)};
  }
  plan::Visit& add_visit(std::string_view state, std::string_view on) {
    plan::Visit& visit = add(plan.visits, "v" + std::to_string(plan.visits.size()));
    visit.deal = "d1";
    visit.state = state;
    visit.on = day(on);
    return visit;
  }
};

std::optional<std::int64_t> number(const TierInputs& inputs, std::string_view criterion) {
  return number_of(inputs, default_playbook().tier.table, criterion);
}
std::string_view option(const TierInputs& inputs, std::string_view criterion) {
  return option_of(inputs, default_playbook().tier.table, criterion);
}
std::string source_of(const TierInputs& inputs, std::string_view criterion) {
  const auto found = std::ranges::find(inputs.filled, criterion, &FilledFact::criterion);
  return found == inputs.filled.end() ? "" : found->source;
}

TEST(TierFacts, an_empty_deal_says_nothing) {
  Case c;
  for (const engine::TierFact& fact : c.inputs().facts) EXPECT_FALSE(fact);
  for (const engine::TierAnswer& answer : c.inputs().quiz) EXPECT_FALSE(answer);
  EXPECT_EQ(c.tier(), std::nullopt);
}

TEST(TierFacts, one_decider_who_wants_a_tool_is_no_strategic_customer_at_any_price) {
  Case c;
  c.deal().deal_value = Money{30'000'000};  // 300,000 yuan
  c.deal().tier_facts = {{"deciders", 1}};
  c.deal().tier_choices = {{"need", "tool"}};
  EXPECT_EQ(c.tier(), Tier::product);
}

TEST(TierFacts, a_tool_for_it_is_of_the_product_tier_and_for_a_business_department_a_solution) {
  Case c;
  c.deal().tier_choices = {{"department", "it"}};
  EXPECT_EQ(c.tier(), Tier::product);
  c.deal().tier_choices = {{"department", "business"}};
  EXPECT_EQ(c.tier(), Tier::solution);
}

TEST(TierFacts, four_three_three_is_mixed_and_has_no_tier) {
  Case c;
  c.deal().tier_quiz = {{"adaptation", "product"},       {"buyer_department", "product"},
                        {"delivery", "product"},         {"horizon", "product"},
                        {"price_level", "solution"},     {"purchase_path", "solution"},
                        {"replaceability", "solution"},  {"topic_level", "strategic"},
                        {"what_is_bought", "strategic"}, {"who_decides", "strategic"}};
  EXPECT_EQ(c.tier(), std::nullopt);
}

TEST(TierFacts, what_people_say_about_the_tier_stands_above_what_is_computed) {
  Case c;
  c.deal().tier_choices = {{"department", "it"}};
  c.deal().tier = "strategic";
  EXPECT_EQ(c.tier(), Tier::strategic);
}

TEST(TierFacts, unknown_criteria_options_and_items_are_left_out_and_listed) {
  Case c;
  c.deal().tier_facts = {{"colour", 3}, {"need", 1}};
  c.deal().tier_choices = {{"department", "kitchen"}, {"price", "it"}, {"shape", "round"}};
  c.deal().tier_quiz = {{"horizon", "huge"}, {"weather", "product"}};
  Omissions omissions = c.inputs().omissions;
  omissions.tidy();
  EXPECT_EQ(omissions.unknown_keys,
            (std::vector<std::string>{"deals/d1/tier_choices/department",
                                      "deals/d1/tier_choices/price", "deals/d1/tier_choices/shape",
                                      "deals/d1/tier_facts/colour", "deals/d1/tier_facts/need",
                                      "deals/d1/tier_quiz/horizon", "deals/d1/tier_quiz/weather"}));
  for (const engine::TierFact& fact : c.inputs().facts) EXPECT_FALSE(fact);
}

TEST(TierFacts, a_number_outside_its_criterion_is_left_out_and_the_plan_fills_the_gap) {
  Case c;
  c.deal().tier_facts = {{"deciders", 0}, {"relation_level", 6}};
  c.add_person("p1", "e_db");
  c.add_person("p2", "u_mb");
  const TierInputs inputs = c.inputs();
  EXPECT_EQ(inputs.omissions.out_of_range,
            (std::vector<std::string>{"deals/d1/tier_facts/deciders",
                                      "deals/d1/tier_facts/relation_level"}));
  EXPECT_EQ(number(inputs, "deciders"), 2);
  EXPECT_EQ(number(inputs, "relation_level"), std::nullopt);
}

TEST(TierFacts, what_a_deal_states_stands_above_what_the_plan_knows_elsewhere) {
  Case c;
  c.deal().deal_value = Money{1'000};
  EXPECT_EQ(number(c.inputs(), "price"), 1'000);
  EXPECT_EQ(source_of(c.inputs(), "price"), "deals/d1/deal_value");
  c.deal().tier_facts = {{"price", 2'000}};
  EXPECT_EQ(number(c.inputs(), "price"), 2'000);
  EXPECT_EQ(source_of(c.inputs(), "price"), "");
}

TEST(TierFacts, people_with_a_say_are_counted_once_each_and_a_coach_has_none) {
  Case c;
  c.add_person("p1", "e_db");
  c.add_person("p1", "t_fb");
  EXPECT_EQ(number(c.inputs(), "deciders"), std::nullopt) << "one known person proves nothing";
  c.add_person("p2", "u_wb");
  c.add_person("p3", "coach");
  c.add_person("p4", "no_such_kind");
  EXPECT_EQ(number(c.inputs(), "deciders"), 2);
}

TEST(TierFacts, visits_to_close_are_known_once_the_deal_is_won) {
  Case c;
  c.add_visit("done", "2026-10-01");
  c.add_visit("done", "2026-10-20");
  c.add_visit("done", "2026-11-10");
  c.add_visit("planned", "2026-10-02");
  EXPECT_EQ(number(c.inputs(), "visits_to_close"), std::nullopt);
  c.deal().outcome = "won";
  c.deal().closed_on = day("2026-10-20");
  EXPECT_EQ(number(c.inputs(), "visits_to_close"), 2);
}

TEST(TierFacts, an_account_lends_its_deals_relation_engagement_value_list_and_last_order) {
  Case c;
  c.account().relation_signs = {{"asked_first", "yes"}, {"users_content", "yes"}};
  c.account().customer_engagement = 4;
  c.account().engagement_signs = {{"named_owner", "yes"}, {"pre_sales", "yes"}};
  c.account().value_answers = {{"shares_plans", "yes"}};
  c.account().is_key = true;
  c.account().last_bought_on = day("2026-11-13");
  const TierInputs inputs = c.inputs();
  EXPECT_EQ(number(inputs, "relation_level"), 2);  // two of its three signs
  EXPECT_EQ(number(inputs, "customer_engagement"), 4);
  EXPECT_EQ(number(inputs, "supplier_engagement"), 2);  // one point a sign
  EXPECT_EQ(option(inputs, "value_type"), "strategic");
  EXPECT_EQ(option(inputs, "named_list"), "yes");
  EXPECT_EQ(number(inputs, "days_since_purchase"), 10);
  EXPECT_EQ(source_of(inputs, "days_since_purchase"), "accounts/a1/last_bought_on");
}

TEST(TierFacts, an_account_of_which_nothing_is_known_lends_nothing) {
  Case c;
  c.account().last_bought_on = day("2026-11-24");  // still to come
  const TierInputs inputs = c.inputs();
  EXPECT_TRUE(inputs.filled.empty());
  EXPECT_EQ(number(inputs, "relation_level"), std::nullopt);
}

TEST(TierFacts, a_lead_takes_its_amount_as_price_and_knows_its_account) {
  Case c;
  plan::Lead& lead = add(c.plan.leads, "l1");
  lead.amount = Money{1'500'000};
  lead.account = "a1";
  c.account().is_key = true;
  const PlanIndex index(c.plan);
  const TierInputs inputs = tier_inputs(c.plan.leads[0], index, default_playbook(), today);
  EXPECT_EQ(number(inputs, "price"), 1'500'000);
  EXPECT_EQ(option(inputs, "named_list"), "yes");
}

TEST(TierFacts, references_that_lead_nowhere_count_as_not_stated) {
  Case c;
  c.deal().account = "gone";
  c.deal().owner = "gone";
  c.deal().offer = "gone";
  EXPECT_TRUE(c.inputs().filled.empty());
  EXPECT_EQ(c.alerts().team, std::nullopt);
  EXPECT_EQ(c.alerts().offer_own_view, std::nullopt);
  EXPECT_EQ(c.alerts().customer_kind, std::nullopt);
}

TEST(AlertFacts, come_from_the_deal_its_people_visits_owner_offer_and_account) {
  Case c;
  c.deal().tier = "solution";
  c.deal().way_of_selling = "field";
  c.deal().standard_package = "yes";
  c.deal().deal_value = Money{8'000'000};
  c.deal().owner = "m1";
  c.deal().offer = "o1";
  c.account().kind = "small_business";
  c.account().renewal_years = 3;
  plan::Member& owner = add(c.plan.members, "m1");
  owner.way_of_selling = "key_account";
  owner.strength = "strategic";
  owner.work = "product";
  plan::Offer& offer = add(c.plan.offers, "o1");
  offer.own_view = "solution";
  offer.customer_view = "tool";
  c.add_person("p1", "e_db");
  c.add_visit("done", "2026-11-01");
  c.add_visit("cancelled", "2026-11-02");
  c.add_visit("done", "2026-11-24");  // after today
  c.plan.deal_people[0].met_on = {day("2026-11-01"), day("2026-11-05"), day("2026-12-01")};
  const engine::TierAlertFacts facts = c.alerts();
  EXPECT_EQ(facts.tier, Tier::solution);
  EXPECT_EQ(facts.way_of_selling, engine::WayOfSelling::field);
  EXPECT_EQ(facts.team, Tier::strategic);
  EXPECT_EQ(facts.visits, 1);
  EXPECT_EQ(facts.meetings, 2);  // the visit, and one other day
  EXPECT_EQ(facts.contacts, 1);
  EXPECT_EQ(facts.standard_package, true);
  EXPECT_EQ(facts.initiative_linked, false);
  EXPECT_EQ(facts.price, Money{8'000'000});
  EXPECT_EQ(facts.rep_strength, Tier::strategic);
  EXPECT_EQ(facts.rep_work, Tier::product);
  EXPECT_EQ(facts.offer_own_view, engine::OfferModel::solution);
  EXPECT_EQ(facts.offer_customer_view, engine::OfferModel::tool);
  EXPECT_EQ(facts.customer_kind, engine::CustomerKind::small_business);
  EXPECT_EQ(facts.renewal_years, 3);
}

TEST(AlertFacts, a_deal_without_people_leaves_open_whom_we_know) {
  Case c;
  EXPECT_EQ(c.alerts().contacts, std::nullopt);
  EXPECT_EQ(c.alerts().visits, 0);
  EXPECT_EQ(c.alerts().standard_package, std::nullopt);
}

TEST(AlertFacts, an_initiative_is_linked_when_the_deal_names_one_unless_the_table_says_no) {
  Case c;
  c.deal().initiative = "digital plant";
  EXPECT_EQ(c.alerts().initiative_linked, true);
  c.deal().tier_choices = {{"initiative_linked", "no"}};
  EXPECT_EQ(c.alerts().initiative_linked, false);
}

TEST(TierAspects, each_comes_from_its_own_record) {
  Case c;
  c.deal().tier = "strategic";
  c.deal().offer = "o1";
  add(c.plan.offers, "o1").tier = "product";
  c.deal().way_of_selling = "field";
  c.deal().team = "solution";
  c.deal().tier_choices = {{"contact_level", "executive"}};
  const engine::TierAspects aspects = c.aspects();
  EXPECT_EQ(aspects, (engine::TierAspects{Tier::strategic, Tier::product, Tier::solution,
                                          Tier::solution, Tier::strategic}));
}

TEST(RelationFacts, signs_questions_and_contacts_that_the_playbook_does_not_have_are_listed) {
  Case c;
  c.account().relation_signs = {{"handshake", "yes"}};
  c.account().engagement_signs = {{"smile", "yes"}};
  c.account().value_answers = {{"hm", "no"}};
  c.account().customer_engagement = 9;
  plan::Touch& touch = add(c.plan.touches, "t1");
  touch.account = "a1";
  touch.kind = "telepathy";
  touch.on = today;
  const PlanIndex index(c.plan);
  const playbook::TierPlaybook& tier = default_playbook().tier;
  Omissions omissions;
  EXPECT_TRUE(relation_ticks(c.account(), tier, omissions).empty());
  EXPECT_EQ(engagement_levels(c.account(), tier, omissions).customer, std::nullopt);
  (void)value_answers(c.account(), tier, omissions);
  EXPECT_TRUE(named_account(c.account(), std::nullopt, {c.plan, index, default_playbook(), today},
                            omissions)
                  .touches.empty());
  omissions.tidy();
  EXPECT_EQ(omissions.unknown_keys,
            (std::vector<std::string>{"accounts/a1/engagement_signs/smile",
                                      "accounts/a1/relation_signs/handshake",
                                      "accounts/a1/value_answers/hm", "touches/t1/kind"}));
  EXPECT_EQ(omissions.out_of_range, std::vector<std::string>{"accounts/a1/customer_engagement"});
}

TEST(RelationFacts, a_visit_warms_like_a_touch_and_counts_once_a_day) {
  Case c;
  c.add_visit("done", "2026-11-20");
  c.add_visit("done", "2026-11-10");
  plan::Touch& touch = add(c.plan.touches, "t1");
  touch.account = "a1";
  touch.kind = "visit";
  touch.on = day("2026-11-20");
  plan::Touch& planned = add(c.plan.touches, "t2");
  planned.account = "a1";
  planned.kind = "event";
  planned.on = day("2026-12-20");
  const PlanIndex index(c.plan);
  Omissions omissions;
  const engine::NamedAccount named = named_account(
      c.account(), Tier::strategic, {c.plan, index, default_playbook(), today}, omissions);
  ASSERT_EQ(named.touches.size(), 2u);
  EXPECT_EQ(named.touches[0].days_ago, 3);
  EXPECT_EQ(named.touches[1].days_ago, 13);
  EXPECT_EQ(named.touch_every_days, 7);  // the rhythm of the strategic tier
}

TEST(ContactFacts, a_visit_of_a_deal_belongs_to_the_deals_customer) {
  Case c;
  add(c.plan.accounts, "a2");
  plan::Visit& visit = c.add_visit("done", "2026-11-01");
  visit.account = "a2";
  plan::Visit& of_a2 = add(c.plan.visits, "w1");
  of_a2.account = "a2";
  of_a2.deal = "gone";
  of_a2.state = "done";
  of_a2.on = day("2026-11-02");
  const PlanIndex index(c.plan);
  EXPECT_EQ(days_met(c.plan.accounts[0], index, today), std::vector<Date>{day("2026-11-01")});
  EXPECT_EQ(days_met(c.plan.accounts[1], index, today), std::vector<Date>{day("2026-11-02")});
}

TEST(EffortFacts, add_up_the_hours_of_each_way_of_selling_and_leave_out_what_has_none) {
  plan::Plan plan;
  add(plan.members, "m1").way_of_selling = "field";
  add(plan.members, "m2").way_of_selling = "field";
  add(plan.members, "m3");
  const auto work = [&plan](std::string_view id, std::string_view member, plan::NumberMap minutes) {
    plan::WorkTime& time = add(plan.work_times, id);
    time.member = member;
    time.minutes = std::move(minutes);
  };
  work("w1", "m1", {{"acquire", 60}, {"close", 90}});
  work("w2", "m2", {{"acquire", 30}, {"dream", 500}});
  work("w3", "m3", {{"acquire", 30}});
  work("w4", "gone", {{"acquire", 30}});
  const PlanIndex index(plan);
  const EffortFacts facts = effort_facts({plan, index, default_playbook(), today});
  ASSERT_EQ(facts.teams.size(), 1u);
  EXPECT_EQ(facts.teams[0].way, engine::WayOfSelling::field);
  EXPECT_EQ(facts.teams[0].hours, (std::vector<double>{1.5, 1.5, 0}));
  ASSERT_EQ(facts.members.size(), 2u);
  EXPECT_EQ(facts.members[1].hours, (std::vector<double>{0.5, 0, 0}));
  EXPECT_EQ(facts.omissions.unknown_keys, std::vector<std::string>{"work_times/w2/minutes/dream"});
  EXPECT_EQ(facts.omissions.incomplete,
            (std::vector<std::string>{"members/m3/way_of_selling", "work_times/w4/member"}));
}

}  // namespace
}  // namespace dealbench::app
