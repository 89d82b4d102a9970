#include "engine/tier/batch.h"

#include <utility>

namespace dealbench::engine {
namespace {

bool fits(std::size_t have, std::size_t count, std::size_t width) {
  return width == 0 ? have == 0 : have % width == 0 && have / width == count;
}

}  // namespace

Result<BatchReport> classify_batch(const TierTable& table, std::span<const LeadRule> rules,
                                   const LeadBatch& batch) {
  if (const auto checked = check_tier_table(table); !checked)
    return std::unexpected(checked.error());
  if (const auto checked = check_lead_rules(table, rules); !checked)
    return std::unexpected(checked.error());
  const std::size_t width = table.criteria.size();
  const std::size_t items = batch.quiz.empty() ? 0 : table.quiz.size();
  if (!fits(batch.facts.size(), batch.count, width))
    return fail(ErrorCode::engine_out_of_range, "facts");
  if (!fits(batch.quiz.size(), batch.count, items))
    return fail(ErrorCode::engine_out_of_range, "quiz");

  BatchReport report;
  report.leads.reserve(batch.count);
  for (std::size_t i = 0; i < batch.count; ++i) {
    const auto facts = batch.facts.subspan(i * width, width);
    const auto quiz = batch.quiz.subspan(i * items, items);
    if (auto checked = check_tier_facts(table, facts, quiz); !checked) {
      Error error = std::move(checked.error());
      error.place.insert(0, "leads/" + std::to_string(i) + "/");
      return std::unexpected(std::move(error));
    }
    const TierReadings readings = read_tier_facts(table, facts, quiz);
    LeadVerdict lead{judge_tier(table, facts, readings), LeadRoute::phone_screening};
    if (const auto rule = deciding_lead_rule(rules, facts, readings))
      lead.route = rules[*rule].route;
    ++report.by_outcome[static_cast<std::size_t>(lead.tier.outcome)];
    ++report.by_route[static_cast<std::size_t>(lead.route)];
    report.leads.push_back(lead);
  }
  return report;
}

}  // namespace dealbench::engine
