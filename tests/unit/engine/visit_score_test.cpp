#include <algorithm>
#include <limits>

#include <gtest/gtest.h>

#include "engine/visit/evaluation.h"
#include "engine/visit/visit.h"
#include "unit/engine/visit_support.h"

namespace dealbench::engine {
namespace {

double score(double checklist, double mean, int commitment) {
  const auto report = score_visit(checklist, (mean - 1) / 4 * 100, commitment, 5, {});
  return report && report->score ? *report->score : -1;
}

TEST(VisitScore, worked_values_are_65_and_69) {
  EXPECT_NEAR(score(70, 3.5, 3), 65, 1e-9);
  EXPECT_NEAR(score(80, 3.5, 3), 69, 1e-9);
  const auto report = score_visit(70, 62.5, 3, 5, {});
  ASSERT_TRUE(report);
  EXPECT_NEAR(report->checklist_points, 28, 1e-9);
  EXPECT_NEAR(report->evaluation_points, 25, 1e-9);
  EXPECT_NEAR(report->commitment_points, 12, 1e-9);
}

TEST(VisitScore, goes_from_zero_to_a_hundred_and_rises_with_each_part) {
  EXPECT_NEAR(score(0, 1, 0), 0, 1e-12);
  EXPECT_NEAR(score(100, 5, 5), 100, 1e-9);
  EXPECT_LT(score(70, 3.5, 3), score(71, 3.5, 3));
  EXPECT_LT(score(70, 3.5, 3), score(70, 3.6, 3));
  EXPECT_LT(score(70, 3.5, 3), score(70, 3.5, 4));
}

TEST(VisitScore, an_unknown_part_gives_no_score_unless_it_has_no_weight) {
  const auto unknown = score_visit(70, std::nullopt, std::nullopt, 5, {});
  ASSERT_TRUE(unknown);
  EXPECT_EQ(unknown->score, std::nullopt);
  EXPECT_EQ(unknown->missing, (std::vector<std::string>{"evaluation", "commitment"}));
  EXPECT_NEAR(unknown->checklist_points, 28, 1e-9);
  const auto light =
      score_visit(70, std::nullopt, 5, 5, {Ratio{500'000}, Ratio{0}, Ratio{500'000}});
  ASSERT_TRUE(light);
  EXPECT_NEAR(*light->score, 85, 1e-9);
}

TEST(VisitScore, refuses_weights_and_parts_out_of_range) {
  const auto place = [](const Result<VisitScoreReport>& report) {
    return report ? std::string() : report.error().place;
  };
  EXPECT_EQ(place(score_visit(70, 50, 3, 5, {Ratio{400'000}, Ratio{400'000}, Ratio{300'000}})),
            "score/weights");
  EXPECT_EQ(place(score_visit(70, 50, 3, 5, {Ratio{1'400'000}, Ratio{-400'000}, Ratio{0}})),
            "score/weights");
  EXPECT_EQ(place(score_visit(100.1, 50, 3, 5, {})), "score/checklist");
  EXPECT_EQ(place(score_visit(70, -0.1, 3, 5, {})), "score/evaluation");
  EXPECT_EQ(place(score_visit(70, 50, 6, 5, {})), "score/commitment");
  EXPECT_EQ(place(score_visit(70, 50, -1, 5, {})), "score/commitment");
  EXPECT_EQ(place(score_visit(70, 50, 0, 0, {})), "score/commitment");
  const auto nan = score_visit(std::numeric_limits<double>::quiet_NaN(), 50, 3, 5, {});
  ASSERT_FALSE(nan);
  EXPECT_EQ(nan.error().code, ErrorCode::engine_not_finite);
}

TEST(VisitEvaluation, mean_is_over_what_was_rated_and_needs_four) {
  const auto all = assess_evaluation(ratings_of({3, 4, 3, 4, 3, 4}), six_scales());
  ASSERT_TRUE(all);
  EXPECT_DOUBLE_EQ(*all->mean, 3.5);
  EXPECT_DOUBLE_EQ(*all->percent, 62.5);
  EXPECT_EQ(all->missing, (std::vector<std::string>{"useful", "pleasant"}));
  const auto four = assess_evaluation(ratings_of({2, 2, 2, 4}), six_scales());
  ASSERT_TRUE(four);
  EXPECT_DOUBLE_EQ(*four->mean, 2.5);
  const auto three = assess_evaluation(ratings_of({5, 5, 5}), six_scales());
  ASSERT_TRUE(three);
  EXPECT_EQ(three->mean, std::nullopt);
  EXPECT_EQ(three->percent, std::nullopt);
  EXPECT_EQ(three->rated, 3);
}

TEST(VisitEvaluation, useful_and_pleasant_stand_beside_the_mean) {
  auto ratings = ratings_of({3, 3, 3, 3, 3, 3});
  ratings.push_back({"useful", 5});
  ratings.push_back({"pleasant", 1});
  const auto report = assess_evaluation(ratings, six_scales());
  ASSERT_TRUE(report);
  EXPECT_DOUBLE_EQ(*report->mean, 3);
  EXPECT_EQ(report->rated, 6);
  EXPECT_TRUE(report->missing.empty());
}

TEST(VisitEvaluation, refuses_what_cannot_be_a_rating) {
  const VisitRating low[] = {{"e1", 0}};
  EXPECT_EQ(assess_evaluation(low, six_scales()).error(),
            (Error{ErrorCode::engine_out_of_range, "evaluation/e1", "0 (1..5)"}));
  const VisitRating high[] = {{"pleasant", 6}};
  EXPECT_EQ(assess_evaluation(high, six_scales()).error().place, "evaluation/pleasant");
  const VisitRating unknown[] = {{"e7", 3}};
  EXPECT_EQ(assess_evaluation(unknown, six_scales()).error().code, ErrorCode::engine_unknown_key);
  const VisitRating twice[] = {{"e1", 3}, {"e1", 4}};
  EXPECT_EQ(assess_evaluation(twice, six_scales()).error().detail, "2 (0..1)");
  EXPECT_EQ(assess_evaluation({}, {.low = 5, .high = 5}).error().place, "evaluation");
}

TEST(Visit, a_perfect_visit_does_all_eight_moves_and_has_a_score) {
  const auto report = evaluate_visit(perfect_visit(), usual_rules());
  ASSERT_TRUE(report);
  ASSERT_EQ(report->moves.size(), 8u);
  for (const VisitMoveState& move : report->moves)
    EXPECT_TRUE(move.done && move.marked && move.proven);
  EXPECT_TRUE(report->plan.complete && report->opening.complete && report->summary.complete);
  // 0.4 * 100 + 0.4 * (3.5 - 1) / 4 * 100 + 0.2 * 60
  EXPECT_NEAR(*report->score.score, 77, 1e-9);
  EXPECT_EQ(report->commitment.outcome, CommitmentOutcome::minimum_reached);
  EXPECT_EQ(report->talk_track, std::nullopt);
  EXPECT_FALSE(report->talk.has_value());
}

TEST(Visit, an_empty_visit_is_unknown_not_bad) {
  const auto report = evaluate_visit({}, usual_rules());
  ASSERT_TRUE(report);
  EXPECT_EQ(report->checklist.percent, std::nullopt);
  EXPECT_EQ(report->evaluation.mean, std::nullopt);
  EXPECT_EQ(report->score.score, std::nullopt);
  EXPECT_EQ(report->score.missing,
            (std::vector<std::string>{"checklist", "evaluation", "commitment"}));
  EXPECT_FALSE(report->effective.effective);
  EXPECT_EQ(report->commitment.outcome, CommitmentOutcome::unknown);
  EXPECT_EQ(report->concept_clarity.to_ask.size(), 5u);
}

TEST(Visit, passes_the_place_of_a_part_s_error_on) {
  const auto place = [](auto change) {
    VisitFacts facts = perfect_visit();
    change(facts);
    const auto report = evaluate_visit(facts, usual_rules());
    return report ? std::string("accepted") : report.error().place;
  };
  EXPECT_EQ(place([](VisitFacts& f) { f.marks.push_back({"v99"}); }), "marks/v99");
  EXPECT_EQ(place([](VisitFacts& f) { f.plan_filled = {"x"}; }), "plan/x");
  EXPECT_EQ(place([](VisitFacts& f) { f.new_facts = -1; }), "record/new_facts");
  EXPECT_EQ(place([](VisitFacts& f) { f.commitment.obtained = 7; }), "commitment/obtained");
  EXPECT_EQ(place([](VisitFacts& f) { f.mind_state = 10; }), "mind_state/state");
  EXPECT_EQ(place([](VisitFacts& f) { f.talk = TalkFacts{}; }), "talk/segments");
  VisitRules rules = usual_rules();
  rules.score.checklist = Ratio{0};
  EXPECT_EQ(evaluate_visit(perfect_visit(), rules).error().place, "score/weights");
  rules = usual_rules();
  rules.moves.erase(rules.moves.begin());
  EXPECT_EQ(evaluate_visit(perfect_visit(), rules).error().place, "effective/1");
}

TEST(Visit, warns_when_the_planned_move_runs_ahead_of_the_person) {
  VisitFacts facts = perfect_visit();
  facts.mind_state = 2;
  facts.planned_move = 6;
  const auto report = evaluate_visit(facts, usual_rules());
  ASSERT_TRUE(report && report->talk_track);
  EXPECT_TRUE(report->talk_track->too_far);
}

}  // namespace
}  // namespace dealbench::engine
