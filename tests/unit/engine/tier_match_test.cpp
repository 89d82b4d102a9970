// Relation ladder, engagement matrix, mismatches, alerts T1..T12, type of value.

#include <algorithm>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "engine/tier/alerts.h"
#include "engine/tier/engagement.h"
#include "engine/tier/mismatch.h"
#include "engine/tier/relation.h"
#include "engine/tier/value_quiz.h"

namespace dealbench::engine {
namespace {

using Ids = std::vector<std::string>;

RelationLadder ladder() {
  return {{{"l1", {"a1", "a2", "a3"}}, {"l2", {"b1", "b2", "b3"}}, {"l3", {"c1", "c2", "c3"}}}, 2};
}

TEST(RelationLadder, is_the_highest_level_with_two_of_three_signs) {
  const std::vector<RelationTick> ticks{
      {"a1", Tick::yes}, {"c1", Tick::yes}, {"c3", Tick::yes}, {"b1", Tick::no}, {"b2", Tick::no}};
  const auto report = assess_relation(ladder(), ticks);
  ASSERT_TRUE(report);
  EXPECT_EQ(report->level, 3);
  EXPECT_EQ(report->possible_level, 3);
  EXPECT_EQ(report->ticks, (std::vector<std::int32_t>{1, 0, 2}));
  EXPECT_EQ(report->skipped, (std::vector<std::int32_t>{1, 2}));
  EXPECT_EQ(report->unknown, 4);
  EXPECT_TRUE(report->next_signs.empty());
  EXPECT_EQ(report->because.rules, (std::vector<RuleHit>{{"l1", false}, {"l3", true}}));
}

TEST(RelationLadder, one_sign_proves_nothing_and_the_next_signs_are_named) {
  const auto report = assess_relation(
      ladder(), std::vector<RelationTick>{{"a2", Tick::yes}, {"a3", Tick::no}, {"a1", Tick::no}});
  EXPECT_EQ(report->level, 0);
  EXPECT_EQ(report->possible_level, 3);
  EXPECT_EQ(report->next_signs, (Ids{"a1", "a3"}));
}

TEST(RelationLadder, possible_level_counts_unknown_signs_but_not_denied_ones) {
  const auto report = assess_relation(
      ladder(), std::vector<RelationTick>{
                    {"c1", Tick::no}, {"c2", Tick::no}, {"b1", Tick::yes}, {"b2", Tick::unknown}});
  EXPECT_EQ(report->level, 0);
  EXPECT_EQ(report->possible_level, 2);
}

TEST(RelationLadder, the_order_of_ticks_changes_nothing) {
  std::vector<RelationTick> ticks{
      {"a1", Tick::yes}, {"a2", Tick::yes}, {"b1", Tick::yes}, {"b3", Tick::yes}};
  const auto first = assess_relation(ladder(), ticks);
  std::reverse(ticks.begin(), ticks.end());
  const auto second = assess_relation(ladder(), ticks);
  EXPECT_EQ(first->level, 2);
  EXPECT_EQ(first->level, second->level);
  EXPECT_EQ(first->because, second->because);
}

TEST(RelationLadder, refuses_unknown_signs_and_signs_given_twice) {
  EXPECT_EQ(assess_relation({}, {}).error().code, ErrorCode::engine_empty);
  EXPECT_EQ(assess_relation({ladder().levels, 0}, {}).error().place, "ticks_needed");
  EXPECT_EQ(assess_relation(ladder(), std::vector<RelationTick>{{"zz", Tick::yes}}).error(),
            (Error{ErrorCode::engine_unknown_key, "ticks/zz", ""}));
  EXPECT_EQ(
      assess_relation(ladder(), std::vector<RelationTick>{{"a1", Tick::yes}, {"a1", Tick::no}})
          .error()
          .code,
      ErrorCode::engine_out_of_range);
}

TEST(EngagementMatrix, reads_every_cell_as_the_method_does) {
  for (int customer = 1; customer <= 5; ++customer) {
    for (int supplier = 1; supplier <= 5; ++supplier) {
      const auto report = read_engagement({}, customer, supplier);
      ASSERT_TRUE(report);
      const int difference = supplier - customer;
      const auto expected = difference >= 2    ? EngagementReading::waste
                            : difference <= -2 ? EngagementReading::exposed
                                               : EngagementReading::matched;
      EXPECT_EQ(report->reading, expected) << customer << supplier;
      EXPECT_EQ(report->difference, difference);
      std::optional<Tier> zone;
      if (customer <= 2 && supplier <= 2)
        zone = Tier::product;
      else if (customer >= 4 && supplier >= 4)
        zone = Tier::strategic;
      else if (expected == EngagementReading::matched)
        zone = Tier::solution;
      EXPECT_EQ(report->zone, zone) << customer << supplier;
    }
  }
}

TEST(EngagementMatrix, points_are_signs_between_one_and_the_scale) {
  using enum Tick;
  EXPECT_EQ(engagement_from_signs({}, std::vector{yes, no, unknown, yes}), 2);
  EXPECT_EQ(engagement_from_signs({}, std::vector{no, unknown}), 1);
  EXPECT_EQ(engagement_from_signs({}, std::vector{yes, yes, yes, yes, yes, yes}), 5);
  EXPECT_EQ(engagement_from_signs({}, std::vector{unknown, unknown}), std::nullopt);
  EXPECT_EQ(engagement_from_signs({}, {}), std::nullopt);
}

TEST(EngagementMatrix, refuses_what_is_off_the_scale) {
  EXPECT_EQ(read_engagement({}, 0, 3).error(),
            (Error{ErrorCode::engine_out_of_range, "customer_engagement", "0 (1..5)"}));
  EXPECT_EQ(read_engagement({}, 3, 6).error().place, "supplier_engagement");
  EXPECT_EQ(read_engagement({.scale = 1}, 1, 1).error().place, "scale");
  EXPECT_EQ(read_engagement({.matched_within = -1}, 1, 1).error().place, "matched_within");
  EXPECT_EQ(read_engagement({.light_up_to = 6}, 1, 1).error().place, "light_up_to");
  EXPECT_EQ(read_engagement({.light_up_to = 3, .deep_from = 3}, 1, 1).error().place, "deep_from");
}

TEST(Mismatch, supplier_above_the_customer_is_waste_and_below_is_exposed) {
  const auto above = find_mismatches({Tier::product, Tier::strategic, {}, {}, {}});
  ASSERT_EQ(above.mismatches.size(), 1u);
  EXPECT_EQ(above.mismatches[0],
            (Mismatch{TierAspect::need, TierAspect::offer, MismatchKind::waste, 2}));
  const auto below = find_mismatches({Tier::strategic, {}, Tier::product, {}, {}});
  ASSERT_EQ(below.mismatches.size(), 1u);
  EXPECT_EQ(below.mismatches[0],
            (Mismatch{TierAspect::need, TierAspect::way_of_selling, MismatchKind::exposed, 2}));
  EXPECT_EQ(below.unknown,
            (std::vector{TierAspect::offer, TierAspect::team, TierAspect::contact_level}));
  EXPECT_EQ(below.because.inputs,
            (std::vector<Input>{{"need", "strategic"}, {"way_of_selling", "product"}}));
}

TEST(Mismatch, every_pair_that_differs_is_found_and_only_those) {
  for (int code = 0; code < 1024; ++code) {  // four states for each of five aspects
    TierAspects aspects;
    int rest = code;
    for (auto& aspect : aspects) {
      if (rest % 4 < 3) aspect = static_cast<Tier>(rest % 4);
      rest /= 4;
    }
    const MismatchReport report = find_mismatches(aspects);
    std::size_t differing = 0;
    std::int32_t compared = 0;
    for (std::size_t i = 0; i < 5; ++i) {
      for (std::size_t j = i + 1; j < 5; ++j) {
        if (!aspects[i] || !aspects[j]) continue;
        ++compared;
        differing += *aspects[i] != *aspects[j] ? 1u : 0u;
      }
    }
    ASSERT_EQ(report.mismatches.size(), differing) << code;
    ASSERT_EQ(report.compared, compared) << code;
    ASSERT_TRUE(std::is_sorted(
        report.mismatches.begin(), report.mismatches.end(),
        [](const Mismatch& a, const Mismatch& b) { return a.distance > b.distance; }));
    for (const Mismatch& found : report.mismatches) {
      const Tier measure = *aspects[static_cast<std::size_t>(found.measure)];
      const Tier against = *aspects[static_cast<std::size_t>(found.against)];
      ASSERT_EQ(found.kind, against > measure ? MismatchKind::waste : MismatchKind::exposed);
    }
  }
}

std::vector<TierAlertRule> method_alerts() {
  return {{"T1"},    {"T2", 1}, {"T3", 1}, {"T4", 5}, {"T5"},    {"T6"}, {"T7", 2'000'000},
          {"T8", 2}, {"T9", 2}, {"T10"},   {"T11"},   {"T12", 2}};
}
Ids alerts(const TierAlertFacts& facts) {
  const auto report = check_alerts(method_alerts(), facts);
  EXPECT_TRUE(report.has_value());
  Ids ids;
  for (const TierAlert& alert : report.value_or(TierAlertReport{}).alerts) ids.push_back(alert.id);
  return ids;
}

struct AlertCase {
  Ids expected;
  TierAlertFacts facts;
};
class TierAlerts : public testing::TestWithParam<AlertCase> {};
TEST_P(TierAlerts, speak_exactly_from_their_limit_on) {
  EXPECT_EQ(alerts(GetParam().facts), GetParam().expected);
}

constexpr auto S = Tier::product;
constexpr auto M = Tier::solution;
constexpr auto G = Tier::strategic;
INSTANTIATE_TEST_SUITE_P(
    Table, TierAlerts,
    testing::Values(
        AlertCase{{"T1"}, {.tier = S, .team = M}}, AlertCase{{}, {.tier = S, .team = S}},
        AlertCase{{}, {.tier = M, .team = M}}, AlertCase{{"T2"}, {.tier = S, .visits = 2}},
        AlertCase{{}, {.tier = S, .visits = 1}}, AlertCase{{}, {.tier = M, .visits = 5}},
        AlertCase{{"T3"}, {.tier = M, .contacts = 1}},
        AlertCase{{"T3"}, {.tier = M, .contacts = 0}}, AlertCase{{}, {.tier = M, .contacts = 2}},
        AlertCase{{}, {.tier = S, .contacts = 1}},
        AlertCase{{"T4"}, {.tier = M, .visits = 6, .standard_package = true}},
        AlertCase{{}, {.tier = M, .visits = 5, .standard_package = true}},
        AlertCase{{}, {.tier = M, .visits = 6, .standard_package = false}},
        AlertCase{{"T5"}, {.tier = G, .way_of_selling = WayOfSelling::online}},
        AlertCase{{}, {.tier = G, .way_of_selling = WayOfSelling::field}},
        AlertCase{{}, {.tier = S, .way_of_selling = WayOfSelling::online}},
        AlertCase{{"T6"}, {.tier = G, .initiative_linked = false}},
        AlertCase{{}, {.tier = G, .initiative_linked = true}},
        AlertCase{{"T7"}, {.meetings = 0, .price = Money{3'000'000}}},
        AlertCase{{}, {.meetings = 0, .price = Money{2'000'000}}},
        AlertCase{{"T7"}, {.meetings = 0, .price = Money{2'000'001}}},
        AlertCase{{}, {.meetings = 1, .price = Money{3'000'000}}},
        AlertCase{{"T8"}, {.tier = G, .relation_level = 2}},
        AlertCase{{}, {.tier = G, .relation_level = 3}},
        AlertCase{{"T9"}, {.customer_engagement = 2, .supplier_engagement = 4}},
        AlertCase{{}, {.customer_engagement = 2, .supplier_engagement = 3}},
        AlertCase{{}, {.customer_engagement = 5, .supplier_engagement = 1}},
        AlertCase{{"T10"}, {.rep_strength = G, .rep_work = S}},
        AlertCase{{}, {.rep_strength = G, .rep_work = M}},
        AlertCase{{}, {.rep_strength = M, .rep_work = S}},
        AlertCase{
            {"T11"},
            {.offer_own_view = OfferModel::solution, .offer_customer_view = OfferModel::tool}},
        AlertCase{{},
                  {.offer_own_view = OfferModel::tool, .offer_customer_view = OfferModel::tool}},
        AlertCase{{"T12"}, {.customer_kind = CustomerKind::small_business, .renewal_years = 3}},
        AlertCase{{}, {.customer_kind = CustomerKind::small_business, .renewal_years = 2}},
        AlertCase{{}, {.customer_kind = CustomerKind::government, .renewal_years = 5}},
        AlertCase{{"T1", "T2", "T7"},
                  {.tier = S, .team = M, .visits = 3, .meetings = 0, .price = Money{4'000'000}}},
        AlertCase{{}, {}}));

TEST(TierAlerts, an_alert_without_its_facts_is_not_checked_and_asks_for_them) {
  const auto report =
      check_alerts(method_alerts(), {.tier = G, .offer_own_view = OfferModel::tool});
  ASSERT_TRUE(report);
  EXPECT_TRUE(report->alerts.empty());
  EXPECT_EQ(report->not_checked, (Ids{"T5", "T6", "T7", "T8", "T9", "T10", "T11",
                                      "T12"}));  // T1..T4 are ruled out by the tier
  EXPECT_EQ(report->missing_facts,
            (Ids{"customer_engagement", "customer_kind", "initiative_linked", "meetings",
                 "offer_customer_view", "price", "relation_level", "renewal_years", "rep_strength",
                 "rep_work", "supplier_engagement", "way_of_selling"}));
}

TEST(TierAlerts, carry_what_they_looked_at) {
  const auto report =
      check_alerts(std::vector<TierAlertRule>{{"T7", 2'000'000, TierSeverity::critical}},
                   {.meetings = 0, .price = Money{3'000'000}});
  ASSERT_EQ(report->alerts.size(), 1u);
  EXPECT_EQ(report->alerts[0].severity, TierSeverity::critical);
  EXPECT_EQ(report->alerts[0].field, "meetings");
  EXPECT_EQ(report->alerts[0].because,
            (Because{"TIER-005",
                     {{"price", "3000000"}, {"meetings", "0"}, {"limit", "2000000"}},
                     {{"T7", true}}}));
}

TEST(TierAlerts, every_kind_of_fact_is_written_in_its_own_words) {
  const auto input = [](const char* id, const TierAlertFacts& facts) {
    return check_alerts(std::vector<TierAlertRule>{{id, 1}}, facts)->alerts.at(0).because.inputs;
  };
  EXPECT_EQ(input("T5", {.tier = G, .way_of_selling = WayOfSelling::online}),
            (std::vector<Input>{{"tier", "strategic"}, {"way_of_selling", "online"}}));
  EXPECT_EQ(input("T6", {.tier = G, .initiative_linked = false})[1],
            (Input{"initiative_linked", "false"}));
  EXPECT_EQ(input("T4", {.tier = M, .visits = 6, .standard_package = true})[2],
            (Input{"standard_package", "true"}));
  EXPECT_EQ(input("T12", {.customer_kind = CustomerKind::small_business, .renewal_years = 3})[0],
            (Input{"customer_kind", "small_business"}));
  EXPECT_EQ(input("T11", {.offer_own_view = OfferModel::tool,
                          .offer_customer_view = OfferModel::operation})[1],
            (Input{"offer_customer_view", "operation"}));
}

TEST(TierAlerts, can_be_switched_off_and_must_be_one_of_the_twelve) {
  std::vector<TierAlertRule> rules{{"T3", 1, TierSeverity::warning, false}};
  EXPECT_TRUE(check_alerts(rules, {.tier = M, .contacts = 1})->alerts.empty());
  rules[0].id = "T13";
  EXPECT_EQ(check_alerts(rules, {}).error(),
            (Error{ErrorCode::engine_unknown_key, "mismatch_alerts/T13", ""}));
}

TEST(TierAlerts, refuse_facts_out_of_range) {
  EXPECT_EQ(check_alerts({}, {.visits = -1}).error(),
            (Error{ErrorCode::engine_out_of_range, "visits", "-1 (0..1000000)"}));
  EXPECT_EQ(check_alerts({}, {.renewal_years = 1'000'001}).error().place, "renewal_years");
  EXPECT_EQ(check_alerts({}, {.price = Money{-1}}).error().place, "price");
}

std::vector<ValueQuestion> value_questions() {
  return {{"link", S, {}}, {"advice", M, S}, {"plans", G, {}}, {"swap", S, {}}, {"process", G, {}}};
}

TEST(ValueQuiz, the_majority_names_the_type_and_a_tie_names_none) {
  using enum Tick;
  const auto quiz = [](std::vector<Tick> given) { return *assess_value(value_questions(), given); };
  EXPECT_EQ(quiz({yes, no, no, yes, no}).value_type, S);
  EXPECT_EQ(quiz({no, yes, no, no, no}).value_type, M);
  EXPECT_EQ(quiz({no, yes, yes, no, yes}).value_type, G);
  const ValueReport tie = quiz({unknown, yes, yes});
  EXPECT_EQ(tie.value_type, std::nullopt);
  EXPECT_TRUE(tie.tied);
  EXPECT_EQ(tie.answered, 2);
  const ValueReport nothing = quiz({no, unknown, no, no, no});
  EXPECT_EQ(nothing.value_type, std::nullopt);
  EXPECT_FALSE(nothing.tied);
  EXPECT_EQ(nothing.answered, 4);
}

TEST(ValueQuiz, answers_for_another_type_contradict) {
  using enum Tick;
  const auto report = assess_value(value_questions(), std::vector{yes, yes, no, yes});
  EXPECT_EQ(report->because.rules,
            (std::vector<RuleHit>{{"link", true}, {"advice", false}, {"swap", true}}));
  EXPECT_EQ(report->because.inputs[2], (Input{"plans", "no"}));
  EXPECT_EQ(assess_value(value_questions(), std::vector<Tick>(6)).error().place, "answers");
}

}  // namespace
}  // namespace dealbench::engine
