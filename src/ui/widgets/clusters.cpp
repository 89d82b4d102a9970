#include "ui/widgets/clusters.h"

#include <array>

#include "base/text.h"

namespace dealbench::ui {
namespace {

constexpr char32_t joiner = 0x200D;

struct Range {
  char32_t low, high;
};

// What belongs to the character before it: combining marks, variation selectors, skin tones, tags.
constexpr std::array extending{
    Range{0x0300, 0x036F},   Range{0x0483, 0x0489},   Range{0x1AB0, 0x1AFF},  Range{0x1DC0, 0x1DFF},
    Range{0x20D0, 0x20FF},   Range{0x3099, 0x309A},   Range{0xFE00, 0xFE0F},  Range{0xFE20, 0xFE2F},
    Range{0x1F3FB, 0x1F3FF}, Range{0xE0020, 0xE007F}, Range{0xE0100, 0xE01EF}};

bool extends(char32_t c) {
  for (const Range& range : extending) {
    if (c >= range.low && c <= range.high) return true;
  }
  return false;
}

bool is_flag_letter(char32_t c) {
  return c >= 0x1F1E6 && c <= 0x1F1FF;
}

// Behind the character that begins at `at`; text[at] is not the end.
std::size_t end_of_character(std::string_view text, std::size_t at) {
  const char32_t base = next_code_point(text, at);
  bool takes_flag = is_flag_letter(base);
  while (at < text.size()) {
    std::size_t next = at;
    const char32_t c = next_code_point(text, next);
    if (c == joiner) {
      if (next < text.size()) (void)next_code_point(text, next);
    } else if (takes_flag && is_flag_letter(c)) {
      takes_flag = false;
    } else if (!extends(c)) {
      break;
    }
    at = next;
  }
  return at;
}

bool is_several(std::string_view cluster) {
  std::size_t at = 0;
  (void)next_code_point(cluster, at);
  return at < cluster.size();
}

}  // namespace

std::optional<std::string> Clusters::joined(std::string_view text) {
  std::optional<std::string> out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = end_of_character(text, at);
    const std::string_view cluster = text.substr(at, end - at);
    const bool joins = is_several(cluster);
    if (joins && !out) out = std::string(text.substr(0, at));
    if (joins) {
      append(*out, cluster);
    } else if (out) {
      out->append(cluster);
    }
    at = end;
  }
  return out;
}

void Clusters::append(std::string& out, std::string_view cluster) {
  const auto known = known_.find(std::string(cluster));
  if (known != known_.end()) return append_code_point(out, known->second);
  const char32_t code_point = first + static_cast<char32_t>(texts_.size());
  if (code_point > last) {
    out += cluster;
    return;
  }
  texts_.emplace_back(cluster);
  known_.emplace(cluster, code_point);
  append_code_point(out, code_point);
}

}  // namespace dealbench::ui
