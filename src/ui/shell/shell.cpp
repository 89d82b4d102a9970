#include "ui/shell/shell.h"

#include <array>

#include "i18n/keys_generated.h"
#include "ui/shell/field_edit.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/popup.h"

namespace dealbench::ui {
namespace {

namespace keys = i18n::keys;
using app::ScreenId;

constexpr float bar_padding = 12;
constexpr float title_width = 280;

struct SaveLook {
  Status status;
  Icon icon;
};

SaveLook save_look(app::SaveState state) {
  switch (state) {
    case app::SaveState::saved:
      return {Status::good, Icon::check};
    case app::SaveState::saving:
      return {Status::neutral, Icon::clock};
    case app::SaveState::failed:
      return {Status::bad, Icon::error};
    case app::SaveState::unavailable:
      return {Status::warning, Icon::cloud_off};
    case app::SaveState::untouched:
      break;
  }
  return {Status::neutral, Icon::file};
}

// The plan's actions and, on a phone, everything that has no room in the bar.
void draw_more_menu(ScreenContext& ui, ShellState& state, bool is_phone) {
  const MenuEntry separator;
  std::vector<MenuEntry> entries{
      {.id = "search",
       .text = ui.t(keys::shell::search),
       .icon = Icon::search,
       .shortcut = "Ctrl+K"},
      separator,
      {.id = "new", .text = ui.t(keys::shell::new_plan), .icon = Icon::plus},
      {.id = "library", .text = ui.t(keys::shell::open_library), .icon = Icon::folder},
      {.id = "sample", .text = ui.t(keys::shell::open_sample), .icon = Icon::lightbulb},
      {.id = "duplicate", .text = ui.t(keys::shell::duplicate), .icon = Icon::copy},
      separator,
      {.id = "export",
       .text = ui.t(keys::shell::export_),
       .icon = Icon::download,
       .shortcut = "Ctrl+S"},
      {.id = "import",
       .text = ui.t(keys::shell::import_),
       .icon = Icon::upload,
       .shortcut = "Ctrl+O"},
      separator,
      {.id = "theme_system", .text = ui.t(keys::shell::theme_system), .icon = Icon::contrast},
  };
  if (is_phone) {
    entries.push_back(
        {.id = "theme",
         .text = ui.t(state.is_dark ? keys::shell::theme_light : keys::shell::theme_dark),
         .icon = state.is_dark ? Icon::sun : Icon::moon});
    entries.push_back(
        {.id = "language", .text = ui.t(keys::shell::other_language), .icon = Icon::globe});
  }
  const auto chosen =
      menu_button(ui.kit, "shell/plan/menu", {.name = ui.t(keys::shell::plan_menu)}, entries);
  if (!chosen) return;
  const std::string_view id = entries[*chosen].id;
  if (id == "search") state.wants_palette = true;
  if (id == "new") ui.send(app::NewPlan{});
  if (id == "library") ui.send(app::GoTo{ScreenId::library});
  if (id == "sample") ui.send(app::OpenSample{});
  if (id == "duplicate") ui.send(app::DuplicatePlan{});
  if (id == "export") ui.send(app::ExportPlan{});
  if (id == "import") ui.send(app::AskForFile{});
  if (id == "theme_system") ui.send(app::ChooseTheme{app::ThemeChoice::system});
  if (id == "theme")
    ui.send(app::ChooseTheme{state.is_dark ? app::ThemeChoice::light : app::ThemeChoice::dark});
  if (id == "language") {
    ui.send(
        app::ChooseLanguage{ui.kit.language == Language::zh_cn ? Language::en : Language::zh_cn});
  }
}

// Language and appearance, where the bar has room for them.
void draw_settings(ScreenContext& ui, ShellState& state) {
  if (icon_button(ui.kit, "shell/search", Icon::search, ui.t(keys::shell::search),
                  {.shortcut = "Ctrl+K"}))
    state.wants_palette = true;
  same_line(ui.kit, icon_button_width(ui.kit), space::xs);
  if (icon_button(ui.kit, "shell/settings/language", Icon::globe,
                  ui.t(keys::shell::other_language))) {
    ui.send(
        app::ChooseLanguage{ui.kit.language == Language::zh_cn ? Language::en : Language::zh_cn});
  }
  same_line(ui.kit, icon_button_width(ui.kit), space::xs);
  const auto name = ui.t(state.is_dark ? keys::shell::theme_light : keys::shell::theme_dark);
  if (icon_button(ui.kit, "shell/settings/theme", state.is_dark ? Icon::sun : Icon::moon, name)) {
    ui.send(app::ChooseTheme{state.is_dark ? app::ThemeChoice::light : app::ThemeChoice::dark});
  }
  same_line(ui.kit, icon_button_width(ui.kit), space::xs);
}

void draw_history(ScreenContext& ui, const app::ShellView& view) {
  if (icon_button(ui.kit, "shell/history/undo", Icon::undo, view.undo_name,
                  {.is_disabled = !view.can_undo, .shortcut = "Ctrl+Z"})) {
    ui.send(app::Undo{});
  }
  same_line(ui.kit, icon_button_width(ui.kit), space::xs);
  if (icon_button(ui.kit, "shell/history/redo", Icon::redo, view.redo_name,
                  {.is_disabled = !view.can_redo, .shortcut = "Ctrl+Y"})) {
    ui.send(app::Redo{});
  }
  same_line(ui.kit, icon_button_width(ui.kit), space::xs);
}

}  // namespace

void draw_top_bar(ScreenContext& ui, ShellState& state, const ShellBoxes& boxes,
                  const app::ShellView& view) {
  const bool is_phone = ui.kit.is_phone();
  Panel panel(ui.kit, "shell/top", boxes.top,
              {.back = ui.kit.color().surface, .padding = bar_padding});
  ui.kit.mirror.begin(Role::toolbar, "shell/toolbar", ui.t(keys::shell::toolbar));
  const float icon = icon_button_width(ui.kit);
  const float right_icons = (is_phone ? 3.0F : 6.0F) * (icon + ui.kit.px(space::xs));
  const SaveLook look = save_look(view.save_state);
  const float status = status_line_width(ui.kit, view.save_text, is_phone) + ui.kit.px(space::md);
  const float room = available_width() - right_icons - status - ui.kit.px(space::md);
  const float wanted = std::min(room / ui.kit.px(1), title_width);
  const FieldPlace place{"settings", {}, "title"};
  const FieldChange change = text_field(ui.kit, "shell/plan/title", view.title,
                                        {.name = ui.t(keys::shell::plan_title),
                                         .placeholder = ui.t(keys::library::untitled),
                                         .width = wanted,
                                         .is_bold = true,
                                         .max_length = 100});
  send_field_change(ui, place, change);
  same_line(ui.kit, status);
  status_line(ui.kit, "shell/save/state", look.status, look.icon, view.save_text, is_phone);
  same_line(ui.kit, right_icons);
  align_right(ui.kit, right_icons - ui.kit.px(space::xs));
  draw_history(ui, view);
  if (!is_phone) draw_settings(ui, state);
  draw_more_menu(ui, state, is_phone);
  ui.kit.mirror.end();
}

void draw_notices(ScreenContext& ui, const app::ShellView& view) {
  if (view.save_state == app::SaveState::unavailable || view.save_state == app::SaveState::failed) {
    const bool is_failed = view.save_state == app::SaveState::failed;
    const auto answer =
        banner(ui.kit, "shell/notice/save",
               {.status = is_failed ? Status::bad : Status::warning,
                .title = view.save_text,
                .text = view.save_detail,
                .action = ui.t(is_failed ? keys::shell::save_again : keys::shell::export_),
                .action_id = "shell/notice/save_action",
                .close_id = {}});
    if (answer == BannerAnswer::action) {
      if (is_failed) {
        ui.send(app::SaveAgain{});
      } else {
        ui.send(app::ExportPlan{});
      }
    }
  }
  if (view.is_sample) {
    banner(ui.kit, "shell/notice/sample",
           {.status = Status::info,
            .title = {},
            .text = ui.t(keys::shell::sample_note),
            .action = {},
            .action_id = {},
            .close_id = {}});
  }
}

}  // namespace dealbench::ui
