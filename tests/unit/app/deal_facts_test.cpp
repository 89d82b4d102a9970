#include "app/assemble/deal_facts.h"

#include <algorithm>
#include <limits>
#include <map>

#include <gtest/gtest.h>

#include "plan/fields/collection.h"
#include "unit/app/deal_facts_text.h"
#include "unit/app/deal_plan.h"

namespace dealbench::app::deal_test {
namespace {

using Places = std::vector<std::string>;

AssembledDeal assembled(const plan::Plan& plan,
                        std::optional<engine::Tier> computed = std::nullopt) {
  return deal_facts(plan.deals.front(), PlanIndex(plan), test::default_playbook(), computed);
}

std::string facts_text(const plan::Plan& plan) {
  return text_of(assembled(plan).facts);
}

// --- no field is forgotten ---

// Fields that say something, but nothing that the radar counts.
const std::map<std::string, std::vector<std::string_view>, std::less<>>& not_counted() {
  static const std::map<std::string, std::vector<std::string_view>, std::less<>> fields{
      {"deals",
       {"name",
        "account",
        "owner",
        "offer",
        "team",
        "tier_facts",
        "tier_choices",
        "tier_quiz",
        "initiative",
        "standard_package",
        "close_date",
        "outcome",
        "closed_on",
        "outcome_reason",
        "is_new_customer",
        "is_cross_sell",
        "review_due",
        "zombie_decision",
        "golden_triangle",
        "account_manager",
        "proposal_due",
        "solution_manager",
        "roi_price",
        "delivery_manager",
        "roi_months",
        "proposal_sent_on",
        "hand_over_on",
        "hand_over_request",
        "note",
        "roi_internal_effort",
        "roi_running_monthly"}},
      {"stage_changes", {}},
      {"rivals", {"name", "note"}},
      {"assessments", {}},
      {"acknowledgements", {}},
      {"promises", {"text", "made_by", "made_to", "due", "kept_on"}},
      {"people",
       {"account", "name", "title", "department", "reports_to", "phone", "email", "note"}},
      {"deal_people",
       {"win", "result", "concept_layers", "concept_texts", "map_x", "map_y", "note"}},
      {"ratings", {"note"}}};
  return fields;
}
// Of a visit the other way round: most of it is for the visit's own report.
constexpr std::array<std::string_view, 8> counted_of_visits{
    "deal",          "on", "state", "people", "commitment_level", "commitment", "commitment_by",
    "commitment_due"};

bool counts(std::string_view collection, std::string_view field) {
  if (collection == "visits") {
    return std::ranges::find(counted_of_visits, field) != counted_of_visits.end();
  }
  const auto& fields = not_counted().find(collection)->second;
  return std::ranges::find(fields, field) == fields.end();
}

// Another value than the full plan holds.
plan::FieldValue another_value(std::string_view collection, const plan::FieldDef& field) {
  static const std::map<std::string, plan::FieldValue, std::less<>> special{
      {"deals/indicator_sources", plan::TextMap{{"coach", "quiz"}}},
      {"deals/traits", plan::NumberMap{{"pays_on_time", 3}}},
      {"deals/lane_items_done", std::vector<std::string>{"s1_sales_goal"}},
      {"deals/golden_triangle", plan::NumberMap{{"skill", 3}}},
      {"deal_people/kinds", std::vector<std::string>{"u_wb"}},
      {"assessments/rival", std::string("x2")},
      {"assessments/answers", plan::NumberMap{{"q1", 0}}},
      {"assessments/checks", plan::TextMap{{"c1_1", "yes"}}},
      {"visits/people", std::vector<std::string>{"p2"}}};
  const auto found = special.find(std::string(collection) + "/" + std::string(field.key));
  if (found != special.end()) return found->second;
  switch (field.kind) {
    case plan::FieldKind::text:
      return std::string("different");
    case plan::FieldKind::choice:
      return std::string(field.choices.back());
    case plan::FieldKind::reference:
      if (field.target == "deals") return std::string("d2");
      return std::string(field.target == "members" ? "m2" : "p2");
    case plan::FieldKind::flag:
      return true;
    case plan::FieldKind::integer:
    case plan::FieldKind::ratio:
    case plan::FieldKind::money:
      return std::int64_t{4};
    case plan::FieldKind::date:
      return std::int64_t{days_ago(7).days};
    case plan::FieldKind::text_list:
    case plan::FieldKind::reference_list:
      return std::vector<std::string>{"different"};
    case plan::FieldKind::number_map:
      return plan::NumberMap{{"different", 1}};
    case plan::FieldKind::text_map:
      return plan::TextMap{{"different", "yes"}};
    case plan::FieldKind::date_list:
    case plan::FieldKind::number_list:
      return std::vector<std::int64_t>{days_ago(8).days};
  }
  return {};
}

bool changes_the_facts(const plan::CollectionDef& collection, const plan::FieldDef& field) {
  const std::string before = facts_text(full_plan());
  for (const plan::FieldValue& value : {another_value(collection.key, field), plan::FieldValue{}}) {
    plan::Plan plan = full_plan();
    field.set(collection.at_fields(plan, 0), value);
    if (facts_text(plan) != before) return true;
  }
  return false;
}

TEST(DealFacts, every_field_that_states_a_fact_changes_the_facts_and_no_other_does) {
  Places collections{"visits"};
  for (const auto& [key, fields] : not_counted()) collections.push_back(key);
  for (const std::string& key : collections) {
    const plan::CollectionDef* collection = plan::find_collection(key);
    ASSERT_TRUE(collection) << key;
    for (const plan::FieldDef& field : collection->fields()) {
      EXPECT_EQ(changes_the_facts(*collection, field), counts(key, field.key))
          << key << "/" << field.key;
    }
  }
}

TEST(DealFacts, the_order_of_the_records_does_not_matter) {
  const plan::Plan plan = full_plan();
  EXPECT_EQ(facts_text(plan), facts_text(turned(plan)));
}

TEST(DealFacts, an_empty_deal_states_nothing_but_the_first_stage) {
  plan::Plan plan;
  add(plan.deals, "d1");
  engine::DealFacts empty;
  empty.id = "d1";
  EXPECT_EQ(facts_text(plan), text_of(empty));
}

// --- what counts ---

TEST(DealFacts, the_stated_tier_stands_above_the_computed_one) {
  plan::Plan plan = worked_plan();
  EXPECT_EQ(assembled(plan).facts.tier, std::nullopt);
  EXPECT_EQ(assembled(plan, engine::Tier::product).facts.tier, engine::Tier::product);
  plan.deals[0].tier = "solution";
  EXPECT_EQ(assembled(plan, engine::Tier::product).facts.tier, engine::Tier::solution);
}

TEST(DealFacts, the_way_of_selling_gives_the_tier_that_it_serves) {
  plan::Plan plan = worked_plan();
  plan.deals[0].way_of_selling = "field";
  EXPECT_EQ(assembled(plan).facts.selling_tier, engine::Tier::solution);
}

TEST(DealFacts, a_person_was_met_on_the_days_stated_and_in_visits_that_are_done) {
  plan::Plan plan = full_plan();
  plan.deal_people[0].met_on = {days_ago(9), days_ago(4)};
  add_visit(plan, "v2", days_ago(2)).people = {"p1"};
  plan::Visit& planned = add_visit(plan, "v3", days_ago(1));
  planned.people = {"p1"};
  planned.state = "";
  plan::Visit& cancelled = add_visit(plan, "v4", days_ago(1));
  cancelled.people = {"p1"};
  cancelled.state = "cancelled";
  plan::Visit& elsewhere = add_visit(plan, "v5", days_ago(1));
  elsewhere.people = {"p1"};
  elsewhere.deal = "d2";
  const engine::DealFacts facts = assembled(plan).facts;
  ASSERT_EQ(facts.people.size(), 1u);
  EXPECT_EQ(facts.people[0].met_on, (std::vector{days_ago(9), days_ago(4), days_ago(2)}));
  EXPECT_EQ(facts.visits,
            (std::vector<engine::DealVisit>{{days_ago(4), true}, {days_ago(2), false}}));
}

TEST(DealFacts, a_commitment_needs_its_level_an_action_a_person_and_a_day) {
  const auto obtained = [](auto change) {
    plan::Plan plan = full_plan();
    change(plan.visits[0]);
    return assembled(plan).facts.visits.at(0).commitment_obtained;
  };
  EXPECT_TRUE(obtained([](plan::Visit& visit) { visit.commitment_level = 2; }));
  EXPECT_FALSE(obtained([](plan::Visit& visit) { visit.commitment_level = 1; }));
  EXPECT_FALSE(obtained([](plan::Visit& visit) { visit.commitment_level.reset(); }));
  EXPECT_FALSE(obtained([](plan::Visit& visit) { visit.commitment = "  "; }));
  EXPECT_FALSE(obtained([](plan::Visit& visit) { visit.commitment_by = ""; }));
  EXPECT_FALSE(obtained([](plan::Visit& visit) { visit.commitment_by = "nobody"; }));
  EXPECT_FALSE(obtained([](plan::Visit& visit) { visit.commitment_due.reset(); }));
}

TEST(DealFacts, of_answers_of_one_day_the_later_record_counts_question_by_question) {
  plan::Plan plan = worked_plan();
  plan::Assessment& later = add(plan.assessments, "b");
  later.deal = "d1";
  later.on = days_ago(2);
  later.answers = {{"q1", 0}};
  later.checks = {{"c1_1", "yes"}};
  plan::Assessment& last = add(plan.assessments, "c");
  last.deal = "d1";
  last.on = days_ago(2);
  last.checks = {{"c1_1", "no"}};
  const AssembledDeal deal = assembled(plan);
  const auto& facts = deal.facts;
  ASSERT_EQ(facts.answers.size(), 20u);
  EXPECT_EQ(facts.answers[0], (engine::QuizAnswer{"q1", 0, days_ago(2)}));
  EXPECT_EQ(facts.checks,
            (std::vector<engine::CheckAnswer>{{"c1_1", engine::CheckValue::no, days_ago(2)}}));
  EXPECT_EQ(deal.omissions.superseded,
            (Places{"assessments/a-d1/answers/q1", "assessments/b/checks/c1_1"}));
}

TEST(DealFacts, answers_of_different_days_are_all_kept) {
  plan::Plan plan = worked_plan();
  plan::Assessment& earlier = add(plan.assessments, "b");
  earlier.deal = "d1";
  earlier.on = days_ago(9);
  earlier.answers = {{"q1", 0}};
  const AssembledDeal deal = assembled(plan);
  EXPECT_EQ(deal.facts.answers.size(), 21u);
  EXPECT_EQ(deal.omissions.superseded, Places{});
}

TEST(DealFacts, of_two_ratings_of_one_day_the_later_record_counts) {
  plan::Plan plan = full_plan();
  add_rating(plan, "r2", "p1", days_ago(3)).support = -3;
  const AssembledDeal deal = assembled(plan);
  ASSERT_EQ(deal.facts.people[0].ratings.size(), 1u);
  EXPECT_EQ(deal.facts.people[0].ratings[0].support, -3);
  EXPECT_EQ(deal.facts.people[0].ratings[0].mode, std::nullopt);
  EXPECT_EQ(deal.omissions.superseded, Places{"ratings/r1"});
}

TEST(DealFacts, a_person_listed_twice_is_as_in_the_later_record_with_the_meetings_of_both) {
  plan::Plan plan = full_plan();
  plan::DealPerson& again = add(plan.deal_people, "dp9");
  again.deal = "d1";
  again.person = "p1";
  again.kinds = {"u_mb"};
  again.met_on = {days_ago(1)};
  const AssembledDeal deal = assembled(plan);
  ASSERT_EQ(deal.facts.people.size(), 1u);
  EXPECT_EQ(deal.facts.people[0].kinds, Places{"u_mb"});
  EXPECT_EQ(deal.facts.people[0].met_on, (std::vector{days_ago(9), days_ago(4), days_ago(1)}));
  EXPECT_EQ(deal.omissions.superseded, Places{"deal_people/dp1"});
}

TEST(DealFacts, who_was_visited_or_rated_and_is_not_on_the_map_is_listed) {
  plan::Plan plan = full_plan();
  add(plan.people, "p3");
  plan.visits[0].people = {"p3", "nobody", "p1"};
  add_rating(plan, "r2", "p2", days_ago(1));
  const AssembledDeal deal = assembled(plan);
  EXPECT_EQ(deal.not_on_map, (Places{"p2", "p3"}));
  EXPECT_EQ(deal.facts.people.size(), 1u);
}

// --- bad records ---

// What is left out of the full plan after a change, the facts being as without the record.
struct LeftOutCase {
  std::string place;
  void (*change)(plan::Plan& plan);
};

const LeftOutCase incomplete_cases[] = {
    {"assessments/a-d1/on", [](plan::Plan& plan) { plan.assessments[0].on.reset(); }},
    {"assessments/a-x1/rival", [](plan::Plan& plan) { plan.assessments[1].rival = "gone"; }},
    {"ratings/r1/on", [](plan::Plan& plan) { plan.ratings[0].on.reset(); }},
    {"ratings/r1/person", [](plan::Plan& plan) { plan.ratings[0].person = "gone"; }},
    {"stage_changes/s1/since", [](plan::Plan& plan) { plan.stage_changes[0].since.reset(); }},
    {"stage_changes/s1/stage", [](plan::Plan& plan) { plan.stage_changes[0].stage.reset(); }},
    {"promises/o1/made_on", [](plan::Plan& plan) { plan.promises[0].made_on.reset(); }},
    {"acknowledgements/k1/on", [](plan::Plan& plan) { plan.acknowledgements[0].on.reset(); }},
    {"acknowledgements/k1/code", [](plan::Plan& plan) { plan.acknowledgements[0].code = ""; }},
    {"acknowledgements/k1/place", [](plan::Plan& plan) { plan.acknowledgements[0].place = ""; }},
    {"acknowledgements/k1/reason", [](plan::Plan& plan) { plan.acknowledgements[0].reason = " "; }},
    {"visits/v1/on", [](plan::Plan& plan) { plan.visits[0].on.reset(); }}};

void erase_record(plan::Plan& plan, std::string_view place) {
  const std::string_view key = place.substr(0, place.find('/'));
  const std::string_view rest = place.substr(key.size() + 1);
  const plan::CollectionDef* collection = plan::find_collection(key);
  const auto index = plan::find_record(plan, *collection, rest.substr(0, rest.find('/')));
  ASSERT_TRUE(index) << place;
  collection->erase(plan, *index);
}

TEST(DealFacts, a_record_that_lacks_what_it_needs_is_left_out_and_listed) {
  for (const LeftOutCase& bad : incomplete_cases) {
    plan::Plan plan = full_plan();
    bad.change(plan);
    const AssembledDeal deal = assembled(plan);
    EXPECT_EQ(deal.omissions.incomplete, Places{bad.place});
    plan::Plan without = full_plan();
    erase_record(without, bad.place);
    EXPECT_EQ(text_of(deal.facts), facts_text(without)) << bad.place;
  }
}

TEST(DealFacts, a_place_on_the_map_without_a_person_is_left_out_and_listed) {
  plan::Plan plan = full_plan();
  plan.deal_people[0].person = "gone";
  const AssembledDeal deal = assembled(plan);
  EXPECT_EQ(deal.omissions.incomplete, Places{"deal_people/dp1/person"});
  EXPECT_TRUE(deal.facts.people.empty());
  EXPECT_EQ(deal.not_on_map, Places{"p1"});
}

const LeftOutCase unknown_cases[] = {
    {"assessments/a-d1/answers/q99",
     [](plan::Plan& plan) { plan.assessments[0].answers.emplace_back("q99", 2); }},
    {"assessments/a-d1/checks/c99",
     [](plan::Plan& plan) { plan.assessments[0].checks.emplace_back("c99", "yes"); }},
    {"assessments/a-x1/answers/q99",
     [](plan::Plan& plan) { plan.assessments[1].answers.emplace_back("q99", 2); }},
    {"assessments/a-x1/checks/c1_1",
     [](plan::Plan& plan) { plan.assessments[1].checks.emplace_back("c1_1", "yes"); }},
    {"deal_people/dp1/kinds/king",
     [](plan::Plan& plan) { plan.deal_people[0].kinds.emplace_back("king"); }},
    {"deals/d1/traits/tall",
     [](plan::Plan& plan) {
       plan.deals[0].traits = {{"tall", 2}};
     }},
    {"deals/d1/lane_items_done/dance",
     [](plan::Plan& plan) { plan.deals[0].lane_items_done = {"dance"}; }},
    {"deals/d1/indicator_sources/luck", [](plan::Plan& plan) {
       plan.deals[0].indicator_sources = {{"luck", "map"}};
     }}};

TEST(DealFacts, a_key_that_the_playbook_does_not_have_is_left_out_and_listed) {
  for (const LeftOutCase& bad : unknown_cases) {
    plan::Plan plan = full_plan();
    bad.change(plan);
    const AssembledDeal deal = assembled(plan);
    EXPECT_EQ(deal.omissions.unknown_keys, Places{bad.place});
    EXPECT_EQ(deal.omissions.incomplete, Places{});
    EXPECT_EQ(text_of(deal.facts), facts_text(full_plan())) << bad.place;
  }
}

TEST(DealFacts, what_was_said_about_a_rival_who_is_gone_never_counts_as_about_us) {
  plan::Plan plan = full_plan();
  plan.rivals.clear();
  const AssembledDeal deal = assembled(plan);
  EXPECT_EQ(deal.facts.answers, assembled(worked_plan()).facts.answers);
  EXPECT_TRUE(deal.facts.rivals.empty());
}

TEST(DealFacts, numbers_out_of_range_stay_out_of_range) {
  plan::Plan plan = full_plan();
  plan.deals[0].stage = 5'000'000'000;
  plan.ratings[0].support = 0;
  const engine::DealFacts facts = assembled(plan).facts;
  EXPECT_EQ(facts.stage, std::numeric_limits<std::int32_t>::max());
  EXPECT_EQ(facts.people[0].ratings[0].support, 0);
}

}  // namespace
}  // namespace dealbench::app::deal_test
