// What Ctrl+K finds, and by which letters.
#include "app/search/search_index.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "app/search/initials.h"
#include "support/files.h"
#include "unit/app/app_support.h"

namespace dealbench::app {
namespace {

TEST(Initials, of_chinese_are_the_first_letters_of_its_readings) {
  const Initials initials;
  EXPECT_EQ(initials.of("\u5546\u673a"), "sj");  // 商机
  EXPECT_EQ(initials.of("\u534e\u4e1c"), "hd");  // 华东
}

TEST(Initials, of_characters_with_several_readings_are_all_ways_to_read_them) {
  const std::string found = Initials().of("\u91cd\u5e86\u94f6\u884c");  // 重庆银行: c or z, h or x
  for (const std::string_view one : {"cqyh", "cqyx", "zqyh", "zqyx"})
    EXPECT_TRUE(found.contains(one)) << one;
}

TEST(Initials, keep_latin_letters_and_digits_that_stand_with_chinese) {
  const Initials initials;
  EXPECT_EQ(initials.of("A1\u9879\u76ee"), "a1xm");            // A1项目
  EXPECT_EQ(initials.of("Alpha Beta"), "");                    // nothing to spell
  EXPECT_EQ(initials.of("\u9879\u76ee Beta \u9879"), "xm x");  // a run ends at a space
}

TEST(Initials, of_many_ambiguous_characters_are_no_more_than_eight) {
  std::string text;
  for (int i = 0; i < 40; ++i) text += "\u91cd";
  const std::string found = Initials().of(text);
  EXPECT_EQ(std::ranges::count(found, ' '), 7);
}

struct Searching : Desk {
  std::vector<SearchEntry> entries;
  Searching() {
    EXPECT_TRUE(session->import_text(
        test::content_of(test::checkout() / "assets/plans/team.zh-CN.dealplan.json"), now));
    for (int i = 0; i < 4; ++i) session->poll(now);
    entries = make_search_entries(*session);
  }
  [[nodiscard]] std::vector<std::string> found(std::string_view search,
                                               std::size_t limit = 50) const {
    std::vector<std::string> ids;
    for (const std::size_t index : find_entries(entries, search, limit))
      ids.push_back(entries[index].id);
    return ids;
  }
};

bool holds(const std::vector<std::string>& ids, const std::string& id) {
  return std::ranges::find(ids, id) != ids.end();
}

TEST(SearchIndex, holds_every_record_that_has_a_page) {
  const Searching desk;
  const plan::Plan& plan = desk.session->plan();
  ASSERT_GT(plan.deals.size(), 100U);
  const auto count = [&](std::string_view prefix) {
    return static_cast<std::size_t>(std::ranges::count_if(
        desk.entries, [&](const SearchEntry& entry) { return entry.id.starts_with(prefix); }));
  };
  EXPECT_EQ(count("deals/"), plan.deals.size());
  EXPECT_EQ(count("accounts/"), plan.accounts.size());
  EXPECT_EQ(count("people/"), plan.people.size());
  EXPECT_EQ(count("visits/"), plan.visits.size());
  EXPECT_EQ(count("scenarios/"), plan.scenarios.size());
}

TEST(SearchIndex, finds_a_deal_by_its_name_and_by_the_initials_of_it) {
  const Searching desk;
  const plan::Deal& deal = desk.session->plan().deals.front();
  const std::string id = "deals/" + deal.id;
  EXPECT_TRUE(holds(desk.found(deal.name, 500), id));
  const std::string initials = Initials().of(deal.name);
  ASSERT_FALSE(initials.empty()) << deal.name;
  const std::string first = initials.substr(0, initials.find(' '));
  EXPECT_TRUE(holds(desk.found(first, 500), id)) << first;
}

TEST(SearchIndex, puts_titles_that_begin_with_the_search_first) {
  const std::vector<SearchEntry> entries{
      {.id = "a",
       .title = {},
       .kind = {},
       .note = {},
       .command = Undo{},
       .searched_title = "x",
       .searched = "x deal"},
      {.id = "b",
       .title = {},
       .kind = {},
       .note = {},
       .command = Undo{},
       .searched_title = "my deal",
       .searched = "my deal"},
      {.id = "c",
       .title = {},
       .kind = {},
       .note = {},
       .command = Undo{},
       .searched_title = "deal one",
       .searched = "deal one"},
  };
  EXPECT_EQ(find_entries(entries, "Deal", 9), (std::vector<std::size_t>{2, 1, 0}));
  EXPECT_EQ(find_entries(entries, "deal my", 9), (std::vector<std::size_t>{1}));
  EXPECT_EQ(find_entries(entries, "deal", 1), (std::vector<std::size_t>{2}));
  EXPECT_TRUE(find_entries(entries, "nowhere", 9).empty());
}

TEST(SearchIndex, without_words_offers_modules_and_commands) {
  const Searching desk;
  for (const std::string& id : desk.found("  "))
    EXPECT_TRUE(id.starts_with("screen/") || id.starts_with("command/")) << id;
  EXPECT_TRUE(holds(desk.found(""), "screen/deals"));
  // Nothing was done yet, so nothing can be undone.
  EXPECT_FALSE(holds(desk.found(""), "command/undo"));
}

TEST(SearchIndex, a_chosen_record_opens_its_page_and_an_added_one_too) {
  Searching desk;
  const Id deal = desk.session->plan().deals.front().id;
  const auto entry = std::ranges::find(desk.entries, "deals/" + deal, &SearchEntry::id);
  ASSERT_NE(entry, desk.entries.end());
  desk.run(entry->command);
  EXPECT_EQ(desk.session->screen(), ScreenId::deals);
  EXPECT_EQ(desk.session->screen_object(), deal);
  const auto add = std::ranges::find(desk.entries, "command/add_accounts", &SearchEntry::id);
  ASSERT_NE(add, desk.entries.end());
  const std::size_t before = desk.session->plan().accounts.size();
  desk.run(add->command);
  EXPECT_EQ(desk.session->plan().accounts.size(), before + 1);
  EXPECT_EQ(desk.session->screen(), ScreenId::customers);
  EXPECT_EQ(desk.session->screen_object(), desk.session->plan().accounts.back().id);
}

}  // namespace
}  // namespace dealbench::app
