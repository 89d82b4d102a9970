#pragma once
// Where plans are kept. Every call returns at once with a request number; the answer comes later
// from poll(), in the order in which requests finish. A request that completes without an error is
// durable.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/id.h"

namespace dealbench::platform {

using RequestId = std::int32_t;

// What the plan library shows of a plan without opening it.
struct PlanSummary {
  Id plan_id;
  std::string title;
  std::int64_t revision = 0;
  std::string changed_at;  // UTC, "2026-11-23T08:15:30Z"; empty: never edited
  std::string deleted_at;  // empty unless the plan lies in the bin
  bool is_sample = false;

  friend bool operator==(const PlanSummary&, const PlanSummary&) = default;
};

// A plan as stored: a whole text and the edits made since, oldest first.
struct StoredPlan {
  std::string snapshot;              // canonical plan file text
  std::vector<std::string> journal;  // JSON texts as given to append()
};

struct Completion {
  RequestId request = 0;
  std::optional<Error> error;          // storage_unavailable, storage_refused, storage_failed
  std::vector<PlanSummary> summaries;  // answer to list()
  std::optional<StoredPlan> plan;      // answer to load(); nullopt: no such plan
  std::string setting;                 // answer to get_setting(); empty: none
};

class Storage {
 public:
  virtual ~Storage() = default;

  // False: nothing will be kept (no IndexedDB, or it was refused); every request then fails with
  // storage_unavailable.
  [[nodiscard]] virtual bool is_available() const = 0;
  virtual RequestId list() = 0;
  virtual RequestId load(std::string_view plan_id) = 0;
  // Writes a whole plan and drops its journal up to the summary's revision, in one transaction.
  virtual RequestId put(const PlanSummary& summary, std::string_view snapshot) = 0;
  // Adds one edit to the journal and updates the summary, in one transaction.
  virtual RequestId append(const PlanSummary& summary, std::string_view entry) = 0;
  // Updates the summary alone (bin and back).
  virtual RequestId put_summary(const PlanSummary& summary) = 0;
  virtual RequestId remove(std::string_view plan_id) = 0;
  virtual RequestId get_setting(std::string_view key) = 0;
  virtual RequestId put_setting(std::string_view key, std::string_view value) = 0;

  // Answers that have come since the last call.
  [[nodiscard]] virtual std::vector<Completion> poll() = 0;
};

}  // namespace dealbench::platform
