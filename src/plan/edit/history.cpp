#include "plan/edit/history.h"

#include <algorithm>
#include <utility>

namespace dealbench::plan {
namespace {

bool sets_same_field(const Edit& a, const Edit& b) {
  const auto* first = std::get_if<SetField>(&a.change);
  const auto* second = std::get_if<SetField>(&b.change);
  return first && second && first->collection == second->collection && first->id == second->id &&
         first->field == second->field;
}

// Makes `earlier`, which leads back to the state before a gesture, also take back what the gesture
// did since.
void join(Edit& earlier, Edit later) {
  if (sets_same_field(earlier, later)) return;  // it leads back already
  if (auto* group = std::get_if<Group>(&earlier.change)) {
    const auto leads_back = [&later](const Edit& edit) { return sets_same_field(edit, later); };
    if (std::ranges::any_of(group->edits, leads_back)) return;
    group->edits.insert(group->edits.begin(), std::move(later));
    return;
  }
  Group both;
  both.edits.push_back(std::move(later));
  both.edits.push_back(std::move(earlier));
  earlier = Edit{std::move(both)};
}

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
    join(undo_.back().edit, std::move(inverse));
    return;
  }
  end_gesture();  // of the step before: what another step followed is not continued
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
