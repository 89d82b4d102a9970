#pragma once
// What a screen gets besides its view model: the kit, the words, and where its commands go.

#include <string_view>
#include <utility>
#include <vector>

#include "app/command.h"
#include "i18n/catalog.h"
#include "ui/widgets/kit.h"

namespace dealbench::ui {

struct ScreenContext {
  Kit& kit;
  std::vector<app::Command>& commands;

  [[nodiscard]] std::string_view t(i18n::Key key) const { return i18n::text(kit.language, key); }
  [[nodiscard]] std::string fill(i18n::Key key, i18n::Arguments arguments) const {
    return i18n::fill(t(key), arguments);
  }
  void send(app::Command command) { commands.push_back(std::move(command)); }
};

}  // namespace dealbench::ui
