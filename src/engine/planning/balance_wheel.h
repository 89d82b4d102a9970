#pragma once
// The balance wheel: where revenue comes from, what each cell adds to growth, and whether a goal is
// within reach. Knows no cell names, limits or thresholds: they come from the plan and the
// playbook. docs/method/PLANNING-001.md (growth, signs), PLANNING-002.md (solver).

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "engine/explain.h"

namespace dealbench::engine {

// +100,000 %: no growth beyond it is accepted or proposed.
inline constexpr double highest_balance_growth = 1000;

struct BalanceCell {
  std::string id;
  double weight = 0;  // last year's revenue of the cell in any one unit (money or percent), 0..9e15
  double growth = 0;  // planned, relative: 0.1 is +10 %; -1..1000
  std::optional<double> growth_cap;  // the most that is held feasible, -1..1000; nullopt: no limit
  bool is_fixed = false;             // the solver keeps `growth` as it is
};

struct BalanceFacts {
  std::vector<BalanceCell> cells;
  double goal = 0;  // total growth wanted, relative; -1..1000
};

enum class BalanceTest : std::uint8_t { above, below, zero };

// A sign to look at. With `cells` it looks at the sum of those that the wheel has (none: it is
// silent); without, at every cell by itself.
struct BalanceRule {
  std::string id;
  std::vector<std::string> cells;
  BalanceTest test = BalanceTest::zero;
  double threshold = 0;  // share, 0..1; not used by zero
};

struct BalanceCellReport {
  std::string id;
  double share = 0;  // weight / sum of weights
  double growth = 0;
  double contribution = 0;  // share * growth: its part of total growth
  double next_share = 0;    // after growth; 0 when nothing is left at all
  // Growth that reaches the goal while the others stay as they are; nullopt: the cell has no
  // revenue to grow from, or would have to shrink below nothing or grow beyond the highest growth.
  std::optional<double> alone_growth;
  bool is_alone_feasible = false;           // alone_growth exists and is within the cap
  std::optional<double> most_contribution;  // share * cap
};

struct BalanceSign {
  std::string rule;
  std::string cell;  // empty: the rule looks at several cells together
  double share = 0;
  friend bool operator==(const BalanceSign&, const BalanceSign&) = default;
};

struct BalanceReport {
  std::vector<BalanceCellReport> cells;  // in the order of the facts
  double weight_sum = 0;                 // 100 when the weights are percent that add up
  double total_growth = 0;               // sum of share * growth
  double gap = 0;                        // goal - total_growth; above 0: short of it
  std::optional<double> most_growth;     // with every cell at its cap; nullopt: one has no limit
  bool is_goal_within_caps = true;
  std::vector<BalanceSign> signs;  // in the order of the rules, then of the cells
  std::vector<std::string>
      growth_order;  // cells by what they can add, most first; unlimited ones before all
  Because because;   // PLANNING-001
};

// Errors: engine_empty without cells or with a sum of weights of 0; engine_out_of_range,
// engine_not_finite with the place "cells/<id>/weight".
[[nodiscard]] Result<BalanceReport> evaluate_balance_wheel(const BalanceFacts& facts,
                                                           const std::vector<BalanceRule>& rules);

struct BalanceStep {
  std::string id;
  double growth = 0;
  bool is_at_cap = false;
};

struct BalanceSolution {
  std::vector<BalanceStep> cells;  // in the order of the facts
  double total_growth = 0;
  bool is_reached = false;  // within 1e-9 of the goal
  double shortfall = 0;  // goal - total_growth when not reached; negative: it cannot shrink so far
  std::optional<double>
      effort;       // the growth common to the cells below their cap; nullopt: there are none
  Because because;  // PLANNING-002; the rule "at_cap.<cell>" fires for each cell that stops
};

// Equal effort: every free cell grows by the same relative amount, those that reach their cap stop
// and the rest take the remainder. Cells without revenue stay at 0. Errors as
// evaluate_balance_wheel.
[[nodiscard]] Result<BalanceSolution> solve_balance_wheel(const BalanceFacts& facts);

}  // namespace dealbench::engine
