#pragma once
// The visit checklist: marks become a percentage, per ring and per must-do move.
// The items are playbook data. Page: docs/method/VISIT-001.md

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/error.h"
#include "engine/explain.h"
#include "engine/visit/form.h"

namespace dealbench::engine {

inline constexpr std::size_t visit_ring_count =
    5;  // prepare, understand, present, commitment, evaluate
inline constexpr std::size_t visit_move_count = 8;

enum class VisitMark : std::uint8_t { not_done, partly, done, not_applicable };

struct VisitItem {
  std::string id;         // "V01"
  std::int32_t ring = 1;  // 1..5
  std::int32_t move = 0;  // 1..8: a starred item of that move; 0: not starred
};

struct VisitItemMark {
  std::string id;
  VisitMark mark = VisitMark::not_done;
};

// The count of one ring, one move or the whole list. An item without a mark scores 0, stays in the
// base and is counted.
struct VisitTally {
  std::int32_t done = 0;
  std::int32_t partly = 0;
  std::int32_t not_done = 0;
  std::int32_t not_applicable = 0;
  std::int32_t unmarked = 0;

  [[nodiscard]] std::int32_t applicable() const { return done + partly + not_done + unmarked; }
  // 100 * (2 * done + partly) / (2 * applicable); nullopt when no item that applies has a mark:
  // also when the only marks are "not applicable".
  [[nodiscard]] std::optional<double> percent() const;
  // Every item that applies is marked done, and there is one.
  [[nodiscard]] bool all_done() const { return done > 0 && done == applicable(); }
};

struct VisitChecklistReport {
  VisitTally all;
  std::optional<double> percent;  // 0..100, of `all`
  std::array<VisitTally, visit_ring_count> rings;
  std::array<VisitTally, visit_move_count> moves;  // starred items only
  std::vector<std::string>
      open;  // items that apply and are not done, unmarked ones included, in list order
  Because because;
};

// Simple depth counts the starred items only; marks of other items are then kept out.
// Errors: engine_unknown_key at "marks/<id>" for an item not in the list; engine_out_of_range for
// one marked twice, or at "checklist/<id>" for a ring outside 1..5 or a move outside 0..8.
[[nodiscard]] Result<VisitChecklistReport> assess_checklist(std::span<const VisitItem> items,
                                                            VisitDepth depth,
                                                            std::span<const VisitItemMark> marks);

}  // namespace dealbench::engine
