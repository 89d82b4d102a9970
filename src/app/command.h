#pragma once
// Everything that a screen, a shortcut or a test may ask the program to do.

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "app/screen.h"
#include "base/id.h"
#include "base/localized_text.h"
#include "plan/fields/field.h"

namespace dealbench::app {

// --- the open plan: each is one step of undo
// ---------------------------------------------------------------------

// Sets a field from what a person typed. A draft that cannot be read yet changes nothing (ask
// input_problem()); a final text that cannot be read is refused with a message.
struct TypeField {
  std::string collection;
  Id id;
  std::string field;
  std::string text;
  bool is_final = true;  // false: still typing
};
// Escape in a field: what was typed since it was entered is taken back.
struct CancelGesture {};
// Sets a field to a value at hand.
struct SetFieldTo {
  std::string collection;
  Id id;
  std::string field;
  plan::FieldValue value;
  std::string gesture;  // changes with the same gesture are one step; empty: a step of its own
};
// Adds a record at the end of its collection, with the fields that are known already.
struct AddRecord {
  std::string collection;
  Id id;  // empty: a fresh one
  std::vector<std::pair<std::string, plan::FieldValue>> values;
  std::optional<ScreenId> opens{};  // then shows the new record's page
};
// Removes a record with its parts; what else named it is emptied (plan/edit/removal.h).
struct RemoveRecord {
  std::string collection;
  Id id;
};
// A table out of a spreadsheet, see app/table_input.h: its records change those of the same name or
// are added. A collection that there is not, e.g. "": the page has no place for tables, which is
// said.
struct PasteTable {
  std::string collection;
  std::vector<std::vector<std::string>> rows;
};
// Moves a lever's slider; the value is in the slider's unit: a count, percent, major units of
// money, days.
struct SlideLever {
  Id scenario;
  std::string lever;
  double value = 0;
};
// Ends the running gesture: a slider was let go, a field was left.
struct EndGesture {};
struct SwitchLever {  // whether the lever applies
  Id scenario;
  std::string lever;
  bool applies = true;
};
// Fills the scenario with a preset's values and notes what is assumed.
struct ApplyPreset {
  Id scenario;
  std::string preset;
};
struct AddScenario {
  Id copy_of;  // empty: without values
};
struct RemoveScenario {
  Id scenario;
};
struct SelectScenario {
  Id scenario;
};
// Takes the values that a goal seek found.
struct AdoptGoal {
  Id scenario;
  std::string lever;  // one lever alone; empty: the chosen levers with equal effort
};
struct Undo {};
struct Redo {};

// --- the library
// -----------------------------------------------------------------------------------------------------

struct NewPlan {};
struct OpenPlan {
  Id plan_id;
};
struct OpenSample {};
struct DuplicatePlan {
  Id plan_id;
};
struct RenamePlan {
  Id plan_id;
  std::string title;
};
struct DeletePlan {  // into the bin
  Id plan_id;
};
struct RestorePlan {
  Id plan_id;
};
struct PurgePlan {  // out of the bin for good
  Id plan_id;
};
struct ImportFile {
  std::string name;
  std::string content;
};
struct AskForFile {};
struct ExportPlan {
  Id plan_id;  // empty: the open one
};
// A document that was made of the plan, e.g. by app/export/report.h.
struct PrintDocument {
  std::string html;
};
struct SaveDocument {
  std::string name, media_type, content;
};
struct SaveAgain {};  // after a failure

// --- the program
// ----------------------------------------------------------------------------------------------------

enum class ThemeChoice : std::uint8_t { system, light, dark };

struct GoTo {
  ScreenId screen{};
  Id object;  // the record whose page it is, e.g. a deal; empty: the screen itself
};
struct ChooseLanguage {
  Language language{};
};
struct ChooseTheme {
  ThemeChoice theme{};
};
struct DismissToast {
  std::int64_t number = 0;
};

using Command =
    std::variant<TypeField, CancelGesture, SetFieldTo, AddRecord, RemoveRecord, PasteTable,
                 SlideLever, EndGesture, SwitchLever, ApplyPreset, AddScenario, RemoveScenario,
                 SelectScenario, AdoptGoal, Undo, Redo, NewPlan, OpenPlan, OpenSample,
                 DuplicatePlan, RenamePlan, DeletePlan, RestorePlan, PurgePlan, ImportFile,
                 AskForFile, ExportPlan, PrintDocument, SaveDocument, SaveAgain, GoTo,
                 ChooseLanguage, ChooseTheme, DismissToast>;

}  // namespace dealbench::app
