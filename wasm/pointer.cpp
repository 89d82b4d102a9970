#include "wasm/pointer.h"

#include <algorithm>

#include "imgui.h"
#include "imgui_internal.h"

namespace dealbench::wasm {
namespace {

float along(ImGuiAxis axis, const ImVec2& value) {
  return axis == ImGuiAxis_X ? value.x : value.y;
}

ImVec2 point(double x, double y) {
  return {static_cast<float>(x), static_cast<float>(y)};
}

// What ImGui scrolls for one unit of the wheel, see ImGui::UpdateMouseWheel.
float wheel_step(const ImGuiWindow& window, ImGuiAxis axis) {
  const float lines = axis == ImGuiAxis_X ? 2.0F : 5.0F;
  const float size = along(axis, window.InnerRect.GetSize());
  return std::max(1.0F, ImTrunc(std::min(lines * window.FontRefSize, size * 0.67F)));
}

// The window under the point that moves along this axis; nullptr: none does.
ImGuiWindow* scrollable_at(const ImVec2& at, ImGuiAxis axis) {
  ImGuiWindow* window = nullptr;
  ImGui::FindHoveredWindowEx(at, true, &window, nullptr);
  for (; window != nullptr; window = window->ParentWindow) {
    if (along(axis, window->ScrollMax) > 0 &&
        (window->Flags & ImGuiWindowFlags_NoScrollWithMouse) == 0)
      return window;
    if ((window->Flags & ImGuiWindowFlags_ChildWindow) == 0) return nullptr;
  }
  return nullptr;
}

bool scroll_axis(const ImVec2& at, ImGuiAxis axis, float distance) {
  if (distance == 0) return false;
  ImGuiWindow* window = scrollable_at(at, axis);
  if (window == nullptr) return false;
  float& scroll = axis == ImGuiAxis_X ? window->Scroll.x : window->Scroll.y;
  const float after = std::clamp(scroll + distance, 0.0F, along(axis, window->ScrollMax));
  if (after == scroll) return false;
  scroll = after;  // at once: several moves may come before the next frame
  if (axis == ImGuiAxis_X) ImGui::SetScrollX(window, after);
  if (axis == ImGuiAxis_Y) ImGui::SetScrollY(window, after);
  return true;
}

}  // namespace

void set_modifiers(std::int32_t modifiers) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddKeyEvent(ImGuiMod_Ctrl, (modifiers & 1) != 0);
  io.AddKeyEvent(ImGuiMod_Shift, (modifiers & 2) != 0);
  io.AddKeyEvent(ImGuiMod_Alt, (modifiers & 4) != 0);
  io.AddKeyEvent(ImGuiMod_Super, (modifiers & 8) != 0);
}

void move_pointer(double x, double y, std::int32_t source, std::int32_t modifiers) {
  static constexpr ImGuiMouseSource sources[] = {
      ImGuiMouseSource_Mouse, ImGuiMouseSource_TouchScreen, ImGuiMouseSource_Pen};
  ImGuiIO& io = ImGui::GetIO();
  set_modifiers(modifiers);
  io.AddMouseSourceEvent(sources[std::clamp(source, 0, 2)]);
  io.AddMousePosEvent(static_cast<float>(x), static_cast<float>(y));
}

void leave_pointer() {
  ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
}

void turn_wheel(double dx, double dy) {
  const ImVec2 at = ImGui::GetIO().MousePos;
  const ImGuiWindow* across = scrollable_at(at, ImGuiAxis_X);
  const ImGuiWindow* down = scrollable_at(at, ImGuiAxis_Y);
  const float step_x = across != nullptr ? wheel_step(*across, ImGuiAxis_X) : 100.0F;
  const float step_y = down != nullptr ? wheel_step(*down, ImGuiAxis_Y) : 100.0F;
  ImGui::GetIO().AddMouseWheelEvent(static_cast<float>(-dx) / step_x,
                                    static_cast<float>(-dy) / step_y);
}

bool scroll_at(double x, double y, double dx, double dy) {
  const bool moved_x = scroll_axis(point(x, y), ImGuiAxis_X, static_cast<float>(dx));
  const bool moved_y = scroll_axis(point(x, y), ImGuiAxis_Y, static_cast<float>(dy));
  return moved_x || moved_y;
}

}  // namespace dealbench::wasm
