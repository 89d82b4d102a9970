#pragma once
// The icon set, drawn as strokes in a 24 × 24 grid; no icon font. An icon alone always has an
// accessible name beside it.

#include "ui/widgets/kit.h"

namespace dealbench::ui {

enum class Icon : std::uint8_t {
  none,
  plus,
  minus,
  undo,
  redo,
  trash,
  copy,
  download,
  upload,
  share,
  edit,
  save,
  sun,
  moon,
  contrast,
  globe,
  menu,
  close,
  search,
  more,
  settings,
  present,
  chevron_down,
  chevron_up,
  chevron_left,
  chevron_right,
  arrow_up,
  arrow_down,
  arrow_right,
  check,
  warning,
  info,
  error,
  question,
  lock,
  cloud_off,
  clock,
  chart,
  funnel,
  target,
  people,
  person,
  calendar,
  radar,
  layers,
  compass,
  clipboard,
  flag,
  file,
  folder,
  grid,
  lightbulb,
  star,
  count_,
};

// Inside the square around `center`, `edge` page pixels wide.
void draw_icon(ImDrawList& list, Icon icon, const ImVec2& center, float edge, Color color);
[[nodiscard]] Icon icon_of(Status status);

}  // namespace dealbench::ui
