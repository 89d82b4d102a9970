#pragma once
// Small signs: chips, status pills, key figures, progress. Colour never stands alone.

#include <string_view>

#include "ui/widgets/icon.h"
#include "ui/widgets/text.h"

namespace dealbench::ui {

// A rounded tag without meaning by colour.
void chip(Kit& kit, std::string_view text, Icon icon = Icon::none);
[[nodiscard]] float chip_width(const Kit& kit, std::string_view text, Icon icon = Icon::none);
// Icon, text and colour of a status. `icon` none: the status' own.
void status_pill(Kit& kit, Status status, std::string_view text, Icon icon = Icon::none);
[[nodiscard]] float status_pill_width(const Kit& kit, std::string_view text);
void badge(Kit& kit, int count, std::string_view name);

struct StatOptions {
  std::string_view label;
  std::string_view value;  // formatted, e.g. "300 万"
  std::string_view unit;   // smaller, behind the value
  std::string_view delta;  // e.g. "+12 %"; empty: none
  Status delta_status = Status::neutral;
  Icon delta_icon = Icon::none;  // such as an arrow; none: the status' own
  std::string_view note;         // muted line below
  std::string_view why_id;       // data-id of the "why" button; empty: none
  std::string_view why;          // its accessible name
  float min_height = 0;          // page pixels
  bool is_on_card = true;        // draws its own surface
};
// Returns true when "why" was pressed.
bool stat_tile(Kit& kit, std::string_view id, const StatOptions& options);

// `share` 0..1; negative: unknown duration (moves unless motion is reduced).
void progress(Kit& kit, std::string_view id, std::string_view name, float share);

}  // namespace dealbench::ui
