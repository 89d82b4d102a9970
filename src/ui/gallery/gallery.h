#pragma once
// A screen that holds every widget and every chart in every state: for review, screenshots and the
// kit's own tests. Its words are samples, not part of the program's catalogues; its figures are
// invented.

#include <string>
#include <string_view>

#include "ui/widgets/kit.h"
#include "ui/widgets/overlay.h"

namespace dealbench::ui {

enum class GalleryPage : std::uint8_t { controls, content, charts, more_charts };

struct GalleryState {
  GalleryPage page = GalleryPage::controls;
  std::string name = "华东区年度计划";
  std::string amount = "120";
  std::string search;
  double win_rate = 0.3;
  double leads = 1000;
  double deal_value = 100000;
  std::size_t segment = 1, tab = 0, choice = 2;
  bool is_checked = true, is_switched = true;
  bool is_banner_open = true;
  bool is_dialog_open = false;
  std::size_t selected_row = 1;
  double dot_x = 0.7, dot_y = 0.35;
  int pressed = 0;   // how often a button was
  std::string last;  // data-id of the last thing that reacted
  Toasts toasts;
};

// Fills the current region; dialogs and toasts lie over the page.
void draw_gallery(Kit& kit, GalleryState& state);
// Its parts, one file each.
void draw_gallery_controls(Kit& kit, GalleryState& state);
void draw_gallery_content(Kit& kit, GalleryState& state);
void draw_gallery_charts(Kit& kit, GalleryState& state);
void draw_gallery_more_charts(Kit& kit, GalleryState& state);
// A sample text in the kit's language.
[[nodiscard]] std::string_view sample(const Kit& kit, std::string_view zh_cn, std::string_view en);

}  // namespace dealbench::ui
