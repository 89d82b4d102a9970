// Tables out of spreadsheets: how they are read, and what becomes of them in the plan.
#include "app/field_input.h"
#include "app/table_input.h"
#include "unit/app/app_support.h"

namespace dealbench::app {
namespace {

using plan::FieldValue;
using Values = std::vector<std::pair<std::string, FieldValue>>;

TableReading read(const TableRows& rows) {
  return read_table(*plan::find_collection("scenarios"), rows);
}

TEST(TableInput, records_may_stand_in_rows_or_in_columns) {
  const Values low{{"leads", std::int64_t{800}}, {"win_rate", std::int64_t{150'000}}};
  const Values high{{"leads", std::int64_t{1'200}}, {"win_rate", std::int64_t{300'000}}};
  const TableReading in_rows =
      read({{"", "Leads", "Win rate"}, {"Low", "800", "15%"}, {"High", "1,200", "30%"}});
  const TableReading in_columns =
      read({{"", "Low", "High"}, {"Leads", "800", "1,200"}, {"Win rate", "15%", "30%"}});
  for (const TableReading& reading : {in_rows, in_columns}) {
    EXPECT_EQ(reading.fields, 2u);
    ASSERT_EQ(reading.records.size(), 2u);
    EXPECT_EQ(reading.records[0].name, "Low");
    EXPECT_EQ(reading.records[0].values, low);
    EXPECT_EQ(reading.records[1].name, "High");
    EXPECT_EQ(reading.records[1].values, high);
  }
}

TEST(TableInput, headings_are_known_in_both_languages_by_key_and_with_their_unit) {
  const TableReading reading =
      read({{"线索量", "Win rate (%)", "deal_value", "Nonsense"}, {"10", "5", "1万", "x"}});
  EXPECT_EQ(reading.fields, 3u);
  ASSERT_EQ(reading.records.size(), 1u);
  EXPECT_EQ(reading.records[0].values, (Values{{"leads", std::int64_t{10}},
                                               {"win_rate", std::int64_t{50'000}},
                                               {"deal_value", std::int64_t{1'000'000}}}));
}

TEST(TableInput, headings_are_found_below_a_title) {
  const TableReading reading = read({{"Plan 2027"}, {}, {"Leads", "Win rate"}, {"10", "20%"}});
  ASSERT_EQ(reading.records.size(), 1u);
  EXPECT_EQ(reading.records[0].values.size(), 2u);
}

TEST(TableInput, shares_without_a_sign_are_shares_if_none_is_above_one) {
  const auto win_rates = [](const char* first, const char* second) {
    const TableReading reading = read({{"Win rate"}, {first}, {second}});
    return std::pair(reading.records.at(0).values.at(0).second,
                     reading.records.at(1).values.at(0).second);
  };
  EXPECT_EQ(win_rates("0.4", "1"),
            std::pair(FieldValue{std::int64_t{400'000}}, FieldValue{std::int64_t{1'000'000}}));
  EXPECT_EQ(win_rates("0.4", "40"),
            std::pair(FieldValue{std::int64_t{4'000}}, FieldValue{std::int64_t{400'000}}));
  EXPECT_EQ(win_rates("0.4%", "1"),
            std::pair(FieldValue{std::int64_t{4'000}}, FieldValue{std::int64_t{10'000}}));
}

TEST(TableInput, what_stands_in_brackets_behind_a_number_is_a_note) {
  const TableReading reading = read({{"Leads"}, {"50 (+10%)"}});
  ASSERT_EQ(reading.records.size(), 1u);
  EXPECT_EQ(reading.records[0].values[0].second, FieldValue{std::int64_t{50}});
}

TEST(TableInput, cells_that_cannot_be_read_or_are_out_of_range_are_counted_and_empty_ones_not) {
  const TableReading reading = read({{"Leads", "Win rate", "Sales cycle"},
                                     {"many", "110%", "30"},
                                     {"", "–", "-"},
                                     {"5", "50%", "-4"}});
  EXPECT_EQ(reading.refused, 3u);
  EXPECT_EQ(reading.first_refused, "many");
  ASSERT_EQ(reading.records.size(), 2u);
  EXPECT_EQ(reading.records[0].values, (Values{{"sales_cycle_days", std::int64_t{30}}}));
}

TEST(TableInput, a_table_without_headings_and_one_without_cells_give_nothing) {
  EXPECT_EQ(read({}).records.size(), 0u);
  EXPECT_EQ(read({{}, {}}).fields, 0u);
  EXPECT_EQ(read({{"a", "b"}, {"1", "2"}}).fields, 0u);
  EXPECT_EQ(read({{"Leads", "Win rate"}}).records.size(), 0u);
}

TEST(PastedTables, records_of_a_known_name_change_and_others_are_added_in_one_step) {
  Desk desk;
  desk.apply_preset("solution");
  desk.type("name", "Base");
  const plan::Plan before = desk.plan();
  desk.run(PasteTable{"scenarios", {{"", "Leads"}, {"Base", "700"}, {"More", "900"}}});
  ASSERT_EQ(desk.plan().scenarios.size(), 2u);
  EXPECT_EQ(desk.plan().scenarios[0].leads, 700);
  EXPECT_EQ(desk.plan().scenarios[0].win_rate, before.scenarios[0].win_rate);
  EXPECT_EQ(desk.plan().scenarios[1].name, "More");
  EXPECT_EQ(desk.plan().scenarios[1].leads, 900);
  EXPECT_EQ(desk.session->messages().back().kind, MessageKind::success);
  desk.run(Undo{});
  EXPECT_EQ(desk.plan().scenarios, before.scenarios);
}

TEST(PastedTables, the_untouched_scenario_of_a_new_plan_is_filled_first) {
  Desk desk;
  desk.run(PasteTable{"scenarios", {{"", "Leads"}, {"A", "1"}, {"B", "2"}}});
  ASSERT_EQ(desk.plan().scenarios.size(), 2u);
  EXPECT_EQ(desk.plan().scenarios[0].name, "A");
  EXPECT_EQ(desk.plan().scenarios[0].leads, 1);
  EXPECT_EQ(desk.plan().scenarios[1].name, "B");
}

TEST(PastedTables, values_without_a_name_go_into_the_scenario_that_is_shown) {
  Desk desk;
  desk.apply_preset("solution");
  desk.run(AddScenario{desk.scenario().id});
  desk.run(PasteTable{"scenarios", {{"Leads", "77"}, {"Win rate", "33%"}}});
  ASSERT_EQ(desk.plan().scenarios.size(), 2u);
  EXPECT_EQ(desk.plan().scenarios[1].leads, 77);
  EXPECT_EQ(desk.plan().scenarios[1].win_rate, Ratio{330'000});
  EXPECT_NE(desk.plan().scenarios[0].leads, 77);
}

TEST(PastedTables, what_a_table_gives_is_no_longer_assumed) {
  Desk desk;
  desk.apply_preset("tool");
  const auto assumed = desk.scenario().assumed;
  ASSERT_FALSE(assumed.empty());
  const plan::FieldDef* field =
      plan::find_field(*plan::find_collection("scenarios"), assumed.front());
  const FieldValue value = field->get(&desk.scenario());
  desk.run(
      PasteTable{"scenarios", {{assumed.front()}, {text_from_value(*field, value, Language::en)}}});
  EXPECT_EQ(std::ranges::count(desk.scenario().assumed, assumed.front()), 0);
}

TEST(PastedTables, more_scenarios_than_a_screen_can_show_are_left_out_and_that_is_said) {
  Desk desk;
  desk.apply_preset("solution");
  TableRows rows{{"", "Leads"}};
  for (int i = 1; i <= 20; ++i) rows.push_back({"S" + std::to_string(i), std::to_string(i)});
  desk.run(PasteTable{"scenarios", rows});
  EXPECT_EQ(desk.plan().scenarios.size(), 13u);
  EXPECT_EQ(desk.session->messages().back().kind, MessageKind::warning);
  EXPECT_TRUE(desk.session->messages().back().text.contains("8"));
}

TEST(PastedTables, a_table_of_nothing_known_or_on_a_page_for_none_changes_nothing_and_is_answered) {
  Desk desk;
  desk.apply_preset("solution");
  const plan::Plan before = desk.plan();
  desk.run(PasteTable{"scenarios", {{"a", "b"}, {"1", "2"}}});
  desk.run(PasteTable{"", {{"Leads"}, {"1"}}});
  ASSERT_EQ(desk.session->messages().size(), 2u);
  EXPECT_EQ(desk.session->messages()[0].kind, MessageKind::warning);
  EXPECT_TRUE(desk.session->messages()[0].text.contains("2 行 × 2 列"));
  EXPECT_EQ(desk.session->messages()[1].kind, MessageKind::warning);
  EXPECT_EQ(desk.plan(), before);
}

TEST(PastedTables, records_of_other_collections_are_added_by_the_same_rules) {
  Desk desk;
  desk.run(PasteTable{
      "deals",
      {{"name", "Deal value", "close_date"}, {"One", "12万", "2027-01-31"}, {"Two", "3万", ""}}});
  ASSERT_EQ(desk.plan().deals.size(), 2u);
  EXPECT_EQ(desk.plan().deals[0].name, "One");
  EXPECT_EQ(desk.plan().deals[0].deal_value, Money{12'000'000});
  EXPECT_EQ(desk.plan().deals[0].close_date, parse_date("2027-01-31"));
  EXPECT_EQ(desk.plan().deals[1].name, "Two");
  desk.run(PasteTable{"deals", {{"name", "Deal value"}, {"Two", "4万"}}});
  ASSERT_EQ(desk.plan().deals.size(), 2u);
  EXPECT_EQ(desk.plan().deals[1].deal_value, Money{4'000'000});
}

}  // namespace
}  // namespace dealbench::app
