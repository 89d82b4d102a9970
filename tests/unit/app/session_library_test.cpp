#include "app/view_model/library_view.h"
#include "unit/app/app_support.h"

namespace dealbench::app {
namespace {

// Two stored plans, the second one open.
struct TwoPlans : Desk {
  Id first, second;

  TwoPlans() {
    host.now = "2026-11-23T08:00:00Z";
    apply_preset("solution");
    run(TypeField{"settings", {}, "title", "甲"});
    first = plan().plan_id;
    run(NewPlan{});
    host.now = "2026-11-23T09:00:00Z";
    apply_preset("tool");
    run(TypeField{"settings", {}, "title", "乙"});
    second = plan().plan_id;
    settle();
  }
  [[nodiscard]] plan::Plan stored(const Id& id) const { return *plan_on(storage.disk, id); }
};

TEST(Library, a_new_plan_is_in_it_from_its_first_edit_on) {
  Desk desk;
  EXPECT_TRUE(desk.session->library().empty());
  desk.type("leads", "1");
  ASSERT_EQ(desk.session->library().size(), 1u);
  EXPECT_EQ(desk.session->library()[0].plan_id, desk.plan().plan_id);
}

TEST(Library, lists_the_last_changed_plan_first) {
  TwoPlans desk;
  ASSERT_EQ(desk.session->library().size(), 2u);
  EXPECT_EQ(desk.session->library()[0].plan_id, desk.second);
  EXPECT_EQ(desk.session->library()[1].title, "甲");
}

TEST(Library, opening_gives_the_stored_plan_and_keeps_it_for_the_next_start) {
  TwoPlans desk;
  desk.run(GoTo{ScreenId::library});
  desk.run(OpenPlan{desk.first});
  desk.settle();
  EXPECT_EQ(desk.plan().plan_id, desk.first);
  EXPECT_EQ(desk.plan().settings.title, "甲");
  EXPECT_EQ(desk.session->screen(), ScreenId::funnel);
  EXPECT_EQ(desk.state(), SaveState::saved);
  EXPECT_EQ(desk.undo_steps(), 0u) << "the history belongs to the plan that was left";
  Desk again(desk.storage.disk, {.first_id = 1'000});
  EXPECT_EQ(again.plan().plan_id, desk.first);
}

TEST(Library, what_waits_is_sent_before_another_plan_opens) {
  TwoPlans desk;
  desk.type("leads", "77", false);
  desk.run(OpenPlan{desk.first});
  desk.settle();
  EXPECT_EQ(desk.stored(desk.second).scenarios[0].leads, 77);
}

TEST(Library, opening_the_open_plan_only_shows_it) {
  TwoPlans desk;
  desk.run(GoTo{ScreenId::library});
  desk.run(OpenPlan{desk.second});
  EXPECT_EQ(desk.session->screen(), ScreenId::funnel);
  EXPECT_NE(desk.session->history().next_undo(), nullptr);
}

TEST(Library, a_plan_that_cannot_be_loaded_is_told_and_the_open_one_stays) {
  TwoPlans desk;
  const std::string before = desk.text();
  desk.storage.refuse(Request::load, ErrorCode::storage_failed);
  desk.run(OpenPlan{desk.first});
  desk.settle();
  EXPECT_TRUE(desk.has_message("STORE-003"));
  desk.run(OpenPlan{"nowhere"});
  desk.settle();
  EXPECT_TRUE(desk.has_message("PLAN-006"));
  EXPECT_TRUE(desk.has_message("nowhere"));
  desk.storage.disk.snapshots[desk.first] = "{}";
  desk.run(OpenPlan{desk.first});
  desk.settle();
  EXPECT_TRUE(desk.has_message("PLAN-001"));
  EXPECT_EQ(desk.text(), before);
}

TEST(Library, a_duplicate_has_its_own_id_and_name_and_the_same_content) {
  TwoPlans desk;
  desk.run(DuplicatePlan{desk.first});
  desk.settle();
  EXPECT_EQ(desk.plan().plan_id, desk.second) << "the open plan stays open";
  ASSERT_EQ(desk.session->library().size(), 3u);
  for (const platform::PlanSummary& summary : desk.session->library()) {
    if (summary.plan_id == desk.first || summary.plan_id == desk.second) continue;
    const plan::Plan copy = desk.stored(summary.plan_id);
    EXPECT_EQ(copy.settings.title, "甲 副本");
    EXPECT_EQ(copy.scenarios, desk.stored(desk.first).scenarios);
  }
  desk.run(DuplicatePlan{desk.second});  // the open one needs no loading
  EXPECT_EQ(desk.session->library().size(), 4u);
}

TEST(Library, a_duplicate_of_a_plan_with_the_longest_title_can_be_opened) {
  TwoPlans desk;
  std::string longest;
  for (int i = 0; i < 100; ++i) longest += "长";
  desk.run(RenamePlan{desk.second, longest});
  desk.run(DuplicatePlan{desk.second});
  desk.settle();
  for (const auto& [id, summary] : desk.storage.disk.plans)
    EXPECT_TRUE(plan_on(desk.storage.disk, id)) << summary.title;
  EXPECT_EQ(desk.storage.disk.plans.size(), 3u);
}

TEST(Library, a_duplicate_of_the_sample_is_an_ordinary_plan) {
  Desk desk;
  desk.run(OpenSample{});
  desk.run(DuplicatePlan{desk.plan().plan_id});
  desk.settle();
  ASSERT_EQ(desk.session->library().size(), 1u);
  EXPECT_FALSE(desk.session->library()[0].is_sample);
}

TEST(Library, the_open_plan_is_renamed_by_an_edit) {
  TwoPlans desk;
  desk.run(RenamePlan{desk.second, "  丙 "});
  EXPECT_EQ(desk.plan().settings.title, "丙");
  EXPECT_EQ(desk.summary(desk.second)->title, "丙");
  desk.run(Undo{});
  EXPECT_EQ(desk.plan().settings.title, "乙");
}

TEST(Library, another_plan_is_renamed_in_the_storage) {
  TwoPlans desk;
  desk.run(RenamePlan{desk.first, " 丙 "});
  desk.settle();
  EXPECT_EQ(desk.stored(desk.first).settings.title, "丙");
  EXPECT_EQ(desk.stored(desk.first).revision, 3);
  EXPECT_EQ(desk.storage.disk.plans[desk.first].title, "丙");
  EXPECT_EQ(desk.summary(desk.first)->title, "丙");
  EXPECT_EQ(desk.plan().plan_id, desk.second);
}

TEST(Library, a_name_that_is_too_long_is_told_and_not_taken) {
  TwoPlans desk;
  const std::string too_long(101, 'x');
  desk.run(RenamePlan{desk.first, too_long});
  desk.run(RenamePlan{desk.second, too_long});
  desk.settle();
  EXPECT_EQ(desk.session->messages().size(), 2u);
  EXPECT_EQ(desk.stored(desk.first).settings.title, "甲");
  EXPECT_EQ(desk.plan().settings.title, "乙");
}

TEST(Library, an_empty_name_for_a_plan_without_one_is_no_edit) {
  Desk desk;
  desk.run(RenamePlan{desk.plan().plan_id, ""});
  EXPECT_EQ(desk.plan().revision, 0);
}

TEST(Library, a_plan_renamed_and_opened_at_once_keeps_its_name_and_what_is_edited_then) {
  for (const bool rename_first : {true, false}) {
    TwoPlans desk;
    desk.storage.holds = true;
    if (rename_first) desk.run(RenamePlan{desk.first, "丙"});
    desk.run(OpenPlan{desk.first});
    if (!rename_first) desk.run(RenamePlan{desk.first, "丙"});
    for (int i = 0; i < 5; ++i) {
      desk.storage.finish_all();
      desk.session->poll(desk.now);
    }
    EXPECT_EQ(desk.plan().plan_id, desk.first);
    EXPECT_EQ(desk.plan().settings.title, "丙");
    desk.type("leads", "123");
    desk.settle();
    EXPECT_EQ(desk.stored_text(), desk.text());
  }
}

TEST(Library, two_names_given_at_once_end_with_the_second) {
  TwoPlans desk;
  desk.storage.holds = true;
  desk.run(RenamePlan{desk.first, "丙"});
  desk.run(RenamePlan{desk.first, "丁"});
  for (int i = 0; i < 5; ++i) {
    desk.storage.finish_all();
    desk.session->poll(desk.now);
  }
  EXPECT_EQ(desk.stored(desk.first).settings.title, "丁");
  EXPECT_EQ(desk.summary(desk.first)->title, "丁");
}

TEST(Library, a_plan_renamed_and_deleted_at_once_lies_in_the_bin) {
  TwoPlans desk;
  desk.storage.holds = true;
  desk.run(RenamePlan{desk.first, "丙"});
  desk.run(DeletePlan{desk.first});
  desk.settle();
  desk.settle();
  EXPECT_FALSE(desk.storage.disk.plans[desk.first].deleted_at.empty());
  EXPECT_EQ(desk.stored(desk.first).settings.title, "丙");
}

TEST(Library, a_deleted_plan_lies_in_the_bin_and_comes_back_from_the_message) {
  TwoPlans desk;
  const Disk before = desk.storage.disk;
  desk.run(DeletePlan{desk.first});
  desk.settle();
  EXPECT_FALSE(desk.storage.disk.plans[desk.first].deleted_at.empty());
  LibraryView view = make_library_view(*desk.session);
  ASSERT_EQ(view.bin.size(), 1u);
  EXPECT_EQ(view.bin[0].title, "甲");
  EXPECT_EQ(view.plans.size(), 1u);
  const Message message = desk.session->messages().back();
  ASSERT_TRUE(message.command);
  EXPECT_EQ(message.action, say(Language::zh_cn, keys::shell::undo));
  desk.run(*message.command);
  desk.settle();
  EXPECT_EQ(desk.storage.disk.plans, before.plans);
  EXPECT_EQ(make_library_view(*desk.session).bin.size(), 0u);
}

TEST(Library, deleting_the_open_plan_gives_a_new_one_and_loses_nothing) {
  TwoPlans desk;
  desk.type("leads", "99", false);
  desk.run(DeletePlan{desk.second});
  EXPECT_NE(desk.plan().plan_id, desk.second);
  EXPECT_EQ(desk.state(), SaveState::untouched);
  desk.settle();
  desk.run(RestorePlan{desk.second});
  desk.run(OpenPlan{desk.second});
  desk.settle();
  EXPECT_EQ(desk.scenario().leads, 99);
}

TEST(Library, deleting_what_is_not_there_does_nothing) {
  Desk desk;
  desk.run(DeletePlan{desk.plan().plan_id});  // never edited, so nowhere kept
  desk.run(DeletePlan{"nowhere"});
  desk.run(RestorePlan{"nowhere"});
  EXPECT_TRUE(desk.session->messages().empty());
}

TEST(Library, a_purged_plan_is_gone_for_good_but_never_the_open_one) {
  TwoPlans desk;
  desk.run(DeletePlan{desk.first});
  desk.run(PurgePlan{desk.first});
  desk.run(PurgePlan{desk.second});
  desk.settle();
  EXPECT_FALSE(desk.storage.disk.snapshots.contains(desk.first));
  EXPECT_FALSE(desk.storage.disk.plans.contains(desk.first));
  EXPECT_EQ(desk.summary(desk.first), nullptr);
  EXPECT_TRUE(desk.storage.disk.snapshots.contains(desk.second));
}

TEST(Library, a_plan_purged_while_it_opens_is_written_whole_with_the_next_edit) {
  TwoPlans desk;
  desk.storage.holds = true;
  desk.run(OpenPlan{desk.first});
  desk.run(PurgePlan{desk.first});
  desk.settle();
  ASSERT_EQ(desk.plan().plan_id, desk.first);
  desk.type("leads", "5");
  desk.settle();
  EXPECT_EQ(desk.stored_text(), desk.text());
}

TEST(Library, a_plan_that_could_not_be_saved_gets_another_chance_when_it_is_left) {
  TwoPlans desk;
  desk.storage.refuse(Request::append, ErrorCode::storage_refused);
  desk.type("leads", "4321");
  desk.settle();
  ASSERT_EQ(desk.state(), SaveState::failed);
  desk.run(OpenPlan{desk.first});
  desk.settle();
  EXPECT_EQ(desk.stored(desk.second).scenarios[0].leads, 4321);
}

TEST(Library, a_plan_deleted_after_a_failure_stays_deleted) {
  TwoPlans desk;
  desk.storage.refuse(Request::append, ErrorCode::storage_refused);
  desk.type("leads", "4321");
  desk.settle();
  desk.run(DeletePlan{desk.second});
  desk.settle();
  EXPECT_FALSE(desk.storage.disk.plans[desk.second].deleted_at.empty());
}

TEST(Library, without_a_storage_it_lists_the_open_plan_only) {
  Desk desk(Disk{}, {.has_storage = false});
  desk.type("leads", "1");
  ASSERT_EQ(desk.session->library().size(), 1u);
  desk.run(DuplicatePlan{desk.plan().plan_id});
  EXPECT_EQ(desk.session->library().size(), 1u);
  EXPECT_TRUE(desk.has_message("STORE-001"));
  desk.run(NewPlan{});
  EXPECT_TRUE(desk.session->library().empty());
  EXPECT_FALSE(make_library_view(*desk.session).is_kept);
}

TEST(Library, exporting_hands_out_the_canonical_file_of_any_plan) {
  TwoPlans desk;
  desk.run(RenamePlan{desk.second, "甲/乙: \"丙\"?"});
  desk.run(ExportPlan{});
  desk.run(ExportPlan{desk.first});
  desk.settle();
  ASSERT_EQ(desk.host.offered.size(), 2u);
  EXPECT_EQ(desk.host.offered[0].content, desk.text());
  EXPECT_EQ(desk.host.offered[0].name, "甲-乙- -丙--.dealplan.json");
  EXPECT_EQ(desk.host.offered[0].media_type, "application/vnd.dealbench.plan+json");
  EXPECT_EQ(desk.host.offered[1].content, plan::write_plan(desk.stored(desk.first)));
  EXPECT_EQ(desk.host.offered[1].name, "甲.dealplan.json");
}

// --- the sample

TEST(Sample, is_open_but_not_kept_until_it_is_edited) {
  Desk desk;
  desk.run(OpenSample{});
  EXPECT_TRUE(desk.plan().settings.is_sample);
  EXPECT_EQ(desk.plan().plan_id, "sample-xinghe");
  EXPECT_EQ(desk.state(), SaveState::untouched);
  desk.settle();
  EXPECT_TRUE(desk.storage.disk.plans.empty());
  desk.type("leads", "501");
  desk.settle();
  EXPECT_EQ(desk.stored_text(), desk.text());
  EXPECT_TRUE(desk.summary("sample-xinghe")->is_sample);
}

TEST(Sample, opened_again_is_the_one_that_was_edited) {
  Desk desk;
  desk.run(OpenSample{});
  desk.type("leads", "501");
  desk.run(NewPlan{});
  desk.run(OpenSample{});
  desk.settle();
  EXPECT_EQ(desk.scenario().leads, 501);
}

TEST(Sample, never_overwrites_an_edited_one_in_the_bin) {
  Desk desk;
  desk.run(OpenSample{});
  desk.type("leads", "501");
  desk.settle();
  const std::string kept = desk.stored_text();
  desk.run(DeletePlan{"sample-xinghe"});
  desk.run(OpenSample{});
  EXPECT_NE(desk.plan().plan_id, "sample-xinghe");
  EXPECT_EQ(desk.scenario().leads, 500);
  desk.type("leads", "502");
  desk.settle();
  EXPECT_EQ(plan::write_plan(*plan_on(desk.storage.disk, "sample-xinghe")), kept);
  EXPECT_FALSE(desk.storage.disk.plans["sample-xinghe"].deleted_at.empty());
}

TEST(Sample, speaks_the_language_of_the_program) {
  Desk desk(Disk{}, {.language = Language::en});
  desk.run(OpenSample{});
  EXPECT_EQ(desk.plan().plan_id, "sample-xinghe-en");
  EXPECT_EQ(desk.scenario().name, "As it is");
}

}  // namespace
}  // namespace dealbench::app
