#pragma once
// Text entry without an editor on the canvas: a field is drawn as a frame with its text, and the
// page lays a real DOM input over it. Here is the exchange between the two: what each field looks
// like this frame, and what was typed.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "imgui.h"

namespace dealbench::ui {

enum class InputMode : std::uint8_t { text, decimal, numeric, search, multiline };

// One field as drawn in this frame.
struct FieldLook {
  std::string id;    // data-id
  std::string text;  // what it holds now
  std::string placeholder;
  InputMode mode = InputMode::text;
  ImVec4 rect;            // x0, y0, x1, y1 in page pixels: the inner text area
  ImVec4 clip;            // the part of the page that may show it
  float font_size = 16;   // page pixels
  float baseline = 0;     // page pixels; of the first line
  float line_height = 0;  // page pixels; from line to line in a multiline field
  ImU32 text_color = 0;
  ImU32 back_color = 0;
  bool is_right_aligned = false;
  bool is_bold = false;
  bool is_invalid = false;
  bool is_disabled = false;
  bool is_covered = false;      // another window lies over it: the DOM input must not take clicks
  std::int32_t max_length = 0;  // characters; 0: no limit
};

// Committed: Enter, or the focus left what was typed. Cancelled: Escape outside a composition, or
// the focus left and nothing was typed.
enum class FieldEventKind : std::uint8_t { focused, changed, committed, cancelled };

struct FieldEvent {
  FieldEventKind kind{};
  std::string text;  // the field's whole text after a change; on commit the final text
};

class TextFields {
 public:
  void begin_frame();
  // Registers a field for this frame; returns its index.
  std::int32_t add(FieldLook look);
  // The oldest event of this field not yet taken.
  [[nodiscard]] std::optional<FieldEvent> take_event(std::string_view id);
  // The field that is being edited now, with its draft; empty when none is.
  [[nodiscard]] const std::string& active_id() const { return active_id_; }
  [[nodiscard]] const std::string& draft() const { return draft_; }
  [[nodiscard]] const std::vector<FieldLook>& looks() const { return looks_; }
  // Asks the page to put the caret into this field (all its text selected).
  void request_edit(std::string_view id) { edit_request_ = id; }
  [[nodiscard]] std::string take_edit_request();

  // What the page's field with this id reports.
  void add_event(std::string_view id, FieldEvent event);
  [[nodiscard]] bool has_pending() const { return !events_.empty(); }

 private:
  struct Pending {
    std::string id;
    FieldEvent event;
    int frames = 0;  // begun since it came
  };
  std::vector<FieldLook> looks_;
  std::vector<Pending> events_;
  std::string active_id_;
  std::string draft_;
  std::string edit_request_;
};

}  // namespace dealbench::ui
