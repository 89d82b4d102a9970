#include "ui/widgets/status.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/widgets/button.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/paint.h"

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

bool stat_tile(Kit& kit, std::string_view id, const StatOptions& options) {
  const float padding = options.is_on_card ? kit.px(space::lg) : 0;
  const float width = available_width();
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float inner = width - 2 * padding;
  const bool has_why = !options.why_id.empty();
  const float why = has_why ? kit.px(28) : 0;
  const bool is_pill = status_pill_width(kit, options.delta) <= inner;
  const TextStyle label{.size = TextSize::small, .tone = Tone::muted};
  const TextStyle value{.size = TextSize::display, .is_bold = true};
  const TextStyle unit{.tone = Tone::muted};
  const float label_height =
      std::max(kit.px(28), paragraph_height(kit, options.label, inner - why, label));
  const float value_height = line_height(kit, TextSize::display);
  const float note_height =
      options.note.empty() ? 0 : paragraph_height(kit, options.note, inner, label);
  const float delta_height =
      options.delta.empty() ? 0
      : is_pill
          ? kit.px(24 + 4)
          : paragraph_height(kit, options.delta, inner, {.size = TextSize::small}) + kit.px(4);
  const float content =
      2 * padding + label_height + kit.px(4) + value_height + note_height + delta_height;
  const float height = std::max(options.min_height, content);
  kit.state.stretched += height - content;
  const Box box = place(kit, {width, height});
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (options.is_on_card) {
    draw_surface(kit, list, box, kit.px(radius::card), kit.color().surface, kit.color().line);
  }
  kit.mirror.begin(Role::group, id, options.label);
  Region region(kit, {at.x + padding, at.y + padding}, inner);
  const Box head = Box{{at.x + padding, at.y + padding},
                       {at.x + padding + inner - why, at.y + padding + label_height}};
  const float drop =
      (label_height - paragraph_height(kit, options.label, inner - why, label)) * 0.5F;
  draw_paragraph(kit, list, {{head.min.x, head.min.y + drop}, head.max}, options.label, label,
                 kit.color().text_muted);
  Box row{{head.min.x, head.max.y + kit.px(4)},
          {head.min.x + inner, head.max.y + kit.px(4) + value_height}};
  std::string said(options.value);
  if (!options.unit.empty()) said.append(" ").append(options.unit);
  describe(kit, Role::text, row, said);
  draw_text(kit, list, row, options.value, value);
  if (!options.unit.empty()) {
    Box rest = row;
    rest.min.x += text_width(kit, options.value, value) + kit.px(6);
    rest.min.y += kit.px(8);
    draw_text(kit, list, rest, options.unit, unit);
  }
  bool is_pressed = false;
  if (has_why) {
    Region corner(kit, {head.max.x, head.min.y}, why);
    const Box target = place(kit, {why, why});
    const Reaction reaction = interact(kit, target, {.id = options.why_id, .name = options.why});
    is_pressed = reaction.is_pressed;
    if (reaction.is_hovered) {
      list.AddRectFilled(target.min, target.max, kit.color().hover, kit.px(6));
    }
    draw_icon(list, Icon::question, target.center(), kit.px(size::icon), kit.color().text_muted);
    if (reaction.is_focused) draw_focus_ring(kit, target, kit.px(6));
  }
  ImGui::SetCursorScreenPos({row.min.x, row.max.y});
  if (!options.note.empty()) text(kit, options.note, label);
  if (!options.delta.empty()) {
    ImGui::SetCursorScreenPos({row.min.x, row.max.y + note_height + kit.px(4)});
    const Icon arrow = options.delta_status == Status::good  ? Icon::arrow_up
                       : options.delta_status == Status::bad ? Icon::arrow_down
                                                             : Icon::none;
    if (is_pill) {
      status_pill(kit, options.delta_status, options.delta, arrow);
    } else {
      text(kit, options.delta, {.size = TextSize::small, .tone = tone_of(options.delta_status)});
    }
  }
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
