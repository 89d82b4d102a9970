#include "ui/widgets/slider.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/widgets/layout.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/status.h"
#include "ui/widgets/text.h"
#include "ui/widgets/tooltip.h"

namespace dealbench::ui {
namespace {

constexpr TextStyle end_style{.size = TextSize::small, .tone = Tone::muted};

double share_of(const SliderOptions& o, double value) {
  if (!(o.max > o.min)) return 0;
  const double v = std::clamp(value, o.min, o.max);
  if (o.is_logarithmic && o.min > 0) return std::log(v / o.min) / std::log(o.max / o.min);
  return (v - o.min) / (o.max - o.min);
}

double step_at(const SliderOptions& o, double value) {
  if (!o.is_logarithmic || !(value > 0)) return o.step;
  return std::max(o.step, std::pow(10.0, std::floor(std::log10(value))) / 20.0);
}

double value_at(const SliderOptions& o, double share) {
  share = std::clamp(share, 0.0, 1.0);
  if (share <= 0) return o.min;
  if (share >= 1) return o.max;
  double value = o.is_logarithmic && o.min > 0 ? o.min * std::pow(o.max / o.min, share)
                                               : o.min + share * (o.max - o.min);
  const double step = step_at(o, value);
  if (step > 0) {
    const double from = o.is_logarithmic ? 0 : o.min;
    value = from + std::round((value - from) / step) * step;
  }
  return std::clamp(value, o.min, o.max);
}

struct Track {
  float left, right, y, thumb;
  [[nodiscard]] float at(double share) const {
    return left + (right - left) * static_cast<float>(share);
  }
};

void draw_track(const Kit& kit, ImDrawList& list, const Track& track, double value,
                const SliderOptions& options, bool is_active) {
  const Palette& c = kit.color();
  const float half = kit.px(3);
  const float x = track.at(share_of(options, value));
  const Color fill = options.is_disabled ? c.text_disabled : c.accent;
  list.AddRectFilled({track.left - half, track.y - half}, {track.right + half, track.y + half},
                     c.pressed, half);
  list.AddRectFilled({track.left - half, track.y - half}, {x, track.y + half}, fill, half);
  for (const double tick : options.ticks) {
    const float at = track.at(share_of(options, tick));
    list.AddCircleFilled({at, track.y}, kit.px(1.5F), at < x ? c.on_accent : c.line_strong);
  }
  if (options.mark) {
    const float at = track.at(share_of(options, *options.mark));
    list.AddLine({at, track.y - kit.px(9)}, {at, track.y + kit.px(9)}, c.text_muted, kit.px(2));
  }
  if (is_active) list.AddCircleFilled({x, track.y}, track.thumb + kit.px(5), faded(fill, 0.18F));
  list.AddCircleFilled({x, track.y}, track.thumb, c.raised, 32);
  list.AddCircle({x, track.y}, track.thumb - kit.px(1.5F), fill, 32, kit.px(3));
}

// What the pointer and the keys did.
SliderChange follow(Kit& kit, const Track& track, std::string_view id, double value,
                    const SliderOptions& options, const Reaction& reaction) {
  SliderChange change;
  if (options.is_disabled) return change;
  const ImGuiIO& io = ImGui::GetIO();
  const auto under_pointer = [&] {
    const float length = std::max(1.0F, track.right - track.left);
    return value_at(options, static_cast<double>((io.MousePos.x - track.left) / length));
  };
  if (reaction.is_held && kit.state.dragged == 0) {
    const ImVec2 way = ImGui::GetMouseDragDelta(ImGuiMouseButton_Left, 0);
    const bool is_finger = io.MouseSource == ImGuiMouseSource_TouchScreen;
    // A finger that moves up or down wants to scroll.
    if (!is_finger || (std::fabs(way.x) > 6 && std::fabs(way.x) > std::fabs(way.y))) {
      kit.state.dragged = reaction.item;
    }
  }
  const bool is_tap = reaction.is_pressed && reaction.is_hovered;
  if (kit.state.dragged == reaction.item) {
    change = {under_pointer(), false, true};
  } else if (kit.state.dropped == reaction.item || is_tap) {
    change = {under_pointer(), true, false};
  }
  if (const std::optional<double> wanted = kit.mirror.take_value(id)) {
    change = {std::clamp(*wanted, options.min, options.max), true, false};
  }
  if (!change.is_final && change.value == value) change.value.reset();
  return change;
}

}  // namespace

SliderChange slider(Kit& kit, std::string_view id, double value, const SliderOptions& options) {
  const float room = available_width();
  const float width = options.width > 0 ? std::min(options.width, room) : room;
  const bool has_ends = !options.min_text.empty() || !options.max_text.empty();
  const float bar_height = kit.theme.control_height();
  const float ends_height = has_ends ? kit.px(16) : 0;
  const Box whole = place(kit, {width, bar_height + ends_height});
  const Box bar{whole.min, {whole.max.x, whole.min.y + bar_height}};
  const Reaction reaction = interact(kit, bar,
                                     {.id = id,
                                      .name = options.name,
                                      .role = Role::slider,
                                      .is_disabled = options.is_disabled,
                                      .is_draggable = true});
  Node& node = *reaction.node;
  node.value = options.value_text;
  node.value_now = value;
  node.value_min = options.min;
  node.value_max = options.max;
  node.value_step = step_at(options, value);

  const float thumb = kit.px(kit.theme.choice.is_touch ? 11 : 9);
  const Track track{bar.min.x + thumb, bar.max.x - thumb, bar.center().y, thumb};
  SliderChange change = follow(kit, track, id, value, options, reaction);
  if (!reaction.is_drawn) return change;

  ImDrawList& list = *ImGui::GetWindowDrawList();
  const double shown = change.value.value_or(value);
  draw_track(kit, list, track, shown, options, reaction.is_hovered || change.is_dragging);
  if (has_ends) {
    const Box ends{{whole.min.x, bar.max.y - kit.px(4)}, whole.max};
    TextStyle right = end_style;
    right.align = Align::right;
    draw_text(kit, list, ends, options.min_text, end_style);
    draw_text(kit, list, ends, options.max_text, right);
  }
  const float x = track.at(share_of(options, shown));
  if (reaction.is_focused) {
    const Box ring{{x - thumb, track.y - thumb}, {x + thumb, track.y + thumb}};
    draw_focus_ring(kit, ring, thumb);
  }
  if (change.is_dragging && !options.value_text.empty()) {
    kit.state.tooltip = {
        std::string(options.value_text), {}, {x, track.y - thumb}, true, track.y + thumb};
  }
  return change;
}

namespace {

void draw_lever_label(Kit& kit, const LeverOptions& options, float height) {
  const TextStyle style{.is_bold = true};
  const float line = line_height(kit, TextSize::body);
  const float note = options.note.empty() ? 0 : kit.px(22) + kit.px(space::xs);
  const float top = std::max(0.0F, (height - line - note) * 0.5F);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  ImGui::SetCursorScreenPos({at.x, std::round(at.y + top)});
  ImGui::PushStyleVarY(ImGuiStyleVar_ItemSpacing, kit.px(space::xs));
  if (options.help.empty()) {
    text(kit, options.label, style);
  } else {
    const std::string id = std::string(options.field_id) + "/help";
    help_term(kit, id, options.label, options.help, style);
  }
  if (!options.note.empty()) chip(kit, options.note);
  ImGui::PopStyleVar();
}

}  // namespace

LeverChange lever_row(Kit& kit, double value, const LeverOptions& options) {
  LeverChange change;
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = available_width();
  const float gap = kit.px(space::lg);
  const bool is_wide = width >= kit.px(560);
  const float field_width = std::min(kit.px(164), width * 0.5F);
  const float label_width =
      is_wide ? std::min(kit.px(200), width * 0.28F) : width - field_width - gap;
  const FieldOptions field{.name = options.label, .error = options.error, .suffix = options.unit};
  SliderOptions bar = options.slider;
  bar.name = options.label;

  Region label(kit, at, label_width);
  draw_lever_label(kit, options, kit.theme.control_height());
  float height = label.close();
  const ImVec2 bar_at = is_wide ? ImVec2{at.x + label_width + gap, at.y} : at;
  const auto draw_field = [&] {
    Region region(kit, {at.x + width - field_width, at.y}, field_width);
    change.field = number_field(kit, options.field_id, options.field_text, field);
    height = std::max(height, region.close());
  };
  const auto draw_bar = [&] {
    const float bar_width = is_wide ? width - label_width - field_width - 2 * gap : width;
    const float top = is_wide ? 0 : height;
    Region region(kit, {bar_at.x, bar_at.y + top}, bar_width);
    change.slider = slider(kit, options.slider_id, value, bar);
    height = std::max(height, top + region.close());
  };
  // Reading order follows the eye: label, slider, field on one line; else label, field, slider.
  if (is_wide) draw_bar();
  draw_field();
  if (!is_wide) draw_bar();
  ImGui::SetCursorScreenPos(at);
  (void)place(kit, {width, height});
  return change;
}

}  // namespace dealbench::ui
