#pragma once
// Where a text may be broken into lines: Latin words stay whole, Chinese breaks between characters
// but never puts closing punctuation at the start of a line or opening punctuation at its end, and
// never parts a number from its unit.

#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

namespace dealbench::ui {

struct TextLine {
  std::size_t begin = 0, end = 0;  // bytes; spaces at the break belong to no line
  float width = 0;
};

using AdvanceOf = std::function<float(char32_t)>;

// At least one line. A word wider than the line is broken anywhere. '\n' always breaks.
[[nodiscard]] std::vector<TextLine> break_lines(std::string_view text, float max_width,
                                                const AdvanceOf& advance_of);
// May a line end between these two characters?
[[nodiscard]] bool can_break_between(char32_t before, char32_t after);

}  // namespace dealbench::ui
