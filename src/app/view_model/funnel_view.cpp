#include "app/view_model/funnel_view.h"

#include <algorithm>

#include "app/assemble/funnel_facts.h"
#include "app/field_input.h"
#include "app/view_model/funnel_parts.h"
#include "app/view_model/selected_scenario.h"
#include "i18n/catalog.h"
#include "i18n/keys_generated.h"
#include "i18n/number_output.h"

namespace dealbench::app {
namespace {

namespace keys = i18n::keys;
using engine::Lever;
using plan::FieldKind;

// Where a field's slider goes, in the slider's unit.
struct Scale {
  std::string_view field;
  double min, max, step;
  bool is_logarithmic;
};
constexpr std::array scales{
    Scale{"leads", 10, 100'000, 1, true},        Scale{"lead_conversion", 0, 100, 1, false},
    Scale{"win_rate", 0, 100, 1, false},         Scale{"deal_value", 1'000, 100'000'000, 100, true},
    Scale{"collection_ratio", 0, 100, 1, false}, Scale{"renewal_rate", 0, 100, 1, false},
    Scale{"sales_cycle_days", 1, 730, 1, true},  Scale{"recurring_share", 0, 100, 1, false},
    Scale{"period_days", 1, 730, 1, true},       Scale{"horizon_periods", 1, 10, 1, false},
    Scale{"head_count", 0, 100, 1, false},       Scale{"deals_per_rep", 1, 50, 1, false},
};
constexpr std::array<std::string_view, 5> more_fields{
    "recurring_share", "deals_per_rep", "head_count", "horizon_periods", "period_days"};

double slider_value(const plan::FieldDef& field, std::int64_t value) {
  if (field.kind == FieldKind::ratio) return static_cast<double>(value) / 10'000.0;
  if (field.kind == FieldKind::money)
    return static_cast<double>(value) / static_cast<double>(minor_per_major);
  return static_cast<double>(value);
}

std::string unit_of(std::string_view field, FieldKind kind, const Words& words) {
  if (kind == FieldKind::ratio) return "%";
  if (kind == FieldKind::money) {
    return std::string(i18n::text(words.language, keys::unit::money));
  }
  return std::string(i18n::find_text(words.language, "unit." + std::string(field)).value_or(""));
}

// The unit stands behind the field, so the field itself does not repeat it.
std::string without_percent(std::string text) {
  if (text.ends_with('%')) text.pop_back();
  return text;
}

LeverView field_view(const plan::Scenario& scenario, std::string_view key, const Words& words) {
  const plan::FieldDef* field = plan::find_field(*plan::find_collection("scenarios"), key);
  const Scale& scale = *std::ranges::find(scales, key, &Scale::field);
  LeverView view;
  view.key = key;
  view.label = words.label(key);
  view.help = words.help(key);
  view.unit = unit_of(key, field->kind, words);
  const plan::FieldValue value = field->get(&scenario);
  view.text = without_percent(text_from_value(*field, value, words.language));
  view.is_assumed = std::ranges::find(scenario.assumed, key) != scenario.assumed.end();
  view.slider_min = scale.min;
  view.slider_max = scale.max;
  view.slider_step = scale.step;
  view.is_logarithmic = scale.is_logarithmic;
  const auto* number = std::get_if<std::int64_t>(&value);
  view.slider =
      std::clamp(number ? slider_value(*field, *number) : scale.min, scale.min, scale.max);
  return view;
}

void fill_levers(FunnelView& view, const plan::Scenario& scenario, const Words& words) {
  for (const Lever lever : engine::all_levers) {
    view.levers.push_back(field_view(scenario, engine::key_of(lever), words));
    view.levers.back().applies = applies(scenario, lever);
  }
  for (const std::string_view key : more_fields)
    view.more.push_back(field_view(scenario, key, words));
}

std::string joined(const std::vector<std::string>& parts, const Words& words) {
  std::string out;
  for (const std::string& part : parts) {
    if (!out.empty()) out += i18n::text(words.language, keys::word::list_separator);
    out += part;
  }
  return out;
}

void fill_presets(FunnelView& view, const plan::Scenario& scenario, const Content& content,
                  const Words& words) {
  view.preset = scenario.preset;
  for (const playbook::FunnelPreset& preset : content.funnel.presets) {
    std::vector<std::string> assumed;
    for (const std::string& field : preset.assumed) assumed.push_back(words.label(field));
    view.presets.push_back(
        {preset.id, preset.name.in(words.language), preset.note.in(words.language),
         assumed.empty() ? std::string()
                         : i18n::fill(i18n::text(words.language, keys::funnel::assumed_fields),
                                      {{"fields", joined(assumed, words)}})});
    if (preset.id != scenario.preset) continue;
    view.preset_note = preset.note.in(words.language);
    view.first_levers = preset.first_levers_why.in(words.language);
  }
}

void fill_missing(FunnelView& view, const plan::Scenario& scenario, const Words& words) {
  const auto missing = missing_levers(scenario);
  view.is_empty = !missing.empty() && std::ranges::all_of(view.levers, [](const LeverView& lever) {
    return lever.text.empty() || !lever.applies;
  });
  std::vector<std::string> labels;
  for (const std::string_view key : missing) labels.push_back(words.label(key));
  if (!labels.empty()) {
    view.missing = i18n::fill(i18n::text(words.language, keys::funnel::missing),
                              {{"levers", joined(labels, words)}});
  }
}

}  // namespace

FunnelView make_funnel_view(const plan::Plan& plan, const Content& content, Language language) {
  FunnelView view;
  if (plan.scenarios.empty()) return view;
  const Words words{language, plan.settings.currency};
  view.selected = selected_scenario(plan);
  const plan::Scenario& scenario = plan.scenarios[view.selected];
  view.scenario = scenario.id;
  view.name = scenario_name(scenario, view.selected, language);
  for (std::size_t i = 0; i < plan.scenarios.size(); ++i) {
    view.scenarios.push_back({plan.scenarios[i].id, scenario_name(plan.scenarios[i], i, language)});
  }
  view.is_capacity_bound = scenario.cycle_switch == "capacity_bound";
  fill_levers(view, scenario, words);
  fill_presets(view, scenario, content, words);
  fill_missing(view, scenario, words);
  if (view.missing.empty()) {
    fill_results(view, scenario, words);
    fill_effects(view, scenario, content, words);
  }
  fill_goal(view, scenario, words);
  fill_comparison(view, plan, words);
  return view;
}

}  // namespace dealbench::app
