#pragma once
// Canonical JSON text of a plan: fixed key order, one record a line, absent fields left out, a line
// break at the end. Equal plans are equal bytes.

#include <string>

#include "plan/edit/edit.h"
#include "plan/model/plan.h"

namespace dealbench::plan {

[[nodiscard]] std::string write_plan(const Plan& plan);

// The JSON form of one edit, as kept in the journal.
[[nodiscard]] std::string write_edit(const Edit& edit);

}  // namespace dealbench::plan
