#pragma once
// Things to press. Each returns true in the frame in which it was pressed, by pointer or through
// the mirror.

#include <string_view>

#include "ui/widgets/icon.h"

namespace dealbench::ui {

enum class ButtonKind : std::uint8_t { secondary, primary, quiet, danger };

struct ButtonOptions {
  ButtonKind kind = ButtonKind::secondary;
  Icon icon = Icon::none;
  bool is_disabled = false;
  bool is_full_width = false;
  bool is_small = false;
  std::string_view help;  // tooltip and description
};

[[nodiscard]] float button_width(const Kit& kit, std::string_view text,
                                 const ButtonOptions& options = {});
bool button(Kit& kit, std::string_view id, std::string_view text,
            const ButtonOptions& options = {});

struct IconButtonOptions {
  bool is_disabled = false;
  bool is_current = false;  // drawn as chosen
  bool has_badge = false;
  std::string_view shortcut;  // shown in the tooltip, e.g. "Ctrl+Z"
};

// A square with an icon; the name is its accessible name and its tooltip.
[[nodiscard]] float icon_button_width(const Kit& kit);
bool icon_button(Kit& kit, std::string_view id, Icon icon, std::string_view name,
                 const IconButtonOptions& options = {});
bool link(Kit& kit, std::string_view id, std::string_view text, Icon icon = Icon::none);

}  // namespace dealbench::ui
