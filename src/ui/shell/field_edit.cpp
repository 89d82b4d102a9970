#include "ui/shell/field_edit.h"

#include "app/field_input.h"

namespace dealbench::ui {

std::string draft_problem(const ScreenContext& ui, std::string_view data_id,
                          const FieldPlace& place) {
  if (ui.kit.fields.active_id() != data_id) return {};
  return app::input_problem(place.collection, place.field, ui.kit.fields.draft(), ui.kit.language)
      .value_or("");
}

void send_field_change(ScreenContext& ui, const FieldPlace& place, const FieldChange& change) {
  const auto type = [&](const std::string& text, bool is_final) {
    ui.send(app::TypeField{std::string(place.collection), Id(place.id), std::string(place.field),
                           text, is_final});
  };
  // Leaving a field after Enter reports a cancelled visit: what was committed before stands.
  if (change.committed) {
    type(*change.committed, true);
  } else if (change.is_cancelled) {
    ui.send(app::CancelGesture{});
  } else if (change.draft) {
    type(*change.draft, false);
  }
}

}  // namespace dealbench::ui
