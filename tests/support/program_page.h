#pragma once
// The whole program on a headless page of a given size, used as the browser's page does: presses,
// typed text, frames.

#include <algorithm>
#include <string_view>
#include <vector>

#include "support/fake_host.h"
#include "support/fake_storage.h"
#include "support/headless_ui.h"
#include "ui/fields/text_fields.h"
#include "ui/mirror/mirror.h"
#include "ui/program.h"

namespace dealbench::test {

struct ProgramPage {
  explicit ProgramPage(const ui::Surroundings& surroundings, ImVec2 size = {1280, 800})
      : headless({.page = size}), program(storage, host, surroundings) {
    frames(6);
  }
  void frames(int count) {
    for (int i = 0; i < count; ++i) headless.run([this] { program.frame(now += 1.0 / 60); });
  }
  // Presses the element, and lets what follows happen.
  void press(std::string_view id) {
    program.on_press(id);
    frames(4);
  }
  [[nodiscard]] const std::vector<ui::Node>& nodes() { return program.mirror().nodes(); }
  // Nullptr when there is none.
  [[nodiscard]] const ui::Node* node(std::string_view id) {
    const auto found = std::ranges::find(nodes(), id, &ui::Node::id);
    return found == nodes().end() ? nullptr : &*found;
  }

  FakeStorage storage;
  FakeHost host;
  HeadlessUi headless;
  ui::Program program;
  double now = 0;
};

}  // namespace dealbench::test
