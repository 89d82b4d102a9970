#pragma once
// UTF-8 without a locale.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dealbench {

// Offset of the first byte that is not well-formed UTF-8 (overlong forms, surrogates and anything
// above U+10FFFF are not).
[[nodiscard]] std::optional<std::size_t> first_invalid_utf8(std::string_view text);

// The code point at `offset`, which is moved behind it. Precondition: text is UTF-8 and offset <
// size.
[[nodiscard]] char32_t next_code_point(std::string_view text, std::size_t& offset);
void append_code_point(std::string& out, char32_t code_point);
[[nodiscard]] std::size_t count_code_points(std::string_view text);
// Without spaces, tabs, line breaks, no-break and ideographic spaces at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

}  // namespace dealbench
