#pragma once
// What appears beside an item that the pointer rests on or that has the page's focus.

#include <span>
#include <string_view>

#include "ui/widgets/kit.h"

namespace dealbench::ui {

// A short explanation after a moment of rest (at once on focus). Empty text: none.
void help_on(Kit& kit, const Reaction& reaction, const Box& anchor, std::string_view text);
// Details at the pointer, at once (charts). The last caller of a frame wins.
void show_tooltip(Kit& kit, std::string_view title, std::span<const TooltipLine> lines);
// By end_frame().
void draw_tooltip(Kit& kit);

}  // namespace dealbench::ui
