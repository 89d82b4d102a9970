#include "support/headless_ui.h"

#include <algorithm>

#include "imgui_internal.h"

#include "support/box_font.h"
#include "ui/widgets/layout.h"

namespace dealbench::test {
namespace {

// What a renderer does with the font atlas, without a renderer.
void accept_textures() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_WantDestroy) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    } else if (texture->Status != ImTextureStatus_OK) {
      texture->SetTexID(static_cast<ImTextureID>(texture->UniqueID + 1));
      texture->SetStatus(ImTextureStatus_OK);
    }
  }
}

}  // namespace

HeadlessUi::HeadlessUi(const HeadlessOptions& options)
    : theme(ui::make_theme(options.theme)),
      language(options.language),
      context_(ImGui::CreateContext()) {
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.DisplaySize = options.page;
  io.DeltaTime = 1.0F / 60.0F;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  fonts_ = {add_box_font(), add_box_font()};
  words.close = "close";
  words.chart_actions = "actions of {name}";
  words.copy_picture = "copy picture";
  words.save_picture = "save picture";
  words.copy_data = "copy data";
  words.copy_table = "copy table";
  ui::apply_to_imgui(theme);
}

HeadlessUi::~HeadlessUi() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
  ImGui::DestroyContext(context_);
}

void HeadlessUi::frame(const Draw& draw) {
  ImGui::NewFrame();
  mirror.begin_frame();
  fields.begin_frame();
  const ImVec2 page = ImGui::GetIO().DisplaySize;
  ui::Kit kit{theme,    fonts_, words,
              mirror,   fields, state,
              language, now_,   ui::width_class(page.x, theme.choice.scale)};
  ui::begin_frame(kit);
  {
    ui::Panel panel(kit, "page", {{0, 0}, page}, {.padding = padding, .is_scrolling = true});
    draw(kit);
  }
  ui::end_frame(kit);
  mirror.end_frame();
  ImGui::Render();
  accept_textures();
  now_ += 1.0 / 60.0;
}

void HeadlessUi::run(const std::function<void()>& body) {
  ImGui::NewFrame();
  body();
  ImGui::Render();
  accept_textures();
  now_ += 1.0 / 60.0;
}

void HeadlessUi::settle(const Draw& draw) {
  for (int i = 0; i < 4; ++i) frame(draw);
}

void HeadlessUi::move(const ImVec2& to) {
  ImGui::GetIO().AddMousePosEvent(to.x, to.y);
}

void HeadlessUi::click(const ImVec2& at, const Draw& draw) {
  drag(at, at, draw);
}

void HeadlessUi::drag(const ImVec2& from, const ImVec2& to, const Draw& draw) {
  ImGuiIO& io = ImGui::GetIO();
  move(from);
  frame(draw);
  frame(draw);
  io.AddMouseButtonEvent(0, true);
  frame(draw);
  if (from.x != to.x || from.y != to.y) {
    for (int step = 1; step <= 4; ++step) {
      const float share = static_cast<float>(step) / 4;
      move({from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share});
      frame(draw);
    }
  }
  io.AddMouseButtonEvent(0, false);
  frame(draw);
}

void HeadlessUi::use_touch() {
  ImGui::GetIO().AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
}

const ui::Node* HeadlessUi::node(std::string_view id) const {
  const auto found = std::ranges::find(mirror.nodes(), id, &ui::Node::id);
  return found == mirror.nodes().end() ? nullptr : &*found;
}

ImVec2 HeadlessUi::center(std::string_view id) const {
  const ui::Node* found = node(id);
  if (found == nullptr) return {-1, -1};
  return {(found->rect.x + found->rect.z) / 2, (found->rect.y + found->rect.w) / 2};
}

std::vector<std::string> HeadlessUi::drawn_beyond(float left, float right) const {
  std::vector<std::string> found;
  for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) {
    float low = left;
    float high = right;
    for (const ImDrawVert& vertex : list->VtxBuffer) {
      low = std::min(low, vertex.pos.x);
      high = std::max(high, vertex.pos.x);
    }
    if (low < left || high > right) {
      found.push_back(std::string(list->_OwnerName != nullptr ? list->_OwnerName : "?") + ": " +
                      std::to_string(low) + " to " + std::to_string(high));
    }
  }
  return found;
}

}  // namespace dealbench::test
