#pragma once
// Everything that can be reached by typing its name: modules, commands, records, plans.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/session.h"

namespace dealbench::app {

struct SearchEntry {
  std::string id;     // stable: "screen/deals", "command/undo", "deals/d1"
  std::string title;  // what it is called
  std::string kind;   // "商机"; for a command "命令"
  std::string note;   // what tells it from others of its name: a deal's account; may be empty
  Command command;    // what choosing it does
  std::string searched_title, searched;  // in lower case, with initials; `searched` has all of it
};

// Modules first, then commands, then the plan's records in their order, then the library's plans.
[[nodiscard]] std::vector<SearchEntry> make_search_entries(const Session& session);
// The best `limit` entries that hold every word, as indices: those whose title begins with the
// search first, then those with a word in the title, then the rest; within these in their order.
// Without words: modules and commands.
[[nodiscard]] std::vector<std::size_t> find_entries(std::span<const SearchEntry> entries,
                                                    std::string_view search, std::size_t limit);

}  // namespace dealbench::app
