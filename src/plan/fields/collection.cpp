#include "plan/fields/collection.h"

#include <algorithm>
#include <array>

#include "plan/fields/account_fields.h"
#include "plan/fields/deal_fields.h"
#include "plan/fields/lead_fields.h"
#include "plan/fields/offer_fields.h"
#include "plan/fields/people_fields.h"
#include "plan/fields/planning_fields.h"
#include "plan/fields/scenario_fields.h"
#include "plan/fields/team_fields.h"
#include "plan/fields/visit_fields.h"
#include "plan/fields/work_fields.h"

namespace dealbench::plan {
namespace {

template <auto member>
constexpr CollectionDef list_of(std::string_view key, std::span<const FieldDef> (*fields)()) {
  CollectionDef def;
  def.key = key;
  def.fields = fields;
  def.size = [](const Plan& plan) { return (plan.*member).size(); };
  def.at = [](Plan& plan, std::size_t i) -> Record& { return (plan.*member)[i]; };
  def.peek = [](const Plan& plan, std::size_t i) -> const Record& { return (plan.*member)[i]; };
  def.peek_fields = [](const Plan& plan, std::size_t i) -> const void* {
    return &(plan.*member)[i];
  };
  def.at_fields = [](Plan& plan, std::size_t i) -> void* { return &(plan.*member)[i]; };
  def.insert = [](Plan& plan, std::size_t i) {
    auto& list = plan.*member;
    list.emplace(list.begin() + static_cast<std::ptrdiff_t>(i));
  };
  def.erase = [](Plan& plan, std::size_t i) {
    auto& list = plan.*member;
    list.erase(list.begin() + static_cast<std::ptrdiff_t>(i));
  };
  return def;
}

template <auto member>
constexpr CollectionDef single(std::string_view key, std::span<const FieldDef> (*fields)()) {
  CollectionDef def;
  def.key = key;
  def.fields = fields;
  def.size = [](const Plan&) { return std::size_t{1}; };
  def.at = [](Plan& plan, std::size_t) -> Record& { return plan.*member; };
  def.peek = [](const Plan& plan, std::size_t) -> const Record& { return plan.*member; };
  def.peek_fields = [](const Plan& plan, std::size_t) -> const void* { return &(plan.*member); };
  def.at_fields = [](Plan& plan, std::size_t) -> void* { return &(plan.*member); };
  def.is_single = true;
  return def;
}

constexpr CollectionDef always_written(CollectionDef def) {
  def.is_always_written = true;
  return def;
}

// File order.
constexpr std::array collection_table{
    always_written(single<&Plan::settings>("settings", settings_fields)),
    single<&Plan::playbook>("playbook", playbook_copy_fields),
    always_written(list_of<&Plan::scenarios>("scenarios", scenario_fields)),
    list_of<&Plan::staging_steps>("staging_steps", staging_step_fields),
    list_of<&Plan::years>("years", year_fields),
    list_of<&Plan::market_segments>("market_segments", market_segment_fields),
    list_of<&Plan::market_rows>("market_rows", market_row_fields),
    list_of<&Plan::balance_cells>("balance_cells", balance_cell_fields),
    list_of<&Plan::metrics>("metrics", metric_choice_fields),
    list_of<&Plan::metric_chains>("metric_chains", metric_chain_fields),
    list_of<&Plan::territories>("territories", territory_fields),
    list_of<&Plan::members>("members", member_fields),
    list_of<&Plan::offers>("offers", offer_fields),
    list_of<&Plan::features>("features", feature_fields),
    list_of<&Plan::channels>("channels", channel_fields),
    list_of<&Plan::accounts>("accounts", account_fields),
    list_of<&Plan::touches>("touches", touch_fields),
    list_of<&Plan::account_plans>("account_plans", account_plan_fields),
    list_of<&Plan::account_kpis>("account_kpis", account_kpi_fields),
    list_of<&Plan::people>("people", person_fields),
    list_of<&Plan::leads>("leads", lead_fields),
    list_of<&Plan::deals>("deals", deal_fields),
    list_of<&Plan::stage_changes>("stage_changes", stage_change_fields),
    list_of<&Plan::rivals>("rivals", rival_fields),
    list_of<&Plan::deal_people>("deal_people", deal_person_fields),
    list_of<&Plan::influences>("influences", influence_fields),
    list_of<&Plan::ratings>("ratings", rating_fields),
    list_of<&Plan::assessments>("assessments", assessment_fields),
    list_of<&Plan::acknowledgements>("acknowledgements", acknowledgement_fields),
    list_of<&Plan::promises>("promises", promise_fields),
    list_of<&Plan::benefits>("benefits", benefit_fields),
    list_of<&Plan::comments>("comments", comment_fields),
    list_of<&Plan::visits>("visits", visit_fields),
    list_of<&Plan::unknowns>("unknowns", unknown_fields),
    list_of<&Plan::advantages>("advantages", advantage_fields),
    list_of<&Plan::actions>("actions", action_fields),
    list_of<&Plan::meetings>("meetings", meeting_fields),
    list_of<&Plan::coaching>("coaching", coaching_fields),
    list_of<&Plan::self_ratings>("self_ratings", self_rating_fields),
    list_of<&Plan::work_times>("work_times", work_time_fields),
    list_of<&Plan::programme_runs>("programme_runs", programme_run_fields),
    list_of<&Plan::delivered>("delivered", delivered_fields),
};

}  // namespace

std::span<const CollectionDef> collections() {
  return collection_table;
}

const CollectionDef* find_collection(std::string_view key) {
  const auto all = collections();
  const auto found = std::ranges::find(all, key, &CollectionDef::key);
  return found == all.end() ? nullptr : &*found;
}

const FieldDef* find_field(const CollectionDef& collection, std::string_view key) {
  const auto fields = collection.fields();
  const auto found = std::ranges::find(fields, key, &FieldDef::key);
  return found == fields.end() ? nullptr : &*found;
}

std::optional<std::size_t> find_record(const Plan& plan, const CollectionDef& collection,
                                       std::string_view id) {
  const std::size_t count = collection.size(plan);
  for (std::size_t i = 0; i < count; ++i) {
    if (collection.peek(plan, i).id == id) return i;
  }
  return std::nullopt;
}

}  // namespace dealbench::plan
