#pragma once
// Parameters and facts for the tests of the deal radar, written down from the method by hand and
// not read from a playbook, so that a change of the playbook cannot bend an expectation.

#include <array>
#include <string>
#include <vector>

#include "engine/radar/assess.h"
#include "engine/radar/red_flags.h"

namespace dealbench::engine::radar_test {

inline constexpr Date today{20'000};

[[nodiscard]] inline Date days_ago(std::int32_t days) {
  return Date{today.days - days};
}

inline constexpr PerIndicator<double> standard_s3{70, 70, 60, 65, 80, 60};

[[nodiscard]] inline QuizParameters quiz_parameters() {
  constexpr std::array<int, indicator_count> questions{3, 4, 3, 4, 3, 3};
  QuizParameters quiz;
  quiz.unanswered_limit = 4;
  int number = 1;
  for (std::size_t i = 0; i < indicator_count; ++i) {
    for (int k = 0; k < questions[i]; ++k, ++number) {
      const std::string id = "q" + std::to_string(number);
      quiz.questions.push_back({id, all_indicators[i], "move_" + id});
    }
  }
  return quiz;
}

[[nodiscard]] inline HealthParameters health_parameters() {
  return {.weights = {15, 20, 20, 20, 15, 10},
          .green_from = 85,
          .amber_from = 65,
          .caps = {{.id = "decider_not_met",
                    .trigger = CapTrigger::decider_not_met,
                    .from_stage = 3,
                    .ceiling = 60,
                    .question = "q5"},
                   {.id = "no_coach", .from_stage = 3, .ceiling = 65, .question = "q1"},
                   {.id = "strong_opponent",
                    .trigger = CapTrigger::opponent_answer,
                    .from_stage = 4,
                    .ceiling = 60,
                    .question = "q10",
                    .option = 1,
                    .opponent_support = -3},
                   {.id = "no_effect", .from_stage = 3, .ceiling = 55, .question = "q12"},
                   {.id = "answers_older",
                    .trigger = CapTrigger::answers_older,
                    .ceiling = 75,
                    .max_age_days = 30}}};
}

[[nodiscard]] inline PeopleParameters people_parameters() {
  return {.kinds = {{"e_db", BuyingRole::economic_buyer, true},
                    {"e_pb", BuyingRole::economic_buyer},
                    {"u_mb", BuyingRole::user_buyer},
                    {"u_wb", BuyingRole::user_buyer},
                    {"t_cb", BuyingRole::technical_buyer},
                    {"t_fb", BuyingRole::technical_buyer},
                    {"t_pb", BuyingRole::technical_buyer},
                    {"c_ic", BuyingRole::coach},
                    {"c_oc", BuyingRole::coach}},
          .mind_states = 9};
}

[[nodiscard]] inline CoverageParameters coverage_parameters() {
  constexpr Requirement o = Requirement::may;
  constexpr Requirement s = Requirement::should;
  constexpr Requirement m = Requirement::must;
  CoverageParameters coverage{.rows = {{"final_decider", {"e_db"}, {o, s, m, m, m}},
                                       {"proposes", {"e_pb"}, {s, m, m, m, m}},
                                       {"user_head", {"u_mb"}, {m, m, m, s, s}},
                                       {"users", {"u_wb"}, {o, m, s, o, o}},
                                       {"standard_gate", {"t_cb"}, {o, s, m, m, o}},
                                       {"budget_gate", {"t_fb"}, {o, o, s, m, m}},
                                       {"purchasing_gate", {"t_pb"}, {o, o, s, m, m}},
                                       {"coach", {"c_ic", "c_oc"}, {s, m, m, m, m}}},
                              .recent_days = 30};
  coverage.groups[index_of(Tier::product)] = {{"final_decider"}};
  coverage.groups[index_of(Tier::solution)] = {{"final_decider"},
                                               {"user_head"},
                                               {"standard_gate", "budget_gate", "purchasing_gate"},
                                               {"coach"}};
  for (const CoverageRow& row : coverage.rows) {
    coverage.groups[index_of(Tier::strategic)].push_back({row.id});
  }
  return coverage;
}

[[nodiscard]] inline FlagParameters flag_parameters() {
  using enum FindingSeverity;
  const std::vector<std::pair<FindingSeverity, int>> table{
      {high, 2},   {medium, 1}, {medium, 1}, {low, 1},    {high, 1},  {high, 1},
      {medium, 1}, {high, 2},   {high, 1},   {medium, 3}, {high, 3},  {medium, 4},
      {high, 1},   {medium, 1}, {high, 1},   {medium, 1}, {low, 1},   {medium, 3},
      {medium, 1}, {high, 4},   {medium, 1}, {medium, 1}, {medium, 1}};
  FlagParameters parameters;
  for (std::size_t i = 0; i < table.size(); ++i) {
    parameters.flags.push_back({.code = std::string(red_flag_codes[i]),
                                .severity = table[i].first,
                                .from_stage = table[i].second,
                                .move = "move_" + std::string(red_flag_codes[i])});
  }
  parameters.limits = {.r02_new_days = 30,
                       .r03_unknown = 3,
                       .r03_checks = {"goal", "situation"},
                       .r04_evidence_from = 1,
                       .r05_support = -4,
                       .r09_deal_value = Money{5'000'000},
                       .r13_visits = 2,
                       .r14_normal_times = 1.5,
                       .r15_normal_times = 2,
                       .r15_close_date_moves = 3,
                       .r16_close_date_moves = 2,
                       .r17_low = 2,
                       .r17_high = 9,
                       .r18_promises_from_stage = 4,
                       .r20_question = "c2_5",
                       .r21_support = 3,
                       .r22_question = "c6_5"};
  return parameters;
}

[[nodiscard]] inline ChecksParameters checks_parameters() {
  return {.checks = {"goal", "situation", "results"},
          .questions = {{"c1_1", "goal"},
                        {"c1_2", "goal"},
                        {"c2_1", "situation"},
                        {"c2_5", "situation"},
                        {"c6_1", "results"},
                        {"c6_5", "results", CheckValue::no}},
          .partly_credit = 0.5};
}

[[nodiscard]] inline StrategyParameters strategy_parameters() {
  using enum ResponseMode;
  StrategyParameters strategy{
      .cards = {{"eb_growth", BuyingRole::economic_buyer, {growth}},
                {"eb_trouble", BuyingRole::economic_buyer, {trouble}},
                {"ub_growth", BuyingRole::user_buyer, {growth}},
                {"tb_receptive", BuyingRole::technical_buyer, {growth, trouble}},
                {"tb_not_receptive", BuyingRole::technical_buyer, {even_keel, overconfident}},
                {"coach", BuyingRole::coach, {}}},
      .mode_stale_days = 30};
  strategy.postures = {{{"defend"}, {"frontal"}, {"flanking"}, {"fragment", "develop"}}};
  return strategy;
}

[[nodiscard]] inline RadarParameters radar_parameters() {
  RadarParameters parameters;
  parameters.stages = {{"s1", true, {1, 6, 15}, {35, 30, 25, 35, 25, 20}},
                       {"s2", true, {1, 6, 20}, {55, 50, 40, 50, 60, 40}},
                       {"s3", true, {1, 6, 20}, standard_s3},
                       {"s4", true, {1, 6, 20}, {80, 85, 75, 80, 90, 75}},
                       {"s5", true, {1, 6, 15}, {85, 95, 90, 95, 95, 85}},
                       {"s6", false, {0, 0, 0}, {}}};
  parameters.quiz = quiz_parameters();
  parameters.map = {.influence_weight = {1, 2, 3},
                    .unknown_influence_weight = 1,
                    .mode_score = {100, 100, 30, 0},
                    .coach_stale_days = 30,
                    .coach_stale_factor = 0.5};
  parameters.health = health_parameters();
  parameters.differ_from = 25;
  parameters.move_count = 3;
  parameters.people = people_parameters();
  parameters.coverage = coverage_parameters();
  parameters.appearance = {
      .rows = {{"leader", {"e_db"}, {3, 1, 1, 2, 3, 2}}, {"users", {"u_wb"}, {1, 3, 1, 0, 0, 3}}},
      .expected_from = 2};
  parameters.strategy = strategy_parameters();
  parameters.flags = flag_parameters();
  parameters.checks = checks_parameters();
  parameters.objective.joining_words = {" and ", "\xE5\xB9\xB6\xE4\xB8\x94"};
  parameters.ideal_customer = {
      .traits = {"felt", "fits", "pays"}, .pursue_from = 10, .conditional_from = 0};
  parameters.streams.items = {{"s3_sales", StreamLane::sales, 3},
                              {"s2_delivery", StreamLane::delivery, 2},
                              {"s3_delivery", StreamLane::delivery, 3},
                              {"s4_delivery", StreamLane::delivery, 4}};
  parameters.golden_triangle = {.low = 1, .high = 5};
  parameters.delivered = {.tolerance = 0.1, .few_records = 3};
  parameters.won_lost = {.z = 1.959963984540054, .fewest_won_deals = 3};
  return parameters;
}

// The method's worked example at S3, answered `age` days ago.
inline constexpr std::array<std::int32_t, 20> worked_answers{2, 1, 2, 2, 1, 2, 1, 2, 1, 2,
                                                             3, 2, 2, 1, 3, 2, 2, 1, 1, 0};

[[nodiscard]] inline std::vector<QuizAnswer> answers_from(
    const std::array<std::int32_t, 20>& options, std::int32_t age = 5) {
  std::vector<QuizAnswer> answers;
  for (std::size_t i = 0; i < options.size(); ++i) {
    answers.push_back({"q" + std::to_string(i + 1), options[i], days_ago(age)});
  }
  return answers;
}

[[nodiscard]] inline DealFacts worked_deal(std::int32_t stage = 3) {
  DealFacts facts;
  facts.id = "d1";
  facts.stage = stage;
  facts.answers = answers_from(worked_answers);
  return facts;
}

// A person who was met two days ago and rated with evidence.
[[nodiscard]] inline PersonFacts person(std::string id, std::vector<std::string> kinds) {
  PersonFacts facts{.id = std::move(id),
                    .kinds = std::move(kinds),
                    .influence = InfluenceLevel::medium,
                    .met_on = {days_ago(2)}};
  facts.ratings = {{.on = days_ago(4),
                    .mode = ResponseMode::growth,
                    .mode_has_evidence = true,
                    .support = 3,
                    .support_has_evidence = true,
                    .win = WinStatus::said,
                    .result_in_customer_numbers = true,
                    .coach_tests = {true, true, true}}};
  return facts;
}

// Every role that S3 asks for, known, met and well disposed.
[[nodiscard]] inline std::vector<PersonFacts> full_cast() {
  return {person("decider", {"e_db"}), person("head", {"u_mb"}), person("proposer", {"e_pb"}),
          person("gate", {"t_cb"}), person("coach", {"c_ic"})};
}

}  // namespace dealbench::engine::radar_test
