#include "wasm/draw_data.h"

#include <cfloat>
#include <cmath>
#include <cstring>

#include "imgui_internal.h"

namespace dealbench::wasm {
namespace {

constexpr std::uint64_t hash_start = 0x9e3779b97f4a7c15ULL;
constexpr int quad_indices = 6;

std::uint64_t mixed(std::uint64_t hash, std::uint64_t word) {
  hash = (hash ^ word) * 0xff51afd7ed558ccdULL;
  return hash ^ (hash >> 32);
}

std::uint64_t add_bytes(std::uint64_t hash, const void* data, std::size_t size) {
  const char* bytes = static_cast<const char*>(data);
  std::uint64_t word = 0;
  for (; size >= sizeof word; size -= sizeof word, bytes += sizeof word) {
    std::memcpy(&word, bytes, sizeof word);
    hash = mixed(hash, word);
  }
  word = size;
  std::memcpy(&word, bytes, size);
  return mixed(hash, word ^ (std::uint64_t{size} << 56));
}

// ImGui writes a glyph as corners 0,1,2,3 clockwise from the top left with the indices 0,1,2,0,2,3.
bool is_upright_quad(const ImDrawIdx* index, const ImDrawVert* corner) {
  const ImDrawIdx first = index[0];
  return index[1] == first + 1 && index[2] == first + 2 && index[3] == first &&
         index[4] == first + 2 && index[5] == first + 3 && corner[0].pos.y == corner[1].pos.y &&
         corner[1].pos.x == corner[2].pos.x && corner[2].pos.y == corner[3].pos.y &&
         corner[3].pos.x == corner[0].pos.x && corner[0].uv.x < corner[2].uv.x &&
         corner[0].uv.y < corner[2].uv.y;
}

float shift_to_pixel(float position, float scale) {
  return std::floor(position * scale + 0.5F) / scale - position;
}

void snap_list(ImDrawList& list, const ImVec2& scale) {
  for (const ImDrawCmd& command : list.CmdBuffer) {
    if (command.UserCallback != nullptr) continue;
    const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
    const ImDrawIdx* const end = index + command.ElemCount;
    while (index + quad_indices <= end) {
      ImDrawVert* corner = list.VtxBuffer.Data + command.VtxOffset + *index;
      if (!is_upright_quad(index, corner)) {
        index += 3;
        continue;
      }
      const float dx = shift_to_pixel(corner[0].pos.x, scale.x);
      const float dy = shift_to_pixel(corner[0].pos.y, scale.y);
      for (int i = 0; i < 4; ++i) {
        corner[i].pos.x += dx;
        corner[i].pos.y += dy;
      }
      index += quad_indices;
    }
  }
}

}  // namespace

void snap_glyphs(ImDrawData& data) {
  for (ImDrawList* list : data.CmdLists) snap_list(*list, data.FramebufferScale);
}

float page_pixels(double device_pixels, float density) {
  const auto wanted = static_cast<float>(device_pixels);
  const float size = wanted / density;
  return size * density < wanted ? std::nextafter(size, FLT_MAX) : size;
}

std::uint64_t hash_of(const ImDrawData& data) {
  std::uint64_t hash = hash_start;
  hash = add_bytes(hash, &data.DisplaySize, sizeof data.DisplaySize);
  hash = add_bytes(hash, &data.FramebufferScale, sizeof data.FramebufferScale);
  for (const ImDrawList* list : data.CmdLists) {
    hash = add_bytes(hash, list->VtxBuffer.Data,
                     static_cast<std::size_t>(list->VtxBuffer.size_in_bytes()));
    hash = add_bytes(hash, list->IdxBuffer.Data,
                     static_cast<std::size_t>(list->IdxBuffer.size_in_bytes()));
    for (const ImDrawCmd& command : list->CmdBuffer) {
      hash = add_bytes(hash, &command.ClipRect, sizeof command.ClipRect);
      hash = mixed(hash, command.ElemCount);
      hash = mixed(
          hash, reinterpret_cast<std::uintptr_t>(command.TexRef._TexData) ^ command.TexRef._TexID);
    }
  }
  return hash;
}

bool has_texture_work(const ImDrawData& data) {
  if (data.Textures == nullptr) return false;
  for (const ImTextureData* texture : *data.Textures) {
    if (texture->Status != ImTextureStatus_OK && texture->Status != ImTextureStatus_Destroyed)
      return true;
  }
  return false;
}

}  // namespace dealbench::wasm
