#pragma once
#include <span>

#include "plan/fields/field.h"

namespace dealbench::plan {

[[nodiscard]] std::span<const FieldDef> channel_fields();
[[nodiscard]] std::span<const FieldDef> lead_fields();

}  // namespace dealbench::plan
