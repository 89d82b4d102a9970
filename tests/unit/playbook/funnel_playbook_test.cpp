// The funnel section of the default playbook, and what its reader refuses.
#include <algorithm>
#include <fstream>
#include <iterator>

#include <gtest/gtest.h>

#include "base/json.h"
#include "engine/funnel/funnel_model.h"
#include "playbook/funnel.h"

namespace dealbench::playbook {
namespace {

using engine::Lever;

json::Value default_section() {
  std::ifstream file(std::string(DEALBENCH_SOURCE_DIR) + "/assets/playbooks/default/funnel.json");
  const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  auto value = json::parse(text);
  EXPECT_TRUE(value.has_value());
  return value.value_or(json::Value{});
}

FunnelPlaybook read_default() {
  const json::Value section = default_section();
  Problems problems;
  FunnelPlaybook funnel = read_funnel(Reader(&section, "funnel", problems));
  EXPECT_FALSE(problems.first.has_value())
      << problems.first->place << " " << problems.first->detail;
  return funnel;
}

TEST(FunnelPlaybook, presets_evaluate_to_the_figures_of_the_three_cases) {
  const FunnelPlaybook funnel = read_default();
  ASSERT_EQ(funnel.presets.size(), 3u);
  struct Case {
    const char* id;
    double wins;
    std::int64_t bookings, collected, velocity;
  };
  for (const Case& c : {Case{"tool", 15, 30'000'000, 30'000'000, 6'000'000},
                        Case{"solution", 30, 300'000'000, 240'000'000, 10'000'000},
                        Case{"strategic", 15, 1'200'000'000, 840'000'000, 13'333'333}}) {
    const FunnelPreset* preset = find_preset(funnel, c.id);
    ASSERT_NE(preset, nullptr) << c.id;
    const auto report = engine::evaluate_funnel(preset->facts);
    ASSERT_TRUE(report) << c.id;
    EXPECT_NEAR(*report->wins, c.wins, 1e-9);
    EXPECT_EQ(report->bookings, Money{c.bookings});
    EXPECT_EQ(report->collected, Money{c.collected});
    EXPECT_EQ(report->velocity_per_day, Money{c.velocity});
    EXPECT_TRUE(preset->example_from_talk);
  }
  EXPECT_EQ(find_preset(funnel, "other"), nullptr);
}

TEST(FunnelPlaybook, preset_marks_what_is_assumed_and_what_does_not_apply) {
  const FunnelPlaybook funnel = read_default();
  const FunnelPreset& tool = *find_preset(funnel, "tool");
  EXPECT_EQ(tool.assumed, std::vector<std::string>{"deal_value"});
  EXPECT_EQ(tool.facts.levers.renewal_rate, std::nullopt);
  EXPECT_TRUE(tool.fixed[engine::index_of(Lever::deal_value)]);
  EXPECT_TRUE(find_preset(funnel, "solution")->assumed.empty());
  EXPECT_EQ(find_preset(funnel, "strategic")->assumed, std::vector<std::string>{"recurring_share"});
}

TEST(FunnelPlaybook, preset_says_which_levers_come_first) {
  const FunnelPlaybook funnel = read_default();
  EXPECT_EQ(find_preset(funnel, "tool")->first_levers,
            (std::vector{Lever::leads, Lever::lead_conversion, Lever::win_rate}));
  EXPECT_EQ(find_preset(funnel, "solution")->first_levers,
            (std::vector{Lever::sales_cycle_days, Lever::win_rate, Lever::collection_ratio}));
  EXPECT_EQ(find_preset(funnel, "strategic")->first_levers,
            (std::vector{Lever::win_rate, Lever::sales_cycle_days, Lever::deal_value}));
}

TEST(FunnelPlaybook, what_ifs_of_the_cases_give_their_factors) {
  const FunnelPlaybook funnel = read_default();
  const auto velocity = [](const FunnelPreset& preset, bool changed) {
    engine::FunnelModel model = *engine::funnel_model(preset.facts);
    for (const LeverWhatIf& change : preset.what_if) {
      if (changed) model.levers[engine::index_of(change.lever)] = change.value;
    }
    return *engine::funnel_output(model, engine::FunnelOutput::velocity_per_day);
  };
  const FunnelPreset& solution = *find_preset(funnel, "solution");
  EXPECT_NEAR(velocity(solution, true) / velocity(solution, false), 3, 1e-12);
  const FunnelPreset& strategic = *find_preset(funnel, "strategic");
  EXPECT_NEAR(velocity(strategic, true) / velocity(strategic, false), 1.5, 1e-12);
}

TEST(FunnelPlaybook, rules_and_lists_are_those_of_the_method) {
  const FunnelPlaybook funnel = read_default();
  EXPECT_EQ(funnel.improvement, 0.05);
  EXPECT_EQ(funnel.hygiene.stalled_factor, 1.5);
  EXPECT_EQ(funnel.hygiene.zombie_factor, 2);
  EXPECT_EQ(funnel.hygiene.slipped_moves, 2);
  EXPECT_EQ(funnel.hygiene.zombie_moves, 3);
  ASSERT_EQ(funnel.zombie_decisions.size(), 3u);
  EXPECT_EQ(funnel.zombie_decisions[0].decision, engine::ZombieDecision::keep);
  EXPECT_EQ(funnel.zombie_decisions[2].decision, engine::ZombieDecision::hand_over);
  EXPECT_EQ(funnel.win_rate_age_limit_days, 50);
  ASSERT_EQ(funnel.coverage.size(), 2u);
  EXPECT_EQ(funnel.coverage[0].low, 3);
  EXPECT_EQ(funnel.coverage[1].high, 5);
  EXPECT_EQ(funnel.bow_tie.stages.size(), 7u);
  EXPECT_EQ(funnel.bow_tie.families.size(), 3u);
  EXPECT_EQ(funnel.bow_tie.designs.size(), 5u);
  EXPECT_EQ(funnel.feasibility_questions.size(), 3u);
  EXPECT_EQ(funnel.revenue_models.size(), 3u);
  EXPECT_EQ(funnel.revenue_models[1].recurring_share_high, Ratio{200'000});
  EXPECT_EQ(funnel.roi.kinds.size(), 3u);
  EXPECT_EQ(funnel.forecast.trials, 100'000u);
  EXPECT_EQ(funnel.forecast.distribution, engine::Distribution::triangular);
  EXPECT_FALSE(funnel.benchmarks_shown);
  for (const Benchmark& benchmark : funnel.benchmarks) EXPECT_GE(benchmark.year, 2000);
}

// Changes one value by its path ("presets/0/tier") in the JSON text and reads again.
json::Value* at(json::Value& value, std::string_view path) {
  json::Value* found = &value;
  while (found && !path.empty()) {
    const std::string_view step = path.substr(0, path.find('/'));
    path.remove_prefix(std::min(path.size(), step.size() + 1));
    if (json::Array* array = found->array()) {
      found = &(*array)[static_cast<std::size_t>(step[0] - '0')];
      continue;
    }
    json::Object* object = found->object();
    if (!object) return nullptr;
    const auto member = std::ranges::find(*object, step, &json::Member::key);
    found = member == object->end() ? nullptr : &member->value;
  }
  return found;
}

struct Spoilt {
  const char* path;
  const char* value;  // JSON
  ErrorCode code;
  const char* place;
};

class FunnelPlaybookRefuses : public testing::TestWithParam<Spoilt> {};

TEST_P(FunnelPlaybookRefuses, value_that_is_wrong_with_its_place) {
  json::Value section = default_section();
  json::Value* spoilt = at(section, GetParam().path);
  ASSERT_NE(spoilt, nullptr) << GetParam().path;
  *spoilt = *json::parse(GetParam().value);
  Problems problems;
  (void)read_funnel(Reader(&section, "funnel", problems));
  ASSERT_TRUE(problems.first.has_value());
  EXPECT_EQ(code_text(problems.first->code), code_text(GetParam().code));
  EXPECT_EQ(problems.first->place, GetParam().place);
}

INSTANTIATE_TEST_SUITE_P(
    Values, FunnelPlaybookRefuses,
    testing::Values(
        Spoilt{"improvement", "0.91", ErrorCode::playbook_out_of_range, "funnel/improvement"},
        Spoilt{"improvement", "-0.91", ErrorCode::playbook_out_of_range, "funnel/improvement"},
        Spoilt{"presets/0/id", "\"solution\"", ErrorCode::playbook_duplicate,
               "funnel/presets/solution/id"},
        Spoilt{"presets/0/id", "\"Tool!\"", ErrorCode::playbook_out_of_range,
               "funnel/presets/Tool!/id"},
        Spoilt{"presets/0/tier", "\"huge\"", ErrorCode::playbook_unknown_reference,
               "funnel/presets/tool/tier"},
        Spoilt{"presets/0/name", "{\"en\":\"Tool\"}", ErrorCode::playbook_missing,
               "funnel/presets/tool/name/zh-CN"},
        Spoilt{"presets/0/levers/win_rate", "1.1", ErrorCode::playbook_out_of_range,
               "funnel/presets/tool/levers/win_rate"},
        Spoilt{"presets/0/levers/sales_cycle_days", "0", ErrorCode::playbook_out_of_range,
               "funnel/presets/tool/levers/sales_cycle_days"},
        Spoilt{"presets/0/levers/deal_value", "1.5", ErrorCode::playbook_wrong_type,
               "funnel/presets/tool/levers/deal_value"},
        Spoilt{"presets/0/not_applicable", "[]", ErrorCode::playbook_missing,
               "funnel/presets/tool/levers/renewal_rate"},
        Spoilt{"presets/0/not_applicable", "[\"luck\"]", ErrorCode::playbook_unknown_reference,
               "funnel/presets/tool/not_applicable"},
        Spoilt{"presets/0/assumed", "[\"luck\"]", ErrorCode::playbook_unknown_reference,
               "funnel/presets/tool/assumed"},
        Spoilt{"presets/0/first_levers", "[\"luck\"]", ErrorCode::playbook_unknown_reference,
               "funnel/presets/tool/first_levers"},
        Spoilt{"presets/1/what_if/0/lever", "\"luck\"", ErrorCode::playbook_unknown_reference,
               "funnel/presets/solution/what_if/0/lever"},
        Spoilt{"presets/1/what_if/1/value", "1.2", ErrorCode::playbook_out_of_range,
               "funnel/presets/solution/what_if/1/value"},
        Spoilt{"revenue_models/1/recurring_share_high", "0.1", ErrorCode::playbook_out_of_range,
               "funnel/revenue_models/package/recurring_share_high"},
        Spoilt{"lever_order/questions/0/weight", "0", ErrorCode::playbook_out_of_range,
               "funnel/lever_order/questions/data/weight"},
        Spoilt{"hygiene/zombie_factor", "0", ErrorCode::playbook_out_of_range,
               "funnel/hygiene/zombie_factor"},
        Spoilt{"hygiene/decisions/0/id", "\"wait\"", ErrorCode::playbook_unknown_reference,
               "funnel/hygiene/decisions/wait/id"},
        Spoilt{"coverage/1/high", "3", ErrorCode::playbook_out_of_range,
               "funnel/coverage/growing/high"},
        Spoilt{"bow_tie/stages", "3", ErrorCode::playbook_wrong_type, "funnel/bow_tie/stages"},
        Spoilt{"roi/kinds/0/id", "\"joy\"", ErrorCode::playbook_unknown_reference,
               "funnel/roi/kinds/joy/id"},
        Spoilt{"forecast/distribution", "\"normal\"", ErrorCode::playbook_unknown_reference,
               "funnel/forecast/distribution"},
        Spoilt{"benchmarks/0/year", "null", ErrorCode::playbook_missing,
               "funnel/benchmarks/median_cycle_saas/year"}));

}  // namespace
}  // namespace dealbench::playbook
