#include <algorithm>

#include <gtest/gtest.h>

#include "engine/guide/visit_card.h"

namespace dealbench::engine {
namespace {

VisitCardRules rules() {
  VisitCardRules out;
  out.focus_points = {{"any_a", "", "", ""},
                      {"any_b", "", "", ""},
                      {"library", "", "", "medical"},
                      {"mode", "", "trouble", ""},
                      {"role", "economic_buyer", "", ""},
                      {"role_library", "economic_buyer", "", "medical"},
                      {"role_mode", "economic_buyer", "trouble", ""},
                      {"all", "economic_buyer", "trouble", "medical"},
                      {"other_role", "user_buyer", "", ""}};
  out.asks = {{1, "contact", 2}, {3, "decider", 3}, {3, "criteria", 3}};
  for (auto& stems : out.stems) stems = {{"{topic}?", "{topic}?"}};
  return out;
}

VisitCardFacts facts() {
  VisitCardFacts out{.role = "economic_buyer", .mode = "trouble", .library = "medical", .stage = 3};
  for (int i = 0; i < 6; ++i) {
    const std::string id(1, static_cast<char>('a' + i));
    out.unknowns.push_back({id, {id, id}, static_cast<UnknownKind>(i % 5), static_cast<double>(i)});
  }
  out.advantages = {{"tied_parity", true, true, false, "goal"},
                    {"tied_lead", true, true, true, "goal"},
                    {"loose", true, true, true, ""},
                    {"weak", true, false, false, "goal"},
                    {"tied_second", true, true, true, "problem"}};
  return out;
}

std::string joined(const std::vector<std::string>& items) {
  std::string out;
  for (const std::string& item : items) out += item + " ";
  return out;
}

TEST(VisitCard, the_closest_points_come_first_and_role_counts_more_than_mode_and_library) {
  VisitCardRules all = rules();
  all.focus_count = 9;
  const auto card = make_visit_card(facts(), all);
  ASSERT_TRUE(card);
  EXPECT_EQ(joined(card->focus_points),
            "all role_mode role_library role mode library any_a any_b ");
  EXPECT_EQ(card->missing_focus_points, 1u);
}

TEST(VisitCard, has_three_points_four_questions_three_advantages_and_one_ask) {
  const auto card = make_visit_card(facts(), rules());
  ASSERT_TRUE(card);
  EXPECT_EQ(joined(card->focus_points), "all role_mode role_library ");
  ASSERT_EQ(card->questions.size(), 4u);
  // Gaps 5, 4, 3, 2 are f (outdated), e (doubt), d (readiness), c (feeling); asked in the order of
  // kinds.
  std::string asked;
  for (const PlannedQuestion& question : card->questions) asked += question.unknown_id;
  EXPECT_EQ(asked, "fcde");
  EXPECT_EQ(joined(card->advantages), "tied_lead tied_second tied_parity ");
  EXPECT_EQ(joined(card->untied_advantages), "loose ");
  ASSERT_TRUE(card->ask);
  EXPECT_EQ(card->ask->id, "decider");
  EXPECT_EQ(card->missing_questions + card->missing_advantages + card->missing_focus_points, 0u);
}

TEST(VisitCard, an_unknown_person_gets_the_general_points_only) {
  VisitCardFacts stranger = facts();
  stranger.role = stranger.mode = stranger.library = "";
  const auto card = make_visit_card(stranger, rules());
  EXPECT_EQ(joined(card->focus_points), "any_a any_b ");
  EXPECT_EQ(card->missing_focus_points, 1u);
}

TEST(VisitCard, gaps_stay_gaps) {
  VisitCardFacts empty{.stage = 7};
  const auto card = make_visit_card(empty, rules());
  ASSERT_TRUE(card);
  EXPECT_TRUE(card->questions.empty() && card->advantages.empty());
  EXPECT_EQ(card->missing_questions, 4u);
  EXPECT_EQ(card->missing_advantages, 3u);
  EXPECT_FALSE(card->ask);
  EXPECT_EQ(card->because.inputs, (std::vector<Input>{{"stage", "7"}}));
}

TEST(VisitCard, order_of_unknowns_and_advantages_does_not_matter) {
  VisitCardFacts reversed = facts();
  std::ranges::reverse(reversed.unknowns);
  std::ranges::reverse(reversed.advantages);
  const auto a = make_visit_card(facts(), rules());
  const auto b = make_visit_card(reversed, rules());
  EXPECT_EQ(a->advantages, b->advantages);
  for (std::size_t i = 0; i < 4; ++i)
    EXPECT_EQ(a->questions[i].unknown_id, b->questions[i].unknown_id);
}

TEST(VisitCard, a_bad_gap_is_refused) {
  VisitCardFacts bad = facts();
  bad.unknowns[0].gap = -1;
  EXPECT_EQ(make_visit_card(bad, rules()).error().place, "unknowns/a");
}

}  // namespace
}  // namespace dealbench::engine
