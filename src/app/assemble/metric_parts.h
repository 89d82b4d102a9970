#pragma once
// For the files of metric_facts only: its parts by subject, each adding to the facts.

#include "app/assemble/metric_facts.h"

namespace dealbench::app {

[[nodiscard]] inline double real_count(std::int64_t count) {
  return static_cast<double>(count);
}

void add_deal_quantities(const Assembly& assembly, std::span<const PlanDeal> deals,
                         const Period& period, engine::MetricFacts& facts, Omissions& omissions);
void add_visit_quantities(const Assembly& assembly, std::span<const EvaluatedVisit> visits,
                          const Period& period, engine::MetricFacts& facts);
void add_account_quantities(const Assembly& assembly, const PlanningYear& year,
                            const Period& period, engine::MetricFacts& facts);
void add_team_quantities(const Assembly& assembly, const PlanningYear& year, const Period& period,
                         engine::MetricFacts& facts, Omissions& omissions);

}  // namespace dealbench::app
