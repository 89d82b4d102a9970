#pragma once
// Classifies and routes the leads of a table in one call: which tier, which way to go first, and
// why in rules. The table's first row names its columns.

#include <string>
#include <string_view>

#include "app/content.h"
#include "base/error.h"

namespace dealbench::app {

// A column is the id of a lead ("id", "编号"), its name ("name", "company", "customer", "公司",
// "客户", "名称"), a criterion or an item of the quiz of the playbook's tier table, by id or by its
// name in either language; other columns, and a second one for the same thing, are ignored. A cell
// holds a number as people type it (criteria of money in major units: 120万), the id or the name of
// an option, or for the quiz the key of a tier ("solution") or its letter (S, M, G). Upper and
// lower case and blanks around do not matter. An empty cell is not known; one that cannot be read
// counts as not known and is listed.
//
// assets/schema/classification.schema.json says what the result holds.
// Errors: those of parse_csv; those of classify_batch.
[[nodiscard]] Result<std::string> classify_leads(std::string_view csv, const Content& content);

}  // namespace dealbench::app
