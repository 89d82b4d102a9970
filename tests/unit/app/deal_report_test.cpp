#include "app/report/deal_report.h"

#include <gtest/gtest.h>

#include "app/assemble/deal_team_facts.h"
#include "unit/app/deal_plan.h"

namespace dealbench::app::deal_test {
namespace {

std::string report_text(const plan::Plan& plan, Date on = today) {
  const PlanIndex index(plan);
  const auto& content = test::default_playbook();
  return text_of([&](json::Writer& out) {
    write_deal_reports(out, plan_deals(plan, index, content, on), index, content);
  });
}
json::Value report(const plan::Plan& plan, Date on = today) {
  return parsed(report_text(plan, on));
}

// The place of the finding with this code in the report of deal d1, "d1/findings/2".
std::string finding(const json::Value& value, std::string_view code) {
  for (int i = 0; i < 50; ++i) {
    const std::string place = "d1/findings/" + std::to_string(i);
    if (text_at(value, place + "/code") == '"' + std::string(code) + '"') return place;
  }
  return "no finding " + std::string(code);
}

// --- the worked example ---

TEST(DealReport, the_worked_example_comes_out_as_reckoned_by_hand) {
  const json::Value value = report(worked_plan());
  EXPECT_EQ(text_at(value, "d1/status"), R"("assessed")");
  EXPECT_EQ(text_at(value, "d1/health/value"), "82.996032");
  EXPECT_EQ(text_at(value, "d1/health/band"), R"("amber")");
  EXPECT_EQ(text_at(value, "d1/health/caps"), "[]");
  EXPECT_EQ(text_at(value, "d1/health/gaps"),
            R"({"coach":3.095238,"coverage":5.714286,"support":1.481481,)"
            R"("willingness":0,"needs":0.416667,"motives":6.296296})");
  EXPECT_EQ(text_at(value, "d1/quiz/indicators"),
            R"({"coach":55.555556,"coverage":50,"support":55.555556,)"
            R"("willingness":66.666667,"needs":77.777778,"motives":22.222222})");
  EXPECT_EQ(text_at(value, "d1/standard"),
            R"({"coach":70,"coverage":70,"support":60,"willingness":65,"needs":80,"motives":60})");
  EXPECT_EQ(text_at(value, "d1/quiz/completeness"), "1");
  EXPECT_EQ(text_at(value, "d1/quiz/oldest_answer_age_days"), "2");
  EXPECT_EQ(text_at(value, "d1/quiz/because/formula"), R"("RADAR-001")");
  EXPECT_EQ(text_at(value, "d1/readings/coach/source"), R"("quiz")");
  EXPECT_EQ(text_at(value, "d1/readings/coach/map"), "null");
}

TEST(DealReport, the_three_moves_are_motives_coverage_coach) {
  const json::Value value = report(worked_plan());
  for (const auto& [place, indicator, question] :
       {std::array{"0", "\"motives\"", "\"q20\""}, std::array{"1", "\"coverage\"", "\"q5\""},
        std::array{"2", "\"coach\"", "\"q2\""}}) {
    const std::string move = std::string("d1/moves/") + place;
    EXPECT_EQ(text_at(value, move + "/indicator"), indicator);
    EXPECT_EQ(text_at(value, move + "/question"), question);
  }
}

TEST(DealReport, the_same_answers_give_the_worked_health_of_each_stage) {
  constexpr std::array expected{"100", "95.555556", "82.996032", "69.58878", "61.606085"};
  for (std::size_t i = 0; i < expected.size(); ++i) {
    const json::Value value = report(worked_plan(static_cast<std::int64_t>(i) + 1));
    EXPECT_EQ(text_at(value, "d1/health/uncapped"), expected[i]);
  }
}

TEST(DealReport, the_last_stage_has_no_radar) {
  const json::Value value = report(worked_plan(6));
  EXPECT_EQ(text_at(value, "d1/status"), R"("radar_off")");
  EXPECT_EQ(text_at(value, "d1/health"), "null");
  EXPECT_EQ(text_at(value, "d1/findings"), "[]");
}

TEST(DealReport, a_deal_of_which_nothing_is_known_is_not_assessable) {
  plan::Plan plan;
  add(plan.deals, "d1");
  const json::Value value = report(plan);
  EXPECT_EQ(text_at(value, "d1/status"), R"("not_assessable")");
  EXPECT_EQ(text_at(value, "d1/stage"), R"({"number":1,"id":"s1","since":null})");
  EXPECT_EQ(text_at(value, "d1/tier"), R"("strategic")");
  EXPECT_EQ(text_at(value, "d1/stated_tier"), "null");
  EXPECT_EQ(text_at(value, "d1/quiz/points/q7"), "null");
  EXPECT_EQ(text_at(value, "d1/information_needed/0"), R"("deals/d1/answers/q1")");
  EXPECT_EQ(text_at(value, "d1/roi"), "null");
  EXPECT_EQ(text_at(value, "d1/golden_triangle/mean"), "null");
  EXPECT_EQ(text_at(value, "d1/outcome"), "null");
}

// --- both readings ---

// The decider was met: of the four roles that a solution deal asks for at stage 3 one is covered,
// so the map says 25 for coverage against the quiz's 50.
plan::Plan plan_with_decider() {
  plan::Plan plan = worked_plan();
  plan.deals[0].tier = "solution";
  add_deal_person(plan, "d1", "1", "e_db").met_on = {days_ago(3)};
  plan::Rating& rating = add_rating(plan, "r1", "p1", days_ago(3));
  rating.win_status = "said";
  rating.result_in_customer_numbers = true;
  return plan;
}

TEST(DealReport, health_uses_the_lower_reading_and_both_are_shown) {
  const json::Value value = report(plan_with_decider());
  EXPECT_EQ(text_at(value, "d1/readings/coverage"),
            R"({"quiz":50,"map":25,"used":25,"source":"map",)"
            R"("decided_by_user":false,"differs":true})");
  // 82.996032 less 20 * (50 - 25) / 70.
  EXPECT_EQ(text_at(value, "d1/health/value"), "75.853175");
  EXPECT_EQ(text_at(value, finding(value, "R23") + "/place"), R"("deals/d1/indicators/coverage")");
  EXPECT_EQ(text_at(value, "d1/coverage/rate"), "0.25");
  EXPECT_EQ(text_at(value, "d1/coverage/key_people"), R"(["p1"])");
  EXPECT_EQ(text_at(value, "d1/people/p1/decides"), "true");
  EXPECT_EQ(text_at(value, "d1/people/p1/is_key"), "true");
  EXPECT_EQ(text_at(value, "d1/people/p1/roles"), R"(["economic_buyer"])");
  EXPECT_EQ(text_at(value, "d1/people/p1/win"), R"("said")");
}

TEST(DealReport, a_decision_against_the_lower_reading_counts_and_is_visible) {
  plan::Plan plan = plan_with_decider();
  plan.deals[0].indicator_sources = {{"coverage", "quiz"}};
  const json::Value value = report(plan);
  EXPECT_EQ(text_at(value, "d1/readings/coverage/used"), "50");
  EXPECT_EQ(text_at(value, "d1/readings/coverage/decided_by_user"), "true");
  EXPECT_EQ(text_at(value, "d1/health/value"), "82.996032");
}

TEST(DealReport, a_person_in_growth_gets_the_card_of_role_and_mode) {
  plan::Plan plan = plan_with_decider();
  plan.ratings[0].mode = "growth";
  const json::Value value = report(plan);
  EXPECT_EQ(text_at(value, "d1/people/p1/cards"), R"(["eb_growth"])");
  EXPECT_EQ(text_at(value, "d1/people/p1/mode_unknown"), "false");
}

// --- findings ---

TEST(DealReport, an_acknowledged_finding_says_why_and_opens_again_when_the_evidence_changes) {
  plan::Plan plan = worked_plan();
  const json::Value before = report(plan);
  const std::string place = finding(before, "R10");
  ASSERT_EQ(text_at(before, place + "/place"), R"("deals/d1/rivals")");
  EXPECT_EQ(text_at(before, place + "/acknowledged_because"), "null");
  std::string fingerprint = text_at(before, place + "/fingerprint");
  fingerprint = fingerprint.substr(1, fingerprint.size() - 2);
  plan::Acknowledgement& seen = add(plan.acknowledgements, "k1");
  seen.deal = "d1";
  seen.code = "R10";
  seen.place = "deals/d1/rivals";
  seen.fingerprint = fingerprint;
  seen.reason = "nobody else was asked";
  seen.on = days_ago(1);
  const json::Value after = report(plan);
  EXPECT_EQ(text_at(after, finding(after, "R10") + "/acknowledged_because"),
            R"("nobody else was asked")");
  plan.acknowledgements[0].fingerprint = "of other evidence";
  const json::Value changed = report(plan);
  EXPECT_EQ(text_at(changed, finding(changed, "R10") + "/acknowledged_because"), "null");
  EXPECT_EQ(text_at(changed, finding(changed, "R10") + "/acknowledgement_lapsed"), "true");
}

TEST(DealReport, evidence_may_name_the_same_thing_twice) {
  plan::Plan plan = worked_plan();
  add_visit(plan, "v1", days_ago(9));
  add_visit(plan, "v2", days_ago(4));
  const json::Value value = report(plan);
  EXPECT_EQ(text_at(value, finding(value, "R13") + "/evidence"),
            R"([{"name":"visit","value":"2026-11-19"},{"name":"visit","value":"2026-11-14"}])");
}

TEST(DealReport, open_findings_suggest_the_comments_of_a_leader) {
  plan::Plan plan = worked_plan();
  plan.deals[0].close_date_moves = {days_ago(9), days_ago(4)};
  const json::Value value = report(plan);
  // R01 and R06: nobody is known; R16: the date slipped.
  EXPECT_EQ(text_at(value, "d1/comment_chips/0"), R"("whom_to_see")");
  EXPECT_EQ(text_at(value, "d1/comment_chips/1"), R"("too_long")");
}

TEST(DealReport, a_changed_objective_asks_to_judge_again) {
  plan::Plan plan = full_plan();
  plan.deals[0].objective_changed_on = days_ago(1);
  const json::Value value = report(plan);
  EXPECT_EQ(text_at(value, "d1/recheck/0"), R"("deals/d1/answers/q1")");
  EXPECT_EQ(text_at(value, "d1/recheck/20"), R"("deals/d1/people/p1")");
  EXPECT_EQ(text_at(value, "d1/recheck/21"), "nothing there");
}

// --- rivals, streams, kind of customer ---

TEST(DealReport, a_rival_with_full_marks_leads_by_what_we_lack) {
  plan::Plan plan = worked_plan();
  add(plan.rivals, "x1").deal = "d1";
  plan::Assessment& about = add(plan.assessments, "a-x1");
  about.deal = "d1";
  about.rival = "x1";
  about.on = days_ago(2);
  for (const auto& [question, option] : plan.assessments[0].answers) {
    about.answers.emplace_back(question, 3);
  }
  const json::Value value = report(plan);
  EXPECT_EQ(text_at(value, "d1/rivals/0/rival"), R"("x1")");
  EXPECT_EQ(text_at(value, "d1/rivals/0/health/value"), "100");
  EXPECT_EQ(text_at(value, "d1/rivals/0/lead/coach"), "-44.444444");
  EXPECT_EQ(text_at(value, "d1/rivals/0/ahead_of_us"),
            R"(["coach","coverage","support","willingness","needs","motives"])");
}

TEST(DealReport, promises_are_counted_and_those_that_delivery_did_not_agree_to_are_named) {
  plan::Plan plan = worked_plan();
  for (const auto& [id, agreed] :
       {std::array{"o1", "yes"}, std::array{"o2", "no"}, std::array{"o3", ""}}) {
    plan::Promise& promise = add(plan.promises, id);
    promise.deal = "d1";
    promise.made_on = days_ago(3);
    promise.agreed_by_delivery = agreed;
  }
  const json::Value value = report(plan);
  EXPECT_EQ(text_at(value, "d1/streams/promises"), "3");
  EXPECT_EQ(text_at(value, "d1/streams/agreed"), "1");
  EXPECT_EQ(text_at(value, "d1/streams/refused"), R"(["o2"])");
  EXPECT_EQ(text_at(value, "d1/streams/unasked"), R"(["o3"])");
}

TEST(DealReport, traits_add_up_to_the_kind_of_customer) {
  plan::Plan plan = worked_plan();
  plan.deals[0].traits = {{"fits_the_offer", 4}, {"pays_on_time", 5}, {"opens_doors", 2}};
  const json::Value value = report(plan);
  EXPECT_EQ(text_at(value, "d1/ideal_customer/sum"), "11");
  EXPECT_EQ(text_at(value, "d1/ideal_customer/pursuit"), R"("pursue")");
  EXPECT_EQ(text_at(value, "d1/ideal_customer/unrated"),
            R"(["felt_at_the_top","acts_as_partner"])");
}

// --- the team ---

TEST(DealReport, the_lowest_corner_of_the_golden_triangle_wants_coaching) {
  plan::Plan plan = worked_plan();
  plan.deals[0].golden_triangle = {{"luck", 1}, {"skill", 4}, {"solution", 3}, {"strategy", 2}};
  const json::Value value = report(plan);
  EXPECT_EQ(text_at(value, "d1/golden_triangle/mean"), "3");
  EXPECT_EQ(text_at(value, "d1/golden_triangle/coaching_corners"), R"(["strategy"])");
  EXPECT_EQ(text_at(value, "d1/omissions/unknown_keys"), R"(["deals/d1/golden_triangle/luck"])");
}

TEST(DealReport, a_rating_off_the_scale_spoils_only_its_triangle) {
  plan::Plan plan = worked_plan();
  plan.deals[0].golden_triangle = {{"skill", 9}};
  const json::Value value = report(plan);
  EXPECT_EQ(text_at(value, "d1/golden_triangle/error/place"), R"("golden_triangle/skill")");
  EXPECT_EQ(text_at(value, "d1/health/value"), "82.996032");
}

TEST(DealReport, the_iron_triangle_names_vacant_and_doubly_held_corners) {
  plan::Plan plan = worked_plan();
  add(plan.members, "m1");
  plan.deals[0].account_manager = "m1";
  plan.deals[0].solution_manager = "m1";
  plan.deals[0].delivery_manager = "gone";
  const json::Value value = report(plan);
  EXPECT_EQ(text_at(value, "d1/iron_triangle/people"),
            R"({"account_manager":"m1","solution_manager":"m1","delivery_manager":null})");
  EXPECT_EQ(text_at(value, "d1/iron_triangle/vacant"), R"(["delivery_manager"])");
  EXPECT_EQ(text_at(value, "d1/iron_triangle/in_several_corners"), R"(["m1"])");
  EXPECT_EQ(text_at(value, "d1/omissions/incomplete"), R"(["deals/d1/delivery_manager"])");
}

// RADAR-020: four people, the decider and the head of the users met, three questions.
plan::Plan hand_over_plan() {
  plan::Plan plan = worked_plan();
  add_deal_person(plan, "d1", "1", "e_db").met_on = {days_ago(3)};
  add_deal_person(plan, "d1", "2", "u_mb").met_on = {days_ago(3)};
  add_deal_person(plan, "d1", "3", "t_pb");
  plan.deal_people[0].concept_texts = {{"idea", "fewer lists"}};
  plan::Deal& deal = plan.deals[0];
  deal.objective_product = "seats";
  deal.objective_quantity = 40;
  deal.objective_date = day("2027-06-30");
  deal.objective_clear = "yes";
  deal.objective_single = "yes";
  deal.hand_over_request = "show the planning board";
  deal.hand_over_on = day("2026-12-01");
  for (const char* id : {"u1", "u2", "u3"}) {
    plan::Unknown& unknown = add(plan.unknowns, id);
    unknown.deal = "d1";
    unknown.topic = "the budget";
    unknown.for_pre_sales = true;
  }
  return plan;
}

TEST(DealReport, the_hand_over_waits_for_the_concept_of_every_key_person_who_was_met) {
  plan::Plan plan = hand_over_plan();
  const json::Value waiting = report(plan);
  EXPECT_EQ(text_at(waiting, "d1/hand_over/may_be_sent"), "false");
  EXPECT_EQ(text_at(waiting, "d1/hand_over/items/2"),
            R"({"item":"concept","ready":false,"missing":["p2"]})");
  plan.deal_people[1].concept_texts = {{"idea", "one screen"}};
  const json::Value ready = report(plan);
  EXPECT_EQ(text_at(ready, "d1/hand_over/may_be_sent"), "true");
  EXPECT_EQ(text_at(ready, "d1/objective/passed"), "5");
  EXPECT_EQ(text_at(ready, "d1/objective/tests/dated"), R"("passed")");
}

TEST(DealReport, each_part_of_the_hand_over_can_be_what_is_missing) {
  struct Part {
    std::string_view item;
    void (*change)(plan::Plan& plan);
  };
  const Part parts[] = {{"0", [](plan::Plan& plan) { plan.deals[0].objective_date.reset(); }},
                        {"3", [](plan::Plan& plan) { plan.unknowns[0].answer = "it is there"; }},
                        {"3", [](plan::Plan& plan) { plan.unknowns[0].answered_on = days_ago(1); }},
                        {"3", [](plan::Plan& plan) { plan.unknowns[0].for_pre_sales = false; }},
                        {"3", [](plan::Plan& plan) { plan.unknowns[0].topic = ""; }},
                        {"4", [](plan::Plan& plan) { plan.deals[0].hand_over_request = " "; }},
                        {"5", [](plan::Plan& plan) { plan.deals[0].hand_over_on.reset(); }}};
  for (const Part& part : parts) {
    plan::Plan plan = hand_over_plan();
    plan.deal_people[1].concept_texts = {{"idea", "one screen"}};
    part.change(plan);
    const json::Value value = report(plan);
    for (const std::string_view item : {"0", "1", "2", "3", "4", "5"}) {
      EXPECT_EQ(text_at(value, "d1/hand_over/items/" + std::string(item) + "/ready"),
                item == part.item ? "false" : "true");
    }
  }
}

// --- return on investment ---

// FUNNEL-015.
plan::Plan roi_plan() {
  plan::Plan plan = worked_plan();
  plan::Deal& deal = plan.deals[0];
  deal.roi_price = Money{30'000'000};
  deal.roi_internal_effort = Money{6'000'000};
  deal.roi_running_monthly = Money{500'000};
  deal.roi_months = 24;
  plan::Benefit& income = add(plan.benefits, "b1");
  income.kind = "extra_income";
  income.monthly = Money{10'000'000};
  income.margin = Ratio{300'000};
  income.credited = Ratio{500'000};
  income.start_month = 4;
  income.confirmed = true;
  plan::Benefit& saved = add(plan.benefits, "b2");
  saved.kind = "saved_cost";
  saved.monthly = Money{2'000'000};
  saved.credited = ratio_one;
  plan::Benefit& avoided = add(plan.benefits, "b3");
  avoided.kind = "avoided_loss";
  avoided.monthly = Money{500'000};
  avoided.credited = Ratio{800'000};
  avoided.start_month = 13;
  avoided.confirmed = true;
  for (plan::Benefit& benefit : plan.benefits) benefit.deal = "d1";
  return plan;
}

TEST(DealReport, the_return_on_investment_is_that_of_the_worked_sheet) {
  const json::Value value = report(roi_plan());
  EXPECT_EQ(text_at(value, "d1/roi/report/all/benefit"), "84300000");
  EXPECT_EQ(text_at(value, "d1/roi/report/all/cost"), "48000000");
  EXPECT_EQ(text_at(value, "d1/roi/report/all/roi"), "0.75625");
  EXPECT_EQ(text_at(value, "d1/roi/report/all/payback_month"), "14");
  EXPECT_EQ(text_at(value, "d1/roi/report/all/cost_of_delay"), "3900000");
  EXPECT_EQ(text_at(value, "d1/roi/report/confirmed_only/roi"), "-0.24375");
  EXPECT_EQ(text_at(value, "d1/roi/report/unconfirmed"), R"(["b2"])");
  EXPECT_EQ(text_at(value, "d1/roi/missing"), "[]");
  EXPECT_EQ(text_at(value, "d1/roi/assumed"), "[]");
}

TEST(DealReport, without_a_price_nothing_is_reckoned) {
  plan::Plan plan = roi_plan();
  plan.deals[0].roi_price.reset();
  const json::Value value = report(plan);
  EXPECT_EQ(text_at(value, "d1/roi/missing"), R"(["deals/d1/roi_price"])");
  EXPECT_EQ(text_at(value, "d1/roi/report"), "null");
}

TEST(DealReport, what_is_counted_in_our_favour_is_listed) {
  plan::Plan plan = roi_plan();
  plan.deals[0].roi_internal_effort.reset();
  plan.deals[0].roi_running_monthly.reset();
  plan.benefits[0].margin.reset();
  plan.benefits[1].credited.reset();
  const json::Value value = report(plan);
  EXPECT_EQ(text_at(value, "d1/roi/assumed"),
            R"(["benefits/b1/margin","benefits/b2/credited",)"
            R"("deals/d1/roi_internal_effort","deals/d1/roi_running_monthly"])");
  EXPECT_EQ(text_at(value, "d1/roi/report/all/cost"), "30000000");
}

TEST(DealReport, a_benefit_without_kind_or_figure_is_left_out_and_listed) {
  plan::Plan plan = roi_plan();
  plan.benefits[1].monthly.reset();
  plan.benefits[2].kind = "";
  const json::Value value = report(plan);
  EXPECT_EQ(text_at(value, "d1/omissions/incomplete"),
            R"(["benefits/b2/monthly","benefits/b3/kind"])");
  EXPECT_EQ(text_at(value, "d1/roi/report/benefits/1"), "nothing there");
}

TEST(DealReport, the_months_looked_at_are_the_playbooks_where_none_are_stated) {
  plan::Plan plan = roi_plan();
  plan.deals[0].roi_months.reset();
  const json::Value value = report(plan);
  // 36 months and what stands before the first.
  EXPECT_NE(text_at(value, "d1/roi/report/cumulative/36"), "nothing there");
  EXPECT_EQ(text_at(value, "d1/roi/report/cumulative/37"), "nothing there");
}

// --- several deals, days, errors ---

TEST(DealReport, a_closed_deal_is_told_of_as_on_the_day_it_ended) {
  plan::Plan plan = worked_plan();
  plan.deals[0].outcome = "won";
  plan.deals[0].closed_on = days_ago(1);
  const json::Value value = report(plan, Date{today.days + 300});
  EXPECT_EQ(text_at(value, "d1/closed"), "true");
  EXPECT_EQ(text_at(value, "d1/outcome"), R"("won")");
  EXPECT_EQ(text_at(value, "d1/on"), R"("2026-11-22")");
  EXPECT_EQ(text_at(value, "d1/quiz/oldest_answer_age_days"), "1");
  EXPECT_EQ(text_at(value, "d1/health/value"), "82.996032");
  const json::Value before = report(plan, days_ago(2));
  EXPECT_EQ(text_at(before, "d1/closed"), "false");
  EXPECT_EQ(text_at(before, "d1/on"), R"("2026-11-21")");
}

TEST(DealReport, the_history_has_a_point_for_every_day_on_which_something_was_judged) {
  const json::Value value = report(worked_plan());
  EXPECT_EQ(text_at(value, "d1/history/0/day"), R"("2026-11-18")");  // the stage began
  EXPECT_EQ(text_at(value, "d1/history/0/health"), "null");
  EXPECT_EQ(text_at(value, "d1/history/1/day"), R"("2026-11-21")");  // the answers
  EXPECT_EQ(text_at(value, "d1/history/1/health"), "82.996032");
  EXPECT_EQ(text_at(value, "d1/history/2/day"), R"("2026-11-23")");
  EXPECT_EQ(text_at(value, "d1/history/3"), "nothing there");
}

TEST(DealReport, a_deal_that_the_engine_refuses_leaves_the_others_alone) {
  plan::Plan plan = worked_plan();
  const std::string alone = text_at(report(plan), "d1");
  add(plan.deals, "d2").stage = 9;
  const json::Value value = report(plan);
  EXPECT_EQ(text_at(value, "d1"), alone);
  EXPECT_EQ(text_at(value, "d2/error/code"), R"("ENGINE-001")");
  EXPECT_EQ(text_at(value, "d2/error/place"), R"("deals/d2/stage")");
  EXPECT_EQ(text_at(value, "d2/error/detail"), "\"9 (1..6)\"");
  EXPECT_EQ(text_at(value, "d2/health"), "nothing there");
}

TEST(DealReport, a_support_of_zero_is_refused_with_its_place) {
  plan::Plan plan = full_plan();
  plan.ratings[0].support = 0;
  const json::Value value = report(plan);
  EXPECT_EQ(text_at(value, "d1/error/place"), R"("deals/d1/people/p1/support")");
  EXPECT_EQ(text_at(value, "d2/status"), R"("not_assessable")");
}

TEST(DealReport, an_answer_to_a_question_that_does_not_exist_kills_no_report) {
  plan::Plan plan = worked_plan();
  plan.assessments[0].answers.emplace_back("q99", 2);
  const json::Value value = report(plan);
  EXPECT_EQ(text_at(value, "d1/health/value"), "82.996032");
  EXPECT_EQ(text_at(value, "d1/omissions/unknown_keys"), R"(["assessments/a-d1/answers/q99"])");
}

TEST(DealReport, the_order_of_the_records_does_not_matter) {
  plan::Plan plan = roi_plan();
  const plan::Plan more = full_plan();
  plan.members = more.members;
  plan.people = more.people;
  plan.deal_people = more.deal_people;
  plan.ratings = more.ratings;
  plan.visits = more.visits;
  plan.stage_changes = more.stage_changes;
  plan.rivals = more.rivals;
  plan.assessments = more.assessments;
  plan.acknowledgements = more.acknowledgements;
  plan.promises = more.promises;
  add_deal_person(plan, "d1", "3", "c_ic").met_on = {days_ago(1)};
  add_deal_person(plan, "d1", "4", "");
  add_rating(plan, "r9", "p3", days_ago(1)).mode = "trouble";
  add_visit(plan, "v9", days_ago(1)).people = {"p4", "p2"};
  EXPECT_EQ(report_text(plan), report_text(turned(plan)));
}

TEST(DealReport, deals_stand_in_the_order_of_the_plan) {
  plan::Plan plan;
  add(plan.deals, "z");
  add(plan.deals, "a");
  const json::Value value = report(plan);
  EXPECT_EQ(text_at(value, "0/id"), R"("z")");
  EXPECT_EQ(text_at(value, "1/id"), R"("a")");
}

}  // namespace
}  // namespace dealbench::app::deal_test
