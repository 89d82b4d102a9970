#include "ui/widgets/text.h"

#include <algorithm>
#include <cfloat>
#include <cmath>

#include "imgui_internal.h"

#include "ui/widgets/line_break.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/tooltip.h"

namespace dealbench::ui {
namespace {

ImFont* font_of(const Kit& kit, const TextStyle& style) {
  return style.is_bold && kit.fonts.bold != nullptr ? kit.fonts.bold : kit.fonts.regular;
}

float width_of(const Kit& kit, std::string_view text, const TextStyle& style) {
  const float size = kit.theme.text_px(style.size);
  return font_of(kit, style)
      ->CalcTextSizeA(size, FLT_MAX, 0, text.data(), text.data() + text.size())
      .x;
}

constexpr std::string_view dots = "…";

// The text as fonts know it.
class Joined {
 public:
  Joined(const Kit& kit, std::string_view text)
      : own_(kit.state.clusters.joined(text)), text_(own_ ? std::string_view(*own_) : text) {}
  Joined(const Joined&) = delete;
  Joined& operator=(const Joined&) = delete;
  [[nodiscard]] std::string_view text() const { return text_; }

 private:
  std::optional<std::string> own_;
  std::string_view text_;
};

// The longest beginning that leaves room for "…".
std::string_view shortened(const Kit& kit, std::string_view text, const TextStyle& style,
                           float width) {
  std::size_t end = text.size();
  const float room = width - width_of(kit, dots, style);
  while (end > 0 && width_of(kit, text.substr(0, end), style) > room) {
    --end;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  }
  return text.substr(0, end);
}

void put(const Kit& kit, ImDrawList& list, const ImVec2& at, std::string_view text,
         const TextStyle& style, Color color) {
  list.AddText(font_of(kit, style), kit.theme.text_px(style.size), at, color, text.data(),
               text.data() + text.size());
}

// Capitals and Chinese characters reach about 0.74 em above the baseline: their middle stands in
// the box's middle, whatever ascent the font claims.
float top_of_line(const Kit& kit, const Box& box, const TextStyle& style) {
  const float size = kit.theme.text_px(style.size);
  const ImFontBaked* baked = font_of(kit, style)->GetFontBaked(size);
  return baseline_of(kit, box, style.size) - std::round(baked->Ascent * size / baked->Size);
}

std::vector<TextLine> lines_of(const Kit& kit, std::string_view text, float width,
                               const TextStyle& style) {
  const float size = kit.theme.text_px(style.size);
  ImFontBaked* baked = font_of(kit, style)->GetFontBaked(size);
  const float scale = size / baked->Size;
  return break_lines(text, width, [&](char32_t c) {
    return baked->GetCharAdvance(static_cast<ImWchar>(c)) * scale;
  });
}

float aligned(const Box& box, float width, Align align) {
  if (align == Align::left) return box.min.x;
  return align == Align::right ? box.max.x - width : box.center().x - width * 0.5F;
}

}  // namespace

Color tone_color(const Kit& kit, Tone tone) {
  const Palette& c = kit.color();
  switch (tone) {
    case Tone::normal:
      return c.text;
    case Tone::muted:
      return c.text_muted;
    case Tone::accent:
      return c.accent_text;
    case Tone::disabled:
      return c.text_disabled;
    case Tone::on_accent:
      return c.on_accent;
    case Tone::neutral:
      return c.neutral.text;
    case Tone::info:
      return c.info.text;
    case Tone::good:
      return c.good.text;
    case Tone::warning:
      return c.warning.text;
    case Tone::bad:
      return c.bad.text;
  }
  return c.text;
}

Tone tone_of(Status status) {
  switch (status) {
    case Status::neutral:
      return Tone::neutral;
    case Status::info:
      return Tone::info;
    case Status::good:
      return Tone::good;
    case Status::warning:
      return Tone::warning;
    case Status::bad:
      return Tone::bad;
  }
  return Tone::neutral;
}

float text_width(const Kit& kit, std::string_view text, const TextStyle& style) {
  return text.empty() ? 0 : std::ceil(width_of(kit, Joined(kit, text).text(), style));
}

float baseline_of(const Kit& kit, const Box& box, TextSize size) {
  return std::round(box.center().y + kit.theme.text_px(size) * 0.37F);
}

float line_height(const Kit& kit, TextSize size) {
  return std::round(kit.theme.text_px(size) * (size == TextSize::display ? 1.3F : 1.5F));
}

float paragraph_height(const Kit& kit, std::string_view text, float width, const TextStyle& style) {
  auto count = static_cast<int>(lines_of(kit, Joined(kit, text).text(), width, style).size());
  if (style.max_lines > 0) count = std::min(count, style.max_lines);
  return static_cast<float>(count) * line_height(kit, style.size);
}

void draw_text(const Kit& kit, ImDrawList& list, const Box& box, std::string_view words,
               const TextStyle& style, Color color) {
  if (words.empty() || box.width() <= 0) return;
  const Joined joined(kit, words);
  const std::string_view text = joined.text();
  const float y = top_of_line(kit, box, style);
  const float width = width_of(kit, text, style);
  if (width <= box.width() + 1) {
    put(kit, list, {std::round(aligned(box, width, style.align)), y}, text, style, color);
    return;
  }
  kit.state.cut_texts.emplace_back(words);
  const std::string_view part = shortened(kit, text, style, box.width());
  put(kit, list, {box.min.x, y}, part, style, color);
  put(kit, list, {box.min.x + width_of(kit, part, style), y}, dots, style, color);
}

void draw_text(const Kit& kit, ImDrawList& list, const Box& box, std::string_view text,
               const TextStyle& style) {
  draw_text(kit, list, box, text, style, tone_color(kit, style.tone));
}

float draw_paragraph(const Kit& kit, ImDrawList& list, const Box& box, std::string_view words,
                     const TextStyle& style, Color color) {
  const Joined joined(kit, words);
  const std::string_view text = joined.text();
  const float height = line_height(kit, style.size);
  const std::vector<TextLine> lines = lines_of(kit, text, box.width(), style);
  const std::size_t shown = style.max_lines > 0
                                ? std::min(lines.size(), static_cast<std::size_t>(style.max_lines))
                                : lines.size();
  Box row{box.min, {box.max.x, box.min.y + height}};
  for (std::size_t i = 0; i < shown; ++i) {
    const bool is_cut = i + 1 == shown && shown < lines.size();
    const std::size_t end = is_cut ? text.size() : lines[i].end;
    draw_text(kit, list, row, text.substr(lines[i].begin, end - lines[i].begin), style, color);
    row.min.y += height;
    row.max.y += height;
  }
  return static_cast<float>(shown) * height;
}

void text(Kit& kit, std::string_view words, const TextStyle& style) {
  const float width = available_width();
  const Box box = place(kit, {width, paragraph_height(kit, words, width, style)});
  ImDrawList& list = *ImGui::GetWindowDrawList();
  describe(kit, Role::text, box, words);
  if (!ImGui::IsRectVisible(box.min, box.max)) return;
  draw_paragraph(kit, list, box, words, style, tone_color(kit, style.tone));
}

void label(Kit& kit, std::string_view words, const TextStyle& style) {
  const float width = std::min(available_width(), text_width(kit, words, style));
  const Box box = place(kit, {width, kit.theme.control_height()});
  describe(kit, Role::text, box, words);
  draw_text(kit, *ImGui::GetWindowDrawList(), box, words, style);
}

void heading(Kit& kit, int level, std::string_view words) {
  TextStyle style{.size = TextSize::title, .is_bold = true};
  if (level <= 1) style.size = TextSize::display;
  if (level >= 3) style.size = TextSize::body;
  const float width = available_width();
  const Box box = place(kit, {width, paragraph_height(kit, words, width, style)});
  describe(kit, Role::heading, box, words).level = level;
  draw_paragraph(kit, *ImGui::GetWindowDrawList(), box, words, style, kit.color().text);
}

void section(Kit& kit, std::string_view title, std::string_view lead) {
  heading(kit, 2, title);
  if (!lead.empty()) text(kit, lead, {.tone = Tone::muted});
}

void help_term(Kit& kit, std::string_view id, std::string_view term, std::string_view explanation,
               const TextStyle& style) {
  const float width = std::min(available_width(), text_width(kit, term, style));
  const Box box = place(kit, {width, line_height(kit, style.size)});
  const Reaction reaction = interact(kit, box, {.id = id, .name = term});
  reaction.node->description = explanation;
  if (!reaction.is_drawn) return;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  draw_text(kit, list, box, term, style);
  const float y = std::round(box.center().y + kit.theme.text_px(style.size) * 0.62F);
  draw_dashed_line(list, {box.min.x, y}, {box.max.x, y}, kit.color().line_strong, 1, kit.px(2));
  if (reaction.is_focused) draw_focus_ring(kit, box, kit.px(radius::small));
  help_on(kit, reaction, box, explanation);
}

}  // namespace dealbench::ui
