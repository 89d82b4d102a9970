#pragma once
// Range checks on facts: the first problem is kept, with the field's name as
// place and "got (low..high)" as detail.

#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/arithmetic.h"
#include "base/error.h"
#include "base/money.h"
#include "base/ratio.h"

namespace dealbench::engine {

// A quotient of extremes has no value, rather than an infinite one.
[[nodiscard]] inline std::optional<double> if_finite(double value) {
  return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

class Checker {
 public:
  // `path` stands before every field name, e.g. "scenarios/s1".
  explicit Checker(std::string_view path = {}) : path_(path) {}

  void real(std::string_view field, std::optional<double> value, double low, double high) {
    if (value) number(field, *value, low, high, *value >= low);
  }
  // Above zero, not zero.
  void positive(std::string_view field, std::optional<double> value, double high) {
    if (value) number(field, *value, 0, high, *value > 0);
  }
  void whole(std::string_view field, std::optional<std::int64_t> value, std::int64_t low,
             std::int64_t high) {
    if (!value || (*value >= low && *value <= high)) return;
    report(ErrorCode::engine_out_of_range, field, [&] {
      return std::to_string(*value) + range(std::to_string(low), std::to_string(high));
    });
  }
  void ratio(std::string_view field, std::optional<Ratio> value) {
    if (!value || (value->millionths >= 0 && *value <= ratio_one)) return;
    report(ErrorCode::engine_out_of_range, field,
           [&] { return decimal_text(value->real()) + range("0", "1"); });
  }
  void money(std::string_view field, std::optional<Money> value) {
    whole(field, value ? std::optional(value->minor) : std::nullopt, 0, max_money_minor);
  }
  // A problem that is not a range.
  void that(bool holds, ErrorCode code, std::string_view field, std::string_view detail = {}) {
    if (!holds) report(code, field, [&] { return std::string(detail); });
  }

  [[nodiscard]] Result<void> result() const {
    if (first_) return std::unexpected(*first_);
    return {};
  }

 private:
  void number(std::string_view field, double value, double low, double high, bool above_low) {
    if (!std::isfinite(value))
      return report(ErrorCode::engine_not_finite, field, [] { return std::string(); });
    if (above_low && value <= high) return;
    report(ErrorCode::engine_out_of_range, field,
           [&] { return number_text(value) + range(decimal_text(low), decimal_text(high)); });
  }
  static std::string number_text(double value) {
    return value > -9e15 && value < 9e15 ? decimal_text(value) : value < 0 ? "-9e15" : "9e15";
  }
  static std::string range(std::string_view low, std::string_view high) {
    return " (" + std::string(low) + ".." + std::string(high) + ")";
  }
  template <typename Detail>
  void report(ErrorCode code, std::string_view field, Detail detail) {
    if (first_) return;
    std::string place(path_);
    if (!place.empty() && !field.empty()) place += '/';
    first_ = Error{code, place + std::string(field), detail()};
  }

  std::string_view path_;
  std::optional<Error> first_;
};

}  // namespace dealbench::engine
