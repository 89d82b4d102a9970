#pragma once
// What lies over the page: dialogs and toasts. Lists that open from a widget are in popup.h.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace dealbench::ui {

struct DialogOptions {
  std::string_view title;
  float width = 480;        // design pixels; on a phone it fills the width
  float footer_height = 0;  // page pixels kept below the scrolling body for buttons; 0: none
  bool can_close = true;    // close button, Escape and a click beside it
};

// Modal: the page below takes no input. Draw it in every frame in which it is open, after the
// shell's panels.
//   { Dialog dialog(kit, "plan/delete", {...}); text(...); dialog.footer(); button(...);  if
//   (dialog.wants_to_close()) ... }
class Dialog {
 public:
  Dialog(Kit& kit, std::string_view id, const DialogOptions& options);
  ~Dialog();
  Dialog(const Dialog&) = delete;
  Dialog& operator=(const Dialog&) = delete;
  // From here on widgets go into the footer, right-aligned: give their total width.
  void footer(float width);
  [[nodiscard]] bool wants_to_close() const { return wants_to_close_; }

 private:
  Kit& kit_;
  std::string id_;
  DialogOptions options_;
  Box box_;
  bool wants_to_close_ = false;
  bool is_in_footer_ = false;
};

struct Toast {
  std::string id;  // data-id, unique
  Status status = Status::info;
  std::string text;
  std::string action;    // e.g. "Undo"; empty: none
  double shown_at = -1;  // set when first drawn
  double seconds = 6;    // 0: until closed
};

struct Toasts {
  std::vector<Toast> list;  // oldest first
  void show(Toast toast);   // replaces one with the same id
};

// Draws the stack (on a phone above `bottom_room` page pixels); forgets what has run out. Returns
// the id of the toast whose action was pressed.
std::optional<std::string> draw_toasts(Kit& kit, Toasts& toasts, float bottom_room = 0);

}  // namespace dealbench::ui
