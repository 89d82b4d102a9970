// What one frame shows: views, theme, messages, screens.
#include <algorithm>

#include "i18n/keys_generated.h"
#include "ui/program/program_state.h"
#include "ui/widgets/card.h"
#include "ui/widgets/layout.h"

namespace dealbench::ui {
namespace {

namespace keys = i18n::keys;

constexpr float content_width = 1280;

KitWords kit_words(Language language) {
  const auto t = [language](i18n::Key key) { return std::string(i18n::text(language, key)); };
  return {t(keys::kit::close),        t(keys::kit::more),          t(keys::kit::show_help),
          t(keys::kit::open),         t(keys::kit::collapse),      t(keys::kit::expand),
          t(keys::kit::assumed),      t(keys::kit::required),      t(keys::kit::previous),
          t(keys::kit::next),         t(keys::kit::chart_actions), t(keys::kit::copy_picture),
          t(keys::kit::save_picture), t(keys::kit::copy_data),     t(keys::kit::copy_table)};
}

Status toast_status(app::MessageKind kind) {
  switch (kind) {
    case app::MessageKind::success:
      return Status::good;
    case app::MessageKind::warning:
      return Status::warning;
    case app::MessageKind::error:
      return Status::bad;
    case app::MessageKind::info:
      break;
  }
  return Status::info;
}

std::string toast_id(std::int64_t number) {
  return "shell/toast/" + std::to_string(number);
}

}  // namespace

void Program::State::rebuild_views() {
  if (view_number == session.state_number()) return;
  view_number = session.state_number();
  const Language language = session.preferences().language;
  words = kit_words(language);
  shell_view = app::make_shell_view(session);
  if (session.screen() == app::ScreenId::library) {
    library_view = app::make_library_view(session);
  } else {
    funnel_view = app::make_funnel_view(session.plan(), session.content(), language);
  }
}

void Program::State::choose_theme() {
  const app::ThemeChoice wish = session.preferences().theme;
  ThemeChoice choice;
  choice.is_dark =
      wish == app::ThemeChoice::system ? surroundings.prefers_dark : wish == app::ThemeChoice::dark;
  choice.is_high_contrast = surroundings.prefers_high_contrast;
  choice.is_touch = surroundings.has_coarse_pointer;
  choice.has_reduced_motion = surroundings.prefers_reduced_motion;
  const bool is_same = has_theme && choice.is_dark == theme.choice.is_dark &&
                       choice.is_high_contrast == theme.choice.is_high_contrast &&
                       choice.is_touch == theme.choice.is_touch &&
                       choice.has_reduced_motion == theme.choice.has_reduced_motion;
  if (is_same) return;
  theme = make_theme(choice);
  apply_to_imgui(theme);
  has_theme = true;
  shell.is_dark = choice.is_dark;
}

void Program::State::show_messages() {
  for (const app::Message& message : session.messages()) {
    if (message.number <= last_message) continue;
    last_message = message.number;
    // Errors stay until they are closed; what can be undone stays longer.
    const double seconds = message.kind == app::MessageKind::error ? 0 : message.command ? 10 : 5;
    toasts.show({.id = toast_id(message.number),
                 .status = toast_status(message.kind),
                 .text = message.text,
                 .action = message.action,
                 .shown_at = -1,
                 .seconds = seconds});
  }
}

void Program::State::draw_content(ScreenContext& ui, const ShellBoxes& boxes) {
  Panel panel(ui.kit, "shell/content", boxes.content,
              {.back = ui.kit.color().canvas,
               .padding = ui.kit.is_phone() ? space::lg : space::xl,
               .is_scrolling = true,
               .max_content_width = content_width,
               .bottom_room = 64});
  ui.kit.mirror.begin(Role::region, "main", ui.t(keys::shell::main));
  if (!session.is_open()) {
    text(ui.kit, ui.t(keys::shell::loading), {.tone = Tone::muted});
  } else {
    draw_notices(ui, shell_view);
    const app::ScreenId screen = session.screen();
    if (app::is_workbench_screen(screen)) draw_workbench(ui);
    if (screen == app::ScreenId::funnel) draw_funnel_screen(ui, funnel, funnel_view);
    if (screen == app::ScreenId::library) draw_library_screen(ui, library, library_view);
    if (screen == app::ScreenId::gallery) draw_gallery(ui.kit, gallery);
  }
  ui.kit.mirror.end();
}

void Program::State::draw_workbench(ScreenContext& ui) {
  if (workbench) {
    workbench->draw(ui, session);
    return;
  }
  ask_for_workbench();
  if (workbench_wish == WorkbenchWish::asked) {
    text(ui.kit, ui.t(keys::shell::loading), {.tone = Tone::muted});
    return;
  }
  const int pressed = empty_state(ui.kit, "workbench/missing",
                                  {.icon = Icon::cloud_off,
                                   .title = ui.t(keys::shell::workbench_missing),
                                   .text = ui.t(keys::shell::workbench_missing_text),
                                   .action = ui.t(keys::shell::try_again),
                                   .action_id = "workbench/missing/again",
                                   .second_action = {},
                                   .second_id = {}});
  if (pressed == 1) workbench_wish = WorkbenchWish::none;
}

void Program::State::ask_for_workbench() {
  if (workbench_wish != WorkbenchWish::none) return;
  workbench_wish = WorkbenchWish::asked;
  host.ask_for_workbench();
}

// A wish for what the page has not brought yet is kept until it comes.
void Program::State::draw_over(ScreenContext& ui) {
  if (shell.wants_palette) overlay_wish = OverlayWish::palette;
  shell.wants_palette = false;
  if (overlay_wish != OverlayWish::none && !workbench) {
    if (workbench_wish == WorkbenchWish::missing) {
      session.tell(app::MessageKind::warning, std::string(ui.t(keys::shell::workbench_missing)));
      overlay_wish = OverlayWish::none;
      workbench_wish = WorkbenchWish::none;  // the next wish tries again
    } else {
      ask_for_workbench();
    }
  }
  if (!workbench || !session.is_open()) return;
  if (overlay_wish == OverlayWish::palette) workbench->open_palette(ui, session);
  if (overlay_wish == OverlayWish::keys) workbench->open_keys();
  overlay_wish = OverlayWish::none;
  workbench->draw_over(ui, session);
}

void Program::State::answer_toasts(ScreenContext& ui, float bottom_room) {
  const auto pressed = draw_toasts(ui.kit, toasts, bottom_room);
  if (!pressed) return;
  const auto message = std::ranges::find_if(session.messages(), [&](const app::Message& one) {
    return toast_id(one.number) == *pressed;
  });
  if (message != session.messages().end() && message->command) ui.send(*message->command);
}

void Program::State::draw(Kit& kit) {
  std::vector<app::Command> commands;
  ScreenContext ui{kit, commands};
  const ShellBoxes boxes =
      divide_page(kit, ImGui::GetIO().DisplaySize, shell.is_nav_collapsed, false);
  draw_top_bar(ui, shell, boxes, shell_view);
  draw_side_bar(ui, shell, boxes, session.screen());
  draw_content(ui, boxes);
  draw_over(ui);
  const float bottom_room = boxes.is_nav_at_bottom ? boxes.nav.height() : 0;
  if (kit_state.pictured.empty()) answer_toasts(ui, bottom_room);  // nothing lies over a picture
  for (const app::Command& command : commands) execute(command);
}

}  // namespace dealbench::ui
