#pragma once
// A program at work in a test: session, storage, surroundings and a clock in one place.

#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include <gtest/gtest.h>

#include "app/document.h"
#include "app/session.h"
#include "app/view_model/funnel_view.h"
#include "i18n/catalog.h"
#include "i18n/keys_generated.h"
#include "plan/io/read.h"
#include "plan/io/write.h"
#include "support/fake_host.h"
#include "support/fake_storage.h"

namespace dealbench::app {

namespace keys = i18n::keys;
using test::Disk;
using test::FakeHost;
using test::FakeStorage;
using test::Request;

inline std::string say(Language language, i18n::Key key) {
  return std::string(i18n::text(language, key));
}

// The plan that a disk gives when its journal is replayed; nullopt: it cannot be read.
inline std::optional<plan::Plan> plan_on(const Disk& disk, const Id& plan_id) {
  const auto snapshot = disk.snapshots.find(plan_id);
  if (snapshot == disk.snapshots.end()) return std::nullopt;
  auto read = plan::read_plan(snapshot->second);
  if (!read) return std::nullopt;
  const auto journal = disk.journals.find(plan_id);
  if (journal != disk.journals.end()) {
    for (const auto& [revision, entry] : journal->second) {
      if (!replay_entry(read->plan, entry)) return std::nullopt;
    }
  }
  return read->plan;
}

// Read once for all desks.
inline std::shared_ptr<const Content> shared_content() {
  static const auto content = std::make_shared<const Content>(*default_content());
  return content;
}

struct Desk {
  FakeStorage storage;
  FakeHost host;
  std::unique_ptr<Session> session;
  double now = 100;

  struct Start {
    Language language = Language::zh_cn;
    bool language_is_given = false;
    bool has_storage = true;
    bool opens = true;  // false: the storage has not answered yet
    int first_id = 1;
  };
  Desk() : Desk(Disk{}, Start{}) {}
  Desk(const Desk&) = delete;  // the session refers to storage and host
  explicit Desk(Disk disk) : Desk(std::move(disk), Start{}) {}
  Desk(Disk disk, const Start& start) : storage(std::move(disk)), host(start.first_id) {
    storage.is_there = start.has_storage;
    storage.holds = !start.opens;
    session = std::make_unique<Session>(storage, host, shared_content(), start.language,
                                        start.language_is_given);
    for (int i = 0; start.opens && i < 3; ++i) session->poll(now);
  }

  void run(const Command& command) { session->execute(command, now); }
  // Time goes by; the program wakes as often as the page would wake it.
  void wait(double seconds) {
    for (double left = seconds; left > 0; left -= 0.05) {
      now += 0.05;
      session->poll(now);
    }
  }
  // Until all is quiet.
  void settle() {
    wait(0.5);
    storage.finish_all();
    session->poll(now);
    session->poll(now);
  }
  void type(std::string field, std::string text, bool is_final = true) {
    run(TypeField{"scenarios", scenario().id, std::move(field), std::move(text), is_final});
  }
  void apply_preset(std::string preset) { run(ApplyPreset{scenario().id, std::move(preset)}); }

  [[nodiscard]] const plan::Plan& plan() const { return session->plan(); }
  // The scenario that is shown.
  [[nodiscard]] const plan::Scenario& scenario() const {
    for (const plan::Scenario& one : plan().scenarios) {
      if (one.id == plan().settings.selected_scenario) return one;
    }
    return plan().scenarios.front();
  }
  [[nodiscard]] SaveState state() const { return session->saver().state(); }
  [[nodiscard]] std::string text() const { return plan::write_plan(plan()); }
  // What the disk gives for the open plan; empty: nothing.
  [[nodiscard]] std::string stored_text() const {
    const auto stored = plan_on(storage.disk, plan().plan_id);
    return stored ? plan::write_plan(*stored) : std::string();
  }
  [[nodiscard]] std::string last_message() const {
    return session->messages().empty() ? std::string() : session->messages().back().text;
  }
  [[nodiscard]] bool has_message(std::string_view part) const {
    for (const Message& message : session->messages()) {
      if (message.text.find(part) != std::string::npos) return true;
    }
    return false;
  }
  [[nodiscard]] std::size_t undo_steps() {
    std::size_t steps = 0;
    for (; session->history().next_undo(); ++steps) run(Undo{});
    return steps;
  }
  [[nodiscard]] FunnelView view(Language language = Language::zh_cn) const {
    return make_funnel_view(plan(), session->content(), language);
  }
  [[nodiscard]] const platform::PlanSummary* summary(std::string_view plan_id) const {
    for (const platform::PlanSummary& one : session->library()) {
      if (one.plan_id == plan_id) return &one;
    }
    return nullptr;
  }
};

}  // namespace dealbench::app
