#include "plan/fields/team_fields.h"

#include <array>

#include "plan/fields/choices.h"
#include "plan/model/team.h"

namespace dealbench::plan {
namespace {

constexpr std::array territory_table{
    text_field<&Territory::name>("name", 100),
};

constexpr std::array member_table{
    text_field<&Member::name>("name", 100),
    choice_field<&Member::role>("role", choices::member_roles),
    reference_field<&Member::reports_to>("reports_to", "members"),
    reference_field<&Member::territory>("territory", "territories"),
    choice_field<&Member::way_of_selling>("way_of_selling", choices::ways_of_selling),
    choice_field<&Member::strength>("strength", choices::tiers),
    choice_field<&Member::work>("work", choices::tiers),
    date_field<&Member::started_on>("started_on"),
    date_field<&Member::first_win_on>("first_win_on"),
    list_field<&Member::path_done>("path_done", 50),
    text_field<&Member::note>("note", 4'000),
};

}  // namespace

std::span<const FieldDef> territory_fields() {
  return territory_table;
}
std::span<const FieldDef> member_fields() {
  return member_table;
}

}  // namespace dealbench::plan
