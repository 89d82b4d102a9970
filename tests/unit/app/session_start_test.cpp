// The start: which plan, which language, and what a damaged storage does.
#include "unit/app/app_support.h"

namespace dealbench::app {
namespace {

// What a first visit leaves behind: the field preset with a win rate of 40 %.
struct FirstVisit {
  Disk disk;
  Id plan_id;
  std::string text;

  FirstVisit() {
    Desk desk;
    desk.apply_preset("solution");
    desk.type("win_rate", "40");
    desk.type("leads", "600");
    desk.settle();
    disk = desk.storage.disk;
    plan_id = desk.plan().plan_id;
    text = desk.text();
  }
  [[nodiscard]] Desk again() const { return Desk(disk, {.first_id = 1'000}); }
};

TEST(Start, the_program_is_open_when_the_storage_has_answered) {
  Desk desk(Disk{}, {.opens = false});
  EXPECT_FALSE(desk.session->is_open());
  desk.storage.finish(2);
  desk.session->poll(desk.now);
  EXPECT_FALSE(desk.session->is_open());
  desk.storage.finish_all();
  EXPECT_TRUE(desk.session->poll(desk.now));
  EXPECT_TRUE(desk.session->is_open());
}

TEST(Start, the_last_plan_is_open_again_byte_for_byte) {
  const FirstVisit visit;
  Desk desk = visit.again();
  ASSERT_TRUE(desk.session->is_open());
  EXPECT_EQ(desk.text(), visit.text);
  EXPECT_EQ(desk.state(), SaveState::saved);
  EXPECT_EQ(desk.session->history().next_undo(), nullptr);
  ASSERT_EQ(desk.session->library().size(), 1u);
  EXPECT_EQ(desk.session->library()[0].plan_id, visit.plan_id);
}

TEST(Start, work_goes_on_in_the_journal) {
  const FirstVisit visit;
  Desk desk = visit.again();
  desk.type("win_rate", "45");
  desk.settle();
  EXPECT_EQ(desk.storage.times_asked(Request::append), 1u);
  EXPECT_EQ(desk.storage.times_asked(Request::put), 0u);
  EXPECT_EQ(desk.stored_text(), desk.text());
  EXPECT_EQ(desk.plan().revision, 4);
}

TEST(Start, opening_and_looking_changes_no_byte_on_the_disk) {
  const FirstVisit visit;
  Desk desk = visit.again();
  desk.run(GoTo{ScreenId::library});
  desk.settle();
  EXPECT_EQ(desk.storage.disk.snapshots, visit.disk.snapshots);
  EXPECT_EQ(desk.storage.disk.journals, visit.disk.journals);
  EXPECT_EQ(desk.storage.disk.plans, visit.disk.plans);
}

TEST(Start, language_and_theme_are_kept) {
  Desk desk;
  desk.run(ChooseLanguage{Language::en});
  desk.run(ChooseTheme{ThemeChoice::dark});
  desk.settle();
  Desk again(desk.storage.disk);
  EXPECT_EQ(again.session->preferences().language, Language::en);
  EXPECT_EQ(again.session->preferences().theme, ThemeChoice::dark);
  again.run(ChooseTheme{ThemeChoice::system});
  again.run(ChooseLanguage{Language::zh_cn});
  again.settle();
  Desk third(again.storage.disk, {.language = Language::en});
  EXPECT_EQ(third.session->preferences().language, Language::zh_cn);
  EXPECT_EQ(third.session->preferences().theme, ThemeChoice::system);
}

TEST(Start, a_language_in_the_address_is_stronger_than_the_one_that_was_kept) {
  Desk desk;
  desk.run(ChooseLanguage{Language::en});
  desk.settle();
  Desk again(desk.storage.disk, {.language = Language::zh_cn, .language_is_given = true});
  EXPECT_EQ(again.session->preferences().language, Language::zh_cn);
}

TEST(Start, preferences_that_cannot_be_read_are_as_new) {
  for (const char* text : {"", "{", "[]", "7", R"({"language":"tlh","theme":5})"}) {
    Disk disk;
    disk.settings["preferences"] = text;
    Desk desk(disk, {.language = Language::en});
    EXPECT_TRUE(desk.session->is_open());
    EXPECT_EQ(desk.session->preferences().language, Language::en) << text;
    EXPECT_EQ(desk.session->preferences().theme, ThemeChoice::system) << text;
  }
}

TEST(Start, a_last_plan_that_is_gone_or_in_the_bin_gives_a_new_one) {
  const FirstVisit visit;
  Disk gone = visit.disk;
  gone.plans.clear();
  Desk without(gone, {.first_id = 1'000});
  EXPECT_TRUE(without.session->is_open());
  EXPECT_NE(without.plan().plan_id, visit.plan_id);
  Disk in_bin = visit.disk;
  in_bin.plans[visit.plan_id].deleted_at = "2026-11-23T08:00:00Z";
  Desk with_bin(in_bin, {.first_id = 1'000});
  EXPECT_NE(with_bin.plan().plan_id, visit.plan_id);
  EXPECT_TRUE(without.session->messages().empty());
  EXPECT_TRUE(with_bin.session->messages().empty());
}

TEST(Start, a_storage_that_cannot_read_is_told_and_gives_a_new_plan) {
  const FirstVisit visit;
  for (const Request request : {Request::list, Request::load}) {
    Desk desk(visit.disk, {.opens = false, .first_id = 1'000});
    desk.storage.refuse(request, ErrorCode::storage_failed);
    desk.storage.holds = false;
    for (int i = 0; i < 3; ++i) {
      desk.storage.finish_all();
      desk.session->poll(desk.now);
    }
    EXPECT_TRUE(desk.session->is_open());
    EXPECT_NE(desk.plan().plan_id, visit.plan_id);
    EXPECT_TRUE(desk.has_message("STORE-003"));
  }
}

TEST(Start, a_damaged_snapshot_is_told_with_code_and_place_and_left_as_it_is) {
  FirstVisit visit;
  std::string& snapshot = visit.disk.snapshots[visit.plan_id];
  snapshot.replace(snapshot.find("\"leads\":500"), 11, "\"leads\":-50");
  Desk desk = visit.again();
  EXPECT_TRUE(desk.session->is_open());
  EXPECT_NE(desk.plan().plan_id, visit.plan_id);
  EXPECT_TRUE(desk.has_message("PLAN-004"));
  EXPECT_TRUE(desk.has_message("/leads"));
  desk.type("leads", "5");
  desk.settle();
  EXPECT_EQ(desk.storage.disk.snapshots[visit.plan_id], snapshot);
  EXPECT_NE(desk.summary(visit.plan_id), nullptr);
}

TEST(Start, a_damaged_journal_gives_a_copy_of_what_can_be_read_and_touches_nothing_stored) {
  FirstVisit visit;
  visit.disk.journals[visit.plan_id][2] = R"({"revision":2,"edit":{"set":"scenarios","id":")";
  Desk desk = visit.again();
  ASSERT_TRUE(desk.session->is_open());
  EXPECT_TRUE(desk.has_message("JSON-001"));
  EXPECT_TRUE(desk.has_message(say(Language::zh_cn, keys::library::recovered_as_copy)));
  EXPECT_NE(desk.plan().plan_id, visit.plan_id);
  EXPECT_EQ(desk.scenario().win_rate, Ratio{200'000}) << "the preset stands in the snapshot";
  // What is edited from now on is kept, also through the next start.
  desk.type("win_rate", "33");
  desk.settle();
  EXPECT_EQ(desk.state(), SaveState::saved);
  EXPECT_EQ(desk.storage.disk.journals[visit.plan_id], visit.disk.journals[visit.plan_id]);
  EXPECT_EQ(desk.storage.disk.snapshots[visit.plan_id], visit.disk.snapshots[visit.plan_id]);
  Desk again(desk.storage.disk, {.first_id = 2'000});
  EXPECT_EQ(again.text(), desk.text());
  EXPECT_TRUE(again.session->messages().empty());
}

TEST(Start, an_entry_of_a_later_program_is_not_destroyed_by_this_one) {
  FirstVisit visit;
  visit.disk.journals[visit.plan_id][4] =
      R"({"revision":4,"saved_at":"","app":"later","edit":{"set":"scenarios","id":"id-2","field":"mood","value":1}})";
  visit.disk.plans[visit.plan_id].revision = 4;
  Desk desk = visit.again();
  EXPECT_TRUE(desk.has_message("EDIT-002"));
  EXPECT_EQ(desk.scenario().leads, 600) << "all entries before it count";
  desk.type("leads", "1");
  desk.settle();
  EXPECT_EQ(desk.storage.disk.journals[visit.plan_id], visit.disk.journals[visit.plan_id]);
}

TEST(Start, without_a_storage_there_is_a_new_plan_at_once) {
  Desk desk(Disk{}, {.has_storage = false, .opens = false});
  EXPECT_TRUE(desk.session->is_open());
  EXPECT_EQ(desk.plan().scenarios.size(), 1u);
}

}  // namespace
}  // namespace dealbench::app
