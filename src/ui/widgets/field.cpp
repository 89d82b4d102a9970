#include "ui/widgets/field.h"

#include <algorithm>
#include <cmath>

#include "imgui_internal.h"

#include "ui/widgets/layout.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/text.h"

namespace dealbench::ui {
namespace {

constexpr TextStyle small_style{.size = TextSize::small, .tone = Tone::muted};

// Another window (a dialog, an open list) lies over the box.
bool is_covered(const Box& box) {
  const ImGuiContext& g = *ImGui::GetCurrentContext();
  const ImGuiWindow* own = g.CurrentWindow->RootWindow;
  bool is_above = false;
  for (const ImGuiWindow* window : g.Windows) {
    if (window == own) {
      is_above = true;
      continue;
    }
    const bool counts = is_above && window->RootWindow == window && window->WasActive &&
                        !window->Hidden && (window->Flags & ImGuiWindowFlags_NoMouseInputs) == 0;
    if (counts && window->Rect().Overlaps({box.min, box.max})) return true;
  }
  return false;
}

FieldChange take_change(Kit& kit, std::string_view id) {
  FieldChange change;
  while (std::optional<FieldEvent> event = kit.fields.take_event(id)) {
    switch (event->kind) {
      case FieldEventKind::focused:
        break;
      case FieldEventKind::changed:
        change.draft = std::move(event->text);
        break;
      case FieldEventKind::committed:
        change.committed = std::move(event->text);
        break;
      case FieldEventKind::cancelled:
        change.is_cancelled = true;
        change.draft.reset();
        break;
    }
  }
  change.is_editing = kit.fields.active_id() == id;
  return change;
}

// Prefix, icon and suffix; returns what is left for the text.
Box draw_affixes(const Kit& kit, ImDrawList& list, const Box& frame, const FieldOptions& options) {
  Box inner = frame.inset(kit.px(space::md), 0);
  if (options.icon != Icon::none) {
    const float edge = kit.px(size::icon);
    draw_icon(list, options.icon, {inner.min.x + edge * 0.5F, frame.center().y}, edge,
              kit.color().text_muted);
    inner.min.x += edge + kit.px(space::sm);
  }
  const TextStyle muted{.tone = Tone::muted};
  if (!options.prefix.empty()) {
    draw_text(kit, list, inner, options.prefix, muted);
    inner.min.x += text_width(kit, options.prefix, muted) + kit.px(space::sm);
  }
  if (!options.suffix.empty()) {
    const float width = text_width(kit, options.suffix, muted);
    draw_text(kit, list, {{inner.max.x - width, inner.min.y}, inner.max}, options.suffix, muted);
    inner.max.x -= width + kit.px(6);
  }
  return inner;
}

Box first_line(const Kit& kit, const Box& inner, const FieldOptions& options) {
  if (options.mode != InputMode::multiline) return inner;
  const float top = inner.min.y + kit.px(space::sm);
  return {{inner.min.x, top}, {inner.max.x, top + line_height(kit, TextSize::body)}};
}

FieldLook look_of(const Kit& kit, std::string_view id, std::string_view text, const Box& frame,
                  const Box& inner, const FieldOptions& options, Color back) {
  const ImRect& window = ImGui::GetCurrentWindow()->ClipRect;
  FieldLook look;
  look.id = id;
  look.text = text;
  look.placeholder = options.placeholder;
  look.mode = options.mode;
  look.rect = {inner.min.x, inner.min.y, inner.max.x, inner.max.y};
  look.clip = {std::max(frame.min.x, window.Min.x), std::max(frame.min.y, window.Min.y),
               std::min(frame.max.x, window.Max.x), std::min(frame.max.y, window.Max.y)};
  look.font_size = kit.theme.text_px(TextSize::body);
  look.line_height = line_height(kit, TextSize::body);
  look.baseline = baseline_of(kit, first_line(kit, inner, options), TextSize::body);
  look.text_color = options.is_disabled ? kit.color().text_disabled : kit.color().text;
  look.back_color = back;
  look.is_right_aligned = options.is_right_aligned;
  look.is_bold = options.is_bold;
  look.is_invalid = !options.error.empty();
  look.is_disabled = options.is_disabled;
  look.is_covered = is_covered(frame);
  look.max_length = options.max_length;
  return look;
}

void draw_value(const Kit& kit, ImDrawList& list, const Box& inner, std::string_view text,
                const FieldOptions& options) {
  const bool is_empty = text.empty();
  TextStyle style{.is_bold = options.is_bold && !is_empty};
  if (is_empty) style.tone = Tone::muted;
  if (options.is_disabled) style.tone = Tone::disabled;
  if (options.is_right_aligned) style.align = Align::right;
  const std::string_view words = is_empty ? options.placeholder : text;
  list.PushClipRect(inner.min, inner.max, true);
  if (options.mode == InputMode::multiline) {
    const float top = first_line(kit, inner, options).min.y;
    draw_paragraph(kit, list, {{inner.min.x, top}, inner.max}, words, style,
                   tone_color(kit, style.tone));
  } else {
    draw_text(kit, list, inner, words, style);
  }
  list.PopClipRect();
}

void draw_message(Kit& kit, const FieldOptions& options, float width) {
  const bool is_error = !options.error.empty();
  const std::string_view words = is_error ? options.error : options.hint;
  if (words.empty()) return;
  TextStyle style = small_style;
  if (is_error) style.tone = Tone::bad;
  const float indent = is_error ? kit.px(20) : 0;
  const float height = paragraph_height(kit, words, width - indent, style);
  const Box box = place(kit, {width, height});
  describe(kit, is_error ? Role::alert : Role::text, box, words);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Color ink = tone_color(kit, style.tone);
  if (is_error) {
    const float y = box.min.y + line_height(kit, style.size) * 0.5F;
    draw_icon(list, Icon::error, {box.min.x + kit.px(7), y}, kit.px(15), ink);
  }
  draw_paragraph(kit, list, {{box.min.x + indent, box.min.y}, box.max}, words, style, ink);
}

void draw_label(Kit& kit, std::string_view label, float width) {
  if (label.empty()) return;
  const Box box = place(kit, {width, paragraph_height(kit, label, width, small_style)});
  draw_paragraph(kit, *ImGui::GetWindowDrawList(), box, label, small_style, kit.color().text_muted);
}

// The frame and everything in it.
void draw_frame(Kit& kit, std::string_view id, std::string_view text, const FieldOptions& options,
                bool is_editing, float width) {
  const float line = line_height(kit, TextSize::body);
  const float height = options.mode == InputMode::multiline
                           ? line * static_cast<float>(std::max(2, options.lines)) + kit.px(16)
                           : kit.theme.control_height();
  const Box frame = place(kit, {width, height});
  const std::string_view name = options.name.empty() ? options.label : options.name;
  const Reaction reaction =
      interact(kit, frame,
               {.id = id, .name = name, .role = Role::textbox, .is_disabled = options.is_disabled});
  Node& node = *reaction.node;
  node.value = text;
  node.description = options.error.empty() ? options.hint : options.error;
  node.is_invalid = !options.error.empty();
  if (reaction.is_hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
  if (reaction.is_pressed) kit.fields.request_edit(id);

  const Palette& c = kit.color();
  const Color back = options.is_disabled ? c.sunken : c.raised;
  Color edge = c.line_strong;
  if (is_editing || reaction.is_focused) edge = c.accent;
  if (node.is_invalid) edge = c.bad.fill;
  if (options.is_disabled) edge = c.line;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float corner = kit.px(radius::control);
  draw_surface(kit, list, frame, corner, back, edge);
  if (is_editing || reaction.is_focused) {
    const Box outer = frame.inset(-1, -1);
    list.AddRect(outer.min, outer.max, edge, corner + 1, ImDrawFlags_None, kit.px(2));
  }
  const Box inner = draw_affixes(kit, list, frame, options);
  node.field = kit.fields.add(look_of(kit, id, text, frame, inner, options, back));
  draw_value(kit, list, inner, text, options);
}

}  // namespace

FieldChange text_field(Kit& kit, std::string_view id, std::string_view value,
                       const FieldOptions& options) {
  FieldChange change = take_change(kit, id);
  if (options.mode == InputMode::search && change.is_editing)
    change.is_entered = kit.mirror.take_activation(std::string(id) + "/enter");
  const std::string text = change.is_editing  ? kit.fields.draft()
                           : change.committed ? *change.committed
                                              : std::string(value);
  const float room = available_width();
  const float width = options.width > 0 ? std::min(kit.px(options.width), room) : room;
  Region column(kit, ImGui::GetCursorScreenPos(), width);
  ImGui::PushStyleVarY(ImGuiStyleVar_ItemSpacing, kit.px(space::xs));
  draw_label(kit, options.label, width);
  draw_frame(kit, id, text, options, change.is_editing, width);
  draw_message(kit, options, width);
  ImGui::PopStyleVar();
  const float height = column.close();
  (void)place(kit, {width, height});
  return change;
}

FieldChange number_field(Kit& kit, std::string_view id, std::string_view value,
                         const FieldOptions& options) {
  FieldOptions numeric = options;
  numeric.mode = InputMode::decimal;
  numeric.is_right_aligned = true;
  return text_field(kit, id, value, numeric);
}

}  // namespace dealbench::ui
