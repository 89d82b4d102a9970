#pragma once
// The findings of a deal: each with its rule, left alone with a reason or turned into an action.

#include "ui/workbench/deals/deal_page.h"

namespace dealbench::ui::workbench {

void draw_deal_findings(ScreenContext& ui, DealPageState& state, const app::DealPageView& view,
                        Date today);

}  // namespace dealbench::ui::workbench
