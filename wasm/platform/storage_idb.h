#pragma once
// The storage over IndexedDB: web/src/storage.ts does the work, one transaction a request; here are
// the requests under way and their answers. Keeps nothing of its own.

#include <map>

#include "platform/storage.h"

namespace dealbench::wasm {

class StorageIdb : public platform::Storage {
 public:
  explicit StorageIdb(bool is_available) : is_available_(is_available) {}

  [[nodiscard]] bool is_available() const override { return is_available_; }
  platform::RequestId list() override;
  platform::RequestId load(std::string_view plan_id) override;
  platform::RequestId put(const platform::PlanSummary& summary, std::string_view snapshot) override;
  platform::RequestId append(const platform::PlanSummary& summary, std::string_view entry) override;
  platform::RequestId put_summary(const platform::PlanSummary& summary) override;
  platform::RequestId remove(std::string_view plan_id) override;
  platform::RequestId get_setting(std::string_view key) override;
  platform::RequestId put_setting(std::string_view key, std::string_view value) override;
  [[nodiscard]] std::vector<platform::Completion> poll() override;

  // --- the page's answers, see bridge.h
  // ------------------------------------------------------------------------------
  void add_summary(platform::RequestId request, std::string_view json);
  void set_snapshot(platform::RequestId request, std::string_view text);
  void add_entry(platform::RequestId request, std::string_view text);
  void set_setting(platform::RequestId request, std::string_view value);
  void finish(platform::RequestId request, std::int32_t error, std::string_view detail);

 private:
  platform::RequestId start();
  // The request's completion while it is under way; nullptr: unknown.
  platform::Completion* pending(platform::RequestId request);

  bool is_available_;
  platform::RequestId last_ = 0;
  std::map<platform::RequestId, platform::Completion> pending_;
  std::vector<platform::Completion> done_;
};

}  // namespace dealbench::wasm
