#pragma once
// The JSON form of one field's value, both ways.

#include <string>

#include "base/error.h"
#include "base/json.h"
#include "base/json_writer.h"
#include "plan/fields/field.h"

namespace dealbench::plan {

// Precondition: the value is of the field's kind, or absent (written as null).
void write_value(json::Writer& out, const FieldDef& field, const FieldValue& value);

// Reads and checks a value. `null` and what normalised() calls absent are absent.
[[nodiscard]] Result<FieldValue> read_value(const FieldDef& field, const json::Value& value,
                                            const std::string& place);

}  // namespace dealbench::plan
