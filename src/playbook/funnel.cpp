#include "playbook/funnel.h"

#include <algorithm>
#include <optional>

#include "engine/funnel/funnel_model.h"

namespace dealbench::playbook {
namespace {

using engine::Lever;

std::optional<Lever> lever_named(const Reader& reader, std::string_view key,
                                 const std::string& name) {
  const auto lever = engine::lever_from(name);
  if (!lever) reader.report(ErrorCode::playbook_unknown_reference, key, name);
  return lever;
}

std::vector<Lever> levers_named(const Reader& reader, std::string_view key) {
  std::vector<Lever> levers;
  for (const std::string& name : reader.texts(key)) {
    if (const auto lever = lever_named(reader, key, name)) levers.push_back(*lever);
  }
  return levers;
}

engine::LeverSet lever_set(const Reader& reader, std::string_view key) {
  engine::LeverSet set{};
  for (const Lever lever : levers_named(reader, key)) set[engine::index_of(lever)] = true;
  return set;
}

engine::FunnelLevers levers_from(const Reader& reader, const engine::LeverSet& not_applicable) {
  const auto applies = [&](Lever lever) { return !not_applicable[engine::index_of(lever)]; };
  const auto ratio = [&](Lever lever) -> std::optional<Ratio> {
    if (!applies(lever)) return std::nullopt;
    return reader.ratio(engine::key_of(lever), Ratio{0}, ratio_one);
  };
  engine::FunnelLevers levers;
  if (applies(Lever::leads)) levers.leads = reader.real("leads", 0, engine::highest_leads);
  levers.lead_conversion = ratio(Lever::lead_conversion);
  levers.win_rate = ratio(Lever::win_rate);
  if (applies(Lever::deal_value)) {
    levers.deal_value = reader.money("deal_value", Money{0}, Money{max_money_minor});
  }
  levers.collection_ratio = ratio(Lever::collection_ratio);
  levers.renewal_rate = ratio(Lever::renewal_rate);
  if (applies(Lever::sales_cycle_days)) {
    levers.sales_cycle_days = reader.real("sales_cycle_days", 0.01, engine::longest_cycle_days);
  }
  return levers;
}

// A field of the preset that can be marked as assumed.
bool is_preset_field(std::string_view name) {
  return engine::lever_from(name).has_value() || name == "recurring_share" || name == "period_days";
}

LeverWhatIf what_if_from(const Reader& reader) {
  const auto lever = lever_named(reader, "lever", reader.text("lever"));
  if (!lever) return {};
  const double low = *lever == Lever::sales_cycle_days ? 0.01 : 0;
  return {*lever, reader.real("value", low, engine::highest_value(*lever))};
}

FunnelPreset preset_from(const Reader& reader) {
  FunnelPreset preset;
  preset.id = reader.text("id");
  preset.name = reader.localized("name");
  preset.note = reader.localized("note");
  preset.example_from_talk = reader.flag("example_from_talk");
  (void)reader.choice("tier", {"product", "solution", "strategic"});
  (void)reader.choice("way_of_selling", {"online", "field", "key_account"});
  preset.tier = reader.text("tier");
  preset.way_of_selling = reader.text("way_of_selling");
  preset.facts.levers = levers_from(reader.child("levers"), lever_set(reader, "not_applicable"));
  preset.facts.recurring_share = reader.ratio("recurring_share", Ratio{0}, ratio_one);
  preset.assumed = reader.texts("assumed");
  for (const std::string& field : preset.assumed) {
    if (!is_preset_field(field))
      reader.report(ErrorCode::playbook_unknown_reference, "assumed", field);
  }
  preset.fixed = lever_set(reader, "fixed");
  preset.first_levers = levers_named(reader, "first_levers");
  preset.first_levers_why = reader.localized("first_levers_why");
  for (const Reader& change : reader.children("what_if"))
    preset.what_if.push_back(what_if_from(change));
  return preset;
}

}  // namespace

FunnelPlaybook read_funnel(const Reader& section) {
  FunnelPlaybook funnel;
  funnel.improvement = section.real("improvement", 0, 0.9);
  for (const Reader& item : section.children("presets")) {
    FunnelPreset preset = preset_from(item);
    if (!is_valid_id(preset.id)) item.report(ErrorCode::playbook_out_of_range, "id", preset.id);
    if (find_preset(funnel, preset.id)) item.report(ErrorCode::playbook_duplicate, "id", preset.id);
    funnel.presets.push_back(std::move(preset));
  }
  return funnel;
}

const FunnelPreset* find_preset(const FunnelPlaybook& funnel, std::string_view id) {
  const auto found = std::ranges::find(funnel.presets, id, &FunnelPreset::id);
  return found == funnel.presets.end() ? nullptr : &*found;
}

}  // namespace dealbench::playbook
