#pragma once
// Advice per person: the strategy card for role and response mode, how far up the mind-state ladder
// a move may reach, and what is missing to say more. Knows no texts: cards and postures are ids of
// the playbook. Page: docs/method/RADAR-008.md

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "engine/radar/people.h"
#include "engine/radar/words.h"

namespace dealbench::engine {

struct StrategyCard {
  std::string id;  // "eb_growth"
  BuyingRole role = BuyingRole::economic_buyer;
  std::vector<ResponseMode> modes;  // empty: whatever the mode, known or not
};

struct StrategyParameters {
  std::vector<StrategyCard> cards;
  std::int32_t mode_stale_days = 0;  // a mode judged longer ago than this is shown grey
  std::array<std::vector<std::string>, competitive_position_count> postures;  // by position
};

struct PersonAdvice {
  Id person;
  bool is_key = false;             // fills a must-role of the stage
  std::vector<std::string> cards;  // for each role held, in the playbook's order
  bool mode_unknown = false;       // and a card depends on it
  bool mode_stale = false;
  std::optional<std::int32_t>
      highest_step;  // moves above this step come too early; nullopt: state unknown
};

// For every person, in the order given; `key_people` sorted.
[[nodiscard]] std::vector<PersonAdvice> advise_people(const StrategyParameters& parameters,
                                                      std::int32_t mind_states,
                                                      std::span<const PersonState> people,
                                                      std::span<const Id> key_people, Date today);

// Economic and user buyers are in different modes: the same words will not do for all of them.
[[nodiscard]] bool modes_differ(std::span<const PersonState> people);

}  // namespace dealbench::engine
