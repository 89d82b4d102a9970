// Dialogs, toasts and the page's focus around them.
#include "ui/widgets/overlay.h"

#include <array>
#include <optional>
#include <string>

#include <gtest/gtest.h>

#include "support/headless_ui.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/popup.h"

namespace dealbench::ui {
namespace {

using test::HeadlessUi;

struct DialogTest : ::testing::Test {
  HeadlessUi ui;
  bool is_open = false;
  int below = 0, inside = 0;
  std::size_t chosen = 0;
  HeadlessUi::Draw draw = [this](Kit& kit) {
    if (button(kit, "t/page/open", "Open")) is_open = true;
    below += button(kit, "t/page/below", "Below") ? 1 : 0;
    (void)text_field_below(kit);
    if (!is_open) return;
    Dialog dialog(kit, "t/dialog", {.title = "Delete?"});
    text(kit, "It can be restored.");
    const std::array options{Option{.id = "a", .text = "A"}, Option{.id = "b", .text = "B"}};
    if (const auto now = select(kit, "t/dialog/select", options, chosen, {.name = "Which"}))
      chosen = *now;
    dialog.footer(button_width(kit, "Delete"));
    inside += button(kit, "t/dialog/delete", "Delete") ? 1 : 0;
    if (dialog.wants_to_close()) is_open = false;
  };
  static bool text_field_below(Kit& kit) {
    (void)place(kit, {10, 200});
    return text_field(kit, "t/page/name", "Plan", {.name = "Name"}).is_editing;
  }
};

TEST_F(DialogTest, it_asks_for_the_focus_and_gives_it_back_to_what_opened_it) {
  ui.settle(draw);
  ui.mirror.focus("t/page/open");
  ui.mirror.activate("t/page/open");
  ui.settle(draw);
  ASSERT_NE(ui.node("t/dialog"), nullptr);
  EXPECT_EQ(ui.node("t/dialog")->role, Role::dialog);
  EXPECT_EQ(ui.mirror.take_focus_request(), "t/dialog");
  ui.state.escape = true;
  ui.settle(draw);
  EXPECT_FALSE(is_open);
  EXPECT_EQ(ui.mirror.take_focus_request(), "t/page/open");
}

TEST_F(DialogTest, the_page_below_takes_no_input) {
  ui.settle(draw);
  const ImVec2 at = ui.center("t/page/below");
  is_open = true;
  ui.settle(draw);
  ui.mirror.activate("t/page/below");
  ui.settle(draw);
  EXPECT_EQ(below, 0);
  ui.click(at, draw);  // beside the dialog: closes it, and nothing else
  ui.settle(draw);
  EXPECT_EQ(below, 0);
  EXPECT_FALSE(is_open);
}

TEST_F(DialogTest, its_own_buttons_react) {
  is_open = true;
  ui.settle(draw);
  ui.click(ui.center("t/dialog/delete"), draw);
  ui.mirror.activate("t/dialog/delete");
  ui.settle(draw);
  EXPECT_EQ(inside, 2);
  ui.click(ui.center("t/dialog/close"), draw);
  ui.settle(draw);
  EXPECT_FALSE(is_open);
}

TEST_F(DialogTest, escape_closes_an_open_list_first_and_the_dialog_second) {
  is_open = true;
  ui.settle(draw);
  ui.click(ui.center("t/dialog/select"), draw);
  ui.settle(draw);
  ASSERT_NE(ui.node("t/dialog/select/b"), nullptr);
  ui.state.escape = true;
  ui.settle(draw);
  EXPECT_EQ(ui.node("t/dialog/select/b"), nullptr);
  EXPECT_TRUE(is_open);
  ui.state.escape = true;
  ui.settle(draw);
  EXPECT_FALSE(is_open);
}

TEST_F(DialogTest, a_list_that_opens_from_it_takes_clicks) {
  is_open = true;
  ui.settle(draw);
  ui.click(ui.center("t/dialog/select"), draw);
  ui.settle(draw);
  ui.click(ui.center("t/dialog/select/b"), draw);
  ui.settle(draw);
  EXPECT_EQ(chosen, 1U);
  EXPECT_TRUE(is_open);
}

TEST_F(DialogTest, a_field_below_it_is_told_that_it_is_covered) {
  ui.settle(draw);
  EXPECT_FALSE(ui.fields.looks().at(0).is_covered);
  is_open = true;
  ui.settle(draw);
  EXPECT_TRUE(ui.fields.looks().at(0).is_covered);
}

TEST(Toasts, one_goes_when_its_time_is_over_and_wakes_the_program_for_it) {
  HeadlessUi ui;
  Toasts toasts;
  const auto draw = [&](Kit& kit) { (void)draw_toasts(kit, toasts); };
  toasts.show({.id = "t/toast", .status = Status::good, .text = "Deleted.", .seconds = 3});
  ui.settle(draw);
  ASSERT_EQ(toasts.list.size(), 1U);
  EXPECT_GT(ui.state.wake_in, 0);
  EXPECT_LE(ui.state.wake_in, 3);
  ui.wait(3);
  ui.settle(draw);
  EXPECT_TRUE(toasts.list.empty());
  EXPECT_LT(ui.state.wake_in, 0);
}

TEST(Toasts, the_action_is_reported_once_and_closes_it) {
  HeadlessUi ui;
  Toasts toasts;
  int undone = 0;
  const auto draw = [&](Kit& kit) {
    if (draw_toasts(kit, toasts) == std::optional<std::string>("t/toast")) ++undone;
  };
  toasts.show({.id = "t/toast", .status = Status::good, .text = "Deleted.", .action = "Undo"});
  ui.settle(draw);
  EXPECT_EQ(ui.node("t/toast/action")->name, "Undo");
  ui.click(ui.center("t/toast/action"), draw);
  ui.settle(draw);
  EXPECT_EQ(undone, 1);
  EXPECT_TRUE(toasts.list.empty());
}

TEST(Toasts, the_same_message_is_not_shown_twice) {
  Toasts toasts;
  toasts.show({.id = "t/toast", .text = "One"});
  toasts.show({.id = "t/toast", .text = "Two"});
  ASSERT_EQ(toasts.list.size(), 1U);
  EXPECT_EQ(toasts.list.front().text, "Two");
}

TEST(Tooltips, an_icon_button_says_its_name_after_a_moment_of_rest) {
  HeadlessUi ui;
  const auto draw = [](Kit& kit) {
    (void)icon_button(kit, "t/a/undo", Icon::undo, "Undo", {.shortcut = "Ctrl+Z"});
  };
  ui.settle(draw);
  ui.move(ui.center("t/a/undo"));
  ui.frame(draw);
  ui.frame(draw);
  EXPECT_TRUE(ui.state.tooltip.title.empty());
  EXPECT_GT(ui.state.wake_in, 0);
  ui.wait(1);
  ui.frame(draw);
  EXPECT_EQ(ui.state.tooltip.title, "Undo  Ctrl+Z");
}

}  // namespace
}  // namespace dealbench::ui
