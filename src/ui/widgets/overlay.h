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
  float width = 480;       // design pixels; on a phone it fills the width
  bool has_footer = true;  // room for buttons below the scrolling body
  bool can_close = true;   // close button, Escape and a click beside it
};

// Modal: the page below takes no input. Draw it in every frame in which it is open, after the
// shell's panels.
//   Dialog dialog(kit, "plan/delete", {.title = ...});
//   text(kit, ...);
//   dialog.footer(width of the buttons); button(kit, ...);
//   if (dialog.wants_to_close()) ...
class Dialog {
 public:
  Dialog(Kit& kit, std::string_view id, const DialogOptions& options);
  ~Dialog();
  Dialog(const Dialog&) = delete;
  Dialog& operator=(const Dialog&) = delete;
  // From here on widgets go into the footer, right-aligned: give their total width in page pixels.
  void footer(float width);
  // Asked for by Escape, the close button or a click beside the dialog.
  [[nodiscard]] bool wants_to_close() const { return wants_to_close_; }

 private:
  void draw_header(std::string_view id);
  void begin_body(std::string_view id);
  void end_body();
  Kit& kit_;
  DialogOptions options_;
  Box box_;
  float padding_ = 0, header_ = 0, footer_ = 0;
  ImGuiID height_key_ = 0;
  bool wants_to_close_ = false;
  bool is_in_body_ = false;
  std::optional<Region> region_;
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
