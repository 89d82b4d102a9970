#include "plan/fields/visit_fields.h"

#include <array>

#include "plan/fields/choices.h"
#include "plan/model/visit.h"

namespace dealbench::plan {
namespace {

constexpr std::array visit_table{
    reference_field<&Visit::deal>("deal", "deals"),
    reference_field<&Visit::account>("account", "accounts"),
    reference_field<&Visit::owner>("owner", "members"),
    date_field<&Visit::on>("on"),
    text_field<&Visit::time>("time", 5),
    integer_field<&Visit::minutes>("minutes", 1, 1'440),
    choice_field<&Visit::state>("state", choices::visit_states),
    choice_field<&Visit::depth>("depth", choices::visit_depths),
    reference_list_field<&Visit::people>("people", 50, "people"),
    text_map_field<&Visit::marks>("marks", 20, choices::visit_marks),
    text_map_field<&Visit::plan>("plan", 2'000),
    text_map_field<&Visit::opening>("opening", 2'000),
    text_field<&Visit::reason>("reason", 1'000),
    text_map_field<&Visit::reason_slots>("reason_slots", 500),
    text_map_field<&Visit::reason_answers>("reason_answers", 3, choices::yes_no),
    flag_field<&Visit::reason_confirmed>("reason_confirmed"),
    text_map_field<&Visit::concept_layers>("concept_layers", 10, choices::knowledge),
    integer_field<&Visit::questions_answered>("questions_answered", 0, 1'000),
    integer_field<&Visit::new_facts>("new_facts", 0, 1'000),
    integer_field<&Visit::advantages_linked>("advantages_linked", 0, 1'000),
    flag_field<&Visit::reaction_asked>("reaction_asked"),
    integer_field<&Visit::best_commitment>("best_commitment", 0, 5),
    integer_field<&Visit::minimum_commitment>("minimum_commitment", 0, 5),
    integer_field<&Visit::commitment_level>("commitment_level", 0, 5),
    text_field<&Visit::commitment>("commitment", 1'000),
    reference_field<&Visit::commitment_by>("commitment_by", "people"),
    date_field<&Visit::commitment_due>("commitment_due"),
    choice_field<&Visit::commitment_state>("commitment_state", choices::commitment_states),
    text_field<&Visit::concern>("concern", 1'000),
    number_map_field<&Visit::ratings>("ratings", 1, 5),
    text_map_field<&Visit::summary>("summary", 2'000),
    date_field<&Visit::summary_sent_on>("summary_sent_on"),
    flag_field<&Visit::summary_accepted>("summary_accepted"),
    date_field<&Visit::next_on>("next_on"),
    integer_field<&Visit::mind_state>("mind_state", 1, 20),
    integer_field<&Visit::planned_mind_state>("planned_mind_state", 1, 20),
    list_field<&Visit::talk_speakers>("talk_speakers", 5'000, choices::speakers),
    number_list_field<&Visit::talk_ms>("talk_ms", 5'000, 0, 43'200'000),
    number_list_field<&Visit::question_ms>("question_ms", 5'000, 0, 43'200'000),
    list_field<&Visit::question_kinds>("question_kinds", 5'000, choices::question_kinds),
    text_field<&Visit::note>("note", 4'000),
};

constexpr std::array unknown_table{
    reference_field<&Unknown::deal>("deal", "deals"),
    reference_field<&Unknown::visit>("visit", "visits"),
    reference_field<&Unknown::person>("person", "people"),
    text_field<&Unknown::topic>("topic", 300),
    choice_field<&Unknown::kind>("kind", choices::unknown_kinds),
    flag_field<&Unknown::for_pre_sales>("for_pre_sales"),
    text_field<&Unknown::answer>("answer", 2'000),
    date_field<&Unknown::answered_on>("answered_on"),
};

constexpr std::array advantage_table{
    reference_field<&Advantage::offer>("offer", "offers"),
    reference_field<&Advantage::deal>("deal", "deals"),
    text_field<&Advantage::feature>("feature", 300),
    text_map_field<&Advantage::translation>("translation", 1'000),
    flag_field<&Advantage::unique>("unique"),
    flag_field<&Advantage::provable>("provable"),
    flag_field<&Advantage::cared_for>("cared_for"),
    text_field<&Advantage::layer>("layer", 40),
};

}  // namespace

std::span<const FieldDef> visit_fields() {
  return visit_table;
}
std::span<const FieldDef> unknown_fields() {
  return unknown_table;
}
std::span<const FieldDef> advantage_fields() {
  return advantage_table;
}

}  // namespace dealbench::plan
