// The default tier section is complete and holds the method's figures; a broken one is refused by
// key and range.

#include <string>

#include <gtest/gtest.h>

#include "engine/tier/batch.h"
#include "unit/playbook/tier_support.h"

namespace dealbench::playbook {
namespace {

using namespace tier_test;
using engine::Tier;

TEST(TierPlaybook, the_default_section_reads_without_a_problem) {
  const Read read = read_section(section_text());
  ASSERT_FALSE(read.problems.first)
      << read.problems.first->place << " " << read.problems.first->detail;
  EXPECT_TRUE(engine::check_tier_table(read.playbook.table));
  EXPECT_TRUE(engine::check_lead_rules(read.playbook.table, read.playbook.lead_rules));
}

TEST(TierPlaybook, has_every_row_and_every_list_of_the_method) {
  const TierPlaybook& tiers = default_tiers();
  EXPECT_EQ(tiers.rows.size(), 23u);
  EXPECT_EQ(tiers.table.quiz.size(), 10u);
  EXPECT_EQ(tiers.quiz.size(), 10u);
  EXPECT_EQ(tiers.alerts.size(), 12u);
  EXPECT_EQ(tiers.relation.levels.size(), 5u);
  for (const engine::RelationLevel& level : tiers.relation.levels)
    EXPECT_EQ(level.signs.size(), 3u);
  EXPECT_EQ(tiers.engagement_texts.customer_signs.size(), 5u);
  EXPECT_EQ(tiers.engagement_texts.supplier_signs.size(), 5u);
  EXPECT_EQ(tiers.value_quiz.size(), 5u);
  EXPECT_EQ(tiers.price_bands.size(), 4u);
  EXPECT_EQ(tiers.sales_modes[0].stages.size(), 9u);
  EXPECT_EQ(tiers.sales_modes[1].stages.size(), 4u);
  EXPECT_EQ(tiers.sales_modes[2].stages.size(), 11u);
  EXPECT_EQ(tiers.lead_loop.nodes.size(), 9u);
  EXPECT_EQ(tiers.routes.size(), 2u);
}

TEST(TierPlaybook, texts_stand_beside_every_parameter) {
  const TierPlaybook& tiers = default_tiers();
  EXPECT_EQ(tiers.criteria.size(), tiers.table.criteria.size());
  for (std::size_t i = 0; i < tiers.criteria.size(); ++i)
    EXPECT_EQ(tiers.criteria[i].options.size(), tiers.table.criteria[i].options.size());
  EXPECT_EQ(tiers.rules.size(), tiers.table.rules.size());
  EXPECT_EQ(tiers.price_band_names.size(), tiers.price_bands.size());
  EXPECT_EQ(tiers.relation_levels.size(), tiers.relation.levels.size());
  EXPECT_EQ(tiers.alert_messages.size(), tiers.alerts.size());
  EXPECT_EQ(tiers.value_questions.size(), tiers.value_quiz.size());
  EXPECT_EQ(tiers.lead_rule_names.size(), tiers.lead_rules.size());
  EXPECT_EQ(tiers.warmth_kind_names.size(), tiers.warmth.kinds.size());
  EXPECT_EQ(tiers.warmth_band_names.size(), tiers.warmth.bands.size());
}

TEST(TierPlaybook, a_cycle_is_the_sum_of_its_stages_and_belongs_to_its_tier) {
  const int cycles[] = {5, 30, 90};
  for (std::size_t i = 0; i < engine::tier_count; ++i) {
    const TierProfile& profile = default_tiers().tiers[i];
    double sum = 0;
    for (const double days : profile.stage_days) sum += days;
    EXPECT_EQ(profile.sales_cycle_days, cycles[i]);
    EXPECT_DOUBLE_EQ(sum, cycles[i]);
    EXPECT_EQ(profile.way_of_selling, engine::way_for(static_cast<Tier>(i)));
    EXPECT_EQ(profile.letter, engine::tier_letters[i]);
  }
  EXPECT_TRUE(default_tiers().tiers[2].full_visits);
}

TEST(TierPlaybook, the_strategic_tier_reads_otherwise_for_government) {
  std::vector<std::string> rows;
  for (const TierTableRow& row : default_tiers().rows) {
    if (row.government) rows.push_back(row.id);
  }
  EXPECT_EQ(rows, (std::vector<std::string>{"deciders", "horizon"}));
}

TEST(TierPlaybook, the_last_lead_rule_claims_every_lead) {
  ASSERT_FALSE(default_tiers().lead_rules.empty());
  EXPECT_TRUE(default_tiers().lead_rules.back().when.empty());
  EXPECT_EQ(default_tiers().lead_rules.back().route, engine::LeadRoute::phone_screening);
}

TEST(TierPlaybook, alert_limits_are_the_methods) {
  const auto limit = [](std::string_view id) {
    for (const engine::TierAlertRule& rule : default_tiers().alerts) {
      if (rule.id == id) return rule.limit;
    }
    return std::int64_t{-1};
  };
  EXPECT_EQ(limit("T2"), 1);
  EXPECT_EQ(limit("T3"), 1);
  EXPECT_EQ(limit("T4"), 5);
  EXPECT_EQ(limit("T7"), 2'000'000);
  EXPECT_EQ(limit("T8"), 2);
  EXPECT_EQ(limit("T9"), 2);
  EXPECT_EQ(limit("T12"), 2);
}

// The section with the first `from` behind `anchor` replaced.
std::string changed(std::string_view anchor, std::string_view from, std::string_view to) {
  std::string text = section_text();
  const std::size_t start = text.find(anchor);
  EXPECT_NE(start, std::string::npos) << anchor;
  const std::size_t at = text.find(from, start);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

struct BrokenCase {
  const char* anchor;
  const char* from;
  const char* to;
  ErrorCode code;
  const char* place;
};
class BrokenTierPlaybook : public testing::TestWithParam<BrokenCase> {};
TEST_P(BrokenTierPlaybook, is_refused_with_the_place_of_the_key) {
  const BrokenCase& c = GetParam();
  const Read read = read_section(changed(c.anchor, c.from, c.to));
  ASSERT_TRUE(read.problems.first) << c.from;
  EXPECT_EQ(read.problems.first->code, c.code) << read.problems.first->detail;
  EXPECT_EQ(read.problems.first->place, c.place);
}
constexpr auto missing = ErrorCode::playbook_missing;
constexpr auto range = ErrorCode::playbook_out_of_range;
constexpr auto reference = ErrorCode::playbook_unknown_reference;
constexpr auto duplicate = ErrorCode::playbook_duplicate;
INSTANTIATE_TEST_SUITE_P(
    Keys, BrokenTierPlaybook,
    testing::Values(
        BrokenCase{"\"tiers\"", "\"id\": \"product\"", "\"id\": \"light\"", reference,
                   "tier/tiers"},
        BrokenCase{"\"tiers\"", "[1, 1, 1, 1, 1]", "[1, 1, 1]", range,
                   "tier/tiers/product/stage_days"},
        BrokenCase{"\"tiers\"", "\"way_of_selling\": \"online\"", "\"way_of_selling\": \"post\"",
                   reference, "tier/tiers/product/way_of_selling"},
        BrokenCase{"\"tiers\"", "\"visit_depth\": \"simple\"", "\"visit_depth\": \"deep\"",
                   reference, "tier/tiers/product/visit_depth"},
        BrokenCase{"\"facts\"", "\"id\": \"deciders\"", "\"id\": \"price\"", duplicate,
                   "tier/facts/price/id"},
        BrokenCase{"\"id\": \"deciders\"", "\"from\": 2,", "\"from\": 6,", range,
                   "tier/facts/deciders/bands/solution"},
        BrokenCase{"\"id\": \"deciders\"", "\"strategic\": {", "\"heavenly\": {", reference,
                   "tier/facts/deciders/bands/heavenly"},
        BrokenCase{"\"id\": \"need\"", "[\"product\"]", "[\"tool\"]", reference,
                   "tier/facts/need/options/tool/tiers"},
        BrokenCase{"\"table\"", "\"fact\": \"need\"", "\"fact\": \"wish\"", reference,
                   "tier/table/customer_wants/fact"},
        BrokenCase{"\"quiz\"", "\"fact\": \"need\"", "\"fact\": \"wish\"", reference,
                   "tier/quiz/what_is_bought/fact"},
        BrokenCase{"\"mixed_from_opposite\"", "3", "0", range, "tier/mixed_from_opposite"},
        BrokenCase{"\"hard_rules\"", "\"fact\": \"price\"", "\"fact\": \"cost\"", reference,
                   "tier/hard_rules/H1/when/0/fact"},
        BrokenCase{"\"hard_rules\"", "\"is\": [\"tool\"]", "\"is\": [\"toy\"]", reference,
                   "tier/hard_rules/H2/when/1/is"},
        BrokenCase{"\"hard_rules\"", "\"is\": [\"tool\"]", "\"is\": []", missing,
                   "tier/hard_rules/H2/when/1/is"},
        BrokenCase{"\"hard_rules\"", "\"decides\": \"product\"", "\"decides\": \"S\"", reference,
                   "tier/hard_rules/H2/decides"},
        BrokenCase{"\"hard_rules\"", "\"signs_of\": \"strategic\"", "\"signs_of\": \"G\"",
                   reference, "tier/hard_rules/H1/when/1/signs_of"},
        BrokenCase{"\"lead_rules\"", "\"route\": \"reactivate\"", "\"route\": \"sleep\"", reference,
                   "tier/lead_rules/L1/route"},
        BrokenCase{"\"price_bands\"", "\"above\": 2000000", "\"above\": 6000000", range,
                   "tier/price_bands/field/from"},
        BrokenCase{"\"price_bands\"", "\"from\": 0", "\"from\": 1", range,
                   "tier/price_bands/online/from"},
        BrokenCase{"\"relation_levels\"", "\"id\": \"asked_first\"", "\"id\": \"any_supplier\"",
                   duplicate, "tier/relation_levels/relation_2/signs/any_supplier/id"},
        BrokenCase{"\"engagement\": {", "\"deep_from\": 4", "\"deep_from\": 2", range,
                   "tier/engagement/deep_from"},
        BrokenCase{"\"mismatch_alerts\"", "\"id\": \"T12\"", "\"id\": \"T13\"", reference,
                   "tier/mismatch_alerts/T13/id"},
        BrokenCase{"\"mismatch_alerts\"", "\"severity\": \"warning\"", "\"severity\": \"loud\"",
                   reference, "tier/mismatch_alerts/T1/severity"},
        BrokenCase{"\"value_quiz\"", "\"yes\": \"intrinsic\"", "\"yes\": \"inner\"", reference,
                   "tier/value_quiz/buys_by_link/yes"},
        BrokenCase{"\"offer_models\"", "\"usual_role\": \"traffic\"", "\"usual_role\": \"bait\"",
                   reference, "tier/offer_models/tool/usual_role"},
        BrokenCase{"\"growth_curves\"", "\"keep_rate\": 0.6", "\"keep_rate\": 1.6", range,
                   "tier/growth_curves/product/keep_rate"},
        BrokenCase{"\"lead_loop\"", "\"from\": \"channels\"", "\"from\": \"sky\"", reference,
                   "tier/lead_loop/edges/0/from"},
        BrokenCase{"\"sales_modes\"", "\"acquire\": 0.5", "\"acquire\": 0.4",
                   ErrorCode::playbook_sum, "tier/sales_modes/online/effort"},
        BrokenCase{"\"warmth\": {", "\"from\": 30", "\"from\": 0", range,
                   "tier/warmth/bands/warming/from"},
        BrokenCase{"\"routes\"", "\"strategic\"", "\"top\"", reference,
                   "tier/routes/top_down/tiers"},
        BrokenCase{"\"hints\"", "\"place\": \"account\"", "\"place\": \"\"", missing,
                   "tier/hints/connection_point/place"},
        BrokenCase{"\"channels\": [", "\"en\": \"Search\"", "\"en\": \"\"", missing,
                   "tier/channels/search/name/en"}));

TEST(TierPlaybook, an_empty_section_says_what_is_missing_first) {
  const Read read = read_section("{}");
  ASSERT_TRUE(read.problems.first);
  EXPECT_EQ(read.problems.first->code, ErrorCode::playbook_missing);
  EXPECT_EQ(read.problems.first->place, "tier/about");
}

TEST(TierPlaybook, a_rule_without_a_condition_is_refused) {
  std::string text = section_text();
  const std::size_t rules = text.find("\"hard_rules\"");
  const std::size_t begin = text.find("\"when\": [", rules) + 9;
  const std::size_t end = text.find(']', begin);
  text.erase(begin, end - begin);
  const Read read = read_section(text);
  ASSERT_TRUE(read.problems.first);
  EXPECT_EQ(read.problems.first->place, "tier/hard_rules/H1/when");
}

TEST(TierPlaybook, more_records_than_a_verdict_can_mark_are_refused) {
  std::string many = "[";
  for (int i = 0; i < 65; ++i)
    many +=
        std::string(i == 0 ? "" : ",") + R"({"id":"q)" + std::to_string(i) +
        R"(","sign":true,"question":{"zh-CN":"a","en":"a"},"answers":{"product":{"zh-CN":"a","en":"a"},"solution":{"zh-CN":"a","en":"a"},"strategic":{"zh-CN":"a","en":"a"}}})";
  std::string text = section_text();
  const std::size_t at = text.find("\"quiz\": [");
  text.insert(at, "\"quiz\": " + many + "],\n  \"old_");
  text.erase(text.find("\"old_") + 5, 1);
  const Read read = read_section(text);
  ASSERT_TRUE(read.problems.first);
  EXPECT_EQ(read.problems.first->code, range);
  EXPECT_EQ(read.problems.first->place, "tier/quiz");
}

}  // namespace
}  // namespace dealbench::playbook
