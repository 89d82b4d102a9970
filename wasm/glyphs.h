#pragma once
// Glyphs drawn by the browser: a font loader for Dear ImGui that asks the page's 2D canvas, so that
// every script the user's system knows is there without a font download. Size = em, as in CSS; a
// line is one em high and its baseline lies where CSS puts it for `line-height: 1`, so a DOM field
// over the canvas covers its text exactly. Advances are known at once; bitmaps are drawn in
// batches, within a time budget, and appear with the next frame. Colour glyphs keep their colours.
// Digits all have the same width. No shaping: one code point, one glyph, but for ui::Clusters.

#include <cstdint>
#include <vector>

#include "imgui.h"
#include "imgui_internal.h"

#include "ui/widgets/clusters.h"

namespace dealbench::wasm {

class Glyphs {
 public:
  Glyphs();
  Glyphs(const Glyphs&) = delete;
  Glyphs& operator=(const Glyphs&) = delete;

  // Characters of several code points, which the page has to know before it can draw them.
  void use(const ui::Clusters& clusters) { clusters_ = &clusters; }
  // Adds the regular font (index 0, the default) and the bold one (index 1) to the current
  // context's atlas.
  void add_fonts();
  [[nodiscard]] bool is_missing_some() const { return !missing_.empty(); }
  // Draws missing bitmaps until this time of emscripten_get_now(), at least a few. Call between
  // EndFrame and NewFrame. True if any was drawn.
  bool fill(double deadline_ms);

 private:
  struct Missing {
    ImFont* font = nullptr;
    float size = 0;
    float density = 1;
    ImWchar code_point = 0;
    bool is_bold = false;
  };
  struct Answer;

  static bool load(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void* data,
                   ImWchar code_point, ImFontGlyph* glyph, float* advance_only);
  void tell_clusters();
  void place(const Missing& missing, const Answer& answer);

  const ui::Clusters* clusters_ = nullptr;
  std::size_t clusters_told_ = 0;
  ImFontLoader loader_;
  std::vector<Missing> missing_;
  std::vector<std::uint32_t> sheet_;
};

}  // namespace dealbench::wasm
