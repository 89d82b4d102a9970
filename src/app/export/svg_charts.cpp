#include "app/export/svg_charts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

#include "app/export/html.h"

namespace dealbench::app {
namespace {

constexpr std::string_view ink = "#1f2937";
constexpr std::string_view soft = "#9ca3af";
constexpr std::string_view accent = "#1d4ed8";
constexpr std::string_view second = "#b91c1c";
constexpr double width = 640;

// One decimal.
std::string number(double value) {
  const long tenths = std::lround(value * 10);
  const std::string digits = std::to_string(std::labs(tenths) / 10);
  return (tenths < 0 ? "-" : "") + digits + "." + std::to_string(std::labs(tenths) % 10);
}

std::string head(double height, const std::string& title) {
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + number(width) + " " +
         number(height) + "\" role=\"img\"><title>" + escaped(title) + "</title>";
}

struct Words {
  double x = 0, y = 0;
  std::string_view anchor = "start";
  std::string_view color = ink;
  bool is_bold = false;
};

std::string words(const std::string& text, const Words& look) {
  return "<text x=\"" + number(look.x) + "\" y=\"" + number(look.y) + "\" text-anchor=\"" +
         std::string(look.anchor) + "\" fill=\"" + std::string(look.color) + "\" font-size=\"14\"" +
         (look.is_bold ? " font-weight=\"600\"" : "") + ">" + escaped(text) + "</text>";
}

std::string polygon(const std::string& points, std::string_view stroke, std::string_view fill,
                    bool is_dashed) {
  return "<polygon points=\"" + points + "\" stroke=\"" + std::string(stroke) + "\" fill=\"" +
         std::string(fill) + "\" fill-opacity=\"0.12\" stroke-width=\"2\"" +
         (is_dashed ? " stroke-dasharray=\"6 4\"" : "") + "/>";
}

struct Corner {
  double x = 0, y = 0;
};

// One step around a circle of 3 to 8 axes, as cosine and sine: a table, so that every build draws
// the same to the last digit.
constexpr std::array<Corner, 6> turns{{{-0.5, 0.866025403784439},
                                       {0, 1},
                                       {0.309016994374947, 0.951056516295154},
                                       {0.5, 0.866025403784439},
                                       {0.623489801858734, 0.781831482468030},
                                       {0.707106781186548, 0.707106781186548}}};

// The corner of axis `index` of `count`, at a share of the radius; the first points upwards.
Corner corner(std::size_t index, std::size_t count, double share) {
  constexpr double center_x = width / 2, center_y = 190, radius = 140;
  const Corner turn = turns[count - 3];
  Corner at{0, 1};  // x to the right, y upwards
  for (std::size_t i = 0; i < index; ++i)
    at = {at.x * turn.x + at.y * turn.y, at.y * turn.x - at.x * turn.y};
  return {center_x + radius * share * at.x, center_y - radius * share * at.y};
}

template <typename Share>
std::string outline(std::size_t count, const Share& share) {
  std::string points;
  for (std::size_t i = 0; i < count; ++i) {
    const Corner at = corner(i, count, share(i));
    points += number(at.x) + "," + number(at.y) + " ";
  }
  return points;
}

}  // namespace

std::string funnel_svg(std::span<const SvgStage> stages, const std::string& title) {
  constexpr double step = 64, bar = 40, most = 360, left = 140;
  double largest = 0;
  for (const SvgStage& stage : stages) largest = std::max(largest, stage.size);
  if (largest <= 0) return {};
  std::string out = head(step * static_cast<double>(stages.size()), title);
  for (std::size_t i = 0; i < stages.size(); ++i) {
    const SvgStage& stage = stages[i];
    const double top = step * static_cast<double>(i);
    const double size = std::max(2.0, most * stage.size / largest);
    out += words(stage.label, {.x = left - 12, .y = top + 25, .anchor = "end"});
    out += "<rect x=\"" + number(left + (most - size) / 2) + "\" y=\"" + number(top) +
           "\" width=\"" + number(size) + "\" height=\"" + number(bar) + "\" rx=\"4\" fill=\"" +
           std::string(accent) + "\" fill-opacity=\"0.85\"/>";
    out += words(stage.value, {.x = left + most + 16, .y = top + 25, .is_bold = true});
    if (!stage.conversion.empty())
      out += words("\u2193 " + stage.conversion,
                   {.x = left + most / 2, .y = top + bar + 17, .anchor = "middle", .color = soft});
  }
  return out + "</svg>";
}

std::string radar_svg(std::span<const SvgAxis> axes, const std::string& title) {
  const std::size_t count = axes.size();
  if (count < 3 || count > turns.size() + 2) return {};
  std::string out = head(380, title);
  for (const double ring : {0.25, 0.5, 0.75, 1.0})
    out += polygon(outline(count, [ring](std::size_t) { return ring; }), "#d1d5db", "none", false);
  const auto share = [](double value) { return std::clamp(value, 0.0, 100.0) / 100; };
  out += polygon(outline(count, [&](std::size_t i) { return share(axes[i].standard); }), accent,
                 accent, true);
  out += polygon(outline(count, [&](std::size_t i) { return share(axes[i].actual); }), second,
                 second, false);
  for (std::size_t i = 0; i < count; ++i) {
    const Corner at = corner(i, count, 1.13);
    const double side = at.x - width / 2;
    const std::string_view anchor = side > 10 ? "start" : side < -10 ? "end" : "middle";
    const std::string label = axes[i].label + " " + std::to_string(std::lround(axes[i].actual)) +
                              "/" + std::to_string(std::lround(axes[i].standard));
    out += words(label, {.x = at.x, .y = at.y + 5, .anchor = anchor});
  }
  return out + "</svg>";
}

std::string bars_svg(std::span<const SvgBar> bars, const std::string& title) {
  constexpr double step = 30, left = 170, most = 340;
  double largest = 0;
  for (const SvgBar& bar : bars) largest = std::max(largest, bar.size);
  if (largest <= 0) return {};
  std::string out = head(step * static_cast<double>(bars.size()), title);
  for (std::size_t i = 0; i < bars.size(); ++i) {
    const double top = step * static_cast<double>(i);
    const double size = std::max(1.0, most * std::max(0.0, bars[i].size) / largest);
    out += words(bars[i].label, {.x = left - 12, .y = top + 19, .anchor = "end"});
    out += "<rect x=\"" + number(left) + "\" y=\"" + number(top + 4) + "\" width=\"" +
           number(size) + "\" height=\"20\" rx=\"3\" fill=\"" + std::string(accent) + "\"/>";
    out += words(bars[i].value, {.x = left + size + 8, .y = top + 19, .is_bold = true});
  }
  return out + "</svg>";
}

}  // namespace dealbench::app
