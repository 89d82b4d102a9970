#include "ui/charts/chart.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "imgui_internal.h"

#include "i18n/catalog.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/popup.h"

namespace dealbench::ui {
namespace {

constexpr TextStyle small_muted{.size = TextSize::small, .tone = Tone::muted};
constexpr float picture_margin = 40;  // more than a picture shows around the chart

// Above the chart, for the button of its menu.
float strip_height(const Kit& kit) {
  return kit.theme.choice.is_touch ? kit.px(32) : 0;
}

}  // namespace

ChartFrame::ChartFrame(Kit& kit, std::string_view id, const ChartOptions& options,
                       float default_height)
    : kit_(kit), id_(id), name_(options.name), list_(ImGui::GetWindowDrawList()) {
  const float height = kit.px(options.height > 0 ? options.height : default_height);
  box_ = place(kit, {available_width(), height + strip_height(kit)});
  Node& node = describe(kit, Role::image, box_, options.name, id);
  node.description = options.summary;
  is_visible_ = node.is_visible;
  whole_ = box_;
  box_.min.y += strip_height(kit);
}

ChartFrame::~ChartFrame() {
  end_data();
  actions();
}

void ChartFrame::actions() {
  KitState& state = kit_.state;
  if (state.pictured == id_) {
    state.picture_place = ImVec4(whole_.min.x, whole_.min.y, whole_.max.x, whole_.max.y);
    ImRect around(whole_.min, whole_.max);
    around.Expand(kit_.px(picture_margin));
    ImGui::ScrollToRect(ImGui::GetCurrentWindow(), around);
    return;
  }
  const KitWords& words = kit_.words;
  const std::array entries{
      MenuEntry{.id = "copy_picture", .text = words.copy_picture, .icon = Icon::copy},
      MenuEntry{.id = "save_picture", .text = words.save_picture, .icon = Icon::download},
      MenuEntry{.id = "copy_data", .text = words.copy_data, .icon = Icon::grid},
  };
  const std::string menu = id_ + "/actions";
  const std::string name = i18n::fill(words.chart_actions, {{"name", name_}});
  open_menu_in(kit_, menu, whole_);
  const bool is_touch = kit_.theme.choice.is_touch;
  const float width = icon_button_width(kit_);
  // A finger finds it in its strip; for a pointer it comes up on the chart's edge, where no figure
  // stands.
  const float top = is_touch ? whole_.min.y + (strip_height(kit_) - width) * 0.5F
                             : std::round(whole_.min.y - width * 0.7F);
  Region corner(kit_, {whole_.max.x - width, top}, width);
  const auto chosen = menu_button(kit_, menu,
                                  {.name = name,
                                   .kind = is_touch ? ButtonKind::quiet : ButtonKind::secondary,
                                   .is_hidden = !is_touch && !is_hovered(whole_)},
                                  entries);
  if (!chosen) return;
  const std::array wishes{CopyWish{CopyKind::picture, id_, name_},
                          CopyWish{CopyKind::picture_file, id_, name_},
                          CopyWish{CopyKind::table, id_ + "/data", name_}};
  state.copy_wish = wishes[*chosen];
}

void ChartFrame::end_data() {
  if (has_table_) kit_.mirror.end();
  has_table_ = false;
}

void ChartFrame::data_row(std::span<const std::string_view> cells) {
  if (!has_table_) kit_.mirror.begin(Role::table, id_ + "/data", {});
  has_table_ = true;
  kit_.mirror.begin(Role::row, {});
  for (const std::string_view cell : cells) describe(kit_, Role::cell, whole_, cell);
  kit_.mirror.end();
}

void ChartFrame::data_row(std::initializer_list<std::string_view> cells) {
  data_row(std::span(cells.begin(), cells.size()));
}

bool ChartFrame::is_hovered(const Box& part) const {
  return !kit_.state.is_touch_scrolling && part.contains(ImGui::GetIO().MousePos) &&
         ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem);
}

void ChartFrame::legend(std::span<const LegendEntry> entries) {
  const float line = line_height(kit_, TextSize::small);
  const float mark = kit_.px(18);
  ImVec2 at = box_.min;
  for (const LegendEntry& entry : entries) {
    const float width = std::min(box_.width(), mark + text_width(kit_, entry.text, small_muted));
    if (at.x > box_.min.x && at.x + width > box_.max.x) at = {box_.min.x, at.y + line};
    draw_swatch(kit_, *list_, {at.x + kit_.px(6), at.y + line * 0.5F}, entry.color,
                entry.is_outline);
    draw_text(kit_, *list_, {{at.x + mark, at.y}, {at.x + width + 1, at.y + line}}, entry.text,
              small_muted);
    at.x += width + kit_.px(space::lg);
  }
  box_.min.y = at.y + line + kit_.px(space::sm);
}

void draw_swatch(const Kit& kit, ImDrawList& list, const ImVec2& center, Color color,
                 bool is_outline) {
  const float half = kit.px(5);
  const Box box{{center.x - half, center.y - half}, {center.x + half, center.y + half}};
  if (is_outline) {
    list.AddRect(box.min, box.max, color, kit.px(3), ImDrawFlags_None, kit.px(2));
  } else {
    list.AddRectFilled(box.min, box.max, color, kit.px(3));
  }
}

float PlotArea::at_x(double value) const {
  return box.min.x + box.width() * static_cast<float>(x.share(value));
}

float PlotArea::at_y(double value) const {
  return box.max.y - box.height() * static_cast<float>(y.share(value));
}

namespace {

std::vector<std::string> texts_of(const Axis& axis, const AxisOptions& options) {
  std::vector<std::string> texts;
  if (!options.tick_text) return texts;
  for (const double tick : axis.ticks) texts.push_back(options.tick_text(tick));
  return texts;
}

float widest(const Kit& kit, const std::vector<std::string>& texts) {
  float width = 0;
  for (const std::string& text : texts) width = std::max(width, text_width(kit, text, small_muted));
  return width;
}

void draw_y_ticks(const Kit& kit, ImDrawList& list, const PlotArea& plot,
                  const std::vector<std::string>& texts, float label_width) {
  const float line = line_height(kit, TextSize::small);
  for (std::size_t i = 0; i < plot.y.ticks.size(); ++i) {
    const float y = std::round(plot.at_y(plot.y.ticks[i]));
    const bool is_base = plot.y.ticks[i] == 0 || i == 0;
    if (texts.empty() && !is_base) continue;  // a plane without figures has no grid
    list.AddLine({plot.box.min.x, y}, {plot.box.max.x, y},
                 is_base ? kit.color().line_strong : kit.color().grid);
    if (i >= texts.size()) continue;
    const float right = plot.box.min.x - kit.px(space::sm);
    draw_text(kit, list, {{right - label_width - 1, y - line * 0.5F}, {right, y + line * 0.5F}},
              texts[i], {.size = TextSize::small, .tone = Tone::muted, .align = Align::right});
  }
}

void draw_x_ticks(const Kit& kit, ImDrawList& list, const PlotArea& plot,
                  const std::vector<std::string>& texts, const Box& whole) {
  const float line = line_height(kit, TextSize::small);
  const float top = plot.box.max.y + kit.px(space::xs);
  float taken = whole.min.x - 1;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const float x = plot.at_x(plot.x.ticks[i]);
    list.AddLine({x, plot.box.max.y}, {x, plot.box.max.y + kit.px(4)}, kit.color().line_strong);
    const float width = text_width(kit, texts[i], small_muted);
    const float left = std::clamp(x - width * 0.5F, whole.min.x, whole.max.x - width);
    if (left < taken) continue;
    draw_text(kit, list, {{left, top}, {left + width + 1, top + line}}, texts[i], small_muted);
    taken = left + width + kit.px(space::sm);
  }
}

}  // namespace

PlotArea draw_axes(Kit& kit, ImDrawList& list, const Box& box, double x_low, double x_high,
                   const AxisOptions* x, double y_low, double y_high, const AxisOptions& y,
                   bool is_y_from_zero) {
  const float line = line_height(kit, TextSize::small);
  PlotArea plot;
  plot.box = box;
  if (!y.title.empty()) {
    draw_text(kit, list, {box.min, {box.max.x, box.min.y + line}}, y.title, small_muted);
    plot.box.min.y += line + kit.px(space::xs);
  }
  plot.box.min.y += line * 0.5F;
  plot.box.max.y -= line * 0.5F;
  if (x != nullptr) {
    plot.box.max.y -= line * 0.5F + kit.px(space::xs);
    if (!x->title.empty()) {
      draw_text(kit, list, {{box.min.x, box.max.y - line}, box.max}, x->title,
                {.size = TextSize::small, .tone = Tone::muted, .align = Align::right});
      plot.box.max.y -= line;
    }
  }
  plot.y = nice_axis_for(y_low, y_high, plot.box.height(), kit.px(32), is_y_from_zero);
  const std::vector<std::string> y_texts = texts_of(plot.y, y);
  const float label_width = widest(kit, y_texts);
  if (label_width > 0) plot.box.min.x += label_width + kit.px(space::sm);
  draw_y_ticks(kit, list, plot, y_texts, label_width);
  if (x != nullptr) {
    plot.box.max.x -= kit.px(space::sm);
    plot.x = fitted_axis(x_low, x_high, plot.box.width(), kit.px(72), false);
    draw_x_ticks(kit, list, plot, texts_of(plot.x, *x), box);
  }
  return plot;
}

}  // namespace dealbench::ui
