#pragma once
#include <span>

#include "plan/fields/field.h"

namespace dealbench::plan {

[[nodiscard]] std::span<const FieldDef> person_fields();
[[nodiscard]] std::span<const FieldDef> deal_person_fields();
[[nodiscard]] std::span<const FieldDef> rating_fields();
[[nodiscard]] std::span<const FieldDef> influence_fields();

}  // namespace dealbench::plan
