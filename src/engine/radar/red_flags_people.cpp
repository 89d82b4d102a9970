#include <algorithm>
#include <cstdlib>

#include "engine/radar/flag_collector.h"

namespace dealbench::engine {
namespace {

std::string at(const PersonState& person, std::string_view field = {}) {
  return "people/" + person.id + (field.empty() ? "" : "/" + std::string(field));
}

// R01 a buying role is not covered.
void flag_role(FlagCollector& collector, const DealState& deal, BuyingRole role) {
  bool filled = false;
  for (const PersonState& person : deal.people) {
    const bool fills = role == BuyingRole::economic_buyer ? person.decides : person.has_role(role);
    if (!fills) continue;
    if (person.last_met) return;
    filled = true;
  }
  const std::string key(key_of(role));
  collector.raise("R01", "roles/" + key,
                  {{"role", key}, {"reason", filled ? "never_met" : "nobody"}});
}

// R02 new face or reorganisation: not met since it happened.
void flag_new_face(FlagCollector& collector, const DealState& deal, const PersonState& person,
                   const FlagLimits& limits) {
  if (!person.changed_on || days_between(*person.changed_on, deal.today) > limits.r02_new_days) {
    return;
  }
  if (person.last_met && *person.last_met >= *person.changed_on) return;
  collector.raise("R02", at(person), {{"changed_on", date_text(*person.changed_on)}});
}

// R04 a rating without evidence.
void flag_missing_evidence(FlagCollector& collector, const PersonState& person,
                           const FlagLimits& limits) {
  std::vector<Input> evidence;
  const PersonRating& rating = person.rating;
  if (rating.support && std::abs(*rating.support) >= limits.r04_evidence_from &&
      !rating.support_has_evidence) {
    evidence.push_back({"support", std::to_string(*rating.support)});
  }
  if (rating.mode && !rating.mode_has_evidence) {
    evidence.push_back({"mode", std::string(key_of(*rating.mode))});
  }
  if (!evidence.empty()) collector.raise("R04", at(person), std::move(evidence));
}

// R05 strong opponent, R07 role unknown, R08 the decider sees no gap, R12 personal win guessed.
void flag_person(FlagCollector& collector, const PersonState& person, const FlagLimits& limits) {
  const PersonRating& rating = person.rating;
  if (rating.support && *rating.support <= limits.r05_support &&
      person.influence == InfluenceLevel::high) {
    collector.raise("R05", at(person, "support"),
                    {{"support", std::to_string(*rating.support)}, {"influence", "high"}});
  }
  if (person.kinds.empty()) collector.raise("R07", at(person, "kinds"), {});
  if (!person.decides) return;
  if (rating.mode && !wants_change(*rating.mode)) {
    collector.raise("R08", at(person, "mode"), {{"mode", std::string(key_of(*rating.mode))}});
  }
  if (rating.win != WinStatus::said) {
    collector.raise("R12", at(person, "win"), {{"win", std::string(key_of(rating.win))}});
  }
}

// R06 no coach, or none that passes the three tests.
void flag_coach(FlagCollector& collector, const DealState& deal) {
  std::vector<Input> evidence;
  for (const PersonState& person : deal.people) {
    if (!person.has_role(BuyingRole::coach)) continue;
    const std::int32_t passed = person.coach_tests_passed();
    if (passed == static_cast<std::int32_t>(coach_test_count)) return;
    evidence.push_back({"person", person.id});
    evidence.push_back({"tests_passed", std::to_string(passed)});
  }
  collector.raise("R06", "roles/coach", std::move(evidence));
}

// R09 only one contact.
void flag_single_contact(FlagCollector& collector, const DealState& deal,
                         const FlagLimits& limits) {
  if (!deal.deal_value || *deal.deal_value <= limits.r09_deal_value) return;
  const auto met = [](const PersonState& person) { return person.last_met.has_value(); };
  if (std::ranges::count_if(deal.people, met) != 1) return;
  const auto contact = std::ranges::find_if(deal.people, met);
  collector.raise(
      "R09", "people",
      {{"person", contact->id}, {"deal_value", std::to_string(deal.deal_value->minor)}});
}

// R21 everybody who supports us has little influence.
void flag_weak_supporters(FlagCollector& collector, const DealState& deal,
                          const FlagLimits& limits) {
  std::vector<Input> evidence;
  for (const PersonState& person : deal.people) {
    if (!person.rating.support || *person.rating.support < limits.r21_support) continue;
    if (person.influence != InfluenceLevel::low) return;
    evidence.push_back({"person", person.id});
  }
  if (!evidence.empty()) collector.raise("R21", "people", std::move(evidence));
}

}  // namespace

void flag_people(FlagCollector& collector, const DealState& deal,
                 const RadarParameters& parameters) {
  const FlagLimits& limits = parameters.flags.limits;
  const auto needed = roles_of_tier(parameters.coverage, parameters.people.kinds, deal.tier);
  for (const BuyingRole role : all_buying_roles) {
    if (needed[index_of(role)]) flag_role(collector, deal, role);
  }
  if (needed[index_of(BuyingRole::coach)]) flag_coach(collector, deal);
  for (const PersonState& person : deal.people) {
    flag_new_face(collector, deal, person, limits);
    flag_missing_evidence(collector, person, limits);
    flag_person(collector, person, limits);
  }
  flag_single_contact(collector, deal, limits);
  flag_weak_supporters(collector, deal, limits);
}

}  // namespace dealbench::engine
