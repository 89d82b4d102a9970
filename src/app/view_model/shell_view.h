#pragma once
// What stands around every screen: title, saved state, undo and redo with their names.

#include <string>

#include "app/session.h"

namespace dealbench::app {

struct ShellView {
  std::string title;        // as typed; may be empty
  std::string shown_title;  // never empty
  SaveState save_state{};
  std::string save_text;    // "已保存到本浏览器"
  std::string save_detail;  // the longer sentence; what to do when nothing is kept
  bool can_undo = false, can_redo = false;
  std::string undo_name, redo_name;  // "撤销:赢率"
  bool is_sample = false;
};

[[nodiscard]] ShellView make_shell_view(const Session& session);

}  // namespace dealbench::app
