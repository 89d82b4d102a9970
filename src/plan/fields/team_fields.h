#pragma once
#include <span>

#include "plan/fields/field.h"

namespace dealbench::plan {

[[nodiscard]] std::span<const FieldDef> territory_fields();
[[nodiscard]] std::span<const FieldDef> member_fields();

}  // namespace dealbench::plan
