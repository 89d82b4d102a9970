#pragma once
// The surroundings of the program in a test: a clock that the test moves, ids that count up, and a
// list of the files that were handed out.

#include <string>
#include <utility>
#include <vector>

#include "platform/host.h"

namespace dealbench::test {

class FakeHost final : public platform::Host {
 public:
  struct OfferedFile {
    std::string name, media_type, content;
  };

  std::string now = "2026-11-23T08:00:00Z";
  std::vector<OfferedFile> offered;
  int asked_for_files = 0;
  int asked_for_workbench = 0;
  std::string printed;

  // Sessions after a restart must not make the ids of the one before.
  explicit FakeHost(int first_id = 1) : next_id_(first_id) {}

  [[nodiscard]] Date today() const override { return *parse_date(now.substr(0, 10)); }
  [[nodiscard]] std::string utc_now() const override { return now; }
  [[nodiscard]] Id fresh_id() override { return "id-" + std::to_string(next_id_++); }
  void offer_file(std::string_view name, std::string_view media_type,
                  std::string_view content) override {
    offered.push_back({std::string(name), std::string(media_type), std::string(content)});
  }
  void ask_for_file() override { ++asked_for_files; }
  void copy_text(std::string_view) override {}
  void print_document(std::string_view html) override { printed = html; }
  void ask_for_workbench() override { ++asked_for_workbench; }

 private:
  int next_id_;
};

}  // namespace dealbench::test
