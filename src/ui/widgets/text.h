#pragma once
// Text: measured, drawn on one line, or wrapped. text(), heading() and their like take part in the
// layout and describe themselves to the mirror; draw_text() only paints, for widgets.

#include <string_view>

#include "ui/widgets/kit.h"

namespace dealbench::ui {

enum class Align : std::uint8_t { left, center, right };
enum class Tone : std::uint8_t {
  normal,
  muted,
  accent,
  disabled,
  on_accent,
  neutral,
  info,
  good,
  warning,
  bad
};

struct TextStyle {
  TextSize size = TextSize::body;
  bool is_bold = false;
  Tone tone = Tone::normal;
  Align align = Align::left;
  int max_lines = 0;  // 0: as many as it takes; else the rest becomes "…"
};

[[nodiscard]] Color tone_color(const Kit& kit, Tone tone);
[[nodiscard]] Tone tone_of(Status status);
[[nodiscard]] float text_width(const Kit& kit, std::string_view text, const TextStyle& style = {});
// Where draw_text puts the baseline of its line.
[[nodiscard]] float baseline_of(const Kit& kit, const Box& box, TextSize size);
[[nodiscard]] float line_height(const Kit& kit, TextSize size);  // with leading
[[nodiscard]] float paragraph_height(const Kit& kit, std::string_view text, float width,
                                     const TextStyle& style = {});

// One line inside the box, vertically centred; cut with "…" where it does not fit. Not described to
// the mirror.
void draw_text(const Kit& kit, ImDrawList& list, const Box& box, std::string_view text,
               const TextStyle& style = {});
void draw_text(const Kit& kit, ImDrawList& list, const Box& box, std::string_view text,
               const TextStyle& style, Color color);
// Wrapped inside the box's width, from its top. Returns the height used. Not described to the
// mirror.
float draw_paragraph(const Kit& kit, ImDrawList& list, const Box& box, std::string_view text,
                     const TextStyle& style, Color color);

// A paragraph over the available width.
void text(Kit& kit, std::string_view text, const TextStyle& style = {});
// One line, as high as a button and as wide as its words: stands in a row with controls.
void label(Kit& kit, std::string_view text, const TextStyle& style = {});
// A heading of the page: level 1 is the screen's title, 2 a section, 3 inside a card.
void heading(Kit& kit, int level, std::string_view text);
// A section's heading with an optional sentence below it.
void section(Kit& kit, std::string_view title, std::string_view lead = {});
// A term with a dotted underline: its explanation shows on hover, tap or focus.
void help_term(Kit& kit, std::string_view id, std::string_view term, std::string_view explanation,
               const TextStyle& style = {});

}  // namespace dealbench::ui
