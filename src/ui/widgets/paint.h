#pragma once
// Strokes that several widgets share. Nothing here lays out or reacts.

#include "ui/widgets/kit.h"

namespace dealbench::ui {

// A soft shadow around the box, `depth` design pixels wide.
void draw_shadow(const Kit& kit, ImDrawList& list, const Box& box, float corner, float depth);
// A filled box with a hairline inside its edge. `line` 0: none.
void draw_surface(const Kit& kit, ImDrawList& list, const Box& box, float corner, Color fill,
                  Color line);
// A coloured edge at the left of a surface that was drawn with this corner.
void draw_edge(const Kit& kit, ImDrawList& list, const Box& box, float corner, Color color);
// Around an item that has the page's focus.
void draw_focus_ring(const Kit& kit, const Box& box, float corner);
void draw_dashed_line(ImDrawList& list, const ImVec2& from, const ImVec2& to, Color color,
                      float width, float dash);

}  // namespace dealbench::ui
