#pragma once
// The plan library: open, rename, duplicate, save as file, delete; and the bin.

#include <string>

#include "app/view_model/library_view.h"
#include "ui/shell/screen_context.h"

namespace dealbench::ui {

struct LibraryScreenState {
  Id renaming;  // the plan whose name is being changed
  std::string new_name;
  Id purging;  // the plan that is to be deleted for good
};

void draw_library_screen(ScreenContext& ui, LibraryScreenState& state,
                         const app::LibraryView& view);

}  // namespace dealbench::ui
