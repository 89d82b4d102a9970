#include "i18n/number_output.h"

#include <array>

#include "base/arithmetic.h"

namespace dealbench::i18n {
namespace {

constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::string grouped(std::string text) {
  const std::size_t start = text.starts_with('-') ? 1 : 0;
  const std::size_t point = std::min(text.find('.'), text.size());
  for (std::size_t i = point; i > start + 3;) {
    i -= 3;
    text.insert(i, ",");
  }
  return text;
}

// A size word and how many minor units it stands for.
struct Scale {
  std::string_view word;
  std::int64_t minor = minor_per_major;
};
constexpr std::array chinese_scales{Scale{"亿", 10'000'000'000}, Scale{"万", 1'000'000}};
constexpr std::array english_scales{Scale{"B", 100'000'000'000}, Scale{"M", 100'000'000},
                                    Scale{"K", 100'000}};

template <std::size_t n>
Scale scale_for(Money value, const std::array<Scale, n>& scales) {
  const std::int64_t size = value.minor < 0 ? -value.minor : value.minor;
  for (const Scale& scale : scales) {
    if (size >= scale.minor) return scale;
  }
  return {"", minor_per_major};
}

Scale scale_for(Money value, Language language) {
  return language == Language::zh_cn ? scale_for(value, chinese_scales)
                                     : scale_for(value, english_scales);
}

// The amount in units of the scale when two decimals hold it exactly, else every digit.
std::string exact_amount(Money value, Language language) {
  const Scale scale = scale_for(value, language);
  if (scale.minor > minor_per_major && value.minor % (scale.minor / 100) == 0) {
    return decimal_text(static_cast<double>(value.minor) / static_cast<double>(scale.minor), 2) +
           std::string(scale.word);
  }
  return grouped(decimal_text(static_cast<double>(value.minor) / 100.0, 2));
}

int decimals_for_four_digits(double amount) {
  const double size = amount < 0 ? -amount : amount;
  if (size >= 1000) return 0;
  if (size >= 100) return 1;
  return 2;
}

std::string_view currency_sign(std::string_view currency) {
  if (currency.empty() || currency == "CNY") return "¥";
  if (currency == "USD") return "$";
  if (currency == "EUR") return "€";
  return currency;
}

std::string with_currency(std::string amount, Language language, std::string_view currency) {
  const bool is_yuan = currency.empty() || currency == "CNY";
  if (language == Language::zh_cn && is_yuan) return amount + "元";
  const std::string sign(currency_sign(currency));
  if (amount.starts_with('-')) return "-" + sign + amount.substr(1);
  return sign + amount;
}

}  // namespace

std::string count_text(double count, int places) {
  return grouped(decimal_text(count, places));
}

std::string percent_text(double share, int places) {
  return grouped(decimal_text(share * 100.0, places)) + "%";
}

std::string signed_percent_text(double share, int places) {
  const std::string text = percent_text(share, places);
  return text.starts_with('-') || text == "0%" ? text : "+" + text;
}

std::string money_text(Money value, Language language, std::string_view currency) {
  return with_currency(exact_amount(value, language), language, currency);
}

std::string short_money_text(Money value, Language language, std::string_view currency) {
  const Scale scale = scale_for(value, language);
  const double amount = static_cast<double>(value.minor) / static_cast<double>(scale.minor);
  std::string text = grouped(decimal_text(amount, decimals_for_four_digits(amount)));
  return with_currency(text + std::string(scale.word), language, currency);
}

std::string money_edit_text(Money value, Language language) {
  return exact_amount(value, language);
}

std::string percent_edit_text(Ratio value) {
  return percent_text(value.real(), 4);
}

std::string days_text(double days, Language language, int places) {
  const std::string number = count_text(days, places);
  if (language == Language::zh_cn) return number + "天";
  return number + (number == "1" ? " day" : " days");
}

std::string short_date_text(Date date, Language language) {
  const CalendarDay day = calendar_day(date);
  if (language == Language::zh_cn)
    return std::to_string(day.month) + "月" + std::to_string(day.day) + "日";
  return std::string(months[static_cast<std::size_t>(day.month) - 1]) + " " +
         std::to_string(day.day);
}

}  // namespace dealbench::i18n
