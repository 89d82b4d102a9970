#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/planning/balance_wheel.h"
#include "unit/engine/planning_support.h"

namespace dealbench::engine {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

BalanceFacts example_wheel(double goal) {
  return {.cells = {{.id = "renewal", .weight = 72, .growth_cap = 0.1},
                    {.id = "cross_sell", .weight = 4, .growth_cap = 2},
                    {.id = "new_customers", .weight = 19, .growth_cap = 1},
                    {.id = "take_over", .weight = 5, .growth_cap = 1}},
          .goal = goal};
}

const std::vector<BalanceRule> rules{
    {"W01", {"renewal"}, BalanceTest::above, 0.65},
    {"W02", {"cross_sell"}, BalanceTest::below, 0.1},
    {"W03", {"new_customers"}, BalanceTest::above, 0.5},
    {"W04", {"take_over", "win_over", "replacement"}, BalanceTest::above, 0.2},
    {"W05", {}, BalanceTest::zero, 0}};

std::vector<std::string> signs_of(std::vector<BalanceCell> cells) {
  const auto report = evaluate_balance_wheel({.cells = std::move(cells), .goal = 0}, rules);
  EXPECT_TRUE(report.has_value());
  std::vector<std::string> out;
  for (const BalanceSign& sign : report->signs) out.push_back(sign.rule + " " + sign.cell);
  return out;
}

TEST(BalanceWheel, each_cell_alone_needs_the_growth_of_the_worked_example) {
  const auto report = evaluate_balance_wheel(example_wheel(0.4), rules);
  ASSERT_TRUE(report.has_value());
  const std::vector<double> percent{55.56, 1000, 210.53, 800};
  for (std::size_t i = 0; i < percent.size(); ++i)
    EXPECT_NEAR(*report->cells[i].alone_growth * 100, percent[i], 0.005) << i;
  EXPECT_NEAR(*report->most_growth, 0.392, 1e-12);
  EXPECT_FALSE(report->is_goal_within_caps);
}

TEST(BalanceWheel, a_goal_at_the_caps_is_within_reach_and_a_little_more_is_not) {
  EXPECT_TRUE(evaluate_balance_wheel(example_wheel(0.392), {})->is_goal_within_caps);
  EXPECT_FALSE(evaluate_balance_wheel(example_wheel(0.392001), {})->is_goal_within_caps);
  const auto exact = solve_balance_wheel(example_wheel(0.392));
  EXPECT_TRUE(exact->is_reached);
  EXPECT_EQ(exact->shortfall, 0);
  const auto beyond = solve_balance_wheel(example_wheel(0.392001));
  EXPECT_FALSE(beyond->is_reached);
  EXPECT_NEAR(beyond->shortfall, 0.000001, 1e-12);
}

TEST(BalanceWheel, money_as_weights_gives_the_same_shares_as_percent) {
  BalanceFacts money = example_wheel(0.4);
  for (BalanceCell& cell : money.cells) cell.weight *= 1e10;
  const auto by_money = evaluate_balance_wheel(money, rules);
  const auto by_percent = evaluate_balance_wheel(example_wheel(0.4), rules);
  for (std::size_t i = 0; i < money.cells.size(); ++i)
    EXPECT_DOUBLE_EQ(by_money->cells[i].share, by_percent->cells[i].share);
}

TEST(BalanceWheel, shares_next_year_add_up_to_one) {
  BalanceFacts facts = example_wheel(0);
  facts.cells[0].growth = -0.5;
  facts.cells[2].growth = 3;
  const auto report = evaluate_balance_wheel(facts, rules);
  double sum = 0;
  for (const BalanceCellReport& cell : report->cells) sum += cell.next_share;
  EXPECT_NEAR(sum, 1, 1e-12);
}

TEST(BalanceWheel, nothing_left_at_all_gives_no_shares_rather_than_a_division_by_zero) {
  BalanceFacts facts = example_wheel(0);
  for (BalanceCell& cell : facts.cells) cell.growth = -1;
  const auto report = evaluate_balance_wheel(facts, rules);
  ASSERT_TRUE(report.has_value());
  EXPECT_EQ(report->total_growth, -1);
  for (const BalanceCellReport& cell : report->cells) EXPECT_EQ(cell.next_share, 0);
}

TEST(BalanceWheel, a_cell_without_revenue_is_a_blind_spot_and_cannot_carry_a_goal) {
  BalanceFacts facts = example_wheel(0.4);
  facts.cells[3].weight = 0;
  const auto report = evaluate_balance_wheel(facts, rules);
  EXPECT_FALSE(report->cells[3].alone_growth.has_value());
  EXPECT_FALSE(report->cells[3].is_alone_feasible);
  EXPECT_EQ(report->signs.back(), (BalanceSign{"W05", "take_over", 0}));
}

TEST(BalanceWheel, a_cell_cannot_shrink_below_nothing_alone) {
  const auto report = evaluate_balance_wheel(example_wheel(-0.3), {});
  EXPECT_TRUE(report->cells[0].alone_growth.has_value());   // -41.7 %
  EXPECT_FALSE(report->cells[1].alone_growth.has_value());  // -750 %
}

TEST(BalanceWheel, signs_appear_beyond_their_thresholds_and_not_on_them) {
  const auto with_renewal = [](double renewal) {
    return signs_of(
        {{.id = "renewal", .weight = renewal}, {.id = "cross_sell", .weight = 100 - renewal}});
  };
  EXPECT_EQ(with_renewal(65), std::vector<std::string>{});
  EXPECT_EQ(with_renewal(65.1), std::vector<std::string>{"W01 renewal"});
  EXPECT_EQ(with_renewal(90), std::vector<std::string>{"W01 renewal"});
  EXPECT_EQ(with_renewal(90.1), (std::vector<std::string>{"W01 renewal", "W02 cross_sell"}));
}

TEST(BalanceWheel, the_split_layout_counts_both_rival_cells_together) {
  EXPECT_EQ(signs_of({{.id = "renewal", .weight = 60},
                      {.id = "cross_sell", .weight = 15},
                      {.id = "win_over", .weight = 12},
                      {.id = "replacement", .weight = 13}}),
            std::vector<std::string>{"W04 "});
  EXPECT_EQ(signs_of({{.id = "renewal", .weight = 60},
                      {.id = "cross_sell", .weight = 20},
                      {.id = "win_over", .weight = 10},
                      {.id = "replacement", .weight = 10}}),
            std::vector<std::string>{});
}

TEST(BalanceWheel, an_unlimited_cell_comes_first_and_leaves_the_most_growth_open) {
  BalanceFacts facts = example_wheel(5);
  facts.cells[3].growth_cap.reset();
  const auto report = evaluate_balance_wheel(facts, rules);
  EXPECT_FALSE(report->most_growth.has_value());
  EXPECT_TRUE(report->is_goal_within_caps);
  EXPECT_EQ(report->growth_order.front(), "take_over");
  const auto solution = solve_balance_wheel(facts);
  EXPECT_TRUE(solution->is_reached);  // 5 - 0.342 from a share of 0.05
  EXPECT_NEAR(solution->cells[3].growth, 93.16, 1e-9);
}

TEST(BalanceWheel, a_goal_of_shrinking_moves_all_cells_alike) {
  const auto solution = solve_balance_wheel(example_wheel(-0.2));
  EXPECT_TRUE(solution->is_reached);
  for (const BalanceStep& step : solution->cells) EXPECT_NEAR(step.growth, -0.2, 1e-12);
}

TEST(BalanceWheel, fixed_cells_can_make_a_goal_unreachable_in_both_directions) {
  BalanceFacts facts = example_wheel(-0.9);
  facts.cells[0].is_fixed = true;  // its 72 % stay
  const auto down = solve_balance_wheel(facts);
  EXPECT_FALSE(down->is_reached);
  EXPECT_NEAR(down->shortfall, -0.9 + 0.28, 1e-12);
  EXPECT_NEAR(*down->effort, -1, 1e-12);
  for (BalanceCell& cell : facts.cells) cell.is_fixed = true;
  facts.goal = 0.1;
  const auto none = solve_balance_wheel(facts);
  EXPECT_FALSE(none->is_reached);
  EXPECT_NEAR(none->shortfall, 0.1, 1e-12);
  EXPECT_FALSE(none->effort.has_value());
}

TEST(BalanceWheel, cells_without_revenue_are_not_moved) {
  BalanceFacts facts = example_wheel(0.05);
  facts.cells.push_back({.id = "empty", .weight = 0, .growth_cap = 1});
  EXPECT_EQ(solve_balance_wheel(facts)->cells.back().growth, 0);
}

TEST(BalanceWheel, because_names_the_page_the_inputs_and_what_stopped) {
  const auto report = evaluate_balance_wheel(example_wheel(0.4), rules);
  EXPECT_EQ(report->because.formula, "PLANNING-001");
  EXPECT_EQ(report->because.inputs.front(), (Input{"goal", "0.4"}));
  EXPECT_EQ(report->because.rules, (std::vector<RuleHit>{{"W01", true}, {"W02", true}}));
  const auto solution = solve_balance_wheel(example_wheel(0.3));
  EXPECT_EQ(solution->because.formula, "PLANNING-002");
  EXPECT_EQ(solution->because.rules, (std::vector<RuleHit>{{"at_cap.renewal", true}}));
}

TEST(BalanceWheel, facts_out_of_range_are_errors_with_their_place) {
  const auto with = [](double weight, double growth, std::optional<double> cap, double goal) {
    return evaluate_balance_wheel(
        {.cells = {{.id = "a", .weight = weight, .growth = growth, .growth_cap = cap}},
         .goal = goal},
        {});
  };
  expect_planning_error(with(-1, 0, 0, 0), ErrorCode::engine_out_of_range, "cells/a/weight");
  expect_planning_error(with(1e16, 0, 0, 0), ErrorCode::engine_out_of_range, "cells/a/weight");
  expect_planning_error(with(nan, 0, 0, 0), ErrorCode::engine_not_finite, "cells/a/weight");
  expect_planning_error(with(1, -1.1, 0, 0), ErrorCode::engine_out_of_range, "cells/a/growth");
  expect_planning_error(with(1, 0, 1001, 0), ErrorCode::engine_out_of_range, "cells/a/growth_cap");
  expect_planning_error(with(1, 0, 0, infinity), ErrorCode::engine_not_finite, "goal");
  expect_planning_error(with(1, 0, 0, -2), ErrorCode::engine_out_of_range, "goal");
  expect_planning_error(with(0, 0, 0, 0), ErrorCode::engine_empty, "cells");
  expect_planning_error(evaluate_balance_wheel({}, {}), ErrorCode::engine_empty, "cells");
  expect_planning_error(solve_balance_wheel({}), ErrorCode::engine_empty, "cells");
}

// A small generator of its own, so that a failure can be repeated.
struct Random {
  std::uint64_t state;
  double next() {
    state = state * 6364136223846793005U + 1442695040888963407U;
    return static_cast<double>(state >> 11) / 9007199254740992.0;
  }
};

BalanceFacts random_wheel(Random& random) {
  BalanceFacts facts{.cells = {}, .goal = random.next() * 2 - 0.5};
  const auto cells = static_cast<int>(random.next() * 6) + 1;
  for (int i = 0; i < cells; ++i) {
    BalanceCell cell{.id = std::string("c") + std::to_string(i),
                     .weight = random.next() * 100 + 0.01};
    if (random.next() < 0.8) cell.growth_cap = random.next() * 3 - 0.2;
    if (random.next() < 0.2) {
      cell.is_fixed = true;
      cell.growth = random.next() - 0.5;
    }
    facts.cells.push_back(cell);
  }
  return facts;
}

TEST(BalanceWheel, a_solution_reaches_the_goal_within_the_caps_or_says_by_how_much_it_fails) {
  Random random{7};
  for (int round = 0; round < 2000; ++round) {
    BalanceFacts facts = random_wheel(random);
    const auto solution = solve_balance_wheel(facts);
    ASSERT_TRUE(solution.has_value());
    bool has_room = false;
    for (std::size_t i = 0; i < facts.cells.size(); ++i) {
      const BalanceCell& cell = facts.cells[i];
      const BalanceStep& step = solution->cells[i];
      if (cell.is_fixed) {
        EXPECT_EQ(step.growth, cell.growth);
        continue;
      }
      if (cell.growth_cap) {
        EXPECT_LE(step.growth, *cell.growth_cap + 1e-9);
      }
      if (!step.is_at_cap) {
        EXPECT_EQ(step.growth, *solution->effort);
        has_room = true;
      }
      facts.cells[i].growth = step.growth;
    }
    const auto report = evaluate_balance_wheel(facts, {});
    EXPECT_EQ(report->total_growth, solution->total_growth);
    if (solution->is_reached) {
      EXPECT_NEAR(report->gap, 0, 1e-9);
    }
    // Not reached from below means that nobody has room left.
    if (!solution->is_reached && solution->shortfall > 0) {
      EXPECT_FALSE(has_room) << round;
    }
  }
}

TEST(BalanceWheel, the_order_of_the_cells_changes_no_total) {
  Random random{11};
  for (int round = 0; round < 200; ++round) {
    BalanceFacts facts = random_wheel(random);
    for (BalanceCell& cell : facts.cells) cell.growth = random.next();
    BalanceFacts turned = facts;
    std::reverse(turned.cells.begin(), turned.cells.end());
    EXPECT_EQ(evaluate_balance_wheel(facts, {})->total_growth,
              evaluate_balance_wheel(turned, {})->total_growth);
    EXPECT_EQ(evaluate_balance_wheel(facts, {})->growth_order,
              evaluate_balance_wheel(turned, {})->growth_order);
  }
}

TEST(BalanceWheel, extreme_shares_give_finite_figures) {
  const BalanceFacts facts{.cells = {{.id = "all", .weight = 9e15, .growth_cap = 0.1},
                                     {.id = "speck", .weight = 1e-300},
                                     {.id = "grain", .weight = 1}},
                           .goal = 0.4};
  const auto report = evaluate_balance_wheel(facts, {});
  const auto solution = solve_balance_wheel(facts);
  ASSERT_TRUE(report && solution);
  for (const BalanceCellReport& cell : report->cells) {
    EXPECT_TRUE(std::isfinite(cell.next_share));
    EXPECT_TRUE(!cell.alone_growth || *cell.alone_growth <= highest_balance_growth);
  }
  for (const BalanceStep& step : solution->cells) EXPECT_LE(step.growth, highest_balance_growth);
  EXPECT_FALSE(solution->is_reached);
}

}  // namespace
}  // namespace dealbench::engine
