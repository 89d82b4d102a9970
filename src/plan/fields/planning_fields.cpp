#include "plan/fields/planning_fields.h"

#include <array>

#include "plan/fields/choices.h"
#include "plan/model/planning.h"

namespace dealbench::plan {
namespace {

constexpr std::array year_table{
    integer_field<&Year::year>("year", 1'900, 2'200),
    integer_field<&Year::start_month>("start_month", 1, 12),
    money_field<&Year::goal>("goal"),
    number_map_field<&Year::level_amounts>("level_amounts", 0, max_money_minor),
    number_map_field<&Year::month_weights>("month_weights", 0, 100'000'000),
    number_map_field<&Year::actual>("actual", 0, max_money_minor),
    money_field<&Year::top_down>("top_down"),
    money_field<&Year::with_resources>("with_resources"),
    money_field<&Year::quota>("quota"),
    choice_field<&Year::target_source>("target_source", choices::target_sources),
    ratio_field<&Year::balance_goal>("balance_goal", Ratio{-1'000'000}, Ratio{1'000'000'000}),
    money_field<&Year::sales_cost>("sales_cost"),
    text_field<&Year::organisation>("organisation", 40),
    integer_field<&Year::organisation_units>("organisation_units", 0, 1'000'000'000),
    number_map_field<&Year::positions>("positions", 0, 1'000'000'000),
    text_map_field<&Year::wizard>("wizard", 10, choices::wizard_states),
    text_field<&Year::note>("note", 4'000),
};

constexpr std::array market_segment_table{
    text_field<&MarketSegment::region>("region", 100),
    text_field<&MarketSegment::industry>("industry", 100),
    integer_field<&MarketSegment::customers>("customers", 0, 1'000'000'000),
    money_field<&MarketSegment::customer_scale>("customer_scale"),
    money_field<&MarketSegment::own_last_year>("own_last_year"),
    choice_field<&MarketSegment::has_need>("has_need", choices::yes_no),
    choice_field<&MarketSegment::has_chance>("has_chance", choices::yes_no),
    ratio_field<&MarketSegment::share_goal>("share_goal"),
};

constexpr std::array market_row_table{
    reference_field<&MarketRow::segment>("segment", "market_segments"),
    text_field<&MarketRow::offer_kind>("offer_kind", 40),
    text_field<&MarketRow::customer_kind>("customer_kind", 40),
    integer_field<&MarketRow::customers>("customers", 0, 1'000'000'000),
    ratio_field<&MarketRow::conversion>("conversion"),
    money_field<&MarketRow::order_value>("order_value"),
    choice_field<&MarketRow::has_need>("has_need", choices::yes_no),
    choice_field<&MarketRow::has_chance>("has_chance", choices::yes_no),
};

constexpr std::array balance_cell_table{
    text_field<&BalanceCell::cell>("cell", 40),
    text_field<&BalanceCell::name>("name", 100),
    money_field<&BalanceCell::weight>("weight"),
    ratio_field<&BalanceCell::growth>("growth", Ratio{-1'000'000}, Ratio{1'000'000'000}),
    ratio_field<&BalanceCell::growth_cap>("growth_cap", Ratio{-1'000'000}, Ratio{1'000'000'000}),
    flag_field<&BalanceCell::is_fixed>("is_fixed"),
};

constexpr std::array metric_choice_table{
    text_field<&MetricChoice::metric>("metric", 40),
    text_field<&MetricChoice::name>("name", 100),
    integer_field<&MetricChoice::level>("level", 1, 3),
    reference_field<&MetricChoice::owner>("owner", "members"),
    ratio_field<&MetricChoice::weekly_count>("weekly_count", Ratio{0}, Ratio{1'000'000'000'000}),
    ratio_field<&MetricChoice::target>("target", Ratio{0}, Ratio{900'000'000'000'000}),
    money_field<&MetricChoice::target_money>("target_money"),
    ratio_field<&MetricChoice::entered_value>("entered_value", Ratio{0},
                                              Ratio{900'000'000'000'000}),
    money_field<&MetricChoice::entered_money>("entered_money"),
};

constexpr std::array metric_chain_table{
    text_field<&MetricChain::result>("result", 40),
    text_field<&MetricChain::sentence>("sentence", 1'000),
    list_field<&MetricChain::objectives>("objectives", 20),
    text_map_field<&MetricChain::activities>("activities", 40),
    number_map_field<&MetricChain::needed>("needed", 0, 1'000'000'000'000),
};

}  // namespace

std::span<const FieldDef> year_fields() {
  return year_table;
}
std::span<const FieldDef> market_segment_fields() {
  return market_segment_table;
}
std::span<const FieldDef> market_row_fields() {
  return market_row_table;
}
std::span<const FieldDef> balance_cell_fields() {
  return balance_cell_table;
}
std::span<const FieldDef> metric_choice_fields() {
  return metric_choice_table;
}
std::span<const FieldDef> metric_chain_fields() {
  return metric_chain_table;
}

}  // namespace dealbench::plan
