#include "app/search/initials.h"

#include <algorithm>

#include "base/text.h"
#include "i18n/catalog.h"

namespace dealbench::app {
namespace {

constexpr std::size_t most_readings = 8;

bool is_word(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9');
}

char32_t lower(char32_t c) {
  return c >= U'A' && c <= U'Z' ? c - U'A' + U'a' : c;
}

// Each way to read the run, with each letter added.
void extend(std::vector<std::string>& readings, std::string_view letters) {
  const std::size_t count = readings.size();
  for (std::size_t letter = 1; letter < letters.size(); ++letter) {
    for (std::size_t i = 0; i < count && readings.size() < most_readings; ++i)
      readings.push_back(readings[i] + letters[letter]);
  }
  for (std::size_t i = 0; i < count; ++i) readings[i] += letters[0];
}

void close_run(std::string& out, std::vector<std::string>& readings, bool has_chinese) {
  for (const std::string& reading : readings) {
    if (!has_chinese || reading.empty()) continue;
    if (!out.empty()) out += ' ';
    out += reading;
  }
  readings.assign(1, {});
}

}  // namespace

Initials::Initials() {
  for (char letter = 'a'; letter <= 'z'; ++letter) {
    const std::string key = std::string("pinyin.") + letter;
    const auto characters = i18n::find_text(Language::zh_cn, key);
    if (!characters) continue;  // no reading begins with i, u or v
    for (std::size_t at = 0; at < characters->size();)
      letters_.emplace_back(next_code_point(*characters, at), std::string(1, letter));
  }
  std::ranges::stable_sort(letters_, {}, &std::pair<char32_t, std::string>::first);
  std::size_t kept = 0;
  for (std::size_t i = 1; i < letters_.size(); ++i) {
    if (letters_[i].first == letters_[kept].first) {
      letters_[kept].second += letters_[i].second;
    } else {
      std::swap(letters_[++kept], letters_[i]);
    }
  }
  if (!letters_.empty()) letters_.resize(kept + 1);
}

std::string_view Initials::letters_of(char32_t character) const {
  const auto found =
      std::ranges::lower_bound(letters_, character, {}, &std::pair<char32_t, std::string>::first);
  return found == letters_.end() || found->first != character ? std::string_view() : found->second;
}

std::string Initials::of(std::string_view text) const {
  std::string out;
  std::vector<std::string> readings(1);
  bool has_chinese = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = lower(next_code_point(text, at));
    const std::string_view letters = letters_of(c);
    if (!letters.empty()) {
      extend(readings, letters);
      has_chinese = true;
    } else if (is_word(c)) {
      extend(readings, std::string(1, static_cast<char>(c)));
    } else {
      close_run(out, readings, has_chinese);
      has_chinese = false;
    }
  }
  close_run(out, readings, has_chinese);
  return out;
}

}  // namespace dealbench::app
