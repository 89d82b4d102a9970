#pragma once
// The open plan with its history. The only place where edits reach a plan; every change counts the
// revision up and says who and when. Knows nothing of storage.

#include <optional>
#include <string>

#include "base/error.h"
#include "plan/edit/edit.h"
#include "plan/edit/history.h"
#include "plan/model/plan.h"

namespace dealbench::app {

// Name and version written into plans.
inline constexpr std::string_view app_name = "dealbench 0.1.0";

// An edit that has happened, as the journal needs it.
struct Applied {
  plan::Edit edit;
  std::string gesture;  // empty: a step of its own
};

class Document {
 public:
  explicit Document(plan::Plan plan) : plan_(std::move(plan)) {}

  [[nodiscard]] const plan::Plan& plan() const { return plan_; }
  [[nodiscard]] const plan::History& history() const { return history_; }

  // Applies an edit. nullopt: it would change nothing and was not recorded.
  // Errors: those of plan::apply; the plan is then unchanged.
  Result<std::optional<Applied>> apply(const plan::Edit& edit, plan::EditName name,
                                       std::string gesture, std::string_view utc_now);
  std::optional<Applied> undo(std::string_view utc_now);
  std::optional<Applied> redo(std::string_view utc_now);
  // A gesture that has led back to where it began leaves no step.
  void end_gesture();
  // Takes the running gesture back, if the last step is one; it cannot be redone.
  std::optional<Applied> cancel_gesture(std::string_view gesture, std::string_view utc_now);

 private:
  void count(std::string_view utc_now);

  plan::Plan plan_;
  plan::History history_;
};

// The journal's text for a plan that has just been edited.
[[nodiscard]] std::string journal_entry(const plan::Plan& plan, const plan::Edit& edit);

// Brings a stored plan up to its last journal entry. Entries at or below the plan's revision are
// skipped; the first entry that cannot be read or applied ends the replay with an error, and `plan`
// holds all before it.
[[nodiscard]] Result<void> replay_entry(plan::Plan& plan, std::string_view entry);

}  // namespace dealbench::app
