// What a visit is to ask and to show.
#include "app/assemble/visit_questions.h"

#include <algorithm>
#include <map>

#include "unit/app/visit_support.h"

namespace dealbench::app::visit_test {
namespace {

using Texts = std::vector<std::string>;

plan::Plan visit_plan() {
  plan::Plan plan = deal_plan();
  plan.visits = {visit_on("v1", "2026-11-24", "planned"), visit_on("v2", "2026-11-25", "planned")};
  return plan;
}

plan::Unknown unknown_of(std::string id, std::string topic) {
  plan::Unknown unknown = record<plan::Unknown>(std::move(id));
  unknown.deal = "d1";
  unknown.topic = std::move(topic);
  return unknown;
}

struct Found {
  std::map<std::string, engine::UnknownItem> items;
  Omissions omissions;

  [[nodiscard]] bool has(const std::string& id) const { return items.contains(id); }
};

Found find(const plan::Plan& plan, std::span<const IndicatorGap> gaps = {}) {
  Found found;
  const PlanIndex index(plan);
  for (const auto& item :
       unknowns_of(plan.visits.front(), index, test::default_playbook(), gaps, found.omissions))
    EXPECT_TRUE(found.items.emplace(item.id, item).second) << item.id;
  return found;
}

TEST(VisitQuestions, every_topic_of_the_playbook_is_unknown_while_no_check_is_answered) {
  const Found found = find(visit_plan());
  EXPECT_EQ(found.items.size(), test::default_playbook().visit.topics.size());
  EXPECT_EQ(found.items.at("c2_5").gap, 1);
  EXPECT_EQ(found.items.at("c2_5").kind, engine::UnknownKind::missing);
  EXPECT_EQ(found.items.at("c2_5").topic.en, "where the money comes from and who released it");
}

TEST(VisitQuestions, an_answered_check_is_known_from_its_day_on_and_unknown_is_no_answer) {
  plan::Plan plan = visit_plan();
  plan::Assessment first = record<plan::Assessment>("s1");
  first.deal = "d1";
  first.on = day("2026-11-10");
  first.checks = {{"c2_5", "yes"}, {"c2_6", "no"}, {"c3_1", "unknown"}};
  plan::Assessment later = first;
  later.id = "s2";
  later.on = day("2026-11-20");
  later.checks = {{"c2_6", "unknown"}};
  plan::Assessment after = first;
  after.id = "s3";
  after.on = day("2026-11-25");
  after.checks = {{"c1_2", "yes"}};
  plan::Assessment rivals = first;
  rivals.id = "s4";
  rivals.rival = "x1";
  rivals.checks = {{"c1_3", "yes"}};
  plan::Assessment undated = first;
  undated.id = "s5";
  undated.on.reset();
  undated.checks = {{"c1_4", "yes"}};
  plan.assessments = {later, first, after, rivals, undated};
  const Found found = find(plan);
  EXPECT_FALSE(found.has("c2_5"));
  for (const char* id : {"c2_6", "c3_1", "c1_2", "c1_3", "c1_4"}) EXPECT_TRUE(found.has(id)) << id;
  EXPECT_EQ(found.omissions.incomplete, Texts{"assessments/s5/on"});
}

TEST(VisitQuestions, gaps_of_indicators_rank_the_topics_and_what_people_wrote_stands_above) {
  plan::Plan plan = visit_plan();
  plan::Unknown named = unknown_of("u1", "the budget");
  named.visit = "v1";
  plan.unknowns = {named, unknown_of("u2", "the deadline")};
  constexpr double motives = 6.3;
  const IndicatorGap gaps[] = {{"motives", motives}, {"coverage", 2}};
  const Found found = find(plan, gaps);
  EXPECT_EQ(found.items.at("c4_4").gap, motives);
  EXPECT_EQ(found.items.at("c2_5").gap, 2);
  EXPECT_EQ(found.items.at("c1_2").gap, 1);  // needs: not given
  EXPECT_EQ(found.items.at("u1").gap, motives + 1);
  EXPECT_EQ(found.items.at("u2").gap, motives);
  EXPECT_EQ(find(plan).items.at("u1").gap, 2);
  EXPECT_EQ(found.items.at("u1").topic.zh_cn, "the budget");
}

TEST(VisitQuestions, an_unknown_is_asked_where_it_belongs) {
  plan::Plan plan = visit_plan();
  const auto asked = [&](auto change) {
    plan::Unknown unknown = unknown_of("u1", "the budget");
    change(unknown);
    plan.unknowns = {unknown};
    return find(plan).has("u1");
  };
  using plan::Unknown;
  EXPECT_TRUE(asked([](Unknown&) {}));
  EXPECT_TRUE(asked([](Unknown& u) { u.person = "p1"; }));
  EXPECT_FALSE(asked([](Unknown& u) { u.person = "p2"; }));
  EXPECT_TRUE(asked([](Unknown& u) { u.person = "p9"; }));  // leads nowhere
  EXPECT_FALSE(asked([](Unknown& u) { u.visit = "v2"; }));
  EXPECT_TRUE(asked([](Unknown& u) { u.visit = "v9"; }));
  EXPECT_FALSE(asked([](Unknown& u) { u.for_pre_sales = true; }));
  EXPECT_FALSE(asked([](Unknown& u) { u.deal = "d2"; }));
  EXPECT_TRUE(asked([](Unknown& u) {
    u.deal.clear();
    u.visit = "v1";
    u.for_pre_sales = true;
  }));
  EXPECT_FALSE(asked([](Unknown& u) { u.answer = "400,000"; }));
  EXPECT_FALSE(asked([](Unknown& u) { u.answered_on = day("2026-11-23"); }));
  EXPECT_TRUE(asked([](Unknown& u) { u.answered_on = day("2026-11-24"); }));
}

TEST(VisitQuestions, kinds_are_kept_and_an_unknown_without_a_topic_is_incomplete) {
  plan::Plan plan = visit_plan();
  plan.unknowns = {unknown_of("u1", "a"), unknown_of("u2", "b"), unknown_of("u3", " ")};
  plan.unknowns[1].kind = "doubt";
  const Found found = find(plan);
  EXPECT_EQ(found.items.at("u1").kind, engine::UnknownKind::missing);
  EXPECT_EQ(found.items.at("u2").kind, engine::UnknownKind::doubt);
  EXPECT_FALSE(found.has("u3"));
  EXPECT_EQ(found.omissions.incomplete, Texts{"unknowns/u3/topic"});
}

TEST(VisitQuestions, an_unknown_with_the_id_of_a_check_stands_in_its_place) {
  plan::Plan plan = visit_plan();
  plan.unknowns = {unknown_of("c2_5", "the budget")};
  EXPECT_EQ(find(plan).items.at("c2_5").topic.en, "the budget");
}

TEST(VisitQuestions, a_visit_without_a_deal_asks_only_what_names_it) {
  plan::Plan plan = visit_plan();
  plan.visits.front().deal.clear();
  plan.unknowns = {unknown_of("u1", "a"), unknown_of("u2", "b")};
  plan.unknowns[1].visit = "v1";
  const Found found = find(plan);
  EXPECT_EQ(found.items.size(), 1u);
  EXPECT_TRUE(found.has("u2"));
}

TEST(VisitQuestions, advantages_are_those_of_the_deal_and_of_its_offer) {
  plan::Plan plan = visit_plan();
  const auto advantage = [](std::string id, std::string deal, std::string offer) {
    plan::Advantage out = record<plan::Advantage>(std::move(id));
    out.deal = std::move(deal);
    out.offer = std::move(offer);
    out.unique = true;
    out.layer = "goal";
    return out;
  };
  plan.advantages = {advantage("x3", "", "o1"), advantage("x1", "d1", "o1"),
                     advantage("x2", "d2", "o1"), advantage("x4", "", "o2")};
  plan.advantages[1].provable = true;
  plan.advantages[1].cared_for = true;
  plan.advantages[1].layer = "dream";
  Omissions omissions;
  const PlanIndex index(plan);
  const auto found = advantages_of(plan.visits.front(), index, test::default_playbook(), omissions);
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].id, "x1");
  EXPECT_TRUE(found[0].unique && found[0].provable && found[0].cared_for);
  EXPECT_EQ(found[0].layer, "");
  EXPECT_EQ(found[1].id, "x3");
  EXPECT_FALSE(found[1].provable || found[1].cared_for);
  EXPECT_EQ(found[1].layer, "goal");
  EXPECT_EQ(omissions.unknown_keys, Texts{"advantages/x1/layer/dream"});
}

TEST(VisitQuestions, the_card_knows_role_mode_stage_and_the_library_of_the_industry) {
  plan::Plan plan = visit_plan();
  const auto card = [&] {
    Omissions omissions;
    const PlanIndex index(plan);
    return visit_card_facts(plan.visits.front(), index, test::default_playbook(), {}, omissions);
  };
  EXPECT_EQ(card().role, "economic_buyer");
  EXPECT_EQ(card().mode, "trouble");
  EXPECT_EQ(card().stage, 3);
  EXPECT_EQ(card().library, "medical");
  plan.accounts.front().industry = "Software";
  EXPECT_EQ(card().library, "software");
  plan.accounts.front().industry = "fishing";
  EXPECT_EQ(card().library, "");
  plan.visits.front().deal.clear();
  plan.visits.front().account = "a1";
  plan.accounts.front().industry = "telecom";
  EXPECT_EQ(card().library, "telecom");
}

}  // namespace
}  // namespace dealbench::app::visit_test
