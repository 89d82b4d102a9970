#pragma once
// Agendas with minutes: fixed items, and equal slots for every deal, so that the last deal of a
// review gets as much time as the first. docs/method/PLANNING-017.md.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "engine/explain.h"

namespace dealbench::engine {

struct AgendaItem {
  std::string id;
  std::int32_t minutes = 0;  // 1..1440; of one deal where is_per_deal
  bool is_per_deal = false;
};

struct MeetingTemplate {
  std::string id;
  std::vector<AgendaItem> items;           // at most one is per deal
  std::int32_t shortest_slot_minutes = 1;  // below it a deal is not worth opening, 1..1440
};

struct MeetingFacts {
  std::vector<std::string> deals;                 // ids, in the order of the review; at most 1000
  std::optional<std::int32_t> available_minutes;  // nullopt: as long as it takes; 1..14'400
};

struct AgendaSlot {
  std::string item;
  std::string deal;               // empty for a fixed item
  std::int32_t start_minute = 0;  // from the beginning
  std::int32_t minutes = 0;
};

struct MeetingReport {
  std::vector<AgendaSlot> slots;
  std::int32_t total_minutes = 0;
  std::optional<std::int32_t>
      slot_minutes;                // of each deal; nullopt without deals or without a per-deal item
  std::int32_t spare_minutes = 0;  // available but not planned
  std::int32_t missing_minutes = 0;  // planned beyond what is available
  std::vector<std::string>
      deals_left_out;  // do not fit at the shortest slot: the last ones of the list
  Because because;     // PLANNING-017
};

// With a limit the deals share what the fixed items leave, each the same whole minutes, never more
// than the template's. Errors: engine_out_of_range ("items/<id>", "shortest_slot_minutes",
// "available_minutes", "deals"); engine_empty without items.
[[nodiscard]] Result<MeetingReport> plan_meeting(const MeetingTemplate& meeting,
                                                 const MeetingFacts& facts);

}  // namespace dealbench::engine
