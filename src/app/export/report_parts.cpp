#include "app/export/report_parts.h"

#include "i18n/keys/report.h"

namespace dealbench::app {
namespace {

constexpr std::string_view style = R"(
@page{size:A4;margin:16mm 15mm}
*{box-sizing:border-box}
body{margin:0 auto;max-width:190mm;padding:8mm;color:#1f2937;background:#fff;
font:10.5pt/1.5 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",system-ui,sans-serif}
@media print{body{padding:0}}
h1{font-size:22pt;line-height:1.2;margin:0 0 3mm}
h2{font-size:15pt;margin:9mm 0 3mm;padding-bottom:1mm;border-bottom:1px solid #d1d5db;break-after:avoid}
h3{font-size:12pt;margin:5mm 0 2mm;break-after:avoid}
p{margin:0 0 2mm}
.lead{color:#4b5563}
.page{break-before:page}
table{width:100%;border-collapse:collapse;margin:0 0 4mm}
thead{display:table-header-group}
tr{break-inside:avoid}
th,td{text-align:left;vertical-align:top;padding:1.2mm 2mm;border-bottom:1px solid #e5e7eb}
th{color:#4b5563;font-weight:600;font-size:9pt}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
svg{display:block;width:100%;max-width:150mm;margin:2mm auto 4mm;break-inside:avoid}
svg text{font-family:inherit}
)";

}  // namespace

void begin_document(Html& html, const ReportOptions& options, const std::string& title,
                    const std::vector<std::string>& lead) {
  html.markup("<!DOCTYPE html>\n<html lang=\"");
  html.markup(i18n::language_tag(options.language));
  html.markup(
      "\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'unsafe-inline'\">\n");
  html.element("title", title);
  html.markup("<style>");
  html.markup(style);
  html.markup("</style></head>\n");
  html.open("body");
  html.element("h1", title);
  for (const std::string& line : lead) html.element("p", line, "lead");
}

void table(Html& html, Language language, const std::vector<i18n::Key>& headings,
           const std::vector<std::vector<std::string>>& rows, std::size_t numbers_from) {
  if (rows.empty()) {
    html.element("p", i18n::text(language, i18n::keys::report::nothing), "lead");
    return;
  }
  std::vector<std::string> titles;
  for (const i18n::Key key : headings) titles.emplace_back(i18n::text(language, key));
  html.open("table");
  html.open("thead");
  html.row(titles, numbers_from, true);
  html.close();
  html.open("tbody");
  for (const std::vector<std::string>& row : rows) html.row(row, numbers_from);
  html.close();
  html.close();
}

}  // namespace dealbench::app
