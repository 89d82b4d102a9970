#pragma once
// A decision table written out by hand, with the figures of the method, for the tests of
// engine/tier.

#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/money.h"
#include "engine/tier/batch.h"

namespace dealbench::engine::tier_test {

// Criteria by index, so that tests read like the method.
enum Fact : std::size_t {
  price,
  deciders,
  department,
  need,
  contact_level,
  relation_level,
  visits,
  own_list,
  bought_days,
  fact_count
};
// Options of the choices.
enum : std::int64_t { it = 0, business = 1, management = 2 };
enum : std::int64_t { tool = 0, problem = 1, strategy = 2 };
enum : std::int64_t { user = 0, business_head = 1, executive = 2 };

inline constexpr std::int64_t wan = 1'000'000;  // 10'000 yuan in fen
inline constexpr std::int64_t no_limit = std::numeric_limits<std::int64_t>::max();

inline TierCriterion number(std::string id, std::int64_t high,
                            std::array<std::optional<TierBand>, 3> bands, bool is_sign) {
  return {std::move(id), 0, high, {}, bands, is_sign};
}
inline TierCriterion three_way(std::string id, std::string s, std::string m, std::string g) {
  return {std::move(id),
          0,
          0,
          {{std::move(s), {Tier::product}},
           {std::move(m), {Tier::solution}},
           {std::move(g), {Tier::strategic}}},
          {},
          true};
}

inline TierCondition fact_between(std::size_t fact, std::int64_t low, std::int64_t high) {
  return {fact, low, high, 0, {}};
}
inline TierCondition fact_is(std::size_t fact, std::int64_t option) {
  return {fact, 0, 0, std::uint64_t{1} << option, {}};
}
inline TierCondition signs(Tier tier, std::int64_t low, std::int64_t high) {
  return {{}, low, high, 0, tier};
}

inline TierTable method_table() {
  TierTable table;
  table.criteria = {
      number("price", max_money_minor,
             {TierBand{0, 5 * wan - 1}, TierBand{5 * wan, max_money_minor},
              TierBand{20 * wan + 1, max_money_minor}},
             false),
      number("deciders", 1000, {TierBand{1, 1}, TierBand{2, 5}, TierBand{6, 1000}}, true),
      three_way("department", "it", "business", "management"),
      three_way("need", "tool", "problem", "strategy"),
      three_way("contact_level", "user", "business_head", "executive"),
      number("relation_level", 5, {TierBand{1, 2}, TierBand{3, 4}, TierBand{4, 5}}, true),
      number("visits", 1000, {TierBand{0, 1}, TierBand{3, 5}, TierBand{6, 1000}}, false),
      {"own_list", 0, 0, {{"no", {}}, {"yes", {Tier::strategic}}}, {}, true},
      number("bought_days", 36500, {}, false),
  };
  table.quiz = {{"who_decides", deciders, true}, {"what_is_bought", need, true},
                {"price_level", price, false},   {"topic", {}, true},
                {"adaptation", {}, true},        {"delivery", {}, true},
                {"horizon", {}, true},           {"replaceability", {}, true},
                {"buyer", department, true},     {"path", {}, true}};
  table.rules = {
      {"H1",
       {fact_between(price, 20 * wan + 1, no_limit), signs(Tier::strategic, 0, 1)},
       TierEffect::excludes,
       Tier::strategic},
      {"H2",
       {fact_between(deciders, 0, 1), fact_is(need, tool)},
       TierEffect::decides,
       Tier::product},
  };
  return table;
}

inline std::vector<LeadRule> method_routes() {
  return {
      {"reactivate", {fact_between(bought_days, 7, 14)}, LeadRoute::reactivate},
      {"pay_online", {fact_between(price, 0, 2 * wan), fact_is(need, tool)}, LeadRoute::pay_online},
      {"named", {fact_is(own_list, 1)}, LeadRoute::key_account},
      {"large",
       {fact_between(price, 20 * wan + 1, no_limit), signs(Tier::strategic, 2, 64)},
       LeadRoute::key_account},
      {"several", {fact_between(deciders, 2, no_limit)}, LeadRoute::field},
      {"dear", {fact_between(price, 5 * wan, no_limit)}, LeadRoute::field},
      {"others", {}, LeadRoute::phone_screening},
  };
}

using Facts = std::vector<TierFact>;
using Answers = std::vector<TierAnswer>;

inline Facts facts(std::initializer_list<std::pair<Fact, std::int64_t>> known) {
  Facts all(fact_count);
  for (const auto& [fact, value] : known) all[fact] = value;
  return all;
}
// So many answers of each tier, S first.
inline Answers answers(int s, int m, int g) {
  Answers all;
  for (int i = 0; i < s; ++i) all.emplace_back(Tier::product);
  for (int i = 0; i < m; ++i) all.emplace_back(Tier::solution);
  for (int i = 0; i < g; ++i) all.emplace_back(Tier::strategic);
  return all;
}

inline std::vector<std::string> hits(const Because& because, bool fired) {
  std::vector<std::string> ids;
  for (const RuleHit& hit : because.rules) {
    if (hit.fired == fired) ids.push_back(hit.id);
  }
  return ids;
}

}  // namespace dealbench::engine::tier_test
