// Everything that the planning engine can say has words in both languages.

#include <set>

#include "engine/planning/metric_facts.h"
#include "unit/engine/planning_support.h"

namespace dealbench::engine {
namespace {

json::Value words_in(const std::string& language) {
  std::ifstream file(std::string(DEALBENCH_SOURCE_DIR) + "/assets/locales/" + language +
                     "/workbench/engine_planning.json");
  std::stringstream text;
  text << file.rdbuf();
  auto parsed = json::parse(text.str());
  EXPECT_TRUE(parsed.has_value()) << language;
  return parsed.value_or(json::Value{});
}

const std::vector<std::string> finding_codes{"activity_not_managed",
                                             "gap_large",
                                             "insight_chain_broken",
                                             "kpi_not_served",
                                             "kpi_without_department",
                                             "kpi_without_figure",
                                             "ladder_not_rising",
                                             "ladder_short",
                                             "level_not_rising",
                                             "maxim_broken",
                                             "metric_unknown",
                                             "metric_wrong_level",
                                             "more_customers_than_market",
                                             "no_activity",
                                             "no_objective",
                                             "no_sentence",
                                             "open_relation",
                                             "rep_not_coached",
                                             "share_above_capacity",
                                             "share_from_nothing",
                                             "share_jump",
                                             "step_too_early",
                                             "target_above_computed",
                                             "target_slapped",
                                             "target_source_unknown",
                                             "too_many_activities",
                                             "too_many_objectives"};

TEST(PlanningWords, every_finding_quantity_and_formula_has_words_in_both_languages) {
  for (const std::string language : {"zh-CN", "en"}) {
    const json::Value words = words_in(language);
    std::set<std::string> wanted;
    for (const std::string& code : finding_codes) wanted.insert("finding.planning." + code);
    for (const NamedQuantity& entry : metric_quantities())
      wanted.insert("planning.quantity." + std::string(entry.name));
    for (int page = 1; page <= 20; ++page)
      wanted.insert(std::string("formula.PLANNING-0") + (page < 10 ? "0" : "") +
                    std::to_string(page));
    for (const std::string& key : wanted) {
      const json::Value* text = words.find(key);
      ASSERT_NE(text, nullptr) << language << " " << key;
      ASSERT_NE(text->string(), nullptr);
      EXPECT_FALSE(text->string()->empty());
    }
    for (const json::Member& member : *words.object()) {
      const bool is_listed = !member.key.starts_with("finding.") &&
                             !member.key.starts_with("planning.quantity.") &&
                             !member.key.starts_with("formula.");
      EXPECT_TRUE(is_listed || wanted.contains(member.key)) << member.key << " is said by nobody";
    }
  }
}

}  // namespace
}  // namespace dealbench::engine
