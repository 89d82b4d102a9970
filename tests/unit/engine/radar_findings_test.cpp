#include <algorithm>

#include <gtest/gtest.h>

#include "engine/radar/assess.h"
#include "engine/radar/fingerprint.h"
#include "unit/engine/radar_fixture.h"

namespace dealbench::engine::radar_test {
namespace {

// A deal at S3 without a single finding; each test breaks one thing.
DealFacts clean_deal(std::int32_t stage = 3) {
  DealFacts facts = worked_deal(stage);
  facts.tier = Tier::strategic;
  facts.selling_tier = Tier::strategic;
  facts.stage_since = days_ago(10);
  facts.opened_on = days_ago(90);
  facts.deal_value = Money{30'000'000};
  facts.customer_actions = {days_ago(3)};
  facts.position = CompetitivePosition::ahead;
  facts.rivals = {{.id = "rival"}};
  facts.feeling = 6;
  facts.visits = {{days_ago(9), true}, {days_ago(2), true}};
  facts.people = full_cast();
  facts.lane_ticks = {"s3_delivery", "s4_delivery"};
  facts.checks = {{"c1_1", CheckValue::yes, days_ago(4)},
                  {"c1_2", CheckValue::yes, days_ago(4)},
                  {"c2_1", CheckValue::yes, days_ago(4)},
                  {"c2_5", CheckValue::yes, days_ago(4)},
                  {"c6_5", CheckValue::no, days_ago(4)}};
  facts.answers = answers_from({3, 3, 3, 3, 3, 3, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3});
  return facts;
}

std::vector<DealFinding> findings_of(const DealFacts& facts, Date day = today) {
  return assess_deal(facts, radar_parameters(), day).value().findings;
}

std::string codes(const std::vector<DealFinding>& findings) {
  std::string out;
  for (const DealFinding& finding : findings) out += (out.empty() ? "" : " ") + finding.code;
  return out;
}
std::string codes(const DealFacts& facts) {
  return codes(findings_of(facts));
}

const DealFinding& only(const std::vector<DealFinding>& findings) {
  EXPECT_EQ(findings.size(), 1u) << codes(findings);
  return findings.front();
}

TEST(RadarFindings, a_clean_deal_has_none) {
  EXPECT_EQ(codes(clean_deal()), "");
  EXPECT_EQ(codes(clean_deal(2)), "");
}

TEST(RadarFindings, R01_names_the_role_and_whether_nobody_is_known_or_was_met) {
  DealFacts facts = clean_deal();
  facts.people[3].met_on.clear();
  const auto findings = findings_of(facts);
  // Coverage falls to 4 of 5 as well, 20 points: no difference worth a finding.
  const DealFinding finding = only(findings);
  EXPECT_EQ(finding.code, "R01");
  EXPECT_EQ(finding.severity, FindingSeverity::high);
  EXPECT_EQ(finding.place, "deals/d1/roles/technical_buyer");
  EXPECT_EQ(finding.evidence,
            (std::vector<Input>{{"role", "technical_buyer"}, {"reason", "never_met"}}));
  EXPECT_EQ(finding.move, "move_R01");
  facts.people.erase(facts.people.begin() + 3);
  EXPECT_EQ(only(findings_of(facts)).evidence[1], (Input{"reason", "nobody"}));
  facts.stage = 1;
  EXPECT_EQ(codes(facts), "");
}

TEST(RadarFindings, R01_asks_for_a_decider_not_for_someone_who_proposes) {
  DealFacts facts = clean_deal(2);
  facts.people[0].kinds = {"e_pb"};
  EXPECT_EQ(only(findings_of(facts)).place, "deals/d1/roles/economic_buyer");
}

TEST(RadarFindings, R01_and_R06_ask_a_tool_deal_for_the_decider_only) {
  DealFacts facts = clean_deal();
  facts.tier = facts.selling_tier = Tier::product;
  facts.stage_since = days_ago(1);
  facts.customer_actions = {days_ago(1)};
  facts.people = {full_cast()[0], person("user", {"u_wb"})};
  EXPECT_EQ(codes(facts), "");
  facts.people.erase(facts.people.begin());
  EXPECT_EQ(codes(facts), "R01 R09 R23");
}

TEST(RadarFindings, R02_lasts_until_the_new_face_is_met_or_thirty_days_have_passed) {
  DealFacts facts = clean_deal();
  facts.people.push_back(person("user", {"u_wb"}));
  PersonFacts& user = facts.people.back();
  user.moved_on = days_ago(1);
  EXPECT_EQ(codes(facts), "R02");
  user.met_on.push_back(days_ago(1));
  EXPECT_EQ(codes(facts), "");
  user.met_on = {days_ago(60)};
  user.moved_on = days_ago(30);
  EXPECT_EQ(codes(facts), "R02");
  user.moved_on = days_ago(31);
  EXPECT_EQ(codes(facts), "");
  user.moved_on = std::nullopt;
  user.met_on.clear();
  user.known_since = days_ago(2);
  EXPECT_EQ(only(findings_of(facts)).evidence,
            (std::vector<Input>{{"changed_on", date_text(days_ago(2))}}));
}

TEST(RadarFindings, R03_counts_open_and_unknown_questions_once_the_checks_were_begun) {
  DealFacts facts = clean_deal();
  facts.checks = {{"c2_5", CheckValue::yes, today}, {"c1_1", CheckValue::unknown, today}};
  EXPECT_EQ(only(findings_of(facts)).evidence,
            (std::vector<Input>{{"question", "c1_1"}, {"question", "c1_2"}, {"question", "c2_1"}}));
  facts.checks.push_back({"c2_1", CheckValue::no, today});
  EXPECT_EQ(codes(facts), "");
  facts.checks.clear();
  EXPECT_EQ(codes(facts), "");
}

TEST(RadarFindings, R04_wants_evidence_for_support_and_mode) {
  DealFacts facts = clean_deal();
  PersonRating& rating = facts.people[1].ratings[0];
  rating.support_has_evidence = false;
  EXPECT_EQ(only(findings_of(facts)).evidence, (std::vector<Input>{{"support", "3"}}));
  EXPECT_EQ(only(findings_of(facts)).place, "deals/d1/people/head");
  rating.mode_has_evidence = false;
  EXPECT_EQ(only(findings_of(facts)).evidence,
            (std::vector<Input>{{"support", "3"}, {"mode", "growth"}}));
  rating.support = std::nullopt;
  rating.mode = std::nullopt;
  EXPECT_EQ(codes(facts), "");
}

TEST(RadarFindings, R05_needs_minus_four_and_high_influence) {
  DealFacts facts = clean_deal();
  facts.people[3].ratings[0].support = -4;
  EXPECT_EQ(codes(facts), "");
  facts.people[3].influence = InfluenceLevel::high;
  EXPECT_EQ(codes(facts), "R05");
  EXPECT_EQ(findings_of(facts)[0].place, "deals/d1/people/gate/support");
  facts.people[3].ratings[0].support = -3;
  EXPECT_EQ(codes(facts), "");
}

TEST(RadarFindings, R06_wants_one_coach_who_passes_all_three_tests) {
  DealFacts facts = clean_deal();
  facts.answers[0].option = facts.answers[1].option = 2;
  facts.people[4].ratings[0].coach_tests = {true, true, std::nullopt};
  EXPECT_EQ(only(findings_of(facts)).evidence,
            (std::vector<Input>{{"person", "coach"}, {"tests_passed", "2"}}));
  facts.people.push_back(person("second", {"c_oc"}));
  EXPECT_EQ(codes(facts), "");
  facts.people.resize(4);
  EXPECT_EQ(codes(facts), "R01 R06");
  EXPECT_TRUE(findings_of(facts)[1].evidence.empty());
}

TEST(RadarFindings, R07_marks_everybody_without_a_role) {
  DealFacts facts = clean_deal();
  facts.people.push_back(person("x", {}));
  facts.people.push_back(person("a", {}));
  const auto findings = findings_of(facts);
  EXPECT_EQ(codes(findings), "R07 R07");
  EXPECT_EQ(findings[0].place, "deals/d1/people/a/kinds");
}

TEST(RadarFindings, R08_and_R12_look_at_who_decides) {
  DealFacts facts = clean_deal();
  facts.answers[10].option = facts.answers[11].option = 2;  // keeps quiz and map close
  facts.people[0].ratings[0].mode = ResponseMode::even_keel;
  EXPECT_EQ(only(findings_of(facts)).evidence, (std::vector<Input>{{"mode", "even_keel"}}));
  facts.people[0].ratings[0].mode = ResponseMode::overconfident;
  EXPECT_EQ(codes(facts), "R08");
  facts.stage = 1;
  EXPECT_EQ(codes(facts), "");
  facts = clean_deal(4);
  facts.people[1].kinds = {"u_mb", "t_fb", "t_pb"};
  EXPECT_EQ(codes(facts), "");
  facts.people[0].ratings[0].win = WinStatus::heard;
  EXPECT_EQ(codes(facts), "R12");
  facts.stage = 3;
  EXPECT_EQ(codes(facts), "");
}

TEST(RadarFindings, R09_is_about_exactly_one_contact_in_a_deal_above_the_threshold) {
  DealFacts facts = clean_deal(1);
  facts.people = {person("one", {"u_mb", "c_ic"})};
  facts.deal_value = Money{5'000'001};
  EXPECT_EQ(only(findings_of(facts)).evidence,
            (std::vector<Input>{{"person", "one"}, {"deal_value", "5000001"}}));
  facts.deal_value = Money{5'000'000};
  EXPECT_EQ(codes(facts), "");
  facts.deal_value = std::nullopt;
  EXPECT_EQ(codes(facts), "");
}

TEST(RadarFindings, R10_and_R11_look_at_the_competition_from_S3_on) {
  DealFacts facts = clean_deal();
  facts.rivals.clear();
  EXPECT_EQ(codes(facts), "R10");
  facts.position = std::nullopt;
  EXPECT_EQ(codes(facts), "R10");
  facts.position = CompetitivePosition::alone;
  EXPECT_EQ(codes(facts), "");
  facts = clean_deal();
  facts.position = CompetitivePosition::behind;
  EXPECT_EQ(codes(facts), "R11");
  facts.stage = 2;
  facts.rivals.clear();
  EXPECT_EQ(codes(facts), "");
}

TEST(RadarFindings, R13_needs_two_visits_in_a_row_without_a_commitment) {
  DealFacts facts = clean_deal();
  facts.visits = {{days_ago(2), false}};
  EXPECT_EQ(codes(facts), "");
  facts.visits = {{days_ago(2), false}, {days_ago(9), true}, {days_ago(5), false}};
  EXPECT_EQ(
      only(findings_of(facts)).evidence,
      (std::vector<Input>{{"visit", date_text(days_ago(2))}, {"visit", date_text(days_ago(5))}}));
  facts.visits.push_back({days_ago(1), true});
  EXPECT_EQ(codes(facts), "");
  facts.visits.back().on = Date{today.days + 1};
  EXPECT_EQ(codes(facts), "R13");
}

TEST(RadarFindings, R14_begins_after_one_and_a_half_times_the_normal_days) {
  DealFacts facts = clean_deal();
  facts.stage_since = days_ago(30);
  EXPECT_EQ(codes(facts), "");
  facts.stage_since = days_ago(31);
  EXPECT_EQ(only(findings_of(facts)).evidence,
            (std::vector<Input>{
                {"stage", "3"}, {"stage_since", date_text(days_ago(31))}, {"limit_days", "30"}}));
  facts.tier = facts.selling_tier = Tier::solution;
  facts.stage_since = days_ago(9);
  EXPECT_EQ(codes(facts), "");
  facts.stage_since = days_ago(10);
  EXPECT_EQ(codes(facts), "R14");
  facts.stage_since = std::nullopt;
  EXPECT_EQ(codes(facts), "");
}

TEST(RadarFindings, R15_begins_after_twice_the_normal_days_without_a_customer_action) {
  DealFacts facts = clean_deal();
  facts.customer_actions = {days_ago(60), days_ago(40)};
  EXPECT_EQ(codes(facts), "");
  facts.customer_actions = {days_ago(41), days_ago(60)};
  EXPECT_EQ(only(findings_of(facts)).evidence,
            (std::vector<Input>{{"last_customer_action", date_text(days_ago(41))},
                                {"limit_days", "40"}}));
  facts.customer_actions.clear();
  EXPECT_EQ(only(findings_of(facts)).evidence[0], (Input{"opened_on", date_text(days_ago(90))}));
  facts.opened_on = std::nullopt;
  EXPECT_EQ(codes(facts), "");
}

TEST(RadarFindings, R16_comes_with_the_second_slip_and_R15_with_the_third) {
  DealFacts facts = clean_deal();
  facts.close_date_moves = {days_ago(1)};
  EXPECT_EQ(codes(facts), "");
  facts.close_date_moves.push_back(days_ago(1));
  EXPECT_EQ(codes(facts), "R16");
  facts.close_date_moves.push_back(Date{today.days + 1});
  EXPECT_EQ(codes(facts), "R16");
  facts.close_date_moves.push_back(days_ago(7));
  EXPECT_EQ(codes(facts), "R15 R16");
}

TEST(RadarFindings, R17_alarms_at_both_ends) {
  DealFacts facts = clean_deal();
  for (std::int32_t feeling = 1; feeling <= 10; ++feeling) {
    facts.feeling = feeling;
    EXPECT_EQ(codes(facts), feeling <= 2 || feeling >= 9 ? "R17" : "") << feeling;
  }
  facts.feeling = std::nullopt;
  EXPECT_EQ(codes(facts), "");
}

TEST(RadarFindings, R18_is_an_open_delivery_lane_or_from_S4_a_promise_without_its_yes) {
  DealFacts facts = clean_deal();
  facts.lane_ticks.clear();
  EXPECT_EQ(only(findings_of(facts)).place, "deals/d1/lanes/delivery");
  EXPECT_EQ(only(findings_of(facts)).evidence, (std::vector<Input>{{"item", "s3_delivery"}}));
  facts.stage = 2;
  EXPECT_EQ(codes(facts), "");
  facts = clean_deal();
  facts.promises = {
      {"p1", days_ago(3), false}, {"p2", days_ago(3), std::nullopt}, {"p3", days_ago(3), true}};
  EXPECT_EQ(codes(facts), "");
  facts.stage = 4;
  facts.people[1].kinds = {"u_mb", "t_fb", "t_pb"};
  const auto findings = findings_of(facts);
  ASSERT_EQ(codes(findings), "R18 R18");
  EXPECT_EQ(findings[0].place, "deals/d1/promises/p1");
  EXPECT_EQ(findings[0].evidence[0], (Input{"agreed_by_delivery", "no"}));
  EXPECT_EQ(findings[1].evidence[0], (Input{"agreed_by_delivery", "not_asked"}));
}

TEST(RadarFindings, R19_needs_both_tiers_to_be_stated) {
  DealFacts facts = clean_deal();
  facts.selling_tier = Tier::solution;
  EXPECT_EQ(only(findings_of(facts)).evidence,
            (std::vector<Input>{{"tier", "strategic"}, {"selling_tier", "solution"}}));
  facts.tier = std::nullopt;
  EXPECT_EQ(codes(facts), "");
}

TEST(RadarFindings, R20_accepts_only_yes_from_S4_on) {
  DealFacts facts = clean_deal(4);
  facts.people[1].kinds = {"u_mb", "t_fb", "t_pb"};
  EXPECT_EQ(codes(facts), "");
  facts.checks[3].value = CheckValue::partly;
  EXPECT_EQ(only(findings_of(facts)).evidence, (std::vector<Input>{{"answer", "partly"}}));
  facts.checks.erase(facts.checks.begin() + 3);
  EXPECT_EQ(only(findings_of(facts)).evidence, (std::vector<Input>{{"answer", "open"}}));
  facts.stage = 3;
  EXPECT_EQ(codes(facts), "");
}

TEST(RadarFindings, R21_is_about_supporters_who_all_have_little_influence) {
  DealFacts facts = clean_deal();
  for (PersonFacts& p : facts.people) p.influence = InfluenceLevel::low;
  EXPECT_EQ(codes(facts), "R21");
  facts.people[2].influence = std::nullopt;
  EXPECT_EQ(codes(facts), "");
  facts.people[2].influence = InfluenceLevel::low;
  for (PersonFacts& p : facts.people) p.ratings[0].support = 2;
  EXPECT_EQ(codes(facts), "");
}

TEST(RadarFindings, R22_goes_with_a_plan_for_those_who_lose) {
  DealFacts facts = clean_deal();
  facts.checks[4].value = CheckValue::yes;
  EXPECT_EQ(codes(facts), "R22");
  facts.plan_for_losers = true;
  EXPECT_EQ(codes(facts), "");
}

TEST(RadarFindings, R23_says_where_opinion_and_evidence_differ) {
  DealFacts facts = clean_deal();
  for (PersonFacts& p : facts.people) p.ratings[0].win = WinStatus::guessed;
  const DealFinding finding = only(findings_of(facts));
  EXPECT_EQ(finding.place, "deals/d1/indicators/motives");
  EXPECT_EQ(finding.evidence, (std::vector<Input>{{"quiz", "100"}, {"map", "0"}}));
  // An open question has no opinion yet.
  std::erase_if(facts.answers, [](const QuizAnswer& a) { return a.question == "q20"; });
  EXPECT_EQ(codes(facts), "");
}

TEST(RadarFindings, none_where_the_radar_is_off_or_the_flag_is) {
  EXPECT_EQ(codes(worked_deal(6)), "");
  RadarParameters parameters = radar_parameters();
  for (RedFlag& flag : parameters.flags.flags) flag.on = false;
  EXPECT_TRUE(assess_deal(worked_deal(), parameters, today).value().findings.empty());
  parameters.flags.flags.clear();
  EXPECT_TRUE(assess_deal(worked_deal(), parameters, today).value().findings.empty());
}

TEST(RadarFindings, severe_ones_come_first) {
  DealFacts facts = clean_deal();
  facts.feeling = 1;
  facts.plan_for_losers = false;
  facts.checks[4].value = CheckValue::yes;
  facts.position = CompetitivePosition::behind;
  facts.close_date_moves = {days_ago(1), days_ago(2)};
  EXPECT_EQ(codes(facts), "R11 R16 R22 R17");
}

TEST(RadarAcknowledgement, holds_with_a_reason_while_the_evidence_is_the_same) {
  DealFacts facts = clean_deal();
  facts.stage_since = days_ago(40);
  facts.customer_actions = {days_ago(1)};
  const DealFinding open = only(findings_of(facts));
  EXPECT_FALSE(open.acknowledged());
  FindingAcknowledgement acknowledgement{open.code, open.place, open.fingerprint, "budget freeze",
                                         days_ago(2)};
  facts.acknowledgements = {acknowledgement};
  EXPECT_EQ(only(findings_of(facts)).acknowledged_because, "budget freeze");
  // A week later the stage is older, but nothing new has happened.
  EXPECT_TRUE(only(findings_of(facts, Date{today.days + 5})).acknowledged());
  // Before it was given, it does not count.
  for (const DealFinding& finding : findings_of(facts, days_ago(3))) {
    EXPECT_FALSE(finding.acknowledged()) << finding.code;
  }
  facts.acknowledgements[0].reason = "  ";
  EXPECT_FALSE(only(findings_of(facts)).acknowledged());
  EXPECT_FALSE(only(findings_of(facts)).acknowledgement_lapsed);
}

TEST(RadarAcknowledgement, lapses_when_the_evidence_changes) {
  DealFacts facts = clean_deal();
  facts.selling_tier = Tier::solution;
  const DealFinding open = only(findings_of(facts));
  facts.acknowledgements = {
      {open.code, open.place, open.fingerprint, "agreed with the director", today}};
  EXPECT_TRUE(only(findings_of(facts)).acknowledged());
  facts.selling_tier = Tier::product;
  EXPECT_FALSE(only(findings_of(facts)).acknowledged());
  EXPECT_TRUE(only(findings_of(facts)).acknowledgement_lapsed);
}

TEST(RadarAcknowledgement, of_several_reasons_the_latest_counts_in_any_order) {
  DealFacts facts = clean_deal();
  facts.selling_tier = Tier::solution;
  const DealFinding open = only(findings_of(facts));
  facts.acknowledgements = {{open.code, open.place, open.fingerprint, "second", days_ago(1)},
                            {open.code, open.place, open.fingerprint, "first", days_ago(2)},
                            {open.code, open.place, open.fingerprint, "a first", days_ago(1)},
                            {"R01", open.place, open.fingerprint, "other", today}};
  EXPECT_EQ(only(findings_of(facts)).acknowledged_because, "second");
  std::ranges::reverse(facts.acknowledgements);
  EXPECT_EQ(only(findings_of(facts)).acknowledged_because, "second");
}

TEST(RadarFingerprint, changes_with_each_part_and_keeps_parts_apart) {
  using Inputs = std::vector<Input>;
  const std::string base = fingerprint("R01", Inputs{{"role", "coach"}});
  EXPECT_EQ(base.size(), 16u);
  EXPECT_EQ(base, fingerprint("R01", Inputs{{"role", "coach"}}));
  EXPECT_NE(base, fingerprint("R02", Inputs{{"role", "coach"}}));
  EXPECT_NE(base, fingerprint("R01", Inputs{{"role", "coacH"}}));
  EXPECT_NE(base, fingerprint("R01", Inputs{{"rol", "ecoach"}}));
  EXPECT_NE(base, fingerprint("R01", Inputs{}));
  // FNV-1a over "0:" and "3:R014:role5:coach" by an independent implementation.
  EXPECT_EQ(fingerprint("", Inputs{}), "07fc0e07b4bd112f");
  EXPECT_EQ(base, "0415264ad71707d2");
}

}  // namespace
}  // namespace dealbench::engine::radar_test
