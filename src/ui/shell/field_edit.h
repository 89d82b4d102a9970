#pragma once
// A field of the plan as a text or number field: what is typed becomes commands, what cannot be
// read becomes the error below the field. One place for all screens.

#include <string>
#include <string_view>

#include "ui/shell/screen_context.h"
#include "ui/widgets/field.h"

namespace dealbench::ui {

// Where the field lives in the plan.
struct FieldPlace {
  std::string_view collection;
  std::string_view id;
  std::string_view field;
};

// The error of the draft that is being typed into the DOM field `data_id`, if any.
[[nodiscard]] std::string draft_problem(const ScreenContext& ui, std::string_view data_id,
                                        const FieldPlace& place);

// Turns what happened in the field into commands.
void send_field_change(ScreenContext& ui, const FieldPlace& place, const FieldChange& change);

}  // namespace dealbench::ui
