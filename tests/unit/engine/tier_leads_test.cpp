// The lead router, batches of leads, price bands.

#include <gtest/gtest.h>

#include "engine/tier/price_bands.h"
#include "unit/engine/tier_support.h"

namespace dealbench::engine {
namespace {

using namespace tier_test;

LeadReport route(const Facts& known) {
  const auto report = route_lead(method_table(), method_routes(), known, {});
  EXPECT_TRUE(report.has_value());
  return report.value_or(LeadReport{});
}

TEST(LeadRouter, the_first_rule_that_holds_decides) {
  EXPECT_EQ(route(facts({{price, 1 * wan}, {need, tool}})).route, LeadRoute::pay_online);
  EXPECT_EQ(route(facts({{price, 3 * wan}, {need, tool}})).route, LeadRoute::phone_screening);
  EXPECT_EQ(route(facts({{deciders, 2}})).route, LeadRoute::field);
  EXPECT_EQ(route(facts({{price, 5 * wan}})).route, LeadRoute::field);
  EXPECT_EQ(route(facts({{price, 5 * wan - 1}})).route, LeadRoute::phone_screening);
  EXPECT_EQ(route(facts({{own_list, 1}, {price, 5 * wan}})).route, LeadRoute::key_account);
  EXPECT_EQ(route(facts({{own_list, 0}})).route, LeadRoute::phone_screening);
}

TEST(LeadRouter, a_large_price_needs_strategic_signs_for_the_key_account_team) {
  EXPECT_EQ(route(facts({{price, 30 * wan}})).route, LeadRoute::field);
  EXPECT_EQ(route(facts({{price, 30 * wan}, {deciders, 8}})).route, LeadRoute::field);
  EXPECT_EQ(route(facts({{price, 30 * wan}, {deciders, 8}, {need, strategy}})).route,
            LeadRoute::key_account);
  EXPECT_EQ(route(facts({{price, 20 * wan}, {deciders, 8}, {need, strategy}})).route,
            LeadRoute::field);
}

TEST(LeadRouter, customers_are_reactivated_one_to_two_weeks_after_they_bought) {
  for (const auto& [days, expected] : {std::pair{6, LeadRoute::phone_screening},
                                       {7, LeadRoute::reactivate},
                                       {14, LeadRoute::reactivate},
                                       {15, LeadRoute::phone_screening}})
    EXPECT_EQ(route(facts({{bought_days, days}})).route, expected) << days;
}

TEST(LeadRouter, says_which_rule_decided_and_which_others_hold) {
  const LeadReport report = route(facts({{deciders, 3}, {price, 6 * wan}, {own_list, 1}}));
  EXPECT_EQ(report.rule, "named");
  EXPECT_EQ(report.because.rules,
            (std::vector<RuleHit>{{"named", true}, {"several", false}, {"dear", false}}));
  EXPECT_EQ(report.because.inputs,
            (std::vector<Input>{{"price", "6000000"}, {"deciders", "3"}, {"own_list", "yes"}}));
}

TEST(LeadRouter, a_lead_that_no_rule_claims_is_screened_by_phone) {
  const auto report = route_lead(method_table(), {}, facts({{deciders, 3}}), {});
  ASSERT_TRUE(report);
  EXPECT_EQ(report->route, LeadRoute::phone_screening);
  EXPECT_EQ(report->rule, std::nullopt);
}

TEST(LeadRouter, refuses_rules_and_facts_that_lead_nowhere) {
  std::vector<LeadRule> rules{{"bad", {fact_between(fact_count, 0, 1)}, LeadRoute::field}};
  EXPECT_EQ(route_lead(method_table(), rules, {}, {}).error().place, "lead_rules/bad");
  rules[0].when[0] = {};
  EXPECT_EQ(route_lead(method_table(), rules, {}, {}).error().place, "lead_rules/bad");
  EXPECT_EQ(route_lead(method_table(), {}, facts({{deciders, -1}}), {}).error().place,
            "facts/deciders");
  TierTable table = method_table();
  table.mixed_from_opposite = 0;
  EXPECT_EQ(route_lead(table, {}, {}, {}).error().place, "mixed_from_opposite");
}

// Leads made from a small generator of the test's own.
Facts made_leads(std::size_t count) {
  Facts rows;
  rows.reserve(count * fact_count);
  std::uint64_t state = 42;
  const auto next = [&state](std::uint64_t below) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return static_cast<std::int64_t>((state >> 33) % below);
  };
  for (std::size_t i = 0; i < count; ++i) {
    Facts lead = facts({{price, next(50) * wan},
                        {deciders, next(10)},
                        {department, next(3)},
                        {need, next(3)},
                        {contact_level, next(3)},
                        {relation_level, next(6)},
                        {visits, next(9)},
                        {own_list, next(2)},
                        {bought_days, next(30)}});
    for (TierFact& fact : lead) {
      if (next(3) == 0) fact.reset();
    }
    rows.insert(rows.end(), lead.begin(), lead.end());
  }
  return rows;
}

TEST(TierBatch, a_hundred_thousand_leads_are_judged_as_if_each_were_alone) {
  constexpr std::size_t count = 100'000;
  const TierTable table = method_table();
  const auto rules = method_routes();
  const Facts rows = made_leads(count);
  const auto batch = classify_batch(table, rules, {count, rows, {}});
  ASSERT_TRUE(batch);
  ASSERT_EQ(batch->leads.size(), count);
  std::int64_t outcomes = 0;
  std::int64_t routes = 0;
  for (const std::int64_t n : batch->by_outcome) outcomes += n;
  for (const std::int64_t n : batch->by_route) routes += n;
  EXPECT_EQ(outcomes, static_cast<std::int64_t>(count));
  EXPECT_EQ(routes, static_cast<std::int64_t>(count));
  for (const std::int64_t n : batch->by_outcome) EXPECT_GT(n, 0);
  for (std::size_t i = 0; i < count; i += 997) {
    const auto lead = std::span(rows).subspan(i * fact_count, fact_count);
    ASSERT_EQ(batch->leads[i].tier, classify_tier(table, lead, {})->verdict) << i;
    ASSERT_EQ(batch->leads[i].route, route_lead(table, rules, lead, {})->route) << i;
  }
}

TEST(TierBatch, the_place_of_a_lead_changes_nothing) {
  constexpr std::size_t count = 500;
  const TierTable table = method_table();
  const Facts rows = made_leads(count);
  Facts reversed;
  for (std::size_t i = count; i-- > 0;)
    reversed.insert(reversed.end(), rows.begin() + static_cast<std::ptrdiff_t>(i * fact_count),
                    rows.begin() + static_cast<std::ptrdiff_t>((i + 1) * fact_count));
  const auto first = classify_batch(table, method_routes(), {count, rows, {}});
  const auto second = classify_batch(table, method_routes(), {count, reversed, {}});
  ASSERT_TRUE(first && second);
  EXPECT_EQ(first->by_outcome, second->by_outcome);
  EXPECT_EQ(first->by_route, second->by_route);
  for (std::size_t i = 0; i < count; ++i) ASSERT_EQ(first->leads[i], second->leads[count - 1 - i]);
}

TEST(TierBatch, quiz_answers_go_with_their_lead) {
  Facts rows(2 * fact_count);
  Answers quiz = answers(0, 10, 0);
  const Answers second = answers(0, 0, 10);
  quiz.insert(quiz.end(), second.begin(), second.end());
  const auto batch = classify_batch(method_table(), {}, {2, rows, quiz});
  ASSERT_TRUE(batch);
  EXPECT_EQ(batch->leads[0].tier.outcome, TierOutcome::solution);
  EXPECT_EQ(batch->leads[1].tier.outcome, TierOutcome::strategic);
}

TEST(TierBatch, a_wrong_fact_names_its_lead_and_rows_must_fit_the_table) {
  const TierTable table = method_table();
  Facts rows(3 * fact_count);
  rows[2 * fact_count + deciders] = 5000;
  const auto wrong = classify_batch(table, {}, {3, rows, {}});
  ASSERT_FALSE(wrong);
  EXPECT_EQ(wrong.error(),
            (Error{ErrorCode::engine_out_of_range, "leads/2/facts/deciders", "5000 (0..1000)"}));
  EXPECT_EQ(classify_batch(table, {}, {2, rows, {}}).error().place, "facts");
  EXPECT_EQ(classify_batch(table, {}, {1, Facts(fact_count + 1), {}}).error().place, "facts");
  EXPECT_EQ(classify_batch(table, {}, {1, Facts(fact_count), Answers(3)}).error().place, "quiz");
  EXPECT_EQ(classify_batch(table, std::vector<LeadRule>{{"bad", {{}}, LeadRoute::field}}, {})
                .error()
                .place,
            "lead_rules/bad");
  TierTable broken = table;
  broken.mixed_from_opposite = 0;
  EXPECT_FALSE(classify_batch(broken, {}, {}));
  EXPECT_TRUE(classify_batch(table, {}, {0, {}, {}}));
  EXPECT_EQ(classify_batch(TierTable{}, {}, {4, {}, {}})->leads.size(), 4u);
}

const std::vector<PriceBand>& bands() {
  static const std::vector<PriceBand> all{
      {"online", Money{0}, WayOfSelling::online, 0, false},
      {"one_meeting", Money{2 * wan + 1}, WayOfSelling::online, 1, false},
      {"field", Money{5 * wan}, WayOfSelling::field, 1, false},
      {"large", Money{20 * wan + 1}, WayOfSelling::key_account, 3, true}};
  return all;
}

TEST(PriceBands, begin_and_end_where_the_method_says) {
  const auto band = [](std::int64_t minor) {
    return bands()[read_price(bands(), Money{minor}, {})->band].id;
  };
  EXPECT_EQ(band(0), "online");
  EXPECT_EQ(band(2 * wan), "online");
  EXPECT_EQ(band(2 * wan + 1), "one_meeting");
  EXPECT_EQ(band(5 * wan - 1), "one_meeting");
  EXPECT_EQ(band(5 * wan), "field");
  EXPECT_EQ(band(20 * wan), "field");
  EXPECT_EQ(band(20 * wan + 1), "large");
  EXPECT_EQ(band(max_money_minor), "large");
}

TEST(PriceBands, count_the_meetings_that_are_missing) {
  EXPECT_EQ(read_price(bands(), Money{30 * wan}, {})->meetings_missing, std::nullopt);
  EXPECT_EQ(read_price(bands(), Money{30 * wan}, 1)->meetings_missing, 2);
  EXPECT_EQ(read_price(bands(), Money{30 * wan}, 9)->meetings_missing, 0);
  const auto report = read_price(bands(), Money{3 * wan}, 0);
  EXPECT_EQ(report->meetings_expected, 1);
  EXPECT_EQ(report->way_of_selling, WayOfSelling::online);
  EXPECT_EQ(
      report->because,
      (Because{"TIER-002", {{"price", "3000000"}, {"meetings", "0"}}, {{"one_meeting", true}}}));
}

TEST(PriceBands, refuse_prices_and_bands_out_of_range) {
  EXPECT_EQ(read_price({}, Money{1}, {}).error().code, ErrorCode::engine_empty);
  EXPECT_EQ(read_price(bands(), Money{-1}, {}).error().place, "price");
  EXPECT_EQ(read_price(bands(), Money{max_money_minor + 1}, {}).error().place, "price");
  EXPECT_EQ(read_price(bands(), Money{1}, -1).error().place, "meetings");
  std::vector<PriceBand> wrong{bands()[0], bands()[2], bands()[1]};
  EXPECT_EQ(read_price(wrong, Money{1}, {}).error().place, "price_bands/one_meeting");
  EXPECT_EQ(read_price(std::vector{bands()[1]}, Money{1}, {}).error().place,
            "price_bands/one_meeting");
}

}  // namespace
}  // namespace dealbench::engine
