#include "ui/workbench/visits/visits_area.h"

namespace dealbench::ui::workbench {

void VisitsArea::rebuild(const app::Session& session) {
  records_.rebuild(session);
}

void VisitsArea::draw(ScreenContext& ui, const app::Session& session) {
  records_.draw(ui, session);
}

}  // namespace dealbench::ui::workbench
