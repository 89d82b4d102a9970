// What a relative improvement of each lever brings: bars, table, and the other readings of the
// compound figure.
#include "i18n/keys_generated.h"
#include "ui/charts/bar_chart.h"
#include "ui/screens/funnel_screen.h"
#include "ui/shell/field_edit.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/table.h"

namespace dealbench::ui {
namespace {

namespace keys = i18n::keys;

void draw_bars(ScreenContext& ui, const app::FunnelView& view) {
  std::vector<Bar> bars;
  std::vector<std::string> notes;
  notes.reserve(view.effects.size());
  for (const app::EffectView& effect : view.effects) {
    notes.push_back(effect.before + " → " + effect.after + "  " + effect.headroom);
    bars.push_back({.name = effect.label,
                    .value = effect.gain_share,
                    .text = effect.gain,
                    .note = notes.back(),
                    .status = Status::info,
                    .is_muted = effect.is_capped});
  }
  bar_chart(ui.kit, "funnel/effect_chart", bars,
            {.chart = {.name = ui.t(keys::funnel::effect_chart), .summary = view.effects_together},
             .axis = {}});
}

void draw_table(ScreenContext& ui, const app::FunnelView& view) {
  std::vector<Column> columns{
      {.title = ui.t(keys::funnel::col_lever), .min_width = 110, .grow = 2},
      {.title = ui.t(keys::funnel::col_change), .min_width = 140, .grow = 2, .align = Align::right},
  };
  for (const std::string& title : view.effect_columns) {
    columns.push_back({.title = title, .min_width = 84, .align = Align::right});
  }
  columns.push_back({.title = ui.t(keys::funnel::col_headroom), .min_width = 150, .grow = 2});
  Table table(ui.kit, "funnel/effect_table", columns, {.name = ui.t(keys::funnel::effect_table)});
  table.rows(static_cast<int>(view.effects.size()), [&](int index) {
    const app::EffectView& effect = view.effects[static_cast<std::size_t>(index)];
    table.row();
    table.cell(effect.label, {.is_bold = true});
    table.cell(effect.before + " → " + effect.after);
    for (const std::string& gain : effect.outputs) table.cell(gain);
    table.cell(effect.headroom, {.tone = effect.is_capped ? Tone::warning : Tone::muted});
  });
}

void draw_readings(ScreenContext& ui, const app::FunnelView& view) {
  const std::array columns{
      Column{.title = ui.t(keys::funnel::col_reading), .min_width = 220, .grow = 3},
      Column{.title = ui.t(keys::funnel::col_gain), .min_width = 90, .align = Align::right}};
  Table table(ui.kit, "funnel/readings", columns, {.name = ui.t(keys::funnel::readings)});
  table.rows(static_cast<int>(view.readings.size()), [&](int index) {
    const auto& [label, gain] = view.readings[static_cast<std::size_t>(index)];
    table.row();
    table.cell(label);
    table.cell(gain);
  });
}

}  // namespace

void draw_funnel_effects(ScreenContext& ui, FunnelScreenState& state, const app::FunnelView& view) {
  const std::string lead =
      ui.fill(keys::funnel::effects_lead, {{"improvement", view.improvement_text}});
  Card card(ui.kit, "funnel/effects", {.title = ui.t(keys::funnel::effects), .lead = lead});
  const FieldPlace place{"scenarios", view.scenario, "improvement"};
  const std::string problem = draft_problem(ui, "funnel/effects/improvement", place);
  const FieldChange change =
      number_field(ui.kit, "funnel/effects/improvement", view.improvement_text,
                   {.label = ui.t(keys::funnel::improvement), .error = problem, .width = 160});
  send_field_change(ui, place, change);
  text(ui.kit, view.effects_together,
       {.size = TextSize::title, .is_bold = true, .tone = Tone::accent});
  gap(ui.kit, space::xs);
  {
    Grid grid(ui.kit, "funnel/effects/grid", 2, 420);
    grid.next();
    draw_bars(ui, view);
    grid.next();
    if (!view.first_levers.empty()) {
      text(ui.kit, ui.t(keys::funnel::first_levers), {.is_bold = true});
      text(ui.kit, view.first_levers, {.tone = Tone::muted});
      gap(ui.kit, space::sm);
    }
    const Icon arrow = state.shows_readings ? Icon::chevron_up : Icon::chevron_down;
    if (button(ui.kit, "funnel/effects/show_readings", ui.t(keys::funnel::readings),
               {.kind = ButtonKind::quiet, .icon = arrow, .is_small = true})) {
      state.shows_readings = !state.shows_readings;
    }
    if (state.shows_readings) draw_readings(ui, view);
  }
  gap(ui.kit, space::sm);
  draw_table(ui, view);
}

}  // namespace dealbench::ui
