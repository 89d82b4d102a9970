#pragma once
// The table behind catalog.h; its source is made by the build.

#include <span>
#include <string_view>

namespace dealbench::i18n {

struct CatalogEntry {
  std::string_view key;
  std::string_view zh_cn;
  std::string_view en;
};

// Sorted by key.
[[nodiscard]] std::span<const CatalogEntry> catalog_table();

}  // namespace dealbench::i18n
