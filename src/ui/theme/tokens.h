#pragma once
// The names of everything that gives the program its look: colours, spacing, radii, type sizes.
// Screens and widgets use these names; a colour literal outside this folder is a mistake. The
// tables are in palettes.cpp.

#include <array>
#include <cstdint>

#include "imgui.h"

namespace dealbench::ui {

using Color = ImU32;  // Dear ImGui's packed form

// 0xRRGGBB, opaque.
[[nodiscard]] constexpr Color rgb(std::uint32_t hex) {
  return 0xFF000000U | (hex & 0xFFU) << 16 | (hex & 0xFF00U) | hex >> 16;
}
// The same colour, `opacity` 0..1.
[[nodiscard]] constexpr Color faded(Color color, float opacity) {
  const auto alpha = static_cast<Color>(static_cast<float>(color >> 24) * opacity + 0.5F);
  return (color & 0x00FFFFFFU) | alpha << 24;
}
// `share` 0: a, 1: b.
[[nodiscard]] Color mixed(Color a, Color b, float share);
// WCAG 2 contrast of two opaque colours, 1..21.
[[nodiscard]] double contrast_ratio(Color a, Color b);

// What a mark, a text or a surface wants to say. Never shown by colour alone: an icon or a word
// stands beside it.
enum class Status : std::uint8_t { neutral, info, good, warning, bad };

struct StatusColors {
  Color text;  // readable on the surface, the canvas and on `soft`
  Color fill;  // marks and bars; 3:1 against the surface
  Color soft;  // tinted background
};

struct Palette {
  // surfaces, from the page to what floats above it
  Color canvas, surface, raised, sunken, hover, pressed;
  Color scrim;   // over the page behind a dialog (has alpha)
  Color shadow;  // (has alpha)
  // lines: decoration, and the borders that make a control recognisable (3:1)
  Color line, line_strong;
  Color text, text_muted, text_disabled;
  // the one accent
  Color accent, accent_hover, accent_pressed, on_accent, accent_text, accent_soft, focus;
  // dark chips such as tooltips
  Color inverse, on_inverse, on_inverse_muted;
  StatusColors neutral, info, good, warning, bad;
  // charts: told apart by lightness too, 3:1 against the surface
  std::array<Color, 6> series;
  Color grid;
  Color standard, actual;  // radar: what the stage asks for, and what is there
};

namespace space {  // 4-pixel grid
inline constexpr float xs = 4, sm = 8, md = 12, lg = 16, xl = 24, xxl = 32, xxxl = 48;
}
namespace radius {
inline constexpr float small = 4, control = 8, card = 12;
}
namespace size {
inline constexpr float control = 36, touch_target = 44, icon = 18, line_width = 1, focus_width = 2;
}

enum class TextSize : std::uint8_t {
  small,
  body,
  title,
  display
};  // 13, 15 (16 for fingers), 18, 26

}  // namespace dealbench::ui
