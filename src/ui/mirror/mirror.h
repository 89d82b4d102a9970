#pragma once
// The accessible tree of one frame: what the interface draws, in reading order, with roles, names,
// values and rectangles. Widgets describe themselves as they draw; an ImGui item that nobody
// described is added from ImGui's own hooks. The host hands a changed tree to the page, where it
// becomes real DOM elements.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "imgui.h"

namespace dealbench::ui {

enum class Role : std::uint8_t {
  // containers
  group,
  navigation,
  toolbar,
  region,
  dialog,
  tablist,
  radiogroup,
  list,
  table,
  row,
  menu,
  status,
  alert,
  // leaves without action
  heading,
  text,
  cell,
  column_header,
  row_header,
  image,
  list_item,
  progress,
  // items that react
  button,
  link,
  checkbox,
  toggle,
  radio,
  tab,
  option,
  slider,
  textbox,
  menu_item,
  tree_item,
};

enum class Tristate : std::uint8_t { none, off, on };

struct Node {
  std::string id;  // stable "screen/entity/field"; the page's data-id. Empty: derived from the
                   // parent and position
  Role role = Role::group;
  std::string name;          // accessible name in the current language
  std::string value;         // shown value of a slider or textbox, e.g. "20 %"
  std::string description;   // longer explanation or error text
  std::int32_t parent = -1;  // index in the tree; -1: the root
  std::int32_t level = 0;    // of a heading
  ImVec4 rect;  // x0, y0, x1, y1 in page (CSS) pixels, already clipped to the visible part
  bool is_visible = true;  // false: scrolled out of sight, still reachable
  bool is_cut = false;     // a part of it lies out of sight
  bool is_disabled = false;
  bool is_current = false;  // the active entry of a navigation
  bool is_invalid = false;
  Tristate checked = Tristate::none;
  Tristate expanded = Tristate::none;
  Tristate selected = Tristate::none;
  // Of a table that holds only the rows in sight: how many there are; of its rows: which, from 1.
  // 0: not said.
  std::int32_t row_count = 0, row_index = 0;
  // slider
  double value_now = 0, value_min = 0, value_max = 0, value_step = 0;
  // textbox: what the DOM field needs, see fields/text_fields.h
  std::int32_t field = -1;  // index in TextFields' list of this frame
  ImGuiID item = 0;         // ImGui's id; 0 for text and containers
};

class Mirror {
 public:
  // --- while drawing
  // -------------------------------------------------------------------------------------------
  void begin_frame();
  // Containers nest; each begin needs its end.
  Node& begin(Role role, std::string_view id, std::string_view name = {});
  void end();
  // The container that was begun last and not yet ended. Precondition: there is one.
  [[nodiscard]] Node& container() { return nodes_[static_cast<std::size_t>(open_.back())]; }
  // A leaf that does not react: heading, text, status line, cell, image with a text summary.
  Node& leaf(Role role, std::string_view name, std::string_view id = {});
  // Describes the ImGui item with this id that is drawn next (or was just drawn). Returns the node
  // for more detail. min and max are its whole rectangle; what the current window cuts off is taken
  // away here.
  Node& item(Role role, ImGuiID item, std::string_view id, std::string_view name, const ImVec2& min,
             const ImVec2& max);
  void end_frame();

  // --- what the page asked for since the last frame; each is answered once
  // -----------------------------------------
  [[nodiscard]] bool take_activation(std::string_view id);  // Enter, Space, click on the element
  [[nodiscard]] std::optional<double> take_value(
      std::string_view id);                                 // slider moved by keyboard or script
  [[nodiscard]] bool has_focus(std::string_view id) const;  // draw the focus ring
  [[nodiscard]] bool take_scroll_request(
      std::string_view id);  // focus came to an item out of sight
  // Asks the page to move its focus to this id once the tree holds it.
  void request_focus(std::string_view id);

  // --- host side
  // -------------------------------------------------------------------------------------------------
  [[nodiscard]] const std::vector<Node>& nodes() const { return nodes_; }
  [[nodiscard]] std::uint64_t hash() const { return hash_; }  // of the finished frame
  [[nodiscard]] std::string take_focus_request();
  void activate(std::string_view id);
  void set_value(std::string_view id, double value);
  void focus(std::string_view id);         // empty: focus left the page's elements
  [[nodiscard]] bool has_pending() const;  // something waits for the next frame

  // --- called by ImGui's hooks (hooks.cpp)
  // --------------------------------------------------------------------------- An item drew itself
  // with this label ("text" or "text###screen/entity/field"): it gets a node unless it has one.
  void on_drawn_item(ImGuiID item, const char* label, const ImVec2& min, const ImVec2& max,
                     Role role, Tristate checked, Tristate expanded, bool is_disabled);

 private:
  Node& add(Role role, std::string_view id, std::string_view name);
  void place(Node& node, const ImVec2& min, const ImVec2& max);
  void name_the_nameless();
  void settle_requests();

  std::vector<Node> nodes_;
  std::vector<std::int32_t> open_;
  std::unordered_map<ImGuiID, std::int32_t> by_item_;  // only looked up, never walked
  std::uint64_t hash_ = 0;
  std::vector<std::string> activations_;
  std::vector<std::pair<std::string, double>> values_;
  std::string focused_;
  std::string scroll_to_;
  std::string focus_request_;
};

// From here on ImGui's items tell the mirror what they draw; nullptr: no more. In hooks.cpp.
void connect_hooks(Mirror* mirror);

}  // namespace dealbench::ui
