#include "app/field_input.h"
#include "unit/app/app_support.h"

namespace dealbench::app {
namespace {

TEST(Typing, what_is_typed_is_in_the_plan_as_soon_as_it_can_be_read) {
  Desk desk;
  desk.type("deal_value", "1", false);
  EXPECT_EQ(desk.scenario().deal_value, Money{100});
  desk.type("deal_value", "1.", false);
  desk.type("deal_value", "1.2", false);
  desk.type("deal_value", "1.2亿", false);
  EXPECT_EQ(desk.scenario().deal_value, Money{12'000'000'000});
}

TEST(Typing, a_draft_that_cannot_be_read_or_is_empty_changes_nothing_and_says_nothing) {
  Desk desk;
  desk.type("win_rate", "20");
  for (const char* draft : {"", " ", "-", "zwanzig", "120", "20 20 %%x"}) {
    desk.type("win_rate", draft, false);
    EXPECT_EQ(desk.scenario().win_rate, Ratio{200'000}) << draft;
  }
  EXPECT_TRUE(desk.session->messages().empty());
  EXPECT_EQ(desk.plan().revision, 1);
}

TEST(Typing, a_final_text_that_cannot_be_taken_is_told_and_the_old_value_stands) {
  Desk desk;
  desk.type("win_rate", "20");
  desk.type("win_rate", "110");
  EXPECT_EQ(desk.scenario().win_rate, Ratio{200'000});
  ASSERT_EQ(desk.session->messages().size(), 1u);
  EXPECT_EQ(desk.session->messages()[0].kind, MessageKind::error);
  const auto problem = input_problem("scenarios", "win_rate", "110", Language::zh_cn);
  ASSERT_TRUE(problem);
  EXPECT_TRUE(desk.has_message(*problem));
  EXPECT_TRUE(desk.has_message("110"));
}

TEST(Typing, an_empty_final_text_takes_the_value_out) {
  Desk desk;
  desk.type("leads", "500");
  desk.type("leads", "");
  EXPECT_EQ(desk.scenario().leads, std::nullopt);
}

TEST(Typing, escape_takes_back_all_that_was_typed_in_the_field_and_leaves_no_step) {
  Desk desk;
  desk.apply_preset("solution");
  desk.settle();
  const auto before = desk.plan().scenarios;
  desk.type("win_rate", "4", false);
  desk.type("win_rate", "45", false);
  desk.run(CancelGesture{});
  EXPECT_EQ(desk.plan().scenarios, before);
  EXPECT_EQ(desk.session->history().next_redo(), nullptr);
  desk.settle();
  EXPECT_EQ(desk.stored_text(), desk.text());
  EXPECT_EQ(desk.undo_steps(), 1u);
}

TEST(Typing, escape_without_a_change_takes_nothing_back) {
  Desk desk;
  desk.type("leads", "500");
  desk.run(CancelGesture{});
  EXPECT_EQ(desk.scenario().leads, 500);
  desk.type("leads", "", false);
  desk.run(CancelGesture{});
  EXPECT_EQ(desk.scenario().leads, 500);
}

TEST(Typing, a_text_typed_back_to_what_it_was_leaves_no_step) {
  Desk desk;
  desk.apply_preset("solution");
  desk.type("win_rate", "2", false);
  desk.type("win_rate", "20");
  EXPECT_EQ(desk.scenario().win_rate, Ratio{200'000});
  EXPECT_EQ(desk.undo_steps(), 1u);
}

TEST(Typing, the_same_value_again_is_no_edit) {
  Desk desk;
  desk.type("win_rate", "20");
  const std::string before = desk.text();
  desk.type("win_rate", "20%");
  desk.type("win_rate", "20。0");
  EXPECT_EQ(desk.text(), before);
}

TEST(Typing, a_value_that_the_user_states_is_no_longer_assumed_and_undo_brings_the_mark_back) {
  Desk desk;
  desk.apply_preset("tool");
  ASSERT_EQ(desk.scenario().assumed, std::vector<std::string>{"deal_value"});
  desk.type("deal_value", "3", false);
  desk.type("deal_value", "3万");
  EXPECT_TRUE(desk.scenario().assumed.empty());
  EXPECT_EQ(desk.scenario().deal_value, Money{3'000'000});
  desk.run(Undo{});
  EXPECT_EQ(desk.scenario().deal_value, Money{2'000'000});
  EXPECT_EQ(desk.scenario().assumed, std::vector<std::string>{"deal_value"});
}

TEST(Typing, confirming_an_assumed_value_as_it_stands_keeps_the_mark) {
  Desk desk;
  desk.apply_preset("tool");
  desk.type("deal_value", "2万");
  EXPECT_EQ(desk.scenario().assumed, std::vector<std::string>{"deal_value"});
}

TEST(Typing, into_a_field_or_record_that_does_not_exist_is_told) {
  Desk desk;
  desk.run(TypeField{"scenarios", desk.scenario().id, "luck", "1", true});
  EXPECT_TRUE(desk.has_message("EDIT-002"));
  desk.run(TypeField{"scenarios", "nowhere", "leads", "1", true});
  EXPECT_TRUE(desk.has_message("EDIT-001"));
  desk.run(TypeField{"nothing", {}, "leads", "1", true});
  EXPECT_TRUE(desk.has_message("nothing/leads"));
  EXPECT_EQ(desk.plan().revision, 0);
}

TEST(Slider, moves_a_lever_in_its_own_unit) {
  Desk desk;
  desk.apply_preset("solution");
  const auto slide = [&desk](const char* lever, double value) {
    desk.run(SlideLever{desk.scenario().id, lever, value});
  };
  slide("win_rate", 40);
  slide("deal_value", 250'000);
  slide("leads", 612.4);
  slide("sales_cycle_days", 20);
  EXPECT_EQ(desk.scenario().win_rate, Ratio{400'000});
  EXPECT_EQ(desk.scenario().deal_value, Money{25'000'000});
  EXPECT_EQ(desk.scenario().leads, 612);
  EXPECT_EQ(desk.scenario().sales_cycle_days, 20);
}

TEST(Slider, a_drag_is_one_step_and_ends_when_it_is_let_go) {
  Desk desk;
  desk.apply_preset("solution");
  const Id id = desk.scenario().id;
  for (double value = 20; value <= 40; value += 0.5) desk.run(SlideLever{id, "win_rate", value});
  desk.run(EndGesture{});
  for (double value = 40; value <= 50; value += 0.5) desk.run(SlideLever{id, "win_rate", value});
  desk.run(EndGesture{});
  desk.run(Undo{});
  EXPECT_EQ(desk.scenario().win_rate, Ratio{400'000});
  desk.run(Undo{});
  EXPECT_EQ(desk.scenario().win_rate, Ratio{200'000});
}

TEST(Slider, stops_at_the_bounds_of_the_field_whatever_comes) {
  Desk desk;
  const Id id = desk.scenario().id;
  desk.run(SlideLever{id, "win_rate", 1e300});
  EXPECT_EQ(desk.scenario().win_rate, ratio_one);
  desk.run(SlideLever{id, "win_rate", -1e300});
  EXPECT_EQ(desk.scenario().win_rate, Ratio{0});
  desk.run(SlideLever{id, "sales_cycle_days", 0});
  EXPECT_EQ(desk.scenario().sales_cycle_days, 1);
  desk.run(SlideLever{id, "deal_value", 1.7e308});
  EXPECT_EQ(desk.scenario().deal_value, Money{1'000'000'000'000});
  const auto before = desk.plan().scenarios;
  desk.run(SlideLever{id, "win_rate", std::numeric_limits<double>::quiet_NaN()});
  desk.run(SlideLever{id, "win_rate", std::numeric_limits<double>::infinity()});
  desk.run(SlideLever{id, "luck", 1});
  EXPECT_EQ(desk.plan().scenarios, before);
}

TEST(Slider, takes_the_mark_of_an_assumption_away) {
  Desk desk;
  desk.apply_preset("tool");
  for (const double value : {20'100.0, 20'200.0})
    desk.run(SlideLever{desk.scenario().id, "deal_value", value});
  EXPECT_TRUE(desk.scenario().assumed.empty());
  desk.run(Undo{});
  EXPECT_EQ(desk.scenario().assumed, std::vector<std::string>{"deal_value"});
  EXPECT_EQ(desk.scenario().deal_value, Money{2'000'000});
}

TEST(Lever, is_left_out_and_taken_in_again) {
  Desk desk;
  const Id id = desk.scenario().id;
  desk.run(SwitchLever{id, "renewal_rate", false});
  desk.run(SwitchLever{id, "renewal_rate", false});
  EXPECT_EQ(desk.scenario().not_applicable, std::vector<std::string>{"renewal_rate"});
  EXPECT_EQ(desk.plan().revision, 1);
  desk.run(SwitchLever{id, "renewal_rate", true});
  EXPECT_TRUE(desk.scenario().not_applicable.empty());
  desk.run(Undo{});
  EXPECT_EQ(desk.scenario().not_applicable, std::vector<std::string>{"renewal_rate"});
}

TEST(Preset, sets_values_what_does_not_apply_and_what_is_assumed) {
  Desk desk;
  desk.apply_preset("tool");
  const plan::Scenario& tool = desk.scenario();
  EXPECT_EQ(tool.leads, 1'000);
  EXPECT_EQ(tool.lead_conversion, Ratio{150'000});
  EXPECT_EQ(tool.win_rate, Ratio{100'000});
  EXPECT_EQ(tool.deal_value, Money{2'000'000});
  EXPECT_EQ(tool.collection_ratio, ratio_one);
  EXPECT_EQ(tool.renewal_rate, std::nullopt);
  EXPECT_EQ(tool.sales_cycle_days, 5);
  EXPECT_EQ(tool.not_applicable, std::vector<std::string>{"renewal_rate"});
  EXPECT_EQ(tool.assumed, std::vector<std::string>{"deal_value"});
  EXPECT_EQ(tool.preset, "tool");
  desk.apply_preset("solution");
  const plan::Scenario& solution = desk.scenario();
  EXPECT_EQ(solution.renewal_rate, Ratio{600'000});
  EXPECT_TRUE(solution.not_applicable.empty());
  EXPECT_TRUE(solution.assumed.empty());
}

TEST(Preset, is_taken_back_whole_by_one_undo) {
  Desk desk;
  desk.type("leads", "42");
  desk.run(SwitchLever{desk.scenario().id, "deal_value", false});
  const auto before = desk.plan().scenarios;
  desk.apply_preset("strategic");
  EXPECT_EQ(desk.scenario().leads, 100);
  desk.run(Undo{});
  EXPECT_EQ(desk.plan().scenarios, before);
}

TEST(Preset, applied_twice_is_one_edit_and_an_unknown_one_none) {
  Desk desk;
  desk.apply_preset("solution");
  desk.apply_preset("solution");
  desk.apply_preset("luck");
  desk.run(ApplyPreset{"nowhere", "solution"});
  EXPECT_EQ(desk.plan().revision, 1);
}

TEST(Undo, everything_undone_gives_the_first_values_and_redone_the_last) {
  Desk desk;
  const auto first = desk.plan().scenarios;
  desk.apply_preset("solution");
  desk.type("win_rate", "40");
  desk.run(AddScenario{desk.scenario().id});
  desk.type("sales_cycle_days", "20");
  const auto last = desk.plan().scenarios;
  EXPECT_EQ(desk.undo_steps(), 4u);
  EXPECT_EQ(desk.plan().scenarios, first);
  while (desk.session->history().next_redo()) desk.run(Redo{});
  EXPECT_EQ(desk.plan().scenarios, last);
  desk.settle();
  EXPECT_EQ(desk.stored_text(), desk.text());
}

TEST(Undo, with_nothing_to_take_back_changes_nothing) {
  Desk desk;
  desk.run(Undo{});
  desk.run(Redo{});
  EXPECT_EQ(desk.plan().revision, 0);
  EXPECT_EQ(desk.state(), SaveState::untouched);
}

TEST(Undo, after_typing_on_undo_the_next_letter_is_a_step_of_its_own) {
  Desk desk;
  desk.type("leads", "5", false);
  desk.run(Undo{});
  EXPECT_EQ(desk.scenario().leads, std::nullopt);
  desk.type("leads", "6", false);
  desk.type("leads", "60", false);
  desk.run(Undo{});
  EXPECT_EQ(desk.scenario().leads, std::nullopt);
  EXPECT_EQ(desk.session->history().next_undo(), nullptr);
}

TEST(Session, the_state_number_counts_up_with_what_screens_show) {
  Desk desk;
  std::int64_t before = desk.session->state_number();
  const auto counts_up = [&] {
    const bool is_up = desk.session->state_number() > before;
    before = desk.session->state_number();
    return is_up;
  };
  desk.type("leads", "500");
  EXPECT_TRUE(counts_up());
  desk.settle();
  EXPECT_TRUE(counts_up()) << "saved";
  desk.run(GoTo{ScreenId::library});
  EXPECT_TRUE(counts_up());
  desk.type("leads", "many");
  EXPECT_TRUE(counts_up()) << "a message";
  desk.run(DismissToast{desk.session->messages().front().number});
  EXPECT_TRUE(desk.session->messages().empty());
  EXPECT_TRUE(counts_up()) << "the message gone";
  EXPECT_FALSE(desk.session->poll(desk.now)) << "nothing happened";
  EXPECT_FALSE(counts_up());
}

TEST(Session, keeps_the_last_twenty_messages) {
  Desk desk;
  for (int i = 0; i < 30; ++i) desk.type("leads", "x" + std::to_string(i));
  ASSERT_EQ(desk.session->messages().size(), 20u);
  EXPECT_TRUE(desk.has_message("x29"));
  EXPECT_FALSE(desk.has_message("x9"));
}

}  // namespace
}  // namespace dealbench::app
