#include "ui/workbench/learn/learn_area.h"

#include "i18n/keys_generated.h"
#include "ui/widgets/text.h"

namespace dealbench::ui::workbench {

namespace keys = i18n::keys;

void LearnArea::rebuild(const app::Session& /*session*/) {}

void LearnArea::draw(ScreenContext& ui, const app::Session& /*session*/) {
  heading(ui.kit, 1, ui.t(keys::nav::learn));
}

}  // namespace dealbench::ui::workbench
