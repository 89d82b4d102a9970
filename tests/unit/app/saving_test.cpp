// When edits reach the storage, and that the saved state never says more than is true.
#include "unit/app/app_support.h"

namespace dealbench::app {
namespace {

TEST(Saving, a_new_plan_is_untouched_until_its_first_edit) {
  Desk desk;
  EXPECT_EQ(desk.state(), SaveState::untouched);
  desk.settle();
  EXPECT_EQ(desk.state(), SaveState::untouched);
  EXPECT_TRUE(desk.storage.disk.plans.empty());
  EXPECT_EQ(desk.session->next_poll_in(desk.now), -1.0);
}

TEST(Saving, the_first_edit_is_put_whole_and_the_next_ones_are_appended) {
  Desk desk;
  desk.type("leads", "500");
  EXPECT_EQ(desk.storage.times_asked(Request::put), 1u);
  desk.type("win_rate", "20");
  desk.type("deal_value", "10万");
  desk.settle();
  EXPECT_EQ(desk.storage.times_asked(Request::put), 1u);
  EXPECT_EQ(desk.storage.times_asked(Request::append), 2u);
  EXPECT_EQ(desk.stored_text(), desk.text());
  EXPECT_EQ(desk.plan().revision, 3);
}

TEST(Saving, the_state_goes_from_untouched_over_saving_to_saved) {
  Desk desk;
  desk.storage.holds = true;
  desk.type("leads", "500");
  EXPECT_EQ(desk.state(), SaveState::saving);
  desk.wait(5);
  EXPECT_EQ(desk.state(), SaveState::saving);
  desk.storage.finish_all();
  EXPECT_EQ(desk.state(), SaveState::saving) << "the answer has not been taken yet";
  desk.session->poll(desk.now);
  EXPECT_EQ(desk.state(), SaveState::saved);
  EXPECT_EQ(desk.session->saver().save_count(), 1);
}

TEST(Saving, an_edit_that_waits_for_its_gesture_is_not_called_saved) {
  Desk desk;
  desk.apply_preset("solution");
  desk.settle();
  desk.type("win_rate", "4", false);
  EXPECT_EQ(desk.state(), SaveState::saving);
  EXPECT_NE(desk.stored_text(), desk.text());
  desk.settle();
  EXPECT_EQ(desk.state(), SaveState::saved);
  EXPECT_EQ(desk.stored_text(), desk.text());
}

TEST(Saving, typing_is_joined_into_one_journal_entry_and_one_step) {
  Desk desk;
  desk.apply_preset("solution");
  desk.settle();
  const std::string before = desk.text();
  for (const char* text : {"4", "40", "40.", "40.5"}) desk.type("win_rate", text, false);
  desk.type("win_rate", "40.5");
  desk.settle();
  EXPECT_EQ(desk.storage.times_asked(Request::append), 1u);
  EXPECT_EQ(desk.stored_text(), desk.text());
  EXPECT_EQ(desk.scenario().win_rate, Ratio{405'000});
  desk.run(Undo{});
  EXPECT_EQ(desk.scenario().win_rate, Ratio{200'000});
}

TEST(Saving, someone_who_types_on_and_on_is_saved_four_times_a_second) {
  Desk desk;
  desk.apply_preset("solution");
  desk.settle();
  for (int i = 0; i < 40; ++i) {  // two seconds, a key every 50 ms
    desk.type("leads", std::to_string(1'000 + i), false);
    desk.wait(0.05);
  }
  const std::size_t entries = desk.storage.times_asked(Request::append);
  // A quarter of a second is five or six keys, as the clock's rounding falls.
  EXPECT_GE(entries, 6u);
  EXPECT_LE(entries, 9u);
}

TEST(Saving, no_edit_waits_longer_than_a_quarter_of_a_second) {
  Desk desk;
  desk.apply_preset("solution");
  desk.settle();
  desk.type("leads", "1", false);
  EXPECT_NEAR(desk.session->next_poll_in(desk.now), 0.25, 1e-9);
  desk.now += 0.2;
  desk.type("leads", "12", false);  // joined: the clock of the first one runs on
  EXPECT_NEAR(desk.session->next_poll_in(desk.now), 0.05, 1e-9);
  EXPECT_EQ(desk.storage.times_asked(Request::append), 0u);
  desk.now += 0.05;
  desk.session->poll(desk.now);
  EXPECT_EQ(desk.storage.times_asked(Request::append), 1u);
}

TEST(Saving, an_edit_without_a_gesture_is_sent_at_once) {
  Desk desk;
  desk.apply_preset("solution");
  desk.run(SwitchLever{desk.scenario().id, "leads", false});
  EXPECT_EQ(desk.storage.times_asked(Request::append), 1u);
}

TEST(Saving, another_field_sends_what_waits_of_the_one_before) {
  Desk desk;
  desk.apply_preset("solution");
  desk.type("leads", "700", false);
  desk.type("win_rate", "30", false);
  EXPECT_EQ(desk.storage.times_asked(Request::append), 1u);
  desk.settle();
  EXPECT_EQ(desk.stored_text(), desk.text());
}

TEST(Saving, leaving_the_page_sends_what_waits) {
  Desk desk;
  desk.apply_preset("solution");
  desk.type("leads", "700", false);
  desk.session->save_now();
  EXPECT_EQ(desk.stored_text(), desk.text());
}

TEST(Saving, undo_and_redo_are_in_the_journal) {
  Desk desk;
  desk.type("leads", "500");
  desk.type("leads", "600");
  desk.run(Undo{});
  desk.settle();
  EXPECT_EQ(plan_on(desk.storage.disk, desk.plan().plan_id)->scenarios[0].leads, 500);
  desk.run(Redo{});
  desk.settle();
  EXPECT_EQ(plan_on(desk.storage.disk, desk.plan().plan_id)->scenarios[0].leads, 600);
  EXPECT_EQ(desk.stored_text(), desk.text());
  EXPECT_EQ(desk.plan().revision, 4);
}

TEST(Saving, the_journal_becomes_a_snapshot_after_two_hundred_entries) {
  Desk desk;
  for (int i = 1; i <= 450; ++i) desk.type("leads", std::to_string(i));
  desk.settle();
  EXPECT_EQ(desk.storage.times_asked(Request::put), 3u);
  EXPECT_LE(desk.storage.disk.journals[desk.plan().plan_id].size(), 200u);
  EXPECT_EQ(desk.stored_text(), desk.text());
}

struct Failure {
  Request request;
  ErrorCode code;
};
class SavingFails : public testing::TestWithParam<Failure> {};

TEST_P(SavingFails, is_told_once_and_the_next_edit_writes_the_whole_plan) {
  Desk desk;
  const bool is_first = GetParam().request == Request::put;
  if (!is_first) {
    desk.type("leads", "500");
    desk.settle();
  }
  const std::size_t puts = desk.storage.times_asked(Request::put);
  desk.storage.refuse(GetParam().request, GetParam().code);
  desk.type("win_rate", "20");
  desk.settle();
  EXPECT_EQ(desk.state(), SaveState::failed);
  EXPECT_EQ(desk.session->saver().last_error()->code, GetParam().code);
  ASSERT_EQ(desk.session->messages().size(), 1u);
  EXPECT_NE(desk.last_message().find(code_text(GetParam().code)), std::string::npos);
  EXPECT_EQ(desk.scenario().win_rate, Ratio{200'000}) << "the plan lives on in the page";
  desk.type("deal_value", "10万");
  desk.settle();
  EXPECT_EQ(desk.state(), SaveState::saved);
  EXPECT_EQ(desk.storage.times_asked(Request::put), puts + (is_first ? 2 : 1));
  EXPECT_EQ(desk.stored_text(), desk.text());
  EXPECT_EQ(desk.session->messages().size(), 1u);
}

TEST_P(SavingFails, is_mended_by_saving_again) {
  Desk desk;
  desk.type("leads", "500");
  desk.settle();
  desk.storage.refuse(Request::append, GetParam().code);
  desk.storage.refuse(Request::put, GetParam().code);
  desk.type("win_rate", "20");
  desk.settle();
  ASSERT_EQ(desk.state(), SaveState::failed);
  desk.run(SaveAgain{});
  desk.settle();
  EXPECT_EQ(desk.state(), SaveState::failed) << "still refused";
  desk.run(SaveAgain{});
  EXPECT_EQ(desk.state(), SaveState::saving);
  desk.settle();
  EXPECT_EQ(desk.state(), SaveState::saved);
  EXPECT_EQ(desk.stored_text(), desk.text());
}

INSTANTIATE_TEST_SUITE_P(Each, SavingFails,
                         testing::Values(Failure{Request::put, ErrorCode::storage_refused},
                                         Failure{Request::append, ErrorCode::storage_refused},
                                         Failure{Request::append, ErrorCode::storage_failed}));

TEST(Saving, what_waits_after_a_failure_is_not_appended_behind_the_gap) {
  Desk desk;
  desk.apply_preset("solution");
  desk.settle();
  desk.storage.holds = true;
  desk.storage.refuse(Request::append, ErrorCode::storage_refused);
  desk.type("leads", "700");
  desk.type("win_rate", "30", false);
  desk.storage.finish_all();
  desk.session->poll(desk.now);
  EXPECT_EQ(desk.state(), SaveState::failed);
  desk.settle();
  EXPECT_EQ(desk.state(), SaveState::failed);
  EXPECT_TRUE(desk.storage.disk.journals[desk.plan().plan_id].empty());
  desk.type("win_rate", "31");
  desk.settle();
  EXPECT_EQ(desk.state(), SaveState::saved);
  EXPECT_EQ(desk.stored_text(), desk.text());
}

TEST(Saving, a_failure_that_a_whole_save_has_made_good_is_none) {
  Desk desk;
  desk.apply_preset("solution");
  desk.settle();
  desk.storage.holds = true;
  desk.storage.refuse(Request::append, ErrorCode::storage_refused, 2);
  desk.run(SwitchLever{desk.scenario().id, "leads", false});
  desk.run(SwitchLever{desk.scenario().id, "leads", true});
  ASSERT_EQ(desk.storage.held(), 2u);
  desk.storage.finish();
  desk.session->poll(desk.now);
  ASSERT_EQ(desk.state(), SaveState::failed);
  desk.run(SaveAgain{});
  desk.settle();  // the second append fails too, the whole plan arrives
  EXPECT_EQ(desk.stored_text(), desk.text());
  EXPECT_EQ(desk.state(), SaveState::saved);
}

TEST(Saving, without_a_storage_the_program_works_and_says_that_nothing_is_kept) {
  Desk desk(Disk{}, {.has_storage = false});
  ASSERT_TRUE(desk.session->is_open());
  EXPECT_EQ(desk.state(), SaveState::unavailable);
  desk.apply_preset("solution");
  desk.type("win_rate", "40");
  desk.settle();
  EXPECT_EQ(desk.state(), SaveState::unavailable);
  EXPECT_TRUE(desk.storage.asked.empty());
  EXPECT_TRUE(desk.session->messages().empty());
  desk.run(SaveAgain{});
  EXPECT_EQ(desk.state(), SaveState::unavailable);
  desk.run(ExportPlan{});
  ASSERT_EQ(desk.host.offered.size(), 1u);
  EXPECT_EQ(desk.host.offered[0].content, desk.text());
}

TEST(Saving, an_edit_names_time_and_program_and_exporting_changes_nothing) {
  Desk desk;
  desk.host.now = "2026-11-23T09:10:11Z";
  desk.type("leads", "500");
  EXPECT_EQ(desk.plan().saved_at, "2026-11-23T09:10:11Z");
  EXPECT_EQ(desk.plan().app, app_name);
  EXPECT_EQ(desk.scenario().at, "2026-11-23T09:10:11Z");
  const std::string before = desk.text();
  desk.host.now = "2026-11-24T00:00:00Z";
  desk.run(ExportPlan{});
  desk.run(GoTo{ScreenId::library});
  desk.run(ChooseLanguage{Language::en});
  EXPECT_EQ(desk.text(), before);
  EXPECT_EQ(desk.session->export_text(), before);
}

}  // namespace
}  // namespace dealbench::app
