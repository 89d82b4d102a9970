#pragma once
// The page of one deal.

#include "app/view_model/deals/deal_page_view.h"
#include "ui/shell/screen_context.h"

namespace dealbench::ui::workbench {

enum class DealTab : std::uint8_t { radar, quiz, facts };

struct DealPageState {
  DealTab tab = DealTab::radar;
  std::size_t question = 0;   // of the quiz, from 0
  std::string acknowledging;  // code and place of the finding that is being left alone
  std::string reason;
  Id deal;  // whose state this is
};

void draw_deal_page(ScreenContext& ui, DealPageState& state, const app::DealPageView& view,
                    Date today);

}  // namespace dealbench::ui::workbench
