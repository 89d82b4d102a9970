#include "ui/screens/library_screen.h"

#include <algorithm>
#include <array>

#include "i18n/keys_generated.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/overlay.h"
#include "ui/widgets/popup.h"
#include "ui/widgets/status.h"
#include "ui/widgets/table.h"

namespace dealbench::ui {
namespace {

namespace keys = i18n::keys;
using app::LibraryRowView;

std::string id_of(std::string_view part, const LibraryRowView& row) {
  return "library/" + row.plan_id + "/" + std::string(part);
}

void draw_plan_menu(ScreenContext& ui, LibraryScreenState& state, const LibraryRowView& row) {
  const std::array entries{
      MenuEntry{.id = "open", .text = ui.t(keys::library::open), .icon = Icon::folder},
      MenuEntry{.id = "rename", .text = ui.t(keys::library::rename), .icon = Icon::edit},
      MenuEntry{.id = "duplicate", .text = ui.t(keys::library::duplicate), .icon = Icon::copy},
      MenuEntry{.id = "export", .text = ui.t(keys::library::export_), .icon = Icon::download},
      MenuEntry{.id = "delete",
                .text = ui.t(keys::library::delete_),
                .icon = Icon::trash,
                .is_danger = true},
  };
  const std::string name = ui.fill(keys::library::actions_of, {{"title", row.title}});
  const auto chosen = menu_button(ui.kit, id_of("menu", row), {.name = name}, entries);
  if (!chosen) return;
  const std::string_view id = entries[*chosen].id;
  if (id == "open") ui.send(app::OpenPlan{row.plan_id});
  if (id == "duplicate") ui.send(app::DuplicatePlan{row.plan_id});
  if (id == "export") ui.send(app::ExportPlan{row.plan_id});
  if (id == "delete") ui.send(app::DeletePlan{row.plan_id});
  if (id == "rename") {
    state.renaming = row.plan_id;
    state.new_name = row.title;
    ui.kit.fields.request_edit("library/rename/title");
  }
}

std::string title_of(const ScreenContext& ui, const LibraryRowView& row) {
  if (row.is_open) return row.title + " · " + std::string(ui.t(keys::library::is_open));
  if (row.is_sample) return row.title + " · " + std::string(ui.t(keys::library::sample));
  return row.title;
}

void draw_plans(ScreenContext& ui, LibraryScreenState& state, const app::LibraryView& view) {
  Card card(ui.kit, "library/plans",
            {.title = ui.t(keys::library::plans), .lead = ui.t(keys::library::drop_hint)});
  if (view.plans.empty()) {
    const int pressed = empty_state(ui.kit, "library/empty",
                                    {.icon = Icon::folder,
                                     .title = ui.t(keys::library::empty_title),
                                     .text = ui.t(keys::library::empty_text),
                                     .action = ui.t(keys::shell::open_sample),
                                     .action_id = "library/empty/sample",
                                     .second_action = ui.t(keys::shell::import_),
                                     .second_id = "library/empty/import"});
    if (pressed == 1) ui.send(app::OpenSample{});
    if (pressed == 2) ui.send(app::AskForFile{});
    return;
  }
  const std::array columns{
      Column{.title = ui.t(keys::library::col_title), .min_width = 180, .grow = 3},
      Column{.title = ui.t(keys::library::col_changed), .min_width = 170},
      Column{.title = ui.t(keys::library::col_revision), .min_width = 90, .align = Align::right},
      Column{.title = ui.t(keys::library::col_actions),
             .min_width = 90,
             .grow = 0,
             .align = Align::right},
  };
  Table table(ui.kit, "library/table", columns, {.name = ui.t(keys::library::plans)});
  table.rows(static_cast<int>(view.plans.size()), [&](int index) {
    const LibraryRowView& row = view.plans[static_cast<std::size_t>(index)];
    const std::string row_id = id_of("open", row);
    const std::string row_name = ui.fill(keys::library::open_plan, {{"title", row.title}});
    if (table.row({.id = row_id, .name = row_name, .is_selected = row.is_open}))
      ui.send(app::OpenPlan{row.plan_id});
    open_menu_in(ui.kit, id_of("menu", row), table.row_box(), row_id);
    table.cell(title_of(ui, row), {.is_bold = true});
    table.cell(row.changed, {.tone = Tone::muted});
    table.cell(row.revision);
    auto place = table.cell_region();
    draw_plan_menu(ui, state, row);
  });
}

void draw_bin(ScreenContext& ui, LibraryScreenState& state, const app::LibraryView& view) {
  Card card(ui.kit, "library/bin",
            {.title = ui.t(keys::library::bin), .lead = ui.t(keys::library::bin_lead)});
  for (const LibraryRowView& row : view.bin) {
    text(ui.kit, row.title);
    if (button(ui.kit, id_of("restore", row), ui.t(keys::library::restore),
               {.icon = Icon::undo, .is_small = true})) {
      ui.send(app::RestorePlan{row.plan_id});
    }
    same_line(ui.kit, button_width(ui.kit, ui.t(keys::library::purge)));
    if (button(ui.kit, id_of("purge", row), ui.t(keys::library::purge),
               {.kind = ButtonKind::quiet, .icon = Icon::trash, .is_small = true})) {
      state.purging = row.plan_id;
    }
    divider(ui.kit);
  }
}

void draw_rename_dialog(ScreenContext& ui, LibraryScreenState& state) {
  Dialog dialog(ui.kit, "library/rename", {.title = ui.t(keys::library::rename)});
  const FieldChange change =
      text_field(ui.kit, "library/rename/title", state.new_name,
                 {.label = ui.t(keys::library::new_name), .max_length = 100});
  if (change.draft) state.new_name = *change.draft;
  if (change.committed) state.new_name = *change.committed;
  const ButtonOptions primary{.kind = ButtonKind::primary};
  dialog.footer(button_width(ui.kit, ui.t(keys::library::cancel)) +
                button_width(ui.kit, ui.t(keys::library::rename), primary) + ui.kit.px(space::sm));
  const bool is_cancelled = button(ui.kit, "library/rename/cancel", ui.t(keys::library::cancel));
  same_line(ui.kit, button_width(ui.kit, ui.t(keys::library::rename), primary));
  const bool is_done =
      button(ui.kit, "library/rename/confirm", ui.t(keys::library::rename), primary);
  if (is_done) ui.send(app::RenamePlan{state.renaming, state.new_name});
  if (is_done || is_cancelled || dialog.wants_to_close()) state.renaming.clear();
}

void draw_purge_dialog(ScreenContext& ui, LibraryScreenState& state, const app::LibraryView& view) {
  const auto row = std::ranges::find(view.bin, state.purging, &LibraryRowView::plan_id);
  if (row == view.bin.end()) {
    state.purging.clear();
    return;
  }
  Dialog dialog(ui.kit, "library/purge", {.title = ui.t(keys::library::purge_title)});
  text(ui.kit, ui.fill(keys::library::purge_text, {{"title", row->title}}));
  const ButtonOptions danger{.kind = ButtonKind::danger};
  dialog.footer(button_width(ui.kit, ui.t(keys::library::cancel)) +
                button_width(ui.kit, ui.t(keys::library::purge), danger) + ui.kit.px(space::sm));
  const bool is_cancelled = button(ui.kit, "library/purge/cancel", ui.t(keys::library::cancel));
  same_line(ui.kit, button_width(ui.kit, ui.t(keys::library::purge), danger));
  const bool is_done = button(ui.kit, "library/purge/confirm", ui.t(keys::library::purge), danger);
  if (is_done) ui.send(app::PurgePlan{state.purging});
  if (is_done || is_cancelled || dialog.wants_to_close()) state.purging.clear();
}

}  // namespace

void draw_library_screen(ScreenContext& ui, LibraryScreenState& state,
                         const app::LibraryView& view) {
  heading(ui.kit, 1, ui.t(keys::library::title));
  text(ui.kit, ui.t(keys::library::lead), {.tone = Tone::muted});
  gap(ui.kit, space::sm);
  const ButtonOptions create{.kind = ButtonKind::primary, .icon = Icon::plus};
  if (button(ui.kit, "library/new", ui.t(keys::shell::new_plan), create)) ui.send(app::NewPlan{});
  const ButtonOptions upload{.icon = Icon::upload};
  same_line(ui.kit, button_width(ui.kit, ui.t(keys::shell::import_), upload));
  if (button(ui.kit, "library/import", ui.t(keys::shell::import_), upload))
    ui.send(app::AskForFile{});
  const ButtonOptions sample{.icon = Icon::lightbulb};
  same_line(ui.kit, button_width(ui.kit, ui.t(keys::shell::open_sample), sample));
  if (button(ui.kit, "library/sample", ui.t(keys::shell::open_sample), sample))
    ui.send(app::OpenSample{});
  gap(ui.kit, space::sm);
  draw_plans(ui, state, view);
  if (!view.bin.empty()) draw_bin(ui, state, view);
  if (!state.renaming.empty()) draw_rename_dialog(ui, state);
  if (!state.purging.empty()) draw_purge_dialog(ui, state, view);
}

}  // namespace dealbench::ui
