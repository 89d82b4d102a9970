#include "ui/widgets/line_break.h"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "base/text.h"

namespace dealbench::ui {
namespace {

// Chinese characters are 2 wide, others 1.
std::vector<std::string> broken(std::string_view text, float width) {
  std::vector<std::string> lines;
  for (const TextLine& line :
       break_lines(text, width, [](char32_t c) { return c < 0x2E80 ? 1.0F : 2.0F; })) {
    lines.emplace_back(text.substr(line.begin, line.end - line.begin));
  }
  return lines;
}

using Lines = std::vector<std::string>;

TEST(LineBreak, an_empty_text_is_one_empty_line) {
  EXPECT_EQ(broken("", 10), Lines{""});
}

TEST(LineBreak, words_stay_whole_and_the_space_at_the_break_is_left_out) {
  EXPECT_EQ(broken("win rate up", 8), (Lines{"win rate", "up"}));
  EXPECT_EQ(broken("win rate up", 7), (Lines{"win", "rate up"}));
}

TEST(LineBreak, a_word_wider_than_the_line_is_broken_anywhere) {
  EXPECT_EQ(broken("opportunities", 5), (Lines{"oppor", "tunit", "ies"}));
}

TEST(LineBreak, chinese_breaks_between_characters) {
  EXPECT_EQ(broken("销售漏斗模型", 8), (Lines{"销售漏斗", "模型"}));
}

TEST(LineBreak, no_line_begins_with_closing_punctuation) {
  EXPECT_EQ(broken("销售漏斗，模型", 8), (Lines{"销售漏", "斗，模型"}));
  for (const std::string mark :
       {"，", "。", "！", "？", "、", "；", "：", "）", "》", "」", "”", "%", "…"}) {
    for (const std::string& line : broken("一二三四" + mark + "五六七八" + mark + "九", 8)) {
      EXPECT_NE(line.rfind(mark, 0), 0U) << mark << " begins " << line;
    }
  }
}

TEST(LineBreak, no_line_ends_with_opening_punctuation) {
  EXPECT_EQ(broken("看方法《漏斗》页", 8), (Lines{"看方法", "《漏斗》", "页"}));
  for (const std::string mark : {"（", "《", "「", "“", "【"}) {
    for (const std::string& line : broken("一二三" + mark + "四五六七" + mark + "八九", 8)) {
      EXPECT_FALSE(line.ends_with(mark)) << mark << " ends " << line;
    }
  }
}

TEST(LineBreak, a_number_is_not_parted_from_its_unit) {
  EXPECT_EQ(broken("签单额300万元", 10), (Lines{"签单额", "300万元"}));
  EXPECT_EQ(broken("周期约120天", 9), (Lines{"周期约", "120天"}));
  EXPECT_EQ(broken("转化率为20%。", 10), (Lines{"转化率为", "20%。"}));
}

TEST(LineBreak, a_latin_word_inside_chinese_stays_whole) {
  EXPECT_EQ(broken("方法页FUNNEL", 8), (Lines{"方法页", "FUNNEL"}));
}

TEST(LineBreak, a_line_feed_always_breaks) {
  EXPECT_EQ(broken("一\n\n二", 20), (Lines{"一", "", "二"}));
}

TEST(LineBreak, all_characters_but_spaces_at_breaks_survive_at_every_width) {
  const std::string text =
      "漏斗把 leads、opportunities 和 wins 连成一条链：1,000 条线索，转化率 20%（示例）。";
  for (float width = 2; width < 90; width += 1) {
    std::string all;
    for (const std::string& line : broken(text, width)) all += line;
    std::string expected = text;
    std::erase(expected, ' ');
    std::erase(all, ' ');
    EXPECT_EQ(all, expected) << width;
  }
}

TEST(LineBreak, no_line_is_wider_than_asked_unless_punctuation_holds_it_together) {
  const std::string text =
      "改变任何一个杠杆，后面的数字都会跟着变。One lever changes all that follows.";
  for (float width = 12; width < 60; width += 1) {
    for (const TextLine& line :
         break_lines(text, width, [](char32_t c) { return c < 0x2E80 ? 1.0F : 2.0F; })) {
      EXPECT_LE(line.width, width);
    }
  }
}

}  // namespace
}  // namespace dealbench::ui
