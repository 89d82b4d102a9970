#include "ui/workbench/deals/deals_area.h"

namespace dealbench::ui::workbench {

void DealsArea::rebuild(const app::Session& session) {
  const Language language = session.preferences().language;
  page_view_.reset();
  if (!session.screen_object().empty()) {
    page_view_ = app::make_deal_page_view(session.plan(), session.content(),
                                          session.screen_object(), session.today(), language);
  }
  if (page_view_) return;
  list_view_ = app::make_deals_view(session.plan(), session.content(), session.today(), language);
  selected_.reset();
}

void DealsArea::draw(ScreenContext& ui, const app::Session& session) {
  if (page_view_) {
    draw_deal_page(ui, page_, *page_view_, session.today());
    return;
  }
  if (selected_ != list_.filter) {
    selected_ = list_.filter;
    selection_ = app::select_deals(list_view_, list_.filter, ui.kit.language,
                                   session.plan().settings.currency);
  }
  draw_deals_screen(ui, list_, list_view_, selection_);
}

}  // namespace dealbench::ui::workbench
