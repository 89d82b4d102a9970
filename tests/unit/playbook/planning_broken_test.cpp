// Broken copies of the planning and metrics sections: refused with the key and the range.

#include "unit/playbook/planning_support.h"

namespace dealbench::playbook::planning_test {
namespace {

struct Broken {
  std::string name;
  std::string from;
  std::string to;
  ErrorCode code;
  std::string place;
  std::string detail;
};

void PrintTo(const Broken& broken, std::ostream* out) {
  *out << broken.name;
}

class BrokenPlanning : public testing::TestWithParam<Broken> {};
class BrokenMetrics : public testing::TestWithParam<Broken> {};

void expect_problem(const std::optional<Error>& problem, const Broken& broken) {
  ASSERT_TRUE(problem.has_value()) << broken.name;
  EXPECT_EQ(code_text(problem->code), code_text(broken.code));
  EXPECT_EQ(problem->place, broken.place);
  EXPECT_EQ(problem->detail, broken.detail);
}

TEST_P(BrokenPlanning, is_refused_with_key_and_range) {
  const Broken& broken = GetParam();
  expect_problem(planning_from(changed(section_text("planning"), broken.from, broken.to)).problem,
                 broken);
}

TEST_P(BrokenMetrics, is_refused_with_key_and_range) {
  const Broken& broken = GetParam();
  expect_problem(metrics_from(changed(section_text("metrics"), broken.from, broken.to)).problem,
                 broken);
}

constexpr auto range = ErrorCode::playbook_out_of_range;
constexpr auto missing = ErrorCode::playbook_missing;
constexpr auto type = ErrorCode::playbook_wrong_type;
constexpr auto reference = ErrorCode::playbook_unknown_reference;
constexpr auto duplicate = ErrorCode::playbook_duplicate;
constexpr auto sum = ErrorCode::playbook_sum;

std::string name_of(const testing::TestParamInfo<Broken>& info) {
  return info.param.name;
}

INSTANTIATE_TEST_SUITE_P(
    Planning, BrokenPlanning,
    testing::Values(
        Broken{"cap", "\"growth_cap\": 0.1", "\"growth_cap\": 1001", range,
               "planning/balance_wheel/cells/renewal/growth_cap", "1001 (-1..1000)"},
        Broken{"cell_twice", "\"id\": \"cross_sell\"", "\"id\": \"renewal\"", duplicate,
               "planning/balance_wheel/cells", "renewal"},
        Broken{"cell_id", "\"id\": \"cross_sell\"", "\"id\": \"Cross sell\"", range,
               "planning/balance_wheel/cells", "Cross sell"},
        Broken{"layout", "\"merged\": [\"renewal\"", "\"merged\": [\"x\"", reference,
               "planning/balance_wheel/layouts/merged", "x"},
        Broken{"merges", "\"merges\": [\"win_over\"", "\"merges\": [\"x\"", reference,
               "planning/balance_wheel/cells/take_over", "x"},
        Broken{"rule_test", "\"test\": \"above\"", "\"test\": \"over\"", reference,
               "planning/balance_wheel/rules/W01/test", "over (above, below, zero)"},
        Broken{"rule_threshold", "\"threshold\": 0.65", "\"threshold\": 65", range,
               "planning/balance_wheel/rules/W01/threshold", "65 (0..1)"},
        Broken{"rule_cells", "\"cells\": [\"renewal\"]", "\"cells\": [\"x\"]", reference,
               "planning/balance_wheel/rules/W01/cells", "x"},
        Broken{"shares", "\"share\": 0.72", "\"share\": 0.71", sum,
               "planning/balance_wheel/presets/talk/shares", "990000 / 1000000"},
        Broken{"share_cell", "{\"cell\": \"renewal\"", "{\"cell\": \"x\"", reference,
               "planning/balance_wheel/presets/talk/shares/0/cell", "x"},
        Broken{"gap_limit", "\"gap_limit\": 0.15", "\"gap_limit\": -0.15", range,
               "planning/market_grid/rules/gap_limit", "-0.15 (0..10)"},
        Broken{"column_kind", "\"kind\": \"count\"", "\"kind\": \"number\"", reference,
               "planning/market_grid/capacity_columns/customers/kind",
               "number (text, count, money, percent, answer, choice)"},
        Broken{"offer_tier", "\"tier\": \"product\"", "\"tier\": \"S\"", reference,
               "planning/market_grid/offer_kinds/tool/tier", "S (product, solution, strategic)"},
        Broken{"answer", "\"has_need\": \"yes\"", "\"has_need\": \"maybe\"", reference,
               "planning/market_grid/presets/worked/segments/east/has_need",
               "maybe (no, yes, unknown)"},
        Broken{"row_segment", "\"segment_id\": \"east\"", "\"segment_id\": \"x\"", reference,
               "planning/market_grid/presets/worked/rows/old/segment_id", "x"},
        Broken{"conversion", "\"conversion\": 0.4", "\"conversion\": 40", range,
               "planning/market_grid/presets/worked/rows/old/conversion", "40 (0..1)"},
        Broken{"level_factor", "\"factor\": 1.1", "\"factor\": 101", range,
               "planning/targets/levels/stretch/factor", "101 (0..100)"},
        Broken{"season", "[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]", "[1, 1]", range,
               "planning/targets/seasons/even/weights", "2 (12..12)"},
        Broken{"field_group", "\"group\": \"people\"", "\"group\": \"x\"", reference,
               "planning/account_plan/fields/selling_team/group", "x"},
        Broken{"field_required", "\"required\": true", "\"required\": 1", type,
               "planning/account_plan/fields/account_details/required", "true or false"},
        Broken{"charter", "as {level} because", "as a partner because", missing,
               "planning/account_plan/charter_frame", "{level}"},
        Broken{"bands", "[5000000, 20000000,", "[20000000, 5000000,", range,
               "planning/account_plan/order_bands", "5000000"},
        Broken{"band_type", "[5000000,", "[\"5\",", type, "planning/account_plan/order_bands/0",
               "number"},
        Broken{"window", "\"from\": \"07-01\"", "\"from\": \"07-32\"", type,
               "planning/customer_year/entries/look_back/windows/0/from", "07-32 (MM-DD)"},
        Broken{"no_window", "\"windows\": [{\"from\": \"07-01\", \"to\": \"09-30\"}]",
               "\"windows\": []", missing, "planning/customer_year/entries/look_back/windows", ""},
        Broken{"variant", "\"variant\": \"enterprise\"", "\"variant\": \"x\"", reference,
               "planning/customer_year/entries/look_back/variant", "x"},
        Broken{"festival", "\"2025-01-29\"", "\"2025-01-32\"", type,
               "planning/customer_year/spring_festivals", "2025-01-32"},
        Broken{"wizard_need", "\"needs\": [\"strategy\",", "\"needs\": [\"plan\",", reference,
               "planning/wizard/steps/own_draft/needs", "plan"},
        Broken{"group_size", "\"group_sizes\": [3,", "\"group_sizes\": [0,", range,
               "planning/wizard/group_sizes/0", "0 (1..1000)"},
        Broken{"event_tier", "\"id\": \"broadcast\", \"tier\": \"product\"",
               "\"id\": \"broadcast\", \"tier\": \"x\"", reference,
               "planning/events/broadcast/tier", "x (product, solution, strategic)"},
        Broken{"meeting_sum", "\"id\": \"visits\", \"minutes\": 9",
               "\"id\": \"visits\", \"minutes\": 8", sum,
               "planning/meetings/templates/morning/items", "14 / 15"},
        Broken{"meeting_minutes", "\"minutes\": 15", "\"minutes\": 0", range,
               "planning/meetings/templates/morning/minutes", "0 (1..1440)"},
        Broken{"meeting_rhythm", "\"rhythm\": \"daily\"", "\"rhythm\": \"hourly\"", reference,
               "planning/meetings/templates/morning/rhythm",
               "hourly (daily, weekly, monthly, quarterly, yearly)"},
        Broken{"two_per_deal",
               "\"id\": \"visits\", \"minutes\": 9, \"per_deal\": false, \"name\": {\"zh-CN\": "
               "\"今日拜访：目标与理由\", \"en\": \"Today's visits: goal and reason of each\"}},\n "
               "       {\"id\": \"practice\", \"minutes\": 6, \"per_deal\": false",
               "\"id\": \"visits\", \"minutes\": 9, \"per_deal\": true, \"name\": {\"zh-CN\": "
               "\"今日拜访：目标与理由\", \"en\": \"Today's visits: goal and reason of each\"}},\n "
               "       {\"id\": \"practice\", \"minutes\": 6, \"per_deal\": true",
               duplicate, "planning/meetings/templates/morning/items", "per_deal"},
        Broken{"ratio_range", "\"per_low\": 5", "\"per_low\": 7", range,
               "planning/organisation/templates/field/roles/regional_manager/per_low",
               "7 (0.001..6)"},
        Broken{"rhythm", "\"rhythm\": [\"weekly_review\"]", "\"rhythm\": [\"x\"]", reference,
               "planning/organisation/templates/online/rhythm", "x"},
        Broken{"way", "\"way_of_selling\": \"online\"", "\"way_of_selling\": \"x\"", reference,
               "planning/organisation/templates/online/way_of_selling",
               "x (online, field, key_account)"},
        Broken{"path_day", "\"by_day\": 3,", "\"by_day\": 0,", range,
               "planning/enablement/new_hire_path/method/by_day", "0 (1..3660)"},
        Broken{"language", "\"en\": \"Renewal\"", "\"en\": \"\"", missing,
               "planning/balance_wheel/cells/renewal/name/en", ""},
        Broken{"no_section", "\"wizard\": {", "\"wizards\": {", missing, "planning/wizard", ""}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Metrics, BrokenMetrics,
    testing::Values(
        Broken{"window", "\"interaction_days\": 30", "\"interaction_days\": 0", range,
               "metrics/windows/interaction_days", "0 (1..3660)"},
        Broken{"limits", "\"activities\": 3}", "\"activities\": 21}", range,
               "metrics/chain_limits/activities", "21 (1..20)"},
        Broken{"levels", "{\"level\": 1, \"name\": {\"zh-CN\": \"业务结果\"",
               "{\"level\": 4, \"name\": {\"zh-CN\": \"业务结果\"", range, "metrics/levels/0/level",
               "4 (1..3)"},
        Broken{"group", "\"group\": \"financial\"", "\"group\": \"x\"", reference,
               "metrics/metrics/M01/group", "x"},
        Broken{"level_of_group", "\"id\": \"M01\", \"level\": 1", "\"id\": \"M01\", \"level\": 2",
               range, "metrics/metrics/M01/level", "2 (1..1)"},
        Broken{"unit", "\"unit\": \"money\"", "\"unit\": \"yuan\"", reference,
               "metrics/metrics/M01/unit",
               "yuan (money, percent, days, minutes, hours, count, score)"},
        Broken{"direction", "\"direction\": \"more\"", "\"direction\": \"up\"", reference,
               "metrics/metrics/M01/direction", "up (more, less)"},
        Broken{"target", "\"target\": 8", "\"target\": -8", range, "metrics/metrics/M03/target",
               "-8 (0..9000000000000000)"},
        Broken{"source", "\"source\": \"talk\"", "\"source\": \"x\"", reference,
               "metrics/metrics/M01/source", "x (talk, published, proposal)"},
        Broken{"twice", "\"id\": \"M02\"", "\"id\": \"M01\"", duplicate, "metrics/metrics", "M01"},
        Broken{"arrow_from", "{\"from\": \"M05\", \"to\": \"M01\"}",
               "{\"from\": \"M99\", \"to\": \"M01\"}", reference, "metrics/arrows/0/from", "M99"},
        Broken{"arrow_up", "{\"from\": \"M05\", \"to\": \"M01\"}",
               "{\"from\": \"M05\", \"to\": \"M06\"}", range, "metrics/arrows/0/to", "M05 > M06"},
        Broken{"arrow_down", "{\"from\": \"M05\", \"to\": \"M01\"}",
               "{\"from\": \"M01\", \"to\": \"M05\"}", range, "metrics/arrows/0/to", "M01 > M05"},
        Broken{"chain", "\"result\": \"M01\"", "\"result\": \"M99\"", reference,
               "metrics/chains/new_customers/objectives", "metric_unknown M99"},
        Broken{"chain_level", "{\"metric\": \"M07\", \"activities\"",
               "{\"metric\": \"M02\", \"activities\"", range,
               "metrics/chains/new_customers/objectives", "metric_wrong_level M02"},
        Broken{"per_unit", "\"needed_per_unit\": 4", "\"needed_per_unit\": -4", range,
               "metrics/chains/new_customers/objectives/0/activities/0/needed_per_unit",
               "-4 (0..1000000000000000)"}),
    name_of);

}  // namespace
}  // namespace dealbench::playbook::planning_test
