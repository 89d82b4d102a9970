// Sessions by chance that end in a crash: whatever was reported as saved is on the disk, and the
// disk never holds a plan that never was. A failing case prints its seed.
#include <map>

#include "support/random.h"
#include "unit/app/app_support.h"

namespace dealbench::app {
namespace {

using test::Random;

const std::vector<std::string> levers{"leads",           "lead_conversion",  "win_rate",
                                      "deal_value",      "collection_ratio", "renewal_rate",
                                      "sales_cycle_days"};
const std::vector<std::string> texts{"1", "12", "50", "99.5", "7", "", "3万", "x", "120", "0"};

// Every state that the plan has been in, by revision.
using Past = std::map<std::int64_t, std::string>;

void random_edit(Desk& desk, Random& random) {
  const Id id = desk.scenario().id;
  switch (random.below(12)) {
    case 0:
      return desk.apply_preset(random.one_in(2) ? "solution" : "tool");
    case 1:
      return desk.run(AddScenario{random.one_in(2) ? id : Id()});
    case 2:
      return desk.run(RemoveScenario{id});
    case 3:
      return desk.run(SelectScenario{random.pick(desk.plan().scenarios).id});
    case 4:
      return desk.run(SwitchLever{id, random.pick(levers), random.one_in(2)});
    case 5:
      return desk.run(SlideLever{id, random.pick(levers), static_cast<double>(random.below(100))});
    case 6:
      return desk.run(EndGesture{});
    case 7:
      return desk.run(CancelGesture{});
    case 8:
      return desk.run(Undo{});
    case 9:
      return desk.run(Redo{});
    default:
      return desk.type(random.pick(levers), random.pick(texts), random.one_in(3));
  }
}

TEST(RandomSession, a_crash_at_any_moment_loses_nothing_that_was_reported_as_saved) {
  for (std::uint64_t seed = 1; seed <= 120; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Random random(seed);
    Desk desk;
    const Id plan_id = desk.plan().plan_id;
    desk.storage.holds = true;
    Past past{{desk.plan().revision, desk.text()}};
    std::int64_t reported = -1;
    for (std::size_t step = 0, end = 20 + random.below(250); step < end; ++step) {
      random_edit(desk, random);
      past[desk.plan().revision] = desk.text();
      if (random.one_in(2)) desk.wait(0.05 * static_cast<double>(random.below(8)));
      if (random.one_in(2)) desk.storage.finish(random.below(4));
      if (random.one_in(2)) desk.session->poll(desk.now);
      if (desk.state() == SaveState::saved) reported = desk.plan().revision;
      if (!random.one_in(6)) continue;
      // The crash: what the disk holds now is all there is.
      const auto found = plan_on(desk.storage.disk, plan_id);
      if (!found) {
        ASSERT_EQ(reported, -1) << "saved, but not to be read";
        continue;
      }
      ASSERT_GE(found->revision, reported);
      ASSERT_EQ(plan::write_plan(*found), past[found->revision]);
    }
    desk.settle();
    desk.storage.finish_all();
    desk.settle();
    ASSERT_TRUE(desk.state() == SaveState::saved || desk.state() == SaveState::untouched);
    if (desk.state() == SaveState::saved) {
      ASSERT_EQ(desk.stored_text(), desk.text());
    }
    // The next visit finds it.
    Desk again(desk.storage.disk, {.first_id = 100'000});
    if (desk.state() == SaveState::saved) {
      ASSERT_EQ(again.text(), desk.text());
    }
    ASSERT_TRUE(again.session->messages().empty()) << again.last_message();
  }
}

TEST(RandomSession, a_storage_that_refuses_now_and_then_is_never_called_saved_wrongly) {
  for (std::uint64_t seed = 1; seed <= 120; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Random random(seed);
    Desk desk;
    desk.storage.holds = true;
    for (int step = 0; step < 120; ++step) {
      if (random.one_in(6)) desk.storage.refuse(Request::append, ErrorCode::storage_refused);
      if (random.one_in(12)) desk.storage.refuse(Request::put, ErrorCode::storage_failed);
      if (random.one_in(8)) desk.run(SaveAgain{});
      random_edit(desk, random);
      if (random.one_in(2)) desk.wait(0.05 * static_cast<double>(random.below(8)));
      if (random.one_in(2)) desk.storage.finish(random.below(4));
      desk.session->poll(desk.now);
      if (desk.state() == SaveState::saved) {
        ASSERT_EQ(desk.stored_text(), desk.text());
      }
    }
    desk.storage.accept_again();
    desk.run(SaveAgain{});
    desk.settle();
    desk.settle();
    ASSERT_EQ(desk.state(), SaveState::saved);
    ASSERT_EQ(desk.stored_text(), desk.text());
  }
}

TEST(RandomSession, undoing_everything_gives_the_first_values) {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Random random(seed);
    Desk desk;
    const auto first = desk.plan().scenarios;
    for (int step = 0; step < 100; ++step) random_edit(desk, random);
    while (desk.session->history().next_redo()) desk.run(Redo{});
    const auto last = desk.view(Language::en);
    (void)desk.undo_steps();
    ASSERT_EQ(desk.plan().scenarios.size(), first.size());
    const auto def = plan::find_collection("scenarios");
    ASSERT_EQ(plan::detach_record(desk.plan(), *def, 0).values,
              std::vector<plan::FieldValue>(def->fields().size()));
    while (desk.session->history().next_redo()) desk.run(Redo{});
    ASSERT_EQ(desk.view(Language::en).levers.front().text, last.levers.front().text);
  }
}

}  // namespace
}  // namespace dealbench::app
