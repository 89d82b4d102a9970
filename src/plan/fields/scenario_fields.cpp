#include "plan/fields/scenario_fields.h"

#include <array>

#include "plan/fields/choices.h"
#include "plan/model/scenario.h"
#include "plan/model/settings.h"

namespace dealbench::plan {
namespace {

using S = Scenario;

constexpr std::int64_t most_leads = 1'000'000'000;
constexpr std::int64_t most_days = 3'650;
// Of a relative improvement, as the engine takes it: a cycle shortened by all of itself would be
// none.
constexpr Ratio lowest_change{-900'000};
constexpr Ratio highest_change{900'000};

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
    list_field<&S::not_applicable>("not_applicable", 7, choices::levers),
    list_field<&S::assumed>("assumed", 8, assumable),
    ratio_field<&S::recurring_share>("recurring_share"),
    integer_field<&S::period_days>("period_days", 1, most_days),
    integer_field<&S::horizon_periods>("horizon_periods", 1, 50),
    integer_field<&S::head_count>("head_count", 0, 100'000),
    integer_field<&S::deals_per_rep>("deals_per_rep", 1, 10'000),
    choice_field<&S::cycle_switch>("cycle_switch", cycle_switches),
    ratio_field<&S::improvement>("improvement", lowest_change, highest_change),
    choice_field<&S::goal_output>("goal_output", outputs),
    integer_field<&S::goal_count>("goal_count", 0, most_leads),
    money_field<&S::goal_money>("goal_money"),
    list_field<&S::goal_levers>("goal_levers", 7, choices::levers),
    text_field<&S::note>("note", 4'000),
    choice_field<&S::way_of_selling>("way_of_selling", choices::ways_of_selling),
    flag_field<&S::is_in_mix>("is_in_mix"),
    ratio_field<&S::lead_share>("lead_share"),
    number_map_field<&S::low>("low", 0, max_money_minor),
    number_map_field<&S::high>("high", 0, max_money_minor),
    text_map_field<&S::distributions>("distributions", 20, choices::distributions),
    integer_field<&S::months>("months", 1, 600),
    integer_field<&S::lead_months>("lead_months", 0, 600),
    number_map_field<&S::month_weights>("month_weights", 0, 1'000'000),
    integer_field<&S::first_month>("first_month", 1, 12),
    integer_field<&S::cash_lag_days>("cash_lag_days", 0, 3'650),
    number_map_field<&S::bow_tie_volumes>("bow_tie_volumes", 0, 1'000'000'000'000),
    number_map_field<&S::bow_tie_days>("bow_tie_days", 0, 36'500),
    money_field<&S::acquisition_cost>("acquisition_cost"),
    money_field<&S::onboarding_cost>("onboarding_cost"),
    money_field<&S::retention_cost>("retention_cost"),
    money_field<&S::monthly_recurring_revenue>("monthly_recurring_revenue"),
};

constexpr std::array staging_step_table{
    reference_field<&StagingStep::scenario>("scenario", "scenarios"),
    text_field<&StagingStep::name>("name", 200),
    integer_field<&StagingStep::quarter>("quarter", 1, 40),
    choice_field<&StagingStep::lever>("lever", choices::levers),
    ratio_field<&StagingStep::change>("change", lowest_change, highest_change),
};

constexpr std::array settings_table{
    text_field<&Settings::title>("title", 100),
    text_field<&Settings::currency>("currency", 3),
    reference_field<&Settings::selected_scenario>("selected_scenario", "scenarios"),
    flag_field<&Settings::is_sample>("is_sample"),
    reference_field<&Settings::selected_year>("selected_year", "years"),
    text_field<&Settings::own_name>("own_name", 100),
};

constexpr std::array playbook_copy_table{
    text_field<&PlaybookCopy::based_on>("based_on", 100),
    text_field<&PlaybookCopy::content>("content", 4'000'000),
};

}  // namespace

std::span<const FieldDef> scenario_fields() {
  return scenario_table;
}
std::span<const FieldDef> staging_step_fields() {
  return staging_step_table;
}
std::span<const FieldDef> playbook_copy_fields() {
  return playbook_copy_table;
}
std::span<const FieldDef> settings_fields() {
  return settings_table;
}

}  // namespace dealbench::plan
