#include "ui/charts/funnel_chart.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/widgets/icon.h"
#include "ui/widgets/paint.h"

namespace dealbench::ui {
namespace {

constexpr TextStyle name_style{.tone = Tone::muted};
constexpr TextStyle count_style{.is_bold = true};
constexpr TextStyle small_style{.size = TextSize::small};

struct Layout {
  bool is_narrow = false;  // names and counts stand above their bars
  float name_width = 0, count_width = 0;
  float bar_height = 0, label_height = 0, link_height = 0;
  [[nodiscard]] float height(std::size_t stages) const {
    const auto n = static_cast<float>(stages);
    return n * (bar_height + label_height) + std::max(0.0F, n - 1) * link_height;
  }
};

Layout layout_of(const Kit& kit, std::span<const FunnelStage> stages, float width) {
  Layout layout;
  for (const FunnelStage& stage : stages) {
    layout.name_width = std::max(layout.name_width, text_width(kit, stage.name, name_style));
    layout.count_width = std::max(layout.count_width, text_width(kit, stage.count, count_style));
  }
  const float gaps = 2 * kit.px(space::lg);
  const float left = width - layout.name_width - layout.count_width - gaps;
  layout.is_narrow = left < kit.px(220);
  layout.bar_height = kit.px(layout.is_narrow ? 26 : 40);
  layout.label_height = layout.is_narrow ? line_height(kit, TextSize::body) + kit.px(2) : 0;
  layout.link_height = kit.px(layout.is_narrow ? 40 : 38);
  return layout;
}

// Share of the widest bar, 0..1.
std::vector<float> shares_of(std::span<const FunnelStage> stages) {
  double most = 0;
  for (const FunnelStage& stage : stages) {
    if (!stage.is_money) most = std::max(most, stage.amount);
  }
  std::vector<float> shares;
  for (const FunnelStage& stage : stages) {
    const bool is_same = stage.is_money && !shares.empty();
    const double share = most > 0 ? std::clamp(stage.amount / most, 0.0, 1.0) : 0;
    shares.push_back(is_same ? shares.back() : static_cast<float>(share));
  }
  return shares;
}

Color bar_color(const Kit& kit, const FunnelStage& stage, std::size_t index) {
  if (stage.is_money) return kit.theme.series(2);
  const float lighter = static_cast<float>(index) * 0.16F;
  return mixed(kit.theme.series(0), kit.color().accent_pressed, std::min(lighter, 0.6F));
}

void draw_link(Kit& kit, ImDrawList& list, const Box& above, const Box& below,
               const FunnelStage& stage, const Box& whole) {
  const Color tint = faded(kit.theme.series(0), 0.13F);
  const std::array<ImVec2, 4> corners{
      ImVec2{above.min.x, above.max.y}, ImVec2{above.max.x, above.max.y},
      ImVec2{below.max.x, below.min.y}, ImVec2{below.min.x, below.min.y}};
  list.AddConvexPolyFilled(corners.data(), static_cast<int>(corners.size()), tint);
  if (stage.conversion.empty()) return;
  const float strong =
      text_width(kit, stage.conversion, {.size = TextSize::small, .is_bold = true});
  const float gap = stage.conversion_name.empty() ? 0 : kit.px(6);
  const float icon = kit.px(18);
  const float side = kit.px(10);
  const float room = whole.width() - 2 * side - icon - strong - gap;
  const float words = std::min(text_width(kit, stage.conversion_name, small_style), room);
  const float half = (icon + strong + gap + words + 2 * side) * 0.5F;
  const float middle = (above.max.y + below.min.y) * 0.5F;
  const float center = above.center().x;
  const float height = kit.px(24);
  const Box pill{{std::round(center - half), std::round(middle - height * 0.5F)},
                 {std::round(center + half), std::round(middle + height * 0.5F)}};
  draw_surface(kit, list, pill, height * 0.5F, kit.color().surface, kit.color().line);
  Box row = pill.inset(side, 0);
  draw_icon(list, Icon::arrow_down, {row.min.x + kit.px(6), middle}, kit.px(14),
            kit.color().text_muted);
  row.min.x += icon;
  row.max.x += 2;
  draw_text(kit, list, row, stage.conversion, {.size = TextSize::small, .is_bold = true});
  row.min.x += strong + gap;
  draw_text(kit, list, row, stage.conversion_name, {.size = TextSize::small, .tone = Tone::muted});
}

void draw_labels(Kit& kit, ImDrawList& list, const Layout& layout, const Box& row,
                 const FunnelStage& stage) {
  TextStyle right = count_style;
  right.align = Align::right;
  draw_text(kit, list, {row.min, {row.min.x + layout.name_width + 1, row.max.y}}, stage.name,
            layout.is_narrow ? TextStyle{} : name_style);
  draw_text(kit, list, {{row.max.x - layout.count_width - 1, row.min.y}, row.max}, stage.count,
            right);
}

}  // namespace

void funnel_chart(Kit& kit, std::string_view id, std::span<const FunnelStage> stages,
                  const ChartOptions& options) {
  const float room = available_width();
  const Layout layout = layout_of(kit, stages, room);
  ChartOptions own = options;
  own.height = layout.height(stages.size()) / kit.theme.choice.scale;
  ChartFrame frame(kit, id, own, 0);
  for (const FunnelStage& stage : stages) {
    frame.data_row({stage.name, stage.count, stage.conversion_name, stage.conversion});
  }
  if (!frame.is_visible()) return;
  ImDrawList& list = frame.list();
  const Box whole = frame.box();
  const std::vector<float> shares = shares_of(stages);
  const float side_left = layout.is_narrow ? 0 : layout.name_width + kit.px(space::lg);
  const float side_right = layout.is_narrow ? 0 : layout.count_width + kit.px(space::lg);
  const Box column{{whole.min.x + side_left, whole.min.y}, {whole.max.x - side_right, whole.max.y}};
  const float sliver = kit.px(10);
  Box above;
  float y = whole.min.y;
  for (std::size_t i = 0; i < stages.size(); ++i) {
    const float bottom = y + layout.label_height + layout.bar_height;
    const float half = std::max(sliver, column.width() * shares[i]) * 0.5F;
    const float center = column.center().x;
    const Box bar{{center - half, y + layout.label_height}, {center + half, bottom}};
    const Box row{{whole.min.x, y}, {whole.max.x, bottom}};
    const bool is_hovered = frame.is_hovered(row);
    if (i > 0) draw_link(kit, list, above, {{bar.min.x, y}, {bar.max.x, y}}, stages[i - 1], column);
    const Color fill = bar_color(kit, stages[i], i);
    list.AddRectFilled(bar.min, bar.max, is_hovered ? mixed(fill, kit.color().text, 0.12F) : fill,
                       kit.px(6));
    const float label_bottom = layout.is_narrow ? y + layout.label_height : bottom;
    draw_labels(kit, list, layout, {row.min, {row.max.x, label_bottom}}, stages[i]);
    if (is_hovered) {
      std::vector<TooltipLine> lines;
      if (!stages[i].note.empty()) lines.push_back({std::string(stages[i].note), ""});
      if (i + 1 < stages.size() && !stages[i].conversion.empty()) {
        lines.push_back(
            {std::string(stages[i].conversion_name), std::string(stages[i].conversion)});
      }
      std::string title(stages[i].name);
      title.append("  ").append(stages[i].count);
      show_tooltip(kit, title, lines);
    }
    above = bar;
    y = bottom + layout.link_height;
  }
}

}  // namespace dealbench::ui
