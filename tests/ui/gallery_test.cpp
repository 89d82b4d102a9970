// The gallery holds every widget in every state, so what holds for it holds for the kit.
#include "ui/gallery/gallery.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "support/headless_ui.h"

namespace dealbench::ui {
namespace {

using test::HeadlessUi;

constexpr float tall = 5000;  // all of it is in sight, and there is no scroll bar

constexpr std::array pages{GalleryPage::controls, GalleryPage::content, GalleryPage::charts,
                           GalleryPage::more_charts};

struct Case {
  GalleryPage page;
  float width;
  bool is_dark;
  Language language;
};

std::vector<Case> all_cases() {
  std::vector<Case> cases;
  for (const GalleryPage page : pages) {
    for (const float width : {390.0F, 1280.0F, 1920.0F}) {
      for (const bool is_dark : {false, true}) {
        for (const Language language : {Language::zh_cn, Language::en}) {
          cases.push_back({page, width, is_dark, language});
        }
      }
    }
  }
  return cases;
}

std::string name(const Case& c) {
  return "page " + std::to_string(static_cast<int>(c.page)) + ", " +
         std::to_string(static_cast<int>(c.width)) + (c.is_dark ? ", dark" : ", light") +
         (c.language == Language::zh_cn ? ", zh" : ", en");
}

bool reacts(Role role) {
  return role >= Role::button;
}  // the last part of the list

template <typename Check>
void for_every_case(Check check) {
  for (const Case& c : all_cases()) {
    SCOPED_TRACE(name(c));
    HeadlessUi ui({.page = {c.width, tall},
                   .theme = {.is_dark = c.is_dark, .is_touch = c.width < 640},
                   .language = c.language});
    GalleryState state;
    state.page = c.page;
    const auto draw = [&](Kit& kit) { draw_gallery(kit, state); };
    ui.settle(draw);
    check(c, ui, draw);
  }
}

TEST(Gallery, everything_that_reacts_has_a_name_an_id_and_no_double) {
  for_every_case([](const Case&, const HeadlessUi& ui, const auto&) {
    std::set<std::string> ids;
    for (const Node& node : ui.mirror.nodes()) {
      if (!reacts(node.role)) continue;
      EXPECT_FALSE(node.name.empty()) << node.id;
      EXPECT_GE(std::ranges::count(node.id, '/'), 1) << node.id;
      EXPECT_NE(node.item, 0U) << node.id;
      EXPECT_TRUE(ids.insert(node.id).second) << node.id << " is there twice";
    }
    EXPECT_GE(ids.size(), 4U);
    EXPECT_TRUE(ui.state.clashes.empty()) << ui.state.clashes.front();
  });
}

TEST(Gallery, ids_depend_neither_on_language_nor_on_width) {
  for (const GalleryPage page : pages) {
    std::set<std::string> first;
    for (const Language language : {Language::zh_cn, Language::en}) {
      for (const float width : {390.0F, 1920.0F}) {
        HeadlessUi ui({.page = {width, 900}, .language = language});
        GalleryState state;
        state.page = page;
        ui.settle([&](Kit& kit) { draw_gallery(kit, state); });
        std::set<std::string> ids;
        for (const Node& node : ui.mirror.nodes()) {
          if (reacts(node.role)) ids.insert(node.id);
        }
        if (first.empty()) first = ids;
        EXPECT_EQ(ids, first);
      }
    }
  }
}

TEST(Gallery, nothing_is_drawn_beyond_the_page_nor_cut) {
  for_every_case([](const Case& c, const HeadlessUi& ui, const auto&) {
    // Focus rings and shadows may use half of the padding.
    const float room = ui.padding / 2;
    for (const std::string& found : ui.drawn_beyond(room, c.width - room)) {
      const bool scrolls_sideways = found.find("gallery/tabs") != std::string::npos ||
                                    found.find("/scroll") != std::string::npos;
      EXPECT_TRUE(scrolls_sideways) << found;
    }
    for (const std::string& words : ui.state.cut_texts) ADD_FAILURE() << "cut: " << words;
  });
}

TEST(Gallery, at_rest_it_wants_no_frame_and_every_frame_is_like_the_one_before) {
  for_every_case([](const Case&, HeadlessUi& ui, const auto& draw) {
    EXPECT_LT(ui.state.wake_in, 0);
    const std::uint64_t hash = ui.mirror.hash();
    ui.frame(draw);
    EXPECT_EQ(ui.mirror.hash(), hash);
  });
}

TEST(Gallery, every_chart_is_an_image_with_a_name_and_its_figures_as_a_table) {
  for (const GalleryPage page : {GalleryPage::charts, GalleryPage::more_charts}) {
    HeadlessUi ui;
    GalleryState state;
    state.page = page;
    ui.settle([&](Kit& kit) { draw_gallery(kit, state); });
    int charts = 0;
    for (const Node& node : ui.mirror.nodes()) {
      if (node.role != Role::image) continue;
      ++charts;
      EXPECT_FALSE(node.name.empty()) << node.id;
      if (node.id != "gallery/chart/spark") {
        EXPECT_NE(ui.node(node.id + "/data"), nullptr) << node.id;
      }
    }
    EXPECT_GE(charts, 5);
  }
}

TEST(Gallery, a_pressed_button_is_counted_and_a_dragged_dot_moves) {
  HeadlessUi ui({.page = {1280, 2400}});
  GalleryState state;
  const auto draw = [&](Kit& kit) { draw_gallery(kit, state); };
  ui.settle(draw);
  ui.click(ui.center("gallery/button/primary"), draw);
  EXPECT_EQ(state.last, "gallery/button/primary");
  EXPECT_EQ(state.pressed, 1);
  state.page = GalleryPage::more_charts;
  ui.settle(draw);
  const ImVec2 dot = ui.center("gallery/dot/a1");
  ui.drag(dot, {dot.x - 80, dot.y}, draw);
  EXPECT_LT(state.dot_x, 0.7);
  EXPECT_DOUBLE_EQ(state.dot_y, 0.35);
}

TEST(Gallery, draws_an_empty_page_as_well_in_every_theme) {
  for (const ThemeChoice theme :
       {ThemeChoice{.is_high_contrast = true},
        ThemeChoice{.is_dark = true, .is_high_contrast = true}, ThemeChoice{.scale = 2}}) {
    for (const GalleryPage page : pages) {
      HeadlessUi ui({.theme = theme});
      GalleryState state;
      state.page = page;
      state.is_dialog_open = true;
      ui.settle([&](Kit& kit) { draw_gallery(kit, state); });
      EXPECT_NE(ui.node("gallery/dialog"), nullptr);
      EXPECT_TRUE(ui.state.clashes.empty());
    }
  }
}

}  // namespace
}  // namespace dealbench::ui
