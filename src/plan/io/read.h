#pragma once
// Reads plan files and journal entries. Nothing is half read: either a whole, valid plan or an
// error with a code and a place. Unknown keys are kept and noted.

#include <string_view>

#include "base/error.h"
#include "plan/edit/edit.h"
#include "plan/model/plan.h"

namespace dealbench::plan {

struct ReadPlan {
  Plan plan;
  Notes notes;
};

// Largest file that is read at all.
inline constexpr std::size_t max_plan_bytes = 32u << 20;

// Errors: json_*; plan_not_a_plan, plan_newer_format (detail: the format), plan_wrong_type,
// plan_out_of_range, plan_duplicate_id, plan_missing, plan_unknown_choice, plan_bad_date,
// plan_bad_id, plan_too_many_decimals.
[[nodiscard]] Result<ReadPlan> read_plan(std::string_view text);

[[nodiscard]] Result<Edit> read_edit(const json::Value& value);

}  // namespace dealbench::plan
