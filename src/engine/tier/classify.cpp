#include "engine/tier/classify.h"

namespace dealbench::engine {
namespace {

constexpr std::uint64_t bit(std::size_t index) {
  return std::uint64_t{1} << index;
}
constexpr bool has(std::uint64_t mask, std::size_t index) {
  return ((mask >> index) & 1U) != 0;
}
constexpr TierOutcome outcome_of(Tier tier) {
  return static_cast<TierOutcome>(tier);
}

// The first rule that decides for a tier which no earlier rule excluded; every later one that holds
// is listed.
void apply_rules(const TierTable& table, std::span<const TierFact> facts,
                 const TierReadings& readings, TierVerdict& verdict) {
  for (std::size_t i = 0; i < table.rules.size(); ++i) {
    const TierRule& rule = table.rules[i];
    if (!all_hold(rule.when, facts, readings)) continue;
    const bool decided = verdict.decided_by == TierDecision::rule;
    const bool same = decided && verdict.outcome == outcome_of(rule.tier);
    if (rule.effect == TierEffect::excludes && !same) {
      verdict.excluded.add(rule.tier);
    } else if (rule.effect == TierEffect::decides && !decided &&
               !verdict.excluded.contains(rule.tier)) {
      verdict.decided_by = TierDecision::rule;
      verdict.outcome = outcome_of(rule.tier);
      verdict.rule = static_cast<std::uint8_t>(i);
    } else if (rule.effect == TierEffect::excludes || !same) {
      verdict.rules_contradicted |= bit(i);
      continue;
    }
    verdict.rules_fired |= bit(i);
  }
}

// The tier with most votes among those not excluded; nullopt for none. `tied` when another has as
// many.
TierAnswer leading(const TierVerdict& verdict, bool& tied) {
  TierAnswer leader;
  tied = false;
  for (const Tier tier : all_tiers) {
    const std::int32_t votes = verdict.votes[index_of(tier)];
    if (votes == 0 || verdict.excluded.contains(tier)) continue;
    const std::int32_t best = leader ? verdict.votes[index_of(*leader)] : 0;
    if (votes == best) tied = true;
    if (votes > best) {
      tied = false;
      leader = tier;
    }
  }
  return leader;
}

std::int32_t votes_against(const TierVerdict& verdict, TierAnswer leader) {
  std::int32_t against = 0;
  for (const Tier tier : all_tiers) against += tier == leader ? 0 : verdict.votes[index_of(tier)];
  return against;
}

void decide_by_quiz(const TierTable& table, TierVerdict& verdict) {
  bool tied = false;
  const TierAnswer leader = leading(verdict, tied);
  verdict.opposite = votes_against(verdict, leader);
  if (!leader) return;
  verdict.decided_by = TierDecision::quiz;
  const bool mixed = tied || verdict.opposite >= table.mixed_from_opposite;
  verdict.outcome = mixed ? TierOutcome::mixed : outcome_of(*leader);
}

void note(TierSet speaks, Tier tier, std::size_t index, std::uint64_t& confirming,
          std::uint64_t& contradicting) {
  if (speaks.empty()) return;
  (speaks.contains(tier) ? confirming : contradicting) |= bit(index);
}

void compare_readings(const TierTable& table, const TierReadings& readings, TierVerdict& verdict) {
  const std::optional<Tier> tier = tier_of(verdict.outcome);
  if (!tier) return;
  for (std::size_t i = 0; i < table.criteria.size(); ++i)
    note(readings.facts[i], *tier, i, verdict.facts_confirming, verdict.facts_contradicting);
  for (std::size_t i = 0; i < table.quiz.size(); ++i) {
    if (readings.quiz[i])
      note({*readings.quiz[i]}, *tier, i, verdict.answers_confirming,
           verdict.answers_contradicting);
  }
}

std::optional<bool> confirmation(std::uint64_t confirming, std::uint64_t contradicting,
                                 std::size_t index) {
  if (has(confirming, index)) return true;
  if (has(contradicting, index)) return false;
  return std::nullopt;
}

void add_reading(TierReport& report, TierReading reading) {
  if (reading.confirms) report.because.rules.push_back({reading.id, *reading.confirms});
  report.readings.push_back(std::move(reading));
}

void explain_inputs(const TierTable& table, std::span<const TierFact> facts,
                    std::span<const TierAnswer> quiz, Because& because) {
  because.formula = "TIER-001";
  for (std::size_t i = 0; i < facts.size(); ++i) {
    const TierCriterion& criterion = table.criteria[i];
    if (facts[i]) because.inputs.push_back({criterion.id, fact_text(criterion, *facts[i])});
  }
  for (std::size_t i = 0; i < quiz.size(); ++i) {
    if (quiz[i]) because.inputs.push_back({table.quiz[i].id, std::string(key_of(*quiz[i]))});
  }
}

}  // namespace

TierVerdict judge_tier(const TierTable& table, std::span<const TierFact> facts,
                       const TierReadings& readings) {
  TierVerdict verdict;
  verdict.signs = readings.signs;
  for (std::size_t i = 0; i < table.quiz.size(); ++i) {
    if (readings.quiz[i]) ++verdict.votes[index_of(*readings.quiz[i])];
  }
  apply_rules(table, facts, readings, verdict);
  if (verdict.decided_by == TierDecision::rule) {
    verdict.opposite = votes_against(verdict, tier_of(verdict.outcome));
  } else {
    decide_by_quiz(table, verdict);
  }
  compare_readings(table, readings, verdict);
  return verdict;
}

Result<TierReport> classify_tier(const TierTable& table, std::span<const TierFact> facts,
                                 std::span<const TierAnswer> quiz) {
  if (const auto checked = check_tier_table(table); !checked)
    return std::unexpected(checked.error());
  if (const auto checked = check_tier_facts(table, facts, quiz); !checked)
    return std::unexpected(checked.error());
  const TierReadings readings = read_tier_facts(table, facts, quiz);
  TierReport report;
  report.verdict = judge_tier(table, facts, readings);
  const TierVerdict& verdict = report.verdict;
  explain_inputs(table, facts, quiz, report.because);
  for (std::size_t i = 0; i < table.rules.size(); ++i) {
    if (has(verdict.rules_fired | verdict.rules_contradicted, i))
      report.because.rules.push_back({table.rules[i].id, has(verdict.rules_fired, i)});
  }
  for (std::size_t i = 0; i < table.quiz.size(); ++i) {
    const TierAnswer answer = readings.quiz[i];
    if (!answer) {
      report.unanswered.push_back(table.quiz[i].id);
      continue;
    }
    add_reading(report,
                {table.quiz[i].id,
                 true,
                 {*answer},
                 confirmation(verdict.answers_confirming, verdict.answers_contradicting, i)});
  }
  for (std::size_t i = 0; i < table.criteria.size(); ++i) {
    if (readings.facts[i].empty()) continue;
    add_reading(report, {table.criteria[i].id, false, readings.facts[i],
                         confirmation(verdict.facts_confirming, verdict.facts_contradicting, i)});
  }
  return report;
}

}  // namespace dealbench::engine
