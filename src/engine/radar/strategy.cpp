#include "engine/radar/strategy.h"

#include <algorithm>

namespace dealbench::engine {
namespace {

bool fits(const StrategyCard& card, std::optional<ResponseMode> mode) {
  return card.modes.empty() || (mode && std::ranges::find(card.modes, *mode) != card.modes.end());
}

}  // namespace

std::vector<PersonAdvice> advise_people(const StrategyParameters& parameters,
                                        std::int32_t mind_states,
                                        std::span<const PersonState> people,
                                        std::span<const Id> key_people, Date today) {
  std::vector<PersonAdvice> advice;
  for (const PersonState& person : people) {
    const std::optional<ResponseMode> mode = person.rating.mode;
    PersonAdvice entry{.person = person.id,
                       .is_key = std::ranges::binary_search(key_people, person.id)};
    for (const StrategyCard& card : parameters.cards) {
      if (!person.has_role(card.role)) continue;
      if (fits(card, mode)) entry.cards.push_back(card.id);
      if (!mode && !card.modes.empty()) entry.mode_unknown = true;
    }
    entry.mode_stale = person.mode_judged_on &&
                       days_between(*person.mode_judged_on, today) > parameters.mode_stale_days;
    if (person.rating.mind_state) {
      entry.highest_step = std::min(*person.rating.mind_state + 1, mind_states);
    }
    advice.push_back(std::move(entry));
  }
  return advice;
}

bool modes_differ(std::span<const PersonState> people) {
  std::optional<ResponseMode> first;
  for (const PersonState& person : people) {
    const bool counts =
        person.has_role(BuyingRole::economic_buyer) || person.has_role(BuyingRole::user_buyer);
    if (!counts || !person.rating.mode) continue;
    if (first && *first != *person.rating.mode) return true;
    first = person.rating.mode;
  }
  return false;
}

}  // namespace dealbench::engine
