#include "app/saver.h"

#include <algorithm>

#include "plan/io/write.h"

namespace dealbench::app {
namespace {

// Whether the second edit, made in the same gesture, makes the first superfluous in the journal.
bool supersedes(const Applied& later, const Applied& earlier) {
  if (later.gesture.empty() || later.gesture != earlier.gesture) return false;
  const auto* before = std::get_if<plan::SetField>(&earlier.edit.change);
  const auto* after = std::get_if<plan::SetField>(&later.edit.change);
  return before && after && before->collection == after->collection && before->id == after->id &&
         before->field == after->field;
}

}  // namespace

platform::PlanSummary summary_of(const plan::Plan& plan) {
  return {plan.plan_id, plan.settings.title,    plan.revision, plan.saved_at,
          {},           plan.settings.is_sample};
}

void Saver::open(bool is_stored) {
  waiting_.reset();
  last_error_.reset();
  running_.clear();
  is_stored_ = is_stored;
  is_touched_ = is_stored;
  entries_since_snapshot_ = 0;
}

void Saver::edited(const plan::Plan& plan, Applied applied, double now_seconds) {
  is_touched_ = true;
  if (!storage_.is_available()) return;
  if (last_error_ || !is_stored_ || ++entries_since_snapshot_ >= entries_per_snapshot) {
    put_whole(plan);
    return;
  }
  const bool joins = waiting_ && supersedes(applied, waiting_->applied);
  if (!joins) {
    flush_now();
    flush_at_ = now_seconds + (applied.gesture.empty() ? 0 : longest_wait_seconds);
  }
  waiting_ = Waiting{std::move(applied), summary_of(plan), {}};
  waiting_->entry = journal_entry(plan, waiting_->applied.edit);
  flush(now_seconds);
}

void Saver::flush(double now_seconds) {
  if (now_seconds >= flush_at_) flush_now();
}

void Saver::flush_now() {
  if (!waiting_) return;
  running_.push_back({storage_.append(waiting_->summary, waiting_->entry)});
  waiting_.reset();
}

void Saver::save_again(const plan::Plan& plan) {
  last_error_.reset();
  if (storage_.is_available()) put_whole(plan);
}

void Saver::put_whole(const plan::Plan& plan) {
  waiting_.reset();
  last_error_.reset();
  entries_since_snapshot_ = 0;
  for (Running& running : running_) running.is_superseded = true;
  running_.push_back({storage_.put(summary_of(plan), plan::write_plan(plan))});
  is_stored_ = true;
  is_touched_ = true;
}

bool Saver::take(const platform::Completion& completion) {
  const auto found = std::ranges::find(running_, completion.request, &Running::request);
  if (found == running_.end()) return false;
  const bool is_superseded = found->is_superseded;
  running_.erase(found);
  if (!completion.error) {
    ++save_count_;
  } else if (!is_superseded) {
    last_error_ = completion.error;
    waiting_.reset();  // nothing may follow in the journal; the next save writes the whole plan
  }
  return true;
}

SaveState Saver::state() const {
  if (!storage_.is_available()) return SaveState::unavailable;
  if (last_error_) return SaveState::failed;
  if (waiting_ || !running_.empty()) return SaveState::saving;
  return is_touched_ ? SaveState::saved : SaveState::untouched;
}

double Saver::next_flush_in(double now_seconds) const {
  return waiting_ ? std::max(0.0, flush_at_ - now_seconds) : -1.0;
}

}  // namespace dealbench::app
