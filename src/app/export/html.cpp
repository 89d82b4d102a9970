#include "app/export/html.h"

#include "base/text.h"

namespace dealbench::app {
namespace {

bool is_left_out(char32_t c) {
  const bool is_control = (c < 0x20 && c != U'\n' && c != U'\t') || (c >= 0x7F && c < 0xA0);
  const bool turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E ||
                     c == 0x200F || c == 0x061C;
  return is_control || turns;
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (is_left_out(c)) continue;
    switch (c) {
      case U'&':
        out += "&amp;";
        break;
      case U'<':
        out += "&lt;";
        break;
      case U'>':
        out += "&gt;";
        break;
      case U'"':
        out += "&quot;";
        break;
      case U'\'':
        out += "&#39;";
        break;
      default:
        append_code_point(out, c);
    }
  }
  return out;
}

void Html::open(std::string_view tag, std::string_view name) {
  text_.append("<").append(tag);
  if (!name.empty()) text_.append(" class=\"").append(name).append("\"");
  text_ += ">";
  open_.emplace_back(tag);
}

void Html::close() {
  text_.append("</").append(open_.back()).append(">\n");
  open_.pop_back();
}

void Html::element(std::string_view tag, std::string_view text, std::string_view name) {
  open(tag, name);
  text_ += escaped(text);
  close();
}

void Html::row(std::span<const std::string> cells, std::size_t numbers_from, bool is_heading) {
  open("tr");
  for (std::size_t i = 0; i < cells.size(); ++i)
    element(is_heading ? "th" : "td", cells[i], i >= numbers_from ? "number" : "");
  close();
}

std::string Html::take() {
  while (!open_.empty()) close();
  return std::move(text_);
}

}  // namespace dealbench::app
