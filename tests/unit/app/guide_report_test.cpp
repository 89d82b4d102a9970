// The report of the guide: the worked list of docs/method/GUIDE-001.md out of a plan, and the rest.
#include "app/report/guide_report.h"

#include <algorithm>

#include "unit/app/visit_support.h"

namespace dealbench::app::visit_test {
namespace {

const DealFindings two_high[] = {{"d1", {{"R05", 2}, {"R13", 2}}}};

std::string report_text(const plan::Plan& plan, std::span<const DealFindings> findings = {}) {
  const PlanIndex index(plan);
  const auto& content = test::default_playbook();
  return text_of([&](json::Writer& out) {
    write_guide_report(out, {plan, index, content, today}, evaluated_visits(plan, index, content),
                       findings);
  });
}
json::Value report_of(const plan::Plan& plan, std::span<const DealFindings> findings = {}) {
  return parsed(report_text(plan, findings));
}

// "remove_red_flag deals/d1 73"
std::vector<std::string> actions_of(const json::Value& report) {
  std::vector<std::string> out;
  for (const json::Value& action : *at(report, "next_actions/actions").array()) {
    out.push_back(*at(action, "kind").string() + " " + *at(action, "link/collection").string() +
                  "/" + *at(action, "link/id").string() + " " + text_at(action, "score"));
  }
  return out;
}

// The deal is worth as much as size_half and has two high findings: 30 + 30 + 3 + 20 / 2. The lead
// waits two days: 60 + 2 * 4. Tomorrow's visit: 54 + 12 / 2. Friday's visit was to be evaluated
// two days ago: 46 + 2 * 3 + 6 / 2. The customer bought ten days ago, four days ahead: 40 - 4. The
// action is one day ahead: 48 - 5 + 10 / 2.
plan::Plan busy_plan() {
  plan::Plan plan = deal_plan();
  plan::Lead lead = record<plan::Lead>("l1");
  lead.received_on = day("2026-11-21");
  plan.leads = {lead};
  plan::Visit done = visit_on("v2", "2026-11-20", "done");
  done.summary_sent_on = day("2026-11-21");
  plan.visits = {visit_on("v1", "2026-11-24", "planned"), done};
  plan::Account customer = record<plan::Account>("c1");
  customer.last_bought_on = day("2026-11-13");
  plan.accounts.push_back(customer);
  plan::Action action = record<plan::Action>("x1");
  action.deal = "d1";
  action.due = day("2026-11-24");
  plan.actions = {action};
  return plan;
}

TEST(GuideReport, actions_are_ranked_with_their_places) {
  const json::Value report = report_of(busy_plan(), two_high);
  EXPECT_EQ(
      actions_of(report),
      (std::vector<std::string>{"remove_red_flag deals/d1 73", "answer_lead leads/l1 68",
                                "prepare_visit visits/v1 60", "evaluate_visit visits/v2 55",
                                "do_action actions/x1 48", "reactivate_customer accounts/c1 36"}));
  const json::Value& lead = at(report, "next_actions/actions/1");
  EXPECT_EQ(text_at(lead, "due"), "\"2026-11-21\"");
  EXPECT_EQ(text_at(lead, "days_late"), "2");
  EXPECT_EQ(text_at(lead, "urgency"), "\"overdue\"");
  EXPECT_EQ(text_at(lead, "day_kind"), "\"leads\"");
  EXPECT_EQ(text_at(lead, "minutes"), "10");
  EXPECT_EQ(text_at(lead, "because"),
            R"({"formula":"GUIDE-001","inputs":{"days_late":"2","weight":"60","late_points":"8"},)"
            R"("rules":[]})");
  EXPECT_EQ(text_at(report, "next_actions/actions/0/findings"), R"(["R05","R13"])");
  EXPECT_EQ(text_at(report, "next_actions/actions/4/urgency"), "\"soon\"");
  EXPECT_EQ(text_at(report, "next_actions/overdue"), "2");
  EXPECT_EQ(text_at(report, "next_actions/counts/do_action"), "1");
  EXPECT_EQ(text_at(report, "next_actions/counts/call_back"), "0");
  EXPECT_EQ(text_at(report, "next_actions/left_out"), "0");
}

TEST(GuideReport, the_list_has_the_length_of_the_playbook) {
  plan::Plan plan = busy_plan();
  for (int i = 0; i < 10; ++i) {
    plan::Lead lead = plan.leads.front();
    lead.id = "n" + std::to_string(i);
    plan.leads.push_back(lead);
  }
  const json::Value report = report_of(plan, two_high);  // sixteen actions, twelve listed
  EXPECT_EQ(actions_of(report).size(), 12u);
  EXPECT_EQ(text_at(report, "next_actions/left_out"), "4");
  EXPECT_EQ(text_at(report, "next_actions/counts/answer_lead"), "11");
}

TEST(GuideReport, an_impossible_amount_is_an_error_of_the_list_alone) {
  plan::Plan plan = busy_plan();
  plan.leads.front().amount = Money{-1};
  plan::ProgrammeRun run = record<plan::ProgrammeRun>("g1");
  run.programme = "planning";
  run.started_on = today;
  plan.programme_runs = {run};
  const json::Value report = report_of(plan);
  EXPECT_EQ(text_at(report, "next_actions/error/place"), "\"leads/l1\"");
  EXPECT_EQ(text_at(report, "programmes/0/day"), "1");
}

// docs/method/GUIDE-003.md: the third day of the visit habit, with the first task done.
TEST(GuideReport, a_programme_shows_its_day_its_task_and_what_is_late) {
  plan::Plan plan = deal_plan();
  plan::ProgrammeRun run = record<plan::ProgrammeRun>("g1");
  run.programme = "visit_habit";
  run.member = "m1";
  run.started_on = day("2026-11-21");
  run.done = {"d01"};
  plan.programme_runs = {run};
  const json::Value report = report_of(plan);
  const json::Value& programme = at(report, "programmes/0");
  EXPECT_EQ(text_at(programme, "member"), "\"m1\"");
  EXPECT_EQ(text_at(programme, "state"), "\"running\"");
  EXPECT_EQ(text_at(programme, "day"), "3");
  EXPECT_EQ(text_at(programme, "days_left"), "20");
  EXPECT_EQ(text_at(programme, "task"), "\"d03\"");
  EXPECT_EQ(text_at(programme, "task_done"), "false");
  EXPECT_EQ(text_at(programme, "next_task_on"), "\"2026-11-24\"");
  EXPECT_EQ(text_at(programme, "overdue"), R"(["d02"])");
  EXPECT_EQ(text_at(programme, "because/formula"), "\"GUIDE-003\"");
  EXPECT_EQ(actions_of(report),
            (std::vector<std::string>{"follow_programme programme_runs/g1 35"}));
}

plan::SelfRating rating_of(std::string id, std::string_view on, std::string question,
                           std::int64_t value) {
  plan::SelfRating rating = record<plan::SelfRating>(std::move(id));
  rating.member = "m1";
  rating.on = day(on);
  rating.question = std::move(question);
  rating.value = value;
  return rating;
}

// docs/method/GUIDE-004.md
TEST(GuideReport, self_ratings_show_the_latest_value_its_change_and_the_lowest) {
  plan::Plan plan = deal_plan();
  plan.self_ratings = {rating_of("r1", "2026-11-01", "right_fight", 6),
                       rating_of("r2", "2026-10-01", "right_fight", 4),
                       rating_of("r3", "2026-11-01", "right_meeting", 3),
                       rating_of("r4", "2026-11-01", "person_won", 3)};
  const json::Value report = report_of(plan);
  const json::Value& member = at(report, "self_ratings/0");
  EXPECT_EQ(text_at(member, "member"), "\"m1\"");
  EXPECT_EQ(text_at(member, "mean"), "4");
  EXPECT_EQ(text_at(member, "lowest"), "\"right_meeting\"");
  EXPECT_EQ(text_at(member, "trends/0"),
            R"({"question":"right_fight","latest":6,"latest_on":"2026-11-01","change":2})");
  EXPECT_EQ(text_at(member, "trends/1/change"), "null");
}

TEST(GuideReport, a_rating_outside_its_range_is_an_error_of_its_member_alone) {
  plan::Plan plan = deal_plan();
  plan.self_ratings = {rating_of("r1", "2026-11-01", "right_fight", 11),
                       rating_of("r2", "2026-11-01", "right_fight", 7)};
  plan.self_ratings[1].member.clear();
  const json::Value report = report_of(plan);
  EXPECT_EQ(text_at(report, "self_ratings/0/mean"), "7");
  EXPECT_EQ(text_at(report, "self_ratings/1/error/place"), "\"self_rating/right_fight\"");
}

TEST(GuideReport, an_empty_plan_has_nothing_to_do) {
  const json::Value report = report_of(plan::Plan{});
  EXPECT_EQ(text_at(report, "next_actions/actions"), "[]");
  EXPECT_EQ(text_at(report, "programmes"), "[]");
  EXPECT_EQ(text_at(report, "self_ratings"), "[]");
  EXPECT_EQ(text_at(report, "incomplete"), "[]");
}

TEST(GuideReport, the_order_of_records_does_not_change_it) {
  plan::Plan plan = busy_plan();
  plan.leads.push_back(plan.leads.front());
  plan.leads.back().id = "l2";
  plan.visits.push_back(plan.visits.front());
  plan.visits.back().id = "v3";
  plan.accounts.push_back(plan.accounts.back());
  plan.accounts.back().id = "c2";
  plan.actions.push_back(plan.actions.front());
  plan.actions.back().id = "x2";
  plan.promises = {record<plan::Promise>("q1"), record<plan::Promise>("q2")};
  for (const char* id : {"g1", "g2"}) {
    plan::ProgrammeRun run = record<plan::ProgrammeRun>(id);
    run.programme = "planning";
    run.started_on = today;
    plan.programme_runs.push_back(run);
  }
  plan.self_ratings = {rating_of("r1", "2026-11-01", "right_fight", 6),
                       rating_of("r2", "2026-10-01", "right_fight", 4)};
  plan.meetings = {record<plan::Meeting>("t1"), record<plan::Meeting>("t2")};
  plan.deals.front().review_due = today;
  for (plan::Meeting& meeting : plan.meetings) meeting.deals = {"d1"};
  plan.meetings[0].on = today;
  plan.meetings[1].on = Date{today.days - 3};
  const std::string before = report_text(plan, two_high);
  std::ranges::reverse(plan.leads);
  std::ranges::reverse(plan.visits);
  std::ranges::reverse(plan.accounts);
  std::ranges::reverse(plan.actions);
  std::ranges::reverse(plan.promises);
  std::ranges::reverse(plan.programme_runs);
  std::ranges::reverse(plan.self_ratings);
  std::ranges::reverse(plan.meetings);
  EXPECT_EQ(report_text(plan, two_high), before);
}

}  // namespace
}  // namespace dealbench::app::visit_test
