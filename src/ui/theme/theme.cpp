#include "ui/theme/theme.h"

#include <cmath>

namespace dealbench::ui {
namespace {

double linear(Color channel) {
  const double value = static_cast<double>(channel & 0xFFU) / 255.0;
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Color color) {
  return 0.2126 * linear(color) + 0.7152 * linear(color >> 8) + 0.0722 * linear(color >> 16);
}

}  // namespace

Color mixed(Color a, Color b, float share) {
  Color result = 0;
  for (unsigned shift = 0; shift < 32; shift += 8) {
    const auto from = static_cast<float>((a >> shift) & 0xFFU);
    const auto to = static_cast<float>((b >> shift) & 0xFFU);
    result |= static_cast<Color>(from + (to - from) * share + 0.5F) << shift;
  }
  return result;
}

double contrast_ratio(Color a, Color b) {
  const double first = luminance(a) + 0.05;
  const double second = luminance(b) + 0.05;
  return first > second ? first / second : second / first;
}

float Theme::px(float design) const {
  const float scaled = design * choice.scale;
  return scaled > 1 ? std::round(scaled) : scaled;
}

float Theme::text_px(TextSize size) const {
  switch (size) {
    case TextSize::small:
      return px(13);
    case TextSize::body:
      return px(choice.is_touch ? 16 : 15);  // phones zoom into an input with smaller text
    case TextSize::title:
      return px(18);
    case TextSize::display:
      return px(26);
  }
  return px(15);
}

float Theme::control_height() const {
  return px(choice.is_touch ? size::touch_target : size::control);
}

const StatusColors& Theme::status(Status status) const {
  switch (status) {
    case Status::neutral:
      return color.neutral;
    case Status::info:
      return color.info;
    case Status::good:
      return color.good;
    case Status::warning:
      return color.warning;
    case Status::bad:
      return color.bad;
  }
  return color.neutral;
}

Theme make_theme(const ThemeChoice& choice) {
  return {choice, palette(choice.is_dark, choice.is_high_contrast)};
}

void apply_to_imgui(const Theme& theme) {
  ImGuiStyle style;
  const auto set = [&](ImGuiCol slot, Color color) {
    style.Colors[slot] = ImGui::ColorConvertU32ToFloat4(color);
  };
  for (ImGuiCol slot = 0; slot < ImGuiCol_COUNT; ++slot) set(slot, 0);  // nothing of the stock look
  set(ImGuiCol_Text, theme.color.text);
  set(ImGuiCol_TextDisabled, theme.color.text_disabled);
  set(ImGuiCol_PopupBg, theme.color.raised);
  set(ImGuiCol_Border, theme.color.line);
  set(ImGuiCol_ScrollbarGrab, faded(theme.color.line_strong, 0.55F));
  set(ImGuiCol_ScrollbarGrabHovered, faded(theme.color.line_strong, 0.8F));
  set(ImGuiCol_ScrollbarGrabActive, theme.color.line_strong);
  style.FontSizeBase = theme.text_px(TextSize::body);
  style.WindowPadding = {0, 0};
  style.WindowBorderSize = 0;
  style.ChildBorderSize = 0;
  style.PopupBorderSize = 0;
  style.FrameBorderSize = 0;
  style.FramePadding = {theme.px(space::md), theme.px(space::sm)};
  style.ItemSpacing = {theme.px(space::sm), theme.px(space::sm)};
  style.ItemInnerSpacing = {theme.px(space::sm), theme.px(space::sm)};
  style.WindowMinSize = {1, 1};
  style.PopupRounding = theme.px(radius::card);
  style.ScrollbarSize = theme.px(10);
  style.ScrollbarRounding = theme.px(5);
  style.IndentSpacing = 0;
  style.CircleTessellationMaxError = 0.15F;
  style.CurveTessellationTol = 0.8F;
  ImGui::GetStyle() = style;
}

}  // namespace dealbench::ui
