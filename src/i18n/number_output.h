#pragma once
// Numbers for people: grouped digits, 万 and 亿 in Chinese, K, M and B in English, percent. Never a
// locale of the system.

#include <cstdint>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/localized_text.h"
#include "base/money.h"
#include "base/ratio.h"

namespace dealbench::i18n {

// "1,234,567"; with decimals, at most `places`, no trailing zeros: "12.33".
[[nodiscard]] std::string count_text(double count, int places = 0);
// "40%", "37.5%", at most `places` decimals.
[[nodiscard]] std::string percent_text(double share, int places = 2);
// "+41.06%", "-3%".
[[nodiscard]] std::string signed_percent_text(double share, int places = 2);
// Exactly what is held, short where that loses nothing: "10万元", "1.2亿元", "12,345.67元";
// "¥100K", "¥12,345.67".
[[nodiscard]] std::string money_text(Money value, Language language, std::string_view currency);
// For tiles and charts: at most four significant digits, "346.3万元", "¥3.463M".
[[nodiscard]] std::string short_money_text(Money value, Language language,
                                           std::string_view currency);
// As an editor shows it: every digit, no sign of the currency: "10万", "12,345.67"; "100K".
[[nodiscard]] std::string money_edit_text(Money value, Language language);
[[nodiscard]] std::string percent_edit_text(Ratio value);
// "30天"; "30 days", "1 day".
[[nodiscard]] std::string days_text(double days, Language language, int places = 0);
// "2026-11-23" reads the same in both languages; "11月23日" and "Nov 23" without the year.
[[nodiscard]] std::string short_date_text(Date date, Language language);

}  // namespace dealbench::i18n
