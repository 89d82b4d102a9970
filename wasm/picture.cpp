// A picture of one chart: laid out by the page's width and theme, with more pixels than the screen
// may have, drawn alone onto the canvas, from where the page takes it before the next frame.
#include <algorithm>
#include <cmath>
#include <vector>

#include "imgui_impl_opengl3.h"
#include "imgui_internal.h"

#include "wasm/draw_data.h"
#include "wasm/page.h"
#include "wasm/web_app.h"

namespace dealbench::wasm {
namespace {

constexpr float margin = 16;      // page pixels of its ground around the chart
constexpr int layout_passes = 4;  // scrolling to it takes effect a frame later
constexpr double glyph_budget_ms = 1000;

struct Scroll {
  ImGuiID window = 0;
  ImVec2 place;
};

std::vector<Scroll> scrolls() {
  std::vector<Scroll> all;
  for (const ImGuiWindow* window : ImGui::GetCurrentContext()->Windows)
    all.push_back({window->ID, window->Scroll});
  return all;
}

void restore(const std::vector<Scroll>& all) {
  for (const Scroll& one : all) {
    ImGuiWindow* window = ImGui::FindWindowByID(one.window);
    if (window == nullptr) continue;
    window->Scroll = one.place;
    window->ScrollTarget = {FLT_MAX, FLT_MAX};
  }
}

}  // namespace

bool WebApp::draw_picture(std::string_view chart, double ratio) {
  if (!has_context_) return false;
  ImGuiIO& io = ImGui::GetIO();
  const ImVec2 page = io.DisplaySize;
  const ImVec2 scale = io.DisplayFramebufferScale;
  const std::vector<Scroll> before = scrolls();
  const auto density = static_cast<float>(ratio);
  io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);  // nothing is hovered in a picture
  io.DisplayFramebufferScale = {density, density};
  std::optional<ImVec4> place;
  for (int pass = 0; pass < layout_passes; ++pass) {
    program_.show_chart(chart);
    run_program(last_ms_, 0.0001F);
    if (glyphs_.is_missing_some()) glyphs_.fill(last_ms_ + glyph_budget_ms);
    place = program_.picture_place();
    // A page high enough for all of it.
    if (place) io.DisplaySize.y = page.y + std::ceil(place->w - place->y) + 8 * margin;
  }
  if (place) draw_part(*place, density);
  program_.show_chart({});
  io.DisplaySize = page;
  io.DisplayFramebufferScale = scale;
  restore(before);
  pixels_hash_ = 0;  // the canvas holds something else
  wake();
  return place.has_value();
}

void WebApp::draw_part(const ImVec4& place, float density) {
  const auto on_pixel = [density](float value) { return std::floor(value * density) / density; };
  const float left = on_pixel(std::max(0.0F, place.x - margin));
  const float top = on_pixel(std::max(0.0F, place.y - margin));
  const auto width = static_cast<std::int32_t>(std::ceil((place.z + margin - left) * density));
  const auto height = static_cast<std::int32_t>(std::ceil((place.w + margin - top) * density));
  page_picture_size(width, height);
  ImGui::Render();
  ImDrawData& data = *ImGui::GetDrawData();
  data.DisplayPos = {left, top};
  data.DisplaySize = {page_pixels(width, density), page_pixels(height, density)};
  data.FramebufferScale = {density, density};
  snap_glyphs(data);
  ImGui_ImplOpenGL3_RenderDrawData(&data);
}

}  // namespace dealbench::wasm
