#include <limits>

#include <gtest/gtest.h>

#include "engine/radar/delivered.h"
#include "engine/radar/hand_over.h"
#include "engine/radar/review.h"
#include "engine/radar/triangles.h"
#include "unit/engine/radar_fixture.h"

namespace dealbench::engine::radar_test {
namespace {

using Ids = std::vector<std::string>;
using Corners = std::vector<std::size_t>;

TEST(RadarGoldenTriangle, the_lowest_corner_is_the_coaching_topic) {
  const auto assess = [](std::array<std::optional<std::int32_t>, 3> ratings) {
    return assess_golden_triangle({.low = 1, .high = 5}, ratings).value();
  };
  EXPECT_DOUBLE_EQ(assess({4, 2, 3}).mean.value(), 3);
  EXPECT_EQ(assess({4, 2, 3}).coaching_corners, Corners{1});
  EXPECT_EQ(assess({2, 2, 3}).coaching_corners, (Corners{0, 1}));
  EXPECT_TRUE(assess({3, 3, 3}).coaching_corners.empty());
  EXPECT_EQ(assess({4, std::nullopt, 3}).mean, std::nullopt);
  EXPECT_EQ(assess({4, std::nullopt, 3}).coaching_corners, Corners{2});
  EXPECT_EQ(assess({4, std::nullopt, 3}).unrated, Corners{1});
  EXPECT_TRUE(assess({}).coaching_corners.empty());
}

TEST(RadarGoldenTriangle, a_rating_off_the_scale_is_an_error) {
  const auto error_of = [](std::int32_t rating) {
    return assess_golden_triangle({.low = 1, .high = 5}, {1, 1, rating}).error();
  };
  EXPECT_EQ(error_of(6),
            (Error{ErrorCode::engine_out_of_range, "golden_triangle/solution", "6 (1..5)"}));
  EXPECT_EQ(error_of(0).detail, "0 (1..5)");
}

TEST(RadarIronTriangle, every_duty_needs_one_owner_and_the_owner_a_person) {
  using enum Duty;
  const std::vector<TeamDuty> duties{{"terms", {accountable, consulted, none}},
                                     {"plan", {none, none, accountable}},
                                     {"nobody", {responsible, consulted, informed}},
                                     {"two", {accountable, accountable, none}}};
  const IronTriangleReport report = assess_iron_triangle(duties, {"ann", "bob", std::nullopt});
  EXPECT_EQ(report.vacant, Corners{2});
  EXPECT_EQ(report.owner_vacant, Ids{"plan"});
  EXPECT_EQ(report.without_one_owner, (Ids{"nobody", "two"}));
  EXPECT_TRUE(report.in_several_corners.empty());
  EXPECT_EQ(assess_iron_triangle(duties, {"ann", "ann", "ann"}).in_several_corners, Ids{"ann"});
  EXPECT_EQ(assess_iron_triangle({}, {}).vacant, (Corners{0, 1, 2}));
  EXPECT_TRUE(assess_iron_triangle({}, {}).in_several_corners.empty());
}

constexpr ReviewParameters review_parameters{
    .slot_minutes = 25, .shortest_minutes = 10, .decay_ratio = 0.5};

ReviewPlan planned(std::size_t deals, std::int32_t minutes) {
  Ids ids;
  for (std::size_t i = 0; i < deals; ++i) ids.push_back("d" + std::to_string(i));
  return plan_review(review_parameters, ids, minutes).value();
}

TEST(RadarReview, every_deal_gets_the_same_time) {
  const ReviewPlan roomy = planned(4, 180);
  EXPECT_EQ(roomy.slots[3].starts_at_seconds, 3 * 25 * 60);
  EXPECT_EQ(roomy.slots[3].seconds, 25 * 60);
  EXPECT_EQ(roomy.spare_seconds, 80 * 60);
  EXPECT_EQ(roomy.deals_that_fit, 7);
  const ReviewPlan tight = planned(11, 180);
  for (const ReviewSlot& slot : tight.slots) EXPECT_EQ(slot.seconds, 981);
  EXPECT_EQ(tight.spare_seconds, 9);
  EXPECT_FALSE(tight.too_short);
  EXPECT_FALSE(planned(18, 180).too_short);
  EXPECT_TRUE(planned(19, 180).too_short);
}

TEST(RadarReview, needs_deals_and_a_length) {
  EXPECT_EQ(plan_review(review_parameters, {}, 60).error().code, ErrorCode::engine_empty);
  EXPECT_EQ(plan_review(review_parameters, Ids{"d"}, 0).error(),
            (Error{ErrorCode::engine_out_of_range, "minutes", "0 (1..1440)"}));
  EXPECT_EQ(plan_review(review_parameters, Ids{"d"}, 1441).error().place, "minutes");
  EXPECT_EQ(plan_review({}, Ids{"d"}, 1440).value().slots.size(), 1u);
}

ReviewTiming judged(const ReviewPlan& plan, const std::vector<std::int32_t>& seconds) {
  return judge_review(review_parameters, plan, seconds).value();
}

TEST(RadarReview, notices_when_the_last_deals_get_less_than_half_of_the_first) {
  // 60 minutes for the first project, 5 for the last: the talk's example.
  const ReviewPlan plan = planned(4, 180);
  const ReviewTiming timing = judged(plan, {3600, 3000, 1800, 300});
  EXPECT_NEAR(timing.last_to_first.value(), 300.0 / 3600, 1e-12);
  EXPECT_TRUE(timing.decays);
  EXPECT_EQ(timing.over, (Corners{0, 1, 2}));
  EXPECT_EQ(timing.longest_seconds, 3600);
  EXPECT_EQ(timing.shortest_seconds, 300);
  EXPECT_FALSE(judged(plan, {1500, 1500, 1500, 750}).decays);
  EXPECT_TRUE(judged(plan, {1500, 1500, 1500, 749}).decays);
  EXPECT_TRUE(judged(plan, {1500}).decays);
  EXPECT_TRUE(judged(plan, {1500}).over.empty());
  EXPECT_EQ(judged(plan, {}).last_to_first, std::nullopt);
  EXPECT_EQ(judged(planned(2, 60), {600, 60}).last_to_first, std::nullopt);
  EXPECT_EQ(judged({}, {}).longest_seconds, 0);
}

TEST(RadarReview, impossible_times_are_errors) {
  const ReviewPlan plan = planned(2, 60);
  EXPECT_EQ(judge_review(review_parameters, plan, std::vector<std::int32_t>{-1}).error().place,
            "used_seconds");
  EXPECT_FALSE(judge_review(review_parameters, plan, std::vector<std::int32_t>{1, 1, 1}));
}

TEST(RadarReview, suggests_the_remarks_that_open_findings_call_for) {
  const std::vector<CommentChip> chips{
      {"whom", {"R01", "R02"}}, {"alive", {"R15"}}, {"well_done", {}}};
  DealFinding open{.code = "R02"};
  DealFinding settled{.code = "R15", .acknowledged_because = "known"};
  EXPECT_EQ(suggest_chips(chips, std::vector<DealFinding>{open, settled}), Ids{"whom"});
  EXPECT_TRUE(suggest_chips(chips, {}).empty());
}

HandOverReport handed_over(const DealFacts& facts, const HandOverFacts& request) {
  const RadarParameters parameters = radar_parameters();
  return check_hand_over({.objective_tests = 5, .people_with_role = 2, .unknown_items = 3}, request,
                         deal_state(facts, parameters, today).value(),
                         test_objective(parameters.objective, facts.objective));
}

TEST(RadarHandOver, nobody_is_sent_in_blind) {
  DealFacts facts = worked_deal();
  facts.people = full_cast();
  facts.people[3].met_on.clear();
  facts.objective = {.product = "seats",
                     .quantity = 40,
                     .date = today,
                     .clear_to_a_stranger = true,
                     .single = true};
  HandOverFacts request{.concept_written_for = {"decider", "head", "proposer", "coach"},
                        .unknown_items = 3,
                        .asks_for_something = true,
                        .has_date = true};
  EXPECT_TRUE(handed_over(facts, request).may_be_sent);

  request.concept_written_for.pop_back();
  EXPECT_FALSE(handed_over(facts, request).may_be_sent);
  EXPECT_EQ(handed_over(facts, request).items[2].missing, Ids{"coach"});
  request.concept_written_for.push_back("coach");
  facts.objective.date = std::nullopt;
  facts.objective.single = std::nullopt;
  EXPECT_EQ(handed_over(facts, request).items[0].missing, (Ids{"dated", "single"}));
  EXPECT_FALSE(handed_over(facts, request).items[0].ready);
}

TEST(RadarHandOver, an_empty_request_misses_everything) {
  const HandOverReport report = handed_over(worked_deal(), {});
  ASSERT_EQ(report.items.size(), 6u);
  for (const HandOverItem& item : report.items) EXPECT_FALSE(item.ready) << item.item;
  EXPECT_FALSE(report.may_be_sent);
}

TEST(RadarHandOver, the_concept_of_one_person_is_enough_while_no_key_person_was_met) {
  DealFacts facts = worked_deal();
  facts.people = {person("user", {"u_wb"})};
  EXPECT_TRUE(handed_over(facts, {.concept_written_for = {"user"}}).items[2].ready);
  EXPECT_FALSE(handed_over(facts, {.concept_written_for = {"stranger"}}).items[2].ready);
}

constexpr DeliveredParameters delivered_parameters{.tolerance = 0.1, .few_records = 3};

DeliveredSummary delivered(const std::vector<DeliveredFacts>& facts) {
  return compare_delivered(delivered_parameters, facts).value();
}

TEST(RadarDelivered, shows_how_far_a_promise_carries) {
  const DeliveredSummary summary = delivered({{"zoe", "q1", Money{100}, Money{90}},
                                              {"zoe", "q2", Money{100}, Money{89}},
                                              {"zoe", "q3", Money{100}, Money{60}},
                                              {"zoe", "q4", Money{100}, std::nullopt},
                                              {"abe", "q1", Money{100}, Money{150}}});
  ASSERT_EQ(summary.owners.size(), 2u);
  EXPECT_EQ(summary.owners[0].owner, "abe");
  EXPECT_EQ(summary.owners[0].leaning, Leaning::unknown);
  const DeliveredReport& zoe = summary.owners[1];
  EXPECT_EQ(zoe.closed, 3);
  EXPECT_EQ(zoe.kept, 1);
  EXPECT_EQ(zoe.running, 1);
  EXPECT_NEAR(zoe.delivered_share.value(), 239.0 / 300, 1e-12);
  EXPECT_NEAR(zoe.kept_share.value(), 1.0 / 3, 1e-12);
  EXPECT_EQ(zoe.leaning, Leaning::promises_too_much);
  EXPECT_EQ(summary.everybody.promised.minor, 400);
  EXPECT_EQ(summary.everybody.delivered.minor, 389);
  EXPECT_EQ(summary.everybody.leaning, Leaning::as_promised);
  EXPECT_EQ(summary.everybody.owner, "");
}

TEST(RadarDelivered, leaning_needs_a_few_records_and_leaves_the_tolerance) {
  const auto leaning = [](std::int64_t result, int records) {
    std::vector<DeliveredFacts> facts;
    for (int i = 0; i < records; ++i) {
      facts.push_back({"zoe", std::to_string(i), Money{100}, Money{result}});
    }
    return delivered(facts).everybody.leaning;
  };
  EXPECT_EQ(leaning(50, 2), Leaning::unknown);
  EXPECT_EQ(leaning(90, 3), Leaning::as_promised);
  EXPECT_EQ(leaning(89, 3), Leaning::promises_too_much);
  EXPECT_EQ(leaning(110, 3), Leaning::as_promised);
  EXPECT_EQ(leaning(111, 3), Leaning::promises_too_little);
}

TEST(RadarDelivered, nothing_promised_has_no_share) {
  EXPECT_EQ(delivered({}).everybody.delivered_share, std::nullopt);
  EXPECT_EQ(delivered({}).everybody.kept_share, std::nullopt);
  const DeliveredReport report = delivered({{"zoe", "q1", Money{0}, Money{5}}}).everybody;
  EXPECT_EQ(report.delivered_share, std::nullopt);
  EXPECT_EQ(report.kept, 1);
}

TEST(RadarDelivered, impossible_amounts_and_records_given_twice_are_errors) {
  const auto error_of = [](std::vector<DeliveredFacts> facts) {
    return compare_delivered(delivered_parameters, facts).error();
  };
  EXPECT_EQ(error_of({{"zoe", "q1", Money{-1}, Money{5}}}).place, "delivered/zoe/q1");
  EXPECT_EQ(error_of({{"zoe", "q1", Money{1}, Money{max_money_minor}}}).code,
            ErrorCode::engine_out_of_range);
  EXPECT_EQ(error_of({{"zoe", "q1", Money{1}, {}}, {"zoe", "q1", Money{2}, {}}}),
            (Error{ErrorCode::engine_out_of_range, "delivered/zoe/q1", "given twice"}));
}

}  // namespace
}  // namespace dealbench::engine::radar_test
