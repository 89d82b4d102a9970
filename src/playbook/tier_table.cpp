#include "playbook/tier_table.h"

#include <algorithm>
#include <string>

namespace dealbench::playbook::tier {
namespace {

using engine::Tier;
using engine::TierCondition;
using engine::TierCriterion;

constexpr std::int64_t highest_fact = max_money_minor;

engine::TierSet tiers_from(const Reader& reader, std::string_view key) {
  engine::TierSet tiers;
  for (const std::string& name : reader.texts(key)) {
    const auto tier = engine::tier_from(name);
    if (!tier) reader.report(ErrorCode::playbook_unknown_reference, key, name);
    if (tier) tiers.add(*tier);
  }
  return tiers;
}

void read_options(const Reader& reader, TierCriterion& criterion, TierCriterionText& text) {
  for (const Reader& option : records(reader, "options")) {
    criterion.options.push_back({option.text("id"), tiers_from(option, "tiers")});
    text.options.push_back(option.localized("name"));
  }
}

void read_bands(const Reader& reader, TierCriterion& criterion) {
  criterion.low = reader.integer("low", 0, highest_fact);
  criterion.high = reader.integer("high", criterion.low, highest_fact);
  const Reader bands = reader.child("bands");
  for (const std::string& name : bands.keys()) {
    const auto tier = engine::tier_from(name);
    if (!tier) {
      bands.report(ErrorCode::playbook_unknown_reference, name, "product, solution, strategic");
      continue;
    }
    const WholeRange range = range_from(bands.child(name), criterion.low, criterion.high);
    criterion.bands[engine::index_of(*tier)] = engine::TierBand{range.low, range.high};
  }
}

std::optional<std::size_t> fact_named(const Reader& reader, const engine::TierTable& table) {
  const std::string name = reader.text("fact");
  const auto found = engine::find_criterion(table, name);
  if (!found && !name.empty()) reader.report(ErrorCode::playbook_unknown_reference, "fact", name);
  return found;
}

std::uint64_t allowed_options(const Reader& reader, const TierCriterion& criterion) {
  std::uint64_t allowed = 0;
  for (const std::string& name : reader.texts("is")) {
    const auto option = engine::find_option(criterion, name);
    if (!option) reader.report(ErrorCode::playbook_unknown_reference, "is", name);
    if (option) allowed |= std::uint64_t{1} << *option;
  }
  if (allowed == 0) reader.report(ErrorCode::playbook_missing, "is", {});
  return allowed;
}

TierCondition condition_from(const Reader& reader, const engine::TierTable& table) {
  TierCondition condition;
  WholeRange limits{0, static_cast<std::int64_t>(engine::tier_table_limit)};
  if (reader.has("signs_of")) {
    condition.signs_of = tier_from(reader, "signs_of");
  } else {
    condition.criterion = fact_named(reader, table);
    if (!condition.criterion) return condition;
    const TierCriterion& criterion = table.criteria[*condition.criterion];
    if (!criterion.options.empty()) {
      condition.allowed = allowed_options(reader, criterion);
      return condition;
    }
    limits = {criterion.low, criterion.high};
  }
  const WholeRange range = range_from(reader, limits.low, limits.high);
  condition.low = range.low;
  condition.high = range.high;
  return condition;
}

std::vector<TierCondition> conditions_from(const Reader& reader, const engine::TierTable& table) {
  std::vector<TierCondition> conditions;
  for (const Reader& item : reader.children("when"))
    conditions.push_back(condition_from(item, table));
  return conditions;
}

void read_hard_rules(const Reader& section, TierPlaybook& playbook) {
  for (const Reader& reader : records(section, "hard_rules")) {
    engine::TierRule rule;
    rule.id = reader.text("id");
    rule.when = conditions_from(reader, playbook.table);
    if (rule.when.empty()) reader.report(ErrorCode::playbook_missing, "when", {});
    const bool excludes = reader.has("excludes");
    rule.effect = excludes ? engine::TierEffect::excludes : engine::TierEffect::decides;
    rule.tier = tier_from(reader, excludes ? "excludes" : "decides");
    playbook.table.rules.push_back(std::move(rule));
    playbook.rules.push_back(reader.localized("name"));
  }
}

void read_lead_rules(const Reader& section, TierPlaybook& playbook) {
  for (const Reader& reader : records(section, "lead_rules")) {
    engine::LeadRule rule;
    rule.id = reader.text("id");
    rule.when = conditions_from(reader, playbook.table);
    rule.route =
        static_cast<engine::LeadRoute>(key_index(reader, "route", engine::lead_route_keys));
    playbook.lead_rules.push_back(std::move(rule));
    playbook.lead_rule_names.push_back(reader.localized("name"));
  }
}

}  // namespace

WholeRange range_from(const Reader& reader, std::int64_t low, std::int64_t high) {
  WholeRange range{low, high};
  if (reader.has("from")) range.low = reader.integer("from", low, high);
  if (reader.has("above")) range.low = reader.integer("above", low, high) + 1;
  if (reader.has("up_to")) range.high = reader.integer("up_to", low, high);
  if (reader.has("below")) range.high = reader.integer("below", low, high) - 1;
  if (range.low > range.high)
    reader.report(ErrorCode::playbook_out_of_range, {},
                  std::to_string(range.low) + " (.." + std::to_string(range.high) + ")");
  return range;
}

Tier tier_from(const Reader& reader, std::string_view key) {
  return static_cast<Tier>(key_index(reader, key, engine::tier_keys));
}

TierTexts tier_texts(const Reader& reader, std::string_view key) {
  const Reader texts = reader.child(key);
  TierTexts out;
  for (const Tier tier : engine::all_tiers)
    out[engine::index_of(tier)] = texts.localized(engine::key_of(tier));
  return out;
}

TierChoice choice_from(const Reader& reader) {
  TierChoice choice{reader.text("id"), reader.localized("name"), {}};
  if (reader.has("note")) choice.note = reader.localized("note");
  return choice;
}

std::vector<TierChoice> choices_from(const Reader& section, std::string_view key) {
  std::vector<TierChoice> choices;
  for (const Reader& reader : records(section, key)) choices.push_back(choice_from(reader));
  return choices;
}

std::vector<Reader> records(const Reader& section, std::string_view key) {
  std::vector<Reader> found = section.children(key);
  if (found.empty()) section.report(ErrorCode::playbook_missing, key, {});
  if (found.size() > engine::tier_table_limit)
    section.report(ErrorCode::playbook_out_of_range, key,
                   std::to_string(found.size()) + " (1..64)");
  std::vector<std::string> ids;
  for (const Reader& reader : found) {
    const std::string id = reader.text("id");
    if (std::find(ids.begin(), ids.end(), id) != ids.end())
      reader.report(ErrorCode::playbook_duplicate, "id", id);
    ids.push_back(id);
  }
  return found;
}

void read_table(const Reader& section, TierPlaybook& playbook) {
  engine::TierTable& table = playbook.table;
  for (const Reader& reader : records(section, "facts")) {
    TierCriterion criterion;
    TierCriterionText text{reader.localized("name"), {}, reader.flag_or("money", false)};
    criterion.id = reader.text("id");
    criterion.is_sign = reader.flag("sign");
    if (reader.has("options")) {
      read_options(reader, criterion, text);
    } else {
      read_bands(reader, criterion);
    }
    table.criteria.push_back(std::move(criterion));
    playbook.criteria.push_back(std::move(text));
  }
  for (const Reader& reader : records(section, "table")) {
    TierTableRow row{
        reader.text("id"), reader.localized("name"), tier_texts(reader, "cells"), {}, {}};
    if (reader.has("government")) row.government = reader.localized("government");
    if (reader.has("fact")) row.criterion = fact_named(reader, table);
    playbook.rows.push_back(std::move(row));
  }
  for (const Reader& reader : records(section, "quiz")) {
    engine::TierQuizItem item{reader.text("id"), {}, reader.flag("sign")};
    if (reader.has("fact")) item.criterion = fact_named(reader, table);
    table.quiz.push_back(std::move(item));
    playbook.quiz.push_back({reader.localized("question"), tier_texts(reader, "answers")});
  }
  table.mixed_from_opposite =
      static_cast<std::int32_t>(section.integer("mixed_from_opposite", 1, 64));
  playbook.split_advice = section.localized("split_advice");
}

void read_rules(const Reader& section, TierPlaybook& playbook) {
  read_hard_rules(section, playbook);
  read_lead_rules(section, playbook);
}

}  // namespace dealbench::playbook::tier
