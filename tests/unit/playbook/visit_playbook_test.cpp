#include <algorithm>
#include <set>

#include "playbook/visit.h"
#include "unit/engine/visit_support.h"
#include "unit/playbook/visit_support.h"

namespace dealbench::playbook::visit_test {
namespace {

std::string ids(const std::vector<NamedText>& entries) {
  std::string out;
  for (const NamedText& entry : entries) out += entry.id + " ";
  return out;
}

TEST(VisitPlaybook, default_section_is_read_without_a_problem) {
  const auto read = visit_from(section_text("visit"));
  EXPECT_FALSE(read.problems.first)
      << read.problems.first->place << " " << read.problems.first->detail;
}

TEST(VisitPlaybook, has_the_thirty_items_with_their_rings_and_moves) {
  const auto& items = default_visit().rules.checklist;
  const auto expected = engine::thirty_items();
  ASSERT_EQ(items.size(), expected.size());
  for (std::size_t i = 0; i < items.size(); ++i) {
    EXPECT_EQ(items[i].id, expected[i].id);
    EXPECT_EQ(items[i].ring, expected[i].ring) << items[i].id;
    EXPECT_EQ(items[i].move, expected[i].move) << items[i].id;
  }
  EXPECT_EQ(default_visit().checklist.size(), 30u);
}

TEST(VisitPlaybook, eight_moves_are_proven_as_the_method_says) {
  const auto& moves = default_visit().rules.moves;
  const auto expected = engine::eight_moves();
  ASSERT_EQ(moves.size(), 8u);
  for (std::size_t i = 0; i < 8; ++i) {
    ASSERT_EQ(moves[i].done_when.size(), expected[i].done_when.size());
    for (std::size_t way = 0; way < moves[i].done_when.size(); ++way) {
      const auto same = [](const engine::VisitCondition& a, const engine::VisitCondition& b) {
        return a.evidence == b.evidence && a.at_least == b.at_least;
      };
      EXPECT_TRUE(std::ranges::equal(moves[i].done_when[way], expected[i].done_when[way], same))
          << i + 1;
    }
  }
}

TEST(VisitPlaybook, scales_weights_and_targets_are_those_of_the_method) {
  const VisitPlaybook& visit = default_visit();
  EXPECT_EQ(visit.rules.score.checklist, Ratio{400'000});
  EXPECT_EQ(visit.rules.score.evaluation, Ratio{400'000});
  EXPECT_EQ(visit.rules.score.commitment, Ratio{200'000});
  EXPECT_EQ(visit.rules.evaluation.scales,
            (std::vector<std::string>{"e1", "e2", "e3", "e4", "e5", "e6"}));
  EXPECT_EQ(visit.rules.evaluation.low, 1);
  EXPECT_EQ(visit.rules.evaluation.high, 5);
  EXPECT_EQ(visit.anchors.size(), 5u);
  EXPECT_EQ(visit.rules.commitment.top_level, 5);
  EXPECT_EQ(visit.targets.commitments_obtained, Ratio{700'000});
  EXPECT_EQ(visit.targets.commitments_kept, Ratio{800'000});
  EXPECT_EQ(visit.targets.concept_clarified, Ratio{600'000});
  EXPECT_EQ(visit.targets.customer_talks, Ratio{700'000});
  EXPECT_EQ(visit.targets.effective, Ratio{500'000});
  EXPECT_EQ(visit.targets.customer_talks_from_percent, 60);
  EXPECT_EQ(visit.targets_assumed, (std::vector<std::string>{"effective_visits"}));
}

TEST(VisitPlaybook, effective_visit_asks_for_four_moves_a_fact_a_dated_commitment_and_a_summary) {
  const engine::EffectiveRules& rules = default_visit().rules.effective;
  EXPECT_EQ(rules.moves, (std::vector<std::int32_t>{1, 2, 3, 4}));
  std::string conditions;
  for (const auto& [evidence, at_least] : rules.conditions) {
    conditions +=
        std::string(engine::visit_evidence_name(evidence)) + std::to_string(at_least) + " ";
  }
  EXPECT_EQ(conditions,
            "new_facts1 commitment_level2 commitment_person1 commitment_date1 summary_filled1 ");
}

TEST(VisitPlaybook, lists_of_the_method_are_whole) {
  const VisitPlaybook& visit = default_visit();
  EXPECT_EQ(ids(visit.rings), "prepare understand present commitment evaluate ");
  EXPECT_EQ(ids(visit.concept_layers), "present_state problem consequence goal standard ");
  EXPECT_EQ(ids(visit.knowledge), "unknown guessed heard said ");
  EXPECT_EQ(ids(visit.question_kinds), "confirmation new_information attitude commitment concern ");
  EXPECT_EQ(ids(visit.unknown_kinds), "outdated missing feeling_missing readiness doubt ");
  EXPECT_EQ(ids(visit.opening.fields), "purpose process payoff consent ");
  EXPECT_EQ(ids(visit.summary.fields), "facts_gained consensus concerns commitments next_step ");
  EXPECT_EQ(ids(visit.translation.fields), "feature scenario role sentence ");
  EXPECT_EQ(ids(visit.advantage_tests), "unique provable cared_for ");
  EXPECT_EQ(visit.concern_kinds.size(), 5u);
  EXPECT_EQ(visit.concern_handling.size(), 7u);
  EXPECT_EQ(visit.below_minimum.size(), 4u);
  EXPECT_EQ(visit.trust_signs.size(), 4u);
  EXPECT_EQ(visit.after_visit.size(), 4u);
  EXPECT_EQ(visit.reason_tests.size(), 5u);
  EXPECT_EQ(visit.sheet_sections.size(), 7u);
  EXPECT_EQ(visit.lead_answer.sentences.size(), 3u);
  EXPECT_EQ(visit.lead_answer.screening.size(), 3u);
  EXPECT_EQ(visit.mind_states.size(), 9u);
  EXPECT_EQ(visit.rules.mind_state_max_step, 1);
  ASSERT_EQ(visit.presentations.size(), 3u);
  EXPECT_EQ(visit.presentations[0].form.id, "spar");
  EXPECT_EQ(visit.presentations[2].fields.size(), 6u);
}

TEST(VisitPlaybook, mind_states_fall_into_phases_of_two_three_two_and_two) {
  std::string phases;
  for (const MindState& state : default_visit().mind_states) phases += state.phase + " ";
  EXPECT_EQ(phases, "feel feel think think think form form know know ");
}

TEST(VisitPlaybook, every_stage_has_a_best_and_a_smaller_ask) {
  for (std::int32_t stage = 1; stage <= 6; ++stage) {
    const auto asks = asks_of(default_visit(), stage);
    ASSERT_EQ(asks.size(), 2u) << stage;
    EXPECT_GE(asks[0].level, asks[1].level);
    EXPECT_FALSE(emphasised_rings(default_visit(), stage).empty());
  }
  EXPECT_TRUE(asks_of(default_visit(), 7).empty());
  EXPECT_TRUE(emphasised_rings(default_visit(), 7).empty());
}

TEST(VisitPlaybook, unverified_marks_are_off_and_our_own_are_marked_as_assumed) {
  const VisitPlaybook& visit = default_visit();
  std::set<std::string> shown;
  for (std::size_t i = 0; i < visit.talk_marks.size(); ++i) {
    const engine::TalkMark& mark = visit.rules.talk.marks[i];
    if (mark.shown) shown.insert(mark.id);
    EXPECT_EQ(visit.talk_marks[i].assumed,
              !mark.stages.empty() && mark.figure == engine::TalkFigure::customer_share);
  }
  EXPECT_FALSE(shown.contains("monologue"));
  EXPECT_FALSE(shown.contains("rep_average"));
  EXPECT_TRUE(shown.contains("rep_43"));
  EXPECT_TRUE(shown.contains("customer_60"));
}

TEST(VisitPlaybook, every_topic_becomes_a_question_in_both_languages) {
  const VisitPlaybook& visit = default_visit();
  std::vector<engine::UnknownItem> unknowns;
  for (const QuestionTopic& topic : visit.topics)
    unknowns.push_back({topic.id, topic.topic, topic.kind, 1});
  const auto report =
      engine::plan_questions(unknowns, visit.stems, engine::QuestionOrder::as_asked, 100);
  ASSERT_TRUE(report);
  EXPECT_EQ(report->questions.size(), visit.topics.size());
  for (const auto& question : report->questions) {
    EXPECT_EQ(question.text.zh_cn.find('{'), std::string::npos) << question.unknown_id;
    EXPECT_EQ(question.text.en.find('{'), std::string::npos) << question.unknown_id;
  }
}

TEST(VisitPlaybook, templates_have_a_slot_for_every_gap) {
  const VisitPlaybook& visit = default_visit();
  for (const Language language : {Language::zh_cn, Language::en}) {
    auto slots = empty_slots(visit.reason_slots, language);
    const auto reason = engine::fill_text(visit.reason_pattern.in(language), slots);
    EXPECT_EQ(reason.text.find('{'), std::string::npos) << reason.text;
    EXPECT_EQ(reason.missing.size(), slots.size());
    slots = empty_slots(visit.lead_answer.slots, language);
    for (const auto& sentence : visit.lead_answer.sentences) {
      EXPECT_EQ(engine::fill_text(sentence.pattern.in(language), slots).text.find('{'),
                std::string::npos);
    }
    slots = empty_slots(visit.translation.fields, language);
    EXPECT_EQ(engine::fill_text(visit.translation_pattern.in(language), slots).missing.size(), 4u);
  }
}

struct Broken {
  const char* from;
  const char* to;
  ErrorCode code;
  const char* place;
};

TEST(VisitPlaybook, names_the_key_of_every_problem) {
  using enum ErrorCode;
  const Broken rows[] = {
      {R"("checklist": 0.4)", R"("checklist": 0.5)", playbook_sum, "visit/score_weights"},
      {R"("checklist": 0.4)", R"("checklist": 1.4)", playbook_out_of_range,
       "visit/score_weights/checklist"},
      {R"("id": "v02")", R"("id": "v01")", playbook_duplicate, "visit/checklist/v01/id"},
      {R"("id": "v02")", R"("id": "V 02")", playbook_out_of_range, "visit/checklist/V 02/id"},
      {R"("id": "v02", "ring": 1)", R"("id": "v02", "ring": 6)", playbook_out_of_range,
       "visit/checklist/v02/ring"},
      {R"("move_proof": "either")", R"("move_proof": "hope")", playbook_unknown_reference,
       "visit/move_proof"},
      {R"("move": 2, "name")", R"("move": 3, "name")", playbook_out_of_range, "visit/moves/1/move"},
      {R"("fact": "person_known")", R"("fact": "mood")", playbook_unknown_reference,
       "visit/moves/0/done_when/0/all/0/fact"},
      {R"("id": "consent")", R"("id": "smile")", playbook_missing, "visit/opening_form"},
      {R"("needs_slots": ["payoff"])", R"("needs_slots": ["gold"])", playbook_unknown_reference,
       "visit/reason/tests/names_payoff/needs_slots"},
      {R"("required": 5)", R"("required": 6)", playbook_out_of_range, "visit/reason/required"},
      {R"("parity_tests": 2)", R"("parity_tests": 4)", playbook_out_of_range,
       "visit/advantage/parity_tests"},
      {R"("lead_tests": 3)", R"("lead_tests": 1)", playbook_out_of_range,
       "visit/advantage/parity_tests"},
      {R"("indicator": "needs")", R"("indicator": "luck")", playbook_unknown_reference,
       "visit/questions/topics/c1_2/indicator"},
      {R"("obtained_level": 2)", R"("obtained_level": 6)", playbook_out_of_range,
       "visit/commitment/obtained_level"},
      {R"("phase": "feel")", R"("phase": "zen")", playbook_unknown_reference,
       "visit/mind_states/point/phase"},
      {R"("low": 43, "high": 43)", R"("low": 44, "high": 43)", playbook_out_of_range,
       "visit/talk/marks/rep_43/high"},
      {R"("low": 43, "high": 43, )", "", playbook_missing, "visit/talk/marks/rep_43/low"},
      {R"("figure": "rep_share")", R"("figure": "tempo")", playbook_unknown_reference,
       "visit/talk/marks/rep_43/figure"},
      {R"("high": 5,)", R"("high": 1,)", playbook_out_of_range, "visit/evaluation/high"},
      {R"("high": 5,)", R"("high": 6,)", playbook_out_of_range, "visit/evaluation/anchors"},
      {R"("rings": ["present"])", R"("rings": ["future"])", playbook_unknown_reference,
       "visit/ring_emphasis/2/rings"},
      {R"("focus_min_visits": 3,)", "", playbook_missing, "visit/focus_min_visits"},
      {R"("en": "Prepare")", R"("en": "")", playbook_missing, "visit/rings/prepare/name/en"}};
  const std::string good = section_text("visit");
  for (const Broken& row : rows) {
    const auto read = visit_from(with(good, row.from, row.to));
    ASSERT_TRUE(read.problems.first) << row.to;
    EXPECT_EQ(code_text(read.problems.first->code), code_text(row.code)) << row.to;
    EXPECT_EQ(read.problems.first->place, row.place) << row.to;
  }
}

TEST(VisitPlaybook, an_empty_section_is_a_problem_and_no_crash) {
  const auto read = visit_from("{}");
  ASSERT_TRUE(read.problems.first);
  EXPECT_EQ(read.problems.first->code, ErrorCode::playbook_missing);
  EXPECT_EQ(read.problems.first->place, "visit/rings");
}

TEST(NamedText, refuses_empty_lists_and_finds_entries_by_id) {
  Problems problems;
  const auto value = json::parse(R"({"list": []})");
  EXPECT_TRUE(read_named_texts(Reader(&*value, "x", problems), "list").empty());
  ASSERT_TRUE(problems.first);
  EXPECT_EQ(*problems.first, (Error{ErrorCode::playbook_out_of_range, "x/list", "0 (1..)"}));
  EXPECT_EQ(find_text(default_visit().rings, "present")->name.en, "Present");
  EXPECT_EQ(find_text(default_visit().rings, "sixth"), nullptr);
}

}  // namespace
}  // namespace dealbench::playbook::visit_test
