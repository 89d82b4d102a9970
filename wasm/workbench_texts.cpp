#include "wasm/workbench_texts.h"

#include <array>
#include <string>
#include <vector>

#include "base/json.h"
#include "i18n/catalog_table.h"

namespace dealbench::wasm {
namespace {

using Row = std::array<std::string, 3>;

// Brought once; the entries of the tables lie in the rows.
std::vector<std::vector<Row>> texts;
std::vector<std::vector<i18n::CatalogEntry>> entries;
std::vector<std::span<const i18n::CatalogEntry>> tables;

Result<std::vector<Row>> rows_of(const json::Value& value) {
  std::vector<Row> rows;
  if (value.array() == nullptr) return fail(ErrorCode::plan_wrong_type);
  for (const json::Value& row : *value.array()) {
    if (row.array() == nullptr || row.array()->size() != 3) return fail(ErrorCode::plan_wrong_type);
    Row& cells = rows.emplace_back();
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::string* cell = (*row.array())[i].string();
      if (cell == nullptr) return fail(ErrorCode::plan_wrong_type);
      cells[i] = *cell;
    }
  }
  return rows;
}

}  // namespace

Result<void> bring_workbench_texts(std::string_view text) {
  const auto value = json::parse(text);
  if (!value) return std::unexpected(value.error());
  if (value->array() == nullptr) return fail(ErrorCode::plan_wrong_type);
  std::vector<std::vector<Row>> brought;
  for (const json::Value& table : *value->array()) {
    auto rows = rows_of(table);
    if (!rows) return std::unexpected(rows.error());
    brought.push_back(std::move(*rows));
  }
  texts = std::move(brought);
  entries.clear();
  tables.clear();
  for (const std::vector<Row>& rows : texts) {
    std::vector<i18n::CatalogEntry>& table = entries.emplace_back();
    for (const auto& [key, zh_cn, en] : rows) table.push_back({key, zh_cn, en});
  }
  tables.assign(entries.begin(), entries.end());
  return {};
}

}  // namespace dealbench::wasm

namespace dealbench::i18n {

std::span<const std::span<const CatalogEntry>> workbench_texts() {
  return wasm::tables;
}

}  // namespace dealbench::i18n
