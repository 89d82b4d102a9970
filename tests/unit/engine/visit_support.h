#pragma once
// Rules of a usual playbook and builders of facts for the tests of the visit loop.

#include <string>
#include <vector>

#include "engine/visit/visit.h"

namespace dealbench::engine {

inline std::vector<VisitItem> thirty_items() {
  // Ring and starred move of V01..V30; 0: not starred.
  constexpr int table[30][2] = {{1, 1}, {1, 1}, {1, 0}, {1, 0}, {1, 2}, {1, 2}, {1, 3}, {1, 0},
                                {1, 0}, {1, 0}, {1, 0}, {1, 0}, {1, 0}, {2, 0}, {2, 0}, {2, 4},
                                {2, 4}, {2, 5}, {2, 5}, {2, 0}, {2, 0}, {2, 0}, {3, 6}, {3, 0},
                                {3, 6}, {4, 7}, {4, 0}, {4, 8}, {5, 0}, {5, 0}};
  std::vector<VisitItem> items;
  for (int i = 0; i < 30; ++i) {
    const std::string number = std::to_string(i + 1);
    items.push_back({(number.size() == 1 ? "v0" : "v") + number, table[i][0], table[i][1]});
  }
  return items;
}

// The first `done` items are done, then `partly`, then `not_done`, then `not_applicable`.
inline std::vector<VisitItemMark> marks_of(int done, int partly, int not_done, int not_applicable) {
  std::vector<VisitItemMark> marks;
  const std::vector<VisitItem> items = thirty_items();
  const std::pair<int, VisitMark> runs[] = {{done, VisitMark::done},
                                            {partly, VisitMark::partly},
                                            {not_done, VisitMark::not_done},
                                            {not_applicable, VisitMark::not_applicable}};
  for (const auto& [count, mark] : runs) {
    for (int i = 0; i < count; ++i) marks.push_back({items[marks.size()].id, mark});
  }
  return marks;
}

inline EvaluationRules six_scales() {
  return {.scales = {"e1", "e2", "e3", "e4", "e5", "e6"}, .experience = {"useful", "pleasant"}};
}

inline std::vector<VisitRating> ratings_of(const std::vector<int>& values) {
  std::vector<VisitRating> out;
  for (std::size_t i = 0; i < values.size(); ++i)
    out.push_back({"e" + std::to_string(i + 1), values[i]});
  return out;
}

inline std::vector<VisitMoveRule> eight_moves() {
  using enum VisitEvidence;
  return {{1, {{{person_known}, {role_known}, {mode_known}, {concept_guess}}}},
          {2, {{{best_commitment}, {minimum_commitment}}}},
          {3, {{{reason_passes}, {reason_confirmed}}}},
          {4, {{{purpose_said}, {process_said}, {payoff_said}, {opening_agreed}}}},
          {5, {{{questions_answered, 3}, {new_facts}}}},
          {6, {{{advantages_linked}, {reaction_asked}}}},
          {7, {{{commitment_action}, {commitment_person}, {commitment_date}}, {{concern_named}}}},
          {8, {{{summary_sent}, {summary_accepted}, {next_date}}}}};
}

inline EffectiveRules usual_effective() {
  using enum VisitEvidence;
  return {.moves = {1, 2, 3, 4},
          .conditions = {{new_facts},
                         {commitment_level, 2},
                         {commitment_person},
                         {commitment_date},
                         {summary_filled}}};
}

inline ReasonRules five_tests() {
  return {.tests = {{"worth_time", {}, 0},
                    {"names_payoff", {"payoff"}, 0},
                    {"links_to_issue", {"change"}, 0},
                    {"short", {}, 300},
                    {"who_and_how_long", {"who", "minutes"}, 0}},
          .required = 5};
}

inline VisitRules usual_rules() {
  VisitRules rules;
  rules.checklist = thirty_items();
  rules.moves = eight_moves();
  rules.effective = usual_effective();
  rules.plan = {"plan", {{"concept_guess"}, {"best_commitment"}, {"reason"}, {"concerns", false}}};
  rules.opening = {"opening", {{"purpose"}, {"process"}, {"payoff"}, {"consent"}}};
  rules.summary = {"summary",
                   {{"facts_gained"}, {"consensus"}, {"concerns"}, {"commitments"}, {"next_step"}}};
  rules.reason = five_tests();
  rules.concept_layers = {"present_state", "problem", "consequence", "goal", "standard"};
  rules.evaluation = six_scales();
  return rules;
}

// A visit that does everything the usual rules ask for.
inline VisitFacts perfect_visit() {
  VisitFacts facts;
  facts.person_known = facts.role_known = facts.mode_known = true;
  facts.concept_layers = {{"problem", KnowledgeStatus::said}};
  facts.plan_filled = {"concept_guess", "best_commitment", "reason"};
  facts.opening_filled = {"purpose", "process", "payoff", "consent"};
  facts.summary_filled = {"facts_gained", "consensus", "concerns", "commitments", "next_step"};
  facts.reason = {.text = "A reason to meet",
                  .filled_slots = {"payoff", "change", "who", "minutes"},
                  .answers = {{"worth_time", VisitAnswer::yes}},
                  .confirmed = true};
  facts.questions_answered = 3;
  facts.new_facts = 1;
  facts.advantages_linked = 1;
  facts.reaction_asked = true;
  facts.commitment = {.best = 4,
                      .minimum = 2,
                      .obtained = 3,
                      .has_action = true,
                      .has_person = true,
                      .has_date = true};
  facts.summary_sent = facts.summary_accepted = facts.has_next_date = true;
  facts.ratings = ratings_of({4, 4, 3, 4, 3, 3});
  facts.marks = marks_of(30, 0, 0, 0);
  return facts;
}

}  // namespace dealbench::engine
