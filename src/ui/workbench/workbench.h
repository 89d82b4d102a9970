#pragma once
// The screens behind the first ones. The page brings their code and the whole playbook when one of
// them is first opened (docs/adr/0012-workbench-on-first-use.md), so nothing outside this folder
// may call into it except through this interface and make_workbench().

#include <memory>

#include "app/session.h"
#include "ui/shell/screen_context.h"

namespace dealbench::ui {

class Workbench {
 public:
  Workbench() = default;
  Workbench(const Workbench&) = delete;
  Workbench& operator=(const Workbench&) = delete;
  virtual ~Workbench() = default;
  // Draws the session's screen; one of those that is_workbench_screen() names.
  virtual void draw(ScreenContext& ui, const app::Session& session) = 0;
  // What lies over every screen.
  virtual void draw_over(ScreenContext& ui, const app::Session& session) = 0;
  // Search and commands (Ctrl+K), and the table of keys (Ctrl+/).
  virtual void open_palette(ScreenContext& ui, const app::Session& session) = 0;
  virtual void open_keys() = 0;
};

// Needs the session's content to be the whole playbook.
[[nodiscard]] std::unique_ptr<Workbench> make_workbench();

}  // namespace dealbench::ui
