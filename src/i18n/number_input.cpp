#include "i18n/number_input.h"

#include <array>
#include <string>

#include "base/text.h"

namespace dealbench::i18n {
namespace {

struct Word {
  std::string_view text;
  int power = 0;  // of ten
};

// Longer words first: each is taken where it stands.
constexpr std::array multipliers{Word{"万亿", 12}, Word{"千万", 7}, Word{"百万", 6}, Word{"亿", 8},
                                 Word{"万", 4},    Word{"千", 3},   Word{"億", 8},   Word{"萬", 4},
                                 Word{"bn", 9},    Word{"mn", 6},   Word{"k", 3},    Word{"m", 6},
                                 Word{"b", 9},     Word{"w", 4}};
constexpr std::array<std::string_view, 22> ornaments{
    "rmb", "cny", "usd", "eur", "days", "day", "d",  "¥",  "$",  "€",  "元",
    "块",  "圆",  "天",  "日",  "条",   "个",  "家", "次", "单", "人", "%"};

// Code points by number: full-width forms look like their ASCII neighbours.
char32_t half_width(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;  // full-width ASCII
  if (c == 0x3000 || c == 0x00A0 || c == 0x202F || c == 0x2009) return ' ';
  if (c == 0x3002 || c == 0xFF61 || c == 0x00B7)
    return '.';                 // the Chinese full stop, its narrow form, the middle dot
  if (c == 0x3001) return ',';  // the enumeration comma
  if (c == 0x2212 || c == 0x2013) return '-';
  if (c == 0xFFE5) return 0x00A5;  // the full-width yen sign
  return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c;
}

std::string plain(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();)
    append_code_point(out, half_width(next_code_point(text, i)));
  return std::string(trimmed(out));
}

template <std::size_t n>
bool take_ornament(std::string_view& rest, const std::array<std::string_view, n>& words) {
  for (const std::string_view word : words) {
    if (!rest.starts_with(word)) continue;
    rest.remove_prefix(word.size());
    return true;
  }
  return false;
}

bool take_multiplier(std::string_view& rest, int& power) {
  for (const Word& word : multipliers) {
    if (!rest.starts_with(word.text)) continue;
    rest.remove_prefix(word.text.size());
    power += word.power;
    return true;
  }
  return false;
}

struct Literal {
  bool negative = false;
  std::string digits;
  int fraction_digits = 0;
  int power = 0;
};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_group_mark(char c) {
  return c == ',' || c == '\'' || c == '_' || c == ' ';
}

// The digits with their point; false when there are none or two points.
bool take_digits(std::string_view& rest, Literal& literal) {
  bool has_point = false;
  while (!rest.empty()) {
    const char c = rest.front();
    if (is_digit(c)) {
      literal.digits += c;
      if (has_point) ++literal.fraction_digits;
    } else if (c == '.') {
      if (has_point) return false;
      has_point = true;
    } else if (!(is_group_mark(c) && rest.size() > 1 && is_digit(rest[1]) &&
                 !literal.digits.empty())) {
      break;
    }
    rest.remove_prefix(1);
  }
  return !literal.digits.empty();
}

Result<Literal> read_literal(std::string_view text) {
  const std::string held = plain(text);
  std::string_view rest = held;
  Literal literal;
  const auto skip_spaces = [&rest] { rest = trimmed(rest); };
  while (take_ornament(rest, ornaments)) skip_spaces();
  if (rest.starts_with('-') || rest.starts_with('+')) {
    literal.negative = rest.front() == '-';
    rest.remove_prefix(1);
    skip_spaces();
  }
  while (take_ornament(rest, ornaments)) skip_spaces();
  if (!take_digits(rest, literal)) return fail(ErrorCode::number_not_readable);
  skip_spaces();
  // One multiplier at the most ("1.2亿", "3k"), then ornaments ("元", "天", "%").
  if (take_multiplier(rest, literal.power)) skip_spaces();
  while (!rest.empty() && take_ornament(rest, ornaments)) skip_spaces();
  if (!rest.empty()) return fail(ErrorCode::number_not_readable, {}, std::string(rest));
  return literal;
}

// digits * 10^shift with rounding half to even when shift is negative.
Result<std::int64_t> scaled(const Literal& literal, int shift) {
  std::string digits = literal.digits;
  bool round_up = false;
  if (shift >= 0) {
    if (shift > 40) return fail(ErrorCode::number_out_of_range);
    digits.append(static_cast<std::size_t>(shift), '0');
  } else {
    const auto cut = static_cast<std::size_t>(-shift);
    if (digits.size() < cut) digits.insert(0, cut - digits.size(), '0');
    const std::string tail = digits.substr(digits.size() - cut);
    digits.resize(digits.size() - cut);
    const std::string half = "5" + std::string(cut - 1, '0');
    const bool odd = !digits.empty() && (digits.back() - '0') % 2 == 1;
    round_up = tail > half || (tail == half && odd);
  }
  std::int64_t value = 0;
  for (const char c : digits) {
    const std::int64_t digit = c - '0';
    if (value > (INT64_MAX - digit) / 10) return fail(ErrorCode::number_out_of_range);
    value = value * 10 + digit;
  }
  if (round_up) ++value;
  return literal.negative ? -value : value;
}

}  // namespace

Result<std::int64_t> parse_scaled(std::string_view text, int places) {
  const auto literal = read_literal(text);
  if (!literal) return std::unexpected(literal.error());
  return scaled(*literal, places + literal->power - literal->fraction_digits);
}

Result<Money> parse_money(std::string_view text) {
  const auto minor = parse_scaled(text, 2);
  if (!minor) return std::unexpected(minor.error());
  if (*minor > max_money_minor || *minor < -max_money_minor)
    return fail(ErrorCode::number_out_of_range);
  return Money{*minor};
}

Result<Ratio> parse_percent(std::string_view text) {
  const auto millionths = parse_scaled(text, 4);
  if (!millionths) return std::unexpected(millionths.error());
  return Ratio{*millionths};
}

Result<std::int64_t> parse_count(std::string_view text) {
  return parse_scaled(text, 0);
}

}  // namespace dealbench::i18n
