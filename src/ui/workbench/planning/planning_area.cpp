#include "ui/workbench/planning/planning_area.h"

#include "i18n/keys_generated.h"
#include "ui/widgets/text.h"

namespace dealbench::ui::workbench {

namespace keys = i18n::keys;

void PlanningArea::rebuild(const app::Session& /*session*/) {}

void PlanningArea::draw(ScreenContext& ui, const app::Session& /*session*/) {
  heading(ui.kit, 1, ui.t(keys::nav::planning));
}

}  // namespace dealbench::ui::workbench
