#include "app/document.h"

#include "unit/app/app_support.h"

namespace dealbench::app {
namespace {

plan::Plan one_scenario() {
  plan::Plan plan;
  plan.plan_id = "p1";
  plan.scenarios.emplace_back().id = "a";
  return plan;
}

plan::Edit leads(std::int64_t count) {
  return plan::Edit{plan::SetField{
      "scenarios", "a", "leads", plan::FieldValue{count}, {"", "2026-11-23T08:00:00Z"}}};
}

constexpr std::string_view monday = "2026-11-23T08:00:00Z";
constexpr std::string_view tuesday = "2026-11-24T08:00:00Z";

TEST(Document, every_change_counts_the_revision_and_names_time_and_program) {
  Document document(one_scenario());
  const auto applied = document.apply(leads(5), {}, "g", monday);
  ASSERT_TRUE(applied && *applied);
  EXPECT_EQ((*applied)->gesture, "g");
  EXPECT_EQ(document.plan().revision, 1);
  EXPECT_EQ(document.plan().saved_at, monday);
  EXPECT_EQ(document.plan().app, app_name);
  ASSERT_TRUE(document.undo(tuesday));
  EXPECT_EQ(document.plan().revision, 2);
  EXPECT_EQ(document.plan().saved_at, tuesday);
  ASSERT_TRUE(document.redo(tuesday));
  EXPECT_EQ(document.plan().revision, 3);
  EXPECT_FALSE(document.redo(tuesday));
  EXPECT_EQ(document.plan().revision, 3);
}

TEST(Document, an_edit_that_changes_nothing_is_not_recorded) {
  Document document(one_scenario());
  ASSERT_TRUE(document.apply(leads(5), {}, {}, monday));
  const plan::Plan before = document.plan();
  const auto applied = document.apply(leads(5), {}, {}, tuesday);
  ASSERT_TRUE(applied);
  EXPECT_FALSE(*applied);
  EXPECT_EQ(document.plan(), before);
}

TEST(Document, an_edit_that_is_refused_changes_nothing) {
  Document document(one_scenario());
  const plan::Plan before = document.plan();
  EXPECT_FALSE(document.apply(leads(-5), {}, {}, monday));
  EXPECT_EQ(document.plan(), before);
  EXPECT_EQ(document.history().next_undo(), nullptr);
}

TEST(Document, only_the_running_gesture_can_be_cancelled) {
  Document document(one_scenario());
  ASSERT_TRUE(document.apply(leads(5), {}, "g", monday));
  EXPECT_FALSE(document.cancel_gesture("", monday));
  EXPECT_FALSE(document.cancel_gesture("h", monday));
  ASSERT_TRUE(document.apply(leads(6), {}, "g", monday));
  EXPECT_TRUE(document.cancel_gesture("g", monday));
  EXPECT_EQ(document.plan().scenarios[0].leads, std::nullopt);
  EXPECT_FALSE(document.redo(monday));
  ASSERT_TRUE(document.apply(leads(7), {}, "g", monday));
  document.end_gesture();
  EXPECT_FALSE(document.cancel_gesture("g", monday));
}

TEST(JournalEntry, holds_the_edit_and_the_envelope_that_it_made) {
  Document document(one_scenario());
  const auto applied = document.apply(leads(5), {}, {}, monday);
  EXPECT_EQ(
      journal_entry(document.plan(), (*applied)->edit),
      R"({"revision":1,"saved_at":"2026-11-23T08:00:00Z","app":"dealbench 0.1.0",)"
      R"("edit":{"set":"scenarios","id":"a","field":"leads","value":5,"at":"2026-11-23T08:00:00Z"}})");
}

TEST(JournalEntry, replayed_gives_the_plan_byte_for_byte) {
  Document document(one_scenario());
  plan::Plan stored = document.plan();
  for (const std::int64_t count : {5, 6, 7}) {
    const auto applied = document.apply(leads(count), {}, {}, tuesday);
    ASSERT_TRUE(replay_entry(stored, journal_entry(document.plan(), (*applied)->edit)));
    EXPECT_EQ(plan::write_plan(stored), plan::write_plan(document.plan()));
  }
}

TEST(JournalEntry, at_or_below_the_revision_of_the_plan_is_skipped) {
  plan::Plan plan = one_scenario();
  plan.revision = 7;
  const plan::Plan before = plan;
  EXPECT_TRUE(replay_entry(plan, R"({"revision":7,"edit":{"set":"nonsense"}})"));
  EXPECT_TRUE(replay_entry(plan, R"({"revision":1,"edit":{}})"));
  EXPECT_EQ(plan, before);
}

TEST(JournalEntry, that_cannot_be_read_or_applied_leaves_the_plan_as_it_was) {
  const std::pair<const char*, ErrorCode> cases[] = {
      {"", ErrorCode::json_syntax},
      {"{}", ErrorCode::plan_missing},
      {R"({"revision":"1","edit":{}})", ErrorCode::plan_missing},
      {R"({"revision":1})", ErrorCode::plan_missing},
      {R"({"revision":1,"edit":{}})", ErrorCode::plan_wrong_type},
      {R"({"revision":1,"edit":{"remove":"scenarios","id":"z"}})", ErrorCode::edit_unknown_record},
      {R"({"revision":1,"edit":{"set":"scenarios","id":"a","field":"leads","value":-1}})",
       ErrorCode::plan_out_of_range},
  };
  for (const auto& [entry, code] : cases) {
    plan::Plan plan = one_scenario();
    const auto replayed = replay_entry(plan, entry);
    ASSERT_FALSE(replayed) << entry;
    EXPECT_EQ(code_text(replayed.error().code), code_text(code)) << entry;
    EXPECT_EQ(plan, one_scenario()) << entry;
  }
}

TEST(JournalEntry, of_a_removed_record_that_is_nested_as_deep_as_a_file_may_be_can_be_read) {
  const std::string text =
      R"({"type":"dealbench.plan","format":1,"plan_id":"p1","scenarios":[{"id":"b"},{"id":"a","x":)" +
      std::string(29, '[') + std::string(29, ']') + "}]}";
  auto read = plan::read_plan(text);
  ASSERT_TRUE(read);
  Document document(std::move(read->plan));
  plan::Plan stored = document.plan();
  plan::Group both;
  both.edits = {plan::Edit{plan::RemoveRecord{"scenarios", "a"}},
                plan::Edit{plan::RemoveRecord{"scenarios", "b"}}};
  const auto removed = document.apply(plan::Edit{both}, {}, {}, monday);
  ASSERT_TRUE(replay_entry(stored, journal_entry(document.plan(), (*removed)->edit)));
  const auto undone = document.undo(monday);
  ASSERT_TRUE(undone);
  const auto replayed = replay_entry(stored, journal_entry(document.plan(), undone->edit));
  ASSERT_TRUE(replayed) << code_text(replayed.error().code);
  EXPECT_EQ(plan::write_plan(stored), plan::write_plan(document.plan()));
}

}  // namespace
}  // namespace dealbench::app
