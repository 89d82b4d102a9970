#include "app/assemble/pipeline_facts.h"

#include <algorithm>
#include <array>
#include <map>

#include "app/assemble/deal_parts.h"
#include "app/assemble/field_words.h"
#include "engine/radar/dated.h"
#include "engine/radar/deal_state.h"
#include "engine/radar/history.h"

namespace dealbench::app {
namespace {

constexpr std::array<std::string_view, engine::zombie_decision_count> zombie_decision_keys{
    "undecided", "keep", "drop", "hand_over"};
constexpr std::array<std::string_view, 3> outcome_keys{"won", "lost", "no_decision"};

engine::OpenDeal open_deal(const PlanDeal& deal, const Content& content, Date today) {
  const engine::DealFacts& facts = deal.assembled.facts;
  const engine::StageOn stage = engine::stage_on(facts, today);
  const playbook::Stage* known = playbook::stage_at(content.radar.stages, stage.stage);
  const std::int32_t days = playbook::normal_days(content.radar.stages, stage.stage,
                                                  facts.tier.value_or(engine::Tier::strategic));
  const auto acted = engine::latest_on_or_before(facts.customer_actions, today);
  const auto opened = facts.opened_on && *facts.opened_on <= today ? facts.opened_on : std::nullopt;
  const auto moves =
      std::ranges::count_if(facts.close_date_moves, [today](Date date) { return date <= today; });
  return {.id = facts.id,
          .stage = known ? known->id : Id{},
          .value = facts.deal_value.value_or(Money{}),
          .normal_days = days > 0 ? std::optional<double>(days) : std::nullopt,
          .stage_since = stage.since,
          .last_customer_action = acted ? acted : opened,
          .close_date_moves = narrowed(moves),
          .decision = engine::word_from<engine::ZombieDecision>(zombie_decision_keys,
                                                                deal.record->zombie_decision)
                          .value_or(engine::ZombieDecision::undecided)};
}

}  // namespace

OpenDeals open_deals(std::span<const PlanDeal> deals, const Content& content, Date today) {
  OpenDeals open{.facts = {.today = today}};
  for (const PlanDeal& deal : deals) {
    if (deal.closed) continue;
    if (!deal.record->deal_value) {
      open.omissions.incomplete.push_back(place_of("deals", *deal.record) + "/deal_value");
    }
    open.facts.deals.push_back(open_deal(deal, content, today));
  }
  open.omissions.tidy();
  return open;
}

ClosedDeals closed_deals(std::span<const PlanDeal> deals) {
  ClosedDeals closed;
  for (const PlanDeal& deal : deals) {
    const plan::Deal& record = *deal.record;
    const auto outcome = engine::word_from<engine::DealOutcome>(outcome_keys, record.outcome);
    if (!deal.closed || !outcome) continue;
    const std::string place = place_of("deals", record);
    engine::ClosedDeal facts{.id = record.id, .outcome = *outcome};
    if (!record.opened_on) closed.omissions.incomplete.push_back(place + "/opened_on");
    if (!record.closed_on) closed.omissions.incomplete.push_back(place + "/closed_on");
    if (record.opened_on && record.closed_on) {
      const std::int32_t age = days_between(*record.opened_on, *record.closed_on);
      if (age < 0) {
        closed.omissions.incomplete.push_back(place + "/closed_on");
      } else {
        facts.age_days = age;
      }
    }
    closed.facts.push_back(std::move(facts));
  }
  closed.omissions.tidy();
  return closed;
}

DeliveredRecords delivered_facts(const plan::Plan& plan, const PlanIndex& index) {
  DeliveredRecords records;
  std::map<std::pair<Id, std::string>, const plan::Delivered*> counting;
  for (const plan::Delivered& record : plan.delivered) {
    const std::string place = place_of("delivered", record);
    const bool has_owner = index.members.find(record.owner) != nullptr;
    if (!has_owner) records.omissions.incomplete.push_back(place + "/owner");
    if (record.period.empty()) records.omissions.incomplete.push_back(place + "/period");
    if (!record.promised) records.omissions.incomplete.push_back(place + "/promised");
    if (!has_owner || record.period.empty() || !record.promised) continue;
    const plan::Delivered*& latest = counting[{record.owner, record.period}];
    if (latest) records.omissions.superseded.push_back(place_of("delivered", *latest));
    latest = &record;
  }
  for (const auto& [key, record] : counting) {
    records.facts.push_back({key.first, key.second, *record->promised, record->delivered});
  }
  records.omissions.tidy();
  return records;
}

Lessons lessons_of(std::span<const PlanDeal> deals, const Content& content) {
  Lessons lessons;
  for (const PlanDeal& deal : deals) {
    const plan::Deal& record = *deal.record;
    const bool won = record.outcome == "won";
    if (!deal.closed || (!won && record.outcome != "lost")) continue;
    if (!record.closed_on) {
      lessons.omissions.incomplete.push_back(place_of("deals", record) + "/closed_on");
      continue;
    }
    auto closed =
        engine::closed_deal(deal.assembled.facts, content.radar.parameters, won, *record.closed_on);
    if (closed) {
      lessons.deals.push_back(std::move(*closed));
    } else {
      lessons.errors.push_back(closed.error());
    }
  }
  lessons.omissions.tidy();
  std::ranges::sort(lessons.errors, {}, &Error::place);
  return lessons;
}

}  // namespace dealbench::app
