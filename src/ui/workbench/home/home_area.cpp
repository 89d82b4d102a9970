#include "ui/workbench/home/home_area.h"

#include "i18n/keys_generated.h"
#include "ui/widgets/text.h"

namespace dealbench::ui::workbench {

namespace keys = i18n::keys;

void HomeArea::rebuild(const app::Session& /*session*/) {}

void HomeArea::draw(ScreenContext& ui, const app::Session& /*session*/) {
  heading(ui.kit, 1, ui.t(keys::nav::home));
}

}  // namespace dealbench::ui::workbench
