#pragma once
// The customers: their lists and pages.

#include <array>

#include "ui/workbench/records/records_area.h"

namespace dealbench::ui::workbench {

class CustomersArea {
 public:
  void rebuild(const app::Session& session);
  void draw(ScreenContext& ui, const app::Session& session);

 private:
  static constexpr std::array<std::string_view, 4> collections{"accounts", "people", "leads",
                                                               "channels"};
  RecordsArea records_{app::ScreenId::customers, collections};
};

}  // namespace dealbench::ui::workbench
