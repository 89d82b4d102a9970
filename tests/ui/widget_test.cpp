// What a click does, an activation through the mirror does too; disabled widgets answer to neither.
#include <array>
#include <optional>
#include <string>

#include <gtest/gtest.h>

#include "support/headless_ui.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/navigation.h"
#include "ui/widgets/popup.h"
#include "ui/widgets/slider.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text.h"

namespace dealbench::ui {
namespace {

using test::HeadlessUi;

// Draws a widget that counts how often it was pressed.
struct Counter {
  int pressed = 0;
  HeadlessUi ui;
  template <typename Widget>
  auto drawing(Widget widget) {
    return [this, widget](Kit& kit) { pressed += widget(kit) ? 1 : 0; };
  }
};

template <typename Widget>
void expect_click_equals_activation(std::string_view id, Widget widget) {
  Counter counter;
  const auto draw = counter.drawing(widget);
  counter.ui.settle(draw);
  ASSERT_NE(counter.ui.node(id), nullptr) << id;
  EXPECT_FALSE(counter.ui.node(id)->name.empty()) << id;
  EXPECT_EQ(counter.pressed, 0);
  counter.ui.click(counter.ui.center(id), draw);
  EXPECT_EQ(counter.pressed, 1) << id << " by click";
  counter.ui.mirror.activate(id);
  counter.ui.settle(draw);
  EXPECT_EQ(counter.pressed, 2) << id << " through the mirror";
}

constexpr std::array options{Option{.id = "one", .text = "One"}, Option{.id = "two", .text = "Two"},
                             Option{.id = "three", .text = "Three"}};
constexpr std::array entries{MenuEntry{.id = "open", .text = "Open"}, MenuEntry{},
                             MenuEntry{.id = "delete", .text = "Delete"}};

TEST(Widgets, a_click_and_an_activation_through_the_mirror_do_the_same) {
  expect_click_equals_activation("t/a/button",
                                 [](Kit& kit) { return button(kit, "t/a/button", "Save"); });
  expect_click_equals_activation(
      "t/a/icon", [](Kit& kit) { return icon_button(kit, "t/a/icon", Icon::undo, "Undo"); });
  expect_click_equals_activation("t/a/link",
                                 [](Kit& kit) { return link(kit, "t/a/link", "Method"); });
  expect_click_equals_activation(
      "t/a/check", [](Kit& kit) { return checkbox(kit, "t/a/check", "Keep", false); });
  expect_click_equals_activation("t/a/toggle",
                                 [](Kit& kit) { return toggle(kit, "t/a/toggle", "Mask", true); });
  expect_click_equals_activation(
      "t/seg/two", [](Kit& kit) { return segmented(kit, "t/seg", "Way", options, 0) == 1; });
  expect_click_equals_activation(
      "t/tabs/three", [](Kit& kit) { return tabs(kit, "t/tabs", "Pages", options, 0) == 2; });
  expect_click_equals_activation("nav/a", [](Kit& kit) {
    const std::array items{NavItem{.id = "nav/a", .text = "Funnel"},
                           NavItem{.id = "nav/b", .text = "Radar"}};
    return side_nav(kit, "Modules", items, 1, false) == 0;
  });
  expect_click_equals_activation("nav/b", [](Kit& kit) {
    const std::array items{NavItem{.id = "nav/a", .text = "Funnel"},
                           NavItem{.id = "nav/b", .text = "Radar"}};
    return bottom_nav(kit, "Modules", items, 0) == 1;
  });
  expect_click_equals_activation("t/row/r1", [](Kit& kit) {
    const std::array columns{Column{.title = "Name"}};
    bool is_pressed = false;
    Table table(kit, "t/table", columns, {.name = "Deals"});
    table.rows(1, [&](int) {
      is_pressed = table.row({.id = "t/row/r1", .name = "Deal one"});
      table.cell("Deal one");
    });
    return is_pressed;
  });
}

TEST(Widgets, disabled_ones_answer_neither_to_clicks_nor_to_the_mirror) {
  Counter counter;
  const auto draw = counter.drawing(
      [](Kit& kit) { return button(kit, "t/a/off", "Off", {.is_disabled = true}); });
  counter.ui.settle(draw);
  ASSERT_NE(counter.ui.node("t/a/off"), nullptr);
  EXPECT_TRUE(counter.ui.node("t/a/off")->is_disabled);
  counter.ui.click(counter.ui.center("t/a/off"), draw);
  counter.ui.mirror.activate("t/a/off");
  counter.ui.settle(draw);
  EXPECT_EQ(counter.pressed, 0);
}

TEST(Widgets, the_chosen_option_does_not_fire_again) {
  int chosen = 0;
  HeadlessUi ui;
  const auto draw = [&](Kit& kit) { chosen += segmented(kit, "t/seg", "Way", options, 1) ? 1 : 0; };
  ui.settle(draw);
  ui.click(ui.center("t/seg/two"), draw);
  EXPECT_EQ(chosen, 0);
  EXPECT_EQ(ui.node("t/seg/two")->checked, Tristate::on);
  EXPECT_EQ(ui.node("t/seg/one")->checked, Tristate::off);
}

TEST(Widgets, an_item_out_of_sight_is_still_in_the_mirror_and_comes_into_view_on_focus) {
  int pressed = 0;
  HeadlessUi ui;
  const auto draw = [&](Kit& kit) {
    (void)place(kit, {10, 3000});
    pressed += button(kit, "t/a/deep", "Deep") ? 1 : 0;
  };
  ui.settle(draw);
  ASSERT_NE(ui.node("t/a/deep"), nullptr);
  EXPECT_FALSE(ui.node("t/a/deep")->is_visible);
  ui.mirror.activate("t/a/deep");
  ui.settle(draw);
  EXPECT_EQ(pressed, 1);
  ui.mirror.focus("t/a/deep");
  ui.settle(draw);
  EXPECT_TRUE(ui.node("t/a/deep")->is_visible);
}

TEST(Widgets, with_a_finger_a_small_target_reacts_in_44_pixels) {
  Counter counter;
  counter.ui.theme = make_theme({.is_touch = true});
  const auto draw = counter.drawing([](Kit& kit) {
    (void)place(kit, {10, 60});
    return checkbox(kit, "t/a/check", "Keep", false);
  });
  counter.ui.settle(draw);
  const Node& node = *counter.ui.node("t/a/check");
  ASSERT_LT(node.rect.w - node.rect.y, 44);
  counter.ui.click({node.rect.x + 5, counter.ui.center("t/a/check").y - 20}, draw);
  EXPECT_EQ(counter.pressed, 1);
}

struct SelectTest : ::testing::Test {
  HeadlessUi ui;
  std::size_t chosen = 0;
  HeadlessUi::Draw draw = [this](Kit& kit) {
    if (const auto now = select(kit, "t/a/select", options, chosen, {.name = "Tier"}))
      chosen = *now;
  };
};

TEST_F(SelectTest, opens_by_click_chooses_by_click_and_closes) {
  ui.settle(draw);
  EXPECT_EQ(ui.node("t/a/select")->expanded, Tristate::off);
  EXPECT_EQ(ui.node("t/a/select")->value, "One");
  EXPECT_EQ(ui.node("t/a/select/two"), nullptr);
  ui.click(ui.center("t/a/select"), draw);
  ui.settle(draw);
  ASSERT_NE(ui.node("t/a/select/two"), nullptr);
  EXPECT_EQ(ui.node("t/a/select")->expanded, Tristate::on);
  EXPECT_EQ(ui.node("t/a/select/one")->selected, Tristate::on);
  ui.click(ui.center("t/a/select/two"), draw);
  ui.settle(draw);
  EXPECT_EQ(chosen, 1U);
  EXPECT_EQ(ui.node("t/a/select/two"), nullptr);
}

TEST_F(SelectTest, opened_from_the_keyboard_it_takes_the_focus_and_gives_it_back) {
  ui.settle(draw);
  ui.mirror.focus("t/a/select");
  ui.mirror.activate("t/a/select");
  ui.settle(draw);
  EXPECT_EQ(ui.mirror.take_focus_request(), "t/a/select/one");
  ui.mirror.activate("t/a/select/three");
  ui.settle(draw);
  EXPECT_EQ(chosen, 2U);
  EXPECT_EQ(ui.mirror.take_focus_request(), "t/a/select");
}

TEST_F(SelectTest, escape_and_a_click_beside_close_it_without_a_choice) {
  ui.settle(draw);
  ui.click(ui.center("t/a/select"), draw);
  ui.settle(draw);
  ui.state.escape = true;
  ui.settle(draw);
  EXPECT_EQ(ui.node("t/a/select/two"), nullptr);
  ui.click(ui.center("t/a/select"), draw);
  ui.settle(draw);
  ASSERT_NE(ui.node("t/a/select/two"), nullptr);
  ui.click({1200, 700}, draw);
  ui.settle(draw);
  EXPECT_EQ(ui.node("t/a/select/two"), nullptr);
  EXPECT_EQ(chosen, 0U);
}

TEST(Menu, a_chosen_entry_is_reported_by_its_place_and_the_menu_closes) {
  HeadlessUi ui;
  std::optional<std::size_t> chosen;
  const auto draw = [&](Kit& kit) {
    if (const auto now = menu_button(kit, "t/a/menu", {.name = "Actions"}, entries)) chosen = now;
  };
  ui.settle(draw);
  ui.mirror.activate("t/a/menu");
  ui.settle(draw);
  ASSERT_NE(ui.node("t/a/menu/delete"), nullptr);
  EXPECT_EQ(ui.node("t/a/menu/delete")->role, Role::menu_item);
  ui.mirror.activate("t/a/menu/delete");
  ui.settle(draw);
  EXPECT_EQ(chosen, std::optional<std::size_t>(2));
  EXPECT_EQ(ui.node("t/a/menu/delete"), nullptr);
}

struct FieldTest : ::testing::Test {
  HeadlessUi ui;
  std::string value = "30";
  std::optional<std::string> committed;
  std::string draft;
  int cancelled = 0;
  HeadlessUi::Draw draw = [this](Kit& kit) {
    const FieldChange change =
        number_field(kit, "t/a/rate", value, {.label = "Win rate", .suffix = "%"});
    if (change.draft) draft = *change.draft;
    if (change.committed) committed = value = *change.committed;
    if (change.is_cancelled) ++cancelled;
  };
  [[nodiscard]] const FieldLook& look() const { return ui.fields.looks().at(0); }
};

TEST_F(FieldTest, shows_its_value_and_tells_the_page_how_it_looks) {
  ui.settle(draw);
  const Node& node = *ui.node("t/a/rate");
  EXPECT_EQ(node.role, Role::textbox);
  EXPECT_EQ(node.name, "Win rate");
  EXPECT_EQ(node.value, "30");
  EXPECT_EQ(node.field, 0);
  EXPECT_EQ(look().text, "30");
  EXPECT_EQ(look().mode, InputMode::decimal);
  EXPECT_TRUE(look().is_right_aligned);
  EXPECT_FALSE(look().is_covered);
  EXPECT_GT(look().rect.z, look().rect.x);
}

TEST_F(FieldTest, shows_the_draft_while_it_is_edited_and_changes_on_commit_only) {
  ui.settle(draw);
  ui.fields.add_event("t/a/rate", {FieldEventKind::focused, "30"});
  ui.fields.add_event("t/a/rate", {FieldEventKind::changed, "4"});
  ui.frame(draw);
  EXPECT_EQ(draft, "4");
  EXPECT_EQ(look().text, "4");
  EXPECT_EQ(value, "30");
  ui.fields.add_event("t/a/rate", {FieldEventKind::changed, "40"});
  ui.fields.add_event("t/a/rate", {FieldEventKind::committed, "40"});
  ui.frame(draw);
  EXPECT_EQ(committed, std::optional<std::string>("40"));
  ui.frame(draw);
  EXPECT_EQ(look().text, "40");
}

TEST_F(FieldTest, escape_brings_the_old_value_back) {
  ui.settle(draw);
  ui.fields.add_event("t/a/rate", {FieldEventKind::focused, "30"});
  ui.fields.add_event("t/a/rate", {FieldEventKind::changed, "99"});
  ui.fields.add_event("t/a/rate", {FieldEventKind::cancelled, {}});
  ui.frame(draw);
  EXPECT_EQ(cancelled, 1);
  EXPECT_FALSE(committed.has_value());
  EXPECT_EQ(look().text, "30");
}

TEST_F(FieldTest, a_click_on_its_frame_asks_the_page_for_the_caret) {
  ui.settle(draw);
  ui.click(ui.center("t/a/rate"), draw);
  EXPECT_EQ(ui.fields.take_edit_request(), "t/a/rate");
}

TEST(Fields, an_error_marks_the_field_and_is_its_description) {
  HeadlessUi ui;
  ui.settle([](Kit& kit) {
    (void)text_field(kit, "t/a/name", "", {.label = "Name", .error = "A name is needed."});
  });
  EXPECT_TRUE(ui.node("t/a/name")->is_invalid);
  EXPECT_EQ(ui.node("t/a/name")->description, "A name is needed.");
  EXPECT_TRUE(ui.fields.looks().at(0).is_invalid);
}

struct SliderTest : ::testing::Test {
  HeadlessUi ui;
  double value = 20;
  int edits = 0;
  SliderOptions options{.name = "Win rate", .value_text = "20 %", .min = 0, .max = 100, .step = 5};
  HeadlessUi::Draw draw = [this](Kit& kit) {
    const SliderChange change = slider(kit, "t/a/slider", value, options);
    if (change.value) value = *change.value;
    if (change.is_final) ++edits;
  };
};

TEST_F(SliderTest, describes_its_value_range_and_step) {
  ui.settle(draw);
  const Node& node = *ui.node("t/a/slider");
  EXPECT_EQ(node.role, Role::slider);
  EXPECT_EQ(node.value, "20 %");
  EXPECT_EQ(node.value_now, 20);
  EXPECT_EQ(node.value_max, 100);
  EXPECT_EQ(node.value_step, 5);
}

TEST_F(SliderTest, a_drag_follows_the_pointer_in_steps_and_is_one_edit) {
  ui.settle(draw);
  const Node& node = *ui.node("t/a/slider");
  const float y = ui.center("t/a/slider").y;
  const float middle = ui.center("t/a/slider").x;
  ui.drag({node.rect.x + 200, y}, {middle, y}, draw);
  EXPECT_EQ(value, 50);
  EXPECT_EQ(edits, 1);
  ui.settle(draw);
  EXPECT_EQ(edits, 1);
}

TEST_F(SliderTest, keys_move_it_through_the_mirror_within_its_range) {
  ui.settle(draw);
  ui.mirror.set_value("t/a/slider", 25);
  ui.settle(draw);
  EXPECT_EQ(value, 25);
  EXPECT_EQ(edits, 1);
  ui.mirror.set_value("t/a/slider", 400);
  ui.settle(draw);
  EXPECT_EQ(value, 100);
}

TEST_F(SliderTest, a_finger_that_moves_up_does_not_change_it) {
  ui.use_touch();
  ui.settle(draw);
  const ImVec2 at = ui.center("t/a/slider");
  ui.drag(at, {at.x, at.y + 60}, draw);
  EXPECT_EQ(value, 20);
  EXPECT_EQ(edits, 0);
}

TEST_F(SliderTest, a_logarithmic_one_has_the_geometric_mean_in_its_middle) {
  options = {.name = "Leads", .min = 100, .max = 10000, .step = 1, .is_logarithmic = true};
  ui.settle(draw);
  ui.click(ui.center("t/a/slider"), draw);
  EXPECT_NEAR(value, 1000, 50);
}

TEST(Touch, a_finger_that_moves_scrolls_presses_nothing_and_lets_the_page_run_out) {
  HeadlessUi ui;
  ui.use_touch();
  int pressed = 0;
  float scroll = 0;
  const auto draw = [&](Kit& kit) {
    (void)place(kit, {10, 300});
    pressed += button(kit, "t/a/button", "Save") ? 1 : 0;
    (void)place(kit, {10, 3000});
    scroll = ImGui::GetScrollY();
  };
  ui.settle(draw);
  const ImVec2 at = ui.center("t/a/button");
  ui.drag(at, {at.x, at.y - 120}, draw);
  EXPECT_EQ(pressed, 0);
  EXPECT_GT(scroll, 60);
  EXPECT_EQ(ui.state.wake_in, 0);  // it runs on
  const float released = scroll;
  for (int i = 0; i < 200; ++i) ui.frame(draw);
  EXPECT_GT(scroll, released);
  EXPECT_LT(ui.state.wake_in, 0);  // and comes to rest
  ui.mirror.focus("t/a/button");   // back into sight
  ui.settle(draw);
  ui.click(ui.center("t/a/button"), draw);
  EXPECT_EQ(pressed, 1);
}

TEST(Text, both_fonts_are_drawn_as_dense_as_the_screen) {
  HeadlessUi ui;
  ImGui::GetIO().DisplayFramebufferScale = {2, 2};
  ui.settle([](Kit& kit) {
    text(kit, "Regular");
    text(kit, "Bold", {.is_bold = true});
    const float size = kit.theme.text_px(TextSize::body);
    EXPECT_FLOAT_EQ(kit.fonts.regular->GetFontBaked(size)->RasterizerDensity, 2.0F);
    EXPECT_FLOAT_EQ(kit.fonts.bold->GetFontBaked(size)->RasterizerDensity, 2.0F);
  });
}

TEST(Levers, field_and_slider_of_a_row_have_ids_of_their_own_and_the_same_name) {
  HeadlessUi ui;
  ui.settle([](Kit& kit) {
    (void)lever_row(kit, 30,
                    {.label = "Win rate",
                     .unit = "%",
                     .field_id = "f/field/win_rate",
                     .slider_id = "f/slider/win_rate",
                     .field_text = "30"});
  });
  ASSERT_NE(ui.node("f/field/win_rate"), nullptr);
  ASSERT_NE(ui.node("f/slider/win_rate"), nullptr);
  EXPECT_EQ(ui.node("f/field/win_rate")->name, "Win rate");
  EXPECT_EQ(ui.node("f/slider/win_rate")->name, "Win rate");
}

TEST(Tables, of_many_rows_only_those_in_sight_are_drawn_and_the_table_keeps_its_height) {
  HeadlessUi ui;
  int drawn = 0;
  float height = 0;
  const auto draw = [&](Kit& kit) {
    drawn = 0;
    const std::array columns{Column{.title = "Name"},
                             Column{.title = "Amount", .align = Align::right}};
    const float top = ImGui::GetCursorScreenPos().y;
    {
      Table table(kit, "t/table", columns, {.name = "Deals", .row_height = 40});
      table.rows(5000, [&](int) {
        ++drawn;
        (void)table.row();
        table.cell("Deal");
        table.cell("1");
      });
    }
    height = ImGui::GetCursorScreenPos().y - top;
  };
  ui.settle(draw);
  EXPECT_GT(drawn, 10);
  EXPECT_LT(drawn, 40);
  EXPECT_GE(height, 5000 * 40);
}

}  // namespace
}  // namespace dealbench::ui
