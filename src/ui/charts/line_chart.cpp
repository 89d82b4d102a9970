#include "ui/charts/line_chart.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "ui/widgets/paint.h"

namespace dealbench::ui {
namespace {

constexpr TextStyle small_muted{.size = TextSize::small, .tone = Tone::muted};

// The plot with its y axis and the x labels below; both charts draw into it.
struct Trend {
  PlotArea plot;
  std::span<const double> x;
  [[nodiscard]] float at(std::size_t i) const { return plot.at_x(x[i]); }
};

void draw_x_labels(const Kit& kit, ImDrawList& list, const Trend& trend,
                   std::span<const std::string> texts, const Box& whole) {
  const float line = line_height(kit, TextSize::small);
  const float top = trend.plot.box.max.y + kit.px(6);
  float widest = 0;
  for (const std::string& words : texts) {
    widest = std::max(widest, text_width(kit, words, small_muted));
  }
  const float room = trend.plot.box.width() / (widest + kit.px(space::md));
  const auto fitting = std::max<std::size_t>(1, static_cast<std::size_t>(room));
  const std::size_t every = std::max<std::size_t>(1, (texts.size() + fitting - 1) / fitting);
  float taken = whole.min.x - 1;
  for (std::size_t i = 0; i < texts.size() && i < trend.x.size(); i += every) {
    const float width = text_width(kit, texts[i], small_muted);
    const float x = trend.at(i);
    const float left = std::clamp(x - width * 0.5F, whole.min.x, whole.max.x - width);
    if (left < taken) continue;
    list.AddLine({x, trend.plot.box.max.y}, {x, trend.plot.box.max.y + kit.px(4)},
                 kit.color().line_strong);
    draw_text(kit, list, {{left, top}, {left + width + 1, top + line}}, texts[i], small_muted);
    taken = left + width + kit.px(space::sm);
  }
}

Trend draw_trend_axes(Kit& kit, ImDrawList& list, const Box& box, std::span<const double> x,
                      std::span<const std::string> x_texts, double low, double high,
                      const LineChartOptions& options) {
  const float line = line_height(kit, TextSize::small);
  Box inner = box;
  inner.max.y -= line * 0.5F + kit.px(6);
  if (!options.x.title.empty()) {
    inner.max.y -= line;
    draw_text(kit, list, {{box.min.x, box.max.y - line}, box.max}, options.x.title,
              {.size = TextSize::small, .tone = Tone::muted, .align = Align::right});
  }
  Trend trend;
  trend.plot =
      draw_axes(kit, list, inner, 0, 1, nullptr, low, high, options.y, options.is_y_from_zero);
  trend.plot.box.max.x -= kit.px(space::sm);
  trend.x = x;
  trend.plot.x.low = x.front();
  trend.plot.x.high = x.back() > x.front() ? x.back() : x.front() + 1;
  draw_x_labels(kit, list, trend, x_texts, box);
  return trend;
}

void draw_line(const Kit& kit, ImDrawList& list, const Trend& trend, const LineSeries& series,
               Color color) {
  const std::size_t count = std::min(series.y.size(), trend.x.size());
  const float width = kit.px(2.25F);
  if (series.is_dashed) {
    for (std::size_t i = 1; i < count; ++i) {
      draw_dashed_line(list, {trend.at(i - 1), trend.plot.at_y(series.y[i - 1])},
                       {trend.at(i), trend.plot.at_y(series.y[i])}, color, width, kit.px(5));
    }
    return;
  }
  list.PathClear();
  for (std::size_t i = 0; i < count; ++i) {
    list.PathLineTo({trend.at(i), trend.plot.at_y(series.y[i])});
  }
  list.PathStroke(color, ImDrawFlags_None, width);
  if (count == 1) {
    list.AddCircleFilled({trend.at(0), trend.plot.at_y(series.y[0])}, kit.px(4), color);
  }
}

// Between two lines over the same x.
void draw_band(ImDrawList& list, const Trend& trend, std::span<const double> low,
               std::span<const double> high, Color color) {
  const std::size_t count = std::min({low.size(), high.size(), trend.x.size()});
  // Without the soft edge of each piece, or the joints would show.
  const ImDrawListFlags flags = list.Flags;
  list.Flags &= ~ImDrawListFlags_AntiAliasedFill;
  for (std::size_t i = 1; i < count; ++i) {
    const float left = trend.at(i - 1);
    const float right = trend.at(i);
    list.AddQuadFilled({left, trend.plot.at_y(high[i - 1])}, {right, trend.plot.at_y(high[i])},
                       {right, trend.plot.at_y(low[i])}, {left, trend.plot.at_y(low[i - 1])},
                       color);
  }
  list.Flags = flags;
}

// The point that the pointer is nearest to.
std::optional<std::size_t> hovered_index(const ChartFrame& frame, const Trend& trend) {
  const Box reach{{trend.plot.box.min.x - 8, trend.plot.box.min.y},
                  {trend.plot.box.max.x + 8, trend.plot.box.max.y}};
  if (!frame.is_hovered(reach)) return std::nullopt;
  const float x = ImGui::GetIO().MousePos.x;
  std::size_t best = 0;
  for (std::size_t i = 1; i < trend.x.size(); ++i) {
    if (std::fabs(trend.at(i) - x) < std::fabs(trend.at(best) - x)) best = i;
  }
  return best;
}

void draw_cursor(const Kit& kit, ImDrawList& list, const Trend& trend, std::size_t index) {
  const float x = std::round(trend.at(index));
  list.AddLine({x, trend.plot.box.min.y}, {x, trend.plot.box.max.y}, kit.color().line_strong);
}

void draw_dot(const Kit& kit, ImDrawList& list, const ImVec2& at, Color color) {
  list.AddCircleFilled(at, kit.px(5), kit.color().surface);
  list.AddCircleFilled(at, kit.px(3.5F), color);
}

std::string_view text_at(const std::vector<std::string>& texts, std::size_t index) {
  return index < texts.size() ? std::string_view(texts[index]) : std::string_view();
}

}  // namespace

void line_chart(Kit& kit, std::string_view id, std::span<const double> x,
                std::span<const std::string> x_texts, std::span<const LineSeries> series,
                const LineChartOptions& options) {
  ChartFrame frame(kit, id, options.chart, 280);
  double low = 0;
  double high = 0;
  bool is_first = true;
  for (const LineSeries& one : series) {
    std::vector<std::string_view> cells{one.name};
    for (const std::string& words : one.texts) cells.push_back(words);
    frame.data_row(cells);
    for (const double y : one.y) {
      low = is_first ? y : std::min(low, y);
      high = is_first ? y : std::max(high, y);
      is_first = false;
    }
  }
  if (!frame.is_visible() || x.empty() || is_first) return;
  if (series.size() > 1) {
    std::vector<LegendEntry> legend;
    for (std::size_t s = 0; s < series.size(); ++s) {
      legend.push_back({series[s].name, kit.theme.series(s), series[s].is_dashed});
    }
    frame.legend(legend);
  }
  ImDrawList& list = frame.list();
  const Trend trend = draw_trend_axes(kit, list, frame.box(), x, x_texts, low, high, options);
  for (std::size_t s = 0; s < series.size(); ++s) {
    const Color color = kit.theme.series(s);
    if (series[s].is_area) {
      const std::vector<double> base(series[s].y.size(), std::max(0.0, trend.plot.y.low));
      draw_band(list, trend, base, series[s].y, faded(color, 0.16F));
    }
    draw_line(kit, list, trend, series[s], color);
  }
  const std::optional<std::size_t> index = hovered_index(frame, trend);
  if (!index) return;
  draw_cursor(kit, list, trend, *index);
  std::vector<TooltipLine> lines;
  for (std::size_t s = 0; s < series.size(); ++s) {
    if (*index >= series[s].y.size()) continue;
    const Color color = kit.theme.series(s);
    draw_dot(kit, list, {trend.at(*index), trend.plot.at_y(series[s].y[*index])}, color);
    lines.push_back(
        {std::string(series[s].name), std::string(text_at(series[s].texts, *index)), color});
  }
  show_tooltip(kit, *index < x_texts.size() ? x_texts[*index] : "", lines);
}

void fan_chart(Kit& kit, std::string_view id, std::span<const double> x,
               std::span<const std::string> x_texts, std::span<const FanBand> bands,
               const LineSeries& middle, const LineChartOptions& options) {
  ChartFrame frame(kit, id, options.chart, 280);
  if (middle.y.empty() || x.empty()) return;
  double low = middle.y.front();
  double high = low;
  const auto widen = [&](const std::vector<double>& values) {
    for (const double value : values) {
      low = std::min(low, value);
      high = std::max(high, value);
    }
  };
  widen(middle.y);
  const Color color = kit.theme.series(0);
  std::vector<LegendEntry> legend{{middle.name, color}};
  const auto band_color = [&](std::size_t b) {
    return mixed(kit.color().surface, color, 0.18F + 0.2F * static_cast<float>(b));
  };
  for (std::size_t b = 0; b < bands.size(); ++b) {
    widen(bands[b].low);
    widen(bands[b].high);
    legend.push_back({bands[b].name, band_color(b)});
    std::vector<std::string_view> cells{bands[b].name};
    for (const std::string& words : bands[b].texts) cells.push_back(words);
    frame.data_row(cells);
  }
  std::vector<std::string_view> cells{middle.name};
  for (const std::string& words : middle.texts) cells.push_back(words);
  frame.data_row(cells);
  if (!frame.is_visible()) return;
  frame.legend(legend);
  ImDrawList& list = frame.list();
  const Trend trend = draw_trend_axes(kit, list, frame.box(), x, x_texts, low, high, options);
  for (std::size_t b = 0; b < bands.size(); ++b) {
    draw_band(list, trend, bands[b].low, bands[b].high, band_color(b));
  }
  draw_line(kit, list, trend, middle, color);
  const std::optional<std::size_t> index = hovered_index(frame, trend);
  if (!index || *index >= middle.y.size()) return;
  draw_cursor(kit, list, trend, *index);
  draw_dot(kit, list, {trend.at(*index), trend.plot.at_y(middle.y[*index])}, color);
  std::vector<TooltipLine> lines{
      {std::string(middle.name), std::string(text_at(middle.texts, *index)), color}};
  for (std::size_t b = bands.size(); b-- > 0;) {
    lines.push_back(
        {std::string(bands[b].name), std::string(text_at(bands[b].texts, *index)), band_color(b)});
  }
  show_tooltip(kit, *index < x_texts.size() ? x_texts[*index] : "", lines);
}

void sparkline(Kit& kit, std::string_view id, std::span<const double> values,
               std::string_view summary, float width, float height) {
  const Box box = place(kit, {width, height});
  describe(kit, Role::image, box, summary, id);
  if (values.empty()) return;
  const auto [least, most] = std::ranges::minmax(values);
  const double range = most > least ? most - least : 1;
  const float margin = kit.px(3);
  const Box inner = box.inset(margin, margin);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const auto at = [&](std::size_t i) {
    const float steps = std::max(1.0F, static_cast<float>(values.size() - 1));
    const auto share = static_cast<float>((values[i] - least) / range);
    return ImVec2{inner.min.x + inner.width() * static_cast<float>(i) / steps,
                  inner.max.y - inner.height() * share};
  };
  list.PathClear();
  for (std::size_t i = 0; i < values.size(); ++i) list.PathLineTo(at(i));
  list.PathStroke(kit.theme.series(0), ImDrawFlags_None, kit.px(1.75F));
  list.AddCircleFilled(at(values.size() - 1), kit.px(3), kit.theme.series(0));
}

}  // namespace dealbench::ui
