#pragma once
// For the files of metric_facts only: its parts by subject, each adding to the facts.

#include "app/assemble/metric_facts.h"

namespace dealbench::app {

// A sum of money that stops just beyond what the engine accepts, where it is refused.
class MinorSum {
 public:
  void add(const std::optional<Money>& money) {
    if (money && sum_ <= max_money_minor) sum_ += money->minor;
  }
  [[nodiscard]] double real() const { return static_cast<double>(sum_); }

 private:
  std::int64_t sum_ = 0;
};

[[nodiscard]] inline double real_count(std::int64_t count) {
  return static_cast<double>(count);
}

void add_deal_quantities(const Assembly& assembly, const Period& period, engine::MetricFacts& facts,
                         Omissions& omissions);
void add_visit_quantities(const Assembly& assembly, const Period& period,
                          engine::MetricFacts& facts);
void add_account_quantities(const Assembly& assembly, const PlanningYear& year,
                            const Period& period, engine::MetricFacts& facts);
void add_team_quantities(const Assembly& assembly, const PlanningYear& year, const Period& period,
                         engine::MetricFacts& facts, Omissions& omissions);

}  // namespace dealbench::app
