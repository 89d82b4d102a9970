#pragma once
// The running page: the SDL window on the canvas, Dear ImGui, the services over the browser and the
// program. It decides when a frame is wanted and whether its pixels have to be drawn. There is one,
// made by db_start.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "imgui.h"

#include "ui/program.h"
#include "wasm/glyphs.h"
#include "wasm/platform/host_web.h"
#include "wasm/platform/storage_idb.h"

struct SDL_Window;

namespace dealbench::wasm {

class WebApp {
 public:
  WebApp(const ui::Surroundings& surroundings, bool has_storage);
  WebApp(const WebApp&) = delete;
  WebApp& operator=(const WebApp&) = delete;

  // False: the browser gives no WebGL2 context. Call first, once.
  [[nodiscard]] bool open_window();
  void resize(double width, double height, double pixel_ratio);
  // See db_look_closely.
  void look_closely(double x, double y, double width, double height, double zoom);
  // Returns the seconds until the next frame is wanted, negative: never.
  double frame(double now_ms);
  // Something happened: the next frames are wanted at once.
  void wake();
  [[nodiscard]] std::int32_t status() const;
  // See db_copy_table. Runs a frame that is not shown.
  [[nodiscard]] std::string copy_table(std::string_view id);
  // See db_draw_picture.
  bool draw_picture(std::string_view chart, double ratio);
  void lose_context();
  void restore_context();

  [[nodiscard]] ui::Program& program() { return program_; }
  [[nodiscard]] StorageIdb& storage() { return storage_; }

 private:
  void run_program(double now_ms, float delta_seconds);
  void draw_pixels();
  void draw_part(const ImVec4& place, float density);
  void set_density();
  void tell_page();
  [[nodiscard]] double next_frame_in() const;

  SDL_Window* window_ = nullptr;
  struct ImGuiStart {
    ImGuiStart();
  };

  ImGuiStart imgui_;  // first: the program may ask for its context
  Glyphs glyphs_;
  StorageIdb storage_;
  HostWeb host_;
  ui::Program program_;
  double last_ms_ = 0;
  double planned_wait_ = 0;  // seconds that the last frame asked to wait
  std::int32_t frames_to_settle_ = 2;
  std::uint64_t pixels_hash_ = 0;  // of what is on the screen
  std::uint64_t mirror_hash_ = 0;  // of what the page knows
  std::int32_t cursor_ = -1;
  // The page's own zoom: the part of it that the canvas shows, in CSS pixels; no width: all of it.
  ImVec2 view_at_, view_size_;
  float pixel_ratio_ = 1, zoom_ = 1;
  bool has_new_density_ = false;
  bool has_context_ = false;
  bool has_drawn_ = false;
};

}  // namespace dealbench::wasm
