#include "app/assemble/relation_facts.h"

#include <algorithm>
#include <string>

#include "app/assemble/contact_facts.h"
#include "app/assemble/field_words.h"

namespace dealbench::app {
namespace {

using engine::Tick;

constexpr std::string_view visit_kind = "visit";

Tick tick_of(std::string_view answer) {
  return answer_from<Tick>(answer).value_or(Tick::unknown);
}

bool is_on_ladder(const engine::RelationLadder& ladder, std::string_view sign) {
  return std::ranges::any_of(ladder.levels, [sign](const engine::RelationLevel& level) {
    return std::ranges::find(level.signs, sign) != level.signs.end();
  });
}

bool is_sign(const std::vector<playbook::TierChoice>& signs, std::string_view id) {
  return std::ranges::find(signs, id, &playbook::TierChoice::id) != signs.end();
}

std::vector<Tick> ticks_of(const plan::Account& account,
                           const std::vector<playbook::TierChoice>& signs) {
  std::vector<Tick> ticks;
  for (const playbook::TierChoice& sign : signs) {
    const std::string* answer = plan::find_value(account.engagement_signs, sign.id);
    ticks.push_back(answer ? tick_of(*answer) : Tick::unknown);
  }
  return ticks;
}

std::optional<std::int32_t> level_of(const plan::Account& account, std::string_view field,
                                     const std::optional<std::int64_t>& stated,
                                     const std::vector<playbook::TierChoice>& signs,
                                     const engine::EngagementRules& rules, Omissions& omissions) {
  if (stated && *stated >= 1 && *stated <= rules.scale) return static_cast<std::int32_t>(*stated);
  if (stated) {
    omissions.out_of_range.push_back(field_place("accounts", account, field));
  }
  return engine::engagement_from_signs(rules, ticks_of(account, signs));
}

}  // namespace

std::vector<engine::RelationTick> relation_ticks(const plan::Account& account,
                                                 const playbook::TierPlaybook& tier,
                                                 Omissions& omissions) {
  std::vector<engine::RelationTick> ticks;
  for (const auto& [sign, answer] : account.relation_signs) {
    if (is_on_ladder(tier.relation, sign)) {
      ticks.push_back({sign, tick_of(answer)});
    } else {
      omissions.unknown_keys.push_back(field_place("accounts", account, "relation_signs", sign));
    }
  }
  return ticks;
}

std::optional<std::int32_t> relation_level(const plan::Account& account,
                                           const playbook::TierPlaybook& tier) {
  Omissions omissions;
  const std::vector<engine::RelationTick> ticks = relation_ticks(account, tier, omissions);
  const bool is_known = std::ranges::any_of(
      ticks, [](const engine::RelationTick& tick) { return tick.tick != Tick::unknown; });
  if (!is_known) return std::nullopt;
  const auto report = engine::assess_relation(tier.relation, ticks);
  return report ? std::optional(report->level) : std::nullopt;
}

EngagementLevels engagement_levels(const plan::Account& account, const playbook::TierPlaybook& tier,
                                   Omissions& omissions) {
  const playbook::EngagementTexts& texts = tier.engagement_texts;
  for (const auto& [sign, answer] : account.engagement_signs) {
    if (is_sign(texts.customer_signs, sign) || is_sign(texts.supplier_signs, sign)) continue;
    omissions.unknown_keys.push_back(field_place("accounts", account, "engagement_signs", sign));
  }
  return {level_of(account, "customer_engagement", account.customer_engagement,
                   texts.customer_signs, tier.engagement, omissions),
          level_of(account, "supplier_engagement", account.supplier_engagement,
                   texts.supplier_signs, tier.engagement, omissions)};
}

std::vector<Tick> value_answers(const plan::Account& account, const playbook::TierPlaybook& tier,
                                Omissions& omissions) {
  std::vector<Tick> answers(tier.value_quiz.size(), Tick::unknown);
  for (const auto& [question, answer] : account.value_answers) {
    const auto found = std::ranges::find(tier.value_quiz, question, &engine::ValueQuestion::id);
    if (found == tier.value_quiz.end()) {
      omissions.unknown_keys.push_back(field_place("accounts", account, "value_answers", question));
    } else {
      answers[static_cast<std::size_t>(found - tier.value_quiz.begin())] = tick_of(answer);
    }
  }
  return answers;
}

std::optional<engine::Tier> value_type(const plan::Account& account,
                                       const playbook::TierPlaybook& tier) {
  Omissions omissions;
  const std::vector<Tick> answers = value_answers(account, tier, omissions);
  const auto report = engine::assess_value(tier.value_quiz, answers);
  return report ? report->value_type : std::nullopt;
}

engine::NamedAccount named_account(const plan::Account& account, std::optional<engine::Tier> tier,
                                   const Assembly& assembly, Omissions& omissions) {
  const playbook::TierPlaybook& rules = assembly.content.tier;
  const auto is_kind = [&rules](std::string_view kind) {
    return std::ranges::find(rules.warmth.kinds, kind, &engine::WarmthTouchKind::id) !=
           rules.warmth.kinds.end();
  };
  engine::NamedAccount named{.id = account.id, .touches = {}};
  std::vector<Date> visit_days;
  for (const plan::Touch* touch : in_id_order(assembly.index.touches.of(account.id))) {
    if (!is_kind(touch->kind)) {
      omissions.unknown_keys.push_back(field_place("touches", *touch, "kind"));
    } else if (touch->on && *touch->on <= assembly.today) {
      named.touches.push_back({touch->kind, days_between(*touch->on, assembly.today)});
      if (touch->kind == visit_kind) visit_days.push_back(*touch->on);
    }
  }
  for (const plan::Visit* visit : visits_of(account, assembly.index, assembly.today)) {
    if (!visit->on || !is_kind(visit_kind)) continue;
    if (std::ranges::find(visit_days, *visit->on) != visit_days.end()) continue;
    named.touches.push_back({std::string(visit_kind), days_between(*visit->on, assembly.today)});
  }
  if (account.touch_every_days) {
    named.touch_every_days = static_cast<std::int32_t>(*account.touch_every_days);
  } else if (tier) {
    named.touch_every_days = rules.tiers[engine::index_of(*tier)].touch_every_days;
  }
  return named;
}

}  // namespace dealbench::app
