#include "playbook/named_text.h"

#include <algorithm>

#include "base/id.h"

namespace dealbench::playbook {

std::string read_new_id(const Reader& entry, std::vector<std::string>& seen) {
  std::string id = entry.text("id");
  if (!id.empty() && !is_valid_id(id)) entry.report(ErrorCode::playbook_out_of_range, "id", id);
  if (std::ranges::find(seen, id) != seen.end())
    entry.report(ErrorCode::playbook_duplicate, "id", id);
  seen.push_back(id);
  return id;
}

NamedText read_named_text(const Reader& entry) {
  std::vector<std::string> none;
  NamedText out{.id = read_new_id(entry, none), .name = entry.localized("name")};
  if (entry.has("text")) out.text = entry.localized("text");
  return out;
}

std::vector<NamedText> read_named_texts(const Reader& parent, std::string_view key) {
  std::vector<NamedText> out;
  for (const Reader& entry : parent.children(key)) {
    out.push_back(read_named_text(entry));
    const auto same = std::ranges::find(out, out.back().id, &NamedText::id);
    if (same + 1 != out.end()) entry.report(ErrorCode::playbook_duplicate, "id", out.back().id);
  }
  if (out.empty()) parent.report(ErrorCode::playbook_out_of_range, key, "0 (1..)");
  return out;
}

const NamedText* find_text(const std::vector<NamedText>& entries, std::string_view id) {
  const auto found = std::ranges::find(entries, id, &NamedText::id);
  return found == entries.end() ? nullptr : &*found;
}

}  // namespace dealbench::playbook
