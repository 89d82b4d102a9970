#include <algorithm>

#include "engine/planning/market_gap.h"
#include "engine/planning/market_grid.h"
#include "unit/engine/planning_support.h"

namespace dealbench::engine {
namespace {

constexpr MarketRules rules{0.15, 3, 0.05, 0.1};
constexpr std::int64_t million = 100'000'000;  // minor units of 1,000,000

MarketSegment open_segment(std::string id) {
  return {.id = std::move(id),
          .region = "east",
          .industry = "machines",
          .has_need = MarketAnswer::yes,
          .has_chance = MarketAnswer::yes};
}

MarketRow row(std::string id, std::int64_t customers, std::int64_t conversion_percent,
              std::int64_t order_minor, std::string kind = "new") {
  return {.id = std::move(id),
          .segment_id = "s",
          .offer_kind = "solution",
          .customer_kind = std::move(kind),
          .customers = customers,
          .conversion = Ratio{conversion_percent * 10'000},
          .order_value = Money{order_minor}};
}

MarketFacts worked_case() {
  return {
      .segments = {open_segment("s")},
      .rows = {row("old", 20, 40, million * 12 / 10, "old"), row("new", 60, 10, million * 34 / 10),
               row("rival", 30, 5, million * 12, "rival")}};
}

MarketReport grid_of(const MarketFacts& facts) {
  const auto report = evaluate_market_grid(facts, rules);
  EXPECT_TRUE(report.has_value());
  return report.value_or(MarketReport{});
}

MarketGapReport gap_of(const MarketFacts& facts, std::optional<std::int64_t> top_down,
                       std::optional<std::int64_t> with_resources = std::nullopt) {
  const auto money = [](std::optional<std::int64_t> minor) {
    return minor ? std::optional(Money{*minor}) : std::nullopt;
  };
  const auto report =
      compare_with_market(facts, grid_of(facts), money(top_down), money(with_resources), rules);
  EXPECT_TRUE(report.has_value());
  return report.value_or(MarketGapReport{});
}

TEST(MarketGrid, the_worked_case_adds_up_to_48_million) {
  const MarketReport report = grid_of(worked_case());
  EXPECT_EQ(report.rows[0].target.minor, million * 96 / 10);
  EXPECT_EQ(report.rows[1].target.minor, million * 204 / 10);
  EXPECT_EQ(report.rows[2].target.minor, million * 18);
  EXPECT_EQ(report.bottom_up.minor, million * 48);
  EXPECT_EQ(report.segments[0].target.minor, million * 48);
}

TEST(MarketGrid, saline_land_counts_zero_and_stays_visible) {
  MarketFacts facts = worked_case();
  facts.segments[0].has_chance = MarketAnswer::no;
  const MarketReport report = grid_of(facts);
  EXPECT_EQ(report.bottom_up.minor, 0);
  ASSERT_EQ(report.rows.size(), 3U);
  EXPECT_EQ(report.rows[0].potential, Money{million * 96 / 10});
  EXPECT_TRUE(report.rows[0].is_saline);
  EXPECT_TRUE(report.incomplete_rows.empty());
  EXPECT_TRUE(report.uncertain_rows.empty());
}

TEST(MarketGrid, unknown_counts_and_is_listed) {
  MarketFacts facts = worked_case();
  facts.segments[0].has_need = MarketAnswer::unknown;
  const MarketReport report = grid_of(facts);
  EXPECT_EQ(report.bottom_up.minor, million * 48);
  EXPECT_EQ(report.uncertain_rows, (std::vector<std::string>{"new", "old", "rival"}));
  EXPECT_TRUE(report.segments[0].is_uncertain);
}

TEST(MarketGrid, a_row_may_answer_for_itself_but_not_green_saline_land) {
  MarketFacts facts = worked_case();
  facts.rows[0].has_need = MarketAnswer::no;
  facts.rows[1].has_chance = MarketAnswer::unknown;
  MarketReport report = grid_of(facts);
  EXPECT_TRUE(report.rows[0].is_saline);
  EXPECT_TRUE(report.rows[1].is_uncertain);
  EXPECT_EQ(report.bottom_up.minor, million * 384 / 10);
  facts.segments[0].has_need = MarketAnswer::no;
  facts.rows[1].has_need = MarketAnswer::yes;
  report = grid_of(facts);
  EXPECT_TRUE(report.rows[1].is_saline);
  EXPECT_EQ(report.bottom_up.minor, 0);
}

TEST(MarketGrid, a_missing_figure_counts_zero_and_is_listed) {
  MarketFacts facts = worked_case();
  facts.rows[2].order_value.reset();
  facts.rows[1].customers.reset();
  const MarketReport report = grid_of(facts);
  EXPECT_EQ(report.incomplete_rows, (std::vector<std::string>{"new", "rival"}));
  EXPECT_EQ(report.rows[2].wins, 1.5);
  EXPECT_FALSE(report.rows[1].wins.has_value());
  EXPECT_EQ(report.bottom_up.minor, million * 96 / 10);
}

TEST(MarketGrid, groups_add_up_to_the_target) {
  MarketFacts facts = worked_case();
  facts.segments.push_back(open_segment("t"));
  facts.segments[1].region = "west";
  facts.segments[1].industry = "energy";
  facts.rows.push_back(row("west", 3, 50, 1'000'001));
  facts.rows.back().segment_id = "t";
  const MarketReport report = grid_of(facts);
  for (const auto* groups :
       {&report.by_region, &report.by_industry, &report.by_offer_kind, &report.by_customer_kind}) {
    std::int64_t sum = 0;
    for (const MarketGroup& group : *groups) sum += group.target.minor;
    EXPECT_EQ(sum, report.bottom_up.minor);
  }
  EXPECT_EQ(report.by_region.back(),
            (MarketGroup{"west", Money{1'500'002}}));  // 1'500'001.5 to even
}

MarketSegment measured(std::string id, std::int64_t customers, std::int64_t scale, std::int64_t own,
                       std::int64_t goal_percent) {
  MarketSegment segment = open_segment(std::move(id));
  segment.customers = customers;
  segment.customer_scale = Money{scale};
  segment.own_last_year = Money{own};
  segment.share_goal = Ratio{goal_percent * 10'000};
  return segment;
}

std::vector<std::string> segment_findings(std::vector<MarketSegment> segments) {
  return words(grid_of({.segments = std::move(segments), .rows = {}}).findings);
}

TEST(MarketGrid, a_share_goal_of_more_than_three_times_asks_for_a_reason) {
  // 3 % to 10 % is 3.3 times; 3 % to 9 % is three times and silent. Both shares are small, so a
  // relation is opened too.
  EXPECT_EQ(segment_findings({measured("s", 100, 1'000'000, 3'000'000, 10)}),
            (std::vector<std::string>{"open_relation s", "share_jump s"}));
  EXPECT_EQ(segment_findings({measured("s", 100, 1'000'000, 3'000'000, 9)}),
            std::vector<std::string>{"open_relation s"});
}

TEST(MarketGrid, the_order_of_rows_and_segments_changes_nothing_but_their_order) {
  MarketFacts facts = worked_case();
  facts.rows.push_back(row("odd", 7, 33, 12'345'679));
  facts.segments.push_back(measured("later", 100, 1'000'000, 3'000'000, 10));
  facts.segments.push_back(measured("early", 100, 1'000'000, 0, 2));
  MarketFacts turned = facts;
  std::reverse(turned.rows.begin(), turned.rows.end());
  std::reverse(turned.segments.begin(), turned.segments.end());
  const MarketReport a = grid_of(facts);
  const MarketReport b = grid_of(turned);
  EXPECT_EQ(a.bottom_up, b.bottom_up);
  EXPECT_EQ(a.by_customer_kind, b.by_customer_kind);
  EXPECT_EQ(a.by_offer_kind, b.by_offer_kind);
  EXPECT_EQ(words(a.findings),
            (std::vector<std::string>{"open_relation early", "open_relation later",
                                      "share_from_nothing early", "share_jump later"}));
  EXPECT_EQ(a.findings, b.findings);
}

TEST(MarketGrid, a_goal_where_nothing_is_sold_yet_is_said) {
  EXPECT_EQ(segment_findings({measured("s", 100, 1'000'000, 0, 2)}),
            (std::vector<std::string>{"open_relation s", "share_from_nothing s"}));
  EXPECT_EQ(segment_findings({measured("s", 100, 1'000'000, 0, 0)}),
            std::vector<std::string>{"open_relation s"});
}

TEST(MarketGrid, only_a_large_segment_asks_for_a_first_small_order) {
  EXPECT_EQ(segment_findings({measured("large", 100, 1'000'000, 60'000'000, 0),
                              measured("small", 9, 1'000'000, 0, 0)}),
            std::vector<std::string>{});
  EXPECT_EQ(segment_findings({measured("large", 90, 1'000'000, 60'000'000, 0),
                              measured("tenth", 10, 1'000'000, 499'999, 0)}),
            std::vector<std::string>{"open_relation tenth"});
  EXPECT_EQ(segment_findings({measured("large", 90, 1'000'000, 60'000'000, 0),
                              measured("tenth", 10, 1'000'000, 500'000, 0)}),
            std::vector<std::string>{});
}

TEST(MarketGrid, a_share_above_the_whole_capacity_is_said_and_saline_land_is_left_alone) {
  EXPECT_EQ(segment_findings({measured("s", 1, 1'000'000, 1'000'001, 0)}),
            std::vector<std::string>{"share_above_capacity s"});
  MarketSegment saline = measured("s", 100, 1'000'000, 3'000'000, 10);
  saline.has_need = MarketAnswer::no;
  EXPECT_EQ(segment_findings({saline}), std::vector<std::string>{});
}

TEST(MarketGrid, a_market_of_nothing_has_no_share) {
  const MarketReport report =
      grid_of({.segments = {measured("s", 0, 1'000'000, 5, 10)}, .rows = {}});
  EXPECT_EQ(report.segments[0].capacity, Money{0});
  EXPECT_FALSE(report.segments[0].share.has_value());
  EXPECT_FALSE(report.share.has_value());
  EXPECT_EQ(report.own_last_year.minor, 5);
}

TEST(MarketGrid, one_offer_cannot_be_sold_to_more_customers_than_there_are) {
  MarketFacts facts = worked_case();
  facts.segments[0].customers = 110;
  EXPECT_TRUE(grid_of(facts).findings.empty());  // 20 + 60 + 30
  facts.segments[0].customers = 109;
  const auto findings = grid_of(facts).findings;
  ASSERT_EQ(words(findings), std::vector<std::string>{"more_customers_than_market s"});
  EXPECT_EQ(findings[0].facts,
            (std::vector<Input>{
                {"offer_kind", "solution"}, {"customers", "110"}, {"market_customers", "109"}}));
  facts.rows[0].offer_kind = "tool";
  EXPECT_TRUE(grid_of(facts).findings.empty());
}

TEST(MarketGrid, an_empty_grid_is_a_report_of_nothing) {
  const MarketReport report = grid_of({});
  EXPECT_EQ(report.bottom_up.minor, 0);
  EXPECT_TRUE(report.findings.empty());
  EXPECT_EQ(report.because.formula, "PLANNING-004");
}

TEST(MarketGrid, facts_out_of_range_are_errors_with_their_place) {
  const auto with = [](auto change) {
    MarketFacts facts = worked_case();
    change(facts);
    return evaluate_market_grid(facts, rules);
  };
  using F = MarketFacts;
  constexpr auto range = ErrorCode::engine_out_of_range;
  expect_planning_error(with([](F& f) { f.segments[0].customers = -1; }), range,
                        "segments/s/customers");
  expect_planning_error(with([](F& f) { f.segments[0].share_goal = Ratio{1'000'001}; }), range,
                        "segments/s/share_goal");
  expect_planning_error(with([](F& f) { f.rows[0].conversion = Ratio{-1}; }), range,
                        "rows/old/conversion");
  expect_planning_error(with([](F& f) { f.rows[0].order_value = Money{-1}; }), range,
                        "rows/old/order_value");
  expect_planning_error(with([](F& f) { f.rows[0].segment_id = "x"; }),
                        ErrorCode::engine_unknown_key, "rows/old/segment_id");
  expect_planning_error(with([](F& f) {
                          f.rows[0].customers = 1'000'000'000;
                          f.rows[0].order_value = Money{max_money_minor};
                        }),
                        range, "rows/old/potential");
  expect_planning_error(with([](F& f) {
                          f.segments[0].customers = 2;
                          f.segments[0].customer_scale = Money{max_money_minor};
                        }),
                        range, "segments/s/capacity");
}

TEST(MarketGrid, sums_beyond_money_are_errors_not_wrong_numbers) {
  MarketFacts facts{.segments = {open_segment("s")}, .rows = {}};
  for (int i = 0; i < 3; ++i)
    facts.rows.push_back(row("r" + std::to_string(i), 1, 100, max_money_minor));
  expect_planning_error(evaluate_market_grid(facts, rules), ErrorCode::engine_out_of_range,
                        "segments/s/target");
  facts.segments.push_back(open_segment("t"));
  facts.rows.resize(2);
  facts.rows[1].segment_id = "t";
  expect_planning_error(evaluate_market_grid(facts, rules), ErrorCode::engine_out_of_range,
                        "bottom_up");
}

TEST(MarketGap, forty_eight_to_fifty_million_as_in_the_case) {
  const MarketGapReport report = gap_of(worked_case(), million * 495 / 10, million * 50);
  EXPECT_NEAR(*report.top_down->relative * 100, 3.1, 0.05);
  EXPECT_NEAR(*report.with_resources->relative * 100, 4.2, 0.05);
  EXPECT_TRUE(report.findings.empty());
}

TEST(MarketGap, a_gap_is_large_above_fifteen_percent_and_not_at_it) {
  EXPECT_FALSE(gap_of(worked_case(), million * 552 / 10).top_down->is_large);
  const MarketGapReport report = gap_of(worked_case(), million * 552 / 10 + 1, million * 60);
  EXPECT_TRUE(report.top_down->is_large);
  EXPECT_EQ(words(report.findings),
            (std::vector<std::string>{"gap_large top_down", "gap_large with_resources"}));
}

TEST(MarketGap, a_target_below_the_grid_has_nothing_to_close) {
  const MarketGapReport report = gap_of(worked_case(), million * 40);
  EXPECT_EQ(report.top_down->amount_minor, -million * 8);
  EXPECT_TRUE(report.closing.empty());
  EXPECT_FALSE(report.common_lift.has_value());
  EXPECT_FALSE(gap_of(worked_case(), std::nullopt).top_down.has_value());
}

TEST(MarketGap, each_closing_closes_the_gap_alone) {
  const MarketFacts facts = worked_case();
  const MarketGapReport report = gap_of(facts, million * 60);
  for (std::size_t i = 0; i < report.closing.size(); ++i) {
    const GapClosing& closing = report.closing[i];
    MarketFacts richer = facts;
    richer.rows[i].order_value = closing.order_value;
    EXPECT_NEAR(static_cast<double>(grid_of(richer).bottom_up.minor), million * 60.0, 100);
    richer = facts;
    richer.rows[i].customers = closing.customers;
    EXPECT_GE(grid_of(richer).bottom_up.minor, million * 60);
    richer.rows[i].customers = closing.customers - 1;
    EXPECT_LT(grid_of(richer).bottom_up.minor, million * 60);
  }
}

TEST(MarketGap, lifting_all_conversions_stops_at_one_hundred_percent) {
  const MarketFacts facts{.segments = {open_segment("s")},
                          .rows = {row("a", 10, 90, 1'000), row("b", 10, 50, 1'000)}};
  // 9,000 + 5,000; to 18,000: a stops at 10,000, b must bring 8,000 (80 %).
  const MarketGapReport report = gap_of(facts, 18'000);
  EXPECT_TRUE(report.closing[0].is_at_limit);
  EXPECT_NEAR(report.closing[0].lifted_conversion, 1, 1e-9);
  EXPECT_NEAR(report.closing[1].lifted_conversion, 0.8, 1e-9);
  EXPECT_NEAR(*report.common_lift, 0.6, 1e-9);
  EXPECT_TRUE(report.is_closed_by_lift);
  EXPECT_FALSE(gap_of(facts, 20'001).is_closed_by_lift);
}

TEST(MarketGap, a_target_over_a_grid_of_nothing_is_large_and_has_no_percent) {
  const MarketGapReport report = gap_of({}, 1);
  EXPECT_FALSE(report.top_down->relative.has_value());
  EXPECT_TRUE(report.top_down->is_large);
  EXPECT_TRUE(report.closing.empty());
  EXPECT_FALSE(gap_of({}, 0).top_down->is_large);
}

TEST(MarketGap, targets_out_of_range_are_errors) {
  const MarketReport grid = grid_of(worked_case());
  expect_planning_error(compare_with_market(worked_case(), grid, Money{-1}, {}, rules),
                        ErrorCode::engine_out_of_range, "top_down");
  expect_planning_error(compare_with_market(worked_case(), grid, {}, Money{-1}, rules),
                        ErrorCode::engine_out_of_range, "with_resources");
  MarketFacts tiny{
      .segments = {open_segment("s")},
      .rows = {row("a", 1'000'000'000, 100, 1), row("b", 1, 100, max_money_minor / 2)}};
  tiny.rows[0].conversion = Ratio{1};
  expect_planning_error(compare_with_market(tiny, grid_of(tiny), Money{max_money_minor}, {}, rules),
                        ErrorCode::engine_out_of_range, "closing/a");
}

TEST(MarketGap, because_says_what_was_compared) {
  const MarketGapReport report = gap_of(worked_case(), million * 60, million * 61);
  EXPECT_EQ(report.because.formula, "PLANNING-005");
  EXPECT_EQ(report.because.inputs, (std::vector<Input>{{"bottom_up", "4800000000"},
                                                       {"top_down", "6000000000"},
                                                       {"with_resources", "6100000000"}}));
  EXPECT_EQ(report.because.rules.front(), (RuleHit{"gap_large.top_down", true}));
}

TEST(Quota, the_sum_of_the_parts_is_held_against_the_quota) {
  const auto over = check_quota({{"a", Money{700}}, {"b", Money{500}}}, Money{1000});
  EXPECT_EQ(over->gap_minor, -200);
  EXPECT_DOUBLE_EQ(*over->coverage, 1.2);
  EXPECT_FALSE(check_quota({}, Money{0})->coverage.has_value());
  expect_planning_error(check_quota({}, Money{-1}), ErrorCode::engine_out_of_range, "quota");
  expect_planning_error(check_quota({{"a", Money{-1}}}, Money{1}), ErrorCode::engine_out_of_range,
                        "parts/a/target");
  expect_planning_error(check_quota({{"a", Money{max_money_minor}}, {"b", Money{1}}}, Money{1}),
                        ErrorCode::engine_out_of_range, "sum");
}

TEST(MoneySum, adds_what_is_known_and_refuses_what_is_beyond_money) {
  MoneySum sum;
  sum.add(Money{300});
  sum.add(std::nullopt);
  sum.add(Money{200});
  EXPECT_EQ(sum.real(), 500);
  EXPECT_EQ(*sum.result("total"), Money{500});
  sum.add(Money{max_money_minor});
  sum.add(Money{max_money_minor});  // beyond already: nothing can overflow
  EXPECT_EQ(sum.real(), static_cast<double>(max_money_minor + 500));
  EXPECT_EQ(sum.result("total").error().place, "total");
}

}  // namespace
}  // namespace dealbench::engine
