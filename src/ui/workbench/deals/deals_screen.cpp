#include "ui/workbench/deals/deals_screen.h"

#include <array>

#include "i18n/keys/deals.h"
#include "i18n/keys_generated.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/popup.h"
#include "ui/widgets/table.h"

namespace dealbench::ui::workbench {
namespace {

namespace keys = i18n::keys;
using app::DealOrder;
using app::DealRow;

void draw_filter(ScreenContext& ui, DealsScreenState& state) {
  const FieldChange change = text_field(ui.kit, "deals/search", state.filter.search,
                                        {.name = ui.t(keys::deals::search),
                                         .placeholder = ui.t(keys::deals::search),
                                         .icon = Icon::search,
                                         .mode = InputMode::search,
                                         .width = ui.kit.is_phone() ? 0.0F : 320.0F,
                                         .max_length = 100});
  if (change.draft) state.filter.search = *change.draft;
  if (change.committed) state.filter.search = *change.committed;
  const std::array scopes{Option{.id = "open", .text = ui.t(keys::deals::filter_open)},
                          Option{.id = "closed", .text = ui.t(keys::deals::filter_closed)},
                          Option{.id = "all", .text = ui.t(keys::deals::filter_all)}};
  same_line(ui.kit, segmented_width(ui.kit, scopes));
  const auto scope = segmented(ui.kit, "deals/scope", ui.t(keys::deals::filter), scopes,
                               static_cast<std::size_t>(state.filter.scope));
  if (scope) state.filter.scope = static_cast<app::DealScope>(*scope);
  const std::array orders{Option{.id = "plan", .text = ui.t(keys::deals::order_plan)},
                          Option{.id = "name", .text = ui.t(keys::deals::col_name)},
                          Option{.id = "account", .text = ui.t(keys::deals::col_account)},
                          Option{.id = "owner", .text = ui.t(keys::deals::col_owner)},
                          Option{.id = "stage", .text = ui.t(keys::deals::col_stage)},
                          Option{.id = "health", .text = ui.t(keys::deals::col_health)},
                          Option{.id = "value", .text = ui.t(keys::deals::col_value)},
                          Option{.id = "close_date", .text = ui.t(keys::deals::col_close)}};
  same_line(ui.kit, ui.kit.px(150));
  const auto order =
      select(ui.kit, "deals/order", orders, static_cast<std::size_t>(state.filter.order),
             {.name = ui.t(keys::deals::sort), .width = 150});
  if (!order) return;
  state.filter.order = static_cast<DealOrder>(*order);
  // Most value first; the lowest health, the next date, the first name first.
  state.filter.is_descending =
      state.filter.order == DealOrder::value || state.filter.order == DealOrder::stage;
}

Status status_of(const DealRow& row) {
  if (!row.band) return Status::neutral;
  switch (*row.band) {
    case engine::HealthBand::red:
      return Status::bad;
    case engine::HealthBand::amber:
      return Status::warning;
    case engine::HealthBand::green:
      break;
  }
  return Status::good;
}

void draw_row(ScreenContext& ui, Table& table, const DealRow& row) {
  const std::string id = "deals/" + row.id + "/open";
  const std::string name = ui.fill(keys::deals::open_deal, {{"name", row.name}});
  if (table.row({.id = id, .name = name, .status = status_of(row)}))
    ui.send(app::GoTo{app::ScreenId::deals, row.id});
  table.cell(row.name, {.is_bold = true});
  table.cell(row.account);
  table.cell(row.owner, {.tone = Tone::muted});
  table.cell(row.stage.empty() ? std::string() : row.stage + " " + row.stage_name);
  if (row.band) {
    table.cell(row.health, {.is_bold = true, .tone = tone_of(status_of(row))});
  } else {
    table.cell(ui.t(keys::deals::not_assessed), {.tone = Tone::muted});
  }
  table.cell(row.value);
  table.cell(row.close_date, {.tone = Tone::muted});
}

void draw_table(ScreenContext& ui, const app::DealsView& view,
                const app::DealSelection& selection) {
  const std::array columns{
      Column{.title = ui.t(keys::deals::col_name), .min_width = 170, .grow = 3},
      Column{.title = ui.t(keys::deals::col_account), .min_width = 130, .grow = 2},
      Column{.title = ui.t(keys::deals::col_owner), .min_width = 80},
      Column{.title = ui.t(keys::deals::col_stage), .min_width = 130},
      Column{.title = ui.t(keys::deals::col_health), .min_width = 90, .align = Align::right},
      Column{.title = ui.t(keys::deals::col_value), .min_width = 100, .align = Align::right},
      Column{.title = ui.t(keys::deals::col_close), .min_width = 110, .align = Align::right},
  };
  Table table(ui.kit, "deals/table", columns, {.name = ui.t(keys::deals::title)});
  table.rows(static_cast<int>(selection.rows.size()), [&](int index) {
    draw_row(ui, table, view.rows[selection.rows[static_cast<std::size_t>(index)]]);
  });
}

}  // namespace

void draw_deals_screen(ScreenContext& ui, DealsScreenState& state, const app::DealsView& view,
                       const app::DealSelection& selection) {
  heading(ui.kit, 1, ui.t(keys::deals::title));
  text(ui.kit, ui.t(keys::deals::lead), {.tone = Tone::muted});
  gap(ui.kit, space::sm);
  if (view.rows.empty()) {
    const int pressed = empty_state(ui.kit, "deals/empty",
                                    {.icon = Icon::target,
                                     .title = ui.t(keys::deals::empty_title),
                                     .text = ui.t(keys::deals::empty_text),
                                     .action = ui.t(keys::deals::add),
                                     .action_id = "deals/add",
                                     .second_action = ui.t(keys::shell::open_sample),
                                     .second_id = "deals/empty/sample"});
    if (pressed == 1) ui.send(app::AddRecord{"deals", {}, {}});
    if (pressed == 2) ui.send(app::OpenSample{});
    return;
  }
  draw_filter(ui, state);
  const ButtonOptions add{.kind = ButtonKind::primary, .icon = Icon::plus};
  same_line(ui.kit, button_width(ui.kit, ui.t(keys::deals::add), add));
  if (button(ui.kit, "deals/add", ui.t(keys::deals::add), add))
    ui.send(app::AddRecord{"deals", {}, {}});
  text(ui.kit,
       ui.fill(keys::deals::count, {{"shown", std::to_string(selection.rows.size())},
                                    {"value", selection.total_value}}),
       {.size = TextSize::small, .tone = Tone::muted});
  if (selection.rows.empty()) {
    text(ui.kit, ui.t(keys::deals::nothing_found), {.tone = Tone::muted});
    return;
  }
  draw_table(ui, view, selection);
}

}  // namespace dealbench::ui::workbench
