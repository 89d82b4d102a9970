#include "plan/fields/lead_fields.h"

#include <array>

#include "plan/fields/choices.h"
#include "plan/model/lead.h"

namespace dealbench::plan {
namespace {

constexpr std::array channel_table{
    text_field<&Channel::name>("name", 100),
    money_field<&Channel::cost>("cost"),
    integer_field<&Channel::leads>("leads", 0, 1'000'000'000),
    integer_field<&Channel::opportunities>("opportunities", 0, 1'000'000'000),
    integer_field<&Channel::wins>("wins", 0, 1'000'000'000),
    money_field<&Channel::revenue>("revenue"),
};

constexpr std::array lead_table{
    text_field<&Lead::name>("name", 200),
    text_field<&Lead::company>("company", 200),
    reference_field<&Lead::channel>("channel", "channels"),
    date_field<&Lead::received_on>("received_on"),
    date_field<&Lead::answered_on>("answered_on"),
    date_field<&Lead::callback_due>("callback_due"),
    choice_field<&Lead::status>("status", choices::lead_statuses),
    money_field<&Lead::amount>("amount"),
    reference_field<&Lead::owner>("owner", "members"),
    reference_field<&Lead::account>("account", "accounts"),
    reference_field<&Lead::deal>("deal", "deals"),
    number_map_field<&Lead::tier_facts>("tier_facts", 0, max_money_minor),
    text_map_field<&Lead::tier_choices>("tier_choices", 40),
    text_map_field<&Lead::tier_quiz>("tier_quiz", 40, choices::tiers),
    text_field<&Lead::phone>("phone", 50),
    text_field<&Lead::email>("email", 200),
    text_field<&Lead::note>("note", 4'000),
};

}  // namespace

std::span<const FieldDef> channel_fields() {
  return channel_table;
}
std::span<const FieldDef> lead_fields() {
  return lead_table;
}

}  // namespace dealbench::plan
