#pragma once
// Lists of records, one tab for each collection of a screen, and the page of one record.

#include <span>
#include <string>

#include "app/view_model/records/records_view.h"
#include "ui/shell/screen_context.h"

namespace dealbench::ui::workbench {

struct RecordsScreenState {
  std::size_t tab = 0;
  std::string search;
};

// `collections` are the tabs, `view` the chosen one's records.
void draw_records_screen(ScreenContext& ui, RecordsScreenState& state, app::ScreenId screen,
                         std::span<const std::string_view> collections,
                         const app::RecordsView& view);
void draw_record_page(ScreenContext& ui, app::ScreenId screen, const app::RecordPageView& view);

}  // namespace dealbench::ui::workbench
