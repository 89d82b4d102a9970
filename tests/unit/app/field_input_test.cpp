#include "app/field_input.h"

#include "app/assemble/funnel_facts.h"
#include "base/json.h"
#include "base/text.h"
#include "support/files.h"
#include "support/random.h"
#include "unit/app/app_support.h"

namespace dealbench::app {
namespace {

using plan::FieldDef;
using plan::FieldKind;
using plan::FieldValue;

const FieldDef& scenario_field(std::string_view key) {
  return *plan::find_field(*plan::find_collection("scenarios"), key);
}

bool is_typed(const FieldDef& field) {
  return field.kind <= FieldKind::date && field.kind != FieldKind::flag;
}

// A value of a field that is typed.
FieldValue any_value(test::Random& random, const FieldDef& field) {
  switch (field.kind) {
    case FieldKind::text:
      return FieldValue{std::string(field.high < 7 ? "CNY" : "赢率 2027")};
    case FieldKind::choice:
      return FieldValue{std::string(field.choices[random.below(field.choices.size())])};
    case FieldKind::reference:
      return FieldValue{std::string("a-1_b")};
    case FieldKind::date:
      return FieldValue{random.between(-25'567, 84'370)};
    case FieldKind::money: {
      // Beyond nine trillion the editor's text has no room for fen.
      constexpr std::int64_t most = 900'000'000'000'000 - 1;
      return FieldValue{random.between(std::max(field.low, -most), std::min(field.high, most))};
    }
    case FieldKind::integer:
    case FieldKind::ratio:
      return FieldValue{random.between(field.low, field.high)};
    case FieldKind::flag:
    case FieldKind::text_list:
    case FieldKind::reference_list:
    case FieldKind::number_map:
    case FieldKind::text_map:
    case FieldKind::date_list:
    case FieldKind::number_list:
      break;
  }
  return {};
}

TEST(FieldInput, what_an_editor_shows_means_the_value_for_every_field_in_both_languages) {
  test::Random random(11);
  for (const plan::CollectionDef& collection : plan::collections()) {
    for (const FieldDef& field : collection.fields()) {
      if (!is_typed(field)) continue;
      for (int i = 0; i < 200; ++i) {
        const FieldValue value = any_value(random, field);
        for (const Language language : {Language::zh_cn, Language::en}) {
          const std::string text = text_from_value(field, value, language);
          const auto read = value_from_text(field, text);
          ASSERT_TRUE(read) << field.key << " " << text;
          ASSERT_EQ(*read, value) << field.key << " " << text;
        }
      }
      EXPECT_EQ(text_from_value(field, {}, Language::en), "");
      EXPECT_EQ(*value_from_text(field, " \t　"), FieldValue{});
    }
  }
}

TEST(FieldInput, a_date_is_typed_as_it_is_shown) {
  FieldDef date;
  date.key = "due";
  date.kind = FieldKind::date;
  EXPECT_EQ(text_from_value(date, *value_from_text(date, " 2026-11-23 "), Language::zh_cn),
            "2026-11-23");
  EXPECT_EQ(value_from_text(date, "2026-11-31").error().code, ErrorCode::plan_bad_date);
}

struct Typed {
  const char* field;
  const char* text;
  std::int64_t value;
};

TEST(FieldInput, numbers_are_understood_as_people_type_them) {
  const Typed cases[] = {
      {"deal_value", "120万", 120'000'000},
      {"deal_value", "1.2亿", 12'000'000'000},
      {"deal_value", "１２０万", 120'000'000},
      {"deal_value", "¥100,000", 10'000'000},
      {"deal_value", "100K", 10'000'000},
      {"deal_value", "0.01", 1},
      {"win_rate", "40", 400'000},
      {"win_rate", "40%", 400'000},
      {"win_rate", "37。5", 375'000},
      {"win_rate", "４０％", 400'000},
      {"leads", "1,200", 1'200},
      {"leads", "1.5万", 15'000},
      {"sales_cycle_days", "30天", 30},
      {"sales_cycle_days", "30 days", 30},
  };
  for (const Typed& typed : cases) {
    const auto value = value_from_text(scenario_field(typed.field), typed.text);
    ASSERT_TRUE(value) << typed.text;
    EXPECT_EQ(*value, FieldValue{typed.value}) << typed.text;
  }
}

TEST(FieldInput, what_cannot_be_taken_is_an_error_with_its_code) {
  const std::pair<const char*, const char*> out_of_range[] = {{"win_rate", "110"},
                                                              {"win_rate", "-1"},
                                                              {"leads", "-5"},
                                                              {"sales_cycle_days", "0"},
                                                              {"deal_value", "101亿"}};
  for (const auto& [field, text] : out_of_range) {
    const auto value = value_from_text(scenario_field(field), text);
    ASSERT_FALSE(value) << text;
    EXPECT_EQ(code_text(value.error().code), "PLAN-004") << text;
    EXPECT_EQ(value.error().place, field);
  }
  EXPECT_EQ(code_text(value_from_text(scenario_field("leads"), "many").error().code), "NUMBER-001");
  EXPECT_EQ(
      code_text(value_from_text(scenario_field("leads"), "99999999999999999999").error().code),
      "NUMBER-002");
  EXPECT_EQ(code_text(value_from_text(scenario_field("goal_output"), "luck").error().code),
            "PLAN-007");
  EXPECT_EQ(code_text(value_from_text(scenario_field("assumed"), "leads").error().code),
            "PLAN-003");
}

TEST(FieldInput, a_problem_is_a_sentence_with_the_bounds_as_they_would_be_typed) {
  const auto problem = [](const char* field, const char* text, Language language) {
    return input_problem("scenarios", field, text, language).value_or("none");
  };
  EXPECT_EQ(problem("win_rate", "40", Language::zh_cn), "none");
  EXPECT_EQ(problem("win_rate", "", Language::zh_cn), "none");
  EXPECT_EQ(problem("win_rate", "110", Language::zh_cn), "商机赢率应在 0% 到 100% 之间");
  EXPECT_EQ(problem("win_rate", "110", Language::en), "Win rate must lie between 0% and 100%");
  EXPECT_EQ(problem("deal_value", "200亿", Language::zh_cn), "单产应在 0 到 100亿 之间");
  EXPECT_EQ(problem("sales_cycle_days", "0", Language::en),
            "Sales cycle must lie between 1 and 3,650");
  EXPECT_EQ(problem("leads", "many", Language::en),
            i18n::text_or_key(Language::en, "error.NUMBER-001"));
  EXPECT_EQ(problem("name", std::string(101, 'x').c_str(), Language::en),
            i18n::text_or_key(Language::en, "error.PLAN-004"));
  EXPECT_EQ(problem("luck", "1", Language::zh_cn),
            say(Language::zh_cn, keys::input::unknown_field));
  EXPECT_EQ(input_problem("nothing", "leads", "1", Language::en),
            say(Language::en, keys::input::unknown_field));
}

TEST(FieldInput, an_error_is_a_sentence_with_code_place_and_detail) {
  const Error error{ErrorCode::plan_out_of_range, "scenarios/a/win_rate", "1.1 (0..1)"};
  EXPECT_EQ(error_text(error, Language::en),
            "A value is out of range (PLAN-004) · scenarios/a/win_rate · 1.1 (0..1)");
  EXPECT_TRUE(error_text(error, Language::zh_cn).ends_with(" · scenarios/a/win_rate · 1.1 (0..1)"));
  EXPECT_EQ(error_text({ErrorCode::plan_not_a_plan, {}, {}}, Language::en),
            "This is not a Dealbench plan file (PLAN-001)");
}

TEST(FieldInput, every_error_code_has_a_sentence_in_both_languages) {
  for (int code = 0; code <= static_cast<int>(ErrorCode::cli_file); ++code) {
    const std::string key = "error." + std::string(code_text(static_cast<ErrorCode>(code)));
    EXPECT_TRUE(i18n::find_text(Language::zh_cn, key)) << key;
    EXPECT_TRUE(i18n::find_text(Language::en, key)) << key;
  }
}

TEST(FieldInput, the_name_of_a_copy_fits_into_its_field) {
  const FieldDef& name = scenario_field("name");
  EXPECT_EQ(name_of_copy(name, "{name} copy", "name", "Base"), "Base copy");
  std::string longest;
  for (int i = 0; i < 100; ++i) longest += "赢";
  const std::string copy = name_of_copy(name, "{name} copy", "name", longest);
  EXPECT_EQ(count_code_points(copy), 100u);
  EXPECT_TRUE(copy.ends_with("赢 copy"));
}

// The defaults that assets/schema/plan.schema.json states are those that the program computes with.
TEST(Defaults, of_the_schema_are_those_of_the_program) {
  const auto schema =
      json::parse(test::content_of(test::checkout() / "assets/schema/plan.schema.json"));
  ASSERT_TRUE(schema);
  const json::Value* fields = schema->find("$defs")->find("scenario")->find("properties");
  const auto default_of = [&](std::string_view key) {
    return json::text(*fields->find(key)->find("default"));
  };
  const engine::FunnelFacts facts = funnel_facts(plan::Scenario{});
  EXPECT_EQ(default_of("period_days"), std::to_string(facts.period_days));
  EXPECT_EQ(default_of("horizon_periods"), std::to_string(facts.horizon_periods));
  EXPECT_EQ(default_of("recurring_share"), "1");
  EXPECT_EQ(facts.recurring_share, ratio_one);
  EXPECT_EQ(default_of("cycle_switch"), "\"lead_bound\"");
  EXPECT_EQ(facts.cycle_switch, engine::CycleSwitch::lead_bound);
  EXPECT_EQ(default_of("improvement"), "0.05");
  EXPECT_EQ(default_content()->funnel.improvement, 0.05);
}

}  // namespace
}  // namespace dealbench::app
