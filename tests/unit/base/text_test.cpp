#include "base/text.h"

#include <gtest/gtest.h>

namespace dealbench {
namespace {

TEST(Text, well_formed_utf8_of_every_length_is_accepted) {
  EXPECT_FALSE(first_invalid_utf8("a\xC3\xA9\xE4\xB8\xAD\xF0\x9F\x98\x80"));
  EXPECT_FALSE(first_invalid_utf8(""));
}

TEST(Text, malformed_utf8_is_found_at_its_first_byte) {
  EXPECT_EQ(first_invalid_utf8("ab\xFF"), 2U);
  EXPECT_EQ(first_invalid_utf8("\xC0\x80"), 0U);          // overlong
  EXPECT_EQ(first_invalid_utf8("\xED\xA0\x80"), 0U);      // surrogate
  EXPECT_EQ(first_invalid_utf8("\xF4\x90\x80\x80"), 0U);  // beyond U+10FFFF
  EXPECT_EQ(first_invalid_utf8("x\xE4\xB8"), 1U);         // cut off
  EXPECT_EQ(first_invalid_utf8("\x80"), 0U);
}

TEST(Text, code_points_go_both_ways) {
  for (const char32_t point : {U'a', U'é', U'中', U'😀'}) {
    std::string text;
    append_code_point(text, point);
    std::size_t offset = 0;
    EXPECT_EQ(next_code_point(text, offset), point);
    EXPECT_EQ(offset, text.size());
  }
  EXPECT_EQ(count_code_points("中a😀"), 3U);
}

TEST(Text, trimming_knows_the_ideographic_space) {
  EXPECT_EQ(trimmed("\xE3\x80\x80 中 \t\n"), "中");
  EXPECT_EQ(trimmed("   "), "");
}

}  // namespace
}  // namespace dealbench
