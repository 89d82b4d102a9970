#include <gtest/gtest.h>

#include "engine/visit/commitment.h"
#include "engine/visit/concept.h"
#include "engine/visit/reason.h"
#include "engine/visit/slots.h"
#include "unit/engine/visit_support.h"

namespace dealbench::engine {
namespace {

VisitAnswer answer(const ReasonReport& report, const std::string& test) {
  for (const ReasonTestResult& result : report.tests) {
    if (result.id == test) return result.answer;
  }
  return VisitAnswer::unknown;
}

TEST(ReasonToMeet, passes_with_five_tests_and_not_with_four) {
  ReasonFacts facts{.text = "text",
                    .filled_slots = {"payoff", "change", "who", "minutes"},
                    .answers = {{"worth_time", VisitAnswer::yes}}};
  auto report = assess_reason(facts, five_tests());
  ASSERT_TRUE(report);
  EXPECT_EQ(report->passed, 5);
  EXPECT_TRUE(report->passes);
  facts.filled_slots.pop_back();
  report = assess_reason(facts, five_tests());
  EXPECT_EQ(answer(*report, "who_and_how_long"), VisitAnswer::no);
  EXPECT_EQ(report->passed, 4);
  EXPECT_FALSE(report->passes);
}

TEST(ReasonToMeet, only_people_decide_whether_it_is_worth_the_time) {
  const ReasonFacts facts{.text = "text", .filled_slots = {"payoff", "change", "who", "minutes"}};
  const auto report = assess_reason(facts, five_tests());
  ASSERT_TRUE(report);
  EXPECT_EQ(answer(*report, "worth_time"), VisitAnswer::unknown);
  EXPECT_EQ(report->unknown, 1);
  EXPECT_FALSE(report->passes);
}

TEST(ReasonToMeet, what_people_say_stands_above_what_is_computed) {
  const ReasonFacts facts{
      .text = "text",
      .filled_slots = {"payoff"},
      .answers = {{"names_payoff", VisitAnswer::no}, {"links_to_issue", VisitAnswer::yes}}};
  const auto report = assess_reason(facts, five_tests());
  ASSERT_TRUE(report);
  EXPECT_EQ(answer(*report, "names_payoff"), VisitAnswer::no);
  EXPECT_EQ(answer(*report, "links_to_issue"), VisitAnswer::yes);
  EXPECT_FALSE(report->tests[2].computed);
  EXPECT_TRUE(report->tests[3].computed);
}

TEST(ReasonToMeet, length_counts_characters_not_bytes) {
  std::string text;
  for (int i = 0; i < 300; ++i) text += "约";
  auto report = assess_reason({.text = " " + text + "\n"}, five_tests());
  ASSERT_TRUE(report);
  EXPECT_EQ(report->characters, 300);
  EXPECT_EQ(answer(*report, "short"), VisitAnswer::yes);
  report = assess_reason({.text = text + "见"}, five_tests());
  EXPECT_EQ(answer(*report, "short"), VisitAnswer::no);
}

TEST(ReasonToMeet, no_text_is_unknown_rather_than_failed) {
  const auto report = assess_reason({.filled_slots = {"payoff"}}, five_tests());
  ASSERT_TRUE(report);
  EXPECT_EQ(report->passed, 0);
  EXPECT_EQ(report->unknown, 5);
  EXPECT_FALSE(report->passes);
  const auto lenient = assess_reason({}, {.tests = {}, .required = 0});
  EXPECT_FALSE(lenient->passes);
}

TEST(ReasonToMeet, refuses_an_answer_to_no_test) {
  const auto report = assess_reason({.answers = {{"mood", VisitAnswer::yes}}}, five_tests());
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error(), (Error{ErrorCode::engine_unknown_key, "reason/mood", {}}));
}

TEST(Slots, values_replace_gaps_and_empty_ones_show_their_label) {
  const VisitSlot slots[] = {{"name", "Name", "Ms Lin"}, {"date", "Date", ""}};
  const FilledText filled = fill_text("{name}, would {date} suit? {date}", slots);
  EXPECT_EQ(filled.text, "Ms Lin, would 《Date》 suit? 《Date》");
  EXPECT_EQ(filled.missing, (std::vector<std::string>{"date"}));
}

TEST(Slots, braces_that_are_no_gap_stay) {
  const VisitSlot slots[] = {{"a", "A", "{b}"}, {"b", "B", "no"}};
  EXPECT_EQ(fill_text("{x} {a} {", slots).text, "{x} {b} {");
  EXPECT_EQ(fill_text("", slots).text, "");
  EXPECT_EQ(fill_text("{{a}}", slots).text, "{{b}}");
}

CommitmentReport commitment(CommitmentFacts facts) {
  return *assess_commitment(facts, {});
}

TEST(Commitment, compares_with_best_and_minimum) {
  using enum CommitmentOutcome;
  struct Row {
    int best, minimum, obtained;
    CommitmentOutcome outcome;
  };
  for (const Row& row :
       {Row{4, 2, 5, best_reached}, Row{4, 2, 4, best_reached}, Row{4, 2, 3, minimum_reached},
        Row{4, 2, 2, minimum_reached}, Row{4, 2, 1, below_minimum}, Row{2, 2, 2, best_reached}}) {
    const CommitmentReport report =
        commitment({.best = row.best, .minimum = row.minimum, .obtained = row.obtained});
    EXPECT_EQ(report.outcome, row.outcome) << row.obtained;
    EXPECT_EQ(report.follow_up_needed, row.outcome == below_minimum);
    EXPECT_TRUE(report.goal_set);
  }
  EXPECT_EQ(commitment({.best = 4, .minimum = 2}).outcome, unknown);
  EXPECT_EQ(commitment({.best = 4, .obtained = 3}).outcome, unknown);
  EXPECT_EQ(commitment({.obtained = 3}).outcome, unknown);
  EXPECT_FALSE(commitment({.best = 4}).goal_set);
}

TEST(Commitment, is_real_with_person_action_and_date_and_counts_from_level_two) {
  CommitmentFacts facts{.obtained = 2, .has_action = true, .has_person = true, .has_date = true};
  EXPECT_TRUE(commitment(facts).real);
  EXPECT_TRUE(commitment(facts).obtained);
  facts.obtained = 1;
  EXPECT_TRUE(commitment(facts).real);
  EXPECT_FALSE(commitment(facts).obtained);
  EXPECT_TRUE(commitment(facts).missing.empty());
  facts.obtained = 5;
  facts.has_date = facts.has_person = false;
  EXPECT_FALSE(commitment(facts).real);
  EXPECT_EQ(commitment(facts).missing, (std::vector<std::string>{"person", "date"}));
  facts.has_action = false;
  EXPECT_EQ(commitment(facts).missing.size(), 3u);
}

TEST(Commitment, refuses_levels_off_the_scale_and_a_minimum_above_the_best) {
  EXPECT_EQ(assess_commitment({.best = 6}, {}).error(),
            (Error{ErrorCode::engine_out_of_range, "commitment/best", "6 (0..5)"}));
  EXPECT_EQ(assess_commitment({.minimum = -1}, {}).error().place, "commitment/minimum");
  EXPECT_EQ(assess_commitment({.obtained = 9}, {}).error().place, "commitment/obtained");
  EXPECT_EQ(assess_commitment({.best = 2, .minimum = 3}, {}).error(),
            (Error{ErrorCode::engine_out_of_range, "commitment/minimum", "3 (0..2)"}));
}

const std::vector<std::string> five_layers = {"present_state", "problem", "consequence", "goal",
                                              "standard"};

TEST(Concept, only_what_was_said_is_clear) {
  const ConceptLayer known[] = {{"goal", KnowledgeStatus::said},
                                {"problem", KnowledgeStatus::heard},
                                {"standard", KnowledgeStatus::guessed}};
  const auto report = assess_concept(five_layers, known);
  ASSERT_TRUE(report);
  EXPECT_DOUBLE_EQ(report->clear_percent, 20);
  EXPECT_EQ(report->said + report->heard + report->guessed, 3);
  EXPECT_EQ(report->to_ask,
            (std::vector<std::string>{"present_state", "consequence", "standard", "problem"}));
}

TEST(Concept, refuses_layers_that_do_not_exist_or_stand_twice) {
  const ConceptLayer wrong[] = {{"mood", KnowledgeStatus::said}};
  EXPECT_EQ(assess_concept(five_layers, wrong).error().place, "concept/mood");
  const ConceptLayer twice[] = {{"goal"}, {"goal"}};
  EXPECT_EQ(assess_concept(five_layers, twice).error().detail, "2 (0..1)");
  EXPECT_EQ(assess_concept({}, {}).error().code, ErrorCode::engine_empty);
}

TEST(Advantage, three_tests_lead_two_are_parity_fewer_stay_out) {
  const AdvantageRules rules;
  EXPECT_EQ(advantage_use({"a", true, true, true}, rules), AdvantageUse::lead);
  EXPECT_EQ(advantage_use({"a", true, false, true}, rules), AdvantageUse::parity);
  EXPECT_EQ(advantage_use({"a", false, true, true}, rules), AdvantageUse::parity);
  EXPECT_EQ(advantage_use({"a", true, false, false}, rules), AdvantageUse::leave_out);
  EXPECT_EQ(advantage_use({"a"}, rules), AdvantageUse::leave_out);
}

TEST(Advantage, ranking_puts_leads_first_then_those_tied_to_the_concept) {
  const AdvantageFacts facts[] = {
      {"d", true, true, false, "goal"},  {"c", true, true, true, ""},
      {"b", true, true, true, "goal"},   {"a", true, true, true, "problem"},
      {"e", true, false, false, "goal"}, {"f", true, true, false, ""}};
  std::string order;
  for (const AdvantageFacts& advantage : rank_advantages(facts, {})) order += advantage.id;
  EXPECT_EQ(order, "abcdf");
}

TEST(TalkTrack, one_step_above_the_state_is_the_limit) {
  EXPECT_FALSE(assess_talk_track(2, 1, 9, 1)->too_far);
  EXPECT_FALSE(assess_talk_track(2, 3, 9, 1)->too_far);
  EXPECT_TRUE(assess_talk_track(2, 4, 9, 1)->too_far);
  EXPECT_EQ(assess_talk_track(9, std::nullopt, 9, 1)->highest, 9);
  EXPECT_EQ(assess_talk_track(4, 5, 9, 1)->because.inputs.back(), (Input{"planned", "5"}));
}

TEST(TalkTrack, refuses_states_off_the_ladder) {
  EXPECT_EQ(assess_talk_track(0, 1, 9, 1).error().detail, "0 (1..9)");
  EXPECT_EQ(assess_talk_track(1, 10, 9, 1).error().place, "mind_state/planned");
  EXPECT_EQ(assess_talk_track(1, 1, 9, -1).error().place, "mind_state/max_step");
}

}  // namespace
}  // namespace dealbench::engine
