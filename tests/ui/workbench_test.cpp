// The screens of the workbench: brought on first use, then drawn from the plan.
#include <algorithm>

#include <gtest/gtest.h>

#include "app/session.h"
#include "app/view_model/records/records_view.h"
#include "support/default_playbook.h"
#include "support/files.h"
#include "support/program_page.h"

namespace dealbench {
namespace {

struct Page : test::ProgramPage {
  using ProgramPage::ProgramPage;
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
    press("nav/deals");  // a plan opens on the funnel
  }
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

// The first open deal of the team's sample, its page opened from the list.
const plan::Deal& open_first_deal(Page& page) {
  page.open_team();
  const auto& deals = page.program.session().plan().deals;
  const plan::Deal& deal =
      *std::ranges::find_if(deals, [](const plan::Deal& one) { return one.outcome.empty(); });
  page.press("deals/" + deal.id + "/open");
  return deal;
}

TEST(DealPage, is_opened_from_the_list_and_left_to_it) {
  Page page({.language = Language::zh_cn, .screen = "deals"});
  open_first_deal(page);
  EXPECT_NE(page.node("deal/radar"), nullptr);
  EXPECT_EQ(page.node("deals/search"), nullptr);
  page.press("deal/back");
  EXPECT_NE(page.node("deals/search"), nullptr);
}

TEST(DealPage, answers_of_one_day_are_one_assessment_and_each_answer_a_step_of_undo) {
  Page page({.language = Language::en, .screen = "deals"});
  const Id id = open_first_deal(page).id;
  const auto ours = [&] {
    std::vector<plan::NumberMap> found;
    for (const plan::Assessment& one : page.program.session().plan().assessments) {
      if (one.deal == id && one.rival.empty() && one.on == page.host.today())
        found.push_back(one.answers);
    }
    return found;
  };
  ASSERT_TRUE(ours().empty());
  page.press("deal/tab/quiz");
  page.press("deal/quiz/q1/c");
  page.press("deal/quiz/q2/a");
  ASSERT_EQ(ours().size(), 1U);
  EXPECT_EQ(ours()[0], (plan::NumberMap{{"q1", 2}, {"q2", 0}}));
  page.press("shell/history/undo");
  ASSERT_EQ(ours().size(), 1U);
  EXPECT_EQ(ours()[0], (plan::NumberMap{{"q1", 2}}));
  page.press("shell/history/undo");
  EXPECT_TRUE(ours().empty());
}

TEST(DealPage, a_typed_fact_reaches_the_plan) {
  Page page({.language = Language::zh_cn, .screen = "deals"});
  const plan::Deal& deal = open_first_deal(page);
  page.press("deal/tab/facts");
  page.program.on_field(ui::FieldEventKind::committed, "deals/" + deal.id + "/deal_value",
                        "120\u4e07");
  page.frames(4);
  EXPECT_EQ(deal.deal_value, Money{120'000'000});
}

TEST(DealPage, a_red_flag_becomes_an_action_or_is_left_alone_with_a_reason) {
  Page page({.language = Language::zh_cn, .screen = "deals"});
  const Id id = open_first_deal(page).id;
  const auto& plan = page.program.session().plan();
  const auto ids_ending_in = [&](std::string_view end) {
    std::vector<std::string> found;
    for (const ui::Node& one : page.program.mirror().nodes()) {
      if (one.id.starts_with("deal/finding/") && one.id.ends_with(end)) found.push_back(one.id);
    }
    return found;
  };
  const auto actions = ids_ending_in("/action");
  const auto acknowledgements = ids_ending_in("/acknowledge");
  ASSERT_FALSE(actions.empty());
  const std::size_t before = plan.actions.size();
  page.press(actions.front());
  ASSERT_EQ(plan.actions.size(), before + 1);
  EXPECT_EQ(plan.actions.back().deal, id);
  EXPECT_FALSE(plan.actions.back().finding.empty());
  EXPECT_EQ(ids_ending_in("/action").size(), actions.size() - 1);
  page.press(acknowledgements.front());
  page.program.on_field(ui::FieldEventKind::changed, "deal/acknowledge/reason", "known");
  page.frames(3);
  page.press("deal/acknowledge/confirm");
  EXPECT_EQ(plan.acknowledgements.back().reason, "known");
  EXPECT_EQ(ids_ending_in("/acknowledge").size(), acknowledgements.size() - 1);
}

TEST(DealPage, a_deleted_deal_is_gone_with_its_parts_and_comes_back_by_undo) {
  Page page({.language = Language::zh_cn, .screen = "deals"});
  const Id id = open_first_deal(page).id;
  const plan::Plan before = page.program.session().plan();
  page.press("deal/menu");
  page.press("deal/menu/remove");
  const plan::Plan& plan = page.program.session().plan();
  EXPECT_EQ(plan.deals.size() + 1, before.deals.size());
  EXPECT_TRUE(std::ranges::none_of(plan.deal_people,
                                   [&](const plan::DealPerson& one) { return one.deal == id; }));
  EXPECT_NE(page.node("deals/search"), nullptr);
  page.press("shell/history/undo");
  EXPECT_EQ(plan.deals, before.deals);
  EXPECT_EQ(plan.deal_people, before.deal_people);
}

TEST(DealPage, names_all_it_shows_in_both_languages_and_three_sizes) {
  for (const Language language : {Language::zh_cn, Language::en}) {
    for (const ImVec2 size : {ImVec2{390, 844}, ImVec2{1280, 800}, ImVec2{1920, 1080}}) {
      Page page({.language = language, .screen = "deals"}, size);
      open_first_deal(page);
      for (const char* tab : {"deal/tab/radar", "deal/tab/quiz", "deal/tab/facts"}) {
        page.press(tab);
        for (const ui::Node& node : page.program.mirror().nodes()) {
          EXPECT_TRUE(node.role < ui::Role::button || !node.name.empty()) << tab << " " << node.id;
        }
      }
    }
  }
}

TEST(Records, a_customer_is_added_named_found_and_deleted_with_its_people) {
  Page page({.language = Language::en, .screen = "customers"});
  ASSERT_TRUE(page.program.open_workbench(test::default_playbook_text()));
  page.frames(3);
  page.press("accounts/add");
  const plan::Plan& plan = page.program.session().plan();
  ASSERT_EQ(plan.accounts.size(), 1U);
  const Id id = plan.accounts.front().id;
  page.press("accounts/" + id + "/open");
  page.program.on_field(ui::FieldEventKind::committed, "accounts/" + id + "/name", "Acme");
  page.frames(3);
  EXPECT_EQ(plan.accounts.front().name, "Acme");
  page.press("accounts/back");
  page.program.on_field(ui::FieldEventKind::changed, "accounts/search", "acme");
  page.frames(3);
  EXPECT_NE(page.node("accounts/" + id + "/open"), nullptr);
  page.program.on_field(ui::FieldEventKind::changed, "accounts/search", "nobody");
  page.frames(3);
  EXPECT_EQ(page.node("accounts/" + id + "/open"), nullptr);
}

TEST(Records, every_list_and_page_of_the_team_names_what_it_shows) {
  for (const Language language : {Language::zh_cn, Language::en}) {
    for (const ImVec2 size : {ImVec2{390, 844}, ImVec2{1280, 800}}) {
      Page page({.language = language}, size);
      page.open_team();
      for (const char* screen : {"customers", "visits"}) {
        page.press(std::string("nav/") + screen);
        for (const app::RecordsDef& def : app::all_records()) {
          const std::string collection(def.collection);
          const std::string tab = std::string(screen) + "/tab/" + collection;
          if (page.node(tab) == nullptr) continue;
          page.press(tab);
          const auto row = std::ranges::find_if(page.nodes(), [&](const ui::Node& one) {
            return one.id.starts_with(collection + "/") && one.id.ends_with("/open");
          });
          if (row == page.nodes().end()) continue;
          page.press(std::string(row->id));
          EXPECT_NE(page.node(collection + "/back"), nullptr) << collection;
          for (const ui::Node& node : page.nodes())
            EXPECT_TRUE(node.role < ui::Role::button || !node.name.empty()) << node.id;
          page.press(collection + "/back");
        }
      }
    }
  }
}

}  // namespace
}  // namespace dealbench
