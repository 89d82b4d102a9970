#pragma once
// The tables behind catalog.h; their sources are made by the build.

#include <span>
#include <string_view>

namespace dealbench::i18n {

struct CatalogEntry {
  std::string_view key;
  std::string_view zh_cn;
  std::string_view en;
};

// The words of the first screens and of errors, sorted by key: table 0.
[[nodiscard]] std::span<const CatalogEntry> first_texts();
// The words of the workbench, each table sorted by key: tables 1, 2... The page brings them on
// first use: its program has a function of this name of its own (wasm/workbench_texts.cpp), without
// tables until then.
[[nodiscard]] std::span<const std::span<const CatalogEntry>> workbench_texts();

}  // namespace dealbench::i18n
