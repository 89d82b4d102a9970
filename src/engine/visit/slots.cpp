#include "engine/visit/slots.h"

#include <algorithm>

namespace dealbench::engine {

FilledText fill_text(std::string_view pattern, std::span<const VisitSlot> slots) {
  FilledText out;
  while (!pattern.empty()) {
    const std::size_t open = pattern.find('{');
    const std::size_t close = open == std::string_view::npos ? open : pattern.find('}', open);
    if (close == std::string_view::npos) break;
    const std::string_view id = pattern.substr(open + 1, close - open - 1);
    const auto slot = std::ranges::find(slots, id, &VisitSlot::id);
    if (slot == slots.end()) {
      out.text += pattern.substr(0, open + 1);
      pattern.remove_prefix(open + 1);
      continue;
    }
    out.text += pattern.substr(0, open);
    if (slot->value.empty()) {
      out.text += "《" + slot->label + "》";
      if (std::ranges::find(out.missing, slot->id) == out.missing.end())
        out.missing.push_back(slot->id);
    } else {
      out.text += slot->value;
    }
    pattern.remove_prefix(close + 1);
  }
  out.text += pattern;
  return out;
}

}  // namespace dealbench::engine
