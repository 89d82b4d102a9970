#include "ui/widgets/popup.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "imgui_internal.h"

#include "ui/widgets/layout.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/text.h"

namespace dealbench::ui {
namespace {

constexpr TextStyle small_muted{.size = TextSize::small, .tone = Tone::muted};

std::string child_id(std::string_view owner, std::string_view entry) {
  return std::string(owner).append("/").append(entry);
}

// The window of an open list. It is larger than its surface by a margin for the shadow.
class OpenList {
 public:
  OpenList(Kit& kit, std::string_view id, const Box& anchor, float width, float height)
      : kit_(kit), id_(id) {
    const ImVec2 page = ImGui::GetIO().DisplaySize;
    const float edge = kit.px(space::sm);
    const float gap = kit.px(space::xs);
    const float margin = kit.px(space::lg);
    const float below = page.y - anchor.max.y - gap - edge;
    const float above = anchor.min.y - gap - edge;
    const bool opens_up = height > below && above > below;
    const float shown = std::min(height, opens_up ? above : below);
    width = std::min(width, page.x - 2 * edge);
    const float x = std::clamp(anchor.min.x, edge, std::max(edge, page.x - edge - width));
    const float y = opens_up ? anchor.min.y - gap - shown : anchor.max.y + gap;
    surface_ = {{x, y}, {x + width, y + shown}};
    ImGui::SetNextWindowPos({x - margin, y - margin});
    ImGui::SetNextWindowSize({width + 2 * margin, shown + 2 * margin});
    const std::string name = "###list/" + std::string(id);
    ImGui::Begin(name.c_str(), nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav |
                     ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollWithMouse);
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    is_new_ = window->Appearing;
    if (is_new_) ImGui::FocusWindow(window);
    kit.state.popup_window = window->ID;
    kit.state.is_popup_drawn = true;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    draw_shadow(kit, list, surface_, kit.px(radius::control), 14);
    draw_surface(kit, list, surface_, kit.px(radius::control), kit.color().raised,
                 kit.color().line);
    ImGui::SetCursorScreenPos(surface_.min);
    region_.emplace(kit, surface_.min, width);
    area_.emplace(kit, name + "/rows", shown);
    ImGui::PushStyleVarY(ImGuiStyleVar_ItemSpacing, 0);
    gap_ = gap;
    ImGui::Dummy({0, gap});
  }
  ~OpenList() {
    ImGui::Dummy({0, gap_});
    ImGui::PopStyleVar();
    area_.reset();
    region_.reset();
    const bool is_click =
        ImGui::IsMouseClicked(ImGuiMouseButton_Left) ||
        (ImGui::IsMouseClicked(ImGuiMouseButton_Right) && !kit_.state.is_context_taken);
    const bool is_beside = is_click && !is_new_ && !surface_.contains(ImGui::GetIO().MousePos);
    if (is_beside || kit_.state.take_escape()) close();
    ImGui::End();
  }
  OpenList(const OpenList&) = delete;
  OpenList& operator=(const OpenList&) = delete;

  [[nodiscard]] bool is_new() const { return is_new_; }
  void close() {
    if (kit_.state.open_popup != id_) return;
    kit_.state.open_popup.clear();
    if (kit_.state.is_popup_by_keyboard) kit_.mirror.request_focus(id_);
  }

 private:
  Kit& kit_;
  std::string_view id_;
  Box surface_;
  bool is_new_ = false;
  float gap_ = 0;
  std::optional<Region> region_;
  std::optional<ScrollArea> area_;
};

void toggle_list(Kit& kit, std::string_view id, const Reaction& reaction) {
  if (!reaction.is_pressed) return;
  KitState& state = kit.state;
  if (state.open_popup == id) {
    state.open_popup.clear();
    return;
  }
  state.open_popup = id;
  state.is_popup_drawn = true;
  state.is_popup_at_place = false;
  state.is_popup_by_keyboard = reaction.is_focused || !reaction.is_hovered;
}

void open_at(KitState& state, std::string_view menu, const ImVec2& at, bool is_by_keyboard) {
  state.open_popup = menu;
  state.popup_at = at;
  state.is_popup_drawn = state.is_popup_at_place = state.is_context_taken = true;
  state.is_popup_by_keyboard = is_by_keyboard;
}

struct RowLook {
  Icon icon = Icon::none;
  std::string_view text, right;
  bool is_chosen = false, is_danger = false, is_disabled = false, has_icons = false;
};

// A context menu begins right under the pointer.
Box anchor_or(const Kit& kit, const Box& button) {
  if (!kit.state.is_popup_at_place) return button;
  const ImVec2 at{kit.state.popup_at.x, kit.state.popup_at.y - kit.px(space::xs)};
  return {at, at};
}

void draw_row(const Kit& kit, const Box& row, const RowLook& look, const Reaction& reaction) {
  const Palette& c = kit.color();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Box back = row.inset(kit.px(space::xs), 0);
  if (reaction.is_hovered || reaction.is_focused) {
    list.AddRectFilled(back.min, back.max, look.is_danger ? c.bad.soft : c.hover, kit.px(6));
  }
  Color ink = look.is_danger ? c.bad.text : look.is_chosen ? c.accent_text : c.text;
  if (look.is_disabled) ink = c.text_disabled;
  Box words = row.inset(kit.px(space::md), 0);
  if (look.has_icons) {
    draw_icon(list, look.icon, {words.min.x + kit.px(9), row.center().y}, kit.px(size::icon),
              look.is_danger ? ink : c.text_muted);
    words.min.x += kit.px(28);
  }
  if (look.is_chosen) {
    draw_icon(list, Icon::check, {words.max.x - kit.px(9), row.center().y}, kit.px(size::icon),
              ink);
    words.max.x -= kit.px(26);
  }
  if (!look.right.empty()) {
    const float width = text_width(kit, look.right, small_muted);
    draw_text(kit, list, {{words.max.x - width, row.min.y}, words.max}, look.right, small_muted);
    words.max.x -= width + kit.px(space::md);
  }
  draw_text(kit, list, words, look.text, {.is_bold = look.is_chosen}, ink);
  if (reaction.is_focused) {
    list.AddRect(back.min, back.max, c.focus, kit.px(6), ImDrawFlags_None, kit.px(2));
  }
}

std::optional<std::size_t> draw_options(Kit& kit, std::string_view id, std::string_view name,
                                        const Box& anchor, std::span<const Option> options,
                                        std::size_t chosen) {
  std::optional<std::size_t> answer;
  const float row = kit.theme.control_height();
  float width = anchor.width();
  bool has_icons = false;
  for (const Option& option : options) {
    has_icons |= option.icon != Icon::none;
    const float note =
        option.note.empty() ? 0 : text_width(kit, option.note, small_muted) + kit.px(space::md);
    width = std::max(width, text_width(kit, option.text, {.is_bold = true}) + note + kit.px(80));
  }
  const float height = row * static_cast<float>(options.size()) + 2 * kit.px(space::xs);
  OpenList list(kit, id, anchor, width, height);
  kit.mirror.begin(Role::list, child_id(id, "list"), name);
  for (std::size_t i = 0; i < options.size(); ++i) {
    const Option& option = options[i];
    const Box box = place(kit, {available_width(), row});
    const std::string entry = child_id(id, option.id);
    const Reaction reaction = interact(kit, box,
                                       {.id = entry,
                                        .name = option.text,
                                        .role = Role::option,
                                        .is_disabled = option.is_disabled,
                                        .is_wide_target = false});
    reaction.node->selected = i == chosen ? Tristate::on : Tristate::off;
    reaction.node->description = option.note;
    draw_row(kit, box,
             {.icon = option.icon,
              .text = option.text,
              .right = option.note,
              .is_chosen = i == chosen,
              .is_disabled = option.is_disabled,
              .has_icons = has_icons},
             reaction);
    if (list.is_new() && i == chosen) {
      ImGui::SetScrollHereY();
      if (kit.state.is_popup_by_keyboard) kit.mirror.request_focus(entry);
    }
    if (reaction.is_pressed) {
      answer = i;
      list.close();
    }
  }
  kit.mirror.end();
  return answer;
}

std::optional<std::size_t> draw_entries(Kit& kit, std::string_view id, std::string_view name,
                                        const Box& anchor, std::span<const MenuEntry> entries) {
  std::optional<std::size_t> answer;
  const float row = kit.theme.control_height();
  const float rule = kit.px(9);
  float width = kit.px(180);
  float height = 2 * kit.px(space::xs);
  bool has_icons = false;
  for (const MenuEntry& entry : entries) {
    has_icons |= entry.icon != Icon::none;
    const float right = entry.shortcut.empty()
                            ? 0
                            : text_width(kit, entry.shortcut, small_muted) + kit.px(space::xl);
    const float words = text_width(kit, entry.text, {.is_bold = true}) + right + kit.px(72);
    width = std::max(width, words);
    height += entry.text.empty() ? rule : row;
  }
  OpenList list(kit, id, anchor, width, height);
  kit.mirror.begin(Role::menu, child_id(id, "menu"), name);
  bool is_first = true;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const MenuEntry& entry = entries[i];
    if (entry.text.empty()) {
      const Box box = place(kit, {available_width(), rule});
      const float y = std::round(box.center().y);
      ImGui::GetWindowDrawList()->AddLine({box.min.x, y}, {box.max.x, y}, kit.color().line);
      continue;
    }
    const Box box = place(kit, {available_width(), row});
    const std::string entry_id = child_id(id, entry.id);
    const Reaction reaction = interact(kit, box,
                                       {.id = entry_id,
                                        .name = entry.text,
                                        .role = Role::menu_item,
                                        .is_disabled = entry.is_disabled,
                                        .is_wide_target = false});
    if (entry.is_checked) reaction.node->checked = Tristate::on;
    draw_row(kit, box,
             {.icon = entry.icon,
              .text = entry.text,
              .right = entry.shortcut,
              .is_chosen = entry.is_checked,
              .is_danger = entry.is_danger,
              .is_disabled = entry.is_disabled,
              .has_icons = has_icons},
             reaction);
    if (list.is_new() && is_first && kit.state.is_popup_by_keyboard) {
      kit.mirror.request_focus(entry_id);
    }
    is_first = false;
    if (reaction.is_pressed) {
      answer = i;
      list.close();
    }
  }
  kit.mirror.end();
  return answer;
}

}  // namespace

std::optional<std::size_t> select(Kit& kit, std::string_view id, std::span<const Option> options,
                                  std::size_t chosen, const SelectOptions& settings) {
  const float room = available_width();
  const float width = settings.width > 0 ? std::min(kit.px(settings.width), room) : room;
  const std::string_view name = settings.name.empty() ? settings.label : settings.name;
  Region column(kit, ImGui::GetCursorScreenPos(), width);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  ImGui::PushStyleVarY(ImGuiStyleVar_ItemSpacing, kit.px(space::xs));
  if (!settings.label.empty()) {
    const Box box = place(kit, {width, line_height(kit, TextSize::small)});
    draw_text(kit, list, box, settings.label, small_muted);
  }
  const Box box = place(kit, {width, kit.theme.control_height()});
  const Reaction reaction =
      interact(kit, box, {.id = id, .name = name, .is_disabled = settings.is_disabled});
  const bool has_choice = chosen < options.size();
  reaction.node->value = has_choice ? options[chosen].text : settings.placeholder;
  toggle_list(kit, id, reaction);
  const bool is_open = kit.state.open_popup == id;
  reaction.node->expanded = is_open ? Tristate::on : Tristate::off;
  if (reaction.is_drawn) {
    const Palette& c = kit.color();
    const Color back = reaction.is_hovered ? c.hover : c.raised;
    draw_surface(kit, list, box, kit.px(radius::control), settings.is_disabled ? c.sunken : back,
                 is_open ? c.accent : c.line_strong);
    Box words = box.inset(kit.px(space::md), 0);
    draw_icon(list, is_open ? Icon::chevron_up : Icon::chevron_down,
              {words.max.x - kit.px(7), box.center().y}, kit.px(size::icon), c.text_muted);
    words.max.x -= kit.px(24);
    if (has_choice && options[chosen].icon != Icon::none) {
      draw_icon(list, options[chosen].icon, {words.min.x + kit.px(9), box.center().y},
                kit.px(size::icon), c.text_muted);
      words.min.x += kit.px(26);
    }
    const bool is_muted = !has_choice || settings.is_disabled;
    draw_text(kit, list, words, has_choice ? options[chosen].text : settings.placeholder,
              {.tone = is_muted ? Tone::muted : Tone::normal});
    if (reaction.is_focused) draw_focus_ring(kit, box, kit.px(radius::control));
  }
  ImGui::PopStyleVar();
  const float height = column.close();
  (void)place(kit, {width, height});
  if (!is_open) return std::nullopt;
  return draw_options(kit, id, name, box, options, chosen);
}

float menu_button_width(const Kit& kit, const MenuButtonOptions& button) {
  if (button.text.empty()) return icon_button_width(kit);
  const float icon = button.icon == Icon::none ? 0 : kit.px(size::icon + 8);
  float words = text_width(kit, button.text, {.is_bold = true});
  if (button.max_width > 0) words = std::min(words, button.max_width);
  return words + icon + kit.px(24 + 24);
}

std::optional<std::size_t> menu_button(Kit& kit, std::string_view id,
                                       const MenuButtonOptions& button,
                                       std::span<const MenuEntry> entries) {
  const float height = kit.theme.control_height();
  const float width = std::min(menu_button_width(kit, button), available_width());
  const Box box = place(kit, {width, height});
  const Reaction reaction = interact(kit, box, {.id = id, .name = button.name});
  if (!button.text.empty()) reaction.node->value = button.text;
  toggle_list(kit, id, reaction);
  const bool is_open = kit.state.open_popup == id;
  reaction.node->expanded = is_open ? Tristate::on : Tristate::off;
  const bool is_shown = !button.is_hidden || reaction.is_hovered || reaction.is_focused || is_open;
  if (reaction.is_drawn && is_shown) {
    const Palette& c = kit.color();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const bool has_frame = button.kind == ButtonKind::secondary;
    Color back = has_frame ? c.raised : 0;
    if (reaction.is_hovered || is_open) back = c.hover;
    draw_surface(kit, list, box, kit.px(radius::control), back, has_frame ? c.line_strong : 0);
    if (button.text.empty()) {
      draw_icon(list, button.icon, box.center(), kit.px(20), c.text_muted);
    } else {
      Box words = box.inset(kit.px(space::md), 0);
      if (button.icon != Icon::none) {
        draw_icon(list, button.icon, {words.min.x + kit.px(9), box.center().y}, kit.px(size::icon),
                  c.text_muted);
        words.min.x += kit.px(size::icon + 8);
      }
      draw_icon(list, Icon::chevron_down, {words.max.x - kit.px(6), box.center().y}, kit.px(16),
                c.text_muted);
      words.max.x -= kit.px(20);
      draw_text(kit, list, words, button.text, {.is_bold = true});
    }
    if (reaction.is_focused) draw_focus_ring(kit, box, kit.px(radius::control));
  }
  if (!is_open) return std::nullopt;
  return draw_entries(kit, id, button.name, anchor_or(kit, box), entries);
}

void open_menu_in(Kit& kit, std::string_view menu, const Box& box, std::string_view owner) {
  KitState& state = kit.state;
  const std::string key = std::string(owner) + "/context";
  if (!owner.empty() && kit.mirror.take_activation(key)) {
    open_at(state, menu, {box.min.x, std::min(box.max.y, box.min.y + kit.theme.control_height())},
            true);
  }
  const bool is_asked = ImGui::IsMouseClicked(ImGuiMouseButton_Right) && !state.is_context_taken &&
                        ImGui::IsWindowHovered(ImGuiHoveredFlags_ChildWindows) &&
                        box.contains(ImGui::GetIO().MousePos);
  if (is_asked) open_at(state, menu, ImGui::GetIO().MousePos, false);
}

std::optional<std::size_t> context_menu(Kit& kit, std::string_view id, std::string_view name,
                                        const Box& box, std::span<const MenuEntry> entries) {
  open_menu_in(kit, id, box);
  if (kit.state.open_popup != id) return std::nullopt;
  return draw_entries(kit, id, name, anchor_or(kit, box), entries);
}

}  // namespace dealbench::ui
