// A visit of the plan as facts: what is read from where, and what is left out.
#include "app/assemble/visit_facts.h"

#include "unit/app/visit_support.h"

namespace dealbench::app::visit_test {
namespace {

using Texts = std::vector<std::string>;

struct Read {
  engine::VisitFacts facts;
  Omissions omissions;
};

// The first visit of the plan.
Read read(const plan::Plan& plan) {
  Read out;
  const PlanIndex index(plan);
  out.facts = visit_facts(plan.visits.front(), index, test::default_playbook(), out.omissions);
  out.omissions.tidy();
  return out;
}

plan::Plan plan_with(plan::Visit visit) {
  plan::Plan plan = deal_plan();
  plan.visits = {std::move(visit)};
  return plan;
}

TEST(VisitFacts, a_visit_of_which_nothing_is_recorded_states_nothing_and_lacks_nothing) {
  const Read visit = read(plan_with(record<plan::Visit>("v1")));
  EXPECT_TRUE(visit.facts.marks.empty());
  EXPECT_FALSE(visit.facts.person_known);
  EXPECT_EQ(visit.facts.stage, 0);
  EXPECT_EQ(visit.facts.depth, engine::VisitDepth::simple);
  EXPECT_FALSE(visit.facts.commitment.obtained);
  EXPECT_FALSE(visit.facts.talk);
  EXPECT_TRUE(visit.omissions.incomplete.empty());
  EXPECT_TRUE(visit.omissions.unknown_keys.empty());
}

TEST(VisitFacts, maps_become_marks_layers_ratings_slots_and_answers) {
  plan::Visit visit = visit_on("v1", "2026-11-20", "done");
  visit.depth = "full";
  visit.marks = {
      {"v01", "done"}, {"v02", "partly"}, {"v03", "not_applicable"}, {"v04", "not_done"}};
  visit.concept_layers = {{"goal", "said"}, {"problem", "heard"}};
  visit.ratings = {{"e1", 4}, {"useful", 2}};
  visit.reason = "why";
  visit.reason_slots = {{"payoff", "an hour saved"}, {"who", "  "}};
  visit.reason_answers = {{"short", "no"}, {"worth_time", "yes"}};
  const engine::VisitFacts facts = read(plan_with(visit)).facts;
  EXPECT_EQ(facts.depth, engine::VisitDepth::full);
  ASSERT_EQ(facts.marks.size(), 4u);
  using engine::VisitMark;
  constexpr VisitMark marks[] = {VisitMark::done, VisitMark::partly, VisitMark::not_applicable,
                                 VisitMark::not_done};
  for (std::size_t i = 0; i < 4; ++i) EXPECT_EQ(facts.marks[i].mark, marks[i]) << i;
  ASSERT_EQ(facts.concept_layers.size(), 2u);
  EXPECT_EQ(facts.concept_layers[0].status, engine::KnowledgeStatus::said);
  EXPECT_EQ(facts.concept_layers[1].status, engine::KnowledgeStatus::heard);
  ASSERT_EQ(facts.ratings.size(), 2u);
  EXPECT_EQ(facts.ratings[0].value, 4);
  EXPECT_EQ(facts.ratings[1].scale, "useful");
  EXPECT_EQ(facts.reason.filled_slots, Texts{"payoff"});
  ASSERT_EQ(facts.reason.answers.size(), 2u);
  EXPECT_EQ(facts.reason.answers[0].answer, engine::VisitAnswer::no);
  EXPECT_EQ(facts.reason.answers[1].answer, engine::VisitAnswer::yes);
}

TEST(VisitFacts, a_field_of_spaces_is_not_filled_and_one_that_stands_elsewhere_is) {
  plan::Visit visit = visit_on("v1", "2026-11-30", "planned");
  visit.plan = {{"concept_guess", "wants speed"}, {"strengths", " \t"}};
  visit.summary = {{"consensus", "yes"}, {"concerns", ""}};
  EXPECT_EQ(read(plan_with(visit)).facts.plan_filled, Texts{"concept_guess"});
  EXPECT_EQ(read(plan_with(visit)).facts.summary_filled, Texts{"consensus"});
  visit.best_commitment = 3;
  visit.minimum_commitment = 2;
  visit.reason = "an hour for your plan";
  plan::Plan plan = plan_with(visit);
  plan::Unknown unknown = record<plan::Unknown>("u1");
  unknown.visit = "v1";
  plan.unknowns = {unknown};
  EXPECT_EQ(read(plan).facts.plan_filled, (Texts{"concept_guess", "best_commitment",
                                                 "minimum_commitment", "reason", "unknowns"}));
}

TEST(VisitFacts, keys_that_the_playbook_does_not_have_are_left_out_and_listed) {
  plan::Visit visit = visit_on("v1", "2026-11-20", "done");
  visit.marks = {{"v01", "done"}, {"v98", "done"}};
  visit.plan = {{"mood", "good"}};
  visit.opening = {{"joke", "none"}};
  visit.summary = {{"weather", "fine"}};
  visit.reason_slots = {{"gift", "tea"}};
  visit.reason_answers = {{"polite", "yes"}};
  visit.concept_layers = {{"dream", "said"}};
  visit.ratings = {{"e9", 3}};
  plan::Plan plan = plan_with(visit);
  plan.deal_people.front().kinds = {"x_xx", "e_db"};
  const Read found = read(plan);
  EXPECT_EQ(found.facts.marks.size(), 1u);
  EXPECT_TRUE(found.facts.plan_filled.empty());
  EXPECT_TRUE(found.facts.ratings.empty());
  EXPECT_TRUE(found.facts.role_known);
  EXPECT_EQ(found.omissions.unknown_keys,
            (Texts{"deal_people/dp1/kinds/x_xx", "visits/v1/concept_layers/dream",
                   "visits/v1/marks/v98", "visits/v1/opening/joke", "visits/v1/plan/mood",
                   "visits/v1/ratings/e9", "visits/v1/reason_answers/polite",
                   "visits/v1/reason_slots/gift", "visits/v1/summary/weather"}));
  EXPECT_TRUE(found.omissions.incomplete.empty());
}

TEST(VisitFacts, references_that_lead_nowhere_count_as_not_stated_and_are_listed) {
  plan::Visit visit = full_visit("v1", "2026-11-20");
  visit.deal = "d9";
  visit.account = "a9";
  visit.owner = "m9";
  visit.people = {"p9"};
  visit.commitment_by = "p8";
  const Read found = read(plan_with(visit));
  EXPECT_FALSE(found.facts.person_known);
  EXPECT_FALSE(found.facts.commitment.has_person);
  EXPECT_TRUE(found.facts.commitment.has_action);
  EXPECT_EQ(found.facts.stage, 0);
  EXPECT_EQ(found.omissions.incomplete,
            (Texts{"visits/v1/account", "visits/v1/commitment_by", "visits/v1/deal",
                   "visits/v1/owner", "visits/v1/people/p9"}));
}

TEST(VisitFacts, the_stage_is_that_of_the_deal_on_the_day_of_the_visit) {
  plan::Plan plan = plan_with(visit_on("v1", "2026-11-20", "done"));
  plan.deals.front().stage = 4;
  plan.deals.front().stage_since = day("2026-11-18");
  plan::StageChange second = record<plan::StageChange>("s2");
  second.deal = "d1";
  second.stage = 2;
  second.since = day("2026-10-01");
  plan::StageChange first = second;
  first.id = "s1";
  first.stage = 1;
  first.since = day("2026-09-01");
  plan.stage_changes = {second, first};
  const auto stage = [&](std::string_view on) {
    plan.visits.front().on = day(on);
    return read(plan).facts.stage;
  };
  EXPECT_EQ(stage("2026-11-18"), 4);
  EXPECT_EQ(stage("2026-11-17"), 2);
  EXPECT_EQ(stage("2026-09-30"), 1);
  plan.visits.front().on.reset();
  EXPECT_EQ(read(plan).facts.stage, 4);
}

TEST(VisitFacts, a_stage_that_the_playbook_does_not_have_is_not_known) {
  plan::Plan plan = plan_with(visit_on("v1", "2026-11-20", "done"));
  plan.deals.front().stage = 12;
  const Read found = read(plan);
  EXPECT_EQ(found.facts.stage, 0);
  EXPECT_EQ(found.omissions.unknown_keys, Texts{"deals/d1/stage/12"});
}

TEST(VisitFacts, person_role_and_mode_are_known_as_of_the_day) {
  plan::Plan plan = plan_with(visit_on("v1", "2026-11-02", "done"));
  const auto known = [&] {
    const engine::VisitFacts facts = read(plan).facts;
    return std::string(facts.person_known ? "p" : "-") + (facts.role_known ? "r" : "-") +
           (facts.mode_known ? "m" : "-");
  };
  EXPECT_EQ(known(), "prm");
  plan.visits.front().on = day("2026-11-01");  // the mode was judged a day later
  EXPECT_EQ(known(), "pr-");
  plan.visits.front().on.reset();
  EXPECT_EQ(known(), "prm");
  plan.deal_people.clear();
  EXPECT_EQ(known(), "p-m");
  plan.visits.front().people = {"p9", "p2", "p1"};  // the first that the plan has is p2
  EXPECT_EQ(known(), "p--");
  plan.visits.front().people = {"p1"};
  plan.visits.front().deal.clear();
  EXPECT_EQ(known(), "p--");
}

TEST(VisitFacts, the_latest_rating_tells_mode_and_mind_state) {
  plan::Plan plan = plan_with(visit_on("v1", "2026-11-20", "done"));
  plan.ratings.front().mind_state = 2;
  plan::Rating later = plan.ratings.front();
  later.id = "r2";
  later.on = day("2026-11-10");
  later.mode = "growth";
  later.mind_state = 5;
  plan::Rating undated = later;
  undated.id = "r3";
  undated.on.reset();
  undated.mode = "even_keel";
  plan.ratings = {later, undated, plan.ratings.front()};
  Omissions omissions;
  const auto person = [&] {
    const PlanIndex index(plan);
    return visited_person(plan.visits.front(), index, test::default_playbook(), omissions);
  };
  EXPECT_EQ(person().role, "economic_buyer");
  EXPECT_EQ(person().mode, "growth");
  EXPECT_EQ(read(plan).facts.mind_state, 5);
  EXPECT_EQ(read(plan).omissions.incomplete, Texts{"ratings/r3/on"});
  plan.visits.front().mind_state = 7;
  EXPECT_EQ(read(plan).facts.mind_state, 7);
  plan.ratings.front().mode = "furious";
  EXPECT_EQ(person().mode, "");
  EXPECT_EQ(read(plan).omissions.unknown_keys, Texts{"ratings/r2/mode/furious"});
}

TEST(VisitFacts, talk_timer_lists_count_as_far_as_both_go) {
  plan::Visit visit = visit_on("v1", "2026-11-20", "done");
  visit.talk_speakers = {"rep", "customer", "silence"};
  visit.talk_ms = {60'000, 120'000};
  visit.question_ms = {10'000, 20'000, 30'000};
  visit.question_kinds = {"concern", "none"};
  const Read found = read(plan_with(visit));
  ASSERT_TRUE(found.facts.talk);
  ASSERT_EQ(found.facts.talk->segments.size(), 2u);
  EXPECT_EQ(found.facts.talk->segments[1].speaker, engine::Speaker::customer);
  EXPECT_EQ(found.facts.talk->segments[1].duration_ms, 120'000);
  ASSERT_EQ(found.facts.talk->questions.size(), 2u);
  EXPECT_EQ(found.facts.talk->questions[0].kind, engine::QuestionKind::concern);
  EXPECT_EQ(found.facts.talk->questions[1].kind, std::nullopt);
  EXPECT_EQ(found.omissions.incomplete, (Texts{"visits/v1/question_kinds", "visits/v1/talk_ms"}));
}

TEST(VisitFacts, questions_count_without_kinds_and_a_record_without_time_was_not_timed) {
  plan::Visit visit = visit_on("v1", "2026-11-20", "done");
  visit.talk_speakers = {"rep"};
  visit.talk_ms = {60'000};
  visit.question_ms = {10'000, 20'000};
  const Read timed = read(plan_with(visit));
  EXPECT_EQ(timed.facts.talk->questions.size(), 2u);
  EXPECT_TRUE(timed.omissions.incomplete.empty());
  visit.talk_ms = {0};
  const Read untimed = read(plan_with(visit));
  EXPECT_FALSE(untimed.facts.talk);
  EXPECT_EQ(untimed.omissions.incomplete, Texts{"visits/v1/talk_ms"});
}

TEST(VisitFacts, words_that_no_plan_file_holds_do_no_harm) {
  plan::Visit visit = visit_on("v1", "2026-11-20", "done");
  visit.marks = {{"v01", "perhaps"}};
  visit.talk_speakers = {"parrot"};
  visit.talk_ms = {1'000};
  visit.question_ms = {500};
  visit.question_kinds = {"riddle"};
  visit.new_facts = std::int64_t{1} << 40;
  const Read found = read(plan_with(visit));
  EXPECT_TRUE(found.facts.marks.empty());
  EXPECT_EQ(found.facts.talk->segments[0].speaker, engine::Speaker::silence);
  EXPECT_EQ(found.facts.new_facts, 2'147'483'647);
  EXPECT_EQ(
      found.omissions.unknown_keys,
      (Texts{"visits/v1/marks/v01", "visits/v1/question_kinds/0", "visits/v1/talk_speakers/0"}));
}

TEST(VisitFacts, a_commitment_falls_due_when_it_has_a_day_and_a_level_that_counts) {
  plan::Visit visit = visit_on("v1", "2026-11-20", "done");
  const auto due = [&] { return has_commitment(visit, test::default_playbook()); };
  EXPECT_FALSE(due());
  visit.commitment_due = day("2026-11-27");
  EXPECT_TRUE(due());
  visit.commitment_level = 1;
  EXPECT_FALSE(due());
  visit.commitment_level = 2;
  EXPECT_TRUE(due());
  visit.state = "cancelled";
  EXPECT_FALSE(due());
}

}  // namespace
}  // namespace dealbench::app::visit_test
