#include "engine/tier/lead_router.h"

namespace dealbench::engine {

std::optional<std::size_t> deciding_lead_rule(std::span<const LeadRule> rules,
                                              std::span<const TierFact> facts,
                                              const TierReadings& readings) {
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (all_hold(rules[i].when, facts, readings)) return i;
  }
  return std::nullopt;
}

Result<void> check_lead_rules(const TierTable& table, std::span<const LeadRule> rules) {
  for (const LeadRule& rule : rules) {
    for (const TierCondition& condition : rule.when) {
      const bool good = condition.criterion ? *condition.criterion < table.criteria.size()
                                            : condition.signs_of.has_value();
      if (!good) return fail(ErrorCode::engine_out_of_range, "lead_rules/" + rule.id);
    }
  }
  return {};
}

Result<LeadReport> route_lead(const TierTable& table, std::span<const LeadRule> rules,
                              std::span<const TierFact> facts, std::span<const TierAnswer> quiz) {
  if (const auto checked = check_tier_table(table); !checked)
    return std::unexpected(checked.error());
  if (const auto checked = check_lead_rules(table, rules); !checked)
    return std::unexpected(checked.error());
  if (const auto checked = check_tier_facts(table, facts, quiz); !checked)
    return std::unexpected(checked.error());
  const TierReadings readings = read_tier_facts(table, facts, quiz);
  LeadReport report;
  report.because.formula = "TIER-006";
  for (std::size_t i = 0; i < facts.size(); ++i) {
    const TierCriterion& criterion = table.criteria[i];
    if (facts[i]) report.because.inputs.push_back({criterion.id, fact_text(criterion, *facts[i])});
  }
  const auto decider = deciding_lead_rule(rules, facts, readings);
  if (!decider) return report;
  report.route = rules[*decider].route;
  report.rule = rules[*decider].id;
  for (std::size_t i = *decider; i < rules.size(); ++i) {
    const bool same = rules[i].route == report.route;
    if (!rules[i].when.empty() && all_hold(rules[i].when, facts, readings))
      report.because.rules.push_back({rules[i].id, same});
  }
  return report;
}

}  // namespace dealbench::engine
