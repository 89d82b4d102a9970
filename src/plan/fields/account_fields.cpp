#include "plan/fields/account_fields.h"

#include <array>

#include "plan/fields/choices.h"
#include "plan/model/account.h"

namespace dealbench::plan {
namespace {

constexpr std::array account_table{
    text_field<&Account::name>("name", 100),
    text_field<&Account::industry>("industry", 100),
    text_field<&Account::region>("region", 100),
    choice_field<&Account::kind>("kind", choices::customer_kinds),
    reference_field<&Account::owner>("owner", "members"),
    reference_field<&Account::territory>("territory", "territories"),
    flag_field<&Account::is_key>("is_key"),
    flag_field<&Account::is_target>("is_target"),
    choice_field<&Account::tier>("tier", choices::tiers),
    number_map_field<&Account::tier_facts>("tier_facts", 0, max_money_minor),
    text_map_field<&Account::tier_choices>("tier_choices", 40),
    text_map_field<&Account::tier_quiz>("tier_quiz", 40, choices::tiers),
    money_field<&Account::revenue>("revenue"),
    money_field<&Account::profit>("profit", {-max_money_minor}),
    money_field<&Account::target>("target"),
    text_map_field<&Account::relation_signs>("relation_signs", 3, choices::yes_no),
    text_map_field<&Account::engagement_signs>("engagement_signs", 3, choices::yes_no),
    integer_field<&Account::customer_engagement>("customer_engagement", 1, 10),
    integer_field<&Account::supplier_engagement>("supplier_engagement", 1, 10),
    text_map_field<&Account::value_answers>("value_answers", 3, choices::yes_no),
    integer_field<&Account::touch_every_days>("touch_every_days", 1, 3'650),
    date_field<&Account::last_bought_on>("last_bought_on"),
    money_field<&Account::last_order_value>("last_order_value"),
    date_field<&Account::renewal_due_on>("renewal_due_on"),
    money_field<&Account::renewal_value>("renewal_value"),
    choice_field<&Account::renewal_state>("renewal_state", choices::renewal_states),
    integer_field<&Account::renewal_years>("renewal_years", 0, 100),
    integer_field<&Account::fiscal_year_start_month>("fiscal_year_start_month", 1, 12),
    text_field<&Account::calendar_variant>("calendar_variant", 40),
    integer_field<&Account::satisfaction>("satisfaction", 0, 10),
    text_map_field<&Account::environment>("environment", 2'000),
    text_field<&Account::note>("note", 4'000),
};

constexpr std::array touch_table{
    reference_field<&Touch::account>("account", "accounts"),
    date_field<&Touch::on>("on"),
    text_field<&Touch::kind>("kind", 40),
    flag_field<&Touch::is_two_way>("is_two_way"),
    text_field<&Touch::note>("note", 1'000),
};

constexpr std::array account_plan_table{
    reference_field<&AccountPlan::account>("account", "accounts"),
    integer_field<&AccountPlan::year>("year", 1'900, 2'200),
    text_map_field<&AccountPlan::fields>("fields", 4'000),
    text_map_field<&AccountPlan::insight>("insight", 4'000),
    text_map_field<&AccountPlan::maxims>("maxims", 3, choices::yes_no),
    number_map_field<&AccountPlan::ladder>("ladder", 0, max_money_minor),
};

constexpr std::array account_kpi_table{
    reference_field<&AccountKpi::account>("account", "accounts"),
    text_field<&AccountKpi::department>("department", 100),
    text_field<&AccountKpi::name>("name", 200),
    text_field<&AccountKpi::figure>("figure", 100),
    text_field<&AccountKpi::served_by>("served_by", 500),
};

}  // namespace

std::span<const FieldDef> account_fields() {
  return account_table;
}
std::span<const FieldDef> touch_fields() {
  return touch_table;
}
std::span<const FieldDef> account_plan_fields() {
  return account_plan_table;
}
std::span<const FieldDef> account_kpi_fields() {
  return account_kpi_table;
}

}  // namespace dealbench::plan
