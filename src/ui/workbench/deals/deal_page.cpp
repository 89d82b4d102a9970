#include "ui/workbench/deals/deal_page.h"

#include <algorithm>
#include <array>

#include "i18n/keys/deals.h"
#include "ui/charts/radar_chart.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/overlay.h"
#include "ui/widgets/popup.h"
#include "ui/widgets/status.h"
#include "ui/workbench/deals/deal_findings.h"
#include "ui/workbench/deals/deal_quiz.h"
#include "ui/workbench/record_form.h"

namespace dealbench::ui::workbench {
namespace {

namespace keys = i18n::keys;

Status band_status(const app::DealPageView& view) {
  if (!view.band) return Status::neutral;
  if (*view.band == engine::HealthBand::red) return Status::bad;
  return *view.band == engine::HealthBand::amber ? Status::warning : Status::good;
}

void draw_head(ScreenContext& ui, const app::DealPageView& view) {
  const ButtonOptions back{.kind = ButtonKind::quiet, .icon = Icon::chevron_left, .is_small = true};
  if (button(ui.kit, "deal/back", ui.t(keys::deals::back), back))
    ui.send(app::GoTo{app::ScreenId::deals, {}});
  const std::array entries{MenuEntry{
      .id = "remove", .text = ui.t(keys::deals::remove), .icon = Icon::trash, .is_danger = true}};
  const MenuButtonOptions menu{.name = ui.t(keys::deals::menu)};
  same_line(ui.kit, menu_button_width(ui.kit, menu));
  if (menu_button(ui.kit, "deal/menu", menu, entries)) {
    ui.send(app::RemoveRecord{"deals", view.id});
    ui.send(app::GoTo{app::ScreenId::deals, {}});
  }
  heading(ui.kit, 1, view.name);
  chip(ui.kit, view.stage, Icon::flag);
  same_line(ui.kit, status_pill_width(ui.kit, view.status));
  status_pill(ui.kit, band_status(view), view.status);
  same_line(ui.kit, chip_width(ui.kit, view.completeness));
  if (!view.completeness.empty()) chip(ui.kit, view.completeness);
}

void draw_health(ScreenContext& ui, const app::DealPageView& view) {
  Card card(ui.kit, "deal/health", {.title = ui.t(keys::deals::health)});
  if (view.is_assessed) {
    text(ui.kit, view.health,
         {.size = TextSize::title, .is_bold = true, .tone = tone_of(band_status(view))});
  }
  text(ui.kit, view.status, {.tone = Tone::muted});
  for (const std::string& cap : view.caps) text(ui.kit, cap, {.tone = Tone::warning});
  std::vector<RadarAxis> axes;
  RadarShape standard{ui.t(keys::deals::standard), {}, RadarShape::Kind::standard};
  RadarShape actual{ui.t(keys::deals::actual), {}, RadarShape::Kind::actual};
  std::string summary;
  for (const app::DealIndicatorView& one : view.indicators) {
    axes.push_back({one.name, one.text});
    standard.values.push_back(one.standard);
    actual.values.push_back(one.actual);
    summary += one.name + " " + one.text + " · ";
  }
  const std::array shapes{standard, actual};
  if (axes.size() >= 3) {
    radar_chart(ui.kit, "deal/radar", axes, shapes, 100, 4,
                {.name = ui.t(keys::deals::radar), .summary = summary});
  }
}

void draw_moves(ScreenContext& ui, const app::DealPageView& view) {
  Card card(ui.kit, "deal/moves",
            {.title = ui.t(keys::deals::moves), .lead = ui.t(keys::deals::moves_lead)});
  if (view.moves.empty()) text(ui.kit, ui.t(keys::deals::no_moves), {.tone = Tone::muted});
  for (const app::DealMoveView& move : view.moves) {
    text(ui.kit, move.text, {.is_bold = true});
    text(ui.kit, move.indicator, {.size = TextSize::small, .tone = Tone::muted});
    const std::string id = "deal/move/" + move.id + "/action";
    if (button(ui.kit, id, ui.t(keys::deals::make_action),
               {.kind = ButtonKind::quiet, .icon = Icon::plus, .is_small = true})) {
      ui.send(app::AddRecord{
          "actions",
          {},
          {{"text", plan::FieldValue{move.text}}, {"deal", plan::FieldValue{view.id}}}});
    }
    divider(ui.kit);
  }
}

void draw_radar(ScreenContext& ui, DealPageState& state, const app::DealPageView& view,
                Date today) {
  if (!view.problem.empty()) {
    banner(ui.kit, "deal/problem",
           {.status = Status::bad,
            .title = {},
            .text = view.problem,
            .action = {},
            .action_id = {},
            .close_id = {}});
  }
  Grid grid(ui.kit, "deal/grid", 2, 420);
  grid.next();
  draw_health(ui, view);
  grid.next();
  draw_moves(ui, view);
  grid.next(2);
  draw_deal_findings(ui, state, view, today);
}

void draw_facts(ScreenContext& ui, const app::DealPageView& view) {
  const std::string prefix = "deals/" + view.id;
  {
    Card card(ui.kit, "deal/facts", {.title = ui.t(keys::deals::facts)});
    form(ui, prefix, view.facts);
  }
  gap(ui.kit, space::sm);
  {
    Card card(ui.kit, "deal/objective",
              {.title = ui.t(keys::deals::objective), .lead = ui.t(keys::deals::objective_lead)});
    form(ui, prefix + "/objective", view.objective);
  }
  gap(ui.kit, space::sm);
  Card card(ui.kit, "deal/course", {.title = ui.t(keys::deals::course)});
  form(ui, prefix + "/course", view.course);
}

}  // namespace

void draw_deal_page(ScreenContext& ui, DealPageState& state, const app::DealPageView& view,
                    Date today) {
  if (state.deal != view.id) state = {.deal = view.id};
  draw_head(ui, view);
  gap(ui.kit, space::sm);
  const std::array options{Option{.id = "radar", .text = ui.t(keys::deals::tab_radar)},
                           Option{.id = "quiz", .text = ui.t(keys::deals::tab_quiz)},
                           Option{.id = "facts", .text = ui.t(keys::deals::tab_facts)}};
  const auto tab = tabs(ui.kit, "deal/tab", ui.t(keys::deals::tabs), options,
                        static_cast<std::size_t>(state.tab));
  if (tab) state.tab = static_cast<DealTab>(*tab);
  gap(ui.kit, space::sm);
  switch (state.tab) {
    case DealTab::radar:
      return draw_radar(ui, state, view, today);
    case DealTab::quiz:
      return draw_deal_quiz(ui, state, view, today);
    case DealTab::facts:
      return draw_facts(ui, view);
  }
}

}  // namespace dealbench::ui::workbench
