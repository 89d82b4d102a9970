// ImGui's hooks for its test engine, used for the mirror: each item that reacts tells its label and
// state as it draws, so that an item nobody described is still there for a screen reader. The
// context's TestEngine is the Mirror.

#include "imgui.h"
#include "imgui_internal.h"

#include "ui/mirror/mirror.h"

namespace {

using dealbench::ui::Role;
using dealbench::ui::Tristate;

Tristate state(ImGuiItemStatusFlags flags, ImGuiItemStatusFlags has, ImGuiItemStatusFlags is) {
  if ((flags & has) == 0) return Tristate::none;
  return (flags & is) != 0 ? Tristate::on : Tristate::off;
}

bool is_decoration(const char* label) {
  return label[0] == '#';
}  // scrollbars, resize grips

}  // namespace

namespace dealbench::ui {

void connect_hooks(Mirror* mirror) {
  ImGuiContext& context = *ImGui::GetCurrentContext();
  context.TestEngine = mirror;
  context.TestEngineHookItems = mirror != nullptr;
}

}  // namespace dealbench::ui

void ImGuiTestEngineHook_ItemAdd(ImGuiContext*, ImGuiID, const ImRect&, const ImGuiLastItemData*) {}

void ImGuiTestEngineHook_ItemInfo(ImGuiContext* context, ImGuiID id, const char* label,
                                  ImGuiItemStatusFlags flags) {
  auto* mirror = static_cast<dealbench::ui::Mirror*>(context->TestEngine);
  const ImGuiWindow* window = context->CurrentWindow;
  if (mirror == nullptr || window == nullptr || label == nullptr || is_decoration(label)) return;
  if (id == 0 || id == window->ID || id != context->LastItemData.ID) return;
  const Tristate checked =
      state(flags, ImGuiItemStatusFlags_Checkable, ImGuiItemStatusFlags_Checked);
  const Tristate expanded =
      state(flags, ImGuiItemStatusFlags_Openable, ImGuiItemStatusFlags_Opened);
  const Role role = checked != Tristate::none ? Role::checkbox : Role::button;
  const ImRect& rect = context->LastItemData.Rect;
  const bool is_disabled = (context->LastItemData.ItemFlags & ImGuiItemFlags_Disabled) != 0;
  mirror->on_drawn_item(id, label, rect.Min, rect.Max, role, checked, expanded, is_disabled);
}

void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}

const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) {
  return nullptr;
}
