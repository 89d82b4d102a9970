#pragma once
#include <span>

#include "plan/fields/field.h"

namespace dealbench::plan {

[[nodiscard]] std::span<const FieldDef> deal_fields();
[[nodiscard]] std::span<const FieldDef> stage_change_fields();
[[nodiscard]] std::span<const FieldDef> rival_fields();
[[nodiscard]] std::span<const FieldDef> assessment_fields();
[[nodiscard]] std::span<const FieldDef> acknowledgement_fields();
[[nodiscard]] std::span<const FieldDef> promise_fields();
[[nodiscard]] std::span<const FieldDef> benefit_fields();
[[nodiscard]] std::span<const FieldDef> comment_fields();

}  // namespace dealbench::plan
