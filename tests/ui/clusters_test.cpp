#include "ui/widgets/clusters.h"

#include <gtest/gtest.h>

#include "base/text.h"

namespace dealbench::ui {
namespace {

// Code points of the joined text.
std::vector<char32_t> points(Clusters& clusters, std::string_view text) {
  const std::string joined = clusters.joined(text).value_or(std::string(text));
  std::vector<char32_t> all;
  for (std::size_t at = 0; at < joined.size();) all.push_back(next_code_point(joined, at));
  return all;
}

TEST(Clusters, text_of_single_code_points_stays_as_it_is) {
  Clusters clusters;
  for (const char* text : {"", "Win rate 40%", "\u5546\u673A\u96F7\u8FBE\uFF0C\U00020BB7",
                           "\U0001F600\U0001F680", "\u00E9"})
    EXPECT_EQ(clusters.joined(text), std::nullopt) << text;
  EXPECT_TRUE(clusters.texts().empty());
}

TEST(Clusters, each_character_of_several_code_points_becomes_one) {
  Clusters clusters;
  const std::vector<std::string> characters{
      "e\u0301",                                     // a letter with a mark
      "\u2764\uFE0F",                                // a heart in colours
      "1\uFE0F\u20E3",                               // a key
      "\U0001F44D\U0001F3FD",                        // a skin tone
      "\U0001F468\u200D\U0001F469\u200D\U0001F467",  // a family
      "\U0001F1E8\U0001F1F3",                        // a flag
  };
  for (const std::string& character : characters) {
    const auto found = points(clusters, "a" + character + "b");
    ASSERT_EQ(found.size(), 3u) << character;
    EXPECT_EQ(clusters.texts().at(found[1] - Clusters::first), character);
  }
  EXPECT_EQ(clusters.texts(), characters);
}

TEST(Clusters, flags_in_a_row_are_parted_in_pairs) {
  Clusters clusters;
  const auto found = points(clusters, "\U0001F1E8\U0001F1F3\U0001F1EF\U0001F1F5");
  EXPECT_EQ(found.size(), 2u);
}

TEST(Clusters, the_same_character_has_the_same_code_point) {
  Clusters clusters;
  const auto once = points(clusters, "\u2764\uFE0F");
  EXPECT_EQ(points(clusters, "x\u2764\uFE0Fy")[1], once[0]);
  EXPECT_EQ(clusters.texts().size(), 1u);
}

TEST(Clusters, a_mark_or_a_joiner_at_an_end_breaks_nothing) {
  Clusters clusters;
  EXPECT_EQ(points(clusters, "\u0301a").size(), 2u);
  EXPECT_EQ(points(clusters, "a\u200D").size(), 1u);
  EXPECT_EQ(points(clusters, "\u200D\u200D").size(), 1u);
}

}  // namespace
}  // namespace dealbench::ui
