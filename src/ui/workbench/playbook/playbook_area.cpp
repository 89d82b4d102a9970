#include "ui/workbench/playbook/playbook_area.h"

#include "i18n/keys_generated.h"
#include "ui/widgets/text.h"

namespace dealbench::ui::workbench {

namespace keys = i18n::keys;

void PlaybookArea::rebuild(const app::Session& /*session*/) {}

void PlaybookArea::draw(ScreenContext& ui, const app::Session& /*session*/) {
  heading(ui.kit, 1, ui.t(keys::nav::playbook));
}

}  // namespace dealbench::ui::workbench
