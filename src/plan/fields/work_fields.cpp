#include "plan/fields/work_fields.h"

#include <array>

#include "plan/fields/choices.h"
#include "plan/model/work.h"

namespace dealbench::plan {
namespace {

constexpr std::array action_table{
    text_field<&Action::text>("text", 1'000),
    reference_field<&Action::deal>("deal", "deals"),
    reference_field<&Action::account>("account", "accounts"),
    reference_field<&Action::person>("person", "people"),
    reference_field<&Action::visit>("visit", "visits"),
    reference_field<&Action::owner>("owner", "members"),
    date_field<&Action::due>("due"),
    date_field<&Action::done_on>("done_on"),
    text_field<&Action::finding>("finding", 40),
    text_field<&Action::place>("place", 200),
};

constexpr std::array coaching_table{
    reference_field<&Coaching::member>("member", "members"),
    reference_field<&Coaching::coach>("coach", "members"),
    date_field<&Coaching::on>("on"),
    integer_field<&Coaching::minutes>("minutes", 1, 1'440),
    choice_field<&Coaching::kind>("kind", choices::coaching_kinds),
    text_field<&Coaching::focus>("focus", 40),
    text_field<&Coaching::note>("note", 4'000),
};

constexpr std::array meeting_table{
    text_field<&Meeting::agenda>("agenda", 40),
    date_field<&Meeting::on>("on"),
    integer_field<&Meeting::minutes>("minutes", 1, 1'440),
    reference_list_field<&Meeting::deals>("deals", 1'000, "deals"),
    number_list_field<&Meeting::used_seconds>("used_seconds", 1'000, 0, 86'400),
    text_field<&Meeting::note>("note", 4'000),
};

constexpr std::array self_rating_table{
    date_field<&SelfRating::on>("on"),
    reference_field<&SelfRating::member>("member", "members"),
    text_field<&SelfRating::question>("question", 40),
    integer_field<&SelfRating::value>("value", 0, 10),
};

constexpr std::array work_time_table{
    reference_field<&WorkTime::member>("member", "members"),
    date_field<&WorkTime::from>("from"),
    number_map_field<&WorkTime::minutes>("minutes", 0, 1'000'000),
};

constexpr std::array programme_run_table{
    text_field<&ProgrammeRun::programme>("programme", 40),
    reference_field<&ProgrammeRun::member>("member", "members"),
    date_field<&ProgrammeRun::started_on>("started_on"),
    list_field<&ProgrammeRun::done>("done", 200),
};

constexpr std::array delivered_table{
    reference_field<&Delivered::owner>("owner", "members"),
    text_field<&Delivered::period>("period", 20),
    money_field<&Delivered::promised>("promised"),
    money_field<&Delivered::delivered>("delivered"),
};

}  // namespace

std::span<const FieldDef> action_fields() {
  return action_table;
}
std::span<const FieldDef> coaching_fields() {
  return coaching_table;
}
std::span<const FieldDef> meeting_fields() {
  return meeting_table;
}
std::span<const FieldDef> self_rating_fields() {
  return self_rating_table;
}
std::span<const FieldDef> work_time_fields() {
  return work_time_table;
}
std::span<const FieldDef> programme_run_fields() {
  return programme_run_table;
}
std::span<const FieldDef> delivered_fields() {
  return delivered_table;
}

}  // namespace dealbench::plan
