#pragma once
// A JSON value as read: numbers keep their text, so that decimals are exact and "1.0" is not "1".
// The parser is bounded in size and depth and refuses duplicate keys. It never throws.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/error.h"

namespace dealbench::json {

class Value;
struct Member;
using Array = std::vector<Value>;
using Object = std::vector<Member>;  // in the order of the text; keys are unique

struct Null {
  friend bool operator==(const Null&, const Null&) = default;
};
// A number that is not a whole int64, as it stood in the text, e.g. "0.15" or "1e3".
struct Decimal {
  std::string text;
  friend bool operator==(const Decimal&, const Decimal&) = default;
};

class Value {
 public:
  using Data = std::variant<Null, bool, std::int64_t, Decimal, std::string, Array, Object>;

  Value() = default;
  explicit Value(Data data) : data_(std::move(data)) {}

  [[nodiscard]] const Data& data() const { return data_; }
  [[nodiscard]] bool is_null() const { return std::holds_alternative<Null>(data_); }
  // Each accessor is nullptr / nullopt when the value is of another kind.
  [[nodiscard]] const bool* boolean() const { return std::get_if<bool>(&data_); }
  [[nodiscard]] const std::string* string() const { return std::get_if<std::string>(&data_); }
  [[nodiscard]] const Array* array() const { return std::get_if<Array>(&data_); }
  [[nodiscard]] const Object* object() const { return std::get_if<Object>(&data_); }
  [[nodiscard]] Array* array() { return std::get_if<Array>(&data_); }
  [[nodiscard]] Object* object() { return std::get_if<Object>(&data_); }
  [[nodiscard]] bool is_number() const;
  // A whole number; "3.0" and "3e0" are not.
  [[nodiscard]] std::optional<std::int64_t> integer() const;
  // The number times 10^places, exactly; nullopt when not a number, not exact at `places`, or
  // beyond int64.
  [[nodiscard]] std::optional<std::int64_t> scaled(int places) const;
  // The nearest double, finite; nullopt when not a number.
  [[nodiscard]] std::optional<double> real() const;
  // Member of an object by key; nullptr when absent or not an object.
  [[nodiscard]] const Value* find(std::string_view key) const;

  friend bool operator==(const Value&, const Value&);

 private:
  Data data_;
};

struct Member {
  std::string key;
  Value value;
  friend bool operator==(const Member&, const Member&) = default;
};

struct Limits {
  std::size_t bytes = 32u << 20;
  std::size_t depth = 32;
};

// Reads one JSON text (UTF-8, with or without a byte order mark).
// Errors: json_syntax, json_too_deep, json_too_large, json_duplicate_key, json_number_out_of_range,
// json_not_utf8; place is "line L, column C".
[[nodiscard]] Result<Value> parse(std::string_view text, const Limits& limits = {});

// Compact text of a value: no spaces, keys in the order held.
[[nodiscard]] std::string text(const Value& value);
void append_text(std::string& out, const Value& value);
// A quoted string. Control characters, quotes and backslashes are escaped; all else stays UTF-8.
void append_quoted(std::string& out, std::string_view text);

}  // namespace dealbench::json
