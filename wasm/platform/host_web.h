#pragma once
// The small services of the surroundings, as the browser gives them.

#include "platform/host.h"

namespace dealbench::wasm {

class HostWeb : public platform::Host {
 public:
  [[nodiscard]] Date today() const override;
  [[nodiscard]] std::string utc_now() const override;
  [[nodiscard]] Id fresh_id() override;
  void offer_file(std::string_view name, std::string_view media_type,
                  std::string_view content) override;
  void ask_for_file() override;
  void copy_text(std::string_view text) override;
  void print_document(std::string_view html) override;
  void ask_for_workbench() override;
};

}  // namespace dealbench::wasm
