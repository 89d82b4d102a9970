#pragma once
// Characters of several code points, such as emoji with a skin tone, flags, families and letters
// with combining marks, are one glyph for the eye but several for Dear ImGui. Each gets a code
// point of the private use area, under which it is measured and drawn as one.

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dealbench::ui {

class Clusters {
 public:
  static constexpr char32_t first = 0xE000;
  static constexpr char32_t last = 0xF8FF;

  // The text with each such character replaced; nullopt: it holds none. What no longer finds room
  // stays as it is.
  [[nodiscard]] std::optional<std::string> joined(std::string_view text);
  // What the code points from `first` on stand for; only ever grows.
  [[nodiscard]] const std::vector<std::string>& texts() const { return texts_; }

 private:
  void append(std::string& out, std::string_view cluster);
  std::vector<std::string> texts_;
  std::unordered_map<std::string, char32_t> known_;  // only looked up, never walked
};

}  // namespace dealbench::ui
