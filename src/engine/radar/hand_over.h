#pragma once
// The brief that pre-sales gets before going to a customer: nobody is sent in blind. It can be sent
// when nothing required is missing. Page: docs/method/RADAR-020.md

#include <cstdint>
#include <string>
#include <vector>

#include "engine/radar/deal_state.h"
#include "engine/radar/objective.h"

namespace dealbench::engine {

struct HandOverParameters {
  std::int32_t objective_tests = 0;   // tests of the objective that must be passed, 0..5
  std::int32_t people_with_role = 0;  // at least so many people with an influence kind
  std::int32_t unknown_items = 0;     // at least so many questions that pre-sales should answer
};

// What only the request itself holds.
struct HandOverFacts {
  std::vector<Id> concept_written_for;  // people whose own picture of the matter is written down
  std::int32_t unknown_items = 0;       // entries of the unknown list
  bool asks_for_something = false;      // what pre-sales is to do
  bool has_date = false;
};

struct HandOverItem {
  std::string item;  // "objective", "roles", "concept", "unknown_list", "request", "date"
  bool ready = false;
  std::vector<std::string> missing;  // failed tests, people without a written concept
};

struct HandOverReport {
  std::vector<HandOverItem> items;  // always the six above, in that order
  bool may_be_sent = false;
};

// The concept must be written for every key person who was met; with none met, for at least one
// person.
[[nodiscard]] HandOverReport check_hand_over(const HandOverParameters& parameters,
                                             const HandOverFacts& facts, const DealState& deal,
                                             const ObjectiveReport& objective);

}  // namespace dealbench::engine
