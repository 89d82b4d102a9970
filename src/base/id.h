#pragma once
// Ids of records: 1..40 characters of a-z, 0-9, '-' and '_'. New ones are made outside (platform),
// never here.

#include <string>
#include <string_view>

namespace dealbench {

using Id = std::string;

[[nodiscard]] constexpr bool is_valid_id(std::string_view text) {
  if (text.empty() || text.size() > 40) return false;
  for (const char c : text) {
    const bool ok = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    if (!ok) return false;
  }
  return true;
}

}  // namespace dealbench
