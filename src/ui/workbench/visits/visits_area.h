#pragma once
// The visits: their lists and pages.

#include <array>

#include "ui/workbench/records/records_area.h"

namespace dealbench::ui::workbench {

class VisitsArea {
 public:
  void rebuild(const app::Session& session);
  void draw(ScreenContext& ui, const app::Session& session);

 private:
  static constexpr std::array<std::string_view, 3> collections{"visits", "actions", "members"};
  RecordsArea records_{app::ScreenId::visits, collections};
};

}  // namespace dealbench::ui::workbench
