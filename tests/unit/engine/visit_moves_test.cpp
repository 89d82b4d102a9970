#include <gtest/gtest.h>

#include "engine/visit/moves.h"
#include "unit/engine/visit_support.h"

namespace dealbench::engine {
namespace {

VisitChecklistReport checklist_of(const std::vector<VisitItemMark>& marks) {
  return *assess_checklist(thirty_items(), VisitDepth::full, marks);
}

VisitRecord record_with(std::initializer_list<VisitCondition> shown_facts) {
  VisitRecord record{};
  for (const VisitCondition& fact : shown_facts) {
    record[static_cast<std::size_t>(fact.evidence)] = fact.at_least;
  }
  return record;
}

std::vector<VisitMoveState> moves_of(const VisitRecord& record,
                                     const std::vector<VisitItemMark>& marks, VisitProof proof) {
  return *assess_moves(record, checklist_of(marks), eight_moves(), proof);
}

TEST(VisitMoves, every_word_of_the_record_has_a_name_and_comes_back) {
  for (std::size_t i = 0; i < visit_evidence_count; ++i) {
    const auto evidence = static_cast<VisitEvidence>(i);
    EXPECT_EQ(visit_evidence_from(visit_evidence_name(evidence)), evidence);
  }
  EXPECT_EQ(visit_evidence_name(VisitEvidence::next_date), "next_date");
  EXPECT_EQ(visit_evidence_from("weather"), std::nullopt);
}

TEST(VisitMoves, the_record_proves_a_move_when_all_of_one_way_holds) {
  using enum VisitEvidence;
  const auto three =
      moves_of(record_with({{questions_answered, 3}, {new_facts, 1}}), {}, VisitProof::record);
  EXPECT_TRUE(three[4].done);
  EXPECT_TRUE(three[4].missing.empty());
  const auto two =
      moves_of(record_with({{questions_answered, 2}, {new_facts, 1}}), {}, VisitProof::record);
  EXPECT_FALSE(two[4].done);
  EXPECT_EQ(two[4].missing, (std::vector{questions_answered}));
}

TEST(VisitMoves, a_named_concern_is_as_good_as_a_commitment) {
  using enum VisitEvidence;
  EXPECT_TRUE(moves_of(record_with({{concern_named, 1}}), {}, VisitProof::record)[6].done);
  EXPECT_TRUE(
      moves_of(record_with({{commitment_action, 1}, {commitment_person, 1}, {commitment_date, 1}}),
               {}, VisitProof::record)[6]
          .done);
  const auto half = moves_of(record_with({{commitment_action, 1}}), {}, VisitProof::record);
  EXPECT_FALSE(half[6].done);
  EXPECT_EQ(half[6].missing, (std::vector{commitment_person, commitment_date}));
}

TEST(VisitMoves, proof_decides_whether_marks_or_record_count) {
  const VisitRecord goal =
      record_with({{VisitEvidence::best_commitment, 1}, {VisitEvidence::minimum_commitment, 1}});
  const std::vector<VisitItemMark> marks = {{"v05", VisitMark::done}, {"v06", VisitMark::done}};
  struct Row {
    VisitProof proof;
    bool by_record, by_marks, by_both, by_none;
  };
  for (const Row& row : {Row{VisitProof::marks, false, true, true, false},
                         Row{VisitProof::record, true, false, true, false},
                         Row{VisitProof::either, true, true, true, false},
                         Row{VisitProof::both, false, false, true, false}}) {
    EXPECT_EQ(moves_of(goal, {}, row.proof)[1].done, row.by_record);
    EXPECT_EQ(moves_of({}, marks, row.proof)[1].done, row.by_marks);
    EXPECT_EQ(moves_of(goal, marks, row.proof)[1].done, row.by_both);
    EXPECT_EQ(moves_of({}, {}, row.proof)[1].done, row.by_none);
  }
}

TEST(VisitMoves, say_what_decided_and_what_was_there) {
  const auto moves = moves_of({}, {{"v26", VisitMark::done}}, VisitProof::either);
  EXPECT_EQ(moves[6].because.formula, "VISIT-002");
  EXPECT_EQ(moves[6].because.inputs, (std::vector<Input>{{"proof", "either"}}));
  EXPECT_EQ(moves[6].because.rules, (std::vector<RuleHit>{{"marks", true}, {"record", false}}));
}

TEST(VisitMoves, one_of_two_marks_is_not_enough_and_not_applicable_is_left_out) {
  EXPECT_FALSE(moves_of({}, {{"v05", VisitMark::done}}, VisitProof::marks)[1].done);
  EXPECT_FALSE(
      moves_of({}, {{"v05", VisitMark::done}, {"v06", VisitMark::partly}}, VisitProof::marks)[1]
          .done);
  EXPECT_TRUE(moves_of({}, {{"v05", VisitMark::done}, {"v06", VisitMark::not_applicable}},
                       VisitProof::marks)[1]
                  .done);
}

TEST(VisitMoves, refuses_an_impossible_move_and_a_negative_count) {
  const VisitMoveRule ninth[] = {{9, {}}};
  const auto a = assess_moves({}, {}, ninth, VisitProof::record);
  ASSERT_FALSE(a);
  EXPECT_EQ(a.error(), (Error{ErrorCode::engine_out_of_range, "moves/9", "9 (1..8)"}));
  const auto b = assess_moves(record_with({{VisitEvidence::new_facts, -1}}), {}, eight_moves(),
                              VisitProof::record);
  ASSERT_FALSE(b);
  EXPECT_EQ(b.error(), (Error{ErrorCode::engine_out_of_range, "record/new_facts", "-1 (0..)"}));
}

// Which single thing, taken away from a perfect visit, makes it no longer effective?
TEST(EffectiveVisit, each_condition_of_the_definition_is_needed) {
  ASSERT_TRUE(evaluate_visit(perfect_visit(), usual_rules())->effective.effective);
  VisitRules rules = usual_rules();
  rules.proof = VisitProof::record;
  const auto effective_without = [&](auto take_away) {
    VisitFacts facts = perfect_visit();
    take_away(facts);
    return evaluate_visit(facts, rules)->effective.effective;
  };
  EXPECT_TRUE(effective_without([](VisitFacts&) {}));
  EXPECT_FALSE(effective_without([](VisitFacts& f) { f.mode_known = false; }));
  EXPECT_FALSE(effective_without([](VisitFacts& f) { f.concept_layers.clear(); }));
  EXPECT_FALSE(effective_without([](VisitFacts& f) { f.commitment.minimum.reset(); }));
  EXPECT_FALSE(effective_without([](VisitFacts& f) { f.reason.confirmed = false; }));
  EXPECT_FALSE(effective_without([](VisitFacts& f) { f.opening_filled.pop_back(); }));
  EXPECT_FALSE(effective_without([](VisitFacts& f) { f.new_facts = 0; }));
  EXPECT_FALSE(effective_without([](VisitFacts& f) { f.commitment.obtained = 1; }));
  EXPECT_FALSE(effective_without([](VisitFacts& f) { f.commitment.has_person = false; }));
  EXPECT_FALSE(effective_without([](VisitFacts& f) { f.commitment.has_date = false; }));
  EXPECT_FALSE(effective_without([](VisitFacts& f) { f.summary_filled.clear(); }));
  EXPECT_TRUE(effective_without([](VisitFacts& f) { f.summary_sent = false; }));
  EXPECT_TRUE(effective_without([](VisitFacts& f) { f.ratings.clear(); }));
}

TEST(EffectiveVisit, says_what_is_open_and_follows_an_edited_definition) {
  VisitFacts facts = perfect_visit();
  facts.new_facts = 0;
  facts.marks.clear();
  facts.mode_known = false;
  const auto report = evaluate_visit(facts, usual_rules());
  ASSERT_TRUE(report);
  EXPECT_EQ(report->effective.open_moves, (std::vector<std::int32_t>{1}));
  EXPECT_EQ(report->effective.open_conditions, (std::vector{VisitEvidence::new_facts}));
  EXPECT_EQ(report->effective.because.rules.front(), (RuleHit{"move-1", false}));
  VisitRules lenient = usual_rules();
  lenient.effective = {.moves = {2}, .conditions = {{VisitEvidence::commitment_level, 3}}};
  EXPECT_TRUE(evaluate_visit(facts, lenient)->effective.effective);
  facts.commitment.obtained = 2;
  EXPECT_FALSE(evaluate_visit(facts, lenient)->effective.effective);
}

TEST(EffectiveVisit, a_required_move_that_nobody_defined_is_an_error) {
  const EffectiveRules rules{.moves = {4}};
  const auto report = assess_effective({}, {}, rules);
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error(), (Error{ErrorCode::engine_unknown_key, "effective/4", {}}));
}

}  // namespace
}  // namespace dealbench::engine
