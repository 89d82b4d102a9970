#pragma once
// Writing an HTML document: text is escaped, elements are closed in their order.

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dealbench::app {

// & < > " ' become references; control characters other than line feed and tab, and characters that
// turn the direction of writing, are left out.
[[nodiscard]] std::string escaped(std::string_view text);

class Html {
 public:
  // <tag class="...">; `name` empty: no class. Neither is escaped.
  void open(std::string_view tag, std::string_view name = {});
  void close();
  // An element with text only.
  void element(std::string_view tag, std::string_view text, std::string_view name = {});
  void paragraph(std::string_view text) { element("p", text); }
  // A table row; from column `numbers_from` on cells are numbers, set to the right.
  void row(std::span<const std::string> cells, std::size_t numbers_from, bool is_heading = false);
  // Markup as it is: of svg_charts.h only.
  void markup(std::string_view markup) { text_ += markup; }
  // Closes what is open and gives the text.
  [[nodiscard]] std::string take();

 private:
  std::string text_;
  std::vector<std::string> open_;
};

}  // namespace dealbench::app
