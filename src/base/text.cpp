#include "base/text.h"

#include <array>

namespace dealbench {
namespace {

unsigned byte_at(std::string_view text, std::size_t i) {
  return static_cast<unsigned char>(text[i]);
}

// Length of the sequence that a lead byte announces; 0 when it cannot lead.
std::size_t sequence_length(unsigned lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

// The second byte's range excludes overlong forms, surrogates and code points beyond the last.
bool is_second_byte(unsigned lead, unsigned second) {
  if (lead == 0xE0) return second >= 0xA0 && second <= 0xBF;
  if (lead == 0xED) return second >= 0x80 && second <= 0x9F;
  if (lead == 0xF0) return second >= 0x90 && second <= 0xBF;
  if (lead == 0xF4) return second >= 0x80 && second <= 0x8F;
  return second >= 0x80 && second <= 0xBF;
}

constexpr std::array<std::string_view, 6> spaces{" ", "\t", "\n", "\r", "\xC2\xA0", "\xE3\x80\x80"};

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size()) {
    const unsigned lead = byte_at(text, i);
    const std::size_t length = sequence_length(lead);
    if (length == 0 || i + length > text.size()) return i;
    if (length > 1 && !is_second_byte(lead, byte_at(text, i + 1))) return i;
    for (std::size_t k = 2; k < length; ++k) {
      if ((byte_at(text, i + k) & 0xC0U) != 0x80U) return i;
    }
    i += length;
  }
  return std::nullopt;
}

char32_t next_code_point(std::string_view text, std::size_t& offset) {
  const unsigned lead = byte_at(text, offset);
  const std::size_t length = sequence_length(lead);
  if (length <= 1 || offset + length > text.size()) {
    ++offset;
    return lead;
  }
  constexpr std::array<unsigned, 5> lead_mask{0, 0, 0x1F, 0x0F, 0x07};
  char32_t code_point = lead & lead_mask[length];
  for (std::size_t k = 1; k < length; ++k)
    code_point = (code_point << 6) | (byte_at(text, offset + k) & 0x3FU);
  offset += length;
  return code_point;
}

void append_code_point(std::string& out, char32_t code_point) {
  const auto put = [&out](char32_t byte) {
    out += static_cast<char>(static_cast<unsigned char>(byte));
  };
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0 | (code_point >> 6));
    put(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    put(0xE0 | (code_point >> 12));
    put(0x80 | ((code_point >> 6) & 0x3F));
    put(0x80 | (code_point & 0x3F));
  } else {
    put(0xF0 | (code_point >> 18));
    put(0x80 | ((code_point >> 12) & 0x3F));
    put(0x80 | ((code_point >> 6) & 0x3F));
    put(0x80 | (code_point & 0x3F));
  }
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
  return count;
}

std::string_view trimmed(std::string_view text) {
  bool again = true;
  while (again) {
    again = false;
    for (const std::string_view space : spaces) {
      if (text.starts_with(space)) {
        text.remove_prefix(space.size());
        again = true;
      }
      if (text.ends_with(space)) {
        text.remove_suffix(space.size());
        again = true;
      }
    }
  }
  return text;
}

}  // namespace dealbench
