#include "ui/charts/timeline.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/paint.h"

namespace dealbench::ui {
namespace {

constexpr TextStyle small_muted{.size = TextSize::small, .tone = Tone::muted};
constexpr TextStyle now_style{.size = TextSize::small, .is_bold = true, .tone = Tone::accent};

struct Strip {
  Box box;
  double begin = 0, end = 1;
  [[nodiscard]] float at(double time) const {
    const double share = std::clamp((time - begin) / (end - begin), 0.0, 1.0);
    return box.min.x + box.width() * static_cast<float>(share);
  }
};

void draw_ticks(const Kit& kit, ImDrawList& list, const Strip& strip,
                const TimelineOptions& options, float top) {
  const float line = line_height(kit, TextSize::small);
  float taken = strip.box.min.x - kit.px(40);
  for (std::size_t i = 0; i < options.ticks.size(); ++i) {
    const float x = std::round(strip.at(options.ticks[i]));
    list.AddLine({x, strip.box.min.y}, {x, strip.box.max.y}, kit.color().grid);
    if (i >= options.tick_texts.size()) continue;
    const float width = text_width(kit, options.tick_texts[i], small_muted);
    const float left = std::min(x - width * 0.5F, strip.box.max.x - width);
    if (left < taken) continue;
    draw_text(kit, list, {{left, top}, {left + width + 1, top + line}}, options.tick_texts[i],
              small_muted);
    taken = left + width + kit.px(space::sm);
  }
}

void draw_now(const Kit& kit, ImDrawList& list, const Strip& strip, const Box& whole,
              const TimelineOptions& options) {
  if (!options.now || *options.now < options.begin || *options.now > options.end) return;
  const float x = std::round(strip.at(*options.now));
  const float line = line_height(kit, TextSize::small);
  list.AddLine({x, whole.min.y + line}, {x, strip.box.max.y}, kit.color().accent, kit.px(2));
  const float width = text_width(kit, options.now_text, now_style);
  const float left = std::clamp(x - width * 0.5F, whole.min.x, whole.max.x - width);
  draw_text(kit, list, {{left, whole.min.y}, {left + width + 1, whole.min.y + line}},
            options.now_text, now_style);
}

void draw_bar(const Kit& kit, ImDrawList& list, const Strip& strip, const TimelineBar& bar,
              float middle, float height) {
  const StatusColors& colors = kit.theme.status(bar.status);
  const float left = strip.at(bar.begin);
  if (bar.end <= bar.begin) {
    const float r = height * 0.42F;
    list.AddQuadFilled({left, middle - r}, {left + r, middle}, {left, middle + r},
                       {left - r, middle}, colors.fill);
    return;
  }
  const float right = std::max(left + kit.px(4), strip.at(bar.end));
  const Box box{{left, middle - height * 0.5F}, {right, middle + height * 0.5F}};
  const float corner = kit.px(5);
  draw_surface(kit, list, box, corner, colors.soft, colors.fill);
  const float done = left + (right - left) * static_cast<float>(std::clamp(bar.done, 0.0, 1.0));
  if (done <= left) return;
  list.PushClipRect(box.min, {done, box.max.y}, true);
  list.AddRectFilled(box.min, box.max, colors.fill, corner);
  list.PopClipRect();
}

}  // namespace

void timeline(Kit& kit, std::string_view id, std::span<const TimelineBar> bars,
              const TimelineOptions& options) {
  float name_width = 0;
  for (const TimelineBar& bar : bars) {
    name_width = std::max(name_width, text_width(kit, bar.name));
  }
  const float room = available_width();
  const bool is_narrow = name_width + kit.px(260) > room;
  const float line = line_height(kit, TextSize::small);
  const float name_height = is_narrow ? line_height(kit, TextSize::body) : 0;
  const float row = kit.px(is_narrow ? 28 : 38) + name_height;
  const float head = options.now ? line + kit.px(space::xs) : 0;
  ChartOptions own = options.chart;
  own.height = (row * static_cast<float>(bars.size()) + head + line + kit.px(space::sm)) /
               kit.theme.choice.scale;
  ChartFrame frame(kit, id, own, 0);
  for (const TimelineBar& bar : bars) frame.data_row({bar.name, bar.text});
  if (!frame.is_visible() || !(options.end > options.begin)) return;
  ImDrawList& list = frame.list();
  const Box whole = frame.box();
  Strip strip{whole, options.begin, options.end};
  if (!is_narrow) strip.box.min.x += name_width + kit.px(space::lg);
  strip.box.min.x += kit.px(8);
  strip.box.max.x -= kit.px(8);
  strip.box.min.y += head;
  strip.box.max.y -= line + kit.px(space::xs);
  draw_ticks(kit, list, strip, options, strip.box.max.y + kit.px(space::xs));
  draw_now(kit, list, strip, whole, options);
  float y = strip.box.min.y;
  for (const TimelineBar& bar : bars) {
    const Box area{{whole.min.x, y}, {whole.max.x, y + row}};
    const bool is_hovered = frame.is_hovered(area);
    if (is_hovered)
      list.AddRectFilled(area.min, area.max, faded(kit.color().hover, 0.7F), kit.px(4));
    const float name_bottom = is_narrow ? y + name_height : y + row;
    const float name_right = is_narrow ? whole.max.x : whole.min.x + name_width + 1;
    if (is_narrow) {  // no line runs through the words
      const float end = whole.min.x + text_width(kit, bar.name) + kit.px(6);
      list.AddRectFilled({whole.min.x, y}, {end, name_bottom}, kit.color().surface);
    }
    draw_text(kit, list, {{whole.min.x, y}, {name_right, name_bottom}}, bar.name);
    const float middle = is_narrow ? y + name_height + kit.px(12) : y + row * 0.5F;
    draw_bar(kit, list, strip, bar, middle, kit.px(is_narrow ? 16 : 20));
    if (is_hovered && !bar.text.empty()) {
      show_tooltip(kit, bar.name, std::vector{TooltipLine{std::string(bar.text), ""}});
    }
    y += row;
  }
}

}  // namespace dealbench::ui
