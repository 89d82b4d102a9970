#pragma once
// The radar quiz of a deal: one question a card, the answers of today as one assessment.

#include "ui/workbench/deals/deal_page.h"

namespace dealbench::ui::workbench {

void draw_deal_quiz(ScreenContext& ui, DealPageState& state, const app::DealPageView& view,
                    Date today);

}  // namespace dealbench::ui::workbench
