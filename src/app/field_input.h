#pragma once
// Between what a person types and what a field holds, for any field of any record.

#include <optional>
#include <string>
#include <string_view>

#include "base/error.h"
#include "base/localized_text.h"
#include "plan/fields/collection.h"

namespace dealbench::app {

// The value that the text means for this field; empty text is absent.
// Errors: number_not_readable, number_out_of_range, plan_bad_date, and those of plan::check_value.
[[nodiscard]] Result<plan::FieldValue> value_from_text(const plan::FieldDef& field,
                                                       std::string_view text);

// The value as an editor shows it, exactly: "10万", "40%", "30". Lists and maps give "".
[[nodiscard]] std::string text_from_value(const plan::FieldDef& field,
                                          const plan::FieldValue& value, Language language);

// The name of a copy, such as "{name} copy": `name` is cut so that the whole fits into the field.
[[nodiscard]] std::string name_of_copy(const plan::FieldDef& field, std::string_view pattern,
                                       std::string_view placeholder, std::string_view name);

// Why the text cannot go into the field, in the language of the user; nullopt when it can.
[[nodiscard]] std::optional<std::string> input_problem(std::string_view collection,
                                                       std::string_view field,
                                                       std::string_view text, Language language);

// An error as a sentence with its code and place: "数值超出范围 (PLAN-004) · 场景 1 / 赢率 · 1.1
// (0..1)".
[[nodiscard]] std::string error_text(const Error& error, Language language);

}  // namespace dealbench::app
