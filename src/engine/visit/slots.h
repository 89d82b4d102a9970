#pragma once
// Texts with named gaps: reason to meet, questions, lead answers, sentences for an advantage.
// Puts values into gaps and says which stayed empty; it knows no language.

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dealbench::engine {

// A named gap of a template and what fills it; an empty value leaves the gap visible.
struct VisitSlot {
  std::string id;     // stands in the pattern as {id}
  std::string label;  // shown as 《label》 while the value is empty
  std::string value;
};

struct FilledText {
  std::string text;
  std::vector<std::string>
      missing;  // ids of slots that stayed empty, in the order of the pattern, each once
};

// Replaces every {id}. A gap that has no slot, and a brace that opens no gap, stay as they are.
[[nodiscard]] FilledText fill_text(std::string_view pattern, std::span<const VisitSlot> slots);

}  // namespace dealbench::engine
