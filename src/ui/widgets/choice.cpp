#include "ui/widgets/choice.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/widgets/layout.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/text.h"

namespace dealbench::ui {
namespace {

constexpr TextStyle chosen_style{.is_bold = true};

std::string child_id(std::string_view group, std::string_view option) {
  return std::string(group).append("/").append(option);
}

float segment_width(const Kit& kit, const Option& option) {
  const float icon = option.icon == Icon::none ? 0 : kit.px(size::icon + 6);
  return text_width(kit, option.text, chosen_style) + icon + kit.px(28);
}

void draw_centered(const Kit& kit, ImDrawList& list, const Box& box, const Option& option,
                   const TextStyle& style, Color ink) {
  const float icon = option.icon == Icon::none ? 0 : kit.px(size::icon + 6);
  const float words = std::min(text_width(kit, option.text, style), box.width() - icon);
  float x = std::round(box.center().x - (words + icon) * 0.5F);
  if (icon > 0) {
    draw_icon(list, option.icon, {x + kit.px(size::icon) * 0.5F, box.center().y},
              kit.px(size::icon), ink);
    x += icon;
  }
  draw_text(kit, list, {{x, box.min.y}, {x + words + 1, box.max.y}}, option.text, style, ink);
}

bool draw_segment(Kit& kit, const Box& box, std::string_view id, const Option& option,
                  bool is_chosen) {
  const Reaction reaction = interact(kit, box,
                                     {.id = id,
                                      .name = option.text,
                                      .role = Role::radio,
                                      .is_disabled = option.is_disabled,
                                      .is_wide_target = false});
  reaction.node->checked = is_chosen ? Tristate::on : Tristate::off;
  const bool is_pressed = reaction.is_pressed;
  if (!reaction.is_drawn) return is_pressed;
  const Palette& c = kit.color();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float corner = kit.px(6);
  Color ink = is_chosen ? c.accent_text : c.text_muted;
  if (is_chosen) {
    draw_surface(kit, list, box, corner, c.raised, c.accent);
  } else if (reaction.is_hovered) {
    list.AddRectFilled(box.min, box.max, c.pressed, corner);
    ink = c.text;
  }
  if (option.is_disabled) ink = c.text_disabled;
  draw_centered(kit, list, box.inset(kit.px(space::xs), 0), option,
                is_chosen ? chosen_style : TextStyle{}, ink);
  if (reaction.is_focused) draw_focus_ring(kit, box, corner);
  return is_pressed;
}

}  // namespace

float segmented_width(const Kit& kit, std::span<const Option> options) {
  float width = kit.px(6);
  for (const Option& option : options) width += segment_width(kit, option);
  return width;
}

std::optional<std::size_t> segmented(Kit& kit, std::string_view id, std::string_view name,
                                     std::span<const Option> options, std::size_t chosen,
                                     bool is_full_width) {
  std::optional<std::size_t> answer;
  const float room = available_width();
  const float natural = segmented_width(kit, options);
  const auto count = static_cast<float>(std::max<std::size_t>(1, options.size()));
  const bool is_stacked = natural - count * kit.px(14) > room;  // rather than cut
  const float width = is_stacked || is_full_width ? room : std::min(natural, room);
  const float edge = kit.px(3);
  const float row = kit.theme.control_height() - (is_stacked ? 0 : 2 * edge);
  const float rows = is_stacked ? static_cast<float>(options.size()) : 1;
  const Box bar = place(kit, {width, row * rows + 2 * edge});
  draw_surface(kit, *ImGui::GetWindowDrawList(), bar, kit.px(radius::control), kit.color().sunken,
               kit.color().line);
  kit.mirror.begin(Role::radiogroup, id, name);
  const float extra = (width - natural) / count;
  float x = bar.min.x + edge;
  float y = bar.min.y + edge;
  for (std::size_t i = 0; i < options.size(); ++i) {
    const float part = is_stacked ? width - 2 * edge : segment_width(kit, options[i]) + extra;
    const Box box{{std::round(x), y}, {std::round(x + part), y + row}};
    const std::string segment = child_id(id, options[i].id);
    if (draw_segment(kit, box, segment, options[i], i == chosen) && i != chosen) answer = i;
    if (is_stacked) {
      y += row;
    } else {
      x += part;
    }
  }
  kit.mirror.end();
  return answer;
}

std::optional<std::size_t> tabs(Kit& kit, std::string_view id, std::string_view name,
                                std::span<const Option> options, std::size_t chosen) {
  std::optional<std::size_t> answer;
  const float height = kit.theme.control_height() + kit.px(space::sm);
  float content = 0;
  for (const Option& option : options) content += segment_width(kit, option);
  ScrollArea area(kit, id, height, true, std::max(content, available_width()));
  kit.mirror.begin(Role::tablist, id, name);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Palette& c = kit.color();
  ImVec2 at = ImGui::GetCursorScreenPos();
  const float bottom = at.y + height;
  list.AddRectFilled({at.x, bottom - kit.px(1)},
                     {at.x + std::max(content, available_width()), bottom}, c.line);
  for (std::size_t i = 0; i < options.size(); ++i) {
    const bool is_chosen = i == chosen;
    const Box box{at, {at.x + segment_width(kit, options[i]), bottom}};
    const std::string tab = child_id(id, options[i].id);
    const Reaction reaction = interact(kit, box,
                                       {.id = tab,
                                        .name = options[i].text,
                                        .role = Role::tab,
                                        .is_disabled = options[i].is_disabled,
                                        .is_wide_target = false});
    reaction.node->selected = is_chosen ? Tristate::on : Tristate::off;
    if (reaction.is_pressed && !is_chosen) answer = i;
    Color ink = is_chosen ? c.accent_text : c.text_muted;
    if (reaction.is_hovered && !is_chosen) ink = c.text;
    draw_centered(kit, list, box, options[i], is_chosen ? chosen_style : TextStyle{}, ink);
    if (is_chosen) {
      const Box bar = box.inset(kit.px(space::md), 0);
      list.AddRectFilled({bar.min.x, bottom - kit.px(3)}, bar.max, c.accent, kit.px(1.5F));
    }
    if (reaction.is_focused) draw_focus_ring(kit, box.inset(kit.px(4), kit.px(4)), kit.px(6));
    at.x = box.max.x;
  }
  kit.mirror.end();
  ImGui::Dummy({content, height});
  return answer;
}

bool checkbox(Kit& kit, std::string_view id, std::string_view text, bool is_on, bool is_disabled) {
  const float edge = kit.px(20);
  const float gap = kit.px(10);
  const float room = available_width();
  const float words = std::min(text_width(kit, text), room - edge - gap);
  const float line = line_height(kit, TextSize::body);
  const float text_height = std::max(line, paragraph_height(kit, text, std::max(words, 1.0F)));
  const float height = std::max(kit.px(28), text_height);
  const Box box = place(kit, {edge + gap + words, height});
  const Reaction reaction = interact(
      kit, box, {.id = id, .name = text, .role = Role::checkbox, .is_disabled = is_disabled});
  reaction.node->checked = is_on ? Tristate::on : Tristate::off;
  const bool is_pressed = reaction.is_pressed;
  if (!reaction.is_drawn) return is_pressed;
  const Palette& c = kit.color();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float top = std::round(box.min.y + (std::min(height, kit.px(28)) - edge) * 0.5F);
  const Box mark{{box.min.x, top}, {box.min.x + edge, top + edge}};
  const float corner = kit.px(5);
  if (is_on) {
    list.AddRectFilled(mark.min, mark.max, is_disabled ? c.text_disabled : c.accent, corner);
    draw_icon(list, Icon::check, mark.center(), kit.px(16), c.on_accent);
  } else {
    draw_surface(kit, list, mark, corner, reaction.is_hovered ? c.hover : c.raised,
                 is_disabled ? c.line : c.line_strong);
  }
  const float offset = (height - text_height) * 0.5F;
  draw_paragraph(kit, list, {{mark.max.x + gap, box.min.y + offset}, box.max}, text, {},
                 is_disabled ? c.text_disabled : c.text);
  if (reaction.is_focused) draw_focus_ring(kit, mark, corner);
  return is_pressed;
}

bool toggle(Kit& kit, std::string_view id, std::string_view text, bool is_on, bool is_disabled) {
  const ImVec2 size{kit.px(40), kit.px(22)};
  const float gap = kit.px(10);
  const float words = std::min(text_width(kit, text), available_width() - size.x - gap);
  const Box box = place(kit, {size.x + gap + words, kit.px(28)});
  const Reaction reaction = interact(
      kit, box, {.id = id, .name = text, .role = Role::toggle, .is_disabled = is_disabled});
  reaction.node->checked = is_on ? Tristate::on : Tristate::off;
  const bool is_pressed = reaction.is_pressed;
  if (!reaction.is_drawn) return is_pressed;
  const Palette& c = kit.color();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float y = std::round(box.center().y - size.y * 0.5F);
  const Box pill{{box.min.x, y}, {box.min.x + size.x, y + size.y}};
  const float corner = size.y * 0.5F;
  const Color ink = is_disabled ? c.text_disabled : is_on ? c.accent : c.line_strong;
  list.AddRectFilled(pill.min, pill.max, ink, corner);
  const float x = is_on ? pill.max.x - corner : pill.min.x + corner;
  list.AddCircleFilled({x, pill.center().y}, corner - kit.px(3), is_on ? c.on_accent : c.raised,
                       24);
  draw_text(kit, list, {{pill.max.x + gap, box.min.y}, {box.max.x + 1, box.max.y}}, text,
            {.tone = is_disabled ? Tone::disabled : Tone::normal});
  if (reaction.is_focused) draw_focus_ring(kit, pill, corner);
  return is_pressed;
}

}  // namespace dealbench::ui
