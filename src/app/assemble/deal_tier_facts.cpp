#include "app/assemble/deal_tier_facts.h"

#include <algorithm>

#include "app/assemble/contact_facts.h"
#include "app/assemble/field_words.h"

namespace dealbench::app {
namespace {

using engine::Tier;
using engine::TierAspect;

std::optional<Tier> team_of(const plan::Deal& deal, const plan::Member* owner) {
  if (const auto stated = engine::tier_from(deal.team)) return stated;
  if (!owner) return std::nullopt;
  const auto way = engine::way_of_selling_from(owner->way_of_selling);
  return way ? std::optional(engine::tier_for(*way)) : std::nullopt;
}

std::optional<std::int32_t> contacts_of(const plan::Deal& deal, const PlanIndex& index) {
  std::vector<std::string_view> people;
  for (const plan::DealPerson* person : index.deal_people.of(deal.id)) {
    if (index.people.find(person->person)) people.push_back(person->person);
  }
  std::ranges::sort(people);
  const auto repeated = std::ranges::unique(people);
  people.erase(repeated.begin(), repeated.end());
  if (people.empty()) return std::nullopt;
  return narrowed(static_cast<std::int64_t>(people.size()));
}

bool names_initiative(const plan::Deal& deal, const TierInputs& inputs,
                      const engine::TierTable& table) {
  const auto stated = yes_or_no(option_of(inputs, table, "initiative_linked"));
  return stated.value_or(!deal.initiative.empty());
}

}  // namespace

engine::TierAlertFacts alert_facts(const plan::Deal& deal, std::optional<Tier> tier,
                                   const TierInputs& inputs, const PlanIndex& index,
                                   const Content& content, Date today) {
  const engine::TierTable& table = content.tier.table;
  const plan::Member* owner = index.members.find(deal.owner);
  const plan::Account* account = index.accounts.find(deal.account);
  const plan::Offer* offer = index.offers.find(deal.offer);
  const auto number = [&](std::string_view criterion) {
    return narrowed(number_of(inputs, table, criterion));
  };
  engine::TierAlertFacts facts;
  facts.tier = tier;
  facts.way_of_selling = engine::way_of_selling_from(deal.way_of_selling);
  facts.team = team_of(deal, owner);
  facts.visits = narrowed(static_cast<std::int64_t>(visits_of(deal, index, today).size()));
  facts.meetings = narrowed(meetings_of(deal, index, today));
  facts.contacts = contacts_of(deal, index);
  facts.standard_package = yes_or_no(deal.standard_package);
  facts.initiative_linked = names_initiative(deal, inputs, table);
  if (const auto price = number_of(inputs, table, "price")) facts.price = Money{*price};
  facts.relation_level = number("relation_level");
  facts.customer_engagement = number("customer_engagement");
  facts.supplier_engagement = number("supplier_engagement");
  if (owner) {
    facts.rep_strength = engine::tier_from(owner->strength);
    facts.rep_work = engine::tier_from(owner->work);
  }
  if (offer) {
    facts.offer_own_view =
        engine::word_from<engine::OfferModel>(engine::offer_model_keys, offer->own_view);
    facts.offer_customer_view =
        engine::word_from<engine::OfferModel>(engine::offer_model_keys, offer->customer_view);
  }
  if (account) {
    facts.customer_kind =
        engine::word_from<engine::CustomerKind>(engine::customer_kind_keys, account->kind);
    facts.renewal_years = narrowed(account->renewal_years);
  }
  return facts;
}

engine::TierAspects tier_aspects(const plan::Deal& deal, std::optional<Tier> tier,
                                 const TierInputs& inputs, const PlanIndex& index,
                                 const Content& content) {
  engine::TierAspects aspects;
  const auto set = [&aspects](TierAspect aspect, std::optional<Tier> value) {
    aspects[static_cast<std::size_t>(aspect)] = value;
  };
  set(TierAspect::need, tier);
  if (const plan::Offer* offer = index.offers.find(deal.offer))
    set(TierAspect::offer, engine::tier_from(offer->tier));
  if (const auto way = engine::way_of_selling_from(deal.way_of_selling))
    set(TierAspect::way_of_selling, engine::tier_for(*way));
  set(TierAspect::team, team_of(deal, index.members.find(deal.owner)));
  const engine::TierTable& table = content.tier.table;
  if (const auto level = engine::find_criterion(table, "contact_level")) {
    set(TierAspect::contact_level,
        engine::speaks_for(table.criteria[*level], inputs.facts[*level]).single());
  }
  return aspects;
}

}  // namespace dealbench::app
