#include "ui/workbench/pipeline/pipeline_area.h"

#include "i18n/keys_generated.h"
#include "ui/widgets/text.h"

namespace dealbench::ui::workbench {

namespace keys = i18n::keys;

void PipelineArea::rebuild(const app::Session& /*session*/) {}

void PipelineArea::draw(ScreenContext& ui, const app::Session& /*session*/) {
  heading(ui.kit, 1, ui.t(keys::nav::pipeline));
}

}  // namespace dealbench::ui::workbench
