#pragma once
// Brings edits into the storage and knows, truthfully, whether they are there. Edits of one gesture
// are joined for a moment, never longer than `longest_wait_seconds`.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/document.h"
#include "platform/storage.h"

namespace dealbench::app {

enum class SaveState : std::uint8_t {
  untouched,    // nothing to keep yet: a new plan without an edit
  saved,        // every edit is durable
  saving,       // some are on their way
  failed,       // the storage refused; the plan lives in this page only
  unavailable,  // there is no storage
};

class Saver {
 public:
  explicit Saver(platform::Storage& storage) : storage_(storage) {}

  // Another plan is open now. `is_stored`: the storage holds it as it is.
  void open(bool is_stored);
  // The plan has just been edited: call once for every edit, with the plan as it is now.
  void edited(const plan::Plan& plan, Applied applied, double now_seconds);
  // Sends what waits, if its time has come.
  void flush(double now_seconds);
  void flush_now();
  // Writes the whole plan again, after a failure.
  void save_again(const plan::Plan& plan);
  // True when the completion belonged to a save.
  bool take(const platform::Completion& completion);

  [[nodiscard]] SaveState state() const;
  [[nodiscard]] const std::optional<Error>& last_error() const { return last_error_; }
  [[nodiscard]] std::int64_t save_count() const { return save_count_; }
  [[nodiscard]] bool is_stored() const { return is_stored_; }
  // Seconds until flush() has something to do; negative: nothing waits.
  [[nodiscard]] double next_flush_in(double now_seconds) const;

 private:
  static constexpr double longest_wait_seconds = 0.25;
  static constexpr int entries_per_snapshot = 200;

  struct Waiting {
    Applied applied;
    platform::PlanSummary summary;
    std::string entry;
  };
  void put_whole(const plan::Plan& plan);

  platform::Storage& storage_;
  std::optional<Waiting> waiting_;
  double flush_at_ = 0;
  struct Running {
    platform::RequestId request = 0;
    bool is_superseded = false;  // a whole plan was sent after it, so its failure loses nothing
  };
  std::vector<Running> running_;
  std::optional<Error> last_error_;
  bool is_stored_ = false;
  bool is_touched_ = false;
  int entries_since_snapshot_ = 0;
  std::int64_t save_count_ = 0;
};

[[nodiscard]] platform::PlanSummary summary_of(const plan::Plan& plan);

}  // namespace dealbench::app
