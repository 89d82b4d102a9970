// What the funnel screen shows. Expected values are worked by hand from the presets.
#include "app/view_model/funnel_view.h"

#include "unit/app/app_support.h"

namespace dealbench::app {
namespace {

template <typename T>
const T& find(const std::vector<T>& items, std::string_view key) {
  static const T none{};
  for (const T& item : items) {
    if (item.key == key) return item;
  }
  ADD_FAILURE() << key << " is not shown";
  return none;
}

std::string result(const FunnelView& view, std::string_view key) {
  return find(view.results, key).value;
}

TEST(FunnelView, the_field_preset_gives_30_wins_and_3_million_in_both_languages) {
  Desk desk;
  desk.apply_preset("solution");
  const FunnelView zh = desk.view();
  EXPECT_EQ(result(zh, "wins"), "30");
  EXPECT_EQ(result(zh, "bookings"), "300万元");
  EXPECT_EQ(result(zh, "collected"), "240万元");
  EXPECT_EQ(result(zh, "renewals"), "180万元");
  EXPECT_EQ(result(zh, "velocity_per_day"), "10万元");
  EXPECT_EQ(result(zh, "lifetime_bookings"), "691.7万元");
  EXPECT_EQ(result(zh, "open_deals"), "12.3");
  EXPECT_EQ(result(zh, "reps_needed"), "–");
  const FunnelView en = desk.view(Language::en);
  EXPECT_EQ(result(en, "wins"), "30");
  EXPECT_EQ(result(en, "bookings"), "¥3M");
  EXPECT_EQ(result(en, "collected"), "¥2.4M");
  EXPECT_EQ(result(en, "renewals"), "¥1.8M");
  EXPECT_EQ(result(en, "velocity_per_day"), "¥100K");
  EXPECT_EQ(result(en, "lifetime_bookings"), "¥6.92M");
  EXPECT_EQ(find(zh.results, "wins").label, "赢单数");
  EXPECT_EQ(find(en.results, "bookings").label, "Bookings");
}

TEST(FunnelView, a_win_rate_of_40_percent_gives_60_wins) {
  Desk desk;
  desk.apply_preset("solution");
  desk.type("win_rate", "40");
  EXPECT_EQ(result(desk.view(), "wins"), "60");
  EXPECT_EQ(result(desk.view(), "bookings"), "600万元");
  desk.run(Undo{});
  EXPECT_EQ(result(desk.view(), "wins"), "30");
  desk.run(Redo{});
  EXPECT_EQ(result(desk.view(), "wins"), "60");
}

TEST(FunnelView, the_other_presets_give_their_figures) {
  Desk desk;
  desk.apply_preset("tool");
  EXPECT_EQ(result(desk.view(), "wins"), "15");
  EXPECT_EQ(result(desk.view(), "bookings"), "30万元");
  EXPECT_EQ(result(desk.view(), "collected"), "30万元");
  EXPECT_EQ(result(desk.view(), "velocity_per_day"), "6万元");
  EXPECT_EQ(result(desk.view(), "open_deals"), "2.1");
  desk.apply_preset("strategic");
  EXPECT_EQ(result(desk.view(), "wins"), "15");
  EXPECT_EQ(result(desk.view(), "bookings"), "1,200万元");
  EXPECT_EQ(result(desk.view(), "collected"), "840万元");
  EXPECT_EQ(result(desk.view(), "renewals"), "240万元");
  EXPECT_EQ(result(desk.view(), "velocity_per_day"), "13.33万元");
  EXPECT_EQ(result(desk.view(), "lifetime_bookings"), "1,500万元");
}

TEST(FunnelView, a_lever_shows_its_value_unit_and_place_on_the_slider) {
  Desk desk;
  desk.apply_preset("solution");
  const FunnelView view = desk.view();
  ASSERT_EQ(view.levers.size(), 7u);
  const LeverView& win_rate = find(view.levers, "win_rate");
  EXPECT_EQ(win_rate.text, "20");
  EXPECT_EQ(win_rate.unit, "%");
  EXPECT_EQ(win_rate.slider, 20);
  EXPECT_EQ(win_rate.slider_max, 100);
  const LeverView& deal_value = find(view.levers, "deal_value");
  EXPECT_EQ(deal_value.text, "10万");
  EXPECT_EQ(deal_value.unit, "元");
  EXPECT_EQ(deal_value.slider, 100'000);
  EXPECT_TRUE(deal_value.is_logarithmic);
  const LeverView& cycle = find(view.levers, "sales_cycle_days");
  EXPECT_EQ(cycle.text, "30");
  EXPECT_EQ(cycle.unit, "天");
  for (const LeverView& lever : view.levers) {
    EXPECT_FALSE(lever.label.empty()) << lever.key;
    EXPECT_FALSE(lever.help.empty()) << lever.key;
    EXPECT_TRUE(lever.applies) << lever.key;
  }
}

TEST(FunnelView, what_a_field_shows_can_be_typed_into_it_again) {
  Desk desk;
  desk.apply_preset("strategic");
  desk.type("win_rate", "33.3333");
  desk.type("deal_value", "812,345.67");
  const auto before = desk.plan().scenarios;
  for (const Language language : {Language::zh_cn, Language::en}) {
    const FunnelView view = desk.view(language);
    for (const LeverView& lever : view.levers) desk.type(lever.key, lever.text);
    EXPECT_EQ(desk.plan().scenarios, before);
  }
}

TEST(FunnelView, a_slider_stays_within_its_ends_when_the_value_lies_beyond) {
  Desk desk;
  desk.apply_preset("solution");
  desk.type("leads", "100万");
  desk.type("deal_value", "0");
  for (const LeverView& lever : desk.view().levers) {
    EXPECT_GE(lever.slider, lever.slider_min) << lever.key;
    EXPECT_LE(lever.slider, lever.slider_max) << lever.key;
  }
}

TEST(FunnelView, an_empty_scenario_names_all_that_is_missing) {
  Desk desk;
  FunnelView view = desk.view();
  EXPECT_TRUE(view.is_empty);
  EXPECT_TRUE(view.results.empty());
  EXPECT_TRUE(view.effects.empty());
  for (const LeverView& lever : view.levers)
    EXPECT_NE(view.missing.find(lever.label), std::string::npos) << lever.key;
  desk.type("leads", "500");
  view = desk.view();
  EXPECT_FALSE(view.is_empty);
  EXPECT_EQ(view.missing.find(find(view.levers, "leads").label), std::string::npos);
  EXPECT_NE(view.missing.find(find(view.levers, "win_rate").label), std::string::npos);
}

TEST(FunnelView, a_lever_that_does_not_apply_is_not_missing_and_left_out_of_the_results) {
  Desk desk;
  desk.apply_preset("solution");
  desk.type("renewal_rate", "");
  EXPECT_NE(desk.view().missing, "");
  EXPECT_TRUE(desk.view().results.empty());
  desk.run(SwitchLever{desk.scenario().id, "renewal_rate", false});
  const FunnelView view = desk.view();
  EXPECT_EQ(view.missing, "");
  EXPECT_EQ(result(view, "bookings"), "300万元");
  EXPECT_EQ(result(view, "renewals"), "–");
  EXPECT_NE(find(view.results, "renewals").note, "");
  EXPECT_FALSE(find(view.levers, "renewal_rate").applies);
  for (const EffectView& effect : view.effects) EXPECT_NE(effect.key, "renewal_rate");
  EXPECT_EQ(view.effects.size(), 6u);
  const std::string left_out =
      i18n::fill(say(Language::zh_cn, keys::funnel::left_out), {{"lever", "续费率"}});
  EXPECT_NE(find(view.results, "renewals").why.find(left_out), std::string::npos);
}

TEST(FunnelView, a_lever_left_out_keeps_its_value_for_later) {
  Desk desk;
  desk.apply_preset("solution");
  desk.run(SwitchLever{desk.scenario().id, "collection_ratio", false});
  EXPECT_EQ(result(desk.view(), "collected"), "300万元");
  EXPECT_EQ(find(desk.view().levers, "collection_ratio").text, "80");
  desk.run(SwitchLever{desk.scenario().id, "collection_ratio", true});
  EXPECT_EQ(result(desk.view(), "collected"), "240万元");
}

TEST(FunnelView, the_stages_of_the_funnel_narrow_from_leads_to_wins) {
  Desk desk;
  desk.apply_preset("solution");
  const FunnelView view = desk.view();
  ASSERT_EQ(view.stages.size(), 3u);
  EXPECT_EQ(view.stages[0].value, "500");
  EXPECT_EQ(view.stages[0].conversion, "30%");
  EXPECT_EQ(view.stages[1].value, "150");
  EXPECT_EQ(view.stages[1].conversion, "20%");
  EXPECT_EQ(view.stages[2].value, "30");
  EXPECT_EQ(view.stages[2].conversion, "");
  EXPECT_EQ(view.stages[2].size, 30);
}

TEST(FunnelView, capacity_bound_scales_the_totals_by_period_over_cycle) {
  Desk desk;
  desk.apply_preset("solution");
  desk.run(SetFieldTo{"scenarios",
                      desk.scenario().id,
                      "cycle_switch",
                      plan::FieldValue{std::string("capacity_bound")},
                      {}});
  EXPECT_TRUE(desk.view().is_capacity_bound);
  EXPECT_EQ(result(desk.view(), "bookings"), "3,650万元");
  EXPECT_EQ(result(desk.view(), "wins"), "365");
}

TEST(FunnelView, more_inputs_go_into_their_results) {
  Desk desk;
  desk.apply_preset("solution");
  desk.type("deals_per_rep", "6");
  desk.type("head_count", "2");
  EXPECT_EQ(result(desk.view(), "reps_needed"), "3");
  EXPECT_NE(find(desk.view().results, "reps_needed").note.find('2'), std::string::npos);
  desk.type("recurring_share", "50");
  EXPECT_EQ(result(desk.view(), "renewals"), "90万元");
  desk.type("horizon_periods", "1");
  EXPECT_EQ(result(desk.view(), "lifetime_bookings"), "300万元");
  desk.type("period_days", "73");
  EXPECT_EQ(result(desk.view(), "open_deals"), "61.6");
  EXPECT_EQ(find(desk.view().more, "recurring_share").text, "50");
}

TEST(FunnelView, results_beyond_what_money_can_hold_are_a_problem_in_words) {
  Desk desk;
  desk.apply_preset("solution");
  for (const char* lever : {"lead_conversion", "win_rate"}) desk.type(lever, "100");
  desk.type("leads", "10亿");
  desk.type("deal_value", "100亿");
  const FunnelView view = desk.view();
  EXPECT_TRUE(view.results.empty());
  EXPECT_NE(view.problem.find("ENGINE-001"), std::string::npos) << view.problem;
}

TEST(FunnelView, presets_say_where_they_come_from_and_what_is_assumed) {
  Desk desk;
  for (const Language language : {Language::zh_cn, Language::en}) {
    const FunnelView view = desk.view(language);
    ASSERT_EQ(view.presets.size(), 3u);
    for (const PresetView& preset : view.presets) {
      EXPECT_FALSE(preset.name.empty());
      EXPECT_FALSE(preset.note.empty());
    }
    EXPECT_EQ(view.preset, "");
  }
  const FunnelView zh = desk.view();
  EXPECT_NE(zh.presets[0].assumed.find("单产"), std::string::npos);
  EXPECT_EQ(zh.presets[1].assumed, "");
  desk.apply_preset("tool");
  EXPECT_EQ(desk.view().preset, "tool");
  EXPECT_EQ(desk.view().preset_note, zh.presets[0].note);
  EXPECT_NE(desk.view().first_levers, "");
  EXPECT_TRUE(find(desk.view().levers, "deal_value").is_assumed);
  EXPECT_FALSE(find(desk.view().levers, "leads").is_assumed);
}

TEST(FunnelView, why_names_the_formula_and_every_input) {
  Desk desk;
  desk.apply_preset("solution");
  const std::string why = find(desk.view().results, "bookings").why;
  EXPECT_EQ(why.find("formula."), std::string::npos) << why;
  for (const char* part : {"线索量", "500", "单产", "赢率"})
    EXPECT_NE(why.find(part), std::string::npos) << why;
}

// --- lever effects

TEST(FunnelEffects, seven_levers_by_five_percent_give_41_06) {
  Desk desk;
  desk.apply_preset("solution");
  const FunnelView view = desk.view();
  EXPECT_NE(view.effects_together.find("+41.06%"), std::string::npos) << view.effects_together;
  EXPECT_EQ(view.improvement_text, "5%");
  ASSERT_EQ(view.effects.size(), 7u);
  EXPECT_EQ(view.effects[0].key, "sales_cycle_days") << "1 / 0.95 is more than 1.05";
  EXPECT_EQ(view.effects[0].gain, "+5.26%");
  EXPECT_EQ(view.effects[0].before, "30天");
  EXPECT_EQ(view.effects[0].after, "28.5天");
  const EffectView& win_rate = find(view.effects, "win_rate");
  EXPECT_EQ(win_rate.before, "20%");
  EXPECT_EQ(win_rate.after, "21%");
  EXPECT_EQ(win_rate.change, "+1个百分点");
  EXPECT_EQ(win_rate.gain, "+5%");
  EXPECT_EQ(win_rate.outputs, (std::vector<std::string>{"+5%", "+5%", "+5%", "+5%"}));
  EXPECT_EQ(view.effects[0].outputs, (std::vector<std::string>{"0%", "0%", "0%", "+5.26%"}));
  EXPECT_EQ(view.effect_columns.size(), 4u);
  EXPECT_NE(find(view.effects, "collection_ratio").headroom.find("25%"), std::string::npos);
  EXPECT_EQ(find(view.effects, "deal_value").change, "+5,000元");
}

TEST(FunnelEffects, a_ratio_at_100_percent_has_no_headroom_and_leaves_34_35) {
  Desk desk;
  desk.apply_preset("solution");
  desk.type("collection_ratio", "100");
  const FunnelView view = desk.view(Language::en);
  EXPECT_NE(view.effects_together.find("+34.35%"), std::string::npos) << view.effects_together;
  const EffectView& collection = find(view.effects, "collection_ratio");
  EXPECT_TRUE(collection.is_capped);
  EXPECT_EQ(collection.headroom, say(Language::en, keys::funnel::no_headroom));
  EXPECT_EQ(collection.gain, "0%");
  EXPECT_EQ(view.effects.back().key, "collection_ratio");
}

TEST(FunnelEffects, the_improvement_is_the_scenarios_own_when_it_states_one) {
  Desk desk;
  desk.apply_preset("solution");
  desk.type("improvement", "10");
  // 1.1^6 / 0.9 - 1 = 96.84 %
  EXPECT_NE(desk.view().effects_together.find("+96.84%"), std::string::npos);
  EXPECT_EQ(find(desk.view().effects, "win_rate").after, "22%");
}

TEST(FunnelEffects, other_readings_of_better_everywhere_are_named) {
  Desk desk;
  desk.apply_preset("solution");
  for (const Language language : {Language::zh_cn, Language::en}) {
    const FunnelView view = desk.view(language);
    ASSERT_EQ(view.readings.size(), 8u);
    EXPECT_EQ(view.readings[0].second, "+41.06%");
    for (const auto& [label, gain] : view.readings)
      EXPECT_EQ(label.find("reading."), std::string::npos) << label;
  }
}

// --- comparison

TEST(FunnelComparison, puts_complete_scenarios_side_by_side_against_the_first) {
  Desk desk;
  desk.run(OpenSample{});
  const ComparisonView comparison = desk.view().comparison;
  EXPECT_EQ(comparison.scenarios,
            (std::vector<std::string>{"现状", "提赢率、缩周期", "大客户试点"}));
  const auto& bookings = find(comparison.rows, "bookings");
  EXPECT_TRUE(bookings.is_result);
  EXPECT_EQ(bookings.cells[0].value, "300万元");
  EXPECT_EQ(bookings.cells[0].change, "");
  EXPECT_EQ(bookings.cells[1].value, "600万元");
  EXPECT_EQ(bookings.cells[1].change, "+100%");
  EXPECT_EQ(bookings.cells[1].direction, 1);
  EXPECT_EQ(bookings.cells[2].change, "+300%");
  EXPECT_EQ(bookings.sizes.size(), 3u);
  const auto& velocity = find(comparison.rows, "velocity_per_day");
  EXPECT_EQ(velocity.cells[1].change, "+200%") << "three times: 30 to 20 days and 20 to 40 %";
  EXPECT_EQ(velocity.cells[2].change, "+33.33%");
  const auto& cycle = find(comparison.rows, "sales_cycle_days");
  EXPECT_FALSE(cycle.is_result);
  EXPECT_EQ(cycle.cells[1].value, "20天");
  EXPECT_EQ(cycle.cells[1].direction, -1);
  const auto& deal_value = find(comparison.rows, "deal_value");
  EXPECT_EQ(deal_value.cells[1].change, "");
  EXPECT_EQ(deal_value.cells[1].direction, 0);
}

TEST(FunnelComparison, leaves_out_what_is_not_complete_and_needs_two) {
  Desk desk;
  desk.apply_preset("solution");
  EXPECT_TRUE(desk.view().comparison.rows.empty());
  desk.run(AddScenario{});
  EXPECT_TRUE(desk.view().comparison.rows.empty());
  desk.apply_preset("tool");
  const ComparisonView comparison = desk.view().comparison;
  EXPECT_EQ(comparison.scenarios.size(), 2u);
  EXPECT_EQ(find(comparison.rows, "renewal_rate").cells[1].value, "–");
  EXPECT_EQ(find(comparison.rows, "renewals").cells[1].value, "–");
}

TEST(FunnelView, every_text_of_the_view_is_in_words) {
  Desk desk;
  desk.run(OpenSample{});
  desk.run(SwitchLever{desk.scenario().id, "renewal_rate", false});
  for (const Language language : {Language::zh_cn, Language::en}) {
    const FunnelView view = desk.view(language);
    std::vector<std::string> texts{view.name, view.missing, view.preset_note, view.effects_together,
                                   view.goal.together};
    for (const ResultView& one : view.results) {
      texts.insert(texts.end(), {one.label, one.note, one.why});
    }
    for (const LeverView& one : view.levers) texts.insert(texts.end(), {one.label, one.help});
    for (const LeverView& one : view.more) texts.insert(texts.end(), {one.label, one.help});
    for (const auto& row : view.comparison.rows) texts.push_back(row.label);
    for (const std::string& text : texts) {
      for (const char* raw : {"field.", "field_help.", "formula.", "funnel.", "reading.", "{"})
        EXPECT_EQ(text.find(raw), std::string::npos) << text;
    }
  }
}

}  // namespace
}  // namespace dealbench::app
