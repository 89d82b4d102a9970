#include "ui/widgets/kit.h"

#include <algorithm>
#include <utility>

#include "imgui_internal.h"

#include "ui/widgets/tooltip.h"

namespace dealbench::ui {
namespace {

// Input reaches a window unless a dialog lies over it. Lists of selects and menus lie over dialogs.
bool takes_input(const Kit& kit, const ImGuiWindow& window) {
  if (kit.state.overlays_before.empty()) return true;
  const ImGuiWindow& root = *window.RootWindow;
  return root.ID == kit.state.overlays_before.back().window || root.ID == kit.state.popup_window;
}

Box finger_sized(const Kit& kit, const Box& box) {
  const float target = kit.px(size::touch_target);
  const float x = std::max(0.0F, (target - box.width()) * 0.5F);
  const float y = std::max(0.0F, (target - box.height()) * 0.5F);
  return box.inset(-x, -y);
}

// A dialog is gone that was there before: the page's focus returns to what opened it.
void give_focus_back(Kit& kit) {
  const KitState& state = kit.state;
  if (state.overlays.size() >= state.overlays_before.size()) return;
  const std::string& opener = state.overlays_before[state.overlays.size()].opener;
  if (!opener.empty()) kit.mirror.request_focus(opener);
}

void behave(Kit& kit, const Box& box, const Item& item, Reaction& reaction) {
  const bool is_large = kit.theme.choice.is_touch && item.is_wide_target;
  const Box target = is_large ? finger_sized(kit, box) : box;
  reaction.is_pressed =
      ImGui::ButtonBehavior({target.min, target.max}, reaction.item, &reaction.is_hovered,
                            &reaction.is_held, ImGuiButtonFlags_NoNavFocus);
  if (kit.state.is_touch_scrolling) {
    reaction.is_pressed = reaction.is_hovered = reaction.is_held = false;
  }
  if (reaction.is_hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
}

}  // namespace

bool KitState::take_escape() {
  return std::exchange(escape, false);
}

void KitState::want_frame(double seconds) {
  wake_in = wake_in < 0 ? seconds : std::min(wake_in, seconds);
}

WidthClass width_class(float page_width, float scale) {
  const float width = page_width / scale;
  if (width < 640) return WidthClass::phone;
  return width < 1100 ? WidthClass::compact : WidthClass::wide;
}

void begin_frame(Kit& kit) {
  KitState& state = kit.state;
  // ImGui tells only the font that it pushed itself how dense the screen is; we draw with both.
  for (ImFont* font : {kit.fonts.regular, kit.fonts.bold}) {
    if (font != nullptr) font->CurrentRasterizerDensity = ImGui::GetFontRasterizerDensity();
  }
  state.wake_in = -1;
  state.cut_texts.clear();
  state.clashes.clear();
  give_focus_back(kit);
  state.overlays_before = std::exchange(state.overlays, {});
  if (!std::exchange(state.is_popup_drawn, false)) state.open_popup.clear();  // its owner is gone
  if (state.open_popup.empty()) state.popup_window = 0;
  state.is_context_taken = false;
  state.dropped = 0;
  if (!ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
    state.dropped = std::exchange(state.dragged, 0);
    state.is_touch_scrolling = false;
  }
  state.tooltip = {};
  if (!std::exchange(state.is_tooltip_item_alive, false)) state.tooltip_item = 0;
}

void end_frame(Kit& kit) {
  draw_tooltip(kit);
  kit.state.escape = false;
}

ImGuiID item_id(std::string_view id) {
  return ImHashStr(id.data(), id.size());
}

Reaction interact(Kit& kit, const Box& box, const Item& item) {
  ImGuiWindow& window = *ImGui::GetCurrentWindow();
  Reaction reaction{.item = item_id(item.id)};
  reaction.is_drawn = ImGui::ItemAdd({box.min, box.max}, reaction.item);
  reaction.is_focused = kit.mirror.has_focus(item.id);
  if (kit.mirror.take_scroll_request(item.id)) ImGui::ScrollToRect(&window, {box.min, box.max});
  if (reaction.is_drawn && !item.is_disabled) behave(kit, box, item, reaction);
  if (kit.mirror.take_activation(item.id) && !item.is_disabled && takes_input(kit, window)) {
    reaction.is_pressed = true;
    const bool is_beside = window.RootWindow->ID != kit.state.popup_window;
    if (is_beside && item.id != kit.state.open_popup) kit.state.open_popup.clear();
  }
  if (reaction.is_pressed) kit.state.last_pressed = reaction.is_focused ? item.id : "";
  const std::size_t nodes = kit.mirror.nodes().size();
  Node& node = kit.mirror.item(item.role, reaction.item, item.id, item.name, box.min, box.max);
  if (kit.mirror.nodes().size() == nodes) kit.state.clashes.emplace_back(item.id);
  node.is_disabled = item.is_disabled;
  reaction.node = &node;
  return reaction;
}

Box place(Kit&, const ImVec2& size) {
  const ImVec2 at = ImGui::GetCurrentWindow()->DC.CursorPos;
  ImGui::ItemSize(size);
  return {at, {at.x + size.x, at.y + size.y}};
}

float available_width() {
  return std::max(1.0F, ImGui::GetContentRegionAvail().x);
}

Node& describe(Kit& kit, Role role, const Box& box, std::string_view name, std::string_view id) {
  const ImGuiWindow& window = *ImGui::GetCurrentWindow();
  ImRect seen(box.min, box.max);
  Node& node = kit.mirror.leaf(role, name, id);
  node.is_visible = seen.Overlaps(window.ClipRect);
  if (node.is_visible) seen.ClipWith(window.ClipRect);
  node.rect = {seen.Min.x, seen.Min.y, seen.Max.x, seen.Max.y};
  return node;
}

}  // namespace dealbench::ui
