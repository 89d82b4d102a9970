// The only file that knows the JSON library: its event (SAX) interface builds our own values.
#include "base/json.h"

#include <array>
#include <cmath>

#include <nlohmann/json.hpp>

#include "base/text.h"

namespace dealbench::json {
namespace {

using Library = nlohmann::json;
// The library's number for "number out of range" among its parse errors.
constexpr int library_number_out_of_range = 406;

std::string line_and_column(std::string_view text, std::size_t offset) {
  std::size_t line = 1;
  std::size_t column = 1;
  for (const char c : text.substr(0, std::min(offset, text.size()))) {
    if (c == '\n') {
      ++line;
      column = 1;
    } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) {
      ++column;
    }
  }
  return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

class Builder {
 public:
  Builder(std::string_view text, const Limits& limits) : text_(text), limits_(limits) {}

  bool null() { return put(Value{}); }
  bool boolean(bool flag) { return put(Value{flag}); }
  bool number_integer(std::int64_t number) { return put(Value{number}); }
  bool number_unsigned(std::uint64_t number) {
    if (number > static_cast<std::uint64_t>(INT64_MAX))
      return put(Value{Decimal{std::to_string(number)}});
    return put(Value{static_cast<std::int64_t>(number)});
  }
  bool number_float(double, const std::string& token) { return put(Value{Decimal{token}}); }
  bool string(std::string& content) { return put(Value{std::move(content)}); }
  bool binary(Library::binary_t&) { return false; }
  bool start_object(std::size_t) { return open(Value{Object{}}); }
  bool start_array(std::size_t) { return open(Value{Array{}}); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }

  bool key(std::string& name) {
    for (const Member& member : *open_.back()->object()) {
      if (member.key == name) return stop(ErrorCode::json_duplicate_key, name);
    }
    pending_key_ = std::move(name);
    return true;
  }

  bool parse_error(std::size_t position, const std::string&, const Library::exception& problem) {
    const bool out_of_range = problem.id == library_number_out_of_range;
    error_ = Error{out_of_range ? ErrorCode::json_number_out_of_range : ErrorCode::json_syntax,
                   line_and_column(text_, position == 0 ? 0 : position - 1),
                   {}};
    return false;
  }

  [[nodiscard]] Result<Value> take() {
    if (error_) return std::unexpected(*error_);
    return std::move(root_);
  }

 private:
  // Children are kept by pointer; a parent's vector may grow only when its last child is closed, so
  // they stay valid.
  Value* attach(Value value) {
    if (open_.empty()) {
      root_ = std::move(value);
      return &root_;
    }
    Value& parent = *open_.back();
    if (Array* array = parent.array()) return &array->emplace_back(std::move(value));
    return &parent.object()->emplace_back(Member{std::move(pending_key_), std::move(value)}).value;
  }
  bool put(Value value) {
    attach(std::move(value));
    return true;
  }
  bool open(Value value) {
    if (open_.size() >= limits_.depth)
      return stop(ErrorCode::json_too_deep, std::to_string(limits_.depth));
    open_.push_back(attach(std::move(value)));
    return true;
  }
  bool close() {
    open_.pop_back();
    return true;
  }
  bool stop(ErrorCode code, std::string detail) {
    error_ = Error{code, {}, std::move(detail)};
    return false;
  }

  std::string_view text_;
  Limits limits_;
  Value root_;
  std::vector<Value*> open_;
  std::string pending_key_;
  std::optional<Error> error_;
};

// A decimal literal split into digits and a power of ten: value = digits * 10^exponent.
struct Scientific {
  bool negative = false;
  std::string digits;
  std::int64_t exponent = 0;
};

Scientific split(std::string_view token) {
  Scientific parts;
  std::size_t i = 0;
  if (i < token.size() && token[i] == '-') {
    parts.negative = true;
    ++i;
  }
  bool after_point = false;
  for (; i < token.size() && token[i] != 'e' && token[i] != 'E'; ++i) {
    if (token[i] == '.') {
      after_point = true;
      continue;
    }
    parts.digits += token[i];
    if (after_point) --parts.exponent;
  }
  if (i < token.size()) {
    ++i;
    bool negative = false;
    if (token[i] == '-' || token[i] == '+') negative = token[i++] == '-';
    std::int64_t exponent = 0;
    for (; i < token.size(); ++i)
      exponent = std::min<std::int64_t>(exponent * 10 + (token[i] - '0'), 100'000);
    parts.exponent += negative ? -exponent : exponent;
  }
  while (!parts.digits.empty() && parts.digits.back() == '0') {
    parts.digits.pop_back();
    ++parts.exponent;
  }
  return parts;
}

std::optional<std::int64_t> scaled_token(std::string_view token, int places) {
  const Scientific parts = split(token);
  if (parts.digits.find_first_not_of('0') == std::string::npos) return 0;
  const std::int64_t shift = parts.exponent + places;
  if (shift < 0 || shift > 19) return std::nullopt;
  constexpr std::int64_t limit = INT64_MAX;
  std::int64_t value = 0;
  for (const char c : parts.digits + std::string(static_cast<std::size_t>(shift), '0')) {
    const std::int64_t digit = c - '0';
    if (value > (limit - digit) / 10) return std::nullopt;
    value = value * 10 + digit;
  }
  return parts.negative ? -value : value;
}

void append_array(std::string& out, const Array& array) {
  out += '[';
  for (std::size_t i = 0; i < array.size(); ++i) {
    if (i > 0) out += ',';
    append_text(out, array[i]);
  }
  out += ']';
}

void append_object(std::string& out, const Object& object) {
  out += '{';
  for (std::size_t i = 0; i < object.size(); ++i) {
    if (i > 0) out += ',';
    append_quoted(out, object[i].key);
    out += ':';
    append_text(out, object[i].value);
  }
  out += '}';
}

}  // namespace

bool operator==(const Value& a, const Value& b) {
  return a.data_ == b.data_;
}

bool Value::is_number() const {
  return std::holds_alternative<std::int64_t>(data_) || std::holds_alternative<Decimal>(data_);
}

std::optional<std::int64_t> Value::integer() const {
  const auto* number = std::get_if<std::int64_t>(&data_);
  return number ? std::optional(*number) : std::nullopt;
}

std::optional<std::int64_t> Value::scaled(int places) const {
  if (const auto* number = std::get_if<std::int64_t>(&data_))
    return scaled_token(std::to_string(*number), places);
  if (const auto* decimal = std::get_if<Decimal>(&data_))
    return scaled_token(decimal->text, places);
  return std::nullopt;
}

std::optional<double> Value::real() const {
  if (const auto* number = std::get_if<std::int64_t>(&data_)) return static_cast<double>(*number);
  const auto* decimal = std::get_if<Decimal>(&data_);
  if (!decimal) return std::nullopt;
  const double number = std::strtod(decimal->text.c_str(), nullptr);
  return std::isfinite(number) ? std::optional(number) : std::nullopt;
}

const Value* Value::find(std::string_view key) const {
  const Object* members = object();
  if (!members) return nullptr;
  for (const Member& member : *members) {
    if (member.key == key) return &member.value;
  }
  return nullptr;
}

Result<Value> parse(std::string_view text, const Limits& limits) {
  if (text.size() > limits.bytes)
    return fail(ErrorCode::json_too_large, {}, std::to_string(text.size()) + " B");
  if (const auto offset = first_invalid_utf8(text)) {
    return fail(ErrorCode::json_not_utf8, line_and_column(text, *offset));
  }
  Builder builder(text, limits);
  Library::sax_parse(text.begin(), text.end(), &builder);
  return builder.take();
}

std::string text(const Value& value) {
  std::string out;
  append_text(out, value);
  return out;
}

void append_text(std::string& out, const Value& value) {
  const Value::Data& data = value.data();
  if (std::holds_alternative<Null>(data)) {
    out += "null";
  } else if (const auto* flag = std::get_if<bool>(&data)) {
    out += *flag ? "true" : "false";
  } else if (const auto* number = std::get_if<std::int64_t>(&data)) {
    out += std::to_string(*number);
  } else if (const auto* decimal = std::get_if<Decimal>(&data)) {
    out += decimal->text;
  } else if (const auto* content = std::get_if<std::string>(&data)) {
    append_quoted(out, *content);
  } else if (const auto* array = std::get_if<Array>(&data)) {
    append_array(out, *array);
  } else if (const auto* object = std::get_if<Object>(&data)) {
    append_object(out, *object);
  }
}

void append_quoted(std::string& out, std::string_view text) {
  constexpr std::string_view hex = "0123456789abcdef";
  out += '"';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    switch (c) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        if (byte < 0x20) {
          out += "\\u00";
          out += hex[byte >> 4];
          out += hex[byte & 0xF];
        } else {
          out += c;
        }
    }
  }
  out += '"';
}

}  // namespace dealbench::json
