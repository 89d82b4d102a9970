#pragma once
// Searching in lists: every word must be found, in any case of its letters, or the initials of the
// Chinese that it stands for.

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/search/initials.h"

namespace dealbench::app {

// Latin letters only; other writing has no cases that people search by.
[[nodiscard]] inline std::string lower_case(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

// What a search looks in: the text in lower case, and its initials.
[[nodiscard]] inline std::string searchable(std::string_view text, const Initials& initials) {
  return lower_case(text) + '\n' + initials.of(text);
}

// Words between spaces, in lower case.
[[nodiscard]] inline std::vector<std::string> search_words(std::string_view search) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < search.size();) {
    const std::size_t end = std::min(search.find(' ', at), search.size());
    if (end > at) words.push_back(lower_case(search.substr(at, end - at)));
    at = end + 1;
  }
  return words;
}

// `text` as searchable() gives it.
[[nodiscard]] inline bool holds_all(std::string_view text, std::span<const std::string> words) {
  return std::ranges::all_of(words,
                             [text](const std::string& word) { return text.contains(word); });
}

}  // namespace dealbench::app
