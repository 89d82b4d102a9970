#include "ui/widgets/line_break.h"

#include "base/text.h"

namespace dealbench::ui {
namespace {

bool contains(std::u32string_view set, char32_t c) {
  return set.find(c) != set.npos;
}

bool is_space(char32_t c) {
  return c == U' ' || c == U'\t' || c == U'\u3000';
}

// Ideographs, kana, hangul and full-width forms: a line may end beside them.
bool is_wide(char32_t c) {
  return (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE4F) ||
         (c >= 0xFF00 && c <= 0xFFEF) || (c >= 0x20000 && c <= 0x3FFFF);
}

// Full-width forms are written as escapes: they look like their ASCII neighbours.
constexpr std::u32string_view full_width_closing =
    U"\uFF0C\uFF1B\uFF1A\uFF1F\uFF01\uFF09\uFF3D\uFF5D\uFF0E\uFF05\uFF5E";
constexpr std::u32string_view full_width_opening = U"\uFF08\uFF3B\uFF5B\uFFE5\uFF04";

// Never at the start of a line.
bool is_closing(char32_t c) {
  return contains(full_width_closing, c) || contains(U"。、》」』】〕〉〗”’…—·‰℃.,;:!?)]}%»›", c);
}

// Never at the end of a line.
bool is_opening(char32_t c) {
  return contains(full_width_opening, c) || contains(U"《「『【〔〈〖“‘([{$¥«‹", c);
}

bool is_digit(char32_t c) {
  return (c >= U'0' && c <= U'9') || (c >= U'\uFF10' && c <= U'\uFF19');
}

// Units that belong to the number before them.
bool is_unit(char32_t c) {
  return contains(U"万亿元天个年月日周次人件家倍条分秒时", c);
}

}  // namespace

bool can_break_between(char32_t before, char32_t after) {
  if (is_space(after)) return true;  // the space stays outside
  if (is_closing(after) || is_opening(before)) return false;
  if (is_space(before)) return true;
  if (is_digit(before) && is_unit(after)) return false;
  if (contains(U"万亿", before) && contains(U"元", after)) return false;
  if (is_wide(before) || is_wide(after)) return true;
  return contains(U"…—", before);
}

std::vector<TextLine> break_lines(std::string_view text, float max_width,
                                  const AdvanceOf& advance_of) {
  std::vector<TextLine> lines;
  TextLine line;           // the one that grows; end and width without trailing spaces
  float width = 0;         // with trailing spaces
  std::size_t chance = 0;  // where the next line would begin; 0 bytes behind line.begin: none
  TextLine at_chance;      // the line if it ended there
  char32_t before = 0;
  const auto finish = [&](std::size_t next) {
    lines.push_back(line);
    line = {next, next, 0};
    width = 0;
    chance = next;
    before = 0;
  };
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t here = at;
    const char32_t c = next_code_point(text, at);
    if (c == U'\n') {
      finish(at);
      continue;
    }
    if (before != 0 && !is_space(c) && can_break_between(before, c)) {
      chance = here;
      at_chance = line;
    }
    width += advance_of(c);
    before = c;
    if (is_space(c)) continue;
    if (width > max_width && here > line.begin) {
      const std::size_t next = chance > line.begin ? chance : here;
      if (chance > line.begin) line = at_chance;
      finish(next);
      at = next;
      continue;
    }
    line.end = at;
    line.width = width;
  }
  lines.push_back(line);
  return lines;
}

}  // namespace dealbench::ui
