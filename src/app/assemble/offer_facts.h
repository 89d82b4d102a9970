#pragma once
// Offers, channels, the mix of customers and the effort of teams as facts of the tier engine, by
// id.

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "app/assemble/assembly.h"
#include "engine/tier/channels.h"
#include "engine/tier/customer_mix.h"
#include "engine/tier/offers.h"

namespace dealbench::app {

[[nodiscard]] std::vector<engine::OfferFacts> offer_facts(const plan::Plan& plan);
[[nodiscard]] std::vector<engine::FeatureUse> feature_uses(const plan::Offer& offer,
                                                           const PlanIndex& index);
[[nodiscard]] std::vector<engine::ChannelFacts> channel_facts(const plan::Plan& plan);

// One customer for each account. Revenue and profit are those of the year that the account states.
[[nodiscard]] std::vector<engine::MixCustomer> mix_customers(const Assembly& assembly);

// Hours of one way of selling, or of a member, by kind of effort in the playbook's order.
struct EffortHours {
  engine::WayOfSelling way{};
  std::string member;  // empty: the whole team
  std::vector<double> hours;
};
struct EffortFacts {
  std::vector<EffortHours> teams;    // in the order of the ways of selling; those with hours only
  std::vector<EffortHours> members;  // by id; those with hours only
  // Kinds of work that the playbook does not have, and times of nobody, or of a member whose team
  // has no way of selling.
  Omissions omissions;
};
// Times that began until today; one without a day counts.
[[nodiscard]] EffortFacts effort_facts(const Assembly& assembly);

}  // namespace dealbench::app
