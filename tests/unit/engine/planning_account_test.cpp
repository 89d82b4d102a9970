#include "engine/planning/account_plan.h"
#include "engine/planning/customer_year.h"
#include "engine/planning/interaction.h"
#include "unit/engine/planning_support.h"

namespace dealbench::engine {
namespace {

constexpr auto range = ErrorCode::engine_out_of_range;
constexpr auto unknown = ErrorCode::engine_unknown_key;

AccountPlanForm small_form() {
  return {.fields = {{"trends", true}, {"goals", true}, {"notes", false}},
          .insight_steps = {"environment", "strategy", "initiatives"},
          .maxims = {"strategy_not_budget"},
          .ladder = {"now", "next", "vision"}};
}

TEST(AccountPlan, an_empty_plan_says_all_that_is_missing) {
  const auto report = evaluate_account_plan({}, small_form());
  ASSERT_TRUE(report.has_value());
  EXPECT_EQ(report->completeness, 0);
  EXPECT_EQ(report->missing, (std::vector<std::string>{"trends", "goals"}));
  EXPECT_EQ(report->insight_next, "environment");
  EXPECT_EQ(report->maxims_open, std::vector<std::string>{"strategy_not_budget"});
  EXPECT_EQ(report->rungs_missing.size(), 3U);
  EXPECT_FALSE(report->plan_completion.has_value());
}

TEST(AccountPlan, a_full_plan_is_complete_without_the_optional_fields) {
  const auto report =
      evaluate_account_plan({.filled_fields = {"goals", "trends"},
                             .filled_insight_steps = {"initiatives", "strategy", "environment"},
                             .maxims = {{"strategy_not_budget", true}},
                             .ladder = {{"vision", Money{9}}, {"now", Money{9}}, {"next", {}}},
                             .kpis = {{"k", true, true, true}},
                             .actions_due = 2,
                             .actions_done = 2},
                            small_form());
  EXPECT_EQ(report->completeness, 1);
  EXPECT_FALSE(report->insight_next.has_value());
  EXPECT_EQ(report->insight_reach, 3);
  EXPECT_EQ(report->kpis_complete, 1);
  EXPECT_EQ(*report->plan_completion, 1);
  EXPECT_TRUE(report->findings.empty());
}

TEST(AccountPlan, a_form_without_required_fields_is_complete) {
  EXPECT_EQ(evaluate_account_plan({}, {})->completeness, 1);
}

TEST(AccountPlan, the_ladder_is_compared_across_a_rung_without_a_value) {
  const auto report = evaluate_account_plan(
      {.ladder = {{"now", Money{100}}, {"next", {}}, {"vision", Money{99}}}}, small_form());
  EXPECT_EQ(words(report->findings), std::vector<std::string>{"ladder_not_rising vision"});
}

TEST(AccountPlan, ids_that_the_form_does_not_have_are_errors) {
  expect_planning_error(evaluate_account_plan({.filled_fields = {"x"}}, small_form()), unknown,
                        "filled_fields/x");
  expect_planning_error(evaluate_account_plan({.filled_insight_steps = {"x"}}, small_form()),
                        unknown, "insight/x");
  expect_planning_error(evaluate_account_plan({.maxims = {{"x", true}}}, small_form()), unknown,
                        "maxims/x");
  expect_planning_error(evaluate_account_plan({.ladder = {{"x", {}}}}, small_form()), unknown,
                        "ladder/x");
  expect_planning_error(evaluate_account_plan({.ladder = {{"now", Money{-1}}}}, small_form()),
                        range, "ladder/now/value");
  expect_planning_error(evaluate_account_plan({.actions_due = 1, .actions_done = 2}, small_form()),
                        range, "actions_done");
  expect_planning_error(evaluate_account_plan({.actions_due = -1}, small_form()), range,
                        "actions_due");
}

TEST(OrderSizes, many_small_orders_and_one_large_one_look_different) {
  const std::vector<Money> edges{Money{100}, Money{1000}};
  const auto small = order_sizes(std::vector<Money>(80, Money{90}), edges);
  const auto large = order_sizes({Money{7200}}, edges);
  EXPECT_EQ(small->value, large->value);
  EXPECT_DOUBLE_EQ(*small->largest_share, 0.0125);
  EXPECT_DOUBLE_EQ(*large->largest_share, 1);
  EXPECT_EQ(small->bands[0].orders, 80);
  EXPECT_EQ(large->bands[2].orders, 1);
}

TEST(OrderSizes, no_orders_and_no_bands_are_no_error) {
  const auto none = order_sizes({}, {});
  EXPECT_EQ(none->bands.size(), 1U);
  EXPECT_FALSE(none->mean.has_value());
  EXPECT_FALSE(none->largest_share.has_value());
}

TEST(OrderSizes, facts_out_of_range_are_errors) {
  expect_planning_error(order_sizes({Money{-1}}, {}), range, "orders");
  expect_planning_error(order_sizes({}, {Money{5}, Money{5}}), range, "band_edges");
  expect_planning_error(order_sizes({Money{max_money_minor}, Money{1}}, {}), range, "value");
}

const Date today = *parse_date("2026-11-23");

TEST(Interaction, the_window_includes_its_first_day) {
  const auto rate = [](std::int32_t days_ago) {
    return *interaction_rate({{"a", Date{today.days - days_ago}}}, today, 30)->rate;
  };
  EXPECT_EQ(rate(0), 1);
  EXPECT_EQ(rate(30), 1);
  EXPECT_EQ(rate(31), 0);
  EXPECT_EQ(rate(-1), 0);
}

TEST(Interaction, silent_accounts_come_longest_silence_first_whatever_the_order) {
  const auto silent = interaction_rate({{"b", Date{today.days - 40}},
                                        {"a", Date{today.days - 40}},
                                        {"c", Date{today.days - 90}},
                                        {"d", {}}},
                                       today, 30)
                          ->silent;
  std::vector<std::string> ids;
  for (const SilentAccount& account : silent) ids.push_back(account.id);
  EXPECT_EQ(ids, (std::vector<std::string>{"d", "c", "a", "b"}));
}

TEST(Interaction, no_accounts_have_no_rate_and_a_window_of_nothing_is_an_error) {
  EXPECT_FALSE(interaction_rate({}, today, 30)->rate.has_value());
  expect_planning_error(interaction_rate({}, today, 0), range, "window_days");
}

CustomerYearCalendar calendar() {
  return {
      .entries = {{"winter", "enterprise", {{{12, 1}, {2, 31}}}, false},
                  {"settled", "enterprise", {{{1, 1}, {2, 10}}}, true},
                  {"quarter_end", "enterprise", {{{3, 15}, {3, 31}}, {{6, 15}, {6, 30}}}, false},
                  {"budget", "government", {{{7, 1}, {9, 30}}}, false}},
      .spring_festivals = {*parse_date("2027-02-06"), *parse_date("2026-02-17")}};
}

CustomerYearReport year_at(std::string_view date, std::int32_t month = 1,
                           std::string variant = "enterprise") {
  const auto report = customer_year({*parse_date(date), month, std::move(variant)}, calendar());
  EXPECT_TRUE(report.has_value());
  return report.value_or(CustomerYearReport{});
}

std::vector<std::string> ids(const std::vector<YearSpan>& spans) {
  std::vector<std::string> out;
  for (const YearSpan& span : spans) out.push_back(span.entry);
  return out;
}

TEST(CustomerYear, a_window_over_new_year_is_seen_from_both_sides) {
  EXPECT_EQ(ids(year_at("2026-12-15").now), std::vector<std::string>{"winter"});
  const CustomerYearReport january = year_at("2027-01-15");
  EXPECT_EQ(ids(january.now), (std::vector<std::string>{"settled", "winter"}));
  EXPECT_EQ(january.now[1].from, *parse_date("2026-12-01"));
  EXPECT_EQ(january.now[1].to, *parse_date("2027-02-28"));
}

TEST(CustomerYear, the_plan_is_settled_the_day_before_the_spring_festival) {
  EXPECT_EQ(year_at("2027-01-15").now[0].to, *parse_date("2027-02-05"));
  EXPECT_EQ(year_at("2026-01-15").now[0].to, *parse_date("2026-02-16"));
  EXPECT_EQ(year_at("2045-01-15").now[0].to, *parse_date("2045-02-10"));  // not in the table
  EXPECT_EQ(year_at("2027-04-15", 4).now[0].to, *parse_date("2027-05-10"));
}

TEST(CustomerYear, an_entry_with_several_windows_shows_its_next_one) {
  const CustomerYearReport report = year_at("2026-03-31");
  EXPECT_EQ(ids(report.now), std::vector<std::string>{"quarter_end"});
  EXPECT_EQ(ids(report.upcoming), (std::vector<std::string>{"quarter_end", "winter", "settled"}));
  EXPECT_EQ(report.upcoming[0].from, *parse_date("2026-06-15"));
}

TEST(CustomerYear, the_fiscal_year_lies_around_today) {
  EXPECT_EQ(year_at("2026-06-30", 7).year_start, *parse_date("2025-07-01"));
  EXPECT_EQ(year_at("2026-07-01", 7).year_start, *parse_date("2026-07-01"));
  EXPECT_EQ(year_at("2026-07-01", 7).year_end, *parse_date("2027-06-30"));
}

TEST(CustomerYear, a_government_has_windows_of_its_own) {
  EXPECT_EQ(ids(year_at("2026-08-01", 1, "government").now), std::vector<std::string>{"budget"});
  EXPECT_EQ(ids(year_at("2026-08-01", 1, "government").because.rules.empty()
                    ? std::vector<YearSpan>{}
                    : year_at("2026-08-01", 1, "government").year),
            std::vector<std::string>{"budget"});
}

TEST(CustomerYear, every_day_of_a_year_has_spans_that_hold_it) {
  for (std::int32_t month = 1; month <= 12; ++month) {
    for (std::int32_t day = 0; day < 366; day += 7) {
      const Date date{parse_date("2028-01-01")->days + day};
      const auto report = customer_year({date, month, "enterprise"}, calendar());
      ASSERT_TRUE(report.has_value());
      EXPECT_LE(report->year_start, date);
      EXPECT_GE(report->year_end, date);
      for (const YearSpan& span : report->now) {
        EXPECT_LE(span.from, date);
        EXPECT_GE(span.to, date);
      }
      for (const YearSpan& span : report->upcoming) EXPECT_GT(span.from, date);
      EXPECT_EQ(report->upcoming.size(), 3U);
    }
  }
}

TEST(CustomerYear, facts_out_of_range_are_errors) {
  const auto with = [](Date date, std::int32_t month, std::string variant) {
    return customer_year({date, month, std::move(variant)}, calendar());
  };
  expect_planning_error(with(today, 0, "enterprise"), range, "fiscal_year_start_month");
  expect_planning_error(with(today, 13, "enterprise"), range, "fiscal_year_start_month");
  expect_planning_error(with(today, 1, "none"), unknown, "variant");
  expect_planning_error(with(Date{-2'000'000'000}, 1, "enterprise"), range, "today");
  expect_planning_error(with(Date{2'000'000'000}, 1, "enterprise"), range, "today");
  CustomerYearCalendar broken = calendar();
  broken.entries[0].windows[0].from.month = 13;
  expect_planning_error(customer_year({today, 1, "enterprise"}, broken), range, "entries/winter");
}

}  // namespace
}  // namespace dealbench::engine
