#include "ui/widgets/paint.h"

#include <cmath>

namespace dealbench::ui {

void draw_shadow(const Kit& kit, ImDrawList& list, const Box& box, float corner, float depth) {
  // Many thin layers, denser near the box: no edge is to be seen.
  constexpr int layers = 12;
  const float reach = kit.px(depth);
  for (int layer = 0; layer < layers; ++layer) {
    const float share = static_cast<float>(layer + 1) / static_cast<float>(layers);
    const float grow = reach * share * share;
    const Box b = box.inset(-grow, -grow);
    const float drop = reach * 0.25F;
    list.AddRectFilled({b.min.x, b.min.y + drop}, {b.max.x, b.max.y + drop},
                       faded(kit.color().shadow, 0.13F * (1.1F - share)), corner + grow);
  }
}

void draw_edge(const Kit& kit, ImDrawList& list, const Box& box, float corner, Color color) {
  list.PushClipRect(box.min, {box.min.x + kit.px(4), box.max.y}, true);
  list.AddRectFilled(box.min, box.max, color, corner);
  list.PopClipRect();
}

void draw_surface(const Kit& kit, ImDrawList& list, const Box& box, float corner, Color fill,
                  Color line) {
  if (fill != 0) list.AddRectFilled(box.min, box.max, fill, corner);
  if (line != 0) {
    list.AddRect(box.min, box.max, line, corner, ImDrawFlags_None, kit.px(size::line_width));
  }
}

void draw_focus_ring(const Kit& kit, const Box& box, float corner) {
  const float width = kit.px(size::focus_width);
  const float distance = kit.px(2);
  const Box ring = box.inset(-distance, -distance);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRect(ring.min, ring.max, kit.color().focus, corner + distance, ImDrawFlags_None, width);
}

void draw_dashed_line(ImDrawList& list, const ImVec2& from, const ImVec2& to, Color color,
                      float width, float dash) {
  const float dx = to.x - from.x;
  const float dy = to.y - from.y;
  const float length = std::sqrt(dx * dx + dy * dy);
  if (length < 1 || dash < 1) return;
  for (float at = 0; at < length; at += 2 * dash) {
    const float a = at / length;
    const float b = std::fmin(at + dash, length) / length;
    list.AddLine({from.x + dx * a, from.y + dy * a}, {from.x + dx * b, from.y + dy * b}, color,
                 width);
  }
}

}  // namespace dealbench::ui
