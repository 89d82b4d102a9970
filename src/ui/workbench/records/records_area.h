#pragma once
// A screen of records: its collections as tabs, and the page of one record.

#include <optional>

#include "app/session.h"
#include "ui/workbench/records/records_screen.h"

namespace dealbench::ui::workbench {

class RecordsArea {
 public:
  // `collections` live as long as the program; each has a RecordsDef.
  RecordsArea(app::ScreenId screen, std::span<const std::string_view> collections)
      : screen_(screen), collections_(collections) {}
  void rebuild(const app::Session& session);
  void draw(ScreenContext& ui, const app::Session& session);

 private:
  app::ScreenId screen_;
  std::span<const std::string_view> collections_;
  RecordsScreenState state_;
  std::size_t shown_tab_ = 0;  // whose records list_ holds
  std::optional<app::RecordPageView> page_;
  app::RecordsView list_;
};

}  // namespace dealbench::ui::workbench
