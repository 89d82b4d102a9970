#include "support/files.h"
#include "unit/app/app_support.h"

namespace dealbench::app {
namespace {

std::string golden(std::string_view name) {
  return test::content_of(test::checkout() / "tests/golden/plans" / name);
}

// A desk with a plan of its own and the text of another one from elsewhere.
struct Importing : Desk {
  std::string own;

  Importing() {
    apply_preset("solution");
    settle();
    own = text();
  }
  void import(std::string content) { run(ImportFile{"a.dealplan.json", std::move(content)}); }
};

TEST(Import, opens_the_plan_and_keeps_it_byte_for_byte) {
  Importing desk;
  const Id left = desk.plan().plan_id;
  const std::string file = golden("every_field.dealplan.json");
  desk.run(GoTo{ScreenId::library});
  desk.import(file);
  EXPECT_EQ(desk.text(), file);
  EXPECT_EQ(desk.session->screen(), ScreenId::funnel);
  EXPECT_TRUE(desk.has_message("a.dealplan.json"));
  desk.settle();
  EXPECT_EQ(desk.state(), SaveState::saved);
  EXPECT_EQ(desk.stored_text(), file);
  EXPECT_EQ(plan::write_plan(*plan_on(desk.storage.disk, left)), desk.own);
  Desk again(desk.storage.disk, {.first_id = 1'000});
  EXPECT_EQ(again.text(), file);
}

TEST(Import, what_is_exported_and_imported_elsewhere_is_the_same_bytes) {
  Importing desk;
  desk.type("win_rate", "37.5");
  desk.run(ExportPlan{});
  Desk elsewhere(Disk{}, {.first_id = 500});
  elsewhere.run(ImportFile{"x", desk.host.offered.back().content});
  EXPECT_EQ(elsewhere.text(), desk.text());
  elsewhere.settle();
  EXPECT_EQ(elsewhere.stored_text(), desk.text());
}

TEST(Import, of_the_open_plan_as_it_is_does_nothing) {
  Importing desk;
  const std::size_t puts = desk.storage.times_asked(Request::put);
  desk.import(desk.text());
  desk.settle();
  EXPECT_EQ(desk.text(), desk.own);
  EXPECT_EQ(desk.session->library().size(), 1u);
  EXPECT_EQ(desk.storage.times_asked(Request::put), puts);
  EXPECT_NE(desk.session->history().next_undo(), nullptr) << "the history goes on";
}

TEST(Import, of_the_open_plan_with_other_content_is_a_copy) {
  Importing desk;
  const Id id = desk.plan().plan_id;
  desk.type("leads", "999");
  desk.settle();
  const std::string edited = desk.text();
  desk.import(desk.own);
  desk.settle();
  EXPECT_NE(desk.plan().plan_id, id);
  EXPECT_EQ(desk.scenario().leads, 500);
  EXPECT_TRUE(desk.has_message(say(Language::zh_cn, keys::library::imported_as_copy)));
  EXPECT_EQ(plan::write_plan(*plan_on(desk.storage.disk, id)), edited);
  EXPECT_EQ(desk.session->library().size(), 2u);
}

TEST(Import, of_a_stored_plan_as_it_is_opens_that_plan) {
  Importing desk;
  const Id id = desk.plan().plan_id;
  desk.run(NewPlan{});
  desk.import(desk.own);
  desk.settle();
  EXPECT_EQ(desk.plan().plan_id, id);
  EXPECT_EQ(desk.text(), desk.own);
  EXPECT_EQ(desk.session->library().size(), 1u);
  EXPECT_FALSE(desk.has_message(say(Language::zh_cn, keys::library::imported_as_copy)));
}

TEST(Import, of_a_stored_plan_with_other_content_is_a_copy) {
  Importing desk;
  const Id id = desk.plan().plan_id;
  desk.type("leads", "999");
  desk.settle();
  const std::string edited = desk.text();
  desk.run(NewPlan{});
  desk.import(desk.own);
  desk.settle();
  EXPECT_NE(desk.plan().plan_id, id);
  EXPECT_EQ(desk.scenario().leads, 500);
  EXPECT_EQ(plan::write_plan(*plan_on(desk.storage.disk, id)), edited);
  EXPECT_EQ(desk.stored_text(), desk.text());
  EXPECT_TRUE(desk.has_message(say(Language::zh_cn, keys::library::imported_as_copy)));
}

TEST(Import, of_a_plan_whose_stored_form_is_damaged_is_a_copy_beside_it) {
  Importing desk;
  const Id id = desk.plan().plan_id;
  desk.run(NewPlan{});
  for (const char* damage : {"{", "journal", "refused"}) {
    SCOPED_TRACE(damage);
    const Disk before = desk.storage.disk;
    if (std::string_view(damage) == "journal") {
      desk.storage.disk.journals[id][9] = "{";
    } else if (std::string_view(damage) == "refused") {
      desk.storage.refuse(Request::load, ErrorCode::storage_failed);
    } else {
      desk.storage.disk.snapshots[id] = damage;
    }
    desk.import(desk.own);
    desk.settle();
    EXPECT_NE(desk.plan().plan_id, id);
    EXPECT_EQ(desk.scenario().leads, 500);
    EXPECT_EQ(desk.stored_text(), desk.text());
    desk.storage.disk.snapshots[id] = before.snapshots.at(id);
    desk.storage.disk.journals[id].clear();
  }
}

TEST(Import, of_a_plan_in_the_bin_takes_it_out) {
  Importing desk;
  const Id id = desk.plan().plan_id;
  desk.run(DeletePlan{id});
  desk.import(desk.own);
  desk.settle();
  EXPECT_EQ(desk.plan().plan_id, id);
  EXPECT_TRUE(desk.storage.disk.plans[id].deleted_at.empty());
  EXPECT_TRUE(desk.summary(id)->deleted_at.empty());
}

TEST(Import, tells_what_it_does_not_know_and_keeps_it) {
  Importing desk;
  const std::string file = golden("unknown_keys.dealplan.json");
  desk.import(file);
  const std::string note = i18n::fill(say(Language::zh_cn, keys::library::imported_with_notes),
                                      {{"count", "6"}, {"place", "dreams"}});
  EXPECT_TRUE(desk.has_message(note)) << note;
  EXPECT_EQ(desk.text(), file);
  desk.type("leads", "501");
  EXPECT_NE(desk.text().find(R"("dreams":[{"id":"d1","win":0.30}])"), std::string::npos);
}

TEST(Import, of_a_broken_file_says_code_and_place_and_touches_nothing) {
  const auto files = test::files_in("tests/golden/broken", ".dealplan.json");
  ASSERT_GE(files.size(), 60u);
  for (const Language language : {Language::zh_cn, Language::en}) {
    Importing desk;
    desk.run(ChooseLanguage{language});
    desk.settle();
    const Disk before = desk.storage.disk;
    for (const auto& path : files) {
      const std::string name = path.filename().string();
      SCOPED_TRACE(name);
      const std::string code = name.substr(0, name.find('-', name.find('-') + 1));
      desk.run(ImportFile{name, test::content_of(path)});
      const std::string message = desk.last_message();
      EXPECT_EQ(desk.session->messages().back().kind, MessageKind::error);
      EXPECT_TRUE(message.starts_with(name));
      EXPECT_NE(message.find(code), std::string::npos);
      EXPECT_NE(message.find(i18n::text_or_key(language, "error." + code)), std::string::npos);
      std::string expected = path.string();
      expected.replace(expected.size() - 14, 14, ".txt");
      const std::string place = test::content_of(expected);
      EXPECT_NE(message.find(place.substr(0, place.find('\n'))), std::string::npos);
      EXPECT_EQ(desk.text(), desk.own);
    }
    desk.settle();
    EXPECT_EQ(desk.storage.disk.snapshots, before.snapshots);
    EXPECT_EQ(desk.storage.disk.journals, before.journals);
    EXPECT_EQ(desk.session->library().size(), 1u);
  }
}

TEST(Import, of_50_megabytes_is_refused) {
  Importing desk;
  desk.import(std::string(50u << 20, '['));
  EXPECT_TRUE(desk.has_message("JSON-003"));
  EXPECT_EQ(desk.text(), desk.own);
}

TEST(Import, works_without_a_storage) {
  Desk desk(Disk{}, {.has_storage = false});
  const std::string file = golden("every_field.dealplan.json");
  desk.run(ImportFile{"x", file});
  EXPECT_EQ(desk.text(), file);
  EXPECT_EQ(desk.state(), SaveState::unavailable);
  desk.type("leads", "7");
  EXPECT_EQ(desk.scenario().leads, 7);
}

TEST(Import, that_cannot_be_stored_is_open_and_says_that_it_is_not_saved) {
  Importing desk;
  desk.storage.refuse(Request::put, ErrorCode::storage_refused);
  const std::string file = golden("every_field.dealplan.json");
  desk.import(file);
  desk.settle();
  EXPECT_EQ(desk.text(), file);
  EXPECT_EQ(desk.state(), SaveState::failed);
}

TEST(Import, of_a_plan_without_scenarios_can_be_worked_with) {
  Importing desk;
  desk.import(golden("smallest.dealplan.json"));
  EXPECT_TRUE(desk.plan().scenarios.empty());
  EXPECT_TRUE(desk.view().scenarios.empty());
  desk.run(AddScenario{});
  ASSERT_EQ(desk.plan().scenarios.size(), 1u);
  desk.apply_preset("solution");
  EXPECT_EQ(desk.view().results.front().value, "30");
}

TEST(Import, asking_for_a_file_is_passed_to_the_surroundings) {
  Importing desk;
  desk.run(AskForFile{});
  EXPECT_EQ(desk.host.asked_for_files, 1);
}

}  // namespace
}  // namespace dealbench::app
