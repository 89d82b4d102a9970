#pragma once
// A storage in memory that works like the browser's: requests are done in order, each whole or not
// at all; journal entries are kept by revision. The test decides when requests finish and which
// fail. `disk` holds what is durable: give a copy of it to a new FakeStorage and the page was
// closed or has crashed.

#include <algorithm>
#include <deque>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "platform/storage.h"

namespace dealbench::test {

struct Disk {
  std::map<Id, platform::PlanSummary> plans;
  std::map<Id, std::string> snapshots;
  std::map<Id, std::map<std::int64_t, std::string>> journals;  // entry by revision
  std::map<std::string, std::string> settings;
};

enum class Request { list, load, put, append, put_summary, remove, get_setting, put_setting };

class FakeStorage final : public platform::Storage {
 public:
  FakeStorage() = default;
  explicit FakeStorage(Disk durable) : disk(std::move(durable)) {}

  Disk disk;
  bool is_there = true;  // false: no storage at all
  bool holds = false;    // true: nothing finishes until finish()
  std::vector<Request> asked;

  // The next `times` requests of this kind fail.
  void refuse(Request kind, ErrorCode code, int times = 1) {
    for (int i = 0; i < times; ++i) refusals_.emplace_back(kind, code);
  }
  void accept_again() { refusals_.clear(); }
  // Finishes the oldest `count` requests that are held.
  void finish(std::size_t count = 1) {
    for (; count > 0 && !waiting_.empty(); --count) {
      waiting_.front()();
      waiting_.pop_front();
    }
  }
  void finish_all() { finish(waiting_.size()); }
  [[nodiscard]] std::size_t held() const { return waiting_.size(); }
  [[nodiscard]] std::size_t times_asked(Request kind) const {
    return static_cast<std::size_t>(std::ranges::count(asked, kind));
  }

  [[nodiscard]] bool is_available() const override { return is_there; }

  platform::RequestId list() override {
    return start(Request::list, [this](platform::Completion& answer) {
      for (const auto& [id, summary] : disk.plans) answer.summaries.push_back(summary);
    });
  }
  platform::RequestId load(std::string_view plan_id) override {
    return start(Request::load, [this, id = Id(plan_id)](platform::Completion& answer) {
      const auto found = disk.snapshots.find(id);
      if (found == disk.snapshots.end()) return;
      answer.plan = platform::StoredPlan{found->second, {}};
      for (const auto& [revision, entry] : disk.journals[id]) answer.plan->journal.push_back(entry);
    });
  }
  platform::RequestId put(const platform::PlanSummary& summary,
                          std::string_view snapshot) override {
    return start(Request::put, [this, summary, text = std::string(snapshot)](auto&) {
      disk.plans[summary.plan_id] = summary;
      disk.snapshots[summary.plan_id] = text;
      std::erase_if(disk.journals[summary.plan_id],
                    [&](const auto& entry) { return entry.first <= summary.revision; });
    });
  }
  platform::RequestId append(const platform::PlanSummary& summary,
                             std::string_view entry) override {
    return start(Request::append, [this, summary, text = std::string(entry)](auto&) {
      disk.plans[summary.plan_id] = summary;
      disk.journals[summary.plan_id][summary.revision] = text;
    });
  }
  platform::RequestId put_summary(const platform::PlanSummary& summary) override {
    return start(Request::put_summary,
                 [this, summary](auto&) { disk.plans[summary.plan_id] = summary; });
  }
  platform::RequestId remove(std::string_view plan_id) override {
    return start(Request::remove, [this, id = Id(plan_id)](auto&) {
      disk.plans.erase(id);
      disk.snapshots.erase(id);
      disk.journals.erase(id);
    });
  }
  platform::RequestId get_setting(std::string_view key) override {
    return start(Request::get_setting,
                 [this, name = std::string(key)](platform::Completion& answer) {
                   const auto found = disk.settings.find(name);
                   if (found != disk.settings.end()) answer.setting = found->second;
                 });
  }
  platform::RequestId put_setting(std::string_view key, std::string_view value) override {
    return start(Request::put_setting, [this, name = std::string(key), text = std::string(value)](
                                           auto&) { disk.settings[name] = text; });
  }
  [[nodiscard]] std::vector<platform::Completion> poll() override {
    return std::exchange(done_, {});
  }

 private:
  template <typename Work>
  platform::RequestId start(Request kind, Work work) {
    const platform::RequestId request = ++last_;
    asked.push_back(kind);
    waiting_.push_back([this, request, kind, work] {
      platform::Completion answer;
      answer.request = request;
      const auto refusal = std::ranges::find(refusals_, kind, &Refusal::first);
      if (!is_there) {
        answer.error = Error{ErrorCode::storage_unavailable, {}, {}};
      } else if (refusal != refusals_.end()) {
        answer.error = Error{refusal->second, {}, "test"};
        refusals_.erase(refusal);
      } else {
        work(answer);
      }
      done_.push_back(std::move(answer));
    });
    if (!holds) finish_all();
    return request;
  }

  using Refusal = std::pair<Request, ErrorCode>;
  std::vector<Refusal> refusals_;
  std::deque<std::function<void()>> waiting_;
  std::vector<platform::Completion> done_;
  platform::RequestId last_ = 0;
};

}  // namespace dealbench::test
