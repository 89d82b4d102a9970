#pragma once
// Numbers as people type them, exactly: 120万, 1.2亿, 3k, 1,200,000, ¥, full-width digits, "。" as
// the decimal point while a Chinese input method is on, 40 and 40%.

#include <cstdint>
#include <string_view>

#include "base/error.h"
#include "base/money.h"
#include "base/ratio.h"

namespace dealbench::i18n {

// A typed number times 10^places, exact; digits beyond `places` are rounded half to even.
// Understood: sign; digits half- or full-width; grouping by , , ' _ or spaces between digits; . 。
// . · as the point; 千 万 百万 千万 亿 万亿, k, m/mn, b/bn as multipliers; ¥ ¥ $ € and 元 块 圆 RMB
// CNY as ornament; % and % divide by 100 only in parse_ratio; 天 日 day(s) d 条 个 家 次 as
// ornament. Errors: number_not_readable (empty, letters, two points), number_out_of_range (beyond
// int64).
[[nodiscard]] Result<std::int64_t> parse_scaled(std::string_view text, int places);

// Minor units: "120万" is 120'000'000.
[[nodiscard]] Result<Money> parse_money(std::string_view text);
// A percentage, with or without its sign: "40", "40%" and "40 %" are 0.4.
[[nodiscard]] Result<Ratio> parse_percent(std::string_view text);
// A whole number: "1,200", "120万", "30天"; a fraction is rounded half to even.
[[nodiscard]] Result<std::int64_t> parse_count(std::string_view text);

}  // namespace dealbench::i18n
