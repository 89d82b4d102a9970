#pragma once
// What Ctrl+K opens: everything by its name, and the table of the keys.

#include <string>
#include <vector>

#include "app/search/search_index.h"
#include "ui/shell/screen_context.h"

namespace dealbench::ui::workbench {

class Palette {
 public:
  void open(ScreenContext& ui, const app::Session& session);
  void open_keys() { is_showing_keys_ = true; }
  // After all that the screen draws.
  void draw(ScreenContext& ui, const app::Session& session);

 private:
  void add_documents(ScreenContext& ui, const app::Session& session);
  void draw_search(ScreenContext& ui, const app::Session& session);
  void draw_results(ScreenContext& ui, const app::Session& session);
  void draw_keys(ScreenContext& ui);
  void look_up();
  void choose(ScreenContext& ui, const app::Session& session, const app::SearchEntry& entry);

  bool is_open_ = false, is_showing_keys_ = false;
  std::string search_;
  std::vector<app::SearchEntry> entries_;  // of the moment it was opened
  std::vector<std::size_t> found_;
};

}  // namespace dealbench::ui::workbench
