#pragma once
#include <span>

#include "plan/fields/field.h"

namespace dealbench::plan {

[[nodiscard]] std::span<const FieldDef> account_fields();
[[nodiscard]] std::span<const FieldDef> touch_fields();
[[nodiscard]] std::span<const FieldDef> account_plan_fields();
[[nodiscard]] std::span<const FieldDef> account_kpi_fields();

}  // namespace dealbench::plan
