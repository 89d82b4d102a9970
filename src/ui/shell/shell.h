#pragma once
// What stands around every screen: side bar, top bar, messages.

#include <string>

#include "app/session.h"
#include "app/view_model/shell_view.h"
#include "ui/shell/screen_context.h"
#include "ui/widgets/navigation.h"

namespace dealbench::ui {

struct ShellState {
  bool is_nav_collapsed = false;
  bool is_dark = false;        // as drawn now
  bool wants_palette = false;  // search was pressed
};

void draw_side_bar(ScreenContext& ui, ShellState& state, const ShellBoxes& boxes,
                   app::ScreenId current);
void draw_top_bar(ScreenContext& ui, ShellState& state, const ShellBoxes& boxes,
                  const app::ShellView& view);
// Standing messages at the head of the content: nothing is kept, saving failed, this is the sample.
void draw_notices(ScreenContext& ui, const app::ShellView& view);

}  // namespace dealbench::ui
