#include "app/assemble/deal_facts.h"

#include <algorithm>

#include "app/assemble/deal_parts.h"
#include "app/assemble/field_words.h"

namespace dealbench::app {
namespace {

void add_own_fields(const plan::Deal& deal, std::optional<engine::Tier> computed,
                    engine::DealFacts& facts) {
  facts.id = deal.id;
  facts.stage = narrowed(deal.stage.value_or(1));
  facts.stage_since = deal.stage_since;
  const auto stated = engine::tier_from(deal.tier);
  facts.tier = stated ? stated : computed;
  const auto way = engine::way_of_selling_from(deal.way_of_selling);
  if (way) facts.selling_tier = engine::tier_for(*way);
  facts.deal_value = deal.deal_value;
  facts.opened_on = deal.opened_on;
  facts.close_date_moves = deal.close_date_moves;
  facts.customer_actions = deal.customer_actions;
  facts.position = engine::word_from<engine::CompetitivePosition>(engine::competitive_position_keys,
                                                                  deal.position);
  facts.feeling = narrowed(deal.feeling);
  facts.is_committee = deal.is_committee;
  facts.plan_for_losers = deal.plan_for_losers;
  facts.objective = {.sentence = deal.objective,
                     .product = deal.objective_product,
                     .quantity = deal.objective_quantity,
                     .amount = deal.objective_amount,
                     .date = deal.objective_date,
                     .clear_to_a_stranger = yes_or_no(deal.objective_clear),
                     .single = yes_or_no(deal.objective_single)};
  facts.objective_changed_on = deal.objective_changed_on;
}

void add_sources(const plan::Deal& deal, AssembledDeal& assembled) {
  for (const auto& [key, word] : deal.indicator_sources) {
    const auto indicator = engine::word_from<engine::Indicator>(engine::indicator_keys, key);
    const auto source =
        engine::word_from<engine::IndicatorSource>(engine::indicator_source_keys, word);
    if (indicator && source) {
      assembled.facts.sources[engine::index_of(*indicator)] = *source;
    } else {
      assembled.omissions.unknown_keys.push_back(place_of("deals", deal) + "/indicator_sources/" +
                                                 key);
    }
  }
}

void add_traits_and_ticks(const plan::Deal& deal, const engine::RadarParameters& parameters,
                          AssembledDeal& assembled) {
  const std::string place = place_of("deals", deal);
  for (const auto& [trait, rating] : deal.traits) {
    if (std::ranges::find(parameters.ideal_customer.traits, trait) ==
        parameters.ideal_customer.traits.end()) {
      assembled.omissions.unknown_keys.push_back(place + "/traits/" + trait);
    } else {
      assembled.facts.traits.push_back({trait, narrowed(rating)});
    }
  }
  for (const std::string& item : deal.lane_items_done) {
    const auto& items = parameters.streams.items;
    if (std::ranges::find(items, item, &engine::LaneItem::id) == items.end()) {
      assembled.omissions.unknown_keys.push_back(place + "/lane_items_done/" + item);
    } else {
      assembled.facts.lane_ticks.push_back(item);
    }
  }
  std::ranges::sort(assembled.facts.lane_ticks);
}

}  // namespace

AssembledDeal deal_facts(const plan::Deal& deal, const PlanIndex& index, const Content& content,
                         std::optional<engine::Tier> computed) {
  AssembledDeal assembled;
  add_own_fields(deal, computed, assembled.facts);
  add_sources(deal, assembled);
  add_traits_and_ticks(deal, content.radar.parameters, assembled);
  add_course(deal, index, content, assembled);
  add_people(deal, index, content, assembled);
  add_answers(deal, index, content, assembled);
  assembled.omissions.tidy();
  std::ranges::sort(assembled.not_on_map);
  const auto repeated = std::ranges::unique(assembled.not_on_map);
  assembled.not_on_map.erase(repeated.begin(), repeated.end());
  return assembled;
}

}  // namespace dealbench::app
