#include "app/assemble/offer_facts.h"

#include <algorithm>
#include <map>

#include "app/assemble/field_words.h"
#include "app/assemble/tier_facts.h"

namespace dealbench::app {
namespace {

constexpr double minutes_per_hour = 60;

// Whole minutes by kind: sums of whole numbers do not depend on their order.
using Minutes = std::vector<std::int64_t>;

void add(Minutes& to, const Minutes& minutes) {
  to.resize(minutes.size());
  for (std::size_t i = 0; i < minutes.size(); ++i) to[i] += minutes[i];
}

std::vector<double> hours_of(const Minutes& minutes) {
  std::vector<double> hours;
  for (const std::int64_t count : minutes)
    hours.push_back(static_cast<double>(count) / minutes_per_hour);
  return hours;
}

Minutes minutes_of(const plan::WorkTime& time,
                   const std::vector<engine::EffortReference>& references, Omissions& omissions) {
  Minutes minutes(references.size());
  for (const auto& [kind, count] : time.minutes) {
    const auto found = std::ranges::find(references, kind, &engine::EffortReference::id);
    if (found == references.end()) {
      omissions.unknown_keys.push_back(field_place("work_times", time, "minutes", kind));
    } else {
      minutes[static_cast<std::size_t>(found - references.begin())] += count;
    }
  }
  return minutes;
}

bool has_time(const Minutes& minutes) {
  return std::ranges::any_of(minutes, [](std::int64_t count) { return count > 0; });
}

}  // namespace

std::vector<engine::OfferFacts> offer_facts(const plan::Plan& plan) {
  std::vector<engine::OfferFacts> offers;
  for (const plan::Offer* offer : in_id_order(plan.offers)) {
    offers.push_back(
        {.id = offer->id,
         .own_view =
             engine::word_from<engine::OfferModel>(engine::offer_model_keys, offer->own_view),
         .customer_view =
             engine::word_from<engine::OfferModel>(engine::offer_model_keys, offer->customer_view),
         .role = engine::word_from<engine::OfferRole>(engine::offer_role_keys, offer->role),
         .revenue = offer->revenue});
  }
  return offers;
}

std::vector<engine::FeatureUse> feature_uses(const plan::Offer& offer, const PlanIndex& index) {
  std::vector<engine::FeatureUse> uses;
  for (const plan::Feature* feature : in_id_order(index.features.of(offer.id)))
    uses.push_back({feature->id, feature->users});
  return uses;
}

std::vector<engine::ChannelFacts> channel_facts(const plan::Plan& plan) {
  std::vector<engine::ChannelFacts> channels;
  for (const plan::Channel* channel : in_id_order(plan.channels)) {
    channels.push_back({.id = channel->id,
                        .cost = channel->cost,
                        .leads = channel->leads,
                        .opportunities = channel->opportunities,
                        .wins = channel->wins,
                        .revenue = channel->revenue});
  }
  return channels;
}

std::vector<engine::MixCustomer> mix_customers(const Assembly& assembly) {
  std::vector<engine::MixCustomer> customers;
  for (const plan::Account* account : in_id_order(assembly.plan.accounts)) {
    customers.push_back(
        {.tier = tier_of_account(*account, assembly.index, assembly.content, assembly.today),
         .revenue = account->revenue,
         .profit = account->profit});
  }
  return customers;
}

EffortFacts effort_facts(const Assembly& assembly) {
  EffortFacts facts;
  std::array<Minutes, engine::way_of_selling_keys.size()> teams;
  std::map<Id, std::pair<engine::WayOfSelling, Minutes>> members;
  for (const plan::WorkTime* time : in_id_order(assembly.plan.work_times)) {
    if (time->from && *time->from > assembly.today) continue;
    const plan::Member* member = assembly.index.members.find(time->member);
    const auto way = member ? engine::way_of_selling_from(member->way_of_selling) : std::nullopt;
    if (!way) {
      facts.omissions.incomplete.push_back(member
                                               ? field_place("members", *member, "way_of_selling")
                                               : field_place("work_times", *time, "member"));
      continue;
    }
    const std::size_t team = static_cast<std::size_t>(*way);
    const Minutes minutes =
        minutes_of(*time, assembly.content.tier.sales_modes[team].effort, facts.omissions);
    if (!has_time(minutes)) continue;
    add(teams[team], minutes);
    auto& own = members[member->id];
    own.first = *way;
    add(own.second, minutes);
  }
  for (std::size_t i = 0; i < teams.size(); ++i) {
    if (!teams[i].empty())
      facts.teams.push_back({static_cast<engine::WayOfSelling>(i), {}, hours_of(teams[i])});
  }
  for (const auto& [id, own] : members)
    facts.members.push_back({own.first, id, hours_of(own.second)});
  facts.omissions.tidy();
  return facts;
}

}  // namespace dealbench::app
