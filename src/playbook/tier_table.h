#pragma once
// Parts of the tier section's reader: the decision table, its rules and the lead rules. Used by
// tier.cpp only.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "playbook/reader.h"
#include "playbook/tier.h"

namespace dealbench::playbook::tier {

// Both ends included. Read from "from" or "above" and "up_to" or "below"; an absent end is the
// limit.
struct WholeRange {
  std::int64_t low = 0;
  std::int64_t high = 0;
};
[[nodiscard]] WholeRange range_from(const Reader& reader, std::int64_t low, std::int64_t high);

// The index of the text in `keys`; a problem and 0 when there is none.
template <typename Keys>
[[nodiscard]] std::size_t key_index(const Reader& reader, std::string_view key, const Keys& keys) {
  const std::string chosen = reader.text(key);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (keys[i] == chosen) return i;
  }
  if (!chosen.empty()) reader.report(ErrorCode::playbook_unknown_reference, key, chosen);
  return 0;
}
[[nodiscard]] engine::Tier tier_from(const Reader& reader, std::string_view key);
[[nodiscard]] TierTexts tier_texts(const Reader& reader, std::string_view key);
[[nodiscard]] TierChoice choice_from(const Reader& reader);
[[nodiscard]] std::vector<TierChoice> choices_from(const Reader& section, std::string_view key);

// Items of a list that have an "id"; one given twice is playbook_duplicate, an empty list
// playbook_missing.
[[nodiscard]] std::vector<Reader> records(const Reader& section, std::string_view key);
// The records of a list that must be exactly `keys`, in that order.
template <typename Keys>
[[nodiscard]] std::vector<Reader> fixed_records(const Reader& section, std::string_view key,
                                                const Keys& keys) {
  std::vector<Reader> found = records(section, key);
  bool same = found.size() == keys.size();
  for (std::size_t i = 0; same && i < keys.size(); ++i) same = found[i].text("id") == keys[i];
  if (same) return found;
  std::string wanted;
  for (const std::string_view name : keys)
    wanted += (wanted.empty() ? "" : ", ") + std::string(name);
  section.report(ErrorCode::playbook_unknown_reference, key, wanted);
  return {};
}

void read_table(const Reader& section, TierPlaybook& playbook);
// Needs the table.
void read_rules(const Reader& section, TierPlaybook& playbook);

}  // namespace dealbench::playbook::tier
