#pragma once
// The metrics section of a playbook: definitions, default targets, the arrows of the tree, example
// chains. Texts and parameters only; the arithmetic is engine/planning/metrics.h and metric_tree.h.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/localized_text.h"
#include "engine/planning/metric_tree.h"
#include "engine/planning/metrics.h"
#include "playbook/reader.h"

namespace dealbench::playbook {

enum class MetricUnit : std::uint8_t { money, percent, days, minutes, hours, count, score };

struct MetricText {
  engine::MetricDefinition definition;  // percent as a ratio, money in minor units
  Id group;
  MetricUnit unit{};
  bool assumed = false;  // the default target is our assumption
  std::string source;    // talk, published, proposal: where the metric comes from
  LocalizedText name;
  LocalizedText formula;
};

struct MetricGroup {
  Id id;
  std::int32_t level = 1;
  LocalizedText name;
};
struct MetricLevel {
  std::int32_t level = 1;
  LocalizedText name, text;
};
struct MetricChainText {
  engine::MetricChain chain;
  std::string source;
  LocalizedText name, sentence;
};
struct MetricCaution {
  Id id;
  LocalizedText name, text;
};

struct MetricsPlaybook {
  std::int32_t interaction_days = 0;  // an account counts as in contact for so long
  std::int32_t analysis_days = 0;     // a deal counts as analysed for so long
  engine::ChainLimits chain_limits;
  std::vector<MetricLevel> levels;
  std::vector<MetricGroup> groups;
  std::vector<MetricText> metrics;
  std::vector<engine::MetricArrow> arrows;
  std::vector<MetricChainText> chains;
  std::vector<MetricCaution> cautions;
  [[nodiscard]] std::vector<engine::MetricDefinition> definitions() const;
  [[nodiscard]] const MetricText* metric(std::string_view id) const;  // nullptr when there is none
};

// Problems as read_planning; an arrow that does not lead from a lower level up is
// playbook_out_of_range.
[[nodiscard]] MetricsPlaybook read_metrics(const Reader& section);

}  // namespace dealbench::playbook
