#include "ui/workbench/records/records_screen.h"

#include <array>

#include "i18n/keys/records.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/popup.h"
#include "ui/widgets/table.h"
#include "ui/workbench/record_form.h"

namespace dealbench::ui::workbench {
namespace {

namespace keys = i18n::keys;

std::string_view tab_word(const ScreenContext& ui, std::string_view collection) {
  return i18n::text_or_key(ui.kit.language, "records_tab." + std::string(collection));
}

void add_record(ScreenContext& ui, app::ScreenId screen, const app::RecordsView& view) {
  ui.send(app::AddRecord{view.collection, {}, {}, screen});
}

void draw_tabs(ScreenContext& ui, RecordsScreenState& state,
               std::span<const std::string_view> collections, const std::string& screen) {
  if (collections.size() < 2) return;
  std::vector<Option> options;
  for (const std::string_view collection : collections)
    options.push_back({.id = collection, .text = tab_word(ui, collection)});
  const auto tab = tabs(ui.kit, screen + "/tab", ui.t(keys::records::tabs), options, state.tab);
  if (!tab) return;
  state.tab = *tab;
  state.search.clear();
}

void draw_table(ScreenContext& ui, app::ScreenId screen, const app::RecordsView& view,
                std::span<const std::size_t> rows) {
  std::vector<Column> columns;
  for (const std::string& title : view.columns)
    columns.push_back({.title = title, .min_width = 110, .grow = columns.empty() ? 2.0F : 1.0F});
  Table table(ui.kit, view.collection + "/table", columns, {.name = view.title});
  table.rows(static_cast<int>(rows.size()), [&](int index) {
    const app::RecordsView::Row& row = view.rows[rows[static_cast<std::size_t>(index)]];
    const std::string id = view.collection + "/" + row.id + "/open";
    const std::string name = ui.fill(keys::records::open, {{"name", row.name}});
    if (table.row({.id = id, .name = name})) ui.send(app::GoTo{screen, row.id});
    for (std::size_t i = 0; i < row.cells.size(); ++i)
      table.cell(row.cells[i], {.is_bold = i == 0});
  });
}

void draw_list(ScreenContext& ui, RecordsScreenState& state, app::ScreenId screen,
               const app::RecordsView& view) {
  const std::string add_id = view.collection + "/add";
  const std::string add_text = ui.fill(keys::records::add, {{"record", view.title}});
  if (view.rows.empty()) {
    const std::string title = ui.fill(keys::records::empty_title, {{"record", view.title}});
    const int pressed = empty_state(ui.kit, view.collection + "/empty",
                                    {.icon = Icon::folder,
                                     .title = title,
                                     .text = ui.t(keys::records::empty_text),
                                     .action = add_text,
                                     .action_id = add_id,
                                     .second_action = {},
                                     .second_id = {}});
    if (pressed == 1) add_record(ui, screen, view);
    return;
  }
  const FieldChange change = text_field(ui.kit, view.collection + "/search", state.search,
                                        {.name = ui.t(keys::records::search),
                                         .placeholder = ui.t(keys::records::search),
                                         .icon = Icon::search,
                                         .mode = InputMode::search,
                                         .width = ui.kit.is_phone() ? 0.0F : 320.0F,
                                         .max_length = 100});
  if (change.draft) state.search = *change.draft;
  if (change.committed) state.search = *change.committed;
  const ButtonOptions add{.kind = ButtonKind::primary, .icon = Icon::plus};
  same_line(ui.kit, button_width(ui.kit, add_text, add));
  if (button(ui.kit, add_id, add_text, add)) add_record(ui, screen, view);
  const std::vector<std::size_t> rows = app::found_rows(view, state.search);
  if (rows.empty()) {
    text(ui.kit, ui.t(keys::records::nothing_found), {.tone = Tone::muted});
    return;
  }
  draw_table(ui, screen, view, rows);
}

}  // namespace

void draw_records_screen(ScreenContext& ui, RecordsScreenState& state, app::ScreenId screen,
                         std::span<const std::string_view> collections,
                         const app::RecordsView& view) {
  const std::string key(app::key_of(screen));
  heading(ui.kit, 1, i18n::text_or_key(ui.kit.language, "nav." + key));
  gap(ui.kit, space::xs);
  draw_tabs(ui, state, collections, key);
  gap(ui.kit, space::sm);
  draw_list(ui, state, screen, view);
}

void draw_record_page(ScreenContext& ui, app::ScreenId screen, const app::RecordPageView& view) {
  const std::string prefix = view.collection + "/" + view.id;
  const ButtonOptions back{.kind = ButtonKind::quiet, .icon = Icon::chevron_left, .is_small = true};
  if (button(ui.kit, view.collection + "/back", ui.t(keys::records::back), back))
    ui.send(app::GoTo{screen, {}});
  const std::array entries{MenuEntry{
      .id = "remove", .text = ui.t(keys::records::remove), .icon = Icon::trash, .is_danger = true}};
  const MenuButtonOptions menu{.name = ui.t(keys::records::menu)};
  same_line(ui.kit, menu_button_width(ui.kit, menu));
  if (menu_button(ui.kit, view.collection + "/menu", menu, entries)) {
    ui.send(app::RemoveRecord{view.collection, view.id});
    ui.send(app::GoTo{screen, {}});
  }
  heading(ui.kit, 1, view.name);
  for (const app::RecordPageView::Section& section : view.sections) {
    gap(ui.kit, space::sm);
    Card card(ui.kit, prefix + "/" + section.key + "_card", {.title = section.title});
    form(ui, prefix, section.fields);
  }
}

}  // namespace dealbench::ui::workbench
