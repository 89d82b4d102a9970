#include "ui/charts/histogram.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/paint.h"

namespace dealbench::ui {
namespace {

constexpr TextStyle mark_style{.size = TextSize::small, .is_bold = true};

// The marks' words stand above the plot, in as many rows as they need not to touch.
std::vector<int> rows_of(const Kit& kit, std::span<const HistogramMark> marks,
                         const std::vector<float>& at, const Box& box) {
  std::vector<float> taken;
  std::vector<int> rows;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const float width = text_width(kit, marks[i].text, mark_style);
    const float left = std::clamp(at[i] - width * 0.5F, box.min.x, box.max.x - width);
    std::size_t row = 0;
    while (row < taken.size() && left < taken[row]) ++row;
    if (row == taken.size()) taken.push_back(0);
    taken[row] = left + width + kit.px(space::sm);
    rows.push_back(static_cast<int>(row));
  }
  return rows;
}

void draw_marks(const Kit& kit, ImDrawList& list, const PlotArea& plot, const Box& whole,
                std::span<const HistogramMark> marks, const std::vector<float>& at,
                const std::vector<int>& rows) {
  const float line = line_height(kit, TextSize::small);
  const auto ink_of = [&](const HistogramMark& mark) {
    return mark.is_emphasised ? kit.color().bad.text : kit.color().text;
  };
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const float x = std::round(at[i]);
    const float top = whole.min.y + static_cast<float>(rows[i] + 1) * line;
    draw_dashed_line(list, {x, top}, {x, plot.box.max.y}, ink_of(marks[i]), kit.px(1.5F),
                     kit.px(4));
  }
  for (std::size_t i = 0; i < marks.size(); ++i) {  // words over all lines
    const float top = whole.min.y + static_cast<float>(rows[i]) * line;
    const float width = text_width(kit, marks[i].text, mark_style);
    const float left = std::clamp(at[i] - width * 0.5F, whole.min.x, whole.max.x - width);
    list.AddRectFilled({left - 2, top}, {left + width + 2, top + line}, kit.color().surface);
    draw_text(kit, list, {{left, top}, {left + width + 1, top + line}}, marks[i].text, mark_style,
              ink_of(marks[i]));
  }
}

}  // namespace

void histogram(Kit& kit, std::string_view id, std::span<const double> edges,
               std::span<const double> counts, std::span<const HistogramMark> marks,
               const HistogramOptions& options) {
  ChartFrame frame(kit, id, options.chart, 280);
  for (const std::string_view words : options.bin_texts) frame.data_row({words});
  for (const HistogramMark& mark : marks) frame.data_row({mark.text});
  if (!frame.is_visible() || counts.empty() || edges.size() != counts.size() + 1) return;
  ImDrawList& list = frame.list();
  const double most = *std::ranges::max_element(counts);
  const float line = line_height(kit, TextSize::small);
  const Box box = frame.box();
  // Where the marks stand depends on the axes, whose place depends on the marks' rows: at most
  // three are reserved.
  const auto wanted_rows = static_cast<float>(std::min<std::size_t>(marks.size(), 2));
  const Box inner{{box.min.x, box.min.y + wanted_rows * line}, box.max};
  const PlotArea plot =
      draw_axes(kit, list, inner, edges.front(), edges.back(), &options.x, 0, most, options.y);
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const float left = plot.at_x(edges[i]) + 1;
    const float right = std::max(left + 1, plot.at_x(edges[i + 1]) - 1);
    const Box bar{{left, plot.at_y(counts[i])}, {right, plot.box.max.y}};
    const Box column{{left, plot.box.min.y}, {right, plot.box.max.y}};
    const bool is_hovered = frame.is_hovered(column);
    const Color fill = kit.theme.series(0);
    list.AddRectFilled(bar.min, bar.max, is_hovered ? mixed(fill, kit.color().text, 0.15F) : fill,
                       kit.px(3), ImDrawFlags_RoundCornersTop);
    if (is_hovered && i < options.bin_texts.size()) show_tooltip(kit, options.bin_texts[i], {});
  }
  std::vector<float> at;
  for (const HistogramMark& mark : marks) {
    at.push_back(std::clamp(plot.at_x(mark.x), plot.box.min.x, plot.box.max.x));
  }
  draw_marks(kit, list, plot, box, marks, at, rows_of(kit, marks, at, box));
}

}  // namespace dealbench::ui
