// The report of visits: figures of model.md and by hand.
#include "app/report/visit_report.h"

#include <algorithm>
#include <set>

#include "plan/fields/collection.h"
#include "unit/app/visit_support.h"

namespace dealbench::app::visit_test {
namespace {

std::string report_text(const plan::Plan& plan, std::span<const DealGaps> gaps = {}) {
  const PlanIndex index(plan);
  const auto& content = test::default_playbook();
  return text_of([&](json::Writer& out) {
    write_visit_reports(out, {plan, index, content, today}, evaluated_visits(plan, index, content),
                        gaps);
  });
}
json::Value report_of(const plan::Plan& plan, std::span<const DealGaps> gaps = {}) {
  return parsed(report_text(plan, gaps));
}

plan::Plan plan_with(std::vector<plan::Visit> visits) {
  plan::Plan plan = deal_plan();
  plan.visits = std::move(visits);
  return plan;
}

// Score 40 + 25 + 12: all starred items, mean 3.5 of ratings, level 3 of 5.
TEST(VisitReport, an_effective_visit_shows_score_moves_and_commitment) {
  const json::Value report = report_of(plan_with({full_visit("v1", "2026-11-20")}));
  const json::Value visit = at(report, "visits/0");
  EXPECT_EQ(text_at(visit, "checklist/percent"), "100");
  EXPECT_EQ(text_at(visit, "checklist/done"), "13");
  EXPECT_EQ(text_at(visit, "checklist/rings/0/ring"), "\"prepare\"");
  EXPECT_EQ(text_at(visit, "checklist/rings/0/done"), "5");
  EXPECT_EQ(text_at(visit, "evaluation/mean"), "3.5");
  EXPECT_EQ(text_at(visit, "evaluation/missing"), R"(["useful","pleasant"])");
  EXPECT_EQ(text_at(visit, "score/score"), "77");
  EXPECT_EQ(text_at(visit, "score/checklist_points"), "40");
  EXPECT_EQ(text_at(visit, "score/because/formula"), "\"VISIT-008\"");
  EXPECT_EQ(text_at(visit, "commitment/outcome"), "\"minimum_reached\"");
  EXPECT_EQ(text_at(visit, "commitment/obtained"), "true");
  EXPECT_EQ(text_at(visit, "effective/effective"), "true");
  EXPECT_EQ(text_at(visit, "moves/0/done"), "true");
  EXPECT_EQ(text_at(visit, "moves/2/proven"), "false");
  EXPECT_EQ(text_at(visit, "moves/2/missing"), R"(["reason_passes","reason_confirmed"])");
  EXPECT_EQ(text_at(visit, "concept_clarity/clear_percent"), "20");
  EXPECT_EQ(text_at(visit, "forms/summary/percent"), "20");
  EXPECT_EQ(text_at(visit, "card"), "null");
  EXPECT_EQ(text_at(visit, "talk"), "null");
  EXPECT_EQ(text_at(visit, "incomplete"), "[]");
}

// 30 items, 4 not applicable, 15 done, 6 partly, 5 not: 100 * 36 / 52.
TEST(VisitReport, the_full_checklist_counts_every_item_that_applies) {
  plan::Visit visit = visit_on("v1", "2026-11-20", "done");
  visit.depth = "full";
  const auto& items = test::default_playbook().visit.rules.checklist;
  ASSERT_EQ(items.size(), 30u);
  for (std::size_t i = 0; i < items.size(); ++i) {
    visit.marks.emplace_back(items[i].id, i < 4    ? "not_applicable"
                                          : i < 19 ? "done"
                                          : i < 25 ? "partly"
                                                   : "not_done");
  }
  const json::Value report = report_of(plan_with({visit}));
  EXPECT_EQ(text_at(report, "visits/0/checklist/percent"), "69.230769");
  EXPECT_EQ(at(report, "visits/0/checklist/open").array()->size(), 11u);
  EXPECT_EQ(text_at(report, "visits/0/score/score"), "null");
  EXPECT_EQ(text_at(report, "visits/0/score/missing"), R"(["evaluation","commitment"])");
}

TEST(VisitReport, the_talk_timer_gives_shares_bars_and_marks_of_the_stage) {
  plan::Visit visit = visit_on("v1", "2026-11-20", "done");
  visit.talk_speakers = {"rep", "silence", "customer"};
  visit.talk_ms = {60'000, 5'000, 135'000};
  visit.question_ms = {59'000};
  visit.question_kinds = {"attitude"};
  const json::Value report = report_of(plan_with({visit}));
  const json::Value talk = at(report, "visits/0/talk");
  EXPECT_EQ(text_at(talk, "rep_share_percent"), "30.769231");  // 60 of 195
  EXPECT_EQ(text_at(talk, "total_ms"), "200000");
  EXPECT_EQ(text_at(talk, "questions_by_kind/attitude"), "1");
  EXPECT_EQ(text_at(talk, "pause_after_question_seconds"), "5");
  EXPECT_EQ(text_at(talk, "bars/2/speaker"), "\"customer\"");
  EXPECT_EQ(text_at(talk, "bars/2/start_ms"), "65000");
  EXPECT_EQ(text_at(talk, "marks/0/id"), "\"rep_43\"");
  EXPECT_EQ(text_at(talk, "marks/0/side"), "\"below\"");
}

TEST(VisitReport, the_talk_track_says_when_the_planned_move_is_too_far) {
  plan::Visit visit = visit_on("v1", "2026-11-24", "planned");
  EXPECT_EQ(text_at(report_of(plan_with({visit})), "visits/0/talk_track"), "null");
  visit.mind_state = 2;
  visit.planned_mind_state = 4;
  const json::Value report = report_of(plan_with({visit}));
  EXPECT_EQ(text_at(report, "visits/0/talk_track/highest"), "3");
  EXPECT_EQ(text_at(report, "visits/0/talk_track/too_far"), "true");
}

// Role and mode choose the points as in docs/method/GUIDE-002.md; the ask is that of stage 3.
TEST(VisitReport, a_planned_visit_has_its_card_and_its_questions) {
  plan::Plan plan = plan_with({visit_on("v1", "2026-11-24", "planned")});
  plan::Unknown unknown = record<plan::Unknown>("u1");
  unknown.deal = "d1";
  unknown.visit = "v1";
  unknown.topic = "the budget";
  plan.unknowns = {unknown};
  plan::Advantage advantage = record<plan::Advantage>("x1");
  advantage.deal = "d1";
  advantage.unique = advantage.provable = advantage.cared_for = true;
  advantage.layer = "goal";
  plan.advantages = {advantage};
  const DealGaps gaps[] = {{"d1", {{"motives", 6.3}, {"coverage", 2}}}};
  const json::Value report = report_of(plan, gaps);
  const json::Value card = at(report, "visits/0/card");
  EXPECT_EQ(text_at(card, "focus_points"), R"(["eb_trouble_cost","eb_trouble_safe","medical_eb"])");
  EXPECT_EQ(text_at(card, "ask/id"), "\"s3_decider\"");
  EXPECT_EQ(text_at(card, "ask/level"), "3");
  EXPECT_EQ(text_at(card, "advantages"), R"(["x1"])");
  EXPECT_EQ(text_at(card, "missing_advantages"), "2");
  // Largest gaps: u1 7.3, then the motives' c4_4, c6_3, c6_4 at 6.3; asked confirm first.
  std::vector<std::string> asked;
  for (const json::Value& question : *at(card, "questions").array())
    asked.push_back(*question.find("unknown")->string());
  EXPECT_EQ(asked, (std::vector<std::string>{"c6_4", "u1", "c4_4", "c6_3"}));
  EXPECT_EQ(text_at(card, "questions/1/kind"), "\"new_information\"");
  EXPECT_EQ(text_at(card, "questions/1/text/en"), "\"What can you tell me about the budget?\"");
  EXPECT_EQ(at(report, "visits/0/questions/list").array()->size(), 8u);
  EXPECT_EQ(text_at(report, "visits/0/questions/left_out"),
            std::to_string(test::default_playbook().visit.topics.size() + 1 - 8));
}

TEST(VisitReport, a_visit_that_cannot_be_evaluated_leaves_the_others_alone) {
  plan::Visit bad = visit_on("v2", "2026-11-20", "done");
  bad.mind_state = 15;  // the ladder has nine steps
  plan::Visit worse = visit_on("v3", "2026-11-20", "done");
  worse.best_commitment = 2;
  worse.minimum_commitment = 4;
  const json::Value report = report_of(plan_with({worse, bad, full_visit("v1", "2026-11-20")}));
  EXPECT_EQ(text_at(report, "visits/0/score/score"), "77");
  EXPECT_EQ(text_at(report, "visits/1/id"), "\"v2\"");
  EXPECT_EQ(text_at(report, "visits/1/error/place"), "\"visits/v2/mind_state/state\"");
  EXPECT_EQ(text_at(report, "visits/1/error/detail"), "\"15 (1..9)\"");
  EXPECT_EQ(text_at(report, "visits/2/error/place"), "\"visits/v3/commitment/minimum\"");
  EXPECT_EQ(text_at(report, "team/ability/team/visits"), "1");
  EXPECT_EQ(text_at(report, "team/weekly/team/visits"), "1");
}

TEST(VisitReport, what_was_left_out_is_listed_once) {
  plan::Visit visit = visit_on("v1", "2026-11-24", "planned");
  visit.marks = {{"v98", "done"}};
  plan::Plan plan = plan_with({visit});
  plan.ratings.front().on.reset();
  const json::Value report = report_of(plan);
  EXPECT_EQ(text_at(report, "visits/0/unknown_keys"), R"(["visits/v1/marks/v98"])");
  EXPECT_EQ(text_at(report, "visits/0/incomplete"), R"(["ratings/r1/on"])");
}

// Seven weeks before Monday 2026-11-23.
TEST(VisitTeam, eight_weeks_until_the_present_one_are_counted) {
  plan::Visit effective = full_visit("v1", "2026-11-20");
  plan::Visit talk = visit_on("v2", "2026-11-18", "done");
  talk.commitment_level = 1;
  talk.concept_layers = {{"present_state", "said"},
                         {"problem", "said"},
                         {"consequence", "said"},
                         {"goal", "said"},
                         {"standard", "said"}};
  talk.talk_speakers = {"rep", "customer"};
  talk.talk_ms = {30'000, 70'000};
  plan::Visit old = full_visit("v3", "2026-10-04");  // the Sunday before
  old.commitment_state = "kept";
  plan::Visit first = visit_on("v4", "2026-10-05", "done");
  plan::Visit planned = visit_on("v5", "2026-11-23", "planned");
  plan::Visit future = visit_on("v6", "2026-11-25", "done");
  const json::Value report = report_of(plan_with({effective, talk, old, first, planned, future}));
  const json::Value team = at(report, "team/weekly/team");
  EXPECT_EQ(text_at(report, "team/from"), "\"2026-10-05\"");
  EXPECT_EQ(text_at(report, "team/weekly/weeks"), "8");
  EXPECT_EQ(text_at(team, "visits"), "3");
  EXPECT_EQ(text_at(team, "effective"), R"({"hits":1,"base":3,"percent":33.333333,"meets":false})");
  EXPECT_EQ(text_at(team, "commitments_obtained"),
            R"({"hits":1,"base":2,"percent":50,"meets":false})");
  EXPECT_EQ(text_at(team, "concept_clarified"),
            R"({"hits":1,"base":2,"percent":50,"meets":false})");
  EXPECT_EQ(text_at(team, "customer_talks"), R"({"hits":1,"base":1,"percent":100,"meets":true})");
  // Due on 2026-10-11 and kept; that of v1 is due on the 27th and still open.
  EXPECT_EQ(text_at(team, "commitments_kept"), R"({"hits":1,"base":1,"percent":100,"meets":true})");
  EXPECT_EQ(at(report, "team/weekly/rows").array()->size(), 8u);
  EXPECT_EQ(text_at(report, "team/weekly/rows/6/visits"), "2");
  EXPECT_EQ(text_at(report, "team/weekly/targets/effective_visits"), "5");
}

TEST(VisitTeam, members_without_visits_have_rows_and_visits_without_an_owner_are_listed) {
  plan::Plan plan = plan_with({full_visit("v1", "2026-11-20"), full_visit("v2", "2026-11-20"),
                               full_visit("v3", "2026-11-20")});
  plan.visits[0].owner = "m3";
  plan.visits[1].owner.clear();
  plan.visits[2].on.reset();
  for (const char* id : {"m3", "m2"}) {
    plan::Member member = record<plan::Member>(id);
    member.role = id == std::string("m2") ? "rep" : "manager";
    plan.members.push_back(member);
  }
  const json::Value report = report_of(plan);
  std::vector<std::string> reps;
  for (const json::Value& row : *at(report, "team/weekly/reps").array())
    reps.push_back(*row.find("rep")->string());
  EXPECT_EQ(reps, (std::vector<std::string>{"m1", "m2", "m3"}));
  EXPECT_EQ(text_at(report, "team/incomplete"), R"(["visits/v2/owner","visits/v3/on"])");
  EXPECT_EQ(text_at(report, "team/weekly/team/visits"), "1");
  EXPECT_EQ(text_at(report, "team/ability/team/visits"), "2");
}

// docs/method/VISIT-011.md: e5 is 2, 3 and 2, the lowest at 33.33 %.
plan::Plan coached_plan() {
  plan::Plan plan = deal_plan();
  const std::int64_t ratings[3][6] = {{4, 4, 3, 3, 2, 4}, {4, 4, 4, 3, 3, 4}, {4, 4, 5, 3, 2, 4}};
  for (std::size_t i = 0; i < 3; ++i) {
    plan::Visit visit = visit_on("v" + std::to_string(i), "2026-11-10", "done");
    for (std::size_t k = 0; k < 6; ++k)
      visit.ratings.emplace_back("e" + std::to_string(k + 1), ratings[i][k]);
    plan.visits.push_back(visit);
  }
  const auto session = [&](std::string id, std::string_view on, std::int64_t minutes,
                           std::string focus) {
    plan::Coaching out = record<plan::Coaching>(std::move(id));
    out.member = "m1";
    out.on = day(on);
    out.minutes = minutes;
    out.focus = std::move(focus);
    plan.coaching.push_back(out);
  };
  session("c1", "2026-09-20", 30, "e5");  // before the eight weeks
  session("c2", "2026-11-10", 20, "e5");
  session("c3", "2026-11-20", 40, "e1");
  session("c4", "2026-11-24", 60, "e5");  // after today
  session("c5", "2026-11-21", 90, "e5");
  plan.coaching.back().kind = "training";
  return plan;
}

TEST(VisitTeam, coaching_is_shown_beside_the_focus_of_the_profile) {
  const json::Value report = report_of(coached_plan());
  EXPECT_EQ(text_at(report, "team/ability/reps/0/focus"), "\"e5\"");
  EXPECT_EQ(text_at(report, "team/ability/reps/0/focus_percent"), "33.333333");
  EXPECT_EQ(text_at(report, "team/ability/team/axes/2/mean"), "4");
  const json::Value focus = at(report, "team/coaching_focus");
  EXPECT_EQ(text_at(focus, "sessions"), "2");
  EXPECT_EQ(text_at(focus, "on_focus_percent"), "50");
  EXPECT_EQ(text_at(focus, "reps/0/minutes"), "60");
  EXPECT_EQ(text_at(focus, "reps/0/days_since_last"), "3");
  EXPECT_EQ(text_at(report, "team/coaching/hours"), "1");
  EXPECT_EQ(text_at(report, "team/coaching/coverage"), "1");
  EXPECT_EQ(text_at(report, "team/coaching/findings"), "[]");
}

TEST(VisitTeam, sessions_that_cannot_be_counted_are_listed) {
  plan::Plan plan = coached_plan();
  plan.coaching[1].member = "m9";
  plan.coaching[2].focus = "e77";
  plan.coaching[2].minutes.reset();
  plan.coaching[3].on.reset();
  const json::Value report = report_of(plan);
  EXPECT_EQ(text_at(report, "team/incomplete"),
            R"(["coaching/c2/member","coaching/c3/minutes","coaching/c4/on"])");
  EXPECT_EQ(text_at(report, "team/unknown_keys"), R"(["coaching/c3/focus/e77"])");
  EXPECT_EQ(text_at(report, "team/coaching_focus/sessions"), "1");
  EXPECT_EQ(text_at(report, "team/coaching_focus/sessions_on_focus"), "0");
  EXPECT_EQ(text_at(report, "team/coaching/hours"), "0");
}

TEST(VisitReport, an_empty_plan_has_an_empty_report) {
  const json::Value report = report_of(plan::Plan{});
  EXPECT_EQ(text_at(report, "visits"), "[]");
  EXPECT_EQ(text_at(report, "team/weekly/rows"), "[]");
  EXPECT_EQ(text_at(report, "team/coaching/hours_per_rep_month"), "null");
}

TEST(VisitReport, the_order_of_records_does_not_change_it) {
  plan::Plan plan = coached_plan();
  plan.visits.push_back(full_visit("w1", "2026-11-20"));
  plan.visits.push_back(visit_on("w2", "2026-11-24", "planned"));
  for (const char* id : {"u1", "u2"}) {
    plan::Unknown unknown = record<plan::Unknown>(id);
    unknown.deal = "d1";
    unknown.topic = id;
    plan.unknowns.push_back(unknown);
    plan::Advantage advantage = record<plan::Advantage>(std::string("x") + id);
    advantage.offer = "o1";
    advantage.unique = advantage.provable = true;
    plan.advantages.push_back(advantage);
    plan::Member member = record<plan::Member>(std::string("m") + id);
    member.role = "rep";
    plan.members.push_back(member);
  }
  plan::Rating later = plan.ratings.front();
  later.id = "r2";
  later.on = day("2026-11-05");
  later.mode = "growth";
  plan.ratings.push_back(later);
  const std::string before = report_text(plan);
  std::ranges::reverse(plan.visits);
  std::ranges::reverse(plan.unknowns);
  std::ranges::reverse(plan.advantages);
  std::ranges::reverse(plan.members);
  std::ranges::reverse(plan.ratings);
  std::ranges::reverse(plan.coaching);
  std::ranges::reverse(plan.people);
  EXPECT_EQ(report_text(plan), before);
}

// What a field of a visit is set to so that it says something else than the visit below.
plan::FieldValue another_value(const plan::FieldDef& field, const plan::Visit& visit) {
  using plan::FieldKind;
  const std::string_view key = field.key;
  if (key == "commitment_by") return std::string("p1");
  if (key == "deal") return std::string("d2");
  if (key == "account") return std::string("a2");
  if (key == "owner") return std::string("m2");
  if (key == "people") return std::vector<std::string>{"p2"};
  if (key == "depth") return std::string("full");
  if (key == "state") return std::string("cancelled");
  if (key == "commitment_state") return std::string("kept");
  if (key == "marks") return plan::TextMap{{"v01", "partly"}};
  if (key == "plan") return plan::TextMap{{"strengths", "two"}};
  if (key == "opening") return plan::TextMap{{"purpose", "why"}};
  if (key == "reason_slots") return plan::TextMap{{"payoff", "time"}};
  if (key == "reason_answers") return plan::TextMap{{"worth_time", "yes"}};
  if (key == "concept_layers") return plan::TextMap{{"goal", "said"}};
  if (key == "summary") return plan::TextMap{{"consensus", "yes"}};
  if (key == "ratings") return plan::NumberMap{{"e1", 2}};
  if (key == "talk_speakers") return std::vector<std::string>{"customer", "rep"};
  if (key == "talk_ms") return std::vector<std::int64_t>{5'000, 9'000};
  if (key == "question_ms") return std::vector<std::int64_t>{1'000, 2'000};
  if (key == "question_kinds") return std::vector<std::string>{"concern"};
  if (field.kind == FieldKind::flag) return true;
  if (field.kind == FieldKind::date) return std::int64_t{visit.on->days - 14};
  if (field.kind == FieldKind::integer) return std::int64_t{3};
  return std::string("said so");
}

// Texts and times for people to read; nothing is computed from them.
bool states_no_fact(std::string_view key) {
  static const std::set<std::string_view> texts{"time", "minutes", "note"};
  return texts.contains(key);
}

TEST(VisitReport, every_field_of_a_visit_that_states_a_fact_counts) {
  plan::Visit visit = visit_on("v1", "2026-11-20", "done");
  visit.reason = "a first reason";
  visit.mind_state = 1;
  visit.best_commitment = 5;
  visit.commitment_due = day("2026-11-13");
  visit.talk_speakers = {"rep", "customer"};
  visit.talk_ms = {5'000, 5'000};
  visit.question_ms = {4'000};
  plan::Plan plan = plan_with({visit});
  plan::Deal other = plan.deals.front();
  other.id = "d2";
  other.stage = 1;
  plan.deals.push_back(other);
  plan.members.push_back(record<plan::Member>("m2"));
  const std::string before = report_text(plan);
  const plan::CollectionDef* visits = plan::find_collection("visits");
  ASSERT_TRUE(visits);
  for (const plan::FieldDef& field : visits->fields()) {
    plan::Plan changed = plan;
    field.set(visits->at_fields(changed, 0), another_value(field, visit));
    ASSERT_NE(changed.visits.front(), visit) << field.key;
    if (field.key == "account") continue;  // counts where there is no deal: the test below
    EXPECT_EQ(report_text(changed) == before, states_no_fact(field.key)) << field.key;
  }
}

TEST(VisitReport, the_customer_of_a_visit_without_a_deal_gives_the_library_of_its_card) {
  plan::Visit visit = visit_on("v1", "2026-11-24", "planned");
  visit.deal.clear();
  plan::Plan plan = plan_with({visit});
  EXPECT_EQ(text_at(report_of(plan), "visits/0/card/because/inputs"), "{}");
  plan.visits.front().account = "a1";
  EXPECT_EQ(text_at(report_of(plan), "visits/0/card/because/inputs"), R"({"library":"medical"})");
}

}  // namespace
}  // namespace dealbench::app::visit_test
