#pragma once
// What every widget gets: theme, fonts, mirror, text fields, and the little state that widgets
// share. And the one place where an item meets the pointer, the page's focus and the mirror:
// interact(). Widgets keep no state of their own. A data-id ("screen/entity/field") is unique on
// the page; it depends neither on language nor on order.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "imgui.h"

#include "base/localized_text.h"
#include "ui/fields/text_fields.h"
#include "ui/mirror/mirror.h"
#include "ui/theme/theme.h"
#include "ui/widgets/clusters.h"

namespace dealbench::ui {

struct Fonts {
  ImFont* regular = nullptr;
  ImFont* bold = nullptr;
};

// Words that widgets need besides what they are given; looked up once per language (assets/locales,
// kit.*).
struct KitWords {
  std::string close, more, show_help, open, collapse, expand, assumed, required, previous, next;
  std::string chart_actions, copy_picture, save_picture, copy_data, copy_table;
};

// What people asked to take out of the page; the host does it.
enum class CopyKind : std::uint8_t { table, picture, picture_file };
struct CopyWish {
  CopyKind kind{};
  std::string id;    // data-id of the table or chart
  std::string name;  // in words
};

struct TooltipLine {
  std::string label;
  std::string value;
  Color mark = 0;  // a small square before the label; 0: none
};

// What hangs beside the pointer at the end of the frame.
struct Tooltip {
  std::string title;
  std::vector<TooltipLine> lines;
  ImVec2 anchor;          // page pixels
  bool is_above = false;  // of the anchor, centred; else beside it
  float below = 0;        // where it goes instead when there is no room above
};

// A dialog: its window, and the item that opened it.
struct Overlay {
  ImGuiID window = 0;
  std::string opener;
};

// Lives as long as the program; the host's events set `escape`.
struct KitState {
  bool escape = false;  // Escape was pressed, no text field took it: the topmost overlay does
  double wake_in = -1;  // seconds until a widget wants another frame; negative: never
  Tooltip tooltip;
  ImGuiID tooltip_item = 0;  // what the pointer rests on, and since when
  double tooltip_since = 0;
  bool is_tooltip_item_alive = false;
  ImGuiID dragged = 0;  // an item that wants the pointer's movement: no touch scrolling meanwhile
  ImGuiID dropped = 0;  // it was let go in this frame
  std::vector<Overlay> overlays, overlays_before;  // dialogs of this and the last frame
  std::string last_pressed;                        // what a dialog gives the page's focus back to
  std::string open_popup;    // data-id of the select or menu whose list is open
  ImGuiID popup_window = 0;  // and its window
  bool is_popup_drawn = false;
  ImVec2 popup_at;                    // where a context menu was asked for
  bool is_popup_at_place = false;     // then it opens there, not at its button
  bool is_context_taken = false;      // in this frame, by an area further in
  bool is_popup_by_keyboard = false;  // then the page's focus goes back to what opened it
  float stretched = 0;  // what cards of this grid cell added to their own height to end on one line
  ImGuiID scrolled = 0;  // the window that a finger moves, and its speed in pixels a second
  float scroll_speed = 0;
  bool is_touch_scrolling = false;
  Clusters clusters;
  std::optional<CopyWish> copy_wish;
  // The chart of which a picture is taken, and where it lies, all of it: it is scrolled to.
  std::string pictured;
  std::optional<ImVec4> picture_place;
  std::string whole_table;  // data-id of the table that draws all its rows, not only those in sight
  // For the tests, anew in each frame: words that were cut, and data-ids that two items share.
  std::vector<std::string> cut_texts, clashes;

  [[nodiscard]] bool take_escape();
  void want_frame(double seconds);
};

enum class WidthClass : std::uint8_t { phone, compact, wide };  // < 640, < 1100, above

struct Kit {
  const Theme& theme;
  const Fonts& fonts;
  const KitWords& words;
  Mirror& mirror;
  TextFields& fields;
  KitState& state;
  Language language = Language::zh_cn;
  double now_seconds = 0;
  WidthClass width = WidthClass::wide;

  [[nodiscard]] float px(float design) const { return theme.px(design); }
  [[nodiscard]] bool is_phone() const { return width == WidthClass::phone; }
  [[nodiscard]] const Palette& color() const { return theme.color; }
};

// `page_width` in page pixels; a larger scale leaves less room.
[[nodiscard]] WidthClass width_class(float page_width, float scale);
// Around all drawing of one frame. end_frame draws the tooltip.
void begin_frame(Kit& kit);
void end_frame(Kit& kit);

struct Box {  // page pixels
  ImVec2 min, max;
  [[nodiscard]] float width() const { return max.x - min.x; }
  [[nodiscard]] float height() const { return max.y - min.y; }
  [[nodiscard]] ImVec2 center() const { return {(min.x + max.x) * 0.5F, (min.y + max.y) * 0.5F}; }
  [[nodiscard]] Box inset(float x, float y) const {
    return {{min.x + x, min.y + y}, {max.x - x, max.y - y}};
  }
  [[nodiscard]] bool contains(const ImVec2& p) const {
    return p.x >= min.x && p.x < max.x && p.y >= min.y && p.y < max.y;
  }
};

struct Item {
  std::string_view id;    // data-id
  std::string_view name;  // accessible name
  Role role = Role::button;
  bool is_disabled = false;
  bool is_draggable = false;
  bool is_wide_target =
      true;  // with a finger: reacts in at least 44 pixels, also where it draws less
};

struct Reaction {
  ImGuiID item = 0;
  Node* node = nullptr;  // of the mirror; valid until the next item is described
  bool is_hovered = false;
  bool is_held = false;
  bool is_pressed = false;  // clicked, tapped, or activated through the mirror
  bool is_focused = false;  // the page's focus is here: draw the ring
  bool is_drawn = true;     // false: out of sight, drawing can be left out
};

// Makes the box an item: describes it to the mirror, scrolls to it on request, reports what
// happened to it.
Reaction interact(Kit& kit, const Box& box, const Item& item);
// Reserves `size` at the cursor and moves the cursor behind it, as every widget does.
[[nodiscard]] Box place(Kit& kit, const ImVec2& size);
// Width that is left in the current region.
[[nodiscard]] float available_width();
// A leaf of the mirror that does not react, with its place.
Node& describe(Kit& kit, Role role, const Box& box, std::string_view name,
               std::string_view id = {});
[[nodiscard]] ImGuiID item_id(std::string_view id);

}  // namespace dealbench::ui
