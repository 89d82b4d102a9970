#pragma once
#include <span>

#include "plan/fields/field.h"

namespace dealbench::plan {

[[nodiscard]] std::span<const FieldDef> action_fields();
[[nodiscard]] std::span<const FieldDef> coaching_fields();
[[nodiscard]] std::span<const FieldDef> meeting_fields();
[[nodiscard]] std::span<const FieldDef> self_rating_fields();
[[nodiscard]] std::span<const FieldDef> work_time_fields();
[[nodiscard]] std::span<const FieldDef> programme_run_fields();
[[nodiscard]] std::span<const FieldDef> delivered_fields();

}  // namespace dealbench::plan
