#include "support/box_font.h"

#include "imgui_internal.h"

namespace dealbench::test {
namespace {

bool contains(ImFontAtlas*, ImFontConfig*, ImWchar) {
  return true;
}

bool start_size(ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*) {
  baked->Ascent = baked->Size * 0.88F;
  baked->Descent = -baked->Size * 0.12F;
  return true;
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar c,
                ImFontGlyph* glyph, float* advance_only) {
  const float em = c >= 0x2E80 ? 1.0F : 0.55F;
  const float advance = em * baked->Size;
  if (advance_only != nullptr) {
    *advance_only = advance;
    return true;
  }
  glyph->Codepoint = c & 0x1FFFFFU;
  glyph->AdvanceX = advance;
  if (c <= ' ' || c == 0x3000) return true;
  const ImFontAtlasRectId pack = ImFontAtlasPackAddRect(atlas, 1, 1);
  if (pack == ImFontAtlasRectId_Invalid) return true;
  glyph->Visible = 1;
  glyph->PackId = pack;
  glyph->X1 = advance;
  glyph->Y0 = baked->Size * 0.1F;
  glyph->Y1 = baked->Size * 0.9F;
  ImTextureRect* rect = ImFontAtlasPackGetRect(atlas, pack);
  const unsigned char white = 255;
  ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, glyph, rect, &white,
                                     ImTextureFormat_Alpha8, 1);
  return true;
}

const ImFontLoader& loader() {
  static const ImFontLoader boxes = [] {
    ImFontLoader made;
    made.Name = "boxes";
    made.FontSrcContainsGlyph = contains;
    made.FontBakedInit = start_size;
    made.FontBakedLoadGlyph = load_glyph;
    return made;
  }();
  return boxes;
}

}  // namespace

ImFont* add_box_font() {
  ImFontConfig config;
  config.FontLoader = &loader();
  config.SizePixels = 16;
  return ImGui::GetIO().Fonts->AddFont(&config);
}

}  // namespace dealbench::test
