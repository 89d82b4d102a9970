#pragma once
// The list of deals: search, scope, order, and the way to each deal's page.

#include "app/view_model/deals/deals_view.h"
#include "ui/shell/screen_context.h"

namespace dealbench::ui::workbench {

struct DealsScreenState {
  app::DealFilter filter;
};

void draw_deals_screen(ScreenContext& ui, DealsScreenState& state, const app::DealsView& view,
                       const app::DealSelection& selection);

}  // namespace dealbench::ui::workbench
