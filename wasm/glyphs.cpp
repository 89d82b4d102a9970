#include "wasm/glyphs.h"

#include <algorithm>

#include <emscripten.h>

#include "wasm/page.h"

namespace dealbench::wasm {

// As web/src/glyphs.ts writes it: a cell of the sheet, and its offset from the pen on the baseline,
// in device pixels.
struct Glyphs::Answer {
  std::int32_t x, y, width, height;
  float left, top;
};

namespace {

constexpr std::int32_t sheet_size = 512;
constexpr std::size_t batch_size = 256;
constexpr ImU32 bold_font = 1;
constexpr ImU32 color_mask = IM_COL32(255, 255, 255, 0);

// As web/src/glyphs.ts reads it.
struct Request {
  std::uint32_t code_point;
  float em;
  std::int32_t is_bold;
};

bool is_blank(ImWchar c) {
  return c <= ' ' || c == 0x7f || c == 0xa0 || (c >= 0x2000 && c <= 0x200f) ||
         (c >= 0x2028 && c <= 0x202f) || c == 0x205f || (c >= 0x2060 && c <= 0x206f) ||
         c == 0x3000 || (c >= 0xfe00 && c <= 0xfe0f) || c == 0xfeff;
}

bool start_source(ImFontAtlas*, ImFontConfig*) {
  return true;
}

bool contains(ImFontAtlas*, ImFontConfig*, ImWchar) {
  return true;
}

bool start_size(ImFontAtlas*, ImFontConfig* source, ImFontBaked* baked, void*) {
  float metrics[2] = {};
  page_line_metrics(baked->Size * baked->RasterizerDensity, source->FontNo == bold_font, metrics);
  baked->Ascent = metrics[0] / baked->RasterizerDensity;
  baked->Descent = metrics[1] / baked->RasterizerDensity;
  return true;
}

// The entry of a glyph that was loaded as invisible; nullptr when its size was dropped meanwhile.
ImFontGlyph* entry_of(ImFontBaked& baked, ImWchar code_point) {
  if (code_point >= static_cast<ImWchar>(baked.IndexLookup.Size)) return nullptr;
  const ImU16 index = baked.IndexLookup[static_cast<int>(code_point)];
  return index < baked.Glyphs.Size ? &baked.Glyphs[index] : nullptr;
}

bool has_colors(const std::uint32_t* pixels, std::int32_t width, std::int32_t height) {
  for (std::int32_t y = 0; y < height; ++y) {
    for (std::int32_t x = 0; x < width; ++x) {
      const std::uint32_t pixel = pixels[y * sheet_size + x];
      if ((pixel >> IM_COL32_A_SHIFT) > 64 && (pixel & color_mask) != color_mask) return true;
    }
  }
  return false;
}

}  // namespace

Glyphs::Glyphs() {
  loader_.Name = "browser";
  loader_.FontSrcInit = start_source;
  loader_.FontSrcContainsGlyph = contains;
  loader_.FontBakedInit = start_size;
  loader_.FontBakedLoadGlyph = load;
}

void Glyphs::add_fonts() {
  ImFontAtlas* atlas = ImGui::GetIO().Fonts;
  atlas->UserData = this;
  for (ImU32 number = 0; number <= bold_font; ++number) {
    ImFontConfig config;
    config.FontLoader = &loader_;
    config.FontNo = number;
    config.SizePixels = 16;
    atlas->AddFont(&config);
  }
}

bool Glyphs::load(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*,
                  ImWchar code_point, ImFontGlyph* glyph, float* advance_only) {
  static_cast<Glyphs*>(atlas->UserData)->tell_clusters();
  const float density = baked->RasterizerDensity;
  const bool is_bold = source->FontNo == bold_font;
  const float advance = page_glyph_advance(code_point, baked->Size * density, is_bold) / density;
  if (advance_only != nullptr) {
    *advance_only = advance;
    return true;
  }
  glyph->Codepoint = code_point & 0x3ffffffU;
  glyph->AdvanceX = advance;
  if (!is_blank(code_point)) {
    static_cast<Glyphs*>(atlas->UserData)
        ->missing_.push_back({baked->ContainerFont, baked->Size, density, code_point, is_bold});
  }
  return true;
}

void Glyphs::tell_clusters() {
  if (clusters_ == nullptr) return;
  for (; clusters_told_ < clusters_->texts().size(); ++clusters_told_) {
    const std::string& text = clusters_->texts()[clusters_told_];
    page_cluster(ui::Clusters::first + static_cast<std::uint32_t>(clusters_told_), text.data(),
                 static_cast<std::int32_t>(text.size()));
  }
}

bool Glyphs::fill(double deadline_ms) {
  if (missing_.empty()) return false;
  std::vector<Missing> batch;
  std::swap(batch, missing_);  // what placing a glyph asks for anew is added to the emptied list
  sheet_.resize(std::size_t{sheet_size} * sheet_size);
  std::vector<Request> requests;
  std::vector<Answer> answers;
  std::size_t done = 0;
  while (done < batch.size() && (done == 0 || emscripten_get_now() < deadline_ms)) {
    const std::size_t end = std::min(batch.size(), done + batch_size);
    requests.clear();
    for (std::size_t i = done; i < end; ++i) {
      requests.push_back({batch[i].code_point, batch[i].size * batch[i].density, batch[i].is_bold});
    }
    answers.resize(requests.size());
    const std::int32_t count =
        page_rasterize(requests.data(), static_cast<std::int32_t>(requests.size()), answers.data(),
                       sheet_.data(), sheet_size, deadline_ms);
    if (count <= 0) break;
    for (std::int32_t i = 0; i < count; ++i, ++done)
      place(batch[done], answers[static_cast<std::size_t>(i)]);
  }
  missing_.insert(missing_.end(), batch.begin() + static_cast<std::ptrdiff_t>(done), batch.end());
  if (missing_.empty()) std::vector<std::uint32_t>().swap(sheet_);
  return done > 0;
}

void Glyphs::place(const Missing& missing, const Answer& answer) {
  if (answer.width <= 0 || answer.height <= 0) return;
  ImFontAtlas* atlas = missing.font->ContainerAtlas;
  ImFontBaked* baked = missing.font->GetFontBaked(missing.size, missing.density);
  if (baked == nullptr || entry_of(*baked, missing.code_point) == nullptr) return;
  const ImFontAtlasRectId pack_id = ImFontAtlasPackAddRect(atlas, answer.width, answer.height);
  ImFontGlyph* glyph = entry_of(*baked, missing.code_point);
  if (pack_id == ImFontAtlasRectId_Invalid || glyph == nullptr || glyph->PackId >= 0) return;
  ImTextureRect* rect = ImFontAtlasPackGetRect(atlas, pack_id);

  std::uint32_t* pixels = &sheet_[static_cast<std::size_t>(answer.y * sheet_size + answer.x)];
  glyph->Colored = has_colors(pixels, answer.width, answer.height);
  if (glyph->Colored) {
    atlas->TexPixelsUseColors = atlas->TexData->UseColors = true;
  }
  const float pixel = 1.0F / missing.density;
  glyph->Visible = 1;
  glyph->PackId = pack_id;
  glyph->X0 = answer.left * pixel;
  glyph->Y0 = baked->Ascent + answer.top * pixel;
  glyph->X1 = glyph->X0 + static_cast<float>(answer.width) * pixel;
  glyph->Y1 = glyph->Y0 + static_cast<float>(answer.height) * pixel;
  glyph->U0 = static_cast<float>(rect->x) * atlas->TexUvScale.x;
  glyph->V0 = static_cast<float>(rect->y) * atlas->TexUvScale.y;
  glyph->U1 = static_cast<float>(rect->x + rect->w) * atlas->TexUvScale.x;
  glyph->V1 = static_cast<float>(rect->y + rect->h) * atlas->TexUvScale.y;
  baked->MetricsTotalSurface += static_cast<unsigned>(answer.width * answer.height) & 0x3ffffffU;
  ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, missing.font->Sources[0], glyph, rect,
                                     reinterpret_cast<const unsigned char*>(pixels),
                                     ImTextureFormat_RGBA32, sheet_size * 4);
}

}  // namespace dealbench::wasm
