#pragma once
// Changes of a plan as values. Applying one gives its inverse; the same values are the undo history
// and the journal.

#include <cstddef>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/error.h"
#include "plan/fields/collection.h"

namespace dealbench::plan {

// Author and time that a record carries after an edit.
struct Stamp {
  std::string by;
  std::string at;
  friend bool operator==(const Stamp&, const Stamp&) = default;
};

// A whole record, detached from the plan: values in the order of its field table.
struct RecordData {
  Id id;
  Stamp stamp;
  json::Object extra;
  std::vector<FieldValue> values;
  friend bool operator==(const RecordData&, const RecordData&) = default;
};

struct SetField {
  std::string collection;
  Id id;
  std::string field;
  FieldValue value;
  Stamp stamp;
  friend bool operator==(const SetField&, const SetField&) = default;
};
struct AddRecord {
  std::string collection;
  std::size_t index = 0;  // beyond the end: at the end
  RecordData record;
  friend bool operator==(const AddRecord&, const AddRecord&) = default;
};
struct RemoveRecord {
  std::string collection;
  Id id;
  friend bool operator==(const RemoveRecord&, const RemoveRecord&) = default;
};
struct MoveRecord {
  std::string collection;
  Id id;
  std::size_t index = 0;  // place in the list without the record
  friend bool operator==(const MoveRecord&, const MoveRecord&) = default;
};
struct Edit;
// Several edits as one step; all of them happen or none.
struct Group {
  std::vector<Edit> edits;
  friend bool operator==(const Group&, const Group&);
};
struct Edit {
  std::variant<SetField, AddRecord, RemoveRecord, MoveRecord, Group> change;
  friend bool operator==(const Edit&, const Edit&) = default;
};

// Applies the edit and returns its inverse: applying that gives the plan back, byte for byte.
// The envelope (revision, saved_at) is the caller's business.
// Errors: edit_unknown_record, edit_unknown_field, plan_duplicate_id, plan_bad_id, and those of
// check_value; the plan is then unchanged.
[[nodiscard]] Result<Edit> apply(Plan& plan, const Edit& edit);

// Whether applying the edit would leave the plan as it is, stamps aside.
[[nodiscard]] bool is_no_op(const Plan& plan, const Edit& edit);

[[nodiscard]] RecordData detach_record(const Plan& plan, const CollectionDef& collection,
                                       std::size_t index);
// Gives the record at `index` the id, stamp and values of a detached one.
void fill_record(Plan& plan, const CollectionDef& collection, std::size_t index,
                 const RecordData& data);
// A fresh record with all fields absent.
[[nodiscard]] RecordData empty_record(const CollectionDef& collection, Id id, Stamp stamp);
// Sets one field of a detached record. Precondition: the collection has the field.
void set_value(RecordData& record, const CollectionDef& collection, std::string_view field,
               FieldValue value);

// Checks a value against its field's kind and bounds. `place` goes into the error.
// Errors: plan_wrong_type, plan_out_of_range, plan_unknown_choice, plan_bad_id, plan_bad_date,
// json_not_utf8, json_duplicate_key.
[[nodiscard]] Result<void> check_value(const FieldDef& field, const FieldValue& value,
                                       const std::string& place);

// For an error's detail: the beginning of a text that was refused, at most 40 characters.
[[nodiscard]] std::string shown_text(std::string_view text);
// For an error's detail: the bounds of a number field in the form of the file, "(0..1)".
[[nodiscard]] std::string bounds_text(const FieldDef& field);

}  // namespace dealbench::plan
