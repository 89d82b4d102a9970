#include "ui/charts/share_chart.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace dealbench::ui {
namespace {

constexpr TextStyle value_style{.size = TextSize::small, .is_bold = true, .align = Align::right};

double total_of(std::span<const Share> shares) {
  double total = 0;
  for (const Share& share : shares) total += std::max(0.0, share.amount);
  return total;
}

void show_details(Kit& kit, const Share& share, std::size_t index) {
  show_tooltip(kit, share.name,
               std::vector{TooltipLine{std::string(share.share), std::string(share.text),
                                       kit.theme.series(index)}});
}

// One line each: mark, name, amount, share.
float draw_rows(Kit& kit, ImDrawList& list, const Box& box, std::span<const Share> shares,
                std::optional<std::size_t> hovered) {
  const float line = kit.px(30);
  float text_room = 0;
  float share_room = 0;
  for (const Share& share : shares) {
    text_room = std::max(text_room, text_width(kit, share.text, value_style));
    share_room = std::max(share_room, text_width(kit, share.share, value_style));
  }
  float y = box.min.y;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    const Box row{{box.min.x, y}, {box.max.x, y + line}};
    if (hovered == i) list.AddRectFilled(row.min, row.max, kit.color().hover, kit.px(4));
    draw_swatch(kit, list, {row.min.x + kit.px(8), row.center().y}, kit.theme.series(i), false);
    const float share_left = row.max.x - share_room - kit.px(space::xs);
    const float text_left = share_left - kit.px(space::md) - text_room;
    draw_text(kit, list, {{row.min.x + kit.px(22), y}, {text_left - kit.px(6), row.max.y}},
              shares[i].name, {.size = TextSize::small});
    draw_text(kit, list, {{text_left - 1, y}, {text_left + text_room, row.max.y}}, shares[i].text,
              value_style);
    draw_text(kit, list, {{share_left - 1, y}, {share_left + share_room, row.max.y}},
              shares[i].share, value_style, kit.color().text_muted);
    y += line;
  }
  return y - box.min.y;
}

}  // namespace

void donut_chart(Kit& kit, std::string_view id, std::span<const Share> shares,
                 const ShareOptions& options) {
  const float rows = 30 * static_cast<float>(shares.size());
  const bool is_narrow = available_width() < kit.px(420);
  const float edge = is_narrow ? 190.0F : 200.0F;
  ChartOptions own = options.chart;
  if (own.height <= 0) own.height = is_narrow ? edge + 16 + rows : std::max(edge, rows);
  ChartFrame frame(kit, id, own, 0);
  for (const Share& share : shares) frame.data_row({share.name, share.text, share.share});
  const double total = total_of(shares);
  if (!frame.is_visible() || !(total > 0)) return;
  ImDrawList& list = frame.list();
  const Box box = frame.box();
  const float diameter = kit.px(edge);
  const float left = is_narrow ? box.center().x - diameter * 0.5F : box.min.x;
  const float top = is_narrow ? box.min.y : box.center().y - diameter * 0.5F;
  const ImVec2 center{left + diameter * 0.5F, top + diameter * 0.5F};
  const float outer = diameter * 0.5F - kit.px(2);
  const float inner = outer * 0.64F;
  const ImVec2 pointer = ImGui::GetIO().MousePos;
  const float dx = pointer.x - center.x;
  const float dy = pointer.y - center.y;
  const float distance = std::sqrt(dx * dx + dy * dy);
  constexpr float full = 2 * std::numbers::pi_v<float>;
  float pointed = std::atan2(dy, dx) + full / 4;
  if (pointed < 0) pointed += full;
  std::optional<std::size_t> hovered;
  float from = 0;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    const auto part = static_cast<float>(std::max(0.0, shares[i].amount) / total) * full;
    const float to = from + part;
    const bool is_in = distance >= inner && distance <= outer && pointed >= from && pointed < to;
    if (is_in && frame.is_hovered(box)) hovered = i;
    const float space = shares.size() > 1 ? std::min(0.012F, part * 0.25F) : 0;
    const float width = outer - inner;
    list.PathClear();
    list.PathArcTo(center, (outer + inner) * 0.5F, from - full / 4 + space, to - full / 4 - space,
                   std::max(8, static_cast<int>(part * 16)));
    list.PathStroke(kit.theme.series(i), ImDrawFlags_None,
                    hovered == i ? width + kit.px(6) : width);
    from = to;
  }
  const Box hole{{center.x - inner + 4, center.y - kit.px(26)},
                 {center.x + inner - 4, center.y + kit.px(10)}};
  draw_text(kit, list, hole, options.total,
            {.size = TextSize::title, .is_bold = true, .align = Align::center});
  draw_text(
      kit, list, {{hole.min.x, hole.max.y - kit.px(4)}, {hole.max.x, hole.max.y + kit.px(20)}},
      options.total_name, {.size = TextSize::small, .tone = Tone::muted, .align = Align::center});
  Box rows_box = box;
  if (is_narrow) {
    rows_box.min.y += diameter + kit.px(16);
  } else {
    rows_box.min.x += diameter + kit.px(space::xl);
    rows_box.min.y = std::round(box.center().y - kit.px(rows) * 0.5F);
  }
  draw_rows(kit, list, rows_box, shares, hovered);
  if (hovered) show_details(kit, shares[*hovered], *hovered);
}

void stacked_bar(Kit& kit, std::string_view id, std::span<const Share> shares,
                 const ShareOptions& options) {
  const float bar = 28;
  const float rows = 30 * static_cast<float>(shares.size());
  ChartOptions own = options.chart;
  own.height = bar + 12 + rows;
  ChartFrame frame(kit, id, own, 0);
  for (const Share& share : shares) frame.data_row({share.name, share.text, share.share});
  const double total = total_of(shares);
  if (!frame.is_visible() || !(total > 0)) return;
  ImDrawList& list = frame.list();
  const Box box = frame.box();
  std::optional<std::size_t> hovered;
  const float height = kit.px(bar);
  float x = box.min.x;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    const auto part = static_cast<float>(std::max(0.0, shares[i].amount) / total) * box.width();
    const Box piece{{x, box.min.y}, {x + part, box.min.y + height}};
    if (frame.is_hovered(piece)) hovered = i;
    if (part > 2) {
      list.AddRectFilled(piece.min, {piece.max.x - 2, piece.max.y}, kit.theme.series(i),
                         kit.px(radius::small));
    }
    x += part;
  }
  draw_rows(kit, list, {{box.min.x, box.min.y + height + kit.px(12)}, box.max}, shares, hovered);
  if (hovered) show_details(kit, shares[*hovered], *hovered);
}

}  // namespace dealbench::ui
