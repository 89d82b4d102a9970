#pragma once
#include <span>

#include "plan/fields/field.h"

namespace dealbench::plan {

[[nodiscard]] std::span<const FieldDef> offer_fields();
[[nodiscard]] std::span<const FieldDef> feature_fields();

}  // namespace dealbench::plan
