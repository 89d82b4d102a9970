#pragma once
// Taking a record out of a plan without leaving anything that points at nothing.

#include "base/error.h"
#include "plan/edit/edit.h"

namespace dealbench::plan {

// One step that removes the record and what only exists as a part of it (a deal's ratings, an
// account's people, the parts of those), and empties every other field that names one of them.
// Errors: edit_unknown_record.
[[nodiscard]] Result<Edit> removal_of(const Plan& plan, std::string_view collection,
                                      std::string_view id, const Stamp& stamp);

// Whether a record of `collection` is a part of the one that its field `field` names.
[[nodiscard]] bool is_part_by(std::string_view collection, std::string_view field);

}  // namespace dealbench::plan
