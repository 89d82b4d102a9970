#include "app/evaluate.h"

#include "app/report/error_report.h"
#include "base/json.h"
#include "support/default_playbook.h"
#include "support/files.h"
#include "unit/app/app_support.h"
#include "unit/app/report_support.h"

namespace dealbench::app {
namespace {

using json::Value;
using test_report::at;
using test_report::text_at;

Value evaluation_of_sample() {
  const auto read = plan::read_plan(sample_plan_text(Language::zh_cn));
  return *json::parse(evaluate_plan(read->plan, *default_content(), {}));
}

TEST(Evaluate, says_what_it_is_and_of_which_plan) {
  const Value root = evaluation_of_sample();
  EXPECT_EQ(text_at(root, "type"), "\"dealbench.evaluation\"");
  EXPECT_EQ(text_at(root, "format"), "1");
  EXPECT_EQ(text_at(root, "plan_id"), "\"sample-xinghe\"");
  EXPECT_EQ(text_at(root, "revision"), "0");
  EXPECT_EQ(text_at(root, "today"), "null");
}

TEST(Evaluate, carries_the_worked_figures_of_the_field_preset) {
  const Value root = evaluation_of_sample();
  const Value& report = at(root, "funnel/scenarios/0/report");
  EXPECT_EQ(text_at(report, "opportunities"), "150");
  EXPECT_EQ(text_at(report, "wins"), "30");
  EXPECT_EQ(text_at(report, "bookings"), "300000000");
  EXPECT_EQ(text_at(report, "collected"), "240000000");
  EXPECT_EQ(text_at(report, "renewals"), "180000000");
  EXPECT_EQ(text_at(report, "lifetime_bookings"), "691680000");
  EXPECT_EQ(text_at(report, "velocity_per_day"), "10000000");
  EXPECT_EQ(text_at(report, "open_deals"), "12.328767");
  EXPECT_EQ(text_at(report, "reps_needed"), "3");
  EXPECT_EQ(text_at(root, "funnel/scenarios/0/missing"), "[]");
  const Value& effects = at(root, "funnel/scenarios/0/lever_effects");
  EXPECT_EQ(text_at(effects, "improvement"), "0.05");
  EXPECT_EQ(text_at(effects, "together_gain/performance_index"), "0.410627");
  EXPECT_EQ(text_at(effects, "levers/0/lever"), "\"sales_cycle_days\"");
  EXPECT_EQ(text_at(effects, "readings/renewal_as_factor"), "0.410627");
}

TEST(Evaluate, every_improvement_that_a_plan_can_hold_has_effects) {
  auto read = plan::read_plan(sample_plan_text(Language::zh_cn));
  const plan::FieldDef* field =
      plan::find_field(*plan::find_collection("scenarios"), "improvement");
  ASSERT_NE(field, nullptr);
  for (const auto& [number, shown] : {std::pair{field->low, "-0.9"}, {field->high, "0.9"}}) {
    read->plan.scenarios[0].improvement = Ratio{number};
    const Value root = *json::parse(evaluate_plan(read->plan, *default_content(), {}));
    EXPECT_EQ(text_at(root, "funnel/scenarios/0/lever_effects/improvement"), shown);
  }
}

TEST(Evaluate, carries_the_goal_with_each_lever_alone_and_all_together) {
  const Value root = evaluation_of_sample();
  const Value& goal = at(root, "funnel/scenarios/0/goal");
  EXPECT_EQ(text_at(goal, "output"), "\"bookings\"");
  EXPECT_EQ(text_at(goal, "target"), "600000000");
  EXPECT_EQ(text_at(goal, "together/reach"), "\"reached\"");
  EXPECT_EQ(text_at(goal, "together/effort"), "0.189207");
  EXPECT_EQ(text_at(goal, "alone/2/lever"), "\"win_rate\"");
  EXPECT_EQ(text_at(goal, "alone/2/value"), "0.4");
  EXPECT_EQ(text_at(goal, "alone/6/reach"), "\"no_effect\"");
  EXPECT_EQ(text_at(root, "funnel/scenarios/1/goal/together/reach"), "\"reached\"");
}

TEST(Evaluate, compares_the_scenarios_with_the_first) {
  const Value root = evaluation_of_sample();
  EXPECT_EQ(text_at(root, "funnel/comparison/1/id"), "\"sample-faster\"");
  EXPECT_EQ(text_at(root, "funnel/comparison/1/change/velocity_per_day"), "2");
  EXPECT_EQ(text_at(root, "funnel/comparison/1/difference/bookings"), "300000000");
  EXPECT_EQ(text_at(root, "funnel/comparison/2/change/bookings"), "3");
}

TEST(Evaluate, an_incomplete_scenario_says_what_is_missing_and_has_no_report) {
  plan::Plan plan;
  plan.plan_id = "p1";
  plan.scenarios.emplace_back().id = "a";
  plan.scenarios[0].leads = 5;
  plan.scenarios[0].not_applicable = {"renewal_rate"};
  const Value root = *json::parse(evaluate_plan(plan, *default_content(), {}));
  EXPECT_EQ(text_at(root, "funnel/scenarios/0/missing"),
            R"(["lead_conversion","win_rate","deal_value","collection_ratio","sales_cycle_days"])");
  EXPECT_EQ(text_at(root, "funnel/scenarios/0/report"), "null");
  EXPECT_EQ(text_at(root, "funnel/comparison"), "null");
}

TEST(Evaluate, facts_that_the_engine_refuses_are_an_error_in_their_place) {
  auto read = plan::read_plan(sample_plan_text(Language::en));
  plan::Scenario& scenario = read->plan.scenarios[0];
  scenario.leads = 1'000'000'000;
  scenario.lead_conversion = scenario.win_rate = ratio_one;
  scenario.deal_value = Money{1'000'000'000'000};
  const Value root = *json::parse(evaluate_plan(read->plan, *default_content(), {}));
  EXPECT_EQ(text_at(root, "funnel/scenarios/0/report/error/code"), "\"ENGINE-001\"");
  EXPECT_EQ(text_at(root, "funnel/scenarios/1/report/wins"), "60");
  EXPECT_EQ(text_at(root, "funnel/comparison/error/code"), "\"ENGINE-001\"");
}

TEST(Evaluate, every_golden_plan_gives_json_and_the_same_bytes_each_time) {
  for (const auto& path : test::files_in("tests/golden/plans", ".dealplan.json")) {
    const auto read = plan::read_plan(test::content_of(path));
    ASSERT_TRUE(read);
    const std::string text = evaluate_plan(read->plan, *default_content(), {});
    EXPECT_TRUE(json::parse(text)) << path;
    EXPECT_EQ(text, evaluate_plan(read->plan, *default_content(), {}));
  }
}

TEST(Evaluate, the_view_and_the_json_say_the_same) {
  Desk desk;
  desk.run(OpenSample{});
  const Value root = *json::parse(evaluate_plan(desk.plan(), desk.session->content(), {}));
  const FunnelView view = desk.view();
  EXPECT_EQ(view.results[0].value, text_at(root, "funnel/scenarios/0/report/wins"));
  EXPECT_EQ(view.effects[0].key,
            *at(root, "funnel/scenarios/0/lever_effects/levers/0/lever").string());
}

TEST(Evaluate, today_is_the_day_of_the_last_edit_unless_another_is_given) {
  plan::Plan plan;
  plan.plan_id = "p1";
  plan.saved_at = "2026-11-20T08:00:00Z";
  EXPECT_EQ(text_at(*json::parse(evaluate_plan(plan, *default_content(), {})), "today"),
            "\"2026-11-20\"");
  EvaluateOptions options;
  options.today = parse_date("2026-11-23");
  EXPECT_EQ(text_at(*json::parse(evaluate_plan(plan, *default_content(), options)), "today"),
            "\"2026-11-23\"");
}

TEST(Evaluate, a_plans_own_playbook_counts_and_a_broken_one_is_named) {
  plan::Plan plan;
  plan.plan_id = "p1";
  std::string own = test::default_playbook_text();
  const std::string version = "\"version\": 1,";
  ASSERT_NE(own.find(version), std::string::npos);
  own.replace(own.find(version), version.size(), "\"version\": 7,");
  plan.playbook.content = own;
  const std::string text = plan::write_plan(plan);
  const auto root = json::parse(evaluate_for_page(text, ""));
  EXPECT_EQ(text_at(*root, "result/playbook/version"), "7");
  plan.playbook.content = "{}";
  const auto broken = json::parse(evaluate_for_page(plan::write_plan(plan), ""));
  EXPECT_EQ(*at(*broken, "error/place").string(), "playbook/type");
}

TEST(EvaluateForPage, the_page_starts_with_the_funnel_section_of_the_default_playbook) {
  const auto funnel = funnel_content();
  ASSERT_TRUE(funnel);
  EXPECT_EQ(funnel->funnel.presets.size(), default_content()->funnel.presets.size());
  EXPECT_TRUE(funnel->visit.rings.empty());
}

TEST(EvaluateForPage, wraps_the_result) {
  const std::string_view sample = sample_plan_text(Language::zh_cn);
  const auto root = json::parse(evaluate_for_page(sample, R"({"today":"2026-11-23"})"));
  ASSERT_TRUE(root);
  EXPECT_EQ(text_at(*root, "ok"), "true");
  EXPECT_EQ(text_at(*root, "result/today"), "\"2026-11-23\"");
  EXPECT_EQ(text_at(*root, "result/funnel/scenarios/0/report/wins"), "30");
  EXPECT_EQ(text_at(*json::parse(evaluate_for_page(sample, "")), "ok"), "true");
  EXPECT_EQ(text_at(*json::parse(evaluate_for_page(sample, "{}")), "result/today"), "null");
}

TEST(EvaluateForPage, what_is_wrong_comes_back_as_an_error_with_code_and_place) {
  const std::string_view sample = sample_plan_text(Language::zh_cn);
  struct Case {
    std::string_view plan, options, code, place;
  };
  const Case cases[] = {
      {"", "", "JSON-001", "line 1, column 1"},
      {"{}", "", "PLAN-001", ""},
      {R"({"type":"dealbench.plan","format":9})", "", "PLAN-002", "format"},
      {sample, "{", "JSON-001", "line 1, column 2"},
      {sample, "[]", "PLAN-003", "options"},
      {sample, R"({"today":"tomorrow"})", "PLAN-008", "options/today"},
      {sample, R"({"today":20261123})", "PLAN-008", "options/today"},
      {sample, R"({"trials":0})", "PLAN-004", "options/trials"},
      {sample, R"({"trials":"many"})", "PLAN-003", "options/trials"},
      {sample, R"({"seed":-1})", "PLAN-004", "options/seed"},
      {sample, R"({"playbook":{"type":"dealbench.plan"}})", "PLAYBOOK-002", "type"},
  };
  for (const Case& one : cases) {
    const auto root = json::parse(evaluate_for_page(one.plan, one.options));
    ASSERT_TRUE(root);
    EXPECT_EQ(text_at(*root, "ok"), "false");
    EXPECT_EQ(*at(*root, "error/code").string(), one.code);
    EXPECT_EQ(*at(*root, "error/place").string(), one.place);
  }
  EXPECT_EQ(ok_json(), R"({"ok":true})");
}

}  // namespace
}  // namespace dealbench::app
