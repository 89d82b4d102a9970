#include "ui/widgets/navigation.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/widgets/paint.h"
#include "ui/widgets/tooltip.h"

namespace dealbench::ui {
namespace {

constexpr TextStyle group_style{.size = TextSize::small, .tone = Tone::muted};

void draw_badge(const Kit& kit, ImDrawList& list, const ImVec2& center, int count) {
  const std::string words = std::to_string(count);
  const TextStyle style{.size = TextSize::small, .is_bold = true, .align = Align::center};
  const float half_width = std::max(kit.px(10), text_width(kit, words, style) * 0.5F + kit.px(6));
  const float half = kit.px(10);
  const Box box{{center.x - half_width, center.y - half}, {center.x + half_width, center.y + half}};
  list.AddRectFilled(box.min, box.max, kit.color().accent, half);
  draw_text(kit, list, box, words, style, kit.color().on_accent);
}

bool draw_item(Kit& kit, const NavItem& item, bool is_current, bool is_collapsed) {
  const float height = kit.px(kit.theme.choice.is_touch ? 48 : 42);
  const Box box = place(kit, {available_width(), height});
  const Reaction reaction = interact(kit, box,
                                     {.id = item.id,
                                      .name = item.text,
                                      .role = Role::link,
                                      .is_disabled = item.is_disabled,
                                      .is_wide_target = false});
  reaction.node->is_current = is_current;
  const bool is_pressed = reaction.is_pressed;
  if (!reaction.is_drawn) return is_pressed;
  const Palette& c = kit.color();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float corner = kit.px(radius::control);
  if (is_current) {
    list.AddRectFilled(box.min, box.max, c.accent_soft, corner);
  } else if (reaction.is_hovered) {
    list.AddRectFilled(box.min, box.max, c.hover, corner);
  }
  Color ink = is_current ? c.accent_text : reaction.is_hovered ? c.text : c.text_muted;
  if (item.is_disabled) ink = c.text_disabled;
  const float edge = kit.px(20);
  if (is_collapsed) {
    draw_icon(list, item.icon, box.center(), kit.px(22), ink);
    if (item.badge > 0) {
      list.AddCircleFilled({box.center().x + kit.px(12), box.min.y + kit.px(11)}, kit.px(4),
                           c.accent);
    }
    help_on(kit, reaction, box, item.text);
  } else {
    draw_icon(list, item.icon, {box.min.x + kit.px(12) + edge * 0.5F, box.center().y}, edge, ink);
    Box words = box;
    words.min.x += kit.px(12) + edge + kit.px(12);
    words.max.x -= kit.px(item.badge > 0 ? 40 : 8);
    draw_text(kit, list, words, item.text, {.is_bold = is_current},
              is_current || item.is_disabled ? ink : c.text);
    if (item.badge > 0) {
      draw_badge(kit, list, {box.max.x - kit.px(22), box.center().y}, item.badge);
    }
  }
  if (reaction.is_focused) {
    list.AddRect(box.min, box.max, c.focus, corner, ImDrawFlags_None, kit.px(2));
  }
  return is_pressed;
}

}  // namespace

ShellBoxes divide_page(const Kit& kit, const ImVec2& page, bool is_nav_collapsed,
                       bool is_presenting) {
  ShellBoxes boxes;
  boxes.content = {{0, 0}, page};
  if (is_presenting) return boxes;
  const float top = kit.px(kit.is_phone() ? 56 : 60);
  if (kit.is_phone()) {
    const float bar = kit.px(60);
    boxes.is_nav_at_bottom = true;
    boxes.nav = {{0, page.y - bar}, page};
    boxes.top = {{0, 0}, {page.x, top}};
    boxes.content = {{0, top}, {page.x, page.y - bar}};
    return boxes;
  }
  const float nav = kit.px(is_nav_collapsed ? 68 : 236);
  boxes.nav = {{0, 0}, {nav, page.y}};
  boxes.top = {{nav, 0}, {page.x, top}};
  boxes.content = {{nav, top}, page};
  return boxes;
}

std::optional<std::size_t> side_nav(Kit& kit, std::string_view name, std::span<const NavItem> items,
                                    std::size_t current, bool is_collapsed) {
  std::optional<std::size_t> answer;
  kit.mirror.begin(Role::navigation, "nav/modules/list", name);
  ImGui::PushStyleVarY(ImGuiStyleVar_ItemSpacing, kit.px(2));
  for (std::size_t i = 0; i < items.size(); ++i) {
    const NavItem& item = items[i];
    if (!item.group.empty()) {
      const Box box = place(kit, {available_width(), kit.px(is_collapsed ? 17 : 36)});
      ImDrawList& list = *ImGui::GetWindowDrawList();
      if (is_collapsed) {
        const float y = std::round(box.center().y);
        list.AddLine({box.min.x, y}, {box.max.x, y}, kit.color().line);
      } else {
        const Box words{{box.min.x + kit.px(12), box.min.y + kit.px(10)}, box.max};
        describe(kit, Role::text, words, item.group);
        draw_text(kit, list, words, item.group, group_style);
      }
    }
    if (draw_item(kit, item, i == current, is_collapsed)) answer = i;
  }
  ImGui::PopStyleVar();
  kit.mirror.end();
  return answer;
}

std::optional<std::size_t> bottom_nav(Kit& kit, std::string_view name,
                                      std::span<const NavItem> items, std::size_t current) {
  std::optional<std::size_t> answer;
  if (items.empty()) return answer;
  kit.mirror.begin(Role::navigation, "nav/modules/list", name);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = available_width();
  const float height = kit.px(60);
  const float part = width / static_cast<float>(items.size());
  (void)place(kit, {width, height});
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Palette& c = kit.color();
  list.AddRectFilled(at, {at.x + width, at.y + kit.px(1)}, c.line);
  for (std::size_t i = 0; i < items.size(); ++i) {
    const float x = at.x + part * static_cast<float>(i);
    const Box box{{std::round(x), at.y}, {std::round(x + part), at.y + height}};
    const Reaction reaction = interact(kit, box,
                                       {.id = items[i].id,
                                        .name = items[i].text,
                                        .role = Role::link,
                                        .is_disabled = items[i].is_disabled,
                                        .is_wide_target = false});
    const bool is_current = i == current;
    reaction.node->is_current = is_current;
    if (reaction.is_pressed) answer = i;
    const ImVec2 center{box.center().x, box.min.y + kit.px(20)};
    if (is_current) {
      const ImVec2 half{kit.px(26), kit.px(14)};
      list.AddRectFilled({center.x - half.x, center.y - half.y},
                         {center.x + half.x, center.y + half.y}, c.accent_soft, half.y);
    }
    const Color ink = is_current ? c.accent_text : c.text_muted;
    draw_icon(list, items[i].icon, center, kit.px(21), ink);
    if (items[i].badge > 0) {
      list.AddCircleFilled({center.x + kit.px(12), center.y - kit.px(8)}, kit.px(4), c.accent);
    }
    const std::string_view words =
        items[i].short_text.empty() ? items[i].text : items[i].short_text;
    draw_text(kit, list,
              {{box.min.x + 2, box.min.y + kit.px(35)}, {box.max.x - 2, box.min.y + kit.px(56)}},
              words, {.size = TextSize::small, .is_bold = is_current, .align = Align::center}, ink);
    if (reaction.is_focused) {
      const Box ring = box.inset(kit.px(3), kit.px(3));
      list.AddRect(ring.min, ring.max, c.focus, kit.px(8), ImDrawFlags_None, kit.px(2));
    }
  }
  kit.mirror.end();
  return answer;
}

void brand(Kit& kit, std::string_view name, bool is_icon_only) {
  const float edge = kit.px(32);
  const TextStyle style{.size = TextSize::title, .is_bold = true};
  const float words = is_icon_only ? 0 : text_width(kit, name, style) + kit.px(12);
  const Box box = place(kit, {std::min(available_width(), edge + words), edge});
  describe(kit, Role::text, box, name);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Box sign{box.min, {box.min.x + edge, box.min.y + edge}};
  list.AddRectFilled(sign.min, sign.max, kit.color().accent, kit.px(radius::control));
  draw_icon(list, Icon::funnel, sign.center(), kit.px(20), kit.color().on_accent);
  if (is_icon_only) return;
  draw_text(kit, list, {{sign.max.x + kit.px(12), box.min.y}, box.max}, name, style);
}

float status_line_width(const Kit& kit, std::string_view text, bool is_icon_only) {
  const TextStyle style{.size = TextSize::small};
  return kit.px(20) + (is_icon_only ? 0 : text_width(kit, text, style) + kit.px(6));
}

void status_line(Kit& kit, std::string_view id, Status status, Icon icon, std::string_view words,
                 bool is_icon_only) {
  const float width = std::min(available_width(), status_line_width(kit, words, is_icon_only));
  const Box box = place(kit, {width, kit.theme.control_height()});
  describe(kit, Role::status, box, words, id);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Color ink =
      status == Status::neutral ? kit.color().text_muted : kit.theme.status(status).text;
  draw_icon(list, icon, {box.min.x + kit.px(9), box.center().y}, kit.px(size::icon), ink);
  if (is_icon_only) {
    if (ImGui::IsWindowHovered() && box.contains(ImGui::GetIO().MousePos)) {
      show_tooltip(kit, words, {});
    }
    return;
  }
  draw_text(kit, list, {{box.min.x + kit.px(26), box.min.y}, {box.max.x + 1, box.max.y}}, words,
            {.size = TextSize::small}, ink);
}

}  // namespace dealbench::ui
