#include "plan/fields/people_fields.h"

#include <array>

#include "plan/fields/choices.h"
#include "plan/model/people.h"

namespace dealbench::plan {
namespace {

constexpr std::array person_table{
    reference_field<&Person::account>("account", "accounts"),
    text_field<&Person::name>("name", 100),
    text_field<&Person::title>("title", 100),
    text_field<&Person::department>("department", 100),
    reference_field<&Person::reports_to>("reports_to", "people"),
    text_field<&Person::phone>("phone", 50),
    text_field<&Person::email>("email", 200),
    date_field<&Person::known_since>("known_since"),
    date_field<&Person::moved_on>("moved_on"),
    text_field<&Person::note>("note", 4'000),
};

constexpr std::array deal_person_table{
    reference_field<&DealPerson::deal>("deal", "deals"),
    reference_field<&DealPerson::person>("person", "people"),
    list_field<&DealPerson::kinds>("kinds", 12),
    choice_field<&DealPerson::influence>("influence", choices::influence_levels),
    date_list_field<&DealPerson::met_on>("met_on", 1'000),
    text_field<&DealPerson::win>("win", 1'000),
    text_field<&DealPerson::result>("result", 1'000),
    text_map_field<&DealPerson::concept_layers>("concept_layers", 10, choices::knowledge),
    text_map_field<&DealPerson::concept_texts>("concept_texts", 2'000),
    integer_field<&DealPerson::map_x>("map_x", -100'000, 100'000),
    integer_field<&DealPerson::map_y>("map_y", -100'000, 100'000),
    text_field<&DealPerson::note>("note", 4'000),
};

constexpr std::array rating_table{
    reference_field<&Rating::deal>("deal", "deals"),
    reference_field<&Rating::person>("person", "people"),
    date_field<&Rating::on>("on"),
    choice_field<&Rating::mode>("mode", choices::response_modes),
    date_field<&Rating::mode_judged_on>("mode_judged_on"),
    text_field<&Rating::mode_evidence>("mode_evidence", 1'000),
    integer_field<&Rating::support>("support", -5, 5),
    text_field<&Rating::support_evidence>("support_evidence", 1'000),
    choice_field<&Rating::win_status>("win_status", choices::win_statuses),
    flag_field<&Rating::result_in_customer_numbers>("result_in_customer_numbers"),
    choice_field<&Rating::we_are_credible>("we_are_credible", choices::yes_no),
    choice_field<&Rating::coach_is_credible>("coach_is_credible", choices::yes_no),
    choice_field<&Rating::coach_wants_us>("coach_wants_us", choices::yes_no),
    integer_field<&Rating::mind_state>("mind_state", 1, 20),
    text_field<&Rating::note>("note", 4'000),
};

constexpr std::array influence_table{
    reference_field<&Influence::deal>("deal", "deals"),
    reference_field<&Influence::from>("from", "people"),
    reference_field<&Influence::to>("to", "people"),
    integer_field<&Influence::strength>("strength", 1, 3),
    text_field<&Influence::note>("note", 1'000),
};

}  // namespace

std::span<const FieldDef> person_fields() {
  return person_table;
}
std::span<const FieldDef> deal_person_fields() {
  return deal_person_table;
}
std::span<const FieldDef> rating_fields() {
  return rating_table;
}
std::span<const FieldDef> influence_fields() {
  return influence_table;
}

}  // namespace dealbench::plan
