#include "ui/charts/grouped_bars.h"

#include <algorithm>
#include <cmath>

namespace dealbench::ui {
namespace {

constexpr TextStyle value_style{.size = TextSize::small, .is_bold = true, .align = Align::center};
constexpr TextStyle name_style{
    .size = TextSize::small, .tone = Tone::muted, .align = Align::center};

double largest(const BarGroup& group) {
  double most = 0;
  for (const double value : group.values) most = std::max(most, value);
  return most;
}

struct GroupBox {
  Box box;        // between the axis and the top
  float bar = 0;  // width of a bar
  float gap = 0;
};

GroupBox group_box(const Kit& kit, const Box& plot, std::size_t index, std::size_t groups,
                   std::size_t series) {
  const float part = plot.width() / static_cast<float>(groups);
  const auto n = static_cast<float>(series);
  GroupBox g;
  g.gap = kit.px(space::xs);
  const float most = kit.px(56) * n + g.gap * (n - 1);
  const float width = std::min(part * 0.78F, most);
  g.bar = (width - g.gap * (n - 1)) / n;
  const float left = plot.min.x + part * (static_cast<float>(index) + 0.5F) - width * 0.5F;
  g.box = {{left, plot.min.y}, {left + width, plot.max.y}};
  return g;
}

// Values stand above the bars only where all of them have room.
bool has_room_for_texts(const Kit& kit, std::span<const BarGroup> groups, const GroupBox& g) {
  for (const BarGroup& group : groups) {
    for (const std::string& words : group.texts) {
      if (text_width(kit, words, value_style) > g.bar + g.gap) return false;
    }
  }
  return true;
}

void show_details(Kit& kit, std::span<const std::string_view> series, const BarGroup& group) {
  std::vector<TooltipLine> lines;
  for (std::size_t s = 0; s < series.size() && s < group.texts.size(); ++s) {
    lines.push_back({std::string(series[s]), group.texts[s], kit.theme.series(s)});
  }
  show_tooltip(kit, group.name, lines);
}

void draw_group(Kit& kit, ChartFrame& frame, const BarGroup& group, const GroupBox& g, double most,
                bool has_texts) {
  ImDrawList& list = frame.list();
  const float line = line_height(kit, TextSize::small);
  for (std::size_t s = 0; s < group.values.size(); ++s) {
    const double share = most > 0 ? std::clamp(group.values[s] / most, 0.0, 1.0) : 0;
    const float x = g.box.min.x + static_cast<float>(s) * (g.bar + g.gap);
    const float y = g.box.max.y - g.box.height() * static_cast<float>(share);
    const Box bar{{x, std::min(y, g.box.max.y - 1)}, {x + g.bar, g.box.max.y}};
    list.AddRectFilled(bar.min, bar.max, kit.theme.series(s), kit.px(radius::small),
                       ImDrawFlags_RoundCornersTop);
    if (!has_texts || s >= group.texts.size()) continue;
    draw_text(kit, list, {{x - g.gap, bar.min.y - line}, {x + g.bar + g.gap, bar.min.y}},
              group.texts[s], value_style);
  }
}

}  // namespace

void grouped_bars(Kit& kit, std::string_view id, std::span<const std::string_view> series,
                  std::span<const BarGroup> groups, const GroupedBarsOptions& options) {
  ChartFrame frame(kit, id, options.chart, 280);
  double most = 0;
  for (const BarGroup& group : groups) {
    most = std::max(most, largest(group));
    std::vector<std::string_view> cells{group.name};
    for (const std::string& words : group.texts) cells.push_back(words);
    frame.data_row(cells);
  }
  if (!frame.is_visible() || groups.empty() || series.empty()) return;
  std::vector<LegendEntry> legend;
  for (std::size_t s = 0; s < series.size(); ++s) {
    legend.push_back({series[s], kit.theme.series(s)});
  }
  frame.legend(legend);

  ImDrawList& list = frame.list();
  const float line = line_height(kit, TextSize::small);
  Box box = frame.box();
  float name_height = line;
  const float part = box.width() / static_cast<float>(groups.size()) - kit.px(space::sm);
  for (const BarGroup& group : groups) {
    name_height = std::max(name_height, paragraph_height(kit, group.name, part, name_style));
  }
  box.max.y -= name_height + kit.px(space::xs);
  PlotArea plot;
  plot.box = box;
  if (options.has_common_scale) {
    Box axes = box;
    axes.max.y += line * 0.5F;
    plot = draw_axes(kit, list, axes, 0, 1, nullptr, 0, most, options.axis);
  } else {
    plot.box.min.y += line;
    list.AddLine({box.min.x, box.max.y}, box.max, kit.color().line_strong);
  }
  const GroupBox first = group_box(kit, plot.box, 0, groups.size(), series.size());
  const bool has_texts = has_room_for_texts(kit, groups, first);
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const GroupBox g = group_box(kit, plot.box, i, groups.size(), series.size());
    const double top = options.has_common_scale ? plot.y.high : largest(groups[i]);
    const Box whole{{g.box.min.x - kit.px(space::sm), plot.box.min.y},
                    {g.box.max.x + kit.px(space::sm), frame.box().max.y}};
    const bool is_hovered = frame.is_hovered(whole);
    if (is_hovered) {
      list.AddRectFilled(whole.min, {whole.max.x, plot.box.max.y}, faded(kit.color().hover, 0.8F),
                         kit.px(radius::small));
      show_details(kit, series, groups[i]);
    }
    draw_group(kit, frame, groups[i], g, top, has_texts);
    const float column = plot.box.width() / static_cast<float>(groups.size());
    const float left = plot.box.min.x + column * static_cast<float>(i) + kit.px(space::xs);
    const Box name{{left, plot.box.max.y + kit.px(space::xs)},
                   {left + column - kit.px(space::sm), frame.box().max.y}};
    draw_paragraph(kit, list, name, groups[i].name, name_style, kit.color().text_muted);
  }
}

}  // namespace dealbench::ui
