#pragma once
// The shell's parts: side bar (a bottom bar on a phone), top bar pieces. The shell draws each
// inside its Panel.

#include <optional>
#include <span>
#include <string_view>

#include "ui/widgets/icon.h"
#include "ui/widgets/text.h"

namespace dealbench::ui {

struct NavItem {
  std::string_view id;  // data-id, e.g. "nav/funnel"
  std::string_view text;
  std::string_view short_text;  // for the bottom bar; empty: text
  Icon icon = Icon::none;
  std::string_view group;  // a small heading before the first item of a group; empty: none
  int badge = 0;           // open points; 0: none
  bool is_disabled = false;
};

struct ShellBoxes {
  Box nav, top, content;
  bool is_nav_at_bottom = false;
};
// How the page is divided. Presentation mode has no chrome: content is everything.
[[nodiscard]] ShellBoxes divide_page(const Kit& kit, const ImVec2& page, bool is_nav_collapsed,
                                     bool is_presenting);

// The vertical bar; collapsed it shows icons only. Returns the chosen index.
std::optional<std::size_t> side_nav(Kit& kit, std::string_view name, std::span<const NavItem> items,
                                    std::size_t current, bool is_collapsed);
// The phone's bar: up to five items, evenly spread.
std::optional<std::size_t> bottom_nav(Kit& kit, std::string_view name,
                                      std::span<const NavItem> items, std::size_t current);
// The product's sign and name.
void brand(Kit& kit, std::string_view name, bool is_icon_only = false);
// Saved state and the like: icon and muted text, announced politely when it changes.
void status_line(Kit& kit, std::string_view id, Status status, Icon icon, std::string_view text,
                 bool is_icon_only = false);
[[nodiscard]] float status_line_width(const Kit& kit, std::string_view text,
                                      bool is_icon_only = false);

}  // namespace dealbench::ui
