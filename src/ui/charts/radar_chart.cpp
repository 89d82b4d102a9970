#include "ui/charts/radar_chart.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "ui/widgets/paint.h"

namespace dealbench::ui {
namespace {

constexpr TextStyle name_style{.size = TextSize::small};

struct Web {
  ImVec2 center;
  float radius = 0;
  std::size_t axes = 0;
  // `share` 0 at the centre, 1 on the outermost ring; the first axis points up, the others follow
  // clockwise.
  [[nodiscard]] ImVec2 at(std::size_t axis, float share) const {
    const float turn =
        2 * std::numbers::pi_v<float> * static_cast<float>(axis) / static_cast<float>(axes) -
        std::numbers::pi_v<float> / 2;
    return {center.x + std::cos(turn) * radius * share, center.y + std::sin(turn) * radius * share};
  }
};

Color color_of(const Kit& kit, const RadarShape& shape) {
  switch (shape.kind) {
    case RadarShape::Kind::standard:
      return kit.color().standard;
    case RadarShape::Kind::actual:
      return kit.color().actual;
    case RadarShape::Kind::overlay:
      return kit.theme.series(2);
  }
  return kit.color().actual;
}

void trace(ImDrawList& list, const Web& web, const std::vector<double>& values, double max) {
  list.PathClear();
  for (std::size_t i = 0; i < web.axes; ++i) {
    const double value = i < values.size() ? std::clamp(values[i], 0.0, max) : 0;
    list.PathLineTo(web.at(i, static_cast<float>(value / max)));
  }
}

void draw_web(const Kit& kit, ImDrawList& list, const Web& web, int rings) {
  for (int ring = 1; ring <= rings; ++ring) {
    list.PathClear();
    for (std::size_t i = 0; i < web.axes; ++i) {
      list.PathLineTo(web.at(i, static_cast<float>(ring) / static_cast<float>(rings)));
    }
    list.PathStroke(ring == rings ? kit.color().line_strong : kit.color().grid, ImDrawFlags_Closed,
                    kit.px(1));
  }
  for (std::size_t i = 0; i < web.axes; ++i) {
    list.AddLine(web.center, web.at(i, 1), kit.color().grid, kit.px(1));
  }
}

void draw_shape(const Kit& kit, ImDrawList& list, const Web& web, const RadarShape& shape,
                double max) {
  const Color color = color_of(kit, shape);
  if (shape.kind != RadarShape::Kind::standard) {
    trace(list, web, shape.values, max);
    list.PathFillConcave(faded(color, shape.kind == RadarShape::Kind::actual ? 0.28F : 0.16F));
  }
  trace(list, web, shape.values, max);
  list.PathStroke(color, ImDrawFlags_Closed, kit.px(2.25F));
  for (std::size_t i = 0; i < web.axes && i < shape.values.size(); ++i) {
    const auto share = static_cast<float>(std::clamp(shape.values[i], 0.0, max) / max);
    list.AddCircleFilled(web.at(i, share), kit.px(3), color);
  }
}

// Names stand outside their corners and keep inside the chart.
Box name_box(const Kit& kit, const Box& whole, const Web& web, std::size_t axis,
             std::string_view name, float max_width) {
  const float width = std::min(max_width, text_width(kit, name, name_style) + 1);
  const float height = paragraph_height(kit, name, width, name_style);
  const ImVec2 corner = web.at(axis, 1);
  const float dx = (corner.x - web.center.x) / web.radius;
  const float dy = (corner.y - web.center.y) / web.radius;
  const float gap = kit.px(space::sm);
  float left = corner.x + dx * gap - width * 0.5F + dx * width * 0.5F;
  float top = corner.y + dy * gap - height * 0.5F + dy * height * 0.5F;
  left = std::clamp(left, whole.min.x, std::max(whole.min.x, whole.max.x - width));
  top = std::clamp(top, whole.min.y, std::max(whole.min.y, whole.max.y - height));
  return {{left, top}, {left + width, top + height}};
}

}  // namespace

void radar_chart(Kit& kit, std::string_view id, std::span<const RadarAxis> axes,
                 std::span<const RadarShape> shapes, double max, int rings,
                 const ChartOptions& options) {
  ChartFrame frame(kit, id, options, available_width() < kit.px(420) ? 300 : 360);
  for (const RadarAxis& axis : axes) frame.data_row({axis.name, axis.text});
  if (!frame.is_visible() || axes.size() < 3 || !(max > 0)) return;
  std::vector<LegendEntry> legend;
  for (const RadarShape& shape : shapes) {
    legend.push_back({shape.name, color_of(kit, shape), shape.kind == RadarShape::Kind::standard});
  }
  frame.legend(legend);
  ImDrawList& list = frame.list();
  const Box box = frame.box();
  const float line = line_height(kit, TextSize::small);
  const float name_room = std::min(kit.px(132), box.width() * 0.24F);
  Web web{box.center(), 0, axes.size()};
  web.radius = 1;
  float reach = 0;  // of the corner that is furthest to a side
  for (std::size_t i = 0; i < axes.size(); ++i) {
    reach = std::max(reach, std::fabs(web.at(i, 1).x - web.center.x));
  }
  web.radius = std::min((box.width() * 0.5F - name_room - kit.px(space::sm)) / reach,
                        box.height() * 0.5F - 2 * line - kit.px(space::sm));
  web.radius = std::max(web.radius, kit.px(40));
  draw_web(kit, list, web, std::max(1, rings));
  for (const RadarShape& shape : shapes) draw_shape(kit, list, web, shape, max);
  for (std::size_t i = 0; i < axes.size(); ++i) {
    const Box name = name_box(kit, box, web, i, axes[i].name, name_room);
    const ImVec2 corner = web.at(i, 1);
    const float around = kit.px(18);
    const Box near{
        {std::min(name.min.x, corner.x - around), std::min(name.min.y, corner.y - around)},
        {std::max(name.max.x, corner.x + around), std::max(name.max.y, corner.y + around)}};
    const bool is_hovered = frame.is_hovered(near);
    TextStyle style = name_style;
    style.align = Align::center;
    draw_paragraph(kit, list, name, axes[i].name, style,
                   is_hovered ? kit.color().accent_text : kit.color().text);
    if (is_hovered) {
      std::vector<TooltipLine> lines;
      if (!axes[i].text.empty()) lines.push_back({std::string(axes[i].text), ""});
      show_tooltip(kit, axes[i].name, lines);
    }
  }
}

}  // namespace dealbench::ui
