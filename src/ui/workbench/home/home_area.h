#pragma once
// The screen "home".

#include "app/session.h"
#include "ui/shell/screen_context.h"

namespace dealbench::ui::workbench {

class HomeArea {
 public:
  void rebuild(const app::Session& session);
  void draw(ScreenContext& ui, const app::Session& session);
};

}  // namespace dealbench::ui::workbench
