#pragma once
// What every record of a plan has: an id that is unique in the plan, who changed it last and when,
// and the keys of a newer or foreign program, kept as they were.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/id.h"
#include "base/json.h"

namespace dealbench::plan {

// Values by key, e.g. answers by question; sorted by key, each key once.
using NumberMap = std::vector<std::pair<std::string, std::int64_t>>;
using TextMap = std::vector<std::pair<std::string, std::string>>;

// Nullptr when the key is not there.
template <typename Value>
[[nodiscard]] const Value* find_value(const std::vector<std::pair<std::string, Value>>& map,
                                      std::string_view key) {
  for (const auto& [held, value] : map) {
    if (held == key) return &value;
  }
  return nullptr;
}

struct Record {
  Id id;
  std::string by;  // author's name; empty: not known
  std::string
      at;  // UTC time of the last change, "2026-11-23T08:15:30Z"; empty: as created by the program
  json::Object extra;

  friend bool operator==(const Record&, const Record&) = default;
};

}  // namespace dealbench::plan
