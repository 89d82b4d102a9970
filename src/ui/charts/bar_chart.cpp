#include "ui/charts/bar_chart.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/paint.h"

namespace dealbench::ui {
namespace {

constexpr TextStyle small_muted{.size = TextSize::small, .tone = Tone::muted};
constexpr TextStyle value_style{.size = TextSize::small, .is_bold = true};

// Names at the left (or above their bars where it is narrow), bars between, room for the values at
// both ends.
struct Rows {
  bool is_narrow = false;
  float name_width = 0, row_height = 0, bar_height = 0, name_height = 0;
};

template <typename Names>
Rows rows_of(const Kit& kit, const Names& items, float width) {
  Rows rows;
  for (const auto& item : items) {
    rows.name_width = std::max(rows.name_width, text_width(kit, item.name));
  }
  rows.is_narrow = width < kit.px(420) || rows.name_width > width * 0.4F;
  rows.bar_height = kit.px(rows.is_narrow ? 16 : 20);
  rows.name_height = rows.is_narrow ? line_height(kit, TextSize::body) : 0;
  rows.row_height =
      rows.is_narrow ? rows.name_height + rows.bar_height + kit.px(space::md) : kit.px(38);
  if (rows.is_narrow) rows.name_width = 0;
  return rows;
}

float axis_height(const Kit& kit, const AxisOptions& axis) {
  if (!axis.tick_text) return 0;
  const float line = line_height(kit, TextSize::small);
  return line + kit.px(space::sm) + (axis.title.empty() ? 0 : line);
}

// The value axis below the bars, with its grid lines.
void draw_value_axis(Kit& kit, ImDrawList& list, const Box& plot, const Axis& axis,
                     const AxisOptions& options) {
  if (!options.tick_text) return;
  const float line = line_height(kit, TextSize::small);
  const float top = plot.max.y + kit.px(space::xs);
  float taken = plot.min.x - kit.px(30);
  for (const double tick : axis.ticks) {
    const float x = std::round(plot.min.x + plot.width() * static_cast<float>(axis.share(tick)));
    list.AddLine({x, plot.min.y}, {x, plot.max.y}, kit.color().grid);
    const std::string words = options.tick_text(tick);
    const float width = text_width(kit, words, small_muted);
    const float left = std::min(x - width * 0.5F, plot.max.x - width);
    if (left < taken) continue;
    draw_text(kit, list, {{left, top}, {left + width + 1, top + line}}, words, small_muted);
    taken = left + width + kit.px(space::sm);
  }
  if (options.title.empty()) return;
  draw_text(kit, list, {{plot.min.x, top + line}, {plot.max.x, top + 2 * line}}, options.title,
            {.size = TextSize::small, .tone = Tone::muted, .align = Align::right});
}

void draw_name(const Kit& kit, ImDrawList& list, const Rows& rows, const Box& row,
               std::string_view name, bool is_emphasised) {
  const TextStyle style{.is_bold = is_emphasised};
  const float bottom = rows.is_narrow ? row.min.y + rows.name_height : row.max.y;
  const float right = rows.is_narrow ? row.max.x : row.min.x + rows.name_width + 1;
  if (rows.is_narrow) {  // no axis runs through the words
    const float end = std::min(right, row.min.x + text_width(kit, name, style) + kit.px(6));
    list.AddRectFilled(row.min, {end, bottom}, kit.color().surface);
  }
  draw_text(kit, list, {row.min, {right, bottom}}, name, style);
}

Color color_of(const Kit& kit, const Bar& bar) {
  if (bar.is_muted) return kit.color().neutral.fill;
  if (bar.status != Status::neutral) return kit.theme.status(bar.status).fill;
  return bar.is_emphasised ? kit.color().accent : kit.theme.series(0);
}

void draw_bar(Kit& kit, ImDrawList& list, const Box& bar_row, float zero, float end, const Bar& bar,
              bool is_hovered) {
  const float left = std::min(zero, end);
  const float right = std::max({zero, end, left + kit.px(2)});
  Color fill = color_of(kit, bar);
  if (is_hovered) fill = mixed(fill, kit.color().text, 0.12F);
  list.AddRectFilled({left, bar_row.min.y}, {right, bar_row.max.y}, fill, kit.px(radius::small));
  const float gap = kit.px(6);
  const float width = text_width(kit, bar.text, value_style);
  const bool is_left = end < zero;
  const float x = is_left ? left - gap - width : right + gap;
  draw_text(kit, list, {{x, bar_row.min.y}, {x + width + 1, bar_row.max.y}}, bar.text, value_style,
            bar.is_muted ? kit.color().text_muted : kit.color().text);
}

}  // namespace

void bar_chart(Kit& kit, std::string_view id, std::span<const Bar> bars,
               const BarChartOptions& options) {
  const float room = available_width();
  const Rows rows = rows_of(kit, bars, room);
  const float below = axis_height(kit, options.axis);
  ChartOptions own = options.chart;
  own.height = (rows.row_height * static_cast<float>(bars.size()) + below) / kit.theme.choice.scale;
  ChartFrame frame(kit, id, own, 0);
  for (const Bar& bar : bars) frame.data_row({bar.name, bar.text});
  if (!frame.is_visible() || bars.empty()) return;

  double low = 0;
  double high = 0;
  float text_left = 0;
  float text_right = 0;
  for (const Bar& bar : bars) {
    low = std::min(low, bar.value);
    high = std::max(high, bar.value);
    float& text = bar.value < 0 ? text_left : text_right;
    text = std::max(text, text_width(kit, bar.text, value_style) + kit.px(space::sm));
  }
  Box plot = frame.box();
  if (!rows.is_narrow) plot.min.x += rows.name_width + kit.px(space::lg);
  plot.min.x += low < 0 ? text_left : 0;
  plot.max.x -= text_right;
  plot.max.y -= below;
  ImDrawList& list = frame.list();
  const Axis axis = fitted_axis(low, high, plot.width(), kit.px(48), true);
  draw_value_axis(kit, list, plot, axis, options.axis);
  const auto at = [&](double value) {
    return plot.min.x + plot.width() * static_cast<float>(axis.share(value));
  };
  list.AddLine({std::round(at(0)), plot.min.y}, {std::round(at(0)), plot.max.y},
               kit.color().line_strong);
  float y = plot.min.y;
  for (const Bar& bar : bars) {
    const Box row{{frame.box().min.x, y}, {frame.box().max.x, y + rows.row_height}};
    const float top = rows.is_narrow ? y + rows.name_height
                                     : y + std::round((rows.row_height - rows.bar_height) * 0.5F);
    const bool is_hovered = frame.is_hovered(row);
    draw_name(kit, list, rows, row, bar.name, bar.is_emphasised);
    draw_bar(kit, list, {{plot.min.x, top}, {plot.max.x, top + rows.bar_height}}, at(0),
             at(bar.value), bar, is_hovered);
    if (is_hovered && !bar.note.empty()) {
      show_tooltip(kit, bar.name, std::vector{TooltipLine{std::string(bar.note), ""}});
    }
    y += rows.row_height;
  }
}

void tornado_chart(Kit& kit, std::string_view id, std::span<const TornadoBar> bars, double base,
                   std::string_view base_text, const BarChartOptions& options) {
  const float room = available_width();
  const Rows rows = rows_of(kit, bars, room);
  const float below = axis_height(kit, options.axis);
  const float head = line_height(kit, TextSize::small) + kit.px(space::xs);
  ChartOptions own = options.chart;
  own.height =
      (rows.row_height * static_cast<float>(bars.size()) + below + head) / kit.theme.choice.scale;
  ChartFrame frame(kit, id, own, 0);
  double low = base;
  double high = base;
  float text_left = 0;
  float text_right = 0;
  for (const TornadoBar& bar : bars) {
    frame.data_row({bar.name, bar.low_input, bar.low_text, bar.high_input, bar.high_text});
    low = std::min({low, bar.low, bar.high});
    high = std::max({high, bar.low, bar.high});
    const bool is_turned = bar.low > bar.high;
    const std::string_view left = is_turned ? bar.high_text : bar.low_text;
    const std::string_view right = is_turned ? bar.low_text : bar.high_text;
    text_left = std::max(text_left, text_width(kit, left, value_style) + kit.px(space::sm));
    text_right = std::max(text_right, text_width(kit, right, value_style) + kit.px(space::sm));
  }
  if (!frame.is_visible() || bars.empty()) return;
  Box plot = frame.box();
  if (!rows.is_narrow) plot.min.x += rows.name_width + kit.px(space::lg);
  plot.min.x += text_left;
  plot.max.x -= text_right;
  plot.min.y += head;
  plot.max.y -= below;
  ImDrawList& list = frame.list();
  const Axis axis = fitted_axis(low, high, plot.width(), kit.px(48), false);
  draw_value_axis(kit, list, plot, axis, options.axis);
  const auto at = [&](double value) {
    return plot.min.x + plot.width() * static_cast<float>(axis.share(value));
  };
  const float middle = std::round(at(base));
  float y = plot.min.y;
  for (const TornadoBar& bar : bars) {
    const Box row{{frame.box().min.x, y}, {frame.box().max.x, y + rows.row_height}};
    const float top = rows.is_narrow ? y + rows.name_height
                                     : y + std::round((rows.row_height - rows.bar_height) * 0.5F);
    const Box line{{plot.min.x, top}, {plot.max.x, top + rows.bar_height}};
    draw_name(kit, list, rows, row, bar.name, false);
    const bool is_hovered = frame.is_hovered(row);
    Bar low_end{.name = bar.name, .value = bar.low, .text = bar.low_text};
    Bar high_end{.name = bar.name, .value = bar.high, .text = bar.high_text};
    low_end.status = Status::neutral;
    low_end.is_muted = true;
    draw_bar(kit, list, line, middle, at(bar.low), low_end, is_hovered);
    draw_bar(kit, list, line, middle, at(bar.high), high_end, is_hovered);
    if (is_hovered) {
      show_tooltip(kit, bar.name,
                   std::vector{TooltipLine{std::string(bar.low_input), std::string(bar.low_text),
                                           kit.color().neutral.fill},
                               TooltipLine{std::string(bar.high_input), std::string(bar.high_text),
                                           kit.theme.series(0)}});
    }
    y += rows.row_height;
  }
  list.AddLine({middle, plot.min.y - kit.px(4)}, {middle, plot.max.y}, kit.color().text,
               kit.px(1.5F));
  const float width = text_width(kit, base_text, value_style);
  const float left =
      std::clamp(middle - width * 0.5F, frame.box().min.x, frame.box().max.x - width);
  draw_text(kit, list,
            {{left, frame.box().min.y}, {left + width + 1, plot.min.y - kit.px(space::xs)}},
            base_text, value_style);
}

}  // namespace dealbench::ui
