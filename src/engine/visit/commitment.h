#pragma once
// What the customer will do: levels 0..5, best and minimum, and whether it can be put in a
// calendar. Page: docs/method/VISIT-006.md

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "engine/explain.h"

namespace dealbench::engine {

struct CommitmentRules {
  std::int32_t top_level = 5;       // levels are 0..top_level
  std::int32_t obtained_level = 2;  // from here on it counts as obtained, when it is real
};

struct CommitmentFacts {
  std::optional<std::int32_t> best;  // planned levels
  std::optional<std::int32_t> minimum;
  std::optional<std::int32_t> obtained;  // nullopt: nothing recorded yet
  bool has_action = false;               // what will be done,
  bool has_person = false;               // by whom at the customer's,
  bool has_date = false;                 // by when
  bool concern_named = false;
};

enum class CommitmentOutcome : std::uint8_t {
  unknown,
  below_minimum,
  minimum_reached,
  best_reached
};

struct CommitmentReport {
  CommitmentOutcome outcome =
      CommitmentOutcome::unknown;  // unknown: nothing recorded, or no goal was set
  bool real = false;               // person, action and date
  bool obtained = false;           // real and at obtained_level or above
  bool goal_set = false;           // best and minimum are planned
  // Below the minimum: name the concern, find the win that suffers, offer a smaller step, or stop.
  bool follow_up_needed = false;
  std::vector<std::string> missing;  // of "person", "action", "date", from obtained_level on
  Because because;
};

// Errors: engine_out_of_range at "commitment/<field>" for a level outside 0..top_level, and at
// "commitment/minimum" when the minimum lies above the best.
[[nodiscard]] Result<CommitmentReport> assess_commitment(const CommitmentFacts& facts,
                                                         const CommitmentRules& rules);

}  // namespace dealbench::engine
