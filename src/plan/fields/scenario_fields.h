#pragma once
#include <span>

#include "plan/fields/field.h"

namespace dealbench::plan {

[[nodiscard]] std::span<const FieldDef> scenario_fields();
[[nodiscard]] std::span<const FieldDef> staging_step_fields();
[[nodiscard]] std::span<const FieldDef> settings_fields();
[[nodiscard]] std::span<const FieldDef> playbook_copy_fields();

}  // namespace dealbench::plan
