#include "plan/edit/history.h"

#include <utility>

namespace dealbench::plan {
namespace {

// Moves the last step of `from` over to `to` by applying it.
std::optional<Edit> step_over(Plan& plan, std::deque<Step>& from, std::deque<Step>& to) {
  if (from.empty()) return std::nullopt;
  Step step = std::move(from.back());
  from.pop_back();
  auto inverse = apply(plan, step.edit);
  if (!inverse) return std::nullopt;
  to.push_back({std::move(*inverse), step.name, {}});
  return std::move(step.edit);
}

}  // namespace

void History::record(Edit inverse, EditName name, std::string gesture) {
  redo_.clear();
  if (!gesture.empty() && !undo_.empty() && undo_.back().gesture == gesture) {
    // The step already leads back to the state before the gesture, as long as both change the same
    // field.
    const auto* before = std::get_if<SetField>(&undo_.back().edit.change);
    const auto* now = std::get_if<SetField>(&inverse.change);
    if (before && now && before->collection == now->collection && before->id == now->id &&
        before->field == now->field) {
      return;
    }
  }
  undo_.push_back({std::move(inverse), std::move(name), std::move(gesture)});
  if (undo_.size() > most_steps) undo_.pop_front();
}

void History::end_gesture() {
  if (!undo_.empty()) undo_.back().gesture.clear();
}

std::optional<Edit> History::undo(Plan& plan) {
  return step_over(plan, undo_, redo_);
}
std::optional<Edit> History::redo(Plan& plan) {
  return step_over(plan, redo_, undo_);
}

void History::clear() {
  undo_.clear();
  redo_.clear();
}

}  // namespace dealbench::plan
