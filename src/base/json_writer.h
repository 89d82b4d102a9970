#pragma once
// Writes JSON in the order of the calls. For results and files: same calls, same bytes.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/money.h"
#include "base/ratio.h"

namespace dealbench::json {

class Writer {
 public:
  Writer& begin_object();
  Writer& end_object();
  Writer& begin_array();
  Writer& end_array();
  // Names the next value of the object.
  Writer& key(std::string_view name);

  Writer& null();
  Writer& value(bool flag);
  Writer& value(std::int64_t number);
  Writer& value(std::int32_t number) { return value(std::int64_t{number}); }
  Writer& value(std::size_t number) { return value(static_cast<std::int64_t>(number)); }
  Writer& value(std::string_view text);
  Writer& value(const char* text) { return value(std::string_view(text)); }
  Writer& value(const std::string& text) { return value(std::string_view(text)); }
  // At most six decimals, half to even (see decimal_text); a number that is not finite is written
  // as null.
  Writer& value(double number);
  Writer& value(Money money) { return value(money.minor); }  // minor units
  Writer& value(Ratio ratio);                                // decimal, at most six places
  Writer& value(Date date) { return value(date_text(date)); }

  template <typename T>
  Writer& value(const std::optional<T>& maybe) {
    return maybe ? value(*maybe) : null();
  }
  template <typename T>
  Writer& field(std::string_view name, const T& content) {
    return key(name).value(content);
  }
  // Text that is JSON already.
  Writer& raw(std::string_view json);
  // A line break for readers of the file; only where a value could stand or before the next key.
  Writer& line_break();

  [[nodiscard]] const std::string& text() const { return out_; }
  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void separate();

  std::string out_;
  std::vector<bool> has_items_;
  bool after_key_ = false;
  bool break_pending_ = false;
};

}  // namespace dealbench::json
