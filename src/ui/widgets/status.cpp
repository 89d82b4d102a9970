#include "ui/widgets/status.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/widgets/button.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/tooltip.h"

namespace dealbench::ui {
namespace {

constexpr TextStyle small_style{.size = TextSize::small};

// A pill; the text's own width decides.
void pill(Kit& kit, std::string_view words, Icon icon, const StatusColors& colors) {
  const float height = kit.px(24);
  const float icon_room = icon == Icon::none ? 0 : kit.px(18);
  const float side = kit.px(9);
  const float width =
      std::min(available_width(), text_width(kit, words, small_style) + icon_room + 2 * side);
  const Box box = place(kit, {width, height});
  describe(kit, Role::text, box, words);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(box.min, box.max, colors.soft, height * 0.5F);
  Box inner = box.inset(side, 0);
  if (icon != Icon::none) {
    draw_icon(list, icon, {inner.min.x + kit.px(6), box.center().y}, kit.px(14), colors.text);
    inner.min.x += icon_room;
  }
  inner.max.x += 1;
  draw_text(kit, list, inner, words, small_style, colors.text);
}

}  // namespace

float chip_width(const Kit& kit, std::string_view text, Icon icon) {
  return text_width(kit, text, small_style) + kit.px(icon == Icon::none ? 18 : 36);
}

void chip(Kit& kit, std::string_view text, Icon icon) {
  pill(kit, text, icon, kit.color().neutral);
}

void status_pill(Kit& kit, Status status, std::string_view text, Icon icon) {
  pill(kit, text, icon == Icon::none ? icon_of(status) : icon, kit.theme.status(status));
}

float status_pill_width(const Kit& kit, std::string_view text) {
  return chip_width(kit, text, Icon::info);
}

void badge(Kit& kit, int count, std::string_view name) {
  const std::string words = std::to_string(count);
  const TextStyle style{.size = TextSize::small, .is_bold = true, .align = Align::center};
  const float height = kit.px(20);
  const float width = std::max(height, text_width(kit, words, style) + kit.px(12));
  const Box box = place(kit, {width, height});
  describe(kit, Role::text, box, name.empty() ? std::string_view(words) : name);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(box.min, box.max, kit.color().accent, height * 0.5F);
  draw_text(kit, list, box, words, style, kit.color().on_accent);
}

namespace {

constexpr TextStyle tile_label{.size = TextSize::small, .tone = Tone::muted};
constexpr TextStyle tile_value{.size = TextSize::display, .is_bold = true};

struct Tile {
  float padding = 0, inner = 0, why = 0;
  float label = 0, value = 0, note = 0, delta = 0;  // heights
  bool is_pill = true;                              // else the delta is wrapped text
  [[nodiscard]] float height(const Kit& kit) const {
    return 2 * padding + label + kit.px(4) + value + note + delta;
  }
};

Tile measure(const Kit& kit, const StatOptions& options, float width) {
  Tile tile;
  tile.padding = options.is_on_card ? kit.px(space::lg) : 0;
  tile.inner = width - 2 * tile.padding;
  tile.why = options.why_id.empty() ? 0 : kit.px(28);
  tile.is_pill = status_pill_width(kit, options.delta) <= tile.inner;
  const float room = tile.inner - tile.why;
  tile.label = std::max(kit.px(28), paragraph_height(kit, options.label, room, tile_label));
  tile.value = line_height(kit, TextSize::display);
  if (!options.note.empty()) {
    tile.note = paragraph_height(kit, options.note, tile.inner, tile_label);
  }
  if (!options.delta.empty()) {
    tile.delta =
        kit.px(4) +
        (tile.is_pill ? kit.px(24) : paragraph_height(kit, options.delta, tile.inner, small_style));
  }
  return tile;
}

void draw_figure(Kit& kit, const Box& row, const StatOptions& options) {
  std::string said(options.value);
  if (!options.unit.empty()) said.append(" ").append(options.unit);
  describe(kit, Role::text, row, said);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  draw_text(kit, list, row, options.value, tile_value);
  Box rest = row;
  rest.min.x += text_width(kit, options.value, tile_value) + kit.px(6);
  rest.min.y += kit.px(8);
  draw_text(kit, list, rest, options.unit, {.tone = Tone::muted});
}

bool draw_why(Kit& kit, const ImVec2& at, float edge, const StatOptions& options) {
  Region corner(kit, at, edge);
  const Box box = place(kit, {edge, edge});
  const Reaction reaction = interact(kit, box, {.id = options.why_id, .name = options.why});
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (reaction.is_hovered) {
    list.AddRectFilled(box.min, box.max, kit.color().hover, kit.px(6));
  }
  draw_icon(list, Icon::question, box.center(), kit.px(size::icon), kit.color().text_muted);
  if (reaction.is_focused) draw_focus_ring(kit, box, kit.px(6));
  help_on(kit, reaction, box, options.why);
  return reaction.is_pressed;
}

void draw_delta(Kit& kit, const StatOptions& options, bool is_pill) {
  if (options.delta.empty()) return;
  if (is_pill) {
    status_pill(kit, options.delta_status, options.delta, options.delta_icon);
  } else {
    text(kit, options.delta, {.size = TextSize::small, .tone = tone_of(options.delta_status)});
  }
}

}  // namespace

bool stat_tile(Kit& kit, std::string_view id, const StatOptions& options) {
  const float width = available_width();
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const Tile tile = measure(kit, options, width);
  const float content = tile.height(kit);
  const float height = std::max(options.min_height, content);
  kit.state.stretched += height - content;
  const Box box = place(kit, {width, height});
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (options.is_on_card) {
    draw_surface(kit, list, box, kit.px(radius::card), kit.color().surface, kit.color().line);
  }
  kit.mirror.begin(Role::group, id, options.label);
  const ImVec2 corner{at.x + tile.padding, at.y + tile.padding};
  Region region(kit, corner, tile.inner);
  const float room = tile.inner - tile.why;
  const float drop = (tile.label - paragraph_height(kit, options.label, room, tile_label)) * 0.5F;
  draw_paragraph(kit, list, {{corner.x, corner.y + drop}, {corner.x + room, corner.y}},
                 options.label, tile_label, kit.color().text_muted);
  const float top = corner.y + tile.label + kit.px(4);
  const float bottom = top + tile.value;
  draw_figure(kit, {{corner.x, top}, {corner.x + tile.inner, bottom}}, options);
  const bool is_pressed =
      tile.why > 0 && draw_why(kit, {corner.x + room, corner.y}, tile.why, options);
  ImGui::SetCursorScreenPos({corner.x, bottom});
  if (!options.note.empty()) text(kit, options.note, tile_label);
  ImGui::SetCursorScreenPos({corner.x, bottom + tile.note + kit.px(4)});
  draw_delta(kit, options, tile.is_pill);
  region.close();
  kit.mirror.end();
  return is_pressed;
}

void progress(Kit& kit, std::string_view id, std::string_view name, float share) {
  const float height = kit.px(6);
  const Box box = place(kit, {available_width(), height});
  Node& node = describe(kit, Role::progress, box, name, id);
  node.value_max = 1;
  node.value_now = static_cast<double>(std::clamp(share, 0.0F, 1.0F));
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(box.min, box.max, kit.color().pressed, height * 0.5F);
  float from = 0;
  float to = std::min(share, 1.0F);
  if (share < 0) {
    const bool is_still = kit.theme.choice.has_reduced_motion;
    const auto turn = static_cast<float>(std::fmod(kit.now_seconds / 1.6, 1.0));
    from = is_still ? 0.35F : std::max(0.0F, turn * 1.3F - 0.3F);
    to = is_still ? 0.65F : std::min(1.0F, turn * 1.3F);
    if (!is_still) kit.state.want_frame(0);
  }
  if (to <= from) return;
  const float width = box.width();
  list.AddRectFilled({box.min.x + width * from, box.min.y}, {box.min.x + width * to, box.max.y},
                     kit.color().accent, height * 0.5F);
}

}  // namespace dealbench::ui
