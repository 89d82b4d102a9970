#pragma once
// The deal radar as a whole: facts about one deal and a day become one report. A bad deal is a red
// report, an incomplete one a report that says what is unknown; only impossible facts are errors.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/error.h"
#include "engine/radar/coverage.h"
#include "engine/radar/deal_facts.h"
#include "engine/radar/deal_state.h"
#include "engine/radar/findings.h"
#include "engine/radar/health.h"
#include "engine/radar/ideal_customer.h"
#include "engine/radar/moves.h"
#include "engine/radar/objective.h"
#include "engine/radar/parameters.h"
#include "engine/radar/readings.h"
#include "engine/radar/rivals.h"
#include "engine/radar/strategy.h"

namespace dealbench::engine {

enum class HealthStatus : std::uint8_t { assessed, not_assessable, radar_off };
inline constexpr std::array<std::string_view, 3> health_status_keys{"assessed", "not_assessable",
                                                                    "radar_off"};

struct DealReport {
  DealState state;  // stage, quiz, people, map, coverage, checks, streams on the day
  PerIndicator<IndicatorReading> readings;
  PerIndicator<double> standard{};  // of the stage
  HealthStatus status = HealthStatus::not_assessable;
  std::optional<HealthReport> health;  // only when assessed
  std::vector<RadarMove> moves;        // empty unless assessed
  std::vector<DealFinding> findings;   // severe first, then by code and place
  std::vector<PersonAdvice> people;    // by id
  bool modes_differ = false;
  bool too_many_deciders = false;     // more than one, and it is not a committee
  std::vector<std::string> postures;  // that fit the competitive position
  std::vector<Appearance> appearances;
  ObjectiveReport objective;
  IdealCustomerReport ideal_customer;
  std::vector<RivalReport> rivals;
  // Paths of what nobody has found out yet, "deals/d1/answers/q7": quiz, checks, people, in this
  // order.
  std::vector<std::string> information_needed;
  // Paths of answers and ratings older than the last change of the objective: judge them again.
  std::vector<std::string> recheck;
};

// `today` decides what counts: later facts are ignored, so an earlier day gives the report of that
// day. Errors: those of check_radar_parameters; those of deal_state, score_rivals and
// score_ideal_customer with places that begin with "deals/<id>/".
[[nodiscard]] Result<DealReport> assess_deal(const DealFacts& facts,
                                             const RadarParameters& parameters, Date today);

}  // namespace dealbench::engine
