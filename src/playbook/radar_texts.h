#pragma once
// Every text of some sections of a playbook, found by its path: the keys that lead to it, list
// entries by their "id" (without one by their place from 0): "radar/questions/q1/text",
// "radar/questions/q1/options/0", "people/response_modes/growth/do".

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/json.h"
#include "base/localized_text.h"

namespace dealbench::playbook {

class TextTable {
 public:
  // Adds all objects below `value` that have "zh-CN" and "en". `path` leads to `value`.
  void collect(const json::Value& value, const std::string& path);

  // Nullptr when there is none.
  [[nodiscard]] const LocalizedText* find(std::string_view path) const;
  // All of them, in the order of the document.
  [[nodiscard]] const std::vector<std::pair<std::string, LocalizedText>>& all() const {
    return texts_;
  }

 private:
  std::vector<std::pair<std::string, LocalizedText>> texts_;
};

}  // namespace dealbench::playbook
