#pragma once
#include <span>

#include "plan/fields/field.h"

namespace dealbench::plan {

[[nodiscard]] std::span<const FieldDef> visit_fields();
[[nodiscard]] std::span<const FieldDef> unknown_fields();
[[nodiscard]] std::span<const FieldDef> advantage_fields();

}  // namespace dealbench::plan
