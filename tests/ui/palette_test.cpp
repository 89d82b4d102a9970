// Search and commands over the program.
#include <gtest/gtest.h>

#include "app/session.h"
#include "support/default_playbook.h"
#include "support/files.h"
#include "support/program_page.h"

namespace dealbench {
namespace {

struct PalettePage : test::ProgramPage {
  explicit PalettePage(Language language, ImVec2 size = {1280, 800})
      : ProgramPage({.language = language}, size) {
    const std::string file = language == Language::en ? "team.en" : "team.zh-CN";
    EXPECT_TRUE(program.session().import_text(
        test::content_of(test::checkout() / ("assets/plans/" + file + ".dealplan.json")), now));
    frames(6);
  }
  void bring() { ASSERT_TRUE(program.open_workbench(test::default_playbook_text())); }
  void shortcut(std::string_view key) {
    EXPECT_TRUE(program.on_shortcut(key, true, false, false));
    frames(4);
  }
  void type(std::string_view text) {
    program.on_field(ui::FieldEventKind::focused, "palette/search", {});
    program.on_field(ui::FieldEventKind::changed, "palette/search", text);
    frames(4);
  }
};

TEST(Palette, opens_by_key_and_by_button_and_closes_by_escape) {
  PalettePage page(Language::zh_cn);
  page.bring();
  page.shortcut("k");
  EXPECT_NE(page.node("palette/search"), nullptr);
  EXPECT_TRUE(page.program.on_shortcut("Escape", false, false, false));
  page.frames(4);
  EXPECT_EQ(page.node("palette/search"), nullptr);
  page.press("shell/search");
  EXPECT_NE(page.node("palette/search"), nullptr);
}

TEST(Palette, waits_for_the_workbench_that_it_asks_for) {
  PalettePage page(Language::en);
  page.shortcut("k");
  EXPECT_EQ(page.host.asked_for_workbench, 1);
  EXPECT_EQ(page.node("palette/search"), nullptr);
  page.bring();
  page.frames(4);
  EXPECT_NE(page.node("palette/search"), nullptr);
}

TEST(Palette, that_cannot_come_says_so_and_tries_again_at_the_next_wish) {
  PalettePage page(Language::en);
  page.shortcut("k");
  page.program.on_workbench_missing();
  page.frames(4);
  EXPECT_EQ(page.program.session().messages().back().kind, app::MessageKind::warning);
  page.shortcut("k");
  EXPECT_EQ(page.host.asked_for_workbench, 2);
}

TEST(Palette, enter_opens_the_first_result_of_what_was_typed_last) {
  PalettePage page(Language::en);
  page.bring();
  const plan::Deal deal = page.program.session().plan().deals.back();
  page.shortcut("k");
  page.type(deal.name);
  EXPECT_NE(page.node("palette/deals/" + deal.id), nullptr);
  page.program.on_press("palette/search/enter");
  page.frames(4);
  EXPECT_EQ(page.node("palette/search"), nullptr);
  EXPECT_EQ(page.program.session().screen(), app::ScreenId::deals);
  EXPECT_EQ(page.program.session().plan().deals.back().name, deal.name);
}

TEST(Palette, a_result_is_chosen_by_pressing_it) {
  PalettePage page(Language::zh_cn, {390, 844});
  page.bring();
  page.shortcut("k");
  page.press("palette/screen/visits");
  EXPECT_EQ(page.program.session().screen(), app::ScreenId::visits);
}

TEST(Palette, says_what_it_did_not_find) {
  PalettePage page(Language::en);
  page.bring();
  page.shortcut("k");
  page.type("no such thing");
  EXPECT_EQ(page.node("palette/results"), nullptr);
}

TEST(Palette, the_table_of_keys_is_a_command_and_has_a_key_of_its_own) {
  for (const Language language : {Language::zh_cn, Language::en}) {
    PalettePage page(language);
    page.bring();
    page.shortcut("/");
    EXPECT_NE(page.node("keys/table"), nullptr);
    page.press("keys/close");
    EXPECT_EQ(page.node("keys/table"), nullptr);
    page.shortcut("k");
    page.type(language == Language::en ? "keyboard" : "kjj");  // 快捷键
    page.press("palette/command/keys");
    EXPECT_NE(page.node("keys/table"), nullptr);
  }
}

TEST(Palette, prints_the_plan_and_for_the_customer_of_the_open_deal) {
  PalettePage page(Language::en);
  page.bring();
  const plan::Deal deal = page.program.session().plan().deals.front();
  page.shortcut("k");
  page.type("print");
  EXPECT_EQ(page.node("palette/command/print_customer/" + deal.id), nullptr);  // none is open
  page.press("palette/command/print");
  EXPECT_TRUE(page.host.printed.contains("Internal"));
  page.shortcut("k");
  page.type(deal.name);
  page.press("palette/deals/" + deal.id);
  page.shortcut("k");
  page.type("customer");
  page.press("palette/command/print_customer/" + deal.id);
  EXPECT_TRUE(page.host.printed.contains("Where our work together stands"));
}

}  // namespace
}  // namespace dealbench
