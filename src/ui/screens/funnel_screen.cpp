#include "ui/screens/funnel_screen.h"

#include <array>

#include "i18n/keys_generated.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/overlay.h"
#include "ui/widgets/popup.h"
#include "ui/widgets/status.h"

namespace dealbench::ui {
namespace {

namespace keys = i18n::keys;

void draw_scenario_menu(ScreenContext& ui, FunnelScreenState& state, const app::FunnelView& view) {
  const std::array entries{
      MenuEntry{.id = "add", .text = ui.t(keys::funnel::add_scenario), .icon = Icon::plus},
      MenuEntry{.id = "copy", .text = ui.t(keys::funnel::copy_scenario), .icon = Icon::copy},
      MenuEntry{.id = "rename", .text = ui.t(keys::library::rename), .icon = Icon::edit},
      MenuEntry{.id = "remove",
                .text = ui.t(keys::funnel::remove_scenario),
                .icon = Icon::trash,
                .is_disabled = view.scenarios.size() < 2,
                .is_danger = true},
  };
  const MenuButtonOptions look{.name = ui.t(keys::funnel::scenario_menu), .icon = Icon::more};
  const auto chosen = menu_button(ui.kit, "funnel/scenario/menu", look, entries);
  if (!chosen) return;
  const std::string_view id = entries[*chosen].id;
  if (id == "add") ui.send(app::AddScenario{});
  if (id == "copy") ui.send(app::AddScenario{view.scenario});
  if (id == "remove") ui.send(app::RemoveScenario{view.scenario});
  if (id == "rename") {
    state.is_renaming = true;
    state.new_name = view.name;
    ui.kit.fields.request_edit("funnel/scenario/name");
  }
}

void draw_scenarios(ScreenContext& ui, FunnelScreenState& state, const app::FunnelView& view) {
  std::vector<Option> options;
  for (const auto& tab : view.scenarios) options.push_back({.id = tab.id, .text = tab.name});
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float menu =
      menu_button_width(ui.kit, {.name = ui.t(keys::funnel::scenario_menu), .icon = Icon::more});
  const ButtonOptions copy{.kind = ButtonKind::quiet, .icon = Icon::plus, .is_small = true};
  const float add =
      ui.kit.is_phone() ? 0 : button_width(ui.kit, ui.t(keys::funnel::copy_scenario), copy);
  const float width = available_width() - menu - add - ui.kit.px(space::lg);
  float height = 0;
  {
    Region region(ui.kit, at, width);
    const auto chosen =
        tabs(ui.kit, "funnel/scenario", ui.t(keys::funnel::scenarios), options, view.selected);
    if (chosen) ui.send(app::SelectScenario{view.scenarios[*chosen].id});
    height = region.close();
  }
  {
    Region region(ui.kit, {at.x + width + ui.kit.px(space::sm), at.y},
                  menu + add + ui.kit.px(space::sm));
    if (add > 0) {
      if (button(ui.kit, "funnel/scenario/copy", ui.t(keys::funnel::copy_scenario), copy)) {
        ui.send(app::AddScenario{view.scenario});
      }
      same_line(ui.kit, menu, space::xs);
    }
    draw_scenario_menu(ui, state, view);
    height = std::max(height, region.close());
  }
  (void)place(ui.kit, {available_width(), height});
}

void draw_presets(ScreenContext& ui, const app::FunnelView& view) {
  section(ui.kit, ui.t(keys::funnel::empty_title), ui.t(keys::funnel::empty_text));
  Grid grid(ui.kit, "funnel/presets", 3, 260);
  for (const app::PresetView& preset : view.presets) {
    grid.next();
    const std::string id = "funnel/preset_card/" + preset.id;
    Card card(ui.kit, id, {.title = preset.name, .min_height = grid.row_height()});
    chip(ui.kit, ui.t(keys::funnel::preset_example), Icon::info);
    text(ui.kit, preset.note, {.tone = Tone::muted});
    if (!preset.assumed.empty())
      text(ui.kit, preset.assumed, {.size = TextSize::small, .tone = Tone::warning});
    gap(ui.kit, space::xs);
    if (button(ui.kit, "funnel/preset/" + preset.id, ui.t(keys::funnel::preset_apply),
               {.kind = ButtonKind::primary})) {
      ui.send(app::ApplyPreset{view.scenario, preset.id});
    }
  }
}

void draw_rename_dialog(ScreenContext& ui, FunnelScreenState& state, const app::FunnelView& view) {
  Dialog dialog(ui.kit, "funnel/rename", {.title = ui.t(keys::funnel::scenario_name)});
  const FieldChange change =
      text_field(ui.kit, "funnel/scenario/name", state.new_name,
                 {.label = ui.t(keys::library::new_name), .max_length = 100});
  if (change.draft) state.new_name = *change.draft;
  if (change.committed) state.new_name = *change.committed;
  const ButtonOptions primary{.kind = ButtonKind::primary};
  dialog.footer(button_width(ui.kit, ui.t(keys::library::cancel)) +
                button_width(ui.kit, ui.t(keys::library::rename), primary) + ui.kit.px(space::sm));
  const bool is_cancelled = button(ui.kit, "funnel/rename/cancel", ui.t(keys::library::cancel));
  same_line(ui.kit, button_width(ui.kit, ui.t(keys::library::rename), primary));
  const bool is_done =
      button(ui.kit, "funnel/rename/confirm", ui.t(keys::library::rename), primary);
  if (is_done) {
    ui.send(
        app::SetFieldTo{"scenarios", view.scenario, "name", plan::FieldValue{state.new_name}, {}});
  }
  if (is_done || is_cancelled || dialog.wants_to_close()) state.is_renaming = false;
}

}  // namespace

void draw_funnel_screen(ScreenContext& ui, FunnelScreenState& state, const app::FunnelView& view) {
  heading(ui.kit, 1, ui.t(keys::funnel::title));
  text(ui.kit, ui.t(keys::funnel::lead), {.tone = Tone::muted});
  gap(ui.kit, space::xs);
  draw_scenarios(ui, state, view);
  gap(ui.kit, space::sm);
  if (view.is_empty) {
    draw_presets(ui, view);
    gap(ui.kit, space::sm);
  }
  {
    Grid grid(ui.kit, "funnel/grid", 2, 440);
    grid.next();
    draw_funnel_levers(ui, state, view);
    grid.next();
    draw_funnel_results(ui, state, view);
  }
  gap(ui.kit, space::sm);
  if (!view.effects.empty()) {
    draw_funnel_effects(ui, state, view);
    gap(ui.kit, space::sm);
  }
  draw_funnel_goal(ui, view);
  gap(ui.kit, space::sm);
  draw_funnel_comparison(ui, view);
  if (state.is_renaming) draw_rename_dialog(ui, state, view);
}

}  // namespace dealbench::ui
