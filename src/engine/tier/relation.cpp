#include "engine/tier/relation.h"

#include <optional>

namespace dealbench::engine {
namespace {

// Ticks in the ladder's order: level, then sign.
using TickRows = std::vector<std::vector<Tick>>;

Tick* find_tick(const RelationLadder& ladder, TickRows& rows, const std::string& sign) {
  for (std::size_t level = 0; level < ladder.levels.size(); ++level) {
    const std::vector<std::string>& signs = ladder.levels[level].signs;
    for (std::size_t i = 0; i < signs.size(); ++i) {
      if (signs[i] == sign) return &rows[level][i];
    }
  }
  return nullptr;
}

Result<TickRows> tick_rows(const RelationLadder& ladder, std::span<const RelationTick> ticks) {
  TickRows rows;
  for (const RelationLevel& level : ladder.levels)
    rows.emplace_back(level.signs.size(), Tick::unknown);
  for (std::size_t i = 0; i < ticks.size(); ++i) {
    Tick* tick = find_tick(ladder, rows, ticks[i].sign);
    if (!tick) return fail(ErrorCode::engine_unknown_key, "ticks/" + ticks[i].sign);
    for (std::size_t j = 0; j < i; ++j) {
      if (ticks[j].sign == ticks[i].sign)
        return fail(ErrorCode::engine_out_of_range, "ticks/" + ticks[i].sign, "2 (0..1)");
    }
    *tick = ticks[i].tick;
  }
  return rows;
}

std::int32_t count(const std::vector<Tick>& ticks, Tick wanted) {
  std::int32_t found = 0;
  for (const Tick tick : ticks) found += tick == wanted ? 1 : 0;
  return found;
}

}  // namespace

Result<RelationReport> assess_relation(const RelationLadder& ladder,
                                       std::span<const RelationTick> ticks) {
  if (ladder.levels.empty()) return fail(ErrorCode::engine_empty, "relation_levels");
  if (ladder.ticks_needed < 1) return fail(ErrorCode::engine_out_of_range, "ticks_needed");
  const auto rows = tick_rows(ladder, ticks);
  if (!rows) return std::unexpected(rows.error());

  RelationReport report;
  report.because.formula = "TIER-003";
  for (std::size_t i = 0; i < rows->size(); ++i) {
    const auto level = static_cast<std::int32_t>(i) + 1;
    const std::int32_t yes = count((*rows)[i], Tick::yes);
    const std::int32_t unknown = count((*rows)[i], Tick::unknown);
    report.ticks.push_back(yes);
    report.unknown += unknown;
    if (yes >= ladder.ticks_needed) report.level = level;
    if (yes + unknown >= ladder.ticks_needed) report.possible_level = level;
    report.because.inputs.push_back({ladder.levels[i].id, std::to_string(yes)});
    if (yes > 0) report.because.rules.push_back({ladder.levels[i].id, yes >= ladder.ticks_needed});
  }
  for (std::int32_t level = 1; level < report.level; ++level) {
    if (report.ticks[static_cast<std::size_t>(level) - 1] < ladder.ticks_needed)
      report.skipped.push_back(level);
  }
  const auto next = static_cast<std::size_t>(report.level);
  for (std::size_t i = 0; next < rows->size() && i < (*rows)[next].size(); ++i) {
    if ((*rows)[next][i] != Tick::yes) report.next_signs.push_back(ladder.levels[next].signs[i]);
  }
  return report;
}

}  // namespace dealbench::engine
