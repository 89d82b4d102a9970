#pragma once
// A named entry of a playbook's list: id, name, and a sentence that not every entry has.

#include <string>
#include <string_view>
#include <vector>

#include "base/localized_text.h"
#include "playbook/reader.h"

namespace dealbench::playbook {

struct NamedText {
  std::string id;
  LocalizedText name;
  LocalizedText text;  // empty in both languages: none

  friend bool operator==(const NamedText&, const NamedText&) = default;
};

// One entry. Problems: as Reader, and playbook_out_of_range for an id that is not valid (see
// base/id.h).
[[nodiscard]] NamedText read_named_text(const Reader& entry);
// Every entry of a list. Also playbook_duplicate for an id that stands twice, playbook_out_of_range
// for an empty list.
[[nodiscard]] std::vector<NamedText> read_named_texts(const Reader& parent, std::string_view key);
// Nullptr when there is no such entry.
[[nodiscard]] const NamedText* find_text(const std::vector<NamedText>& entries,
                                         std::string_view id);

// A valid id that no earlier entry of the list has used; `seen` collects them.
[[nodiscard]] std::string read_new_id(const Reader& entry, std::vector<std::string>& seen);

}  // namespace dealbench::playbook
