#pragma once
// Editors for the fields of any record: one widget per kind, changes sent as commands.

#include <span>
#include <string_view>

#include "app/view_model/form_view.h"
#include "ui/shell/screen_context.h"

namespace dealbench::ui::workbench {

// `data_id` is the widget's: "deals/d1/stage". Fields of kind `other` draw nothing.
void form_field(ScreenContext& ui, std::string_view data_id, const app::FormField& field);
// Several in a grid of at most `columns`; each gets the data-id "<prefix>/<field key>".
void form(ScreenContext& ui, std::string_view prefix, std::span<const app::FormField> fields,
          int columns = 2);

}  // namespace dealbench::ui::workbench
