#pragma once
#include <span>

#include "plan/fields/field.h"

namespace dealbench::plan {

[[nodiscard]] std::span<const FieldDef> year_fields();
[[nodiscard]] std::span<const FieldDef> market_segment_fields();
[[nodiscard]] std::span<const FieldDef> market_row_fields();
[[nodiscard]] std::span<const FieldDef> balance_cell_fields();
[[nodiscard]] std::span<const FieldDef> metric_choice_fields();
[[nodiscard]] std::span<const FieldDef> metric_chain_fields();

}  // namespace dealbench::plan
