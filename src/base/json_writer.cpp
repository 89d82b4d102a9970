#include "base/json_writer.h"

#include <cmath>

#include "base/arithmetic.h"
#include "base/json.h"

namespace dealbench::json {

void Writer::separate() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (!has_items_.empty()) {
    if (has_items_.back()) out_ += ',';
    has_items_.back() = true;
  }
  if (break_pending_) out_ += '\n';
  break_pending_ = false;
}

Writer& Writer::begin_object() {
  separate();
  out_ += '{';
  has_items_.push_back(false);
  return *this;
}

Writer& Writer::end_object() {
  if (break_pending_) out_ += '\n';
  break_pending_ = false;
  has_items_.pop_back();
  out_ += '}';
  return *this;
}

Writer& Writer::begin_array() {
  separate();
  out_ += '[';
  has_items_.push_back(false);
  return *this;
}

Writer& Writer::end_array() {
  if (break_pending_) out_ += '\n';
  break_pending_ = false;
  has_items_.pop_back();
  out_ += ']';
  return *this;
}

Writer& Writer::key(std::string_view name) {
  separate();
  append_quoted(out_, name);
  out_ += ':';
  after_key_ = true;
  return *this;
}

Writer& Writer::null() {
  return raw("null");
}
Writer& Writer::value(bool flag) {
  return raw(flag ? "true" : "false");
}
Writer& Writer::value(std::int64_t number) {
  return raw(std::to_string(number));
}

Writer& Writer::value(std::string_view text) {
  separate();
  append_quoted(out_, text);
  return *this;
}

Writer& Writer::value(double number) {
  if (!std::isfinite(number) || std::fabs(number) >= 9e15) return null();
  return raw(decimal_text(number));
}

Writer& Writer::value(Ratio ratio) {
  const std::uint64_t absolute = ratio.millionths < 0
                                     ? 0 - static_cast<std::uint64_t>(ratio.millionths)
                                     : static_cast<std::uint64_t>(ratio.millionths);
  std::string text = ratio.millionths < 0 ? "-" : "";
  text += std::to_string(absolute / 1'000'000);
  if (const std::uint64_t fraction = absolute % 1'000'000; fraction != 0) {
    std::string digits = std::to_string(fraction);
    digits.insert(0, 6 - digits.size(), '0');
    while (digits.back() == '0') digits.pop_back();
    text += "." + digits;
  }
  return raw(text);
}

Writer& Writer::raw(std::string_view json) {
  separate();
  out_ += json;
  return *this;
}

Writer& Writer::line_break() {
  break_pending_ = true;
  return *this;
}

}  // namespace dealbench::json
