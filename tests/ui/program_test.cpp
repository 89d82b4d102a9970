// The whole program on a headless page: every screen in both languages, both themes and three
// sizes.
#include "ui/program.h"

#include <algorithm>
#include <map>

#include <gtest/gtest.h>

#include "support/program_page.h"

namespace dealbench {
namespace {

struct Page : test::ProgramPage {
  using ProgramPage::ProgramPage;
  // Everything said inside the group with this id.
  [[nodiscard]] std::string words_of(std::string_view id) {
    const std::vector<ui::Node>& nodes = this->nodes();
    std::string words;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      for (auto at = static_cast<std::int32_t>(i); at >= 0;
           at = nodes[static_cast<std::size_t>(at)].parent) {
        if (nodes[static_cast<std::size_t>(at)].id == id) {
          words += nodes[i].name + " ";
          break;
        }
      }
    }
    return words;
  }
};

bool reacts(ui::Role role) {
  return role >= ui::Role::button;
}

TEST(Program, every_screen_names_all_it_shows_in_both_languages_themes_and_three_sizes) {
  for (const char* screen : {"funnel", "library"}) {
    for (const Language language : {Language::zh_cn, Language::en}) {
      for (const bool is_dark : {false, true}) {
        for (const ImVec2 size : {ImVec2{390, 844}, ImVec2{1280, 800}, ImVec2{1920, 1080}}) {
          Page page(
              {.language = language, .prefers_dark = is_dark, .screen = screen, .sample = "1"},
              size);
          ASSERT_TRUE(page.program.is_ready()) << screen;
          std::map<std::string, int> ids;
          for (const ui::Node& node : page.nodes()) {
            if (!reacts(node.role)) continue;
            EXPECT_FALSE(node.name.empty()) << screen << " " << node.id;
            EXPECT_EQ(++ids[node.id], 1) << screen << " " << node.id;
          }
          EXPECT_GT(ids.size(), 8U) << screen;
        }
      }
    }
  }
}

TEST(Program, a_preset_fills_the_funnel_and_undo_takes_it_back) {
  Page page({.language = Language::zh_cn});
  EXPECT_EQ(page.node("funnel/result/wins"), nullptr);
  page.press("funnel/preset/solution");
  EXPECT_NE(page.words_of("funnel/result/wins").find("30"), std::string::npos);
  EXPECT_NE(page.words_of("funnel/result/bookings").find("300万元"), std::string::npos);
  page.press("shell/history/undo");
  EXPECT_EQ(page.node("funnel/result/wins"), nullptr);
}

TEST(Program, typing_into_a_field_changes_the_result_while_typing) {
  Page page({.language = Language::en});
  page.press("funnel/preset/solution");
  page.program.on_field(ui::FieldEventKind::focused, "funnel/lever/win_rate", "20");
  page.program.on_field(ui::FieldEventKind::changed, "funnel/lever/win_rate", "40");
  page.frames(3);
  EXPECT_NE(page.words_of("funnel/result/wins").find("60"), std::string::npos);
  page.program.on_field(ui::FieldEventKind::committed, "funnel/lever/win_rate", "40");
  // Leaving the field right after Enter does not take it back.
  page.program.on_field(ui::FieldEventKind::cancelled, "funnel/lever/win_rate", "");
  page.frames(3);
  EXPECT_NE(page.words_of("funnel/result/wins").find("60"), std::string::npos);
}

TEST(Program, escape_takes_back_what_was_typed_into_the_field) {
  Page page({.language = Language::en});
  page.press("funnel/preset/solution");
  page.program.on_field(ui::FieldEventKind::focused, "funnel/lever/win_rate", "20");
  page.program.on_field(ui::FieldEventKind::changed, "funnel/lever/win_rate", "40");
  page.frames(3);
  page.program.on_field(ui::FieldEventKind::cancelled, "funnel/lever/win_rate", "");
  page.frames(3);
  EXPECT_NE(page.words_of("funnel/result/wins").find("30"), std::string::npos);
}

TEST(Program, what_was_done_within_one_frame_happens_in_its_order) {
  Page page({.language = Language::en});
  page.press("funnel/preset/solution");
  page.program.on_field(ui::FieldEventKind::focused, "funnel/lever/win_rate", "20");
  page.program.on_field(ui::FieldEventKind::changed, "funnel/lever/win_rate", "40");
  page.program.on_field(ui::FieldEventKind::committed, "funnel/lever/win_rate", "40");
  // Drawn before the field, and yet it takes back what was typed, not what stood before.
  page.program.on_press("shell/history/undo");
  page.frames(6);
  EXPECT_NE(page.words_of("funnel/result/wins").find("30"), std::string::npos);
  page.program.on_field(ui::FieldEventKind::changed, "funnel/lever/win_rate", "50");
  page.program.on_field(ui::FieldEventKind::committed, "funnel/lever/win_rate", "50");
  EXPECT_TRUE(page.program.on_shortcut("z", true, false, false));
  page.frames(6);
  EXPECT_NE(page.words_of("funnel/result/wins").find("30"), std::string::npos);
}

TEST(Program, without_storage_it_opens_and_says_that_nothing_is_kept) {
  Page page({.language = Language::zh_cn});
  EXPECT_EQ(page.node("shell/notice/save"), nullptr);
  test::FakeStorage none;
  none.is_there = false;
  test::FakeHost host;
  ui::Program program(none, host, {.language = Language::zh_cn});
  double now = 100;
  for (int i = 0; i < 4; ++i) page.headless.run([&] { program.frame(now += 0.1); });
  EXPECT_TRUE(program.is_ready());
  const auto& nodes = program.mirror().nodes();
  EXPECT_NE(std::ranges::find(nodes, "shell/notice/save", &ui::Node::id), nodes.end());
}

TEST(Program, nothing_is_wanted_once_it_has_come_to_rest) {
  Page page({.language = Language::zh_cn, .sample = "1"});
  page.frames(30);
  EXPECT_LT(page.program.next_frame_in(), 0);
}

TEST(Program, a_file_that_cannot_be_read_leaves_the_plan_and_is_announced) {
  Page page({.language = Language::en});
  page.press("funnel/preset/solution");
  const std::string before = page.program.export_plan();
  page.program.on_file("p.json", "hello");
  page.frames(3);
  EXPECT_EQ(page.program.export_plan(), before);
  const auto& nodes = page.nodes();
  EXPECT_TRUE(std::ranges::any_of(nodes, [](const ui::Node& node) {
    return node.role == ui::Role::alert && node.name.find("JSON-001") != std::string::npos;
  }));
}

}  // namespace
}  // namespace dealbench
