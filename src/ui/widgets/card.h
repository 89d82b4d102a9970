#pragma once
// Surfaces and short messages on them.

#include <string_view>

#include "ui/widgets/icon.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace dealbench::ui {

struct CardOptions {
  std::string_view title;
  std::string_view lead;  // a sentence below the title
  float actions_width =
      0;                 // page pixels kept free at the right of the title for the caller's buttons
  float min_height = 0;  // page pixels; Grid::row_height() makes cards of a row end on one line
  float padding = 20;    // design pixels
  Status status = Status::neutral;  // others: a coloured edge at the left
};

// From construction to destruction, widgets go onto the surface. The title is a level-2 heading,
// the card a group.
class Card {
 public:
  Card(Kit& kit, std::string_view id, const CardOptions& options = {});
  ~Card();
  Card(const Card&) = delete;
  Card& operator=(const Card&) = delete;
  // Where the caller's buttons beside the title go: { auto place = card.actions();
  // icon_button(...); }
  [[nodiscard]] Region actions();

 private:
  Kit& kit_;
  CardOptions options_;
  ImDrawListSplitter layers_;
  ImDrawList* list_;
  ImVec2 top_left_;
  float width_, padding_;
  ImVec2 actions_at_;
  Region region_;
};

struct BannerOptions {
  Status status = Status::info;
  std::string_view title;  // bold, optional
  std::string_view text;
  std::string_view action;               // label of the button; empty: none
  std::string_view action_id, close_id;  // empty close_id: cannot be closed
};
enum class BannerAnswer : std::uint8_t { none, action, closed };
// A message in the flow of the page. Warnings and errors are announced (role alert).
BannerAnswer banner(Kit& kit, std::string_view id, const BannerOptions& options);

struct EmptyOptions {
  Icon icon = Icon::file;
  std::string_view title, text;
  std::string_view action, action_id;         // the first step
  std::string_view second_action, second_id;  // e.g. "open the sample"
};
// What stands where nothing is yet. Returns 0: nothing pressed, 1: action, 2: second action.
int empty_state(Kit& kit, std::string_view id, const EmptyOptions& options);

}  // namespace dealbench::ui
