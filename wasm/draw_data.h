#pragma once
// What happens to a finished frame before WebGL sees it: glyphs move onto whole device pixels, so
// that text is crisp at every pixel ratio, and a hash says whether anything changed at all.

#include <cstdint>

#include "imgui.h"

namespace dealbench::wasm {

// Moves each textured, upright quad (a glyph) by less than one device pixel so that its corner lies
// on one.
void snap_glyphs(ImDrawData& data);

// As many page pixels as make these device pixels. ImGui's backend cuts size times density down to
// whole pixels: a hair too small would lose the last row.
[[nodiscard]] float page_pixels(double device_pixels, float density);

// Of everything that reaches the screen: vertices, indices, clip rectangles, textures, size.
[[nodiscard]] std::uint64_t hash_of(const ImDrawData& data);
// True while a texture waits to be made or brought up to date.
[[nodiscard]] bool has_texture_work(const ImDrawData& data);

}  // namespace dealbench::wasm
