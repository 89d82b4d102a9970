// Classification: the worked cases, contradictory signs and ties, and that it is total and
// deterministic.

#include <algorithm>
#include <array>
#include <string>

#include <gtest/gtest.h>

#include "engine/tier/classify.h"
#include "unit/engine/tier_support.h"

namespace dealbench::engine {
namespace {

using namespace tier_test;
using Ids = std::vector<std::string>;

TierReport classify(const Facts& known, const Answers& quiz = {}) {
  const auto report = classify_tier(method_table(), known, quiz);
  EXPECT_TRUE(report.has_value());
  return report.value_or(TierReport{});
}
TierOutcome outcome(const Facts& known, const Answers& quiz = {}) {
  return classify(known, quiz).verdict.outcome;
}

TEST(TierClassify, the_same_tool_is_product_for_it_and_solution_for_a_business_department) {
  const TierReport sold_to_it = classify(facts({{department, it}, {need, tool}}));
  EXPECT_EQ(sold_to_it.verdict.outcome, TierOutcome::product);
  EXPECT_EQ(sold_to_it.verdict.decided_by, TierDecision::quiz);
  EXPECT_EQ(hits(sold_to_it.because, true), (Ids{"what_is_bought", "buyer", "department", "need"}));
  EXPECT_EQ(outcome(facts({{department, business}, {need, problem}})), TierOutcome::solution);
}

TEST(TierClassify, a_large_price_with_one_decider_and_a_tool_need_is_not_strategic_and_says_why) {
  const TierReport report = classify(facts({{price, 30 * wan}, {deciders, 1}, {need, tool}}));
  EXPECT_EQ(report.verdict.outcome, TierOutcome::product);
  EXPECT_EQ(report.verdict.decided_by, TierDecision::rule);
  EXPECT_EQ(report.verdict.rule, 1);
  EXPECT_TRUE(report.verdict.excluded.contains(Tier::strategic));
  EXPECT_EQ(hits(report.because, true),
            (Ids{"H1", "H2", "who_decides", "what_is_bought", "deciders", "need"}));
  EXPECT_EQ(hits(report.because, false), (Ids{"price"}));
  EXPECT_EQ(report.because.formula, "TIER-001");
  EXPECT_EQ(report.because.inputs,
            (std::vector<Input>{{"price", "30000000"}, {"deciders", "1"}, {"need", "tool"}}));
}

struct QuizCase {
  int s, m, g;
  TierOutcome outcome;
};
class TierQuiz : public testing::TestWithParam<QuizCase> {};
TEST_P(TierQuiz, majority_wins_unless_it_ties_or_three_answers_stand_against_it) {
  const QuizCase& c = GetParam();
  EXPECT_EQ(outcome({}, answers(c.s, c.m, c.g)), c.outcome) << c.s << c.m << c.g;
}
INSTANTIATE_TEST_SUITE_P(
    Boundaries, TierQuiz,
    testing::Values(QuizCase{4, 3, 3, TierOutcome::mixed}, QuizCase{10, 0, 0, TierOutcome::product},
                    QuizCase{8, 2, 0, TierOutcome::product},
                    QuizCase{8, 1, 1, TierOutcome::product}, QuizCase{7, 3, 0, TierOutcome::mixed},
                    QuizCase{7, 2, 1, TierOutcome::mixed}, QuizCase{5, 5, 0, TierOutcome::mixed},
                    QuizCase{0, 5, 5, TierOutcome::mixed}, QuizCase{1, 8, 1, TierOutcome::solution},
                    QuizCase{0, 2, 8, TierOutcome::strategic},
                    QuizCase{0, 3, 7, TierOutcome::mixed}, QuizCase{1, 1, 0, TierOutcome::mixed},
                    QuizCase{2, 1, 0, TierOutcome::product}, QuizCase{1, 1, 1, TierOutcome::mixed},
                    QuizCase{0, 0, 1, TierOutcome::strategic},
                    QuizCase{0, 0, 0, TierOutcome::unknown}));

TEST(TierClassify, every_possible_vote_agrees_with_the_rule_written_the_other_way_round) {
  for (int s = 0; s <= 10; ++s) {
    for (int m = 0; s + m <= 10; ++m) {
      for (int g = 0; s + m + g <= 10; ++g) {
        std::array<int, 3> sorted{s, m, g};
        std::sort(sorted.begin(), sorted.end());
        TierOutcome expected = TierOutcome::mixed;
        if (sorted[2] == 0) expected = TierOutcome::unknown;
        if (sorted[2] > sorted[1] && sorted[0] + sorted[1] < 3)
          expected = s == sorted[2]   ? TierOutcome::product
                     : m == sorted[2] ? TierOutcome::solution
                                      : TierOutcome::strategic;
        ASSERT_EQ(outcome({}, answers(s, m, g)), expected) << s << " " << m << " " << g;
      }
    }
  }
}

// Contradictory signs and ties. The two facts that no quiz item reads (contact_level,
// relation_level) never vote.
struct SignCase {
  const char* what;
  Facts known;
  TierOutcome outcome;
  Ids contradicted;
};
class TierSigns : public testing::TestWithParam<SignCase> {};
TEST_P(TierSigns, are_weighed_by_the_rules_and_listed_with_their_side) {
  const TierReport report = classify(GetParam().known);
  EXPECT_EQ(report.verdict.outcome, GetParam().outcome) << GetParam().what;
  EXPECT_EQ(hits(report.because, false), GetParam().contradicted) << GetParam().what;
}
INSTANTIATE_TEST_SUITE_P(
    Dozen, TierSigns,
    testing::Values(
        SignCase{"a price alone above 200k answers nothing",
                 facts({{price, 30 * wan}}),
                 TierOutcome::unknown,
                 {}},
        SignCase{"a price alone of 100k is a solution",
                 facts({{price, 10 * wan}}),
                 TierOutcome::solution,
                 {}},
        SignCase{"300k, three deciders, a problem",
                 facts({{price, 30 * wan}, {deciders, 3}, {need, problem}}),
                 TierOutcome::solution,
                 {}},
        SignCase{"300k with eight deciders and a strategy",
                 facts({{price, 30 * wan}, {deciders, 8}, {need, strategy}}),
                 TierOutcome::strategic,
                 {}},
        SignCase{"300k and one strategic sign against two others",
                 facts({{price, 30 * wan}, {deciders, 8}, {need, problem}, {department, business}}),
                 TierOutcome::solution,
                 {"who_decides", "deciders"}},
        SignCase{"300k, only the excluded tier has votes",
                 facts({{price, 30 * wan}, {deciders, 8}}),
                 TierOutcome::unknown,
                 {}},
        SignCase{"100k for one decider with a tool",
                 facts({{price, 10 * wan}, {deciders, 1}, {need, tool}}),
                 TierOutcome::product,
                 {"price_level", "price"}},
        SignCase{"a tool that three people decide",
                 facts({{deciders, 3}, {need, tool}}),
                 TierOutcome::mixed,
                 {}},
        SignCase{"a tool that three people of a business department decide",
                 facts({{deciders, 3}, {need, tool}, {department, business}}),
                 TierOutcome::solution,
                 {"what_is_bought", "need"}},
        SignCase{"one decider with a problem in IT",
                 facts({{deciders, 1}, {need, problem}, {department, it}}),
                 TierOutcome::product,
                 {"what_is_bought", "need"}},
        SignCase{"a solution with an executive as contact",
                 facts({{deciders, 3}, {need, problem}, {contact_level, executive}}),
                 TierOutcome::solution,
                 {"contact_level"}},
        SignCase{"a strategy with a weak relation",
                 facts({{deciders, 8}, {need, strategy}, {relation_level, 2}}),
                 TierOutcome::strategic,
                 {"relation_level"}},
        SignCase{"a relation of level 4 fits both upper tiers",
                 facts({{deciders, 8}, {need, strategy}, {relation_level, 4}}),
                 TierOutcome::strategic,
                 {}},
        SignCase{"two visits say nothing",
                 facts({{deciders, 3}, {visits, 2}}),
                 TierOutcome::solution,
                 {}},
        SignCase{"seven visits speak for a higher tier",
                 facts({{deciders, 3}, {visits, 7}}),
                 TierOutcome::solution,
                 {"visits"}},
        SignCase{"three ways at once",
                 facts({{deciders, 1}, {need, problem}, {department, management}}),
                 TierOutcome::mixed,
                 {}},
        SignCase{"contact and relation alone never vote",
                 facts({{contact_level, executive}, {relation_level, 5}}),
                 TierOutcome::unknown,
                 {}}));

TEST(TierClassify, an_answer_given_stands_before_its_fact_and_the_fact_contradicts) {
  Answers quiz(10);
  quiz[0] = Tier::strategic;  // who decides, although one person is on record
  const TierReport report = classify(facts({{deciders, 1}}), quiz);
  EXPECT_EQ(report.verdict.outcome, TierOutcome::strategic);
  EXPECT_EQ(hits(report.because, true), (Ids{"who_decides"}));
  EXPECT_EQ(hits(report.because, false), (Ids{"deciders"}));
}

TEST(TierClassify, a_hard_rule_stands_against_any_majority) {
  const TierReport report = classify(facts({{deciders, 1}, {need, tool}}), answers(0, 0, 10));
  EXPECT_EQ(report.verdict.outcome, TierOutcome::product);
  EXPECT_EQ(report.verdict.opposite, 10);
  EXPECT_EQ(report.verdict.votes, (std::array{0, 0, 10}));
}

TEST(TierClassify, a_sign_counts_once_though_a_quiz_item_and_its_fact_both_show_it) {
  const TierReadings readings = read_tier_facts(
      method_table(), facts({{deciders, 8}, {contact_level, executive}, {own_list, 1}}), {});
  EXPECT_EQ(readings.signs, (std::array{0, 0, 3}));
}

TEST(TierClassify, price_is_no_sign_of_a_tier) {
  const TierReadings readings =
      read_tier_facts(method_table(), facts({{price, 1 * wan}}), answers(0, 0, 0));
  EXPECT_EQ(readings.signs, (std::array{0, 0, 0}));
}

TEST(TierClassify, later_rules_for_another_tier_are_listed_as_contradicted) {
  TierTable table = method_table();
  table.rules.push_back({"H3", {fact_is(need, tool)}, TierEffect::decides, Tier::solution});
  table.rules.push_back({"H4", {fact_is(need, tool)}, TierEffect::decides, Tier::product});
  table.rules.push_back({"H5", {fact_is(need, tool)}, TierEffect::excludes, Tier::product});
  const auto report = classify_tier(table, facts({{deciders, 1}, {need, tool}}), {});
  ASSERT_TRUE(report);
  EXPECT_EQ(report->verdict.outcome, TierOutcome::product);
  EXPECT_EQ(report->because.rules[0], (RuleHit{"H2", true}));
  EXPECT_EQ(report->because.rules[1], (RuleHit{"H3", false}));
  EXPECT_EQ(report->because.rules[2], (RuleHit{"H4", true}));
  EXPECT_EQ(report->because.rules[3], (RuleHit{"H5", false}));
}

TEST(TierClassify, a_rule_cannot_decide_for_a_tier_that_an_earlier_one_excluded) {
  TierTable table = method_table();
  table.rules.insert(table.rules.begin(),
                     {"H0", {fact_is(department, business)}, TierEffect::excludes, Tier::product});
  const auto report =
      classify_tier(table, facts({{deciders, 1}, {need, tool}, {department, business}}), {});
  ASSERT_TRUE(report);
  EXPECT_EQ(report->verdict.decided_by, TierDecision::quiz);
  EXPECT_EQ(report->verdict.outcome,
            TierOutcome::solution);  // two answers for the excluded tier, one for M
  EXPECT_EQ(report->verdict.opposite, 2);
  EXPECT_EQ(report->because.rules[1], (RuleHit{"H2", false}));
}

TEST(TierClassify, unanswered_items_are_what_to_find_out) {
  const TierReport report =
      classify(facts({{deciders, 3}, {need, problem}, {price, 10 * wan}, {department, business}}));
  EXPECT_EQ(report.unanswered,
            (Ids{"topic", "adaptation", "delivery", "horizon", "replaceability", "path"}));
  EXPECT_EQ(classify({}, answers(10, 0, 0)).unanswered, Ids{});
}

TEST(TierClassify, nothing_known_is_a_report_and_not_an_error) {
  const TierReport report = classify({});
  EXPECT_EQ(report.verdict, TierVerdict{});
  EXPECT_EQ(report.verdict.decided_by, TierDecision::nothing);
  EXPECT_EQ(report.unanswered.size(), 10u);
  EXPECT_TRUE(report.readings.empty());
}

TEST(TierClassify, the_order_of_the_tables_rows_changes_no_outcome) {
  const TierTable table = method_table();
  std::uint64_t state = 7;
  const auto next = [&state](std::uint64_t below) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return (state >> 33) % below;
  };
  for (int round = 0; round < 300; ++round) {
    const Facts known = facts({{price, static_cast<std::int64_t>(next(40)) * wan},
                               {deciders, static_cast<std::int64_t>(next(12))},
                               {department, static_cast<std::int64_t>(next(3))},
                               {need, static_cast<std::int64_t>(next(3))},
                               {contact_level, static_cast<std::int64_t>(next(3))},
                               {relation_level, static_cast<std::int64_t>(next(6))}});
    // Criterion i of the turned table is criterion (i + shift) % n of the first one.
    const std::size_t n = table.criteria.size();
    const std::size_t shift = 1 + static_cast<std::size_t>(next(n - 1));
    TierTable turned = table;
    Facts turned_facts(n);
    const auto moved = [&](std::size_t index) { return (index + n - shift) % n; };
    for (std::size_t i = 0; i < n; ++i) {
      turned.criteria[moved(i)] = table.criteria[i];
      turned_facts[moved(i)] = known[i];
    }
    for (TierQuizItem& item : turned.quiz) {
      if (item.criterion) item.criterion = moved(*item.criterion);
    }
    for (TierRule& rule : turned.rules) {
      for (TierCondition& condition : rule.when) {
        if (condition.criterion) condition.criterion = moved(*condition.criterion);
      }
    }
    std::rotate(turned.quiz.begin(), turned.quiz.begin() + 3, turned.quiz.end());
    const auto first = classify_tier(table, known, {});
    const auto second = classify_tier(turned, turned_facts, {});
    ASSERT_TRUE(first && second);
    ASSERT_EQ(first->verdict.outcome, second->verdict.outcome);
    ASSERT_EQ(first->verdict.votes, second->verdict.votes);
    ASSERT_EQ(first->verdict.opposite, second->verdict.opposite);
    ASSERT_EQ(first->verdict, classify_tier(table, known, {})->verdict);
  }
}

TEST(TierClassify, a_verdict_is_a_tier_or_says_that_it_is_none) {
  EXPECT_EQ(tier_of(TierOutcome::strategic), Tier::strategic);
  EXPECT_EQ(tier_of(TierOutcome::mixed), std::nullopt);
  EXPECT_EQ(tier_of(TierOutcome::unknown), std::nullopt);
  EXPECT_EQ(key_of(TierOutcome::mixed), "mixed");
  EXPECT_EQ(key_of(TierDecision::nothing), "nothing");
}

TEST(TierClassify, facts_out_of_range_come_back_with_their_place) {
  const auto error = [](const Facts& known, const Answers& quiz = {}) {
    const auto report = classify_tier(method_table(), known, quiz);
    return report ? Error{} : report.error();
  };
  EXPECT_EQ(error(facts({{deciders, 1001}})),
            (Error{ErrorCode::engine_out_of_range, "facts/deciders", "1001 (0..1000)"}));
  EXPECT_EQ(error(facts({{price, -1}})).place, "facts/price");
  EXPECT_EQ(error(facts({{need, 3}})).detail, "3 (0..2)");
  EXPECT_EQ(error(Facts(fact_count + 1)).place, "facts");
  EXPECT_EQ(error({}, Answers(11)).place, "quiz");
}

TEST(TierClassify, a_table_that_leads_nowhere_is_refused_by_name) {
  const auto place = [](TierTable table) {
    const auto report = classify_tier(table, {}, {});
    return report ? std::string("none") : report.error().place;
  };
  TierTable table = method_table();
  table.quiz[0].criterion = fact_count;
  EXPECT_EQ(place(table), "quiz/who_decides");
  table = method_table();
  table.rules[1].when[0].criterion = fact_count;
  EXPECT_EQ(place(table), "rules/H2");
  table.rules[1].when[0] = {};
  EXPECT_EQ(place(table), "rules/H2");
  table = method_table();
  table.mixed_from_opposite = 0;
  EXPECT_EQ(place(table), "mixed_from_opposite");
  table = method_table();
  table.criteria.resize(65);
  EXPECT_EQ(place(table), "criteria");
  table = method_table();
  table.quiz.resize(65);
  EXPECT_EQ(place(table), "quiz");
  table = method_table();
  table.rules.resize(65);
  EXPECT_EQ(place(table), "rules");
  table = method_table();
  table.criteria[need].options.resize(65);
  EXPECT_EQ(place(table), "criteria/need");
  EXPECT_EQ(place(TierTable{}), "none");
}

TEST(TierClassify, names_lead_to_criteria_and_options) {
  const TierTable table = method_table();
  EXPECT_EQ(find_criterion(table, "need"), need);
  EXPECT_EQ(find_criterion(table, "colour"), std::nullopt);
  EXPECT_EQ(find_option(table.criteria[need], "strategy"), 2u);
  EXPECT_EQ(find_option(table.criteria[need], "colour"), std::nullopt);
  EXPECT_EQ(tier_from("solution"), Tier::solution);
  EXPECT_EQ(tier_from("M"), std::nullopt);
  EXPECT_EQ(way_of_selling_from("key_account"), WayOfSelling::key_account);
  EXPECT_EQ(way_of_selling_from("phone"), std::nullopt);
  EXPECT_EQ(way_for(Tier::solution), WayOfSelling::field);
  EXPECT_EQ(tier_for(WayOfSelling::key_account), Tier::strategic);
}

}  // namespace
}  // namespace dealbench::engine
