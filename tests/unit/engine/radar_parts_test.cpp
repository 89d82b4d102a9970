#include <gtest/gtest.h>

#include "engine/radar/checks.h"
#include "engine/radar/ideal_customer.h"
#include "engine/radar/objective.h"
#include "engine/radar/streams.h"
#include "unit/engine/radar_fixture.h"

namespace dealbench::engine::radar_test {
namespace {

using Ids = std::vector<std::string>;

ChecksReport checked(const std::vector<CheckAnswer>& answers) {
  return assess_checks(checks_parameters(), answers, today).value();
}

TEST(RadarChecks, unknown_and_open_questions_count_as_no_and_are_listed) {
  const ChecksReport report = checked({{"c1_1", CheckValue::yes, today},
                                       {"c1_2", CheckValue::partly, today},
                                       {"c2_1", CheckValue::unknown, today},
                                       {"c6_1", CheckValue::no, today}});
  ASSERT_EQ(report.checks.size(), 3u);
  EXPECT_DOUBLE_EQ(report.checks[0].percent, 75);
  EXPECT_DOUBLE_EQ(report.checks[1].percent, 0);
  EXPECT_DOUBLE_EQ(report.checks[2].percent, 0);
  EXPECT_DOUBLE_EQ(report.percent.value(), 25);
  EXPECT_EQ(report.checks[1].answered, 1);
  EXPECT_EQ(report.checks[1].information_needed, (Ids{"c2_1", "c2_5"}));
  EXPECT_EQ(report.information_needed, (Ids{"c2_1", "c2_5", "c6_5"}));
  EXPECT_DOUBLE_EQ(report.completeness, 0.5);
  EXPECT_TRUE(report.started);
}

TEST(RadarChecks, a_question_whose_welcome_answer_is_no_scores_the_other_way_round) {
  EXPECT_DOUBLE_EQ(checked({{"c6_5", CheckValue::no, today}}).checks[2].percent, 50);
  EXPECT_DOUBLE_EQ(checked({{"c6_5", CheckValue::yes, today}}).checks[2].percent, 0);
  EXPECT_DOUBLE_EQ(checked({{"c6_5", CheckValue::partly, today}}).checks[2].percent, 25);
  EXPECT_DOUBLE_EQ(checked({{"c6_5", CheckValue::unknown, today}}).checks[2].percent, 0);
}

TEST(RadarChecks, nothing_answered_is_no_result_rather_than_a_bad_one) {
  const ChecksReport report = checked({});
  EXPECT_FALSE(report.started);
  EXPECT_EQ(report.percent, std::nullopt);
  EXPECT_EQ(report.information_needed.size(), 6u);
  EXPECT_FALSE(checked({{"c1_1", CheckValue::yes, Date{today.days + 1}}}).started);
  const ChecksReport none = assess_checks({}, {}, today).value();
  EXPECT_EQ(none.percent, std::nullopt);
  EXPECT_DOUBLE_EQ(none.completeness, 0);
}

TEST(RadarChecks, answers_are_found_by_question) {
  const ChecksReport report = checked({{"c2_5", CheckValue::partly, today}});
  EXPECT_EQ(answer_to(checks_parameters(), report, "c2_5"), CheckValue::partly);
  EXPECT_EQ(answer_to(checks_parameters(), report, "c1_1"), std::nullopt);
  EXPECT_EQ(answer_to(checks_parameters(), report, "c9_9"), std::nullopt);
  EXPECT_EQ(assess_checks(checks_parameters(), std::vector<CheckAnswer>{{"c9_9"}}, today).error(),
            (Error{ErrorCode::engine_unknown_key, "checks/c9_9", ""}));
}

ObjectiveFacts full_objective() {
  return {.sentence = "Harbour Foods signs 40 seats before June",
          .product = "seats",
          .quantity = 40,
          .amount = Money{40'000'000},
          .date = today,
          .clear_to_a_stranger = true,
          .single = true};
}

ObjectiveReport tested(const ObjectiveFacts& facts) {
  return test_objective(radar_parameters().objective, facts);
}

TEST(RadarObjective, passes_all_five_tests_or_is_no_single_objective) {
  EXPECT_EQ(tested(full_objective()).passed, 5);
  EXPECT_TRUE(tested(full_objective()).is_single_objective);

  using enum TestResult;
  using Tests = std::array<TestResult, objective_test_count>;
  ObjectiveFacts facts = full_objective();
  facts.product = "  ";
  EXPECT_EQ(tested(facts).tests, (Tests{failed, passed, passed, passed, passed}));
  facts = full_objective();
  facts.quantity = std::nullopt;
  EXPECT_EQ(tested(facts).tests, (Tests{failed, passed, passed, passed, passed}));
  facts.amount = std::nullopt;
  EXPECT_EQ(tested(facts).tests, (Tests{failed, passed, failed, passed, passed}));
  facts = full_objective();
  facts.amount = std::nullopt;
  facts.quantity = 0;
  EXPECT_EQ(tested(facts).tests, (Tests{failed, passed, failed, passed, passed}));
  facts = full_objective();
  facts.date = std::nullopt;
  facts.clear_to_a_stranger = std::nullopt;
  facts.single = false;
  EXPECT_EQ(tested(facts).tests, (Tests{passed, unknown, passed, failed, failed}));
  EXPECT_FALSE(tested(facts).is_single_objective);
  EXPECT_EQ(tested(facts).because.inputs[1], (Input{"clear_to_a_stranger", "unknown"}));
  EXPECT_EQ(tested({}).passed, 0);
}

TEST(RadarObjective, joining_words_are_a_hint_and_never_a_verdict) {
  ObjectiveFacts facts = full_objective();
  EXPECT_TRUE(tested(facts).joining_words_found.empty());
  facts.sentence = "Sign 40 seats AND open the plant";
  EXPECT_EQ(tested(facts).joining_words_found, Ids{" and "});
  EXPECT_TRUE(tested(facts).is_single_objective);
  facts.sentence = "\xE7\xAD\xBE\xE7\xBA\xA6\xE5\xB9\xB6\xE4\xB8\x94\xE5\x9B\x9E\xE6\xAC\xBE";
  EXPECT_EQ(tested(facts).joining_words_found.size(), 1u);
  facts.sentence = "Sign Andover";
  EXPECT_TRUE(tested(facts).joining_words_found.empty());
  EXPECT_TRUE(test_objective({.joining_words = {""}}, facts).joining_words_found.empty());
}

TEST(RadarObjective, another_product_quantity_amount_or_date_is_another_objective) {
  const std::string before = objective_fingerprint(full_objective());
  ObjectiveFacts facts = full_objective();
  facts.sentence = "Polished";
  facts.clear_to_a_stranger = std::nullopt;
  EXPECT_EQ(objective_fingerprint(facts), before);
  const auto changed = [&](auto change) {
    ObjectiveFacts other = full_objective();
    change(other);
    return objective_fingerprint(other) != before;
  };
  EXPECT_TRUE(changed([](ObjectiveFacts& f) { f.product = "desks"; }));
  EXPECT_TRUE(changed([](ObjectiveFacts& f) { f.quantity = 41; }));
  EXPECT_TRUE(changed([](ObjectiveFacts& f) { f.quantity = std::nullopt; }));
  EXPECT_TRUE(changed([](ObjectiveFacts& f) { f.amount = Money{1}; }));
  EXPECT_TRUE(changed([](ObjectiveFacts& f) { f.amount = std::nullopt; }));
  EXPECT_TRUE(changed([](ObjectiveFacts& f) { f.date = days_ago(1); }));
  EXPECT_TRUE(changed([](ObjectiveFacts& f) { f.date = std::nullopt; }));
}

IdealCustomerReport ideal(const std::vector<TraitRating>& ratings) {
  return score_ideal_customer(radar_parameters().ideal_customer, ratings).value();
}

TEST(RadarIdealCustomer, the_sum_decides_between_pursue_conditional_and_decline) {
  EXPECT_EQ(ideal({{"felt", 5}, {"fits", 5}}).pursuit, Pursuit::pursue);
  EXPECT_EQ(ideal({{"felt", 5}, {"fits", 4}}).pursuit, Pursuit::conditional);
  EXPECT_EQ(ideal({{"felt", 0}}).pursuit, Pursuit::conditional);
  EXPECT_EQ(ideal({{"felt", -5}, {"fits", 4}}).pursuit, Pursuit::decline);
  EXPECT_EQ(ideal({{"felt", -5}, {"fits", 4}}).sum, -1);
  EXPECT_EQ(ideal({{"pays", 1}}).unrated, (Ids{"felt", "fits"}));
}

TEST(RadarIdealCustomer, nothing_rated_is_no_verdict) {
  EXPECT_EQ(ideal({}).pursuit, std::nullopt);
  EXPECT_EQ(ideal({}).unrated.size(), 3u);
}

TEST(RadarIdealCustomer, impossible_ratings_are_errors_with_code_and_place) {
  const auto error_of = [](std::vector<TraitRating> ratings) {
    return score_ideal_customer(radar_parameters().ideal_customer, ratings).error();
  };
  const auto range = ErrorCode::engine_out_of_range;
  EXPECT_EQ(error_of({{"felt", 6}}), (Error{range, "traits/felt", "6 (-5..5)"}));
  EXPECT_EQ(error_of({{"felt", -6}}), (Error{range, "traits/felt", "-6 (-5..5)"}));
  EXPECT_EQ(error_of({{"felt", 1}, {"felt", 1}}), (Error{range, "traits/felt", "rated twice"}));
  EXPECT_EQ(error_of({{"rich", 1}}), (Error{ErrorCode::engine_unknown_key, "traits/rich", ""}));
}

TEST(RadarStreams, each_lane_has_its_list_and_what_was_left_open_before) {
  const auto parameters = radar_parameters().streams;
  const Ids ticks{"s3_sales"};
  const StreamsReport report = assess_streams(parameters, 3, ticks, {}, today).value();
  const LaneReport& sales = report.lanes[0];
  const LaneReport& delivery = report.lanes[2];
  EXPECT_EQ(sales.done, Ids{"s3_sales"});
  EXPECT_FALSE(sales.is_open());
  EXPECT_EQ(delivery.open, Ids{"s3_delivery"});
  EXPECT_EQ(delivery.left_open, Ids{"s2_delivery"});
  EXPECT_TRUE(delivery.is_open());
  EXPECT_FALSE(report.lanes[1].is_open());
  EXPECT_EQ(assess_streams(parameters, 3, Ids{"nothing"}, {}, today).error(),
            (Error{ErrorCode::engine_unknown_key, "lanes/nothing", ""}));
}

TEST(RadarStreams, promises_are_agreed_refused_or_never_asked_for) {
  const auto parameters = radar_parameters().streams;
  std::vector<PromiseFacts> promises{{"d", today, false},
                                     {"c", today, std::nullopt},
                                     {"b", today, true},
                                     {"a", today, false},
                                     {"later", Date{today.days + 1}, false}};
  const StreamsReport report = assess_streams(parameters, 3, {}, promises, today).value();
  EXPECT_EQ(report.promises, 4);
  EXPECT_EQ(report.agreed, 1);
  EXPECT_EQ(report.refused, (Ids{"a", "d"}));
  EXPECT_EQ(report.unasked, Ids{"c"});
  promises.push_back({"a", today, true});
  EXPECT_EQ(assess_streams(parameters, 3, {}, promises, today).error(),
            (Error{ErrorCode::engine_out_of_range, "promises/a", "used twice"}));
}

}  // namespace
}  // namespace dealbench::engine::radar_test
