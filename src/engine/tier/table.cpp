#include "engine/tier/table.h"

#include <string>

namespace dealbench::engine {
namespace {

bool leads_somewhere(const TierTable& table, const TierCondition& condition) {
  if (!condition.criterion) return condition.signs_of.has_value();
  return *condition.criterion < table.criteria.size();
}

std::int64_t highest(const TierCriterion& criterion) {
  return criterion.options.empty() ? criterion.high
                                   : static_cast<std::int64_t>(criterion.options.size()) - 1;
}

std::int64_t lowest(const TierCriterion& criterion) {
  return criterion.options.empty() ? criterion.low : 0;
}

TierFact fact_at(std::span<const TierFact> facts, std::size_t index) {
  return index < facts.size() ? facts[index] : std::nullopt;
}

void count_signs(TierReadings& readings, TierSet speaks) {
  for (const Tier tier : all_tiers) readings.signs[index_of(tier)] += speaks.contains(tier) ? 1 : 0;
}

}  // namespace

Result<void> check_tier_table(const TierTable& table) {
  if (table.criteria.size() > tier_table_limit)
    return fail(ErrorCode::engine_out_of_range, "criteria");
  if (table.quiz.size() > tier_table_limit) return fail(ErrorCode::engine_out_of_range, "quiz");
  if (table.rules.size() > tier_table_limit) return fail(ErrorCode::engine_out_of_range, "rules");
  if (table.mixed_from_opposite < 1)
    return fail(ErrorCode::engine_out_of_range, "mixed_from_opposite");
  for (const TierCriterion& criterion : table.criteria) {
    if (criterion.options.size() > tier_table_limit)
      return fail(ErrorCode::engine_out_of_range, "criteria/" + criterion.id);
  }
  for (const TierQuizItem& item : table.quiz) {
    if (item.criterion && *item.criterion >= table.criteria.size())
      return fail(ErrorCode::engine_out_of_range, "quiz/" + item.id);
  }
  for (const TierRule& rule : table.rules) {
    for (const TierCondition& condition : rule.when) {
      if (!leads_somewhere(table, condition))
        return fail(ErrorCode::engine_out_of_range, "rules/" + rule.id);
    }
  }
  return {};
}

Result<void> check_tier_facts(const TierTable& table, std::span<const TierFact> facts,
                              std::span<const TierAnswer> quiz) {
  if (facts.size() > table.criteria.size()) return fail(ErrorCode::engine_out_of_range, "facts");
  if (quiz.size() > table.quiz.size()) return fail(ErrorCode::engine_out_of_range, "quiz");
  for (std::size_t i = 0; i < facts.size(); ++i) {
    const TierCriterion& criterion = table.criteria[i];
    const std::int64_t low = lowest(criterion);
    const std::int64_t high = highest(criterion);
    if (!facts[i] || (*facts[i] >= low && *facts[i] <= high)) continue;
    return fail(
        ErrorCode::engine_out_of_range, "facts/" + criterion.id,
        std::to_string(*facts[i]) + " (" + std::to_string(low) + ".." + std::to_string(high) + ")");
  }
  return {};
}

TierSet speaks_for(const TierCriterion& criterion, TierFact fact) {
  if (!fact) return {};
  if (!criterion.options.empty())
    return criterion.options[static_cast<std::size_t>(*fact)].speaks_for;
  TierSet tiers;
  for (const Tier tier : all_tiers) {
    const std::optional<TierBand>& band = criterion.bands[index_of(tier)];
    if (band && *fact >= band->low && *fact <= band->high) tiers.add(tier);
  }
  return tiers;
}

TierReadings read_tier_facts(const TierTable& table, std::span<const TierFact> facts,
                             std::span<const TierAnswer> quiz) {
  TierReadings readings;
  std::uint64_t asked_in_quiz =
      0;  // facts that a quiz item stands for, so that no sign counts twice
  for (std::size_t i = 0; i < table.criteria.size(); ++i)
    readings.facts[i] = speaks_for(table.criteria[i], fact_at(facts, i));
  for (std::size_t i = 0; i < table.quiz.size(); ++i) {
    const TierQuizItem& item = table.quiz[i];
    TierAnswer& answer = readings.quiz[i];
    if (i < quiz.size()) answer = quiz[i];
    if (item.criterion) {
      asked_in_quiz |= std::uint64_t{1} << *item.criterion;
      if (!answer) answer = readings.facts[*item.criterion].single();
    }
    if (item.is_sign && answer) count_signs(readings, {*answer});
  }
  for (std::size_t i = 0; i < table.criteria.size(); ++i) {
    const bool in_quiz = ((asked_in_quiz >> i) & 1U) != 0;
    if (table.criteria[i].is_sign && !in_quiz) count_signs(readings, readings.facts[i]);
  }
  return readings;
}

bool holds(const TierCondition& condition, std::span<const TierFact> facts,
           const TierReadings& readings) {
  std::int64_t number = 0;
  if (condition.criterion) {
    const TierFact fact = fact_at(facts, *condition.criterion);
    if (!fact) return false;
    if (condition.allowed != 0) return ((condition.allowed >> *fact) & 1U) != 0;
    number = *fact;
  } else if (condition.signs_of) {
    number = readings.signs[index_of(*condition.signs_of)];
  }
  return number >= condition.low && number <= condition.high;
}

bool all_hold(std::span<const TierCondition> conditions, std::span<const TierFact> facts,
              const TierReadings& readings) {
  for (const TierCondition& condition : conditions) {
    if (!holds(condition, facts, readings)) return false;
  }
  return true;
}

std::optional<std::size_t> find_criterion(const TierTable& table, std::string_view id) {
  for (std::size_t i = 0; i < table.criteria.size(); ++i) {
    if (table.criteria[i].id == id) return i;
  }
  return std::nullopt;
}

std::optional<std::size_t> find_option(const TierCriterion& criterion, std::string_view id) {
  for (std::size_t i = 0; i < criterion.options.size(); ++i) {
    if (criterion.options[i].id == id) return i;
  }
  return std::nullopt;
}

std::string fact_text(const TierCriterion& criterion, std::int64_t fact) {
  if (criterion.options.empty()) return std::to_string(fact);
  return criterion.options[static_cast<std::size_t>(fact)].id;
}

}  // namespace dealbench::engine
