#pragma once
// The one list of error codes. A code's text is stable and never reused; a retired one stays,
// marked reserved. The message a user reads is the locale key "error.<text>", e.g.
// "error.JSON-001".

#include <cstdint>
#include <string_view>

namespace dealbench {

enum class ErrorCode : std::uint8_t {
  json_syntax,
  json_too_deep,
  json_too_large,
  json_duplicate_key,
  json_number_out_of_range,
  json_not_utf8,
  plan_not_a_plan,
  plan_newer_format,
  plan_wrong_type,
  plan_out_of_range,
  plan_duplicate_id,
  plan_missing,
  plan_unknown_choice,
  plan_bad_date,
  plan_bad_id,
  plan_too_many_decimals,
  plan_unknown_reference,
  plan_too_many_records,
  edit_unknown_record,
  edit_unknown_field,
  playbook_missing,
  playbook_wrong_type,
  playbook_out_of_range,
  playbook_unknown_reference,
  playbook_duplicate,
  playbook_sum,
  playbook_newer_format,
  engine_out_of_range,
  engine_not_finite,
  engine_unknown_key,
  engine_empty,
  storage_unavailable,
  storage_refused,
  storage_failed,
  number_not_readable,
  number_out_of_range,
  csv_syntax,
  csv_not_utf8,
  csv_empty,
  cli_usage,
  cli_file,
};

// The stable text of a code, e.g. "PLAN-003".
[[nodiscard]] std::string_view code_text(ErrorCode code);

}  // namespace dealbench
