#include "plan/fields/deal_fields.h"

#include <array>

#include "plan/fields/choices.h"
#include "plan/model/deal.h"

namespace dealbench::plan {
namespace {

constexpr std::array deal_table{
    text_field<&Deal::name>("name", 200),
    reference_field<&Deal::account>("account", "accounts"),
    reference_field<&Deal::owner>("owner", "members"),
    reference_field<&Deal::offer>("offer", "offers"),
    integer_field<&Deal::stage>("stage", 1, 20),
    date_field<&Deal::stage_since>("stage_since"),
    choice_field<&Deal::tier>("tier", choices::tiers),
    choice_field<&Deal::way_of_selling>("way_of_selling", choices::ways_of_selling),
    choice_field<&Deal::team>("team", choices::tiers),
    number_map_field<&Deal::tier_facts>("tier_facts", 0, max_money_minor),
    text_map_field<&Deal::tier_choices>("tier_choices", 40),
    text_map_field<&Deal::tier_quiz>("tier_quiz", 40, choices::tiers),
    choice_field<&Deal::standard_package>("standard_package", choices::yes_no),
    text_field<&Deal::initiative>("initiative", 500),
    money_field<&Deal::deal_value>("deal_value"),
    date_field<&Deal::opened_on>("opened_on"),
    date_field<&Deal::close_date>("close_date"),
    date_list_field<&Deal::close_date_moves>("close_date_moves", 1'000),
    date_list_field<&Deal::customer_actions>("customer_actions", 1'000),
    choice_field<&Deal::outcome>("outcome", choices::deal_outcomes),
    date_field<&Deal::closed_on>("closed_on"),
    text_field<&Deal::outcome_reason>("outcome_reason", 1'000),
    flag_field<&Deal::is_new_customer>("is_new_customer"),
    flag_field<&Deal::is_cross_sell>("is_cross_sell"),
    choice_field<&Deal::zombie_decision>("zombie_decision", choices::zombie_decisions),
    choice_field<&Deal::position>("position", choices::competitive_positions),
    integer_field<&Deal::feeling>("feeling", 1, 10),
    flag_field<&Deal::is_committee>("is_committee"),
    flag_field<&Deal::plan_for_losers>("plan_for_losers"),
    text_map_field<&Deal::indicator_sources>("indicator_sources", 10, choices::indicator_sources),
    list_field<&Deal::lane_items_done>("lane_items_done", 100),
    text_field<&Deal::objective>("objective", 1'000),
    text_field<&Deal::objective_product>("objective_product", 200),
    integer_field<&Deal::objective_quantity>("objective_quantity", 0, 1'000'000'000'000),
    money_field<&Deal::objective_amount>("objective_amount"),
    date_field<&Deal::objective_date>("objective_date"),
    choice_field<&Deal::objective_clear>("objective_clear", choices::yes_no),
    choice_field<&Deal::objective_single>("objective_single", choices::yes_no),
    date_field<&Deal::objective_changed_on>("objective_changed_on"),
    number_map_field<&Deal::traits>("traits", -5, 5),
    number_map_field<&Deal::golden_triangle>("golden_triangle", 1, 5),
    reference_field<&Deal::account_manager>("account_manager", "members"),
    reference_field<&Deal::solution_manager>("solution_manager", "members"),
    reference_field<&Deal::delivery_manager>("delivery_manager", "members"),
    date_field<&Deal::review_due>("review_due"),
    date_field<&Deal::proposal_due>("proposal_due"),
    date_field<&Deal::proposal_sent_on>("proposal_sent_on"),
    text_field<&Deal::hand_over_request>("hand_over_request", 2'000),
    date_field<&Deal::hand_over_on>("hand_over_on"),
    money_field<&Deal::roi_price>("roi_price"),
    money_field<&Deal::roi_internal_effort>("roi_internal_effort"),
    money_field<&Deal::roi_running_monthly>("roi_running_monthly"),
    integer_field<&Deal::roi_months>("roi_months", 1, 600),
    text_field<&Deal::note>("note", 4'000),
};

constexpr std::array stage_change_table{
    reference_field<&StageChange::deal>("deal", "deals"),
    integer_field<&StageChange::stage>("stage", 1, 20),
    date_field<&StageChange::since>("since"),
};

constexpr std::array rival_table{
    reference_field<&Rival::deal>("deal", "deals"),
    text_field<&Rival::name>("name", 100),
    text_field<&Rival::note>("note", 4'000),
};

constexpr std::array assessment_table{
    reference_field<&Assessment::deal>("deal", "deals"),
    reference_field<&Assessment::rival>("rival", "rivals"),
    date_field<&Assessment::on>("on"),
    number_map_field<&Assessment::answers>("answers", 0, 3),
    text_map_field<&Assessment::checks>("checks", 10, choices::check_values),
};

constexpr std::array acknowledgement_table{
    reference_field<&Acknowledgement::deal>("deal", "deals"),
    text_field<&Acknowledgement::code>("code", 40),
    text_field<&Acknowledgement::place>("place", 200),
    text_field<&Acknowledgement::fingerprint>("fingerprint", 100),
    text_field<&Acknowledgement::reason>("reason", 1'000),
    date_field<&Acknowledgement::on>("on"),
};

constexpr std::array promise_table{
    reference_field<&Promise::deal>("deal", "deals"),
    text_field<&Promise::text>("text", 1'000),
    date_field<&Promise::made_on>("made_on"),
    reference_field<&Promise::made_by>("made_by", "members"),
    reference_field<&Promise::made_to>("made_to", "people"),
    date_field<&Promise::due>("due"),
    date_field<&Promise::kept_on>("kept_on"),
    choice_field<&Promise::agreed_by_delivery>("agreed_by_delivery", choices::yes_no),
};

constexpr std::array benefit_table{
    reference_field<&Benefit::deal>("deal", "deals"),
    text_field<&Benefit::name>("name", 200),
    choice_field<&Benefit::kind>("kind", choices::benefit_kinds),
    money_field<&Benefit::monthly>("monthly"),
    ratio_field<&Benefit::margin>("margin"),
    ratio_field<&Benefit::credited>("credited"),
    integer_field<&Benefit::start_month>("start_month", 1, 600),
    flag_field<&Benefit::confirmed>("confirmed"),
};

constexpr std::array comment_table{
    reference_field<&Comment::deal>("deal", "deals"),
    date_field<&Comment::on>("on"),
    reference_field<&Comment::member>("member", "members"),
    text_field<&Comment::chip>("chip", 40),
    text_field<&Comment::text>("text", 2'000),
};

}  // namespace

std::span<const FieldDef> deal_fields() {
  return deal_table;
}
std::span<const FieldDef> stage_change_fields() {
  return stage_change_table;
}
std::span<const FieldDef> rival_fields() {
  return rival_table;
}
std::span<const FieldDef> assessment_fields() {
  return assessment_table;
}
std::span<const FieldDef> acknowledgement_fields() {
  return acknowledgement_table;
}
std::span<const FieldDef> promise_fields() {
  return promise_table;
}
std::span<const FieldDef> benefit_fields() {
  return benefit_table;
}
std::span<const FieldDef> comment_fields() {
  return comment_table;
}

}  // namespace dealbench::plan
