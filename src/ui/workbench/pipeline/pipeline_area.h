#pragma once
// The screen "pipeline".

#include "app/session.h"
#include "ui/shell/screen_context.h"

namespace dealbench::ui::workbench {

class PipelineArea {
 public:
  void rebuild(const app::Session& session);
  void draw(ScreenContext& ui, const app::Session& session);
};

}  // namespace dealbench::ui::workbench
