#pragma once
// The words of the workbench, as the page brings them. i18n/catalog_table.h says how they are
// looked up.

#include <string_view>

#include "base/error.h"

namespace dealbench::wasm {

// Takes the text of workbench_texts.json: [[[key, zh-CN, en], ...], ...], each
// table sorted by key.
// Errors: those of json::parse; plan_wrong_type where a row is something else.
[[nodiscard]] Result<void> bring_workbench_texts(std::string_view text);

}  // namespace dealbench::wasm
