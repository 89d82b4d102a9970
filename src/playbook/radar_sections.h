#pragma once
// For the readers of the radar's sections only: reading words and ids, and what each section fills
// in.

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/radar/parameters.h"
#include "engine/radar/words.h"
#include "playbook/reader.h"
#include "playbook/stages.h"

namespace dealbench::playbook {

// A word of a closed list; anything else is playbook_unknown_reference and gives the first.
template <typename Word>
[[nodiscard]] Word read_word(const Reader& reader, std::string_view key,
                             std::span<const std::string_view> keys) {
  const std::string text = reader.text(key);
  const auto word = engine::word_from<Word>(keys, text);
  if (!word && !text.empty()) reader.report(ErrorCode::playbook_unknown_reference, key, text);
  return word.value_or(Word{});
}

[[nodiscard]] inline std::int32_t read_int(const Reader& reader, std::string_view key,
                                           std::int32_t low, std::int32_t high) {
  return static_cast<std::int32_t>(reader.integer(key, low, high));
}

// The ids of a list whose items are read with the required text `text_key`; duplicates are
// reported.
[[nodiscard]] inline std::vector<std::string> read_ids(const Reader& section, std::string_view list,
                                                       std::string_view text_key) {
  std::vector<std::string> ids;
  for (const Reader& reader : section.children(list)) {
    std::string id = reader.text("id");
    if (std::ranges::find(ids, id) != ids.end()) {
      reader.report(ErrorCode::playbook_duplicate, "id", id);
    }
    (void)reader.localized(text_key);
    ids.push_back(std::move(id));
  }
  return ids;
}

// Reports an id that is not among the known ones.
inline void require_known(const Reader& reader, std::string_view key, const std::string& id,
                          std::span<const std::string> known) {
  if (std::ranges::find(known, id) == known.end() && !id.empty()) {
    reader.report(ErrorCode::playbook_unknown_reference, key, id);
  }
}

// The ids of a list are those of a closed list of words, each once and in any order.
inline void require_words(const Reader& section, std::string_view list, std::string_view text_key,
                          std::span<const std::string_view> words) {
  const std::vector<std::string> ids = read_ids(section, list, text_key);
  for (const std::string& id : ids) {
    if (std::ranges::find(words, id) == words.end()) {
      section.report(ErrorCode::playbook_unknown_reference, list, id);
    }
  }
  for (const std::string_view word : words) {
    if (std::ranges::find(ids, word) == ids.end()) {
      section.report(ErrorCode::playbook_missing, list, std::string(word));
    }
  }
}

void read_people_section(const Reader& section, const Stages& stages,
                         engine::RadarParameters& parameters);
void read_checks_section(const Reader& section, engine::RadarParameters& parameters);
// After the checks section: some flags look at sub-questions.
void read_flags(const Reader& section, std::span<const std::string> moves,
                engine::RadarParameters& parameters);

}  // namespace dealbench::playbook
