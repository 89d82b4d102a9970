// The screens of the workbench: brought on first use, then drawn from the plan.
#include <algorithm>

#include <gtest/gtest.h>

#include "app/session.h"
#include "support/default_playbook.h"
#include "support/fake_host.h"
#include "support/fake_storage.h"
#include "support/files.h"
#include "support/headless_ui.h"
#include "ui/fields/text_fields.h"
#include "ui/mirror/mirror.h"
#include "ui/program.h"

namespace dealbench {
namespace {

struct Page {
  explicit Page(const ui::Surroundings& surroundings, ImVec2 size = {1280, 800})
      : headless({.page = size}), program(storage, host, surroundings) {
    frames(6);
  }
  void frames(int count) {
    for (int i = 0; i < count; ++i) headless.run([this] { program.frame(now += 1.0 / 60); });
  }
  void press(std::string_view id) {
    program.on_press(id);
    frames(4);
  }
  [[nodiscard]] const ui::Node* node(std::string_view id) {
    const auto& nodes = program.mirror().nodes();
    const auto found = std::ranges::find(nodes, id, &ui::Node::id);
    return found == nodes.end() ? nullptr : &*found;
  }
  // How many deals are listed.
  [[nodiscard]] std::size_t listed() {
    const auto& deals = program.session().plan().deals;
    return static_cast<std::size_t>(std::ranges::count_if(deals, [&](const plan::Deal& deal) {
      return node("deals/" + deal.id + "/open") != nullptr;
    }));
  }
  void open_team() {
    ASSERT_TRUE(program.session().import_text(
        test::content_of(test::checkout() / "assets/plans/team.zh-CN.dealplan.json"), now));
    ASSERT_TRUE(program.open_workbench(test::default_playbook_text()));
    frames(6);
  }

  test::FakeStorage storage;
  test::FakeHost host;
  test::HeadlessUi headless;
  ui::Program program;
  double now = 0;
};

TEST(Workbench, is_asked_for_once_when_one_of_its_screens_is_opened) {
  Page page({.language = Language::en});
  EXPECT_EQ(page.host.asked_for_workbench, 0);
  page.press("nav/deals");
  page.frames(5);
  EXPECT_EQ(page.host.asked_for_workbench, 1);
}

TEST(Workbench, that_could_not_be_brought_is_asked_for_again_by_a_press) {
  Page page({.language = Language::zh_cn, .screen = "deals"});
  page.program.on_workbench_missing();
  page.frames(2);
  ASSERT_NE(page.node("workbench/missing/again"), nullptr);
  page.press("workbench/missing/again");
  EXPECT_EQ(page.host.asked_for_workbench, 2);
}

TEST(Workbench, with_a_playbook_that_cannot_be_read_says_so_and_keeps_the_plan) {
  Page page({.language = Language::en, .screen = "deals"});
  const std::string before = page.program.export_plan();
  EXPECT_FALSE(page.program.open_workbench("{}"));
  page.frames(2);
  EXPECT_NE(page.node("workbench/missing/again"), nullptr);
  EXPECT_EQ(page.program.export_plan(), before);
}

TEST(Workbench, without_deals_offers_the_first_one) {
  Page page({.language = Language::en, .screen = "deals"});
  ASSERT_TRUE(page.program.open_workbench(test::default_playbook_text()));
  page.frames(3);
  page.press("deals/add");
  ASSERT_EQ(page.program.session().plan().deals.size(), 1U);
  EXPECT_EQ(page.listed(), 1U);
}

TEST(Workbench, lists_the_open_deals_and_finds_one_by_its_name) {
  Page page({.language = Language::zh_cn, .screen = "deals"});
  page.open_team();
  const auto& deals = page.program.session().plan().deals;
  const auto is_open = [](const plan::Deal& deal) { return deal.outcome.empty(); };
  ASSERT_GT(std::ranges::count_if(deals, is_open), 50);
  const plan::Deal& wanted = *std::ranges::find_if(deals, is_open);
  const std::size_t before = page.listed();
  ASSERT_GT(before, 5U);
  page.program.on_field(ui::FieldEventKind::changed, "deals/search", wanted.name);
  page.frames(4);
  EXPECT_NE(page.node("deals/" + wanted.id + "/open"), nullptr);
  EXPECT_LT(page.listed(), before);
}

}  // namespace
}  // namespace dealbench
