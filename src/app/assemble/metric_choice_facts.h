#pragma once
// The metrics that a plan follows, and its chains of metrics, as facts of the planning engine.

#include <optional>
#include <string>
#include <vector>

#include "app/assemble/assembly.h"
#include "engine/planning/metric_tree.h"
#include "engine/planning/metrics.h"

namespace dealbench::app {

// The playbook's definitions, then one's own by id: those whose metric the playbook does not have.
// One's own metric is an activity (level 3) unless stated, and more of it is better.
struct FollowedMetrics {
  std::vector<engine::MetricDefinition> definitions;
  std::vector<engine::MetricChoice> choices;  // by record id
};
// A metric of money takes its target and value from the fields for money. A record without a metric
// is omitted; of two records of one metric the first by id counts. An owner who is not there is
// none.
[[nodiscard]] FollowedMetrics followed_metrics(const Assembly& assembly, Omissions& omissions);

// An activity that carries an objective which is not in the chain is listed and left out.
[[nodiscard]] engine::MetricChain metric_chain(const plan::MetricChain& chain,
                                               Omissions& omissions);

// Those whose ends are defined and that lead from a lower level up; the others are findings of the
// chain.
[[nodiscard]] std::vector<engine::MetricArrow> sound_arrows(
    std::vector<engine::MetricArrow> arrows,
    const std::vector<engine::MetricDefinition>& definitions);

// A target that can be rolled down: one of a metric whose value is a plain count or sum, as
// chosen; for the metric of bookings the year's goal where none is chosen. Nullopt: there is none,
// or the metric is a share.
[[nodiscard]] std::optional<double> countable_target(const std::string& metric,
                                                     const FollowedMetrics& followed,
                                                     const std::optional<Money>& year_goal);

}  // namespace dealbench::app
