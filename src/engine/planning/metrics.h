#pragma once
// The metrics of the three levels (results, objectives, activities): every one calculated where its
// facts exist, and the reason where they do not. Definitions and default targets come from the
// playbook; the formula belongs to the id. docs/method/PLANNING-009.md.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "engine/explain.h"
#include "engine/planning/finding.h"
#include "engine/planning/metric_facts.h"

namespace dealbench::engine {

// value = numerator / (denominator * times); without them the numerator itself.
struct MetricFormula {
  std::string_view id;  // M01..M38
  MetricQuantity numerator = nullptr;
  MetricQuantity denominator = nullptr;  // nullptr: 1
  MetricQuantity times = nullptr;        // nullptr: 1
  // The numerator counts something that can be done or won more often, so that a target can be
  // rolled down to it.
  bool is_countable = false;
};
[[nodiscard]] std::span<const MetricFormula> metric_formulas();
// Nullptr for a metric of the user's own.
[[nodiscard]] const MetricFormula* find_metric_formula(std::string_view id);

enum class MetricDirection : std::uint8_t { more, less };  // which way is better

struct MetricDefinition {
  std::string id;
  std::int32_t level = 1;  // 1 result, 2 objective, 3 activity
  MetricDirection direction = MetricDirection::more;
  std::optional<double> default_target;  // in the unit of the metric; money in minor units
};

// What the plan says about a metric.
struct MetricChoice {
  std::string id;
  bool has_owner = false;
  std::optional<double> weekly_count;   // how often it is counted or done a week, 0..1e6
  std::optional<double> target;         // instead of the default
  std::optional<double> entered_value;  // used when nothing can be calculated
};

enum class MetricUnknown : std::uint8_t {
  known,
  quantity_unknown,   // `quantity` is not known
  nothing_to_divide,  // `quantity` is 0
  no_formula,         // the user's own metric without an entered value
};

enum class MetricStatus : std::uint8_t { unknown, no_target, met, missed };

struct MetricReport {
  std::string id;
  std::int32_t level = 1;
  std::optional<double> value;  // nullopt: see why
  bool is_entered = false;
  MetricUnknown why = MetricUnknown::known;
  std::string quantity;  // the name that is missing or 0; empty when known
  std::optional<double> target;
  MetricStatus status = MetricStatus::unknown;
  Because because;  // PLANNING-009; inputs are the quantities used
};

struct MetricsReport {
  std::vector<MetricReport> metrics;  // in the order of the definitions
  // activity_not_managed: a chosen metric of level 3 lacks "owner", "weekly_count" or "target"
  // (named as inputs).
  std::vector<PlanningFinding> findings;
};

// Errors: those of check_metric_facts; engine_unknown_key for a choice of an unknown metric
// ("metrics/<id>"); engine_out_of_range, engine_not_finite ("metrics/<id>/target" ...).
[[nodiscard]] Result<MetricsReport> evaluate_metrics(
    const MetricFacts& facts, const std::vector<MetricDefinition>& definitions,
    const std::vector<MetricChoice>& choices);

}  // namespace dealbench::engine
