#pragma once
// Undo and redo: two stacks of edits with names. Changes that belong to one gesture (a drag, the
// typing in one field) are one step.

#include <cstddef>
#include <deque>
#include <optional>
#include <string>

#include "plan/edit/edit.h"

namespace dealbench::plan {

// What a step is called on screen: a locale key and, for a change of a field, the field's key.
struct EditName {
  std::string key;    // e.g. "edit.set_field", "edit.apply_preset"
  std::string field;  // e.g. "win_rate"; may be empty
  friend bool operator==(const EditName&, const EditName&) = default;
};

struct Step {
  Edit edit;  // applying it takes the step back (or does it again)
  EditName name;
  std::string gesture;  // steps of the same gesture in a row are one; empty: never joined
};

class History {
 public:
  // Records the inverse of an edit just applied. Clears what could be redone.
  void record(Edit inverse, EditName name, std::string gesture);
  // Ends the running gesture: the next change is a step of its own.
  void end_gesture();

  // Takes the last step back. Returns the edit that was applied to the plan; nullopt when there is
  // none.
  std::optional<Edit> undo(Plan& plan);
  std::optional<Edit> redo(Plan& plan);

  [[nodiscard]] const Step* next_undo() const { return undo_.empty() ? nullptr : &undo_.back(); }
  [[nodiscard]] const Step* next_redo() const { return redo_.empty() ? nullptr : &redo_.back(); }
  void forget_redo() { redo_.clear(); }
  // Precondition: there is a step to undo.
  void forget_last() { undo_.pop_back(); }
  void clear();

 private:
  static constexpr std::size_t most_steps = 500;
  std::deque<Step> undo_;
  std::deque<Step> redo_;
};

}  // namespace dealbench::plan
