#pragma once
// What people type for Chinese words on a Latin keyboard: the first letter of each character's
// reading, "hdzg" for 华东重工. The readings are words of the workbench (pinyin.a, pinyin.b, ...):
// GB 2312's characters with the readings that are frequent, out of the Unihan database.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dealbench::app {

class Initials {
 public:
  Initials();
  // For each run of Chinese, letters and digits its initials, in lower case and separated by
  // spaces; of characters with several readings every way to read them, up to eight a run: "乐福
  // A1" gives "lfa1 yfa1". Empty when the text has no Chinese.
  [[nodiscard]] std::string of(std::string_view text) const;

 private:
  [[nodiscard]] std::string_view letters_of(char32_t character) const;
  std::vector<std::pair<char32_t, std::string>> letters_;  // sorted by character
};

}  // namespace dealbench::app
