// The input side of the funnel: seven levers as slider and field, and the inputs around them.
#include <array>

#include "i18n/keys_generated.h"
#include "ui/screens/funnel_screen.h"
#include "ui/shell/field_edit.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/popup.h"
#include "ui/widgets/slider.h"
#include "ui/widgets/status.h"

namespace dealbench::ui {
namespace {

namespace keys = i18n::keys;

std::string value_with_unit(const app::LeverView& lever) {
  return lever.unit == "%" ? lever.text + lever.unit : lever.text + " " + lever.unit;
}

void draw_lever(ScreenContext& ui, const app::FunnelView& view, const app::LeverView& lever) {
  const std::string field_id = "funnel/lever/" + lever.key;
  const std::string slider_id = "funnel/slider/" + lever.key;
  const FieldPlace place{"scenarios", view.scenario, lever.key};
  const std::string problem = draft_problem(ui, field_id, place);
  const std::string shown = value_with_unit(lever);
  LeverOptions options;
  options.label = lever.label;
  options.help = lever.help;
  options.unit = lever.unit;
  if (lever.is_assumed) options.note = ui.t(keys::funnel::assumed);
  options.field_id = field_id;
  options.slider_id = slider_id;
  options.field_text = lever.text;
  options.error = problem;
  options.slider.value_text = shown;
  options.slider.min = lever.slider_min;
  options.slider.max = lever.slider_max;
  options.slider.step = lever.slider_step;
  options.slider.is_logarithmic = lever.is_logarithmic;
  const LeverChange change = lever_row(ui.kit, lever.slider, options);
  send_field_change(ui, place, change.field);
  if (change.slider.value) ui.send(app::SlideLever{view.scenario, lever.key, *change.slider.value});
  if (change.slider.is_final) ui.send(app::EndGesture{});
}

void draw_left_out(ScreenContext& ui, const app::FunnelView& view) {
  for (const app::LeverView& lever : view.levers) {
    const std::string id = "funnel/applies/" + lever.key;
    const std::string name = ui.fill(keys::funnel::lever_applies, {{"lever", lever.label}});
    if (toggle(ui.kit, id, name, lever.applies)) {
      ui.send(app::SwitchLever{view.scenario, lever.key, !lever.applies});
    }
  }
}

void draw_cycle_switch(ScreenContext& ui, const app::FunnelView& view) {
  text(ui.kit, ui.t(keys::funnel::cycle_switch), {.is_bold = true});
  const std::array options{
      Option{.id = "lead_bound", .text = ui.t(keys::funnel::lead_bound)},
      Option{.id = "capacity_bound", .text = ui.t(keys::funnel::capacity_bound)}};
  const auto chosen = segmented(ui.kit, "funnel/cycle_switch", ui.t(keys::funnel::cycle_switch),
                                options, view.is_capacity_bound ? 1 : 0);
  if (chosen) {
    ui.send(app::SetFieldTo{"scenarios",
                            view.scenario,
                            "cycle_switch",
                            plan::FieldValue{std::string(options[*chosen].id)},
                            {}});
  }
  text(ui.kit,
       ui.t(view.is_capacity_bound ? keys::funnel::cycle_capacity_bound_help
                                   : keys::funnel::cycle_lead_bound_help),
       {.size = TextSize::small, .tone = Tone::muted});
}

void draw_preset_menu(ScreenContext& ui, const app::FunnelView& view) {
  std::vector<MenuEntry> entries;
  for (const app::PresetView& preset : view.presets) {
    entries.push_back(
        {.id = preset.id, .text = preset.name, .is_checked = preset.id == view.preset});
  }
  const MenuButtonOptions look{.name = ui.t(keys::funnel::presets),
                               .text = ui.t(keys::funnel::preset_choose),
                               .icon = Icon::layers,
                               .kind = ButtonKind::secondary};
  if (const auto chosen = menu_button(ui.kit, "funnel/preset_menu", look, entries)) {
    ui.send(app::ApplyPreset{view.scenario, view.presets[*chosen].id});
  }
}

}  // namespace

void draw_funnel_levers(ScreenContext& ui, FunnelScreenState& state, const app::FunnelView& view) {
  const MenuButtonOptions look{.name = ui.t(keys::funnel::presets),
                               .text = ui.t(keys::funnel::preset_choose),
                               .icon = Icon::layers,
                               .kind = ButtonKind::secondary};
  Card card(
      ui.kit, "funnel/levers",
      {.title = ui.t(keys::funnel::levers), .actions_width = menu_button_width(ui.kit, look)});
  {
    auto place = card.actions();
    draw_preset_menu(ui, view);
  }
  if (!view.preset_note.empty() && !view.is_empty) {
    text(ui.kit, view.preset_note, {.size = TextSize::small, .tone = Tone::muted});
    gap(ui.kit, space::xs);
  }
  for (const app::LeverView& lever : view.levers) {
    if (lever.applies) draw_lever(ui, view, lever);
  }
  for (const app::LeverView& lever : view.levers) {
    if (lever.applies) continue;
    text(ui.kit, lever.label + " · " + std::string(ui.t(keys::funnel::not_applicable)),
         {.size = TextSize::small, .tone = Tone::muted});
  }
  gap(ui.kit, space::xs);
  const Icon arrow = state.shows_more_inputs ? Icon::chevron_up : Icon::chevron_down;
  if (button(ui.kit, "funnel/more_inputs", ui.t(keys::funnel::more_inputs),
             {.kind = ButtonKind::quiet, .icon = arrow, .is_small = true})) {
    state.shows_more_inputs = !state.shows_more_inputs;
  }
  if (!state.shows_more_inputs) return;
  for (const app::LeverView& field : view.more) draw_lever(ui, view, field);
  gap(ui.kit, space::xs);
  draw_cycle_switch(ui, view);
  gap(ui.kit, space::xs);
  draw_left_out(ui, view);
}

}  // namespace dealbench::ui
