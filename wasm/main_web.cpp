// Start and frame of the page, see web_app.h. Pointer and keys come through bridge.cpp, not through
// SDL.

#define SDL_MAIN_HANDLED
#include <algorithm>
#include <cmath>
#include <string>

#include "imgui_impl_opengl3.h"
#include "imgui_internal.h"
#include <SDL.h>

#include "ui/fields/text_fields.h"
#include "ui/mirror/mirror.h"
#include "ui/widgets/kit.h"
#include "wasm/draw_data.h"
#include "wasm/mirror_writer.h"
#include "wasm/page.h"
#include "wasm/web_app.h"

namespace dealbench::wasm {
namespace {

constexpr std::int32_t settle_frames =
    2;                                 // ImGui needs a second frame for sizes and a third for focus
constexpr double glyph_budget_ms = 8;  // leaves half of a 60 Hz frame for the rest
constexpr double first_glyph_budget_ms = 1000;  // nobody reads a first screen without its words
constexpr float longest_step_seconds = 0.1F;    // after a rest, timers of ImGui do not jump
constexpr float same_moment_seconds = 0.0001F;

// ImGui spreads a press and its release over frames, and activates items in the frame after it was
// asked to.
bool has_queued_input() {
  const ImGuiContext& g = *ImGui::GetCurrentContext();
  return g.InputEventsQueue.Size > 0 || g.NavNextActivateId != 0;
}

// Seconds until one of ImGui's own timers has something to show, negative: none runs.
double imgui_wants_in() {
  const ImGuiContext& g = *ImGui::GetCurrentContext();
  if (g.DimBgRatio > 0.0F && g.DimBgRatio < 1.0F) return 0;
  if (g.ActiveId != 0 && ImGui::IsAnyMouseDown()) return 0.05;  // auto-repeat and drag at an edge
  const bool waits_for_hover = g.HoverItemDelayIdPreviousFrame != 0 &&
                               (g.HoverItemDelayTimer < g.Style.HoverDelayNormal + 0.05F ||
                                g.MouseStationaryTimer < g.Style.HoverStationaryDelay + 0.05F);
  return waits_for_hover ? 0.05 : -1;
}

double sooner(double a, double b) {
  if (a < 0) return b;
  return b < 0 ? a : std::min(a, b);
}

}  // namespace

WebApp::ImGuiStart::ImGuiStart() {
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.BackendPlatformName = "dealbench_web";
  io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors;
  io.DisplaySize = ImVec2(1, 1);
}

WebApp::WebApp(const ui::Surroundings& surroundings, bool has_storage)
    : storage_(has_storage), program_(storage_, host_, surroundings) {
  glyphs_.use(program_.clusters());
}

bool WebApp::open_window() {
  SDL_SetMainReady();
  if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) return false;
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 0);
  SDL_GL_SetAttribute(SDL_GL_ALPHA_SIZE, 0);
  SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
  SDL_GL_SetAttribute(SDL_GL_STENCIL_SIZE, 0);
  window_ = SDL_CreateWindow("Dealbench", 0, 0, 300, 150,
                             SDL_WINDOW_OPENGL | SDL_WINDOW_ALLOW_HIGHDPI | SDL_WINDOW_RESIZABLE);
  if (window_ == nullptr || SDL_GL_CreateContext(window_) == nullptr) return false;
  if (!ImGui_ImplOpenGL3_Init("#version 300 es")) return false;
  glyphs_.add_fonts();
  has_context_ = true;
  return true;
}

void WebApp::resize(double width, double height, double pixel_ratio) {
  const auto ratio = static_cast<float>(pixel_ratio);
  ImGui::GetIO().DisplaySize = ImVec2(page_pixels(width, ratio), page_pixels(height, ratio));
  pixel_ratio_ = ratio;
  view_size_ = {};
  zoom_ = 1;
  set_density();
}

void WebApp::look_closely(double x, double y, double width, double height, double zoom) {
  view_at_ = {static_cast<float>(x), static_cast<float>(y)};
  zoom_ = static_cast<float>(zoom);
  const float density = pixel_ratio_ * zoom_;
  view_size_ = {page_pixels(width, density), page_pixels(height, density)};
  set_density();
}

void WebApp::set_density() {
  ImGuiIO& io = ImGui::GetIO();
  const float density = pixel_ratio_ * zoom_;
  has_new_density_ |= density != io.DisplayFramebufferScale.x;
  io.DisplayFramebufferScale = ImVec2(density, density);
  pixels_hash_ = 0;  // the canvas is empty after a change of its size
  wake();
}

void WebApp::wake() {
  frames_to_settle_ = settle_frames;
}

double WebApp::frame(double now_ms) {
  has_drawn_ = false;
  if (program_.poll()) wake();
  const float elapsed = static_cast<float>((now_ms - last_ms_) / 1000);
  const float longest = std::max(longest_step_seconds, static_cast<float>(planned_wait_) + 0.05F);
  const bool is_first = last_ms_ == 0;
  last_ms_ = now_ms;
  if (glyphs_.is_missing_some()) glyphs_.fill(now_ms + glyph_budget_ms);
  run_program(now_ms, std::clamp(elapsed, same_moment_seconds, longest));
  if (glyphs_.is_missing_some()) {
    // New glyphs: draw their bitmaps and run the same moment again, so that they are not seen
    // missing.
    const bool is_ready = program_.is_ready();
    const bool is_all_new = is_first || !is_ready || has_new_density_;
    glyphs_.fill(now_ms + (is_all_new ? first_glyph_budget_ms : glyph_budget_ms));
    run_program(now_ms, same_moment_seconds);
  }
  has_new_density_ = false;
  ImGui::Render();
  if (frames_to_settle_ > 0) --frames_to_settle_;
  if (has_queued_input() || program_.has_pending()) wake();
  draw_pixels();
  tell_page();
  planned_wait_ = next_frame_in();
  return planned_wait_;
}

void WebApp::run_program(double now_ms, float delta_seconds) {
  ImGui::GetIO().DeltaTime = delta_seconds;
  if (has_context_) ImGui_ImplOpenGL3_NewFrame();
  ImGui::NewFrame();
  program_.frame(now_ms / 1000);
  ImGui::EndFrame();
}

void WebApp::draw_pixels() {
  if (!has_context_) return;
  ImDrawData& data = *ImGui::GetDrawData();
  if (view_size_.x > 0) {
    data.DisplayPos = view_at_;
    data.DisplaySize = view_size_;
  }
  snap_glyphs(data);
  const std::uint64_t hash = hash_of(data);
  if (hash == pixels_hash_ && !has_texture_work(data)) return;
  ImGui_ImplOpenGL3_RenderDrawData(&data);
  pixels_hash_ = hash;
  has_drawn_ = true;
}

void WebApp::tell_page() {
  ui::Mirror& mirror = program_.mirror();
  const std::uint64_t hash = hash_of(mirror, program_.fields());
  if (hash != mirror_hash_) {
    const std::string json = mirror_json(mirror, program_.fields());
    page_mirror(json.data(), static_cast<std::int32_t>(json.size()));
    mirror_hash_ = hash;
  }
  if (const std::string id = mirror.take_focus_request(); !id.empty()) {
    page_focus(id.data(), static_cast<std::int32_t>(id.size()));
  }
  if (const std::string id = program_.fields().take_edit_request(); !id.empty()) {
    page_edit(id.data(), static_cast<std::int32_t>(id.size()));
  }
  if (const auto wish = program_.take_copy_wish()) {
    page_copy(static_cast<std::int32_t>(wish->kind), wish->id.data(),
              static_cast<std::int32_t>(wish->id.size()), wish->name.data(),
              static_cast<std::int32_t>(wish->name.size()));
  }
  if (const std::int32_t cursor = ImGui::GetMouseCursor(); cursor != cursor_) {
    page_cursor(cursor);
    cursor_ = cursor;
  }
}

double WebApp::next_frame_in() const {
  if (frames_to_settle_ > 0 || glyphs_.is_missing_some()) return 0;
  return sooner(imgui_wants_in(), program_.next_frame_in());
}

std::int32_t WebApp::status() const {
  return (has_drawn_ ? 1 : 0) | (program_.is_ready() ? 2 : 0) | (program_.is_dark() ? 4 : 0) |
         (program_.language() == Language::en ? 8 : 0);
}

std::string WebApp::copy_table(std::string_view id) {
  program_.show_whole_table(id);
  run_program(last_ms_, same_moment_seconds);
  std::string copied = program_.copied_table();
  program_.show_whole_table({});
  wake();
  return copied;
}

void WebApp::lose_context() {
  has_context_ = false;
}

void WebApp::restore_context() {
  // The old objects are gone with their context; the next NewFrame makes new ones, textures from
  // their pixels in memory.
  ImGui_ImplOpenGL3_DestroyDeviceObjects();
  has_context_ = true;
  pixels_hash_ = 0;
  wake();
}

}  // namespace dealbench::wasm
