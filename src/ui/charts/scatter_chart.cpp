#include "ui/charts/scatter_chart.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/icon.h"
#include "ui/widgets/paint.h"

namespace dealbench::ui {
namespace {

void draw_quadrants(const Kit& kit, ImDrawList& list, const PlotArea& plot,
                    const ScatterOptions& options) {
  const Box& box = plot.box;
  const float x = options.split_x ? plot.at_x(*options.split_x) : box.center().x;
  const float y = options.split_y ? plot.at_y(*options.split_y) : box.center().y;
  const float pad = kit.px(space::sm);
  const float line = line_height(kit, TextSize::small);
  const auto name = [&](std::size_t index, float left, float right, float top) {
    const Box at{{left + pad, top}, {right - pad, top + line}};
    const bool is_right = index % 2 == 1;
    draw_text(kit, list, at, options.quadrants[index],
              {.size = TextSize::small,
               .tone = Tone::muted,
               .align = is_right ? Align::right : Align::left});
  };
  if (options.split_x) {
    draw_dashed_line(list, {x, box.min.y}, {x, box.max.y}, kit.color().line_strong, 1, kit.px(4));
  }
  if (options.split_y) {
    draw_dashed_line(list, {box.min.x, y}, {box.max.x, y}, kit.color().line_strong, 1, kit.px(4));
  }
  name(0, box.min.x, x, box.min.y + kit.px(2));
  name(1, x, box.max.x, box.min.y + kit.px(2));
  name(2, box.min.x, x, box.max.y - line - kit.px(2));
  name(3, x, box.max.x, box.max.y - line - kit.px(2));
}

double rounded(double value, double step, double low, double high) {
  if (step > 0) value = low + std::round((value - low) / step) * step;
  return std::clamp(value, low, high);
}

// Where the pointer has dragged the dot to.
void follow(Kit& kit, const PlotArea& plot, const ScatterOptions& options, const Dot& dot,
            const Reaction& reaction, std::size_t index, std::optional<DotChange>& change) {
  const ImVec2 way = ImGui::GetMouseDragDelta(ImGuiMouseButton_Left, 0);
  if (dot.is_draggable && reaction.is_held && kit.state.dragged == 0 &&
      std::fabs(way.x) + std::fabs(way.y) > 4) {
    kit.state.dragged = reaction.item;
  }
  const bool is_moving = kit.state.dragged == reaction.item;
  const bool is_dropped = kit.state.dropped == reaction.item;
  if (is_moving || is_dropped) {
    const ImVec2 at = ImGui::GetIO().MousePos;
    const auto share_x = static_cast<double>((at.x - plot.box.min.x) / plot.box.width());
    const auto share_y = static_cast<double>((plot.box.max.y - at.y) / plot.box.height());
    DotChange moved{.index = index, .is_moved = true, .is_final = is_dropped};
    moved.x = rounded(options.x_low + share_x * (options.x_high - options.x_low), options.step,
                      options.x_low, options.x_high);
    moved.y = rounded(options.y_low + share_y * (options.y_high - options.y_low), options.step,
                      options.y_low, options.y_high);
    change = moved;
  } else if (reaction.is_pressed) {
    change = DotChange{.index = index, .x = dot.x, .y = dot.y, .is_pressed = true};
  }
}

}  // namespace

std::optional<DotChange> scatter_chart(Kit& kit, std::string_view id, std::span<const Dot> dots,
                                       const ScatterOptions& options) {
  std::optional<DotChange> change;
  ChartFrame frame(kit, id, options.chart, 360);
  for (const Dot& dot : dots) frame.data_row({dot.name, dot.note});
  frame.end_data();
  ImDrawList& list = frame.list();
  const PlotArea plot = draw_axes(kit, list, frame.box(), options.x_low, options.x_high, &options.x,
                                  options.y_low, options.y_high, options.y, false);
  draw_quadrants(kit, list, plot, options);
  for (std::size_t i = 0; i < dots.size(); ++i) {
    const Dot& dot = dots[i];
    const ImVec2 at{plot.at_x(dot.x), plot.at_y(dot.y)};
    const float r = kit.px((dot.mark.empty() ? 7.0F : 13.0F) * std::max(0.5F, dot.size));
    const Box box{{at.x - r, at.y - r}, {at.x + r, at.y + r}};
    bool is_hovered = frame.is_hovered(box);
    bool is_focused = false;
    if (!dot.id.empty()) {
      const Reaction reaction =
          interact(kit, box, {.id = dot.id, .name = dot.name, .is_draggable = dot.is_draggable});
      reaction.node->description = dot.note;
      is_hovered = reaction.is_hovered;
      is_focused = reaction.is_focused;
      follow(kit, plot, options, dot, reaction, i, change);
    }
    const Color fill =
        dot.status == Status::neutral ? kit.theme.series(0) : kit.theme.status(dot.status).fill;
    list.AddCircleFilled(at, r + kit.px(1.5F), kit.color().surface, 32);
    list.AddCircleFilled(at, r, is_hovered ? mixed(fill, kit.color().text, 0.15F) : fill, 32);
    if (!dot.mark.empty()) {
      draw_text(kit, list, box.inset(-4, 0), dot.mark,
                {.size = TextSize::small, .is_bold = true, .align = Align::center},
                kit.theme.choice.is_dark ? kit.color().canvas : kit.color().on_accent);
    }
    if (is_focused) draw_focus_ring(kit, box, r);
    if (is_hovered || is_focused) {
      std::vector<TooltipLine> lines;
      if (!dot.note.empty()) lines.push_back({std::string(dot.note), ""});
      show_tooltip(kit, dot.name, lines);
    }
  }
  return change;
}

}  // namespace dealbench::ui
