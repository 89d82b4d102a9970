// What holds for every edit and every course of edits, tried by chance. A failing case prints its
// seed.
#include "base/json.h"
#include "plan/edit/history.h"
#include "unit/plan/plan_support.h"

namespace dealbench::plan {
namespace {

constexpr std::uint64_t seeds = 150;

TEST(RandomEdits, apply_then_inverse_is_identity) {
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Random random(seed);
    Plan plan = random_plan(random);
    for (int step = 0; step < 40; ++step) {
      const Plan before = plan;
      const Edit edit = random_edit(random, plan);
      const auto inverse = apply(plan, edit);
      if (!inverse) {
        ASSERT_EQ(plan, before) << "a refused edit left something behind: " << write_edit(edit);
        continue;
      }
      const std::string after = write_plan(plan);
      const auto again = apply(plan, *inverse);
      ASSERT_TRUE(again) << write_edit(*inverse);
      ASSERT_EQ(write_plan(plan), write_plan(before)) << write_edit(edit);
      ASSERT_EQ(plan, before);
      ASSERT_TRUE(apply(plan, *again));
      ASSERT_EQ(write_plan(plan), after) << write_edit(edit);
    }
  }
}

TEST(RandomEdits, undoing_everything_gives_the_first_bytes_and_redoing_the_last) {
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Random random(seed);
    Plan plan = random_plan(random);
    const std::string start = write_plan(plan);
    History history;
    for (int step = 0; step < 60; ++step) {
      const std::size_t kind = random.below(10);
      if (kind == 0) history.undo(plan);
      if (kind == 1) history.redo(plan);
      if (kind == 2) history.end_gesture();
      if (kind < 3) continue;
      auto inverse = apply(plan, random_edit(random, plan));
      const std::string gesture = random.one_in(2) ? "g" + std::to_string(random.below(3)) : "";
      if (inverse) history.record(std::move(*inverse), {"edit.set_field", {}}, gesture);
    }
    while (history.redo(plan)) {
    }
    const std::string end = write_plan(plan);
    while (history.undo(plan)) {
    }
    ASSERT_EQ(write_plan(plan), start);
    while (history.redo(plan)) {
    }
    ASSERT_EQ(write_plan(plan), end);
  }
}

TEST(RandomEdits, a_written_plan_is_read_as_it_was) {
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Random random(seed);
    const Plan plan = random_plan(random);
    const std::string text = write_plan(plan);
    const auto read = read_plan(text);
    ASSERT_TRUE(read) << read.error().place << " " << read.error().detail << "\n" << text;
    ASSERT_EQ(read->plan, plan) << text;
    ASSERT_EQ(write_plan(read->plan), text);
  }
}

TEST(RandomEdits, an_edit_survives_the_journal) {
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Random random(seed);
    Plan plan = random_plan(random);
    for (int step = 0; step < 20; ++step) {
      const Edit edit = random_edit(random, plan);
      const auto value = json::parse(write_edit(edit));
      ASSERT_TRUE(value) << write_edit(edit);
      const auto read = read_edit(*value);
      const auto inverse = apply(plan, edit);
      if (!inverse) continue;  // the journal holds only edits that happened
      ASSERT_TRUE(read) << read.error().place << " " << write_edit(edit);
      ASSERT_EQ(*read, edit) << write_edit(edit);
      const auto inverse_value = json::parse(write_edit(*inverse));
      ASSERT_TRUE(inverse_value);
      const auto inverse_read = read_edit(*inverse_value);
      ASSERT_TRUE(inverse_read) << write_edit(*inverse);
      ASSERT_EQ(*inverse_read, *inverse) << write_edit(*inverse);
    }
  }
}

TEST(RandomEdits, a_no_op_changes_no_value_and_anything_else_does) {
  // Stamps aside: who and when is not what.
  const auto without_stamps = [](Plan plan) {
    for (const CollectionDef& collection : collections()) {
      for (std::size_t i = 0; i < collection.size(plan); ++i) {
        Record& record = collection.at(plan, i);
        record.by.clear();
        record.at.clear();
      }
    }
    return plan;
  };
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Random random(seed);
    Plan plan = random_plan(random);
    for (int step = 0; step < 40; ++step) {
      const Plan before = plan;
      const Edit edit = random_edit(random, plan);
      const bool does_nothing = is_no_op(plan, edit);
      if (!apply(plan, edit)) continue;
      const bool is_same = without_stamps(plan) == without_stamps(before);
      // A group whose parts take each other back is not called a no-op; all else is exact.
      const bool is_group = std::holds_alternative<Group>(edit.change);
      ASSERT_TRUE(does_nothing == is_same || (is_group && is_same)) << write_edit(edit);
    }
  }
}

}  // namespace
}  // namespace dealbench::plan
