#include <algorithm>
#include <limits>
#include <vector>

#include <gtest/gtest.h>

#include "base/error.h"
#include "base/money_math.h"
#include "base/ratio.h"

namespace dealbench {
namespace {

TEST(Money, real_amounts_are_rounded_once_half_to_even) {
  EXPECT_EQ(money_from_real(2.5)->minor, 2);
  EXPECT_EQ(money_from_real(3.5)->minor, 4);
  EXPECT_EQ(money_from_real(-0.4)->minor, 0);
}

TEST(Money, amounts_beyond_the_largest_or_not_finite_are_refused) {
  EXPECT_EQ(money_from_real(9e15)->minor, max_money_minor);
  EXPECT_EQ(money_from_real(9.1e15).error().code, ErrorCode::engine_out_of_range);
  EXPECT_EQ(money_from_real(std::numeric_limits<double>::infinity()).error().code,
            ErrorCode::engine_not_finite);
  EXPECT_EQ(money_from_real(std::numeric_limits<double>::quiet_NaN()).error().code,
            ErrorCode::engine_not_finite);
}

TEST(Ratio, millionths_become_the_nearest_double) {
  EXPECT_EQ(Ratio{150'000}.real(), 0.15);
  EXPECT_EQ(Ratio{333'333}.real(), 0.333333);
}

TEST(Error, every_code_has_a_text_of_its_own) {
  std::vector<std::string_view> texts;
  for (int code = 0; code <= static_cast<int>(ErrorCode::cli_file); ++code) {
    texts.push_back(code_text(static_cast<ErrorCode>(code)));
    EXPECT_NE(texts.back(), "UNKNOWN") << code;
  }
  std::ranges::sort(texts);
  EXPECT_EQ(std::ranges::adjacent_find(texts), texts.end());
}

}  // namespace
}  // namespace dealbench
