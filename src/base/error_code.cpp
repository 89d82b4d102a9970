#include "base/error_code.h"

#include <array>

namespace dealbench {
namespace {

struct CodeText {
  ErrorCode code;
  std::string_view text;
};

constexpr std::array code_texts{
    CodeText{ErrorCode::json_syntax, "JSON-001"},
    CodeText{ErrorCode::json_too_deep, "JSON-002"},
    CodeText{ErrorCode::json_too_large, "JSON-003"},
    CodeText{ErrorCode::json_duplicate_key, "JSON-004"},
    CodeText{ErrorCode::json_number_out_of_range, "JSON-005"},
    CodeText{ErrorCode::json_not_utf8, "JSON-006"},
    CodeText{ErrorCode::plan_not_a_plan, "PLAN-001"},
    CodeText{ErrorCode::plan_newer_format, "PLAN-002"},
    CodeText{ErrorCode::plan_wrong_type, "PLAN-003"},
    CodeText{ErrorCode::plan_out_of_range, "PLAN-004"},
    CodeText{ErrorCode::plan_duplicate_id, "PLAN-005"},
    CodeText{ErrorCode::plan_missing, "PLAN-006"},
    CodeText{ErrorCode::plan_unknown_choice, "PLAN-007"},
    CodeText{ErrorCode::plan_bad_date, "PLAN-008"},
    CodeText{ErrorCode::plan_bad_id, "PLAN-009"},
    CodeText{ErrorCode::plan_too_many_decimals, "PLAN-010"},
    CodeText{ErrorCode::plan_unknown_reference, "PLAN-011"},
    CodeText{ErrorCode::plan_too_many_records, "PLAN-012"},
    CodeText{ErrorCode::edit_unknown_record, "EDIT-001"},
    CodeText{ErrorCode::edit_unknown_field, "EDIT-002"},
    CodeText{ErrorCode::playbook_missing, "PLAYBOOK-001"},
    CodeText{ErrorCode::playbook_wrong_type, "PLAYBOOK-002"},
    CodeText{ErrorCode::playbook_out_of_range, "PLAYBOOK-003"},
    CodeText{ErrorCode::playbook_unknown_reference, "PLAYBOOK-004"},
    CodeText{ErrorCode::playbook_duplicate, "PLAYBOOK-005"},
    CodeText{ErrorCode::playbook_sum, "PLAYBOOK-006"},
    CodeText{ErrorCode::playbook_newer_format, "PLAYBOOK-007"},
    CodeText{ErrorCode::engine_out_of_range, "ENGINE-001"},
    CodeText{ErrorCode::engine_not_finite, "ENGINE-002"},
    CodeText{ErrorCode::engine_unknown_key, "ENGINE-003"},
    CodeText{ErrorCode::engine_empty, "ENGINE-004"},
    CodeText{ErrorCode::storage_unavailable, "STORE-001"},
    CodeText{ErrorCode::storage_refused, "STORE-002"},
    CodeText{ErrorCode::storage_failed, "STORE-003"},
    CodeText{ErrorCode::number_not_readable, "NUMBER-001"},
    CodeText{ErrorCode::number_out_of_range, "NUMBER-002"},
    CodeText{ErrorCode::csv_syntax, "CSV-001"},
    CodeText{ErrorCode::csv_not_utf8, "CSV-002"},
    CodeText{ErrorCode::csv_empty, "CSV-003"},
    CodeText{ErrorCode::cli_usage, "CLI-001"},
    CodeText{ErrorCode::cli_file, "CLI-002"},
};

}  // namespace

std::string_view code_text(ErrorCode code) {
  for (const CodeText& entry : code_texts) {
    if (entry.code == code) return entry.text;
  }
  return "UNKNOWN";
}

}  // namespace dealbench
