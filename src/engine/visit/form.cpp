#include "engine/visit/form.h"

#include <algorithm>

namespace dealbench::engine {

Result<VisitFormReport> assess_form(const VisitForm& form, VisitDepth depth,
                                    std::span<const std::string> filled) {
  for (const std::string& id : filled) {
    const auto known = std::ranges::find(form.fields, id, &VisitFormField::id);
    if (known == form.fields.end()) return fail(ErrorCode::engine_unknown_key, form.id + "/" + id);
  }
  VisitFormReport report;
  for (const VisitFormField& field : form.fields) {
    if (depth == VisitDepth::simple && !field.simple) continue;
    ++report.total;
    if (std::ranges::find(filled, field.id) != filled.end()) {
      ++report.filled;
    } else {
      report.missing.push_back(field.id);
    }
  }
  if (report.total > 0) report.percent = 100.0 * report.filled / report.total;
  report.complete = report.total > 0 && report.missing.empty();
  report.because = {"VISIT-004",
                    {{"form", form.id},
                     {"filled", std::to_string(report.filled)},
                     {"total", std::to_string(report.total)}},
                    {}};
  return report;
}

}  // namespace dealbench::engine
