#pragma once
// The funnel: levers, results, what each lever does, what a goal takes, scenarios side by side.

#include <string>

#include "app/view_model/funnel_view.h"
#include "ui/shell/screen_context.h"

namespace dealbench::ui {

struct FunnelScreenState {
  bool shows_more_inputs = false;
  bool shows_readings = false;
  std::string explained;  // key of the result whose "why" is open
  bool is_renaming = false;
  std::string new_name;
};

void draw_funnel_screen(ScreenContext& ui, FunnelScreenState& state, const app::FunnelView& view);

// --- its parts, one source file each
// --------------------------------------------------------------------------
void draw_funnel_levers(ScreenContext& ui, FunnelScreenState& state, const app::FunnelView& view);
void draw_funnel_results(ScreenContext& ui, FunnelScreenState& state, const app::FunnelView& view);
void draw_funnel_effects(ScreenContext& ui, FunnelScreenState& state, const app::FunnelView& view);
void draw_funnel_goal(ScreenContext& ui, const app::FunnelView& view);
void draw_funnel_comparison(ScreenContext& ui, const app::FunnelView& view);

}  // namespace dealbench::ui
