#pragma once
// What the plan library shows.

#include <string>
#include <vector>

#include "app/session.h"

namespace dealbench::app {

struct LibraryRowView {
  Id plan_id;
  std::string title;
  std::string changed;   // "2026-11-23 08:15 UTC"; "–" when never edited
  std::string revision;  // number of edits
  bool is_open = false;
  bool is_sample = false;
};

struct LibraryView {
  std::vector<LibraryRowView> plans;  // last changed first
  std::vector<LibraryRowView> bin;
  bool is_kept = true;  // false: nothing is stored in this browser
};

[[nodiscard]] LibraryView make_library_view(const Session& session);

}  // namespace dealbench::app
