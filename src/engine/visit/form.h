#pragma once
// How complete a form of the visit loop is: plan, opening, summary, presentation, feature
// translation. Counts filled fields; it does not read what stands in them. Page:
// docs/method/VISIT-004.md

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/error.h"
#include "engine/explain.h"

namespace dealbench::engine {

// Simple visits ask for the starred part only, complex ones for everything.
enum class VisitDepth : std::uint8_t { simple, full };

struct VisitFormField {
  std::string id;
  bool simple = true;  // asked for in a simple visit too
};

struct VisitForm {
  std::string id;  // "plan", "opening", "summary", ...
  std::vector<VisitFormField> fields;
};

struct VisitFormReport {
  std::int32_t filled = 0;
  std::int32_t total = 0;         // fields that this depth asks for
  std::optional<double> percent;  // 0..100; nullopt: the form asks for nothing
  bool complete = false;
  std::vector<std::string> missing;  // in the order of the form
  Because because;
};

// `filled`: ids of the fields that hold something; a repeated id counts once, one that this depth
// does not ask for does not count. Errors: engine_unknown_key at "<form>/<field>" for a field that
// the form does not have.
[[nodiscard]] Result<VisitFormReport> assess_form(const VisitForm& form, VisitDepth depth,
                                                  std::span<const std::string> filled);

}  // namespace dealbench::engine
