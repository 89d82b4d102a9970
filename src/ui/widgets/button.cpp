#include "ui/widgets/button.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/paint.h"
#include "ui/widgets/text.h"
#include "ui/widgets/tooltip.h"

namespace dealbench::ui {
namespace {

struct Look {
  Color back = 0, line = 0, ink = 0;
};

Look look_of(const Kit& kit, const ButtonOptions& options, const Reaction& reaction) {
  const Palette& c = kit.color();
  const bool is_hovered = reaction.is_hovered;
  const bool is_held = reaction.is_held && is_hovered;
  if (options.is_disabled) {
    const bool has_frame = options.kind != ButtonKind::quiet;
    return {has_frame ? c.sunken : 0, has_frame ? c.line : 0, c.text_disabled};
  }
  const Color plain = is_held ? c.pressed : c.hover;
  switch (options.kind) {
    case ButtonKind::primary:
      return {is_held ? c.accent_pressed : is_hovered ? c.accent_hover : c.accent, 0, c.on_accent};
    case ButtonKind::secondary:
      return {is_hovered ? plain : c.raised, c.line_strong, c.text};
    case ButtonKind::quiet:
      return {is_hovered ? plain : 0, 0, c.accent_text};
    case ButtonKind::danger:
      return {is_hovered ? c.bad.soft : c.raised, c.bad.fill, c.bad.text};
  }
  return {};
}

TextStyle text_style(const ButtonOptions& options) {
  return {.size = options.is_small ? TextSize::small : TextSize::body,
          .is_bold = options.kind == ButtonKind::primary};
}

float height_of(const Kit& kit, const ButtonOptions& options) {
  return options.is_small && !kit.theme.choice.is_touch ? kit.px(28) : kit.theme.control_height();
}

}  // namespace

float button_width(const Kit& kit, std::string_view text, const ButtonOptions& options) {
  const float side = kit.px(options.is_small ? 10 : 14);
  const float icon = options.icon == Icon::none ? 0 : kit.px(size::icon + 6);
  return text_width(kit, text, text_style(options)) + icon + 2 * side;
}

bool button(Kit& kit, std::string_view id, std::string_view text, const ButtonOptions& options) {
  const float natural = button_width(kit, text, options);
  const float room = available_width();
  const float width = options.is_full_width ? room : std::min(natural, room);
  const Box box = place(kit, {width, height_of(kit, options)});
  const Reaction reaction =
      interact(kit, box, {.id = id, .name = text, .is_disabled = options.is_disabled});
  reaction.node->description = options.help;
  const bool is_pressed = reaction.is_pressed;
  if (!reaction.is_drawn) return is_pressed;

  const Look look = look_of(kit, options, reaction);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float corner = kit.px(radius::control);
  draw_surface(kit, list, box, corner, look.back, look.line);
  const float edge = kit.px(size::icon);
  const float content = std::min(natural, width) - 2 * kit.px(options.is_small ? 10 : 14);
  Box inner{{std::round(box.center().x - content * 0.5F), box.min.y},
            {std::round(box.center().x + content * 0.5F), box.max.y}};
  if (options.icon != Icon::none) {
    draw_icon(list, options.icon, {inner.min.x + edge * 0.5F, box.center().y}, edge, look.ink);
    inner.min.x += kit.px(size::icon + 6);
  }
  draw_text(kit, list, inner, text, text_style(options), look.ink);
  if (reaction.is_focused) draw_focus_ring(kit, box, corner);
  help_on(kit, reaction, box, options.help);
  return is_pressed;
}

float icon_button_width(const Kit& kit) {
  return kit.theme.control_height();
}

bool icon_button(Kit& kit, std::string_view id, Icon icon, std::string_view name,
                 const IconButtonOptions& options) {
  const float edge = icon_button_width(kit);
  const Box box = place(kit, {edge, edge});
  const Reaction reaction =
      interact(kit, box, {.id = id, .name = name, .is_disabled = options.is_disabled});
  if (options.is_current) reaction.node->selected = Tristate::on;
  const bool is_pressed = reaction.is_pressed;
  if (!reaction.is_drawn) return is_pressed;

  const Palette& c = kit.color();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float corner = kit.px(radius::control);
  Color back = options.is_current ? c.accent_soft : 0;
  if (reaction.is_hovered) back = reaction.is_held ? c.pressed : c.hover;
  if (back != 0) list.AddRectFilled(box.min, box.max, back, corner);
  Color ink = options.is_current ? c.accent_text : c.text_muted;
  if (reaction.is_hovered) ink = c.text;
  if (options.is_disabled) ink = faded(c.text_disabled, 0.6F);
  draw_icon(list, icon, box.center(), kit.px(20), ink);
  if (options.has_badge) {
    list.AddCircleFilled({box.max.x - kit.px(9), box.min.y + kit.px(9)}, kit.px(4), c.accent);
  }
  if (reaction.is_focused) draw_focus_ring(kit, box, corner);
  std::string help(name);
  if (!options.shortcut.empty()) help.append("  ").append(options.shortcut);
  help_on(kit, reaction, box, help);
  return is_pressed;
}

bool link(Kit& kit, std::string_view id, std::string_view text, Icon icon) {
  const float icon_room = icon == Icon::none ? 0 : kit.px(22);
  const float width = std::min(available_width(), text_width(kit, text) + icon_room);
  const Box box = place(kit, {width, line_height(kit, TextSize::body)});
  const Reaction reaction = interact(kit, box, {.id = id, .name = text, .role = Role::link});
  const bool is_pressed = reaction.is_pressed;
  if (!reaction.is_drawn) return is_pressed;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Color ink = kit.color().accent_text;
  Box words = box;
  if (icon != Icon::none) {
    draw_icon(list, icon, {box.min.x + kit.px(8), box.center().y}, kit.px(16), ink);
    words.min.x += icon_room;
  }
  draw_text(kit, list, words, text, {}, ink);
  if (reaction.is_hovered) {
    const float y = std::round(box.center().y + kit.theme.text_px(TextSize::body) * 0.6F);
    list.AddLine({words.min.x, y}, {words.max.x, y}, ink, kit.px(1));
  }
  if (reaction.is_focused) draw_focus_ring(kit, box, kit.px(radius::small));
  return is_pressed;
}

}  // namespace dealbench::ui
