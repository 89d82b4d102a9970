#pragma once
// The deal review: equal time for every deal, the same questions for each, and a leader who
// comments instead of interrogating. Page: docs/method/RADAR-019.md

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/id.h"
#include "engine/radar/findings.h"

namespace dealbench::engine {

struct ReviewParameters {
  std::int32_t slot_minutes = 25;      // wanted per deal
  std::int32_t shortest_minutes = 10;  // below this a deal cannot be reviewed
  double decay_ratio = 0.5;  // a last third under this share of the first third is a decay
};

struct ReviewSlot {
  Id deal;
  std::int32_t starts_at_seconds = 0;  // from the beginning
  std::int32_t seconds = 0;
};

struct ReviewPlan {
  std::vector<ReviewSlot> slots;    // in the order given, equally long
  std::int32_t spare_seconds = 0;   // left at the end
  std::int32_t deals_that_fit = 0;  // at slot_minutes
  bool too_short = false;           // a slot is shorter than shortest_minutes
};

// The wanted slot for every deal, or equal shares of the time when that is too little.
// Errors: engine_empty at "deals"; engine_out_of_range at "minutes" outside 1..1440.
[[nodiscard]] Result<ReviewPlan> plan_review(const ReviewParameters& parameters,
                                             std::span<const Id> deals, std::int32_t minutes);

struct ReviewTiming {
  std::optional<double>
      last_to_first;  // mean of the last third over mean of the first third; nullopt under 3 deals
  bool decays = false;
  std::vector<std::size_t> over;  // slots that ran longer than planned
  std::int32_t longest_seconds = 0;
  std::int32_t shortest_seconds = 0;
};

// `used_seconds` per slot in the order held; shorter than the plan: the rest was not reviewed and
// counts as 0. Errors: engine_out_of_range at "used_seconds" when negative or longer than the plan.
[[nodiscard]] Result<ReviewTiming> judge_review(const ReviewParameters& parameters,
                                                const ReviewPlan& plan,
                                                std::span<const std::int32_t> used_seconds);

// A remark the leader can leave with one touch, and the findings that suggest it.
struct CommentChip {
  std::string id;                     // "whom_to_see"
  std::vector<std::string> findings;  // codes
};

// Chips suggested by the findings that are open, in the playbook's order.
[[nodiscard]] std::vector<std::string> suggest_chips(std::span<const CommentChip> chips,
                                                     std::span<const DealFinding> findings);

}  // namespace dealbench::engine
