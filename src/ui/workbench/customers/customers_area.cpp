#include "ui/workbench/customers/customers_area.h"

namespace dealbench::ui::workbench {

void CustomersArea::rebuild(const app::Session& session) {
  records_.rebuild(session);
}

void CustomersArea::draw(ScreenContext& ui, const app::Session& session) {
  records_.draw(ui, session);
}

}  // namespace dealbench::ui::workbench
