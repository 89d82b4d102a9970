#include "ui/workbench/records/records_area.h"

namespace dealbench::ui::workbench {

void RecordsArea::rebuild(const app::Session& session) {
  const Language language = session.preferences().language;
  page_.reset();
  // A record's page belongs to the tab whose collection has it.
  for (std::size_t tab = 0; tab < collections_.size() && !session.screen_object().empty(); ++tab) {
    page_ = app::make_record_page_view(session.plan(), session.content(),
                                       *app::find_records(collections_[tab]),
                                       session.screen_object(), language);
    if (!page_) continue;
    state_.tab = tab;
    return;
  }
  shown_tab_ = state_.tab;
  list_ = app::make_records_view(session.plan(), session.content(),
                                 *app::find_records(collections_[shown_tab_]), language);
}

void RecordsArea::draw(ScreenContext& ui, const app::Session& session) {
  if (page_) {
    draw_record_page(ui, screen_, *page_);
    return;
  }
  if (state_.tab != shown_tab_) rebuild(session);
  draw_records_screen(ui, state_, screen_, collections_, list_);
}

}  // namespace dealbench::ui::workbench
