#pragma once
// What the program keeps from frame to frame. Only this folder sees it.

#include <cstdint>
#include <memory>
#include <utility>

#include "app/session.h"
#include "app/view_model/funnel_view.h"
#include "app/view_model/library_view.h"
#include "app/view_model/shell_view.h"
#include "ui/fields/text_fields.h"
#include "ui/gallery/gallery.h"
#include "ui/mirror/mirror.h"
#include "ui/program.h"
#include "ui/program/inbox.h"
#include "ui/screens/funnel_screen.h"
#include "ui/screens/library_screen.h"
#include "ui/shell/shell.h"
#include "ui/widgets/overlay.h"
#include "ui/workbench/workbench.h"

namespace dealbench::ui {

enum class WorkbenchWish : std::uint8_t { none, asked, missing };
enum class OverlayWish : std::uint8_t { none, palette, keys };

struct Program::State {
  State(platform::Storage& storage, platform::Host& given_host,
        std::shared_ptr<const app::Content> content, const Surroundings& given)
      : surroundings(given),
        host(given_host),
        session(storage, given_host, std::move(content), given.language,
                given.has_language_from_address) {}

  Surroundings surroundings;
  platform::Host& host;
  app::Session session;
  Inbox inbox;
  Mirror mirror;
  TextFields fields;
  KitState kit_state;
  Toasts toasts;
  ShellState shell;
  FunnelScreenState funnel;
  LibraryScreenState library;
  GalleryState gallery;
  std::unique_ptr<Workbench> workbench;  // null until the page has brought it
  WorkbenchWish workbench_wish = WorkbenchWish::none;
  // View models of this state number and language.
  std::int64_t view_number = -1;
  app::ShellView shell_view;
  app::FunnelView funnel_view;
  app::LibraryView library_view;
  KitWords words;
  Theme theme;
  bool has_theme = false;
  OverlayWish overlay_wish = OverlayWish::none;  // waits for the workbench
  std::int64_t last_message = 0;
  double now_seconds = 0;
  bool has_drawn_open_plan = false;
  bool is_sample_due = false;

  void deliver();
  void deliver(const PageEvent& event);
  void press_shortcut(const ShortcutEvent& shortcut);
  void rebuild_views();
  void choose_theme();
  void show_messages();
  void draw(Kit& kit);
  void draw_content(ScreenContext& ui, const ShellBoxes& boxes);
  void answer_toasts(ScreenContext& ui, float bottom_room);
  void draw_workbench(ScreenContext& ui);
  void draw_over(ScreenContext& ui);
  void ask_for_workbench();
  void execute(const app::Command& command) { session.execute(command, now_seconds); }
};

}  // namespace dealbench::ui
