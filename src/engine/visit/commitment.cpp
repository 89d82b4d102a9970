#include "engine/visit/commitment.h"

#include <utility>

namespace dealbench::engine {
namespace {

std::optional<Error> check_level(const char* name, std::optional<std::int32_t> level,
                                 std::int32_t top) {
  if (!level || (*level >= 0 && *level <= top)) return std::nullopt;
  return Error{ErrorCode::engine_out_of_range, std::string("commitment/") + name,
               std::to_string(*level) + " (0.." + std::to_string(top) + ")"};
}

CommitmentOutcome outcome_of(const CommitmentFacts& facts) {
  if (!facts.obtained) return CommitmentOutcome::unknown;
  if (facts.best && *facts.obtained >= *facts.best) return CommitmentOutcome::best_reached;
  if (!facts.minimum) return CommitmentOutcome::unknown;
  return *facts.obtained >= *facts.minimum ? CommitmentOutcome::minimum_reached
                                           : CommitmentOutcome::below_minimum;
}

}  // namespace

Result<CommitmentReport> assess_commitment(const CommitmentFacts& facts,
                                           const CommitmentRules& rules) {
  const std::pair<const char*, std::optional<std::int32_t>> levels[] = {
      {"best", facts.best}, {"minimum", facts.minimum}, {"obtained", facts.obtained}};
  CommitmentReport report;
  report.because.formula = "VISIT-006";
  for (const auto& [name, level] : levels) {
    if (auto problem = check_level(name, level, rules.top_level)) return std::unexpected(*problem);
    if (level) report.because.inputs.push_back({name, std::to_string(*level)});
  }
  if (facts.best && facts.minimum && *facts.minimum > *facts.best) {
    return fail(ErrorCode::engine_out_of_range, "commitment/minimum",
                std::to_string(*facts.minimum) + " (0.." + std::to_string(*facts.best) + ")");
  }
  report.outcome = outcome_of(facts);
  report.goal_set = facts.best && facts.minimum;
  report.real = facts.obtained && facts.has_person && facts.has_action && facts.has_date;
  const bool high_enough = facts.obtained && *facts.obtained >= rules.obtained_level;
  report.obtained = report.real && high_enough;
  report.follow_up_needed = report.outcome == CommitmentOutcome::below_minimum;
  if (high_enough) {
    if (!facts.has_person) report.missing.emplace_back("person");
    if (!facts.has_action) report.missing.emplace_back("action");
    if (!facts.has_date) report.missing.emplace_back("date");
  }
  return report;
}

}  // namespace dealbench::engine
