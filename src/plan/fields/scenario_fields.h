#pragma once
#include <span>

#include "plan/fields/field.h"

namespace dealbench::plan {

[[nodiscard]] std::span<const FieldDef> scenario_fields();
[[nodiscard]] std::span<const FieldDef> settings_fields();

}  // namespace dealbench::plan
