// A plan as facts of the guide: what asks for something to be done, and what does not.
#include "app/assemble/guide_facts.h"

#include <algorithm>

#include "unit/app/visit_support.h"

namespace dealbench::app::visit_test {
namespace {

using engine::ActionKind;
using Texts = std::vector<std::string>;

struct Guide {
  engine::GuideFacts facts;
  Omissions omissions;

  // "call_back leads/l1 2026-11-23"
  [[nodiscard]] Texts dues() const {
    Texts out;
    for (const engine::GuideDue& due : facts.dues)
      out.push_back(std::string(key_of(due.kind)) + " " + due.link.collection + "/" + due.link.id +
                    " " + date_text(due.due));
    std::ranges::sort(out);
    return out;
  }
};

Guide guide(const plan::Plan& plan, std::span<const DealFindings> findings = {}) {
  Guide out;
  const PlanIndex index(plan);
  const auto& content = test::default_playbook();
  out.facts = guide_facts({plan, index, content, today}, evaluated_visits(plan, index, content),
                          findings, out.omissions);
  out.omissions.tidy();
  return out;
}

TEST(GuideFacts, an_empty_plan_asks_for_nothing) {
  const Guide empty = guide(plan::Plan{});
  EXPECT_EQ(empty.facts.today, today);
  EXPECT_TRUE(empty.facts.leads.empty() && empty.facts.visits.empty() &&
              empty.facts.deals.empty() && empty.facts.customers.empty() &&
              empty.facts.dues.empty());
  EXPECT_TRUE(empty.omissions.incomplete.empty());
}

TEST(GuideFacts, a_lead_is_answered_by_a_day_until_today_or_by_its_status) {
  plan::Plan plan;
  plan::Lead lead = record<plan::Lead>("l1");
  lead.received_on = day("2026-11-20");
  lead.amount = Money{500};
  const auto answered = [&](std::optional<Date> on, std::string status) {
    lead.answered_on = on;
    lead.status = std::move(status);
    plan.leads = {lead};
    const engine::GuideFacts facts = guide(plan).facts;
    EXPECT_EQ(facts.leads.size(), 1u);
    EXPECT_EQ(facts.leads.front().received, day("2026-11-20"));
    EXPECT_EQ(facts.leads.front().amount, Money{500});
    return facts.leads.front().answered;
  };
  EXPECT_FALSE(answered({}, ""));
  EXPECT_FALSE(answered({}, "open"));
  EXPECT_TRUE(answered({}, "in_contact"));
  EXPECT_TRUE(answered({}, "dropped"));
  EXPECT_TRUE(answered(today, ""));
  EXPECT_FALSE(answered(Date{today.days + 1}, ""));
}

TEST(GuideFacts, an_open_lead_without_its_day_is_incomplete) {
  plan::Plan plan;
  plan.leads = {record<plan::Lead>("l1"), record<plan::Lead>("l2")};
  plan.leads[1].status = "qualified";
  const Guide found = guide(plan);
  EXPECT_TRUE(found.facts.leads.empty());
  EXPECT_EQ(found.omissions.incomplete, Texts{"leads/l1/received_on"});
}

TEST(GuideFacts, a_callback_stands_until_it_was_made_or_the_lead_is_dropped) {
  plan::Plan plan;
  plan::Lead lead = record<plan::Lead>("l1");
  lead.received_on = lead.answered_on = day("2026-11-20");
  lead.callback_due = day("2026-11-22");
  lead.amount = Money{700};
  plan.leads = {lead};
  EXPECT_EQ(guide(plan).dues(), Texts{"call_back leads/l1 2026-11-22"});
  EXPECT_EQ(guide(plan).facts.dues.front().amount, Money{700});
  plan.leads.front().answered_on = day("2026-11-22");
  EXPECT_TRUE(guide(plan).dues().empty());
  plan.leads = {lead};
  plan.leads.front().status = "dropped";
  EXPECT_TRUE(guide(plan).dues().empty());
}

TEST(GuideFacts, a_visit_is_prepared_when_the_sheet_is_complete_at_its_depth) {
  plan::Plan plan = deal_plan();
  plan::Visit visit = visit_on("v1", "2026-11-24", "planned");
  visit.plan = {{"concept_guess", "speed"}, {"strengths", "two"}, {"unknowns", "the budget"}};
  visit.best_commitment = 3;
  visit.minimum_commitment = 2;
  const auto prepared = [&] {
    plan.visits = {visit};
    return guide(plan).facts.visits.front().prepared;
  };
  EXPECT_FALSE(prepared());
  visit.reason = "an hour for your plan";
  EXPECT_TRUE(prepared());
  visit.depth = "full";
  EXPECT_FALSE(prepared());
  for (const char* id : {"situation", "feelings", "commitment_questions", "concerns"})
    visit.plan.emplace_back(id, "x");
  EXPECT_TRUE(prepared());
}

TEST(GuideFacts, a_visit_shows_its_state_evaluation_summary_and_the_deals_value) {
  plan::Plan plan = deal_plan();
  plan::Visit done = visit_on("v1", "2026-11-20", "done");
  done.ratings = {{"e1", 3}, {"e2", 3}, {"e3", 3}};
  plan::Visit cancelled = visit_on("v2", "2026-11-20", "cancelled");
  plan::Visit undated = visit_on("v3", "2026-11-20", "planned");
  undated.on.reset();
  plan.visits = {done, cancelled, undated};
  Guide found = guide(plan);
  ASSERT_EQ(found.facts.visits.size(), 1u);
  const engine::GuideVisit& visit = found.facts.visits.front();
  EXPECT_EQ(visit.state, engine::GuideVisitState::done);
  EXPECT_EQ(visit.on, day("2026-11-20"));
  EXPECT_EQ(visit.amount, Money{20'000'000});
  EXPECT_FALSE(visit.evaluated);  // three ratings; a mean takes four
  EXPECT_FALSE(visit.summary_sent);
  EXPECT_EQ(found.omissions.incomplete, Texts{"visits/v3/on"});
  plan.visits.front().ratings.emplace_back("e4", 3);
  plan.visits.front().summary_sent_on = today;
  found = guide(plan);
  EXPECT_TRUE(found.facts.visits.front().evaluated);
  EXPECT_TRUE(found.facts.visits.front().summary_sent);
  plan.visits.front().summary_sent_on = Date{today.days + 1};
  EXPECT_FALSE(guide(plan).facts.visits.front().summary_sent);
}

TEST(GuideFacts, commitments_are_checked_while_they_are_open_and_the_deal_is_alive) {
  plan::Plan plan = deal_plan();
  plan.visits = {full_visit("v1", "2026-11-20")};
  const Texts due{"check_commitment visits/v1 2026-11-27"};
  EXPECT_EQ(guide(plan).dues(), due);
  for (const char* state : {"kept", "broken"}) {
    plan.visits.front().commitment_state = state;
    EXPECT_TRUE(guide(plan).dues().empty()) << state;
  }
  plan.visits.front().commitment_state = "open";
  EXPECT_EQ(guide(plan).dues(), due);
  plan.deals.front().outcome = "lost";
  EXPECT_TRUE(guide(plan).dues().empty());
  plan.deals.front().outcome = "won";
  EXPECT_EQ(guide(plan).dues(), due);
}

TEST(GuideFacts, promises_are_due_until_kept) {
  plan::Plan plan = deal_plan();
  plan::Promise promise = record<plan::Promise>("q1");
  promise.deal = "d1";
  promise.due = day("2026-11-25");
  plan.promises = {promise, record<plan::Promise>("q2")};
  EXPECT_EQ(guide(plan).dues(), Texts{"keep_promise promises/q1 2026-11-25"});
  EXPECT_EQ(guide(plan).facts.dues.front().amount, Money{20'000'000});
  EXPECT_EQ(guide(plan).omissions.incomplete, Texts{"promises/q2/due"});
  plan.deals.front().outcome = "no_decision";
  EXPECT_TRUE(guide(plan).dues().empty());
  plan.deals.front().outcome.clear();
  plan.promises.front().kept_on = today;
  EXPECT_TRUE(guide(plan).dues().empty());
}

TEST(GuideFacts, an_action_with_a_day_is_due_until_it_is_done) {
  plan::Plan plan = deal_plan();
  plan::Action action = record<plan::Action>("x1");
  action.deal = "d9";
  action.due = day("2026-11-24");
  plan.actions = {action, record<plan::Action>("x2")};
  EXPECT_EQ(guide(plan).dues(), Texts{"do_action actions/x1 2026-11-24"});
  EXPECT_FALSE(guide(plan).facts.dues.front().amount);
  plan.actions.front().deal = "d1";
  EXPECT_EQ(guide(plan).facts.dues.front().amount, Money{20'000'000});
  plan.actions.front().done_on = today;
  EXPECT_TRUE(guide(plan).dues().empty());
}

TEST(GuideFacts, a_deal_has_its_findings_review_and_proposal_while_they_are_open) {
  plan::Plan plan = deal_plan();
  plan::Deal& deal = plan.deals.front();
  deal.review_due = day("2026-11-24");
  deal.proposal_due = day("2026-11-26");
  const DealFindings findings[] = {
      {"d1", {{"R05", 2}}}, {"d9", {{"R01", 1}}}, {"d1", {{"R13", 1}}}};
  const auto fact = [&] { return guide(plan, findings).facts.deals.front(); };
  EXPECT_TRUE(fact().open);
  EXPECT_EQ(fact().amount, Money{20'000'000});
  ASSERT_EQ(fact().findings.size(), 2u);
  EXPECT_EQ(fact().findings[1].code, "R13");
  EXPECT_EQ(fact().review_due, day("2026-11-24"));
  EXPECT_EQ(fact().proposal_due, day("2026-11-26"));
  deal.proposal_sent_on = today;
  EXPECT_FALSE(fact().proposal_due);
  deal.outcome = "won";
  EXPECT_FALSE(fact().open);
  deal.closed_on = Date{today.days + 1};
  EXPECT_TRUE(fact().open);
}

TEST(GuideFacts, a_review_is_held_with_the_first_meeting_from_its_day_on) {
  plan::Plan plan = deal_plan();
  plan.deals.front().review_due = day("2026-11-18");
  plan::Meeting before = record<plan::Meeting>("t1");
  before.on = day("2026-11-17");
  before.deals = {"d1"};
  plan::Meeting of_others = before;
  of_others.id = "t2";
  of_others.on = day("2026-11-19");
  of_others.deals = {"d2"};
  plan::Meeting to_come = before;
  to_come.id = "t3";
  to_come.on = day("2026-11-24");
  plan.meetings = {before, of_others, to_come};
  EXPECT_TRUE(guide(plan).facts.deals.front().review_due);
  plan.meetings.front().on = day("2026-11-18");
  EXPECT_FALSE(guide(plan).facts.deals.front().review_due);
}

TEST(GuideFacts, a_customer_who_bought_is_in_touch_by_touches_and_visits) {
  plan::Plan plan = deal_plan();
  plan.accounts.push_back(record<plan::Account>("a2"));
  const auto customers = [&] { return guide(plan).facts.customers; };
  EXPECT_TRUE(customers().empty());
  plan.accounts.front().last_bought_on = Date{today.days + 1};
  EXPECT_TRUE(customers().empty());
  plan.accounts.front().last_bought_on = day("2026-11-13");
  plan.accounts.front().last_order_value = Money{900};
  ASSERT_EQ(customers().size(), 1u);
  EXPECT_EQ(customers().front().id, "a1");
  EXPECT_EQ(customers().front().last_purchase, day("2026-11-13"));
  EXPECT_EQ(customers().front().amount, Money{900});
  EXPECT_FALSE(customers().front().last_contact);
  plan::Touch touch = record<plan::Touch>("t1");
  touch.account = "a1";
  touch.on = day("2026-11-15");
  plan.touches = {touch};
  EXPECT_EQ(customers().front().last_contact, day("2026-11-15"));
  plan.visits = {visit_on("v1", "2026-11-18", "done"), visit_on("v2", "2026-11-20", "cancelled"),
                 visit_on("v3", "2026-11-26", "planned")};
  EXPECT_EQ(customers().front().last_contact, day("2026-11-18"));
}

TEST(GuideFacts, a_running_programme_asks_for_todays_task_until_it_is_done) {
  plan::Plan plan = deal_plan();
  plan::ProgrammeRun run = record<plan::ProgrammeRun>("g1");
  run.programme = "visit_habit";
  run.member = "m1";
  run.started_on = day("2026-11-21");  // today is its third day
  plan.programme_runs = {run};
  EXPECT_EQ(guide(plan).dues(), Texts{"follow_programme programme_runs/g1 2026-11-23"});
  plan.programme_runs.front().done = {"d03"};
  EXPECT_TRUE(guide(plan).dues().empty());
  plan.programme_runs.front().done = {"d01", "d99"};
  EXPECT_EQ(guide(plan).dues().size(), 1u);
  EXPECT_EQ(guide(plan).omissions.unknown_keys, Texts{"programme_runs/g1/done/d99"});
  plan.programme_runs.front().started_on = day("2026-10-31");  // 23 days, over since yesterday
  EXPECT_TRUE(guide(plan).dues().empty());
}

TEST(GuideFacts, programme_runs_that_lead_nowhere_are_listed) {
  plan::Plan plan = deal_plan();
  for (const char* id : {"g1", "g2", "g3", "g4"})
    plan.programme_runs.push_back(record<plan::ProgrammeRun>(id));
  plan.programme_runs[0].programme = "yoga";
  plan.programme_runs[1].programme = "planning";
  plan.programme_runs[2].programme = "planning";
  plan.programme_runs[2].started_on = today;
  plan.programme_runs[2].member = "m9";
  Omissions omissions;
  const PlanIndex index(plan);
  const auto followed = followed_programmes(plan, index, test::default_playbook(), omissions);
  ASSERT_EQ(followed.size(), 1u);
  EXPECT_EQ(followed.front().run->id, "g3");
  EXPECT_FALSE(followed.front().member);
  EXPECT_EQ(omissions.unknown_keys, Texts{"programme_runs/g1/programme/yoga"});
  EXPECT_EQ(omissions.incomplete, (Texts{"programme_runs/g2/started_on", "programme_runs/g3/member",
                                         "programme_runs/g4/programme"}));
}

TEST(GuideFacts, self_ratings_are_grouped_by_member_and_bad_ones_are_listed) {
  plan::Plan plan = deal_plan();
  const auto rate = [&](std::string id, std::string member, std::string question) {
    plan::SelfRating rating = record<plan::SelfRating>(std::move(id));
    rating.on = day("2026-11-01");
    rating.member = std::move(member);
    rating.question = std::move(question);
    rating.value = 6;
    plan.self_ratings.push_back(rating);
  };
  rate("r1", "m1", "right_fight");
  rate("r2", "m9", "right_meeting");
  rate("r3", "m1", "right_shoes");
  rate("r4", "m1", "person_won");
  rate("r5", "m1", "person_won");
  rate("r6", "m1", "person_won");
  plan.self_ratings[3].on.reset();
  plan.self_ratings[4].value.reset();
  plan.self_ratings[5].on = Date{today.days + 1};
  Omissions omissions;
  const PlanIndex index(plan);
  const auto found = self_ratings(plan, index, test::default_playbook(), today, omissions);
  omissions.tidy();
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].member, "");
  EXPECT_EQ(found[0].ratings.front().question, "right_meeting");
  EXPECT_EQ(found[1].member, "m1");
  ASSERT_EQ(found[1].ratings.size(), 1u);
  EXPECT_EQ(found[1].ratings.front().value, 6);
  EXPECT_EQ(omissions.unknown_keys, Texts{"self_ratings/r3/question/right_shoes"});
  EXPECT_EQ(omissions.incomplete,
            (Texts{"self_ratings/r2/member", "self_ratings/r4/on", "self_ratings/r5/value"}));
}

}  // namespace
}  // namespace dealbench::app::visit_test
