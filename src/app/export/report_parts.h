#pragma once
// What both reports begin with and how their tables look.

#include <string>
#include <vector>

#include "app/export/html.h"
#include "app/export/report.h"
#include "i18n/catalog.h"

namespace dealbench::app {

// The document up to its body: language, title, the print style. `lead` stands below the heading.
void begin_document(Html& html, const ReportOptions& options, const std::string& title,
                    const std::vector<std::string>& lead);
// A table with its headings; without rows a sentence that there are none.
void table(Html& html, Language language, const std::vector<i18n::Key>& headings,
           const std::vector<std::vector<std::string>>& rows, std::size_t numbers_from = 99);

}  // namespace dealbench::app
