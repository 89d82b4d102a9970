#include "ui/widgets/tooltip.h"

#include <algorithm>

#include "ui/widgets/paint.h"
#include "ui/widgets/text.h"

namespace dealbench::ui {
namespace {

constexpr double rest_seconds = 0.45;
constexpr TextStyle title_style{.size = TextSize::small, .is_bold = true};
constexpr TextStyle line_style{.size = TextSize::small};

struct Measured {
  float width = 0, height = 0, title_height = 0, label_width = 0, line = 0;
};

Measured measure(const Kit& kit, const Tooltip& tip, float max_width) {
  Measured m;
  m.line = line_height(kit, TextSize::small);
  const TextStyle& style = tip.lines.empty() ? line_style : title_style;
  if (!tip.title.empty()) {
    m.width = std::min(max_width, text_width(kit, tip.title, style));
    m.title_height = paragraph_height(kit, tip.title, max_width, style);
  }
  float value_width = 0;
  for (const TooltipLine& line : tip.lines) {
    const float mark = line.mark == 0 ? 0 : kit.px(space::lg);
    m.label_width = std::max(m.label_width, mark + text_width(kit, line.label, line_style));
    value_width = std::max(value_width, text_width(kit, line.value, title_style));
  }
  if (!tip.lines.empty()) {
    const float pair = m.label_width + (value_width > 0 ? kit.px(space::lg) + value_width : 0);
    m.width = std::min(max_width, std::max(m.width, pair));
  }
  m.height = m.title_height + m.line * static_cast<float>(tip.lines.size());
  return m;
}

void draw_line(const Kit& kit, ImDrawList& list, const Box& row, const TooltipLine& line) {
  Box label = row;
  if (line.mark != 0) {
    const float edge = kit.px(8);
    const ImVec2 at{row.min.x, row.center().y - edge * 0.5F};
    list.AddRectFilled(at, {at.x + edge, at.y + edge}, line.mark, kit.px(2));
    label.min.x += kit.px(space::lg);
  }
  const float value_width = text_width(kit, line.value, title_style);
  label.max.x = row.max.x - value_width - (value_width > 0 ? kit.px(space::sm) : 0);
  draw_text(kit, list, label, line.label, line_style, kit.color().on_inverse_muted);
  TextStyle right = title_style;
  right.align = Align::right;
  draw_text(kit, list, row, line.value, right, kit.color().on_inverse);
}

}  // namespace

void help_on(Kit& kit, const Reaction& reaction, const Box& anchor, std::string_view text) {
  if (text.empty() || (!reaction.is_hovered && !reaction.is_focused)) return;
  KitState& state = kit.state;
  if (ImGui::IsMouseDown(ImGuiMouseButton_Left) && !reaction.is_focused) return;
  state.is_tooltip_item_alive = true;
  if (state.tooltip_item != reaction.item) {
    state.tooltip_item = reaction.item;
    state.tooltip_since = kit.now_seconds;
  }
  const double rested = kit.now_seconds - state.tooltip_since;
  if (!reaction.is_focused && rested < rest_seconds) {
    state.want_frame(rest_seconds - rested);
    return;
  }
  state.tooltip = {std::string(text), {}, {anchor.center().x, anchor.min.y}, true};
  state.tooltip.below = anchor.max.y;
}

void show_tooltip(Kit& kit, std::string_view title, std::span<const TooltipLine> lines) {
  kit.state.tooltip = {
      std::string(title), {lines.begin(), lines.end()}, ImGui::GetIO().MousePos, false};
}

void draw_tooltip(Kit& kit) {
  const Tooltip& tip = kit.state.tooltip;
  if (tip.title.empty() && tip.lines.empty()) return;
  const ImVec2 page = ImGui::GetIO().DisplaySize;
  const float edge = kit.px(space::sm);
  const ImVec2 padding{kit.px(space::md), kit.px(space::sm)};
  const Measured m = measure(kit, tip, std::min(kit.px(300), page.x - 2 * (edge + padding.x)));
  const ImVec2 whole{m.width + 2 * padding.x, m.height + 2 * padding.y};
  ImVec2 at = tip.anchor;
  if (tip.is_above) {
    at.x -= whole.x * 0.5F;
    at.y -= whole.y + edge;
    if (at.y < edge) at.y = tip.below + edge;
  } else {
    at.x += kit.px(14);
    at.y += kit.px(14);
    if (at.x + whole.x > page.x - edge) at.x = tip.anchor.x - whole.x - kit.px(10);
    if (at.y + whole.y > page.y - edge) at.y = tip.anchor.y - whole.y - kit.px(10);
  }
  at.x = std::max(edge, std::min(at.x, page.x - whole.x - edge));
  at.y = std::max(edge, std::min(at.y, page.y - whole.y - edge));

  ImDrawList& list = *ImGui::GetForegroundDrawList();
  const Box box{at, {at.x + whole.x, at.y + whole.y}};
  draw_shadow(kit, list, box, kit.px(radius::control), 8);
  list.AddRectFilled(box.min, box.max, kit.color().inverse, kit.px(radius::control));
  Box row = box.inset(padding.x, padding.y);
  if (!tip.title.empty()) {
    const TextStyle& style = tip.lines.empty() ? line_style : title_style;
    draw_paragraph(kit, list, row, tip.title, style, kit.color().on_inverse);
    row.min.y += m.title_height;
  }
  for (const TooltipLine& line : tip.lines) {
    row.max.y = row.min.y + m.line;
    draw_line(kit, list, row, line);
    row.min.y = row.max.y;
  }
}

}  // namespace dealbench::ui
