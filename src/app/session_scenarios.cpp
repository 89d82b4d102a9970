// Scenarios of the open plan: presets, adding, removing, choosing.
#include <algorithm>

#include "app/field_input.h"
#include "app/session.h"
#include "app/view_model/selected_scenario.h"
#include "i18n/catalog.h"
#include "i18n/keys_generated.h"

namespace dealbench::app {
namespace {

using plan::Edit;
using plan::FieldValue;
using plan::SetField;

// The preset's lever in the unit of the plan's field; absent when it does not apply.
FieldValue preset_value(const engine::FunnelLevers& levers, engine::Lever lever) {
  const auto whole = [](const std::optional<double>& number) {
    return number ? FieldValue{static_cast<std::int64_t>(*number)} : FieldValue{};
  };
  const auto ratio = [](const std::optional<Ratio>& value) {
    return value ? FieldValue{value->millionths} : FieldValue{};
  };
  switch (lever) {
    case engine::Lever::leads:
      return whole(levers.leads);
    case engine::Lever::lead_conversion:
      return ratio(levers.lead_conversion);
    case engine::Lever::win_rate:
      return ratio(levers.win_rate);
    case engine::Lever::deal_value:
      return levers.deal_value ? FieldValue{levers.deal_value->minor} : FieldValue{};
    case engine::Lever::collection_ratio:
      return ratio(levers.collection_ratio);
    case engine::Lever::renewal_rate:
      return ratio(levers.renewal_rate);
    case engine::Lever::sales_cycle_days:
      return whole(levers.sales_cycle_days);
  }
  return {};
}

std::vector<std::string> left_out_levers(const engine::FunnelLevers& levers) {
  std::vector<std::string> left_out;
  for (const engine::Lever lever : engine::all_levers) {
    if (std::holds_alternative<std::monostate>(preset_value(levers, lever))) {
      left_out.emplace_back(engine::key_of(lever));
    }
  }
  return left_out;
}

}  // namespace

void Session::run(const ApplyPreset& command) {
  const playbook::FunnelPreset* preset = playbook::find_preset(content_->funnel, command.preset);
  const plan::Scenario* target = scenario(command.scenario);
  if (!preset || !target) return;
  plan::Group group;
  const auto set = [&](std::string_view field, FieldValue value) {
    group.edits.push_back(
        Edit{SetField{"scenarios", target->id, std::string(field), std::move(value), stamp()}});
  };
  for (const engine::Lever lever : engine::all_levers) {
    set(engine::key_of(lever), preset_value(preset->facts.levers, lever));
  }
  set("not_applicable", plan::normalised(FieldValue{left_out_levers(preset->facts.levers)}));
  set("assumed", plan::normalised(FieldValue{preset->assumed}));
  set("preset", FieldValue{preset->id});
  const bool is_one = preset->facts.recurring_share == ratio_one;
  set("recurring_share",
      is_one ? FieldValue{} : FieldValue{preset->facts.recurring_share.millionths});
  std::erase_if(group.edits, [this](const Edit& edit) { return plan::is_no_op(plan(), edit); });
  change(Edit{group}, {"edit.apply_preset", {}});
}

void Session::run(const AddScenario& command) {
  const plan::CollectionDef* collection = plan::find_collection("scenarios");
  const Id id = host_.fresh_id();
  plan::RecordData record = plan::empty_record(*collection, id, stamp());
  std::size_t index = plan().scenarios.size();
  const std::string number = std::to_string(plan().scenarios.size() + 1);
  std::string name = i18n::fill(
      i18n::text(preferences_.language, i18n::keys::funnel::scenario_number), {{"number", number}});
  if (const auto source = plan::find_record(plan(), *collection, command.copy_of)) {
    record.values = plan::detach_record(plan(), *collection, *source).values;
    index = *source + 1;
    name =
        name_of_copy(*plan::find_field(*collection, "name"),
                     i18n::text(preferences_.language, i18n::keys::funnel::scenario_copy), "name",
                     scenario_name(plan().scenarios[*source], *source, preferences_.language));
  }
  plan::set_value(record, *collection, "name", FieldValue{std::move(name)});
  plan::Group group;
  group.edits = {Edit{plan::AddRecord{"scenarios", index, std::move(record)}},
                 Edit{SetField{"settings", {}, "selected_scenario", FieldValue{id}, stamp()}}};
  change(Edit{group}, {"edit.add_scenario", {}});
}

void Session::run(const RemoveScenario& command) {
  const auto& all = plan().scenarios;
  const auto found = std::ranges::find(all, command.scenario, &plan::Scenario::id);
  if (found == all.end() || all.size() < 2) return;  // one always stays
  plan::Group group;
  if (found == all.begin() + static_cast<std::ptrdiff_t>(selected_scenario(plan()))) {
    const auto neighbour = found == all.begin() ? std::next(found) : std::prev(found);
    group.edits.push_back(
        Edit{SetField{"settings", {}, "selected_scenario", FieldValue{neighbour->id}, stamp()}});
  }
  group.edits.push_back(Edit{plan::RemoveRecord{"scenarios", command.scenario}});
  change(Edit{group}, {"edit.remove_scenario", {}});
  tell(MessageKind::info,
       std::string(i18n::text(preferences_.language, i18n::keys::funnel::scenario_removed)),
       std::string(i18n::text(preferences_.language, i18n::keys::shell::undo)), Undo{});
}

void Session::run(const SelectScenario& command) {
  if (!scenario(command.scenario)) return;
  change(Edit{SetField{"settings", {}, "selected_scenario", FieldValue{command.scenario}, stamp()}},
         {"edit.select_scenario", {}}, "select_scenario");
}

}  // namespace dealbench::app
