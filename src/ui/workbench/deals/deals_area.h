#pragma once
// The deals: list and page, with the view models that belong to one state of the session.

#include <optional>

#include "app/session.h"
#include "ui/workbench/deals/deal_page.h"
#include "ui/workbench/deals/deals_screen.h"

namespace dealbench::ui::workbench {

class DealsArea {
 public:
  void rebuild(const app::Session& session);
  void draw(ScreenContext& ui, const app::Session& session);

 private:
  DealsScreenState list_;
  DealPageState page_;
  std::optional<app::DealPageView> page_view_;  // while one is open
  app::DealsView list_view_;
  app::DealSelection selection_;
  std::optional<app::DealFilter> selected_;  // what selection_ was made with
};

}  // namespace dealbench::ui::workbench
