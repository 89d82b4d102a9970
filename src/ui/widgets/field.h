#pragma once
// Text entry. The field is a frame with its text; the page's own input lies over it
// (ui/fields/text_fields.h). While it is edited the draft is shown; the plan changes on commit
// only.

#include <optional>
#include <string>
#include <string_view>

#include "ui/widgets/icon.h"

namespace dealbench::ui {

struct FieldOptions {
  std::string_view label;  // above the field, and the accessible name
  std::string_view name;   // accessible name where the label stands elsewhere
  std::string_view placeholder;
  std::string_view error;   // below, in red with an icon; marks the field as invalid
  std::string_view hint;    // below, muted
  std::string_view prefix;  // such as ¥
  std::string_view suffix;  // a unit
  Icon icon = Icon::none;   // at the left, e.g. search
  InputMode mode = InputMode::text;
  float width = 0;  // design pixels; 0: the available width
  int lines = 1;    // for InputMode::multiline
  bool is_right_aligned = false;
  bool is_disabled = false;
  bool is_bold = false;
  int max_length = 0;  // characters; 0: no limit
};

// What was typed since the last frame.
struct FieldChange {
  bool is_editing = false;
  std::optional<std::string> draft;      // the text changed and is not final
  std::optional<std::string> committed;  // Enter, or the focus left: the final text
  bool is_cancelled = false;             // Escape: the old value stands
  bool is_entered = false;               // Enter in a search field, whether or not it changed
};

FieldChange text_field(Kit& kit, std::string_view id, std::string_view value,
                       const FieldOptions& options = {});
// The same with digits at the right and the decimal keyboard. `value` is the formatted number
// without its unit.
FieldChange number_field(Kit& kit, std::string_view id, std::string_view value,
                         const FieldOptions& options = {});

}  // namespace dealbench::ui
