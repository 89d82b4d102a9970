#include "plan/fields/scenario_fields.h"

#include <array>

#include "plan/model/scenario.h"
#include "plan/model/settings.h"

namespace dealbench::plan {
namespace {

using S = Scenario;

constexpr std::int64_t most_leads = 1'000'000'000;
constexpr std::int64_t most_days = 3'650;

constexpr std::array<std::string_view, 7> levers{
    "leads",        "lead_conversion", "win_rate", "deal_value", "collection_ratio",
    "renewal_rate", "sales_cycle_days"};
constexpr std::array<std::string_view, 8> assumable{
    "leads",        "lead_conversion",  "win_rate",       "deal_value", "collection_ratio",
    "renewal_rate", "sales_cycle_days", "recurring_share"};
constexpr std::array<std::string_view, 2> cycle_switches{"lead_bound", "capacity_bound"};
constexpr std::array<std::string_view, 6> outputs{"opportunities", "wins",     "bookings",
                                                  "collected",     "renewals", "velocity_per_day"};

constexpr std::array scenario_table{
    text_field<&S::name>("name", 100),
    text_field<&S::preset>("preset", 40),
    integer_field<&S::leads>("leads", 0, most_leads),
    ratio_field<&S::lead_conversion>("lead_conversion"),
    ratio_field<&S::win_rate>("win_rate"),
    money_field<&S::deal_value>("deal_value", {}, {1'000'000'000'000}),
    ratio_field<&S::collection_ratio>("collection_ratio"),
    ratio_field<&S::renewal_rate>("renewal_rate"),
    integer_field<&S::sales_cycle_days>("sales_cycle_days", 1, most_days),
    list_field<&S::not_applicable>("not_applicable", 7, levers),
    list_field<&S::assumed>("assumed", 8, assumable),
    ratio_field<&S::recurring_share>("recurring_share"),
    integer_field<&S::period_days>("period_days", 1, most_days),
    integer_field<&S::horizon_periods>("horizon_periods", 1, 50),
    integer_field<&S::head_count>("head_count", 0, 100'000),
    integer_field<&S::deals_per_rep>("deals_per_rep", 1, 10'000),
    choice_field<&S::cycle_switch>("cycle_switch", cycle_switches),
    ratio_field<&S::improvement>("improvement"),
    choice_field<&S::goal_output>("goal_output", outputs),
    integer_field<&S::goal_count>("goal_count", 0, most_leads),
    money_field<&S::goal_money>("goal_money"),
    list_field<&S::goal_levers>("goal_levers", 7, levers),
    text_field<&S::note>("note", 4'000),
};

constexpr std::array settings_table{
    text_field<&Settings::title>("title", 100),
    text_field<&Settings::currency>("currency", 3),
    reference_field<&Settings::selected_scenario>("selected_scenario"),
    flag_field<&Settings::is_sample>("is_sample"),
};

}  // namespace

std::span<const FieldDef> scenario_fields() {
  return scenario_table;
}
std::span<const FieldDef> settings_fields() {
  return settings_table;
}

}  // namespace dealbench::plan
