#pragma once
// The look in force: one palette and the scale. The program makes one when a setting changes and
// hands it to the Kit.

#include "ui/theme/tokens.h"

namespace dealbench::ui {

struct ThemeChoice {
  bool is_dark = false;
  bool is_high_contrast = false;
  bool is_touch = false;  // targets of at least 44 pixels
  bool has_reduced_motion = false;
  float scale = 1;  // presentation mode: 1.5
};

struct Theme {
  ThemeChoice choice;
  Palette color;

  // Design pixels to page pixels, rounded to whole ones above 1.
  [[nodiscard]] float px(float design) const;
  [[nodiscard]] float text_px(TextSize size) const;
  // Height of buttons and fields.
  [[nodiscard]] float control_height() const;
  [[nodiscard]] const StatusColors& status(Status status) const;
  // Charts with more series than colours begin again.
  [[nodiscard]] Color series(std::size_t index) const {
    return color.series[index % color.series.size()];
  }
};

[[nodiscard]] const Palette& palette(bool is_dark, bool is_high_contrast);
[[nodiscard]] Theme make_theme(const ThemeChoice& choice);
// Puts the theme into the current ImGui context's style: scroll bars, popups, spacing. Once after a
// change.
void apply_to_imgui(const Theme& theme);

}  // namespace dealbench::ui
