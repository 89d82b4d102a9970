#include "app/view_model/shell_view.h"

#include "app/view_model/library_view.h"
#include "unit/app/app_support.h"

namespace dealbench::app {
namespace {

TEST(ShellView, a_plan_without_a_name_is_called_so) {
  Desk desk;
  EXPECT_EQ(make_shell_view(*desk.session).title, "");
  EXPECT_EQ(make_shell_view(*desk.session).shown_title, "未命名计划");
  desk.run(TypeField{"settings", {}, "title", "星河"});
  EXPECT_EQ(make_shell_view(*desk.session).shown_title, "星河");
}

TEST(ShellView, the_saved_state_is_in_words_and_true) {
  Desk desk;
  const auto text = [&desk] { return make_shell_view(*desk.session).save_text; };
  EXPECT_EQ(text(), say(Language::zh_cn, keys::save::untouched));
  desk.storage.holds = true;
  desk.type("leads", "1");
  EXPECT_EQ(text(), say(Language::zh_cn, keys::save::saving));
  desk.settle();
  EXPECT_EQ(text(), say(Language::zh_cn, keys::save::saved));
  desk.storage.refuse(Request::append, ErrorCode::storage_refused);
  desk.type("leads", "2");
  desk.settle();
  EXPECT_EQ(text(), say(Language::zh_cn, keys::save::failed));
  EXPECT_NE(make_shell_view(*desk.session).save_detail.find("STORE-002"), std::string::npos);
  Desk without(Disk{}, {.language = Language::en, .has_storage = false});
  EXPECT_EQ(make_shell_view(*without.session).save_text,
            say(Language::en, keys::save::unavailable));
}

TEST(ShellView, undo_and_redo_are_named_after_the_step) {
  Desk desk;
  EXPECT_FALSE(make_shell_view(*desk.session).can_undo);
  EXPECT_EQ(make_shell_view(*desk.session).undo_name, "撤销");
  desk.apply_preset("solution");
  desk.type("win_rate", "40");
  ShellView view = make_shell_view(*desk.session);
  EXPECT_TRUE(view.can_undo);
  EXPECT_FALSE(view.can_redo);
  EXPECT_TRUE(view.undo_name.starts_with("撤销"));
  EXPECT_TRUE(view.undo_name.ends_with("修改商机赢率")) << view.undo_name;
  desk.run(Undo{});
  desk.run(ChooseLanguage{Language::en});
  view = make_shell_view(*desk.session);
  EXPECT_EQ(view.undo_name, "Undo: apply preset");
  EXPECT_EQ(view.redo_name, "Redo: change Win rate");
}

TEST(ShellView, every_step_that_a_command_makes_has_a_name) {
  Desk desk(Disk{}, {.language = Language::en});
  const auto expect_name = [&desk] {
    const std::string name = make_shell_view(*desk.session).undo_name;
    EXPECT_EQ(name.find("edit."), std::string::npos) << name;
    EXPECT_EQ(name.find("field."), std::string::npos) << name;
    EXPECT_EQ(name.find('{'), std::string::npos) << name;
  };
  desk.apply_preset("solution");
  expect_name();
  desk.run(SwitchLever{desk.scenario().id, "leads", false});
  expect_name();
  desk.run(SwitchLever{desk.scenario().id, "leads", true});
  expect_name();
  desk.run(AddScenario{desk.scenario().id});
  expect_name();
  desk.run(SelectScenario{desk.plan().scenarios[0].id});
  expect_name();
  desk.run(RemoveScenario{desk.plan().scenarios[1].id});
  expect_name();
  desk.run(SetFieldTo{"scenarios",
                      desk.scenario().id,
                      "goal_output",
                      plan::FieldValue{std::string("bookings")},
                      {}});
  expect_name();
  desk.type("goal_money", "600万");
  expect_name();
  desk.run(AdoptGoal{desk.scenario().id, "leads"});
  expect_name();
  for (const plan::CollectionDef& collection : plan::collections()) {
    for (const plan::FieldDef& field : collection.fields()) {
      if (field.key == "preset" || field.key == "is_sample" || field.key == "currency" ||
          field.key == "note")
        continue;  // no screen edits them yet
      EXPECT_TRUE(i18n::find_text(Language::en, "field." + std::string(field.key))) << field.key;
    }
  }
}

TEST(ShellView, the_sample_is_marked) {
  Desk desk;
  EXPECT_FALSE(make_shell_view(*desk.session).is_sample);
  desk.run(OpenSample{});
  EXPECT_TRUE(make_shell_view(*desk.session).is_sample);
}

TEST(LibraryView, shows_name_time_and_number_of_changes) {
  Desk desk;
  desk.host.now = "2026-11-23T08:15:30Z";
  desk.type("leads", "1");
  desk.type("leads", "2");
  desk.settle();
  const LibraryView view = make_library_view(*desk.session);
  ASSERT_EQ(view.plans.size(), 1u);
  EXPECT_EQ(view.plans[0].title, "未命名计划");
  EXPECT_EQ(view.plans[0].changed, "2026-11-23 08:15 UTC");
  EXPECT_EQ(view.plans[0].revision, "2");
  EXPECT_TRUE(view.plans[0].is_open);
  EXPECT_FALSE(view.plans[0].is_sample);
  EXPECT_TRUE(view.bin.empty());
  EXPECT_TRUE(view.is_kept);
}

TEST(LibraryView, a_plan_that_was_never_edited_has_no_time) {
  Desk desk;
  desk.run(ImportFile{"x", R"({"type":"dealbench.plan","format":1,"plan_id":"p1"})"});
  EXPECT_EQ(make_library_view(*desk.session).plans[0].changed, "–");
}

}  // namespace
}  // namespace dealbench::app
