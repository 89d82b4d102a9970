#pragma once
// A table of the mirror as rows of text, for the clipboard.

#include <string>
#include <string_view>
#include <vector>

#include "ui/fields/text_fields.h"
#include "ui/mirror/mirror.h"

namespace dealbench::ui {

// What each cell shows, row by row, the header first. A text field gives its text; what can only be
// pressed gives nothing. Empty: there is no table with this data-id.
[[nodiscard]] std::vector<std::vector<std::string>> table_cells(const std::vector<Node>& nodes,
                                                                const TextFields& fields,
                                                                std::string_view id);
// The same as JSON, rows of texts.
[[nodiscard]] std::string cells_json(const std::vector<std::vector<std::string>>& rows);

}  // namespace dealbench::ui
