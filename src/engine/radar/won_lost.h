#pragma once
// Learning from closed deals: which role, covered by which stage, separates won from lost; and
// standards recalibrated to one's own won deals. Suggests, never changes anything by itself. Pages:
// docs/method/RADAR-011.md, RADAR-012.md

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/id.h"
#include "engine/explain.h"
#include "engine/radar/words.h"

namespace dealbench::engine {

struct WonLostParameters {
  double z = 0;  // normal quantile of the interval, 0.1..10; 1.959963984540054 for 95 %
  std::int32_t fewest_won_deals = 1;  // a stage with fewer keeps its standard
};

struct ClosedStage {
  std::int32_t stage = 1;
  std::vector<std::string> covered_rows;           // coverage rows met by the end of the stage
  std::optional<PerIndicator<double>> indicators;  // 0..100 at the end of the stage
};

struct ClosedDealFacts {
  Id id;
  bool won = false;
  std::vector<ClosedStage> stages;  // the stages it went through, each once
};

struct ShareInterval {
  std::int32_t count = 0;
  std::int32_t of = 0;
  double low = 0;  // 0..1; the whole range when `of` is 0
  double high = 1;

  friend bool operator==(const ShareInterval&, const ShareInterval&) = default;
};

// Wilson's score interval. Precondition: 0 <= count <= of, z > 0.
[[nodiscard]] ShareInterval wilson_interval(std::int32_t count, std::int32_t of, double z);

struct RoleLesson {
  std::int32_t stage = 1;
  std::string row;
  ShareInterval won;  // deals that covered the row by this stage, of those that went through it
  ShareInterval lost;
  bool suggested = false;  // won.low > lost.high: cover this role by this stage
  Because because;
};

// For every stage that a deal went through and every row, by stage, then in the order of `rows`.
// Errors: engine_out_of_range at "z", and at "closed/<id>" for a deal or a stage given twice, or a
// stage below 1.
[[nodiscard]] Result<std::vector<RoleLesson>> learn_roles(const WonLostParameters& parameters,
                                                          std::span<const std::string> rows,
                                                          std::span<const ClosedDealFacts> deals);

struct StandardChange {
  std::int32_t stage = 1;
  Indicator indicator = Indicator::coach;
  double now = 0;
  double proposed = 0;         // the median of the won deals
  std::int32_t won_deals = 0;  // with indicators at this stage

  friend bool operator==(const StandardChange&, const StandardChange&) = default;
};

// One line per stage and indicator where there are enough won deals; `standards` by stage number
// - 1. Errors: as learn_roles; engine_out_of_range also for an indicator outside 0..100.
[[nodiscard]] Result<std::vector<StandardChange>> recalibrate_standards(
    const WonLostParameters& parameters, std::span<const PerIndicator<double>> standards,
    std::span<const ClosedDealFacts> deals);

}  // namespace dealbench::engine
