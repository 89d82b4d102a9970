// The default playbook's sections of the deal radar hold the method's values, and wrong ones are
// refused by name.
#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "base/text.h"
#include "engine/radar/red_flags.h"
#include "unit/playbook/radar_support.h"

namespace dealbench::playbook::radar_test {
namespace {

using engine::FindingSeverity;
using engine::Tier;
using Six = engine::PerIndicator<double>;
using Texts = std::vector<std::string>;

const engine::RadarParameters& parameters() {
  return default_radar().parameters;
}

TEST(RadarPlaybook, stages_have_the_standards_and_normal_days_of_the_method) {
  struct Row {
    const char* id;
    std::array<std::int32_t, 3> days;
    Six standard;
    double weighted_mean;
  };
  const std::vector<Row> rows{{"s1", {1, 6, 15}, {35, 30, 25, 35, 25, 20}, 29},
                              {"s2", {1, 6, 20}, {55, 50, 40, 50, 60, 40}, 49.25},
                              {"s3", {1, 6, 20}, {70, 70, 60, 65, 80, 60}, 67.5},
                              {"s4", {1, 6, 20}, {80, 85, 75, 80, 90, 75}, 81},
                              {"s5", {1, 6, 15}, {85, 95, 90, 95, 95, 85}, 91.5}};
  const Stages& stages = default_radar().stages;
  ASSERT_EQ(stages.list.size(), 6u);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const engine::StageParameters& stage = parameters().stages[i];
    EXPECT_EQ(stage.id, rows[i].id);
    EXPECT_EQ(stage.normal_days, rows[i].days);
    EXPECT_EQ(stage.standard, rows[i].standard);
    EXPECT_TRUE(stage.radar);
    double mean = 0;
    for (std::size_t k = 0; k < 6; ++k) {
      mean += parameters().health.weights[k] * stage.standard[k] / 100;
    }
    EXPECT_NEAR(mean, rows[i].weighted_mean, 1e-9);
  }
  EXPECT_FALSE(parameters().stages[5].radar);
  EXPECT_EQ(normal_days(stages, 3, Tier::strategic), 20);
  EXPECT_EQ(normal_days(stages, 6, Tier::strategic), 0);
  EXPECT_EQ(normal_days(stages, 7, Tier::strategic), 0);
  EXPECT_EQ(normal_days(stages, 0, Tier::strategic), 0);
  EXPECT_EQ(stage_number(stages, "s4"), 4);
  EXPECT_EQ(stage_number(stages, "s9"), std::nullopt);
  EXPECT_EQ(stage_at(stages, 3)->code, "S3");
}

TEST(RadarPlaybook, the_quiz_has_twenty_questions_in_the_methods_shares) {
  std::array<int, 6> questions{};
  for (const engine::QuizQuestion& question : parameters().quiz.questions) {
    ++questions[engine::index_of(question.indicator)];
    EXPECT_EQ(question.move, question.id);
  }
  EXPECT_EQ(questions, (std::array<int, 6>{3, 4, 3, 4, 3, 3}));
  EXPECT_EQ(parameters().quiz.questions.front().id, "q1");
  EXPECT_EQ(parameters().quiz.questions.back().id, "q20");
  EXPECT_EQ(parameters().quiz.unanswered_limit, 4);
  EXPECT_EQ(parameters().move_count, 3u);
  EXPECT_DOUBLE_EQ(parameters().differ_from, 25);
}

TEST(RadarPlaybook, weights_bands_and_caps_are_the_methods) {
  const engine::HealthParameters& health = parameters().health;
  EXPECT_EQ(health.weights, (Six{15, 20, 20, 20, 15, 10}));
  EXPECT_DOUBLE_EQ(health.green_from, 85);
  EXPECT_DOUBLE_EQ(health.amber_from, 65);
  struct Row {
    const char* id;
    std::int32_t from_stage;
    double ceiling;
    const char* question;
    std::int32_t option;
  };
  const std::vector<Row> rows{{"decider_not_met", 3, 60, "q5", 0},
                              {"no_coach", 3, 65, "q1", 0},
                              {"strong_opponent", 4, 60, "q10", 1},
                              {"no_effect", 3, 55, "q12", 0},
                              {"answers_older", 1, 75, "", 0}};
  ASSERT_EQ(health.caps.size(), rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    EXPECT_EQ(health.caps[i].id, rows[i].id);
    EXPECT_EQ(health.caps[i].from_stage, rows[i].from_stage);
    EXPECT_DOUBLE_EQ(health.caps[i].ceiling, rows[i].ceiling);
    EXPECT_EQ(health.caps[i].question, rows[i].question);
    EXPECT_EQ(health.caps[i].option, rows[i].option);
  }
  EXPECT_EQ(health.caps[4].max_age_days, 30);
}

TEST(RadarPlaybook, red_flags_have_the_methods_severities_and_first_stages) {
  const std::string severities = "HMMLHHMHHMHMHMHMLMMHMMM";  // R01..R22, and R23 of our own
  const std::string stages = "21111112133411111314111";
  const auto& flags = parameters().flags.flags;
  ASSERT_EQ(flags.size(), 23u);
  for (std::size_t i = 0; i < flags.size(); ++i) {
    EXPECT_EQ(flags[i].code, engine::red_flag_codes[i]);
    const auto severity = severities[i] == 'H'   ? FindingSeverity::high
                          : severities[i] == 'M' ? FindingSeverity::medium
                                                 : FindingSeverity::low;
    EXPECT_EQ(flags[i].severity, severity) << flags[i].code;
    EXPECT_EQ(flags[i].from_stage, stages[i] - '0') << flags[i].code;
    EXPECT_TRUE(flags[i].on);
  }
  const engine::FlagLimits& limits = parameters().flags.limits;
  EXPECT_EQ(limits.r02_new_days, 30);
  EXPECT_EQ(limits.r03_unknown, 3);
  EXPECT_EQ(limits.r03_checks, (Texts{"goal", "situation", "roles"}));
  EXPECT_EQ(limits.r05_support, -4);
  EXPECT_EQ(limits.r09_deal_value, Money{5'000'000});
  EXPECT_EQ(limits.r13_visits, 2u);
  EXPECT_DOUBLE_EQ(limits.r14_normal_times, 1.5);
  EXPECT_DOUBLE_EQ(limits.r15_normal_times, 2);
  EXPECT_EQ(limits.r15_close_date_moves, 3);
  EXPECT_EQ(limits.r16_close_date_moves, 2);
  EXPECT_EQ(limits.r17_low, 2);
  EXPECT_EQ(limits.r17_high, 9);
  EXPECT_EQ(limits.r18_promises_from_stage, 4);
  EXPECT_EQ(limits.r20_question, "c2_5");
  EXPECT_EQ(limits.r21_support, 3);
  EXPECT_EQ(limits.r22_question, "c6_5");
}

TEST(RadarPlaybook, people_have_the_methods_kinds_coverage_and_constants) {
  const engine::RadarParameters& p = parameters();
  EXPECT_EQ(p.people.kinds.size(), 9u);
  EXPECT_EQ(std::ranges::count(p.people.kinds, true, &engine::InfluenceKind::decides), 1);
  EXPECT_EQ(p.people.mind_states, 9);
  const std::array<const char*, 8> table{"osmmm", "smmmm", "mmmss", "omsoo",
                                         "osmmo", "oosmm", "oosmm", "smmmm"};
  ASSERT_EQ(p.coverage.rows.size(), table.size());
  for (std::size_t i = 0; i < table.size(); ++i) {
    std::string row;
    for (std::size_t s = 0; s < 5; ++s) {
      row += "osm"[static_cast<std::size_t>(p.coverage.rows[i].by_stage[s])];
    }
    EXPECT_EQ(row, table[i]) << p.coverage.rows[i].id;
  }
  EXPECT_EQ(p.coverage.groups[0].size(), 1u);
  EXPECT_EQ(p.coverage.groups[1].size(), 4u);
  EXPECT_EQ(p.coverage.groups[1][2].size(), 3u);
  EXPECT_EQ(p.coverage.groups[2].size(), 8u);
  EXPECT_EQ(p.map.influence_weight, (std::array<double, 3>{1, 2, 3}));
  EXPECT_EQ(p.map.mode_score, (std::array<double, 4>{100, 100, 30, 0}));
  EXPECT_EQ(p.map.coach_stale_days, 30);
  EXPECT_DOUBLE_EQ(p.map.coach_stale_factor, 0.5);
  EXPECT_EQ(p.strategy.cards.size(), 11u);
  EXPECT_EQ(p.strategy.mode_stale_days, 30);
  EXPECT_EQ(p.appearance.rows.size(), 7u);
  EXPECT_EQ(p.appearance.rows[0].by_stage, (std::vector<std::int32_t>{3, 1, 1, 2, 3, 2}));
  EXPECT_EQ(p.appearance.rows[4].by_stage, (std::vector<std::int32_t>{0, 0, 1, 3, 2, 1}));
}

TEST(RadarPlaybook, every_role_and_mode_has_one_card) {
  for (const engine::BuyingRole role : engine::all_buying_roles) {
    for (std::size_t mode = 0; mode < engine::response_mode_count; ++mode) {
      const auto fits = [&](const engine::StrategyCard& card) {
        const auto wanted = static_cast<engine::ResponseMode>(mode);
        return card.role == role &&
               (card.modes.empty() || std::ranges::find(card.modes, wanted) != card.modes.end());
      };
      EXPECT_EQ(std::ranges::count_if(parameters().strategy.cards, fits), 1);
    }
  }
}

TEST(RadarPlaybook, the_nine_checks_have_all_their_questions) {
  const engine::ChecksParameters& checks = parameters().checks;
  const std::array<int, 9> counts{5, 6, 6, 4, 4, 5, 5, 5, 5};
  ASSERT_EQ(checks.checks.size(), 9u);
  for (std::size_t i = 0; i < counts.size(); ++i) {
    EXPECT_EQ(std::ranges::count(checks.questions, checks.checks[i], &engine::SubQuestion::check),
              counts[i]);
  }
  Texts welcome_no;
  for (const engine::SubQuestion& question : checks.questions) {
    if (question.good == engine::CheckValue::no) welcome_no.push_back(question.id);
  }
  EXPECT_EQ(welcome_no, (Texts{"c3_6", "c4_4", "c6_5"}));
  EXPECT_EQ(parameters().ideal_customer.traits.size(), 5u);
  EXPECT_EQ(parameters().ideal_customer.pursue_from, 10);
  EXPECT_EQ(parameters().ideal_customer.conditional_from, 0);
}

TEST(RadarPlaybook, every_stage_has_something_to_do_in_every_lane) {
  for (std::int32_t stage = 1; stage <= 6; ++stage) {
    for (std::size_t lane = 0; lane < engine::stream_lane_count; ++lane) {
      EXPECT_TRUE(std::ranges::any_of(parameters().streams.items,
                                      [&](const auto& item) {
                                        return item.stage == stage &&
                                               item.lane == static_cast<engine::StreamLane>(lane);
                                      }))
          << stage << " " << engine::stream_lane_keys[lane];
    }
  }
}

TEST(RadarPlaybook, every_duty_of_the_iron_triangle_has_one_owner_and_every_finding_a_chip) {
  const auto triangle = engine::assess_iron_triangle(parameters().team_duties, {"a", "b", "c"});
  EXPECT_TRUE(triangle.without_one_owner.empty());
  EXPECT_TRUE(triangle.owner_vacant.empty());
  std::set<std::string> covered;
  for (const engine::CommentChip& chip : default_radar().chips) {
    covered.insert(chip.findings.begin(), chip.findings.end());
  }
  EXPECT_GE(covered.size(), 20u);
  EXPECT_EQ(default_radar().review.slot_minutes, 25);
  EXPECT_EQ(default_radar().hand_over.objective_tests, 5);
}

bool has_chinese(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    if (c >= 0x4E00 && c <= 0x9FFF) return true;
  }
  return false;
}

std::set<std::string> placeholders(const std::string& text) {
  std::set<std::string> names;
  for (std::size_t from = text.find('{'); from != std::string::npos;
       from = text.find('{', from + 1)) {
    names.insert(text.substr(from, text.find('}', from) - from));
  }
  return names;
}

TEST(RadarPlaybook, every_text_is_there_in_both_languages_with_the_same_placeholders) {
  const TextTable& texts = default_radar().texts;
  EXPECT_GT(texts.all().size(), 450u);
  std::set<std::string> paths;
  for (const auto& [path, text] : texts.all()) {
    EXPECT_TRUE(paths.insert(path).second) << path;
    EXPECT_TRUE(has_chinese(text.zh_cn) || text.zh_cn.starts_with('{')) << path;
    EXPECT_FALSE(has_chinese(text.en)) << path;
    EXPECT_FALSE(text.en.empty()) << path;
    EXPECT_EQ(placeholders(text.zh_cn), placeholders(text.en)) << path;
  }
  EXPECT_EQ(texts.find("radar/flags/R06/name")->en, "No coach");
  EXPECT_EQ(texts.find("radar/questions/q1/options/3")->en, "A coach who passes all three tests");
  EXPECT_EQ(texts.find("people/response_modes/growth/name")->en, "Growth");
  EXPECT_EQ(texts.find("stages/list/s3/name")->en, "Propose");
  EXPECT_EQ(texts.find("checks/checks/goal/questions/c1_1/text")->en,
            "Does the objective pass the five tests?");
  EXPECT_EQ(texts.find("radar/flags/R99/name"), nullptr);
}

TEST(RadarPlaybook, placeholders_of_a_rule_name_the_thresholds_beside_it) {
  const json::Value whole = document();
  for (const json::Value& flag : *whole.find("radar")->find("flags")->array()) {
    for (const std::string& name : placeholders(text_at(*flag.find("rule"), "en"))) {
      const std::string key = name.substr(1);
      EXPECT_TRUE(flag.find(key) || key == "differ_from") << text_at(flag, "id") << " " << key;
    }
  }
}

struct Broken {
  Replacement change;
  ErrorCode code;
  std::string place;
  std::string detail;
};

TEST(RadarPlaybook, wrong_values_are_refused_with_key_and_allowed_range) {
  using enum ErrorCode;
  const std::vector<Broken> table{
      {{"stages", "\"coach\": 35", "\"coach\": 135"},
       playbook_out_of_range,
       "stages/list/s1/standard/coach",
       "135 (0..100)"},
      {{"stages", "\"product\": 1", "\"product\": -1"},
       playbook_out_of_range,
       "stages/list/s1/normal_days/product",
       "-1 (0..3650)"},
      {{"stages", "\"id\": \"s2\"", "\"id\": \"s1\""},
       playbook_duplicate,
       "stages/list/s1/id",
       "s1"},
      {{"stages", "\"radar\": true", "\"radar\": 1"},
       playbook_wrong_type,
       "stages/list/s1/radar",
       "true or false"},
      {{"radar", "\"weight\": 15", "\"weight\": 16"},
       playbook_sum,
       "radar/indicators",
       "weights (sum 100)"},
      {{"radar", "\"id\": \"green\", \"from\": 85", "\"id\": \"green\", \"from\": 50"},
       playbook_out_of_range,
       "radar/bands",
       "amber above green"},
      {{"radar", "\"move\": \"q1\"", "\"move\": \"q99\""},
       playbook_unknown_reference,
       "radar/questions/q1/move",
       "q99"},
      {{"radar", "\"indicator\": \"coach\"", "\"indicator\": \"luck\""},
       playbook_unknown_reference,
       "radar/questions/q1/indicator",
       "luck"},
      {{"radar", "\"unanswered_limit\": 4", "\"unanswered_limit\": 22"},
       playbook_out_of_range,
       "radar/unanswered_limit",
       "22 (1..21)"},
      {{"radar", "\"question\": \"q5\"", "\"question\": \"q50\""},
       playbook_unknown_reference,
       "radar/caps/decider_not_met/question",
       "q50"},
      {{"radar", "\"trigger\": \"answer\"", "\"trigger\": \"mood\""},
       playbook_unknown_reference,
       "radar/caps/no_coach/trigger",
       "mood"},
      {{"radar", "\"opponent_support\": -3", "\"opponent_support\": 3"},
       playbook_out_of_range,
       "radar/caps/strong_opponent/opponent_support",
       "3 (-5..-1)"},
      {{"radar", "\"id\": \"R02\"", "\"id\": \"R77\""},
       playbook_unknown_reference,
       "radar/flags",
       "R77"},
      {{"radar", "\"severity\": \"high\"", "\"severity\": \"dire\""},
       playbook_unknown_reference,
       "radar/flags/R01/severity",
       "dire"},
      {{"radar", "\"question\": \"c2_5\"", "\"question\": \"c2_9\""},
       playbook_unknown_reference,
       "radar/flags/R20/question",
       "c2_9"},
      {{"radar", "[\"goal\", \"situation\", \"roles\"]", "[\"goal\", \"luck\"]"},
       playbook_unknown_reference,
       "radar/flags/R03/checks",
       "luck"},
      {{"radar", "\"normal_times\": 1.5", "\"normal_times\": 0"},
       playbook_out_of_range,
       "radar/flags/R14/normal_times",
       "0 (0.1..100)"},
      {{"radar", "\"stage\": \"s1\"", "\"stage\": \"s0\""},
       playbook_unknown_reference,
       "radar/streams/items/s1_sales_goal/stage",
       "s0"},
      {{"radar", "\"findings\": [\"R15\"]", "\"findings\": [\"R99\"]"},
       playbook_unknown_reference,
       "radar/chips/still_alive/findings",
       "R99"},
      {{"radar", "\"z\": 1.959963984540054", "\"z\": 0"},
       playbook_out_of_range,
       "radar/won_lost/z",
       "0 (0.1..10)"},
      {{"radar", "\"tolerance\": 0.1", "\"tolerance\": 2"},
       playbook_out_of_range,
       "radar/delivered/tolerance",
       "2 (0..1)"},
      {{"people", "\"role\": \"economic_buyer\"", "\"role\": \"king\""},
       playbook_unknown_reference,
       "people/kinds/e_db/role",
       "king"},
      {{"people", "\"kinds\": [\"e_db\"]", "\"kinds\": [\"e_xx\"]"},
       playbook_unknown_reference,
       "people/coverage/rows/final_decider/kinds",
       "e_xx"},
      {{"people", "[\"may\", \"should\", \"must\", \"must\", \"must\", \"may\"]", "[\"may\"]"},
       playbook_out_of_range,
       "people/coverage/rows/final_decider/by_stage",
       "1 entries (6)"},
      {{"people", "[\"may\", \"should\"", "[\"can\", \"should\""},
       playbook_unknown_reference,
       "people/coverage/rows/final_decider/by_stage",
       "can"},
      {{"people", "\"rows\": [\"final_decider\"]", "\"rows\": [\"boss\"]"},
       playbook_unknown_reference,
       "people/coverage/tiers/product/0/rows",
       "boss"},
      {{"people", "\"by_stage\": [3, 1, 1, 2, 3, 2]", "\"by_stage\": [4, 1, 1, 2, 3, 2]"},
       playbook_out_of_range,
       "people/appearance/rows/leader/by_stage/0",
       "4 (0..3)"},
      {{"people", "\"support\": 5", "\"support\": 0"},
       playbook_out_of_range,
       "people/support_words",
       "0 (-5..5 without 0, each once)"},
      {{"people", "\"modes\": [\"growth\"]", "\"modes\": [\"mood\"]"},
       playbook_unknown_reference,
       "people/cards/eb_growth/modes",
       "mood"},
      {{"people", "\"group\": \"feel\"", "\"group\": \"smell\""},
       playbook_unknown_reference,
       "people/mind_states/m1/group",
       "smell"},
      {{"people", "\"willingness\": 30", "\"willingness\": 130"},
       playbook_out_of_range,
       "people/response_modes/even_keel/willingness",
       "130 (0..100)"},
      {{"people", "\"id\": \"heard\"", "\"id\": \"sung\""},
       playbook_unknown_reference,
       "people/win_status",
       "sung"},
      {{"checks", "\"partly_credit\": 0.5", "\"partly_credit\": 5"},
       playbook_out_of_range,
       "checks/partly_credit",
       "5 (0..1)"},
      {{"checks", "\"good\": \"yes\"", "\"good\": \"maybe\""},
       playbook_unknown_reference,
       "checks/checks/goal/questions/c1_1/good",
       "maybe (yes, no)"},
      {{"checks", "\"id\": \"c1_2\"", "\"id\": \"c1_1\""},
       playbook_duplicate,
       "checks/checks/goal/questions/c1_1/id",
       "c1_1"},
      {{"checks", "\"postures\": [\"defend\"]", "\"postures\": [\"hide\"]"},
       playbook_unknown_reference,
       "checks/positions/alone/postures",
       "hide"},
      {{"checks", "\"pursue_from\": 10", "\"pursue_from\": -1"},
       playbook_out_of_range,
       "checks/ideal_customer/pursue_from",
       "-1 (0..1000)"},
      {{"checks", "\"value\": 2", "\"value\": 3"},
       playbook_out_of_range,
       "checks/feeling/1/value",
       "3 (2..2)"},
      {{"checks", "\"from\": 14", "\"from\": 29"},
       playbook_out_of_range,
       "checks/review_days/to",
       "28 (29..365)"},
  };
  for (const Broken& broken : table) {
    SCOPED_TRACE(broken.change.to);
    Problems problems;
    (void)read_radar(document({broken.change}), problems);
    ASSERT_TRUE(problems.first);
    EXPECT_EQ(code_text(problems.first->code), code_text(broken.code));
    EXPECT_EQ(problems.first->place, broken.place);
    EXPECT_EQ(problems.first->detail, broken.detail);
  }
}

TEST(RadarPlaybook, a_missing_section_or_text_is_named) {
  Problems problems;
  const json::Value empty{json::Object{}};
  const RadarPlaybook radar = read_radar(empty, problems);
  ASSERT_TRUE(problems.first);
  EXPECT_EQ(*problems.first, (Error{ErrorCode::playbook_missing, "stages", ""}));
  EXPECT_TRUE(radar.texts.all().empty());
  Problems text_problems;
  (void)read_radar(document({{"radar", "\"en\": \"Healthy\"", "\"en\": \"\""}}), text_problems);
  ASSERT_TRUE(text_problems.first);
  EXPECT_EQ(*text_problems.first,
            (Error{ErrorCode::playbook_missing, "radar/bands/green/name/en", ""}));
}

TEST(RadarPlaybook, a_flag_can_be_switched_off) {
  Problems problems;
  const RadarPlaybook radar = read_radar(
      document({{"radar", "\"id\": \"R01\",", "\"id\": \"R01\", \"on\": false,"}}), problems);
  ASSERT_FALSE(problems.first);
  EXPECT_EQ(engine::active_flag(radar.parameters.flags, "R01"), nullptr);
  EXPECT_NE(engine::active_flag(radar.parameters.flags, "R02"), nullptr);
}

TEST(RadarPlaybook, what_it_reads_is_what_the_engine_accepts) {
  EXPECT_TRUE(engine::check_radar_parameters(parameters()));
}

}  // namespace
}  // namespace dealbench::playbook::radar_test
