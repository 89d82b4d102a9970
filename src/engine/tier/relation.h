#pragma once
// The relation ladder: as whom the customer sees us. The customer decides the level; it can fall as
// well as rise, so only signs count, never wishes. Page: docs/method/TIER-003.md

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/error.h"
#include "engine/explain.h"

namespace dealbench::engine {

enum class Tick : std::uint8_t { unknown, no, yes };

// One level of the ladder, lowest first; the ids of its signs.
struct RelationLevel {
  std::string id;
  std::vector<std::string> signs;
};
struct RelationLadder {
  std::vector<RelationLevel> levels;
  std::int32_t ticks_needed = 2;  // ticks that prove a level, 1..
};
struct RelationTick {
  std::string sign;
  Tick tick = Tick::unknown;
};

struct RelationReport {
  std::int32_t level = 0;               // highest proven level, counted from 1; 0: none is proven
  std::int32_t possible_level = 0;      // the level if every unknown sign turned out to be there
  std::vector<std::int32_t> ticks;      // per level
  std::int32_t unknown = 0;             // signs without a yes or no
  std::vector<std::int32_t> skipped;    // levels below `level` that are not proven themselves
  std::vector<std::string> next_signs;  // signs still missing for the next level, in ladder order
  Because because;  // per level with a tick: proven (fired) or not (contradicted)
};

// Signs not named in `ticks` are unknown.
// Errors: engine_empty at "relation_levels"; engine_out_of_range at "ticks_needed";
// engine_unknown_key at "ticks/<sign>" for a sign that is not on the ladder, engine_out_of_range
// for one given twice.
[[nodiscard]] Result<RelationReport> assess_relation(const RelationLadder& ladder,
                                                     std::span<const RelationTick> ticks);

}  // namespace dealbench::engine
