#include "plan/fields/offer_fields.h"

#include <array>

#include "plan/fields/choices.h"
#include "plan/model/offer.h"

namespace dealbench::plan {
namespace {

constexpr std::array offer_table{
    text_field<&Offer::name>("name", 100),
    choice_field<&Offer::own_view>("own_view", choices::offer_models),
    choice_field<&Offer::customer_view>("customer_view", choices::offer_models),
    choice_field<&Offer::role>("role", choices::offer_roles),
    choice_field<&Offer::tier>("tier", choices::tiers),
    money_field<&Offer::revenue>("revenue"),
    flag_field<&Offer::is_strategic>("is_strategic"),
    text_field<&Offer::note>("note", 4'000),
};

constexpr std::array feature_table{
    reference_field<&Feature::offer>("offer", "offers"),
    text_field<&Feature::name>("name", 200),
    integer_field<&Feature::users>("users", 0, 1'000'000'000'000),
};

}  // namespace

std::span<const FieldDef> offer_fields() {
  return offer_table;
}
std::span<const FieldDef> feature_fields() {
  return feature_table;
}

}  // namespace dealbench::plan
