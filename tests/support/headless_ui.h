#pragma once
// The kit in an ImGui context without a window: draws frames, moves the pointer, and lets a test
// look at what was drawn.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "imgui.h"

#include "ui/widgets/kit.h"

namespace dealbench::test {

struct HeadlessOptions {
  ImVec2 page{1280, 800};
  ui::ThemeChoice theme;
  Language language = Language::zh_cn;
};

class HeadlessUi {
 public:
  using Draw = std::function<void(ui::Kit&)>;

  explicit HeadlessUi(const HeadlessOptions& options = {});
  ~HeadlessUi();
  HeadlessUi(const HeadlessUi&) = delete;
  HeadlessUi& operator=(const HeadlessUi&) = delete;

  // One frame of 1/60 s in which `draw` fills the page, or a panel with `padding` pixels around.
  void frame(const Draw& draw);
  // One frame in which the caller draws everything itself.
  void run(const std::function<void()>& body);
  // As many frames as the layout needs to come to rest.
  void settle(const Draw& draw);
  // Moves there, presses, releases: four frames.
  void click(const ImVec2& at, const Draw& draw);
  void drag(const ImVec2& from, const ImVec2& to, const Draw& draw);
  void move(const ImVec2& to);
  void wait(double seconds) { now_ += seconds; }
  void use_touch();

  [[nodiscard]] const ui::Node* node(std::string_view id) const;  // nullptr: not drawn
  [[nodiscard]] ImVec2 center(std::string_view id) const;
  // Vertices of the last frame that lie beyond the page's left or right edge, clipping left aside.
  [[nodiscard]] std::vector<std::string> drawn_beyond(float left, float right) const;

  ui::Mirror mirror;
  ui::TextFields fields;
  ui::KitState state;
  ui::Theme theme;
  ui::KitWords words;
  Language language;
  float padding = 16;

 private:
  ImGuiContext* context_;
  ui::Fonts fonts_;
  double now_ = 0;
};

}  // namespace dealbench::test
